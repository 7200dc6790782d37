"""What the drawings of a comparison show: final words and plain numbers, no styling."""

from dataclasses import dataclass
from decimal import Decimal

from generator.charts.scale import Tick


@dataclass(frozen=True, slots=True)
class Dot:
    """A place on the line of figures."""

    name: str
    value: Decimal
    text: str


@dataclass(frozen=True, slots=True)
class BestQuarter:
    """Where the best quarter of all authorities is, between two levels of the scale, and its words."""

    low: Decimal
    high: Decimal
    words: str


@dataclass(frozen=True, slots=True)
class StripView:
    """One year of one measure: our dot, those of the neighbours from the lowest up, and England as a mark."""

    id: str
    title: str
    description: str
    ours: Dot | None
    neighbours: tuple[Dot, ...]
    england: Dot | None
    quarter: BestQuarter | None
    ticks: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class YearLine:
    """A line over the years: its name, which it is (`ours`, `england`, `middle`), and a value or none for each year."""

    name: str
    kind: str
    values: tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class YearsView:
    """The years of one measure: three lines at most, and from which neighbour to which the band reaches."""

    id: str
    title: str
    description: str
    # What stands below each year: `2025`, `2024/25`.
    labels: tuple[str, ...]
    # In the order in which they are drawn: ours last, so that it lies on top.
    lines: tuple[YearLine, ...]
    band: tuple[tuple[Decimal, Decimal] | None, ...]
    ticks: tuple[Tick, ...]
