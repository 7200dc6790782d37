"""The room of a chart that a reader explores: that of the drawing, in the units that Plotly counts in.

So the words keep the places that were found for them there: their heights are shares of the picture's height, which
is fixed, and across they stand by months, which only move apart on a wider screen.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.charts.boxes import Box
from generator.charts.captions import captions
from generator.charts.end_labels import EndLabel, end_labels
from generator.charts.letters import width_of
from generator.charts.paper import LETTERS, PHONE, WIDE, Paper, Size
from generator.charts.plane import Plane
from generator.charts.solver import Ground, Placed, placed
from generator.charts.svg import words_of
from generator.charts.view import ChartView

_BESIDE = 18
# Of a phone's width, how much the names at the ends of several lines may take; longer ones stand below.
_MOST_BESIDE = 0.3


@dataclass(frozen=True, slots=True)
class Onscreen:
    """A chart in one of its two sizes: its room, its words in their places, and the names at the ends of its lines."""

    chart: ChartView
    plane: Plane
    words: tuple[Placed, ...]
    ends: tuple[EndLabel, ...] = ()

    def month_at(self, x: float) -> float:
        """Which month stands so far to the right: the other way round than the plane."""
        plane = self.plane
        return round(plane.first + (x - plane.x(plane.first)) / plane.step, 2)

    @property
    def edges(self) -> tuple[float, float]:
        """The months at the left and the right edge, between which all points stand."""
        return self.month_at(self.plane.left), self.month_at(self.plane.right)

    def up(self, y: float) -> float:
        """A place's height as a share of the room's, from below; what stands above or below it is beyond 1 or 0."""
        return round((self.plane.axis - y) / (self.plane.axis - self.plane.top), 4)

    @property
    def levels(self) -> tuple[float, float]:
        """The values at the lower and the upper edge: below the lowest level may be room for marks."""
        low, high = float(self.chart.ticks[0].value), float(self.chart.ticks[-1].value)
        plane = self.plane
        return round(low - (plane.axis - plane.floor) / (plane.floor - plane.top) * (high - low), 6), high


def onscreen(chart: ChartView, paper: Paper) -> Onscreen:
    """The chart on one of the two papers of the drawing."""
    if len(chart.series) == 1:
        plane = Plane(chart, paper)
        return Onscreen(chart, plane, words_of(chart, paper))
    ends = end_labels(chart)
    room = _BESIDE + max(width_of(label.text, LETTERS, bold=True) for label in ends)
    if paper.size is Size.PHONE and room > _MOST_BESIDE * paper.width:
        ends, room = (), paper.edge
    plane = Plane(chart, replace(paper, edge=round(room), has_margin=False))
    return Onscreen(chart, plane, tuple(_around(chart, plane, is_named=bool(ends))), ends)


def _around(chart: ChartView, plane: Plane, *, is_named: bool) -> Sequence[Placed]:
    """What happened, and the targets that no name at the end of a line tells of, among several lines."""
    bare = replace(chart, series=(replace(chart.series[0], points=()),), target=() if is_named else chart.target)
    room = Box(2, 1, plane.paper.width - 2, plane.axis)
    return placed(tuple(captions(bare, plane)), Ground(room, plane.gap_room))


def both_sizes(chart: ChartView) -> tuple[Onscreen, Onscreen]:
    """The chart for a page and for a phone."""
    return onscreen(chart, WIDE), onscreen(chart, PHONE)
