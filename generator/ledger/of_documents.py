"""What a Report Card or a plan says: its words, its actions and dates, and the figures of its document."""

from collections.abc import Iterator

from pydantic import BaseModel

from generator.ledger.fact import Fact, Place
from generator.ledger.flat import flat
from generator.prose.references import figures_in
from generator.record.content import CardDocument, Content, PlanDocument
from generator.record.faults import KnownFault

_NOT_PUBLISHED = frozenset({"small_numbers"})
# These move with each report on a plan.
_GOES_ON = frozenset({"reporting_date", "written_for"})


def entered_of_card(content: Content, document: CardDocument) -> Iterator[Fact]:
    """Every fact of a Report Card, and the scales by which its figures are read."""
    yield from flat("words", document.card, document.file, (), _NOT_PUBLISHED)
    for number, scale in enumerate(content.rating_table.scales):
        yield from flat(f"scale {scale.id}", scale, content.rating_file, ("scales", number), frozenset({"examples"}))
    yield from _figures(content, document.card)
    yield from _faults(document.faults)


def entered_of_plan(content: Content, document: PlanDocument) -> Iterator[Fact]:
    """Every fact of a plan. A date that moves is a dated update; the first one stays."""
    yield from flat("plan", document.plan, document.file, (), _NOT_PUBLISHED | _GOES_ON)
    yield from _figures(content, document.plan)
    yield from _faults(document.faults)


def _figures(content: Content, model: BaseModel) -> Iterator[Fact]:
    for name in dict.fromkeys(figures_in(model, content.publications.figures)):
        for row in content.publications.figures[name].rows:
            number = "" if row.value is None else str(row.value)
            said = "; ".join(filter(None, (row.text, number, row.unit.name, row.label, row.note)))
            yield Fact(f"figure {name} {row.area.code} {row.when}", said, Place(row.path, row.line))


def _faults(faults: tuple[KnownFault, ...]) -> Iterator[Fact]:
    for fault in faults:
        said = "; ".join(filter(None, (fault.printed, fault.conflicts_with, fault.note)))
        yield Fact(f"known-fault {fault.id}", said, Place(fault.path, fault.line))
