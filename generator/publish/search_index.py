"""The index of the site's search: what can be found, under which words, and where it is."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from html import unescape

from generator.pages.addresses import SEARCH, link
from generator.pages.indicator.indicator import IndicatorView
from generator.pages.parts.view import Page
from generator.pages.plan.plans import GoalView, PlanView
from generator.pages.site.glossary import GlossaryView
from generator.schema.narrative import GlossaryTerm
from generator.terms.wording import singular

INDEX = "search/index.json"
_KINDS = {
    "indicators": "Indicator",
    "scorecards": "Scorecard",
    "report-card": "Report Card",
    "plans": "Plan",
    "about": "About",
}
_NOT_WORDS = re.compile(r"\A---.*?\n---\n|<nav.*?</nav>|<svg.*?</svg>|<[^>]*>", re.DOTALL)
# Abbreviations with the folded words that they stand for.
Abbreviations = Sequence[tuple[str, str]]
_WORD = re.compile(r"[a-z][a-z'\u2019-]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be found: a page, or an action, a measure or a term on one."""

    url: str
    title: str
    kind: str
    about: str
    # What readers may call it besides its name: numbers and abbreviations.
    keys: str
    # Every other word of the page, once.
    words: str = ""


def search_index(pages: Sequence[tuple[Page, str]], terms: Sequence[GlossaryTerm]) -> str:
    """The index as JSON, from each page and its finished text.

    What is named in the words of a glossary's abbreviation is found by the abbreviation too.
    """
    short = [(term.term, _folded(words)) for term in terms for words in (term.stands_for, term.also_called) if words]
    entries = (entry for page, text in pages if not page.repeats for entry in _entries(page, text, short))
    return json.dumps([asdict(entry) for entry in entries], ensure_ascii=False, separators=(",", ":")) + "\n"


def _entries(page: Page, text: str, short: Abbreviations) -> Iterator[Entry]:
    view, url = page.view, link(SEARCH, page.path)
    kind = _KINDS.get(page.path.split("/")[0], "Page")
    named = f"{view.title} {view.description}"
    keys = _abbreviations(named, short)
    if isinstance(view, IndicatorView):
        kind, keys = f"{kind}, {view.scorecard}", [view.number, view.id, view.scorecard, *keys]
    yield Entry(url, view.title, kind, view.description, " ".join(keys), _words(text, named))
    if isinstance(view, PlanView):
        for goal in view.goals:
            yield from _parts_of(goal, url, view.title, short)
    if isinstance(view, GlossaryView):
        for term in view.terms:
            yield Entry(
                f"{url}#{term.id}",
                f"{term.term}: {term.stands_for}" if term.stands_for else term.term,
                "Glossary",
                term.means,
                "",
            )


def _parts_of(goal: GoalView, url: str, plan: str, short: Abbreviations) -> Iterator[Entry]:
    parts = [
        *((action.anchor, f"{action.ref} {action.text}", "Action") for action in goal.actions),
        *((measure.anchor, f"{measure.ref} {measure.name}", "Measure") for measure in goal.measures),
    ]
    for anchor, title, kind in parts:
        plain = unescape(_NOT_WORDS.sub(" ", title))
        yield Entry(f"{url}#{anchor}", plain, f"{kind}, {plan}", "", " ".join(_abbreviations(plain, short)))


def _abbreviations(text: str, short: Abbreviations) -> list[str]:
    """The abbreviations of what a text names in words, be it one or many."""
    folded = _folded(text)
    return sorted({abbreviation for abbreviation, words in short if f" {words} " in f" {folded} "})


def _folded(text: str) -> str:
    """A text with small letters, without hyphens, and with each word in the singular, more or less."""
    return " ".join(singular(word) for word in re.sub(r"[^a-z0-9']+", " ", text.lower()).split())


def _words(text: str, named: str) -> str:
    """The words of a page that its name doesn't hold, each once."""
    found = set(_WORD.findall(unescape(_NOT_WORDS.sub(" ", text)).lower()))
    return " ".join(sorted(word for word in found - set(_WORD.findall(named.lower())) if len(word) > 2))
