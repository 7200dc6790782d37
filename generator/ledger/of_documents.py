"""What a Report Card or a plan says: its words, its actions and dates, and the figures of its document."""

from collections.abc import Iterator

from pydantic import BaseModel

from generator.ledger.fact import Fact, Place, in_order
from generator.ledger.flat import flat
from generator.prose.references import figures_in
from generator.record.content import CardDocument, Content, PlanDocument
from generator.record.faults import KnownFault

_NOT_PUBLISHED = frozenset({"small_numbers"})
# The month for which its words were written moves with each report on a plan.
_GOES_ON = frozenset({"written_for"})


def entered_of_card(content: Content, document: CardDocument) -> Iterator[Fact]:
    """Every fact of a Report Card, and the scales by which its figures are read."""
    yield from flat("words", document.card, document.file, (), _NOT_PUBLISHED)
    for number, scale in enumerate(content.rating_table.scales):
        yield from flat(f"scale {scale.id}", scale, content.rating_file, ("scales", number), frozenset({"examples"}))
    yield from _figures(content, document.card)
    yield from _faults(document.faults)
    yield from _orders(content, document)


def _orders(content: Content, document: CardDocument) -> Iterator[Fact]:
    """What stands in the order in which it was typed. A plan goes on, and may be put in another."""
    sections = Place(document.file.path, file=document.file, loc=("sections",))
    yield from in_order("sections", (section.id for section in document.card.sections), sections)
    if document.faults:
        yield from in_order("known-faults", (fault.id for fault in document.faults), Place(document.faults[0].path))
    for name in dict.fromkeys(figures_in(document.card, content.publications.figures)):
        rows = content.publications.figures[name].rows
        yield from in_order(name, (f"{row.area.code} {row.when}" for row in rows), Place(rows[0].path, rows[0].line))


def homes_of(document: str, words: str, rating: str) -> dict[str, str]:
    """The file in which each kind of fact of a document is typed, where it is not that of its words."""
    figures, faults = f"data/publications/{document}.csv", f"data/known-faults/{document}.csv"
    return {"figure": figures, "known-fault": faults, "order": words, "scale": rating}


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
        place = Place(fault.path, fault.line)
        yield Fact(f"known-fault {fault.id}", said, place)
        yield Fact(f"known-fault {fault.id} places", "; ".join(sorted(fault.places)), place)
