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

_KINDS = {
    ChangeKind.REVISION: "Revision of what was published",
    ChangeKind.CORRECTION: "Correction of what was published",
    ChangeKind.WORDS: "Words written anew",
    ChangeKind.RULES: "New rules of judgement",
}
_NOTHING = "nothing"


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
    rows = tuple(_rows(content, found.facts))
    columns = (CellView("Was", is_words=True), CellView("Is", is_words=True))
    caption = f"{_KINDS[change.kind]}: {counted(len(rows), 'change')}"
    return RevisionView(_KINDS[change.kind], facts, TableView(table_id, caption, "What", columns, rows))


def _rows(content: Content, facts: tuple[ChangedFact, ...]) -> Iterator[RowView]:
    """A row for each fact; of a text that the program completes, only what readers saw."""
    completed = {fact.name.removeprefix("made ") for fact in facts if fact.name.startswith("made ")}
    for fact in facts:
        if fact.name not in completed:
            cells = (CellView(fact.was or _NOTHING, is_words=True), CellView(fact.now or _NOTHING, is_words=True))
            yield RowView(about(content, fact.name), cells)
