"""Where months and values stand in a drawing."""

from collections.abc import Iterator
from decimal import Decimal

from generator.charts.boxes import Box
from generator.charts.letters import width_of
from generator.charts.paper import LETTERS, Paper
from generator.charts.view import ChartView, Point

# Between the lowest level and the axis: marks of gaps, or the sign that the scale leaves something out.
GAP_ROOM, BREAK_ROOM = 22, 14
# The first and the last point keep clear of the edges of the figures' room, and words beside it of the edge.
INSET, BESIDE, BESIDE_VALUE = 16, 8, 16
_BESIDE_LEVEL, _MOST_MARGIN = 10, 200


class Plane:
    """The room of the figures on a paper: its edges, and the place of each month and value within it."""

    def __init__(self, chart: ChartView, paper: Paper) -> None:
        self.paper = paper
        months = [point.at for series in chart.series for point in series.points]
        self.first, self.last = min(months), max(months)
        self._number = len(set(months))
        self.is_broken = bool(chart.scale_note)
        self._has_gaps = any(series.has_gaps for series in chart.series)
        self.axis = paper.height - paper.bottom
        # The room of the marks begins below the lowest level.
        self.floor = self.axis - (GAP_ROOM if self._has_gaps else BREAK_ROOM if self.is_broken else 0)
        self.top = paper.top_with_words if chart.events or chart.breaks else paper.top
        widest = max(width_of(tick.text, LETTERS) for tick in chart.ticks)
        self.left = max(paper.side, round(widest) + _BESIDE_LEVEL)
        self.right = paper.width - (_margin(chart, paper, self.last) if paper.has_margin else paper.edge)
        self._low, self._high = chart.ticks[0].value, chart.ticks[-1].value

    @property
    def gap_room(self) -> tuple[Box, ...]:
        """Where the marks of gaps stand."""
        return (Box(self.left, self.floor, self.right, self.axis),) if self._has_gaps else ()

    @property
    def step(self) -> float:
        """How far two months lie apart."""
        return (self.right - self.left - 2 * INSET) / ((self.last - self.first) or 12)

    @property
    def spacing(self) -> float:
        """How far two figures lie apart."""
        return (self.last - self.first) * self.step / max(self._number - 1, 1)

    def x(self, month: float) -> float:
        """How far to the right a month stands; a single one stands in the middle."""
        if self.first == self.last:
            return (self.left + self.right) / 2 + (month - self.first) * self.step
        return self.left + INSET + (month - self.first) * self.step

    def place(self, point: Point) -> tuple[float, float]:
        """Where a known point stands: how far to the right, and how far down."""
        return self.x(point.at), self.y(point.value or Decimal(0))

    def across(self, month: float | None, edge: float) -> float:
        """A month's place within the room; None is the edge that is named."""
        return edge if month is None else min(max(self.x(month), self.left), self.right)

    def y(self, value: Decimal) -> float:
        """How far down a value stands."""
        share = float((value - self._low) / (self._high - self._low))
        return self.floor - share * (self.floor - self.top)


def _margin(chart: ChartView, paper: Paper, last: float) -> int:
    """As much as the widest words need that stand there."""
    return min(_MOST_MARGIN, max(paper.edge, *(round(width) + 5 for width in _widths(chart, paper, last))))


def _widths(chart: ChartView, paper: Paper, last: float) -> Iterator[float]:
    end = chart.series[0].known[-1:]
    yield from (BESIDE_VALUE - INSET + width_of(p.text, paper.value, bold=True) for p in end if p.at == last)
    yield from (BESIDE + width_of(line.label, LETTERS, bold=True) for line in chart.lines)
    yield from (BESIDE + width_of(line.when, LETTERS) for line in chart.lines)
    for other in chart.comparators:
        if other.at is None:
            yield BESIDE + max(width_of(other.label, LETTERS), width_of(other.when, LETTERS))
    yield 0
