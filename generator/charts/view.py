"""A chart as a value: its words, its series, the lines across it and its scale."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.assess.rating import Colour
from generator.charts.lines import Line, TargetStep, target_lines
from generator.charts.marks import AxisTick, Band, EventMark, Other
from generator.charts.scale import Tick
from generator.terms.shorthand import PROVISIONAL, Shorthand, shorthand_of


@dataclass(frozen=True, slots=True)
class Point:
    """One period on a chart. `at` counts months; no value is a gap in the line, and its text says why.

    A running total that starts anew is not joined to the point before it. Of a figure with a `held_back` nothing is
    said but what it is: not whether it is high or low, nor on which side of a target. `colour` is its rating by the
    target of its own time; None where there was none, or nothing may be said.
    """

    at: float
    label: str
    value: Decimal | None
    text: str
    is_provisional: bool = False
    starts_anew: bool = False
    held_back: str = ""
    colour: Colour | None = None

    @property
    def remark(self) -> str:
        """What is said beside the figure wherever it is told: that it may change, or is about too few to compare."""
        return PROVISIONAL.words if self.is_provisional else self.held_back

    @property
    def told(self) -> str:
        """The figure with its remark: `12%`, `12% (provisional)`."""
        return f"{self.text} ({self.remark})" if self.remark else self.text

    @property
    def reason(self) -> Shorthand | None:
        """Why there is no value; None where there is one."""
        return shorthand_of(self.text) if self.value is None else None


@dataclass(frozen=True, slots=True)
class Series:
    """A named line of points, oldest first."""

    name: str
    points: tuple[Point, ...]

    @property
    def known(self) -> tuple[Point, ...]:
        """The points that have a value."""
        return tuple(point for point in self.points if point.value is not None)

    @property
    def has_gaps(self) -> bool:
        """Whether a figure is missing for a reason that is known."""
        return any(point.reason is not None for point in self.points)


@dataclass(frozen=True, slots=True)
class BreakMark:
    """Where a new way of counting starts: before the point at this month."""

    at: int
    label: str


@dataclass(frozen=True, slots=True)
class ChartView:
    """One chart: words first, then the series, what is drawn across it and its scale."""

    id: str
    name: str
    headline: str
    subtitle: str
    alt: str
    description: str
    series: tuple[Series, ...]
    target: tuple[TargetStep, ...]
    comparators: tuple[Other, ...]
    breaks: tuple[BreakMark, ...]
    ticks: tuple[Tick, ...]
    scale_note: str
    band: Band | None = None
    events: tuple[EventMark, ...] = ()
    # Which points the words name, by their places.
    named: tuple[float, ...] = ()
    axis: tuple[AxisTick, ...] = ()
    # What each of several areas is seen beside: the whole of which they are parts.
    whole: Series | None = None

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines across it: those of the targets."""
        return target_lines(self.target)

    @property
    def reasons(self) -> tuple[Shorthand, ...]:
        """What the key beside the chart has to explain: why figures are missing, and that some are provisional."""
        points = [point for series in self.series for point in series.points]
        missing = [point.reason for point in points if point.reason is not None]
        return (*missing, PROVISIONAL) if any(point.is_provisional for point in points) else tuple(missing)


def pieces(points: Sequence[Point], breaks: Sequence[BreakMark]) -> list[list[Point]]:
    """The points that are joined to each other: a gap, a new way of counting and a new year each end a line."""
    found: list[list[Point]] = [[]]
    for point in points:
        since = found[-1][-1].at if found[-1] else point.at
        is_new_count = any(since < new.at <= point.at for new in breaks)
        if point.value is None or point.starts_anew or is_new_count:
            found.append([])
        if point.value is not None:
            found[-1].append(point)
    return [piece for piece in found if piece]
