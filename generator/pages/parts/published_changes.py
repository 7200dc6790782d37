"""Corrections: what was put right in what was published, and why."""

from collections.abc import Iterator
from itertools import groupby

from generator.ledger.changes import ChangedFact, ChangedPublication, changed_publications
from generator.pages.addresses import card_page, link, plan_page, release_page
from generator.pages.parts.fact_words import about
from generator.pages.parts.parts import LinkView
from generator.pages.parts.revisions import CORRECTIONS, ReleaseRevisions, RevisionView
from generator.pages.parts.tables import CellView, RowView, TableView
from generator.record.content import Content
from generator.schema.published import ChangeKind
from generator.terms.period import Period
from generator.terms.wording import counted

KINDS = {
    ChangeKind.REVISION: "Revision of what was published",
    ChangeKind.CORRECTION: "Correction of what was published",
    ChangeKind.WORDS: "Words written anew",
    ChangeKind.RULES: "New rules of judgement",
}
_NOTHING = "nothing"
_AROUND = 60


def changes_to_published(content: Content) -> tuple[ReleaseRevisions, ...]:
    """Every publication in which something was put right, the newest change first, each with its entries."""
    found = changed_publications(content.published)
    return tuple(
        ReleaseRevisions(
            publication_link(content, CORRECTIONS, name),
            tuple(_entry(content, each, f"changed-{name.replace('/', '-')}-{n}") for n, each in enumerate(same, 1)),
        )
        for name, same in _by_publication(found)
    )


def _by_publication(found: tuple[ChangedPublication, ...]) -> Iterator[tuple[str, list[ChangedPublication]]]:
    order = {name: place for place, name in reversed(list(enumerate(each.publication for each in found)))}
    together = sorted(found, key=lambda each: order[each.publication])
    for name, same in groupby(together, key=lambda each: each.publication):
        yield name, list(same)


def publication_link(content: Content, page: str, publication: str) -> LinkView:
    """What a publication is called, and where it stands."""
    kind, _, rest = publication.partition("/")
    if kind == "scorecards":
        scorecard, _, month = rest.partition("/")
        names = {each.id: each.registry.scorecard.name for each in content.scorecards}
        text = f"{names.get(scorecard, scorecard)} scorecard, {Period.parse(month).label}"
        return LinkView(text, link(page, release_page(scorecard, month)))
    if kind == "report-cards":
        titles = {each.year: each.card.title for each in content.report_cards}
        return LinkView(titles.get(rest, rest), link(page, card_page(rest)))
    titles = {each.id: each.plan.title for each in content.plans}
    return LinkView(titles.get(rest, rest), link(page, plan_page(rest)))


def _entry(content: Content, found: ChangedPublication, table_id: str) -> RevisionView:
    change = found.change
    facts = (("Date", change.date.label), ("Why", change.reason), ("Who to ask", change.ask))
    rows = tuple(changed_rows(content, found.facts))
    columns = (CellView("Was", is_words=True), CellView("Is", is_words=True))
    caption = f"{KINDS[change.kind]}: {counted(len(rows), 'change')}"
    return RevisionView(KINDS[change.kind], facts, TableView(table_id, caption, "What", columns, rows))


def changed_rows(content: Content, facts: tuple[ChangedFact, ...]) -> Iterator[RowView]:
    """A row for each fact; of a text that the program completes, only what readers saw.

    Words that were written anew stand whole, with the old ones. Where only a figure in them is another, what stands
    around it is enough.
    """
    names = {fact.name for fact in facts}
    for fact in facts:
        if f"made {fact.name}" not in names:
            follows = fact.name.startswith("made ") and fact.name.removeprefix("made ") not in names
            was, now = fact.was or _NOTHING, fact.now or _NOTHING
            cells = (passage(was, now), passage(now, was)) if follows else (was, now)
            words, others = (CellView(text, is_words=True) for text in cells)
            yield RowView(about(content, fact.name), (words, others))


def passage(text: str, other: str) -> str:
    """A text from a little before where it differs from another to a little after."""
    start = _same(text, other)
    end = _same(text[start:][::-1], other[start:][::-1])
    first, last = max(0, start - _AROUND), min(len(text), len(text) - end + _AROUND)
    first = text.find(" ", first) + 1 if first else 0
    last = len(text) if last == len(text) else max(text.rfind(" ", 0, last), len(text) - end)
    return f"{'… ' if first else ''}{text[first:last]}{' …' if last < len(text) else ''}"


def _same(text: str, other: str) -> int:
    """How many letters two texts share from their beginnings on."""
    return next((at for at, (a, b) in enumerate(zip(text, other, strict=False)) if a != b), min(len(text), len(other)))
