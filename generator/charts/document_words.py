"""The headline of a document's figure: from where to where it went, in the words of the document's own dates."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.assess.line import Spot
from generator.assess.line_over_time import furthest, shape_of_spots
from generator.assess.line_shape import LineShape, Shape
from generator.charts.dated import Dates
from generator.charts.over_time import leap, stuck, trend
from generator.charts.told_line import fitting
from generator.record.publications import FigureRow

_OF_EVERY_PERIOD = {Shape.TREND: trend, Shape.STUCK: stuck, Shape.LEAP: leap}


@dataclass(frozen=True, slots=True)
class _Line:
    shape: LineShape
    dates: Dates
    texts: dict[Decimal, str]

    def full(self, value: Decimal) -> str:
        return self.texts[value]

    def short(self, value: Decimal) -> str:
        return self.texts[value]


def document_headline(rows: Sequence[FigureRow]) -> str:
    """From where to where a document's figure went; where it came back, how far away it was in between."""
    first, last = rows[0], rows[-1]
    dated = [row for row in rows if row.period is not None and row.value is not None]
    spots = [Spot(row.period, row.value) for row in dated if row.period is not None and row.value is not None]
    shape = shape_of_spots(spots)
    if shape is None:
        return f"{first.text} {first.on_date}, {last.text} {last.on_date}"
    if say := _OF_EVERY_PERIOD.get(shape.shape):
        dates = Dates.alone(shape.latest.period)
        return fitting(say(_Line(shape, dates, {row.value: row.text for row in dated if row.value is not None})))
    return fitting(_from_to(shape, dict(zip(spots, dated, strict=True)), first, last))


def _from_to(shape: LineShape, rows: dict[Spot, FigureRow], first: FigureRow, last: FigureRow) -> Iterator[str]:
    start, end = f"{first.text} {first.on_date}", f"{last.text} {last.on_date}"
    if shape.shape is Shape.FLAT:
        yield f"The same in every period, from {start} to {end}"
        return
    found = furthest(shape.stretch)
    beside = rows[found] if found else None
    if first.value == last.value:
        yield f"{start} and {end}, but {beside.text} {beside.on_date}" if beside else f"{start} and {end}"
        return
    words = f"{'Up' if shape.is_up else 'Down'} from {start} to {end}"
    if shape.shape is Shape.LEVEL:
        words = f"{end}, near the {first.text} of {first.when}"
    if beside is not None and found is not None:
        yield f"{words}; {'highest' if found.value > shape.latest.value else 'lowest'} {beside.text} {beside.on_date}"
    yield words
