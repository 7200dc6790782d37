"""The front page of a council that has national figures and no scorecard: how it compares, a row a measure."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.assess.national import Compared, Middle, NationalMeasure, Placed
from generator.assess.nationally import compare_nationally
from generator.pages.parts.tables import CellView, RowView, TableView
from generator.record.content import Content
from generator.terms.units import decimals_of, figure

_NOTHING = "There are no national figures of this council."
_SAYS = "A low or a high figure alone is neither good nor bad: it can mean less need, or need that nobody has met."


@dataclass(frozen=True, slots=True)
class NationalFrontView:
    """What the council is, its newest figures beside others', and where these are from."""

    title: str
    description: str
    says: str
    table: TableView | None
    sources: tuple[str, ...]


def national_front_view(content: Content) -> NationalFrontView:
    """The front page, from the newest year of each national measure."""
    site, found = content.site, compare_nationally(content.national, content.site.authority)
    if found is None or not found.measures:
        return NationalFrontView(site.name, site.introduction, _NOTHING, None, ())
    ours, measures = content.borough.name, found.measures
    columns = (ours, f"Middle of its statistical neighbours ({found.model_year} model)", "England")
    rows = tuple(
        RowView(f"{each.measure.question} {each.measure.name}. {each.when}.", _cells(each)) for each in measures
    )
    table = TableView("national", f"{ours} beside others", "Measure", tuple(map(CellView, columns)), rows)
    sources = dict.fromkeys(
        (*(each.measure.source for each in measures), found.model_source, measures[0].measure.licence)
    )
    return NationalFrontView(site.name, site.introduction, _SAYS, table, tuple(sources))


def _cells(found: Compared) -> tuple[CellView, ...]:
    return (
        _placed(found.measure, found.ours),
        *_middle(found.measure, found.middle),
        _placed(found.measure, found.england),
    )


def _placed(measure: NationalMeasure, placed: Placed) -> CellView:
    return CellView(figure(measure, placed.value)) if placed.value is not None else CellView(placed.why.capitalize())


def _middle(measure: NationalMeasure, middle: Middle | None) -> Iterator[CellView]:
    if middle is None:
        yield CellView("None has a figure")
        return
    value = figure(replace(measure, decimals=decimals_of(middle.value)), middle.value)
    had = f"{middle.had}" if middle.had == middle.of else f"{middle.had} of {middle.of}"
    yield CellView(value, note=f"{middle.method.value} of {had}")
