"""A chart as a value: its words, its series, the lines across it and its scale."""

from dataclasses import dataclass
from decimal import Decimal

from generator.scale import Tick


@dataclass(frozen=True, slots=True)
class Point:
    """One period on a chart. `at` counts months; no value is a gap in the line."""

    at: float
    label: str
    value: Decimal | None
    text: str


@dataclass(frozen=True, slots=True)
class Series:
    """A named line of points, oldest first."""

    name: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A level drawn across the chart: a target's bound or a comparator."""

    label: str
    value: Decimal
    is_target: bool


@dataclass(frozen=True, slots=True)
class Break:
    """Where a new way of counting starts: before the point at this month."""

    at: int
    label: str


@dataclass(frozen=True, slots=True)
class ChartView:
    """One chart: words first, then the series, the lines across it and its scale."""

    id: str
    headline: str
    subtitle: str
    alt: str
    description: str
    series: tuple[Series, ...]
    lines: tuple[Line, ...]
    breaks: tuple[Break, ...]
    ticks: tuple[Tick, ...]
    scale_note: str
