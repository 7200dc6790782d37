"""The headline of a document's figure: from where to where it went, in the words of the document's own dates.

Two figures of which one is printed with fewer decimals are compared as that one is.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.assess.line import Spot
from generator.assess.line_over_time import furthest, shape_of_spots
from generator.assess.line_shape import LineShape, Shape
from generator.charts.dated import Dates
from generator.charts.over_time import leap, stuck, trend
from generator.charts.told_line import fitting
from generator.record.publications import FigureRow
from generator.terms.units import rounded

_OF_EVERY_PERIOD = {Shape.TREND: trend, Shape.STUCK: stuck, Shape.LEAP: leap}


@dataclass(frozen=True, slots=True)
class _Line:
    """A document's figure, each number told as the document prints it."""

    shape: LineShape
    dates: Dates
    rows: Mapping[Spot, FigureRow]

    def full(self, spot: Spot) -> str:
        return self.rows[spot].text

    def short(self, spot: Spot) -> str:
        return self.rows[spot].text


def document_headline(rows: Sequence[FigureRow]) -> str:
    """From where to where a document's figure went; where it came back, how far away it was in between."""
    by_spot = _by_spot(rows)
    shape = shape_of_spots(list(by_spot))
    if shape is None:
        return fitting(_apart(rows[0], rows[-1]))
    if say := _OF_EVERY_PERIOD.get(shape.shape):
        return fitting(say(_Line(shape, Dates.alone(shape.latest.period), by_spot)))
    return fitting(_from_to(shape, by_spot))


def document_shape(rows: Sequence[FigureRow]) -> LineShape | None:
    """The shape of its line; None where the figures are of periods of several kinds."""
    return shape_of_spots(list(_by_spot(rows)))


def _by_spot(rows: Sequence[FigureRow]) -> dict[Spot, FigureRow]:
    decimals = min(row.decimals for row in rows)
    return {
        Spot(row.period, rounded(row.value, decimals)): row
        for row in rows
        if row.period is not None and row.value is not None
    }


def _apart(first: FigureRow, last: FigureRow) -> Iterator[str]:
    """Two figures of which nothing may be said together."""
    yield f"{first.text} {first.on_date}, {last.text} {last.on_date}"
    yield f"{first.text}, later {last.text}"


def _from_to(shape: LineShape, rows: Mapping[Spot, FigureRow]) -> Iterator[str]:
    begin, latest, found = shape.stretch.spots[0], shape.latest, furthest(shape.stretch)
    first, last = rows[begin], rows[latest]
    start, end = f"{first.text} {first.on_date}", f"{last.text} {last.on_date}"
    beside = f"{rows[found].text} {rows[found].on_date}" if found else ""
    if begin.value == latest.value:
        if shape.shape is Shape.FLAT and first.value == last.value:
            yield f"The same in every period, from {start} to {end}"
        yield f"{start} and {end}, but {beside}" if beside else f"{start} and {end}"
        yield f"{start} and {end}"
        return
    words = f"{'Up' if shape.is_up else 'Down'} from {start} to {end}"
    if shape.shape is Shape.LEVEL:
        words = f"{end}, near the {first.text} of {first.when}"
    if found is not None:
        yield f"{words}; {'highest' if found.value > latest.value else 'lowest'} {beside}"
    yield words
