"""The index of the site's search: what can be found, under which words, and where it is."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from html import unescape

from generator.pages.addresses import SEARCH, link
from generator.pages.indicator.indicator import IndicatorView
from generator.pages.parts.view import Page
from generator.pages.plan.action import ActionView
from generator.pages.plan.plans import PlanView
from generator.pages.site.glossary import GlossaryView
from generator.publish.said_otherwise import said_otherwise
from generator.schema.narrative import Glossary

INDEX = "search/index.json"
_KINDS = {
    "areas": "Area",
    "compare": "Comparison",
    "explore": "Comparison",
    "glossary": "Glossary",
    "groups": "Groups",
    "indicators": "Indicator",
    "scorecards": "Scorecard",
    "news": "News",
    "report-card": "Report Card",
    "plans": "Plan",
    "about": "About",
}
# A word that stands in a greater share of all entries tells nothing, and would make the index of a large site heavy.
_MOST, _FEW = 0.2, 50
_NOT_WORDS = re.compile(r"\A---.*?\n---\n|<nav.*?</nav>|<svg.*?</svg>|<[^>]*>", re.DOTALL)
_WORD = re.compile(r"[^\W\d_]{3,}")
# A figure leads to its measure, not to every page that repeats it.
_FIGURE = re.compile(r"\d+\.\d+")
_APOSTROPHE = re.compile("['\u2018\u2019]")
# A month's page, and the pages below it: those of an older month stay findable by their names.
_OF_MONTH = re.compile(r"(scorecards/[^/]+|news)/(\d{4}-\d{2})/(.*)index\.md")
# Lists by what is not the name of anything else: nobody who types "red" wants a measure.
_LIST = re.compile(r"indicators/(?:rating|direction|movement)/[^/]+/index\.md")


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be found: a page, or an action, a measure or a term on one."""

    url: str
    title: str
    kind: str
    about: str = ""
    # The number of a measure.
    keys: str = ""
    # The latest figure of a measure.
    figure: str = ""
    # Of a month that a newer one has followed.
    old: bool = False
    # Every other word of the page, once; the index keeps the entries of each word instead.
    words: frozenset[str] = frozenset()


def search_index(pages: Sequence[tuple[Page, str]], glossary: Glossary | None) -> str:
    """The index as JSON, from each page and its finished text; site_templates/assets/finding.js reads it.

    Older months make it no heavier: only the newest is read whole.
    """
    newest = _newest([page for page, _ in pages])
    entries = [entry for page, text in sorted(pages, key=_place) for entry in _found(page, text, newest)]
    index = {
        "entries": [_shown(entry) for entry in entries],
        "words": _places(entries),
        "everyday": [
            asdict(said) for said in said_otherwise([page for page, _ in pages], newest.get("news"), glossary)
        ],
    }
    return json.dumps(index, ensure_ascii=False, separators=(",", ":")) + "\n"


def _place(page: tuple[Page, str]) -> list[tuple[int, str]]:
    """Pages go by their address, 1.2 before 1.10: of what answers as well, the first is shown first."""
    return [(int(part), "") if part.isdigit() else (-1, part) for part in re.split(r"(\d+)", page[0].path)]


def _newest(pages: Sequence[Page]) -> dict[str, str]:
    """The newest month of each scorecard, and of the news."""
    newest: dict[str, str] = {}
    for page in pages:
        if of_month := _OF_MONTH.fullmatch(page.path):
            series, month, _ = of_month.groups()
            newest[series] = max(month, newest.get(series, ""))
    return newest


def _found(page: Page, text: str, newest: dict[str, str]) -> Iterator[Entry]:
    """The entries of a page, if it has any: a list only by its name, and so is the page of an older month."""
    of_month = _OF_MONTH.fullmatch(page.path)
    is_old = of_month is not None and of_month[2] != newest[of_month[1]]
    if _LIST.fullmatch(page.path):
        yield Entry(link(SEARCH, page.path), page.view.title, "List of measures", page.view.description)
    elif is_old and of_month is not None and not of_month[3]:
        yield replace(next(_entries(page, "")), old=True)
    elif not is_old and not page.repeats:
        yield from _entries(page, text)


def _entries(page: Page, text: str) -> Iterator[Entry]:
    view, url = page.view, link(SEARCH, page.path)
    named = f"{view.title} {view.description}"
    entry = Entry(url, view.title, _KINDS.get(page.path.split("/")[0], "Page"), view.description)
    if isinstance(view, GlossaryView):
        yield entry  # Its words are those of its terms.
        yield from _terms(view, url)
        return
    plain = _plain(text)
    entry = replace(entry, words=_words(plain) - _words(named))
    if isinstance(view, IndicatorView):
        entry = _measure(entry, view, plain)
    if isinstance(view, ActionView):
        entry = replace(entry, title=_plain(view.numbered), kind=view.kind, about="")
    yield entry
    if isinstance(view, PlanView):
        for measure in view.overview:
            name = _plain(f"{measure.ref} {measure.name}")
            yield Entry(f"{url}#{measure.anchor}", name, f"Measure, {view.title}")


def _measure(entry: Entry, view: IndicatorView, plain: str) -> Entry:
    """The page of a measure, under its number and its figures too; the latest is shown."""
    return replace(
        entry,
        kind=f"{entry.kind}, {view.scorecard}",
        about=f"{view.number} {view.name}",
        keys=view.number,
        figure=f"{view.answer.value}, {view.answer.label}",
        words=entry.words | frozenset(_FIGURE.findall(plain)),
    )


def _terms(view: GlossaryView, url: str) -> Iterator[Entry]:
    for term in view.terms:
        title = f"{term.term}: {term.stands_for}" if term.stands_for else term.term
        yield Entry(f"{url}#{term.id}", title, "Glossary", term.means)


def _plain(text: str) -> str:
    """What is read of a page's text, without its head, its menus and its pictures."""
    return unescape(_NOT_WORDS.sub(" ", text))


def _words(plain: str) -> frozenset[str]:
    """The words of a text, each once; the script that searches leaves out apostrophes as well."""
    return frozenset(_WORD.findall(_APOSTROPHE.sub("", plain).lower()))


def _shown(entry: Entry) -> dict[str, str | bool]:
    """What the index keeps of an entry by itself: only what it has."""
    return {name: value for name, value in asdict(entry).items() if value and name != "words"}


def _places(entries: Sequence[Entry]) -> dict[str, str]:
    """For each word the entries in which it stands, as steps from one to the next: small numbers take little room."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, entry in enumerate(entries):
        for word in entry.words:
            places[word].append(place)
    told = {word: found for word, found in sorted(places.items()) if len(found) <= max(_FEW, len(entries) * _MOST)}
    return {word: _steps(found) for word, found in told.items()}


def _steps(found: Sequence[int]) -> str:
    return " ".join(str(place - before) for before, place in zip((0, *found), found, strict=False))
