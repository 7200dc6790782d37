"""The figures of a line that may be set against each other: those that follow one another up to the newest, as readers
see them. A missing figure, one that is not firm or about too few, and a new way of counting each end the stretch.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from generator.assess.comparable import counted_anew, obstacle
from generator.record.safe import Figure
from generator.record.series import period_before
from generator.schema.registry import Indicator
from generator.terms.period import Period
from generator.terms.units import as_shown


@dataclass(frozen=True, slots=True)
class Spot:
    """One figure of a line, as readers see it."""

    period: Period
    value: Decimal


class Since(StrEnum):
    """With what a stretch begins."""

    START = "the first figure"
    NEW_COUNT = "a new count"
    GAP = "a gap"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Figures that follow one another without a gap, oldest first, and with what they begin."""

    spots: tuple[Spot, ...]
    since: Since

    @property
    def values(self) -> list[Decimal]:
        """Their values."""
        return [spot.value for spot in self.spots]

    @property
    def span(self) -> Decimal:
        """How far the highest lies above the lowest."""
        return max(self.values) - min(self.values)

    @property
    def step_run(self) -> int:
        """How many steps up to the newest figure all go one way."""
        moves = [now - then for then, now in pairwise(self.values)][::-1]
        return alike([(move > 0) - (move < 0) for move in moves]) if moves and moves[0] else 0

    @property
    def alike(self) -> int:
        """How many figures up to the newest are the same."""
        return alike(self.values[::-1])

    def record(self, fewest: int) -> int:
        """Of how many figures the newest is the lowest or the highest; 0 for a tie, or for too few to say so."""
        *before, last = self.values
        is_one = len(before) + 1 >= fewest and (last < min(before) or last > max(before))
        return len(before) + 1 if is_one else 0


def alike(values: Sequence[object]) -> int:
    """How many of some values, from the first on, are the same."""
    return next((place for place, value in enumerate(values) if value != values[0]), len(values))


def last_stretch(indicator: Indicator, rows: Sequence[Figure]) -> Stretch:
    """The stretch that ends with the last of some rows, which has a figure on which a verdict may rest."""
    found: list[Spot] = []
    after: Period | None = None
    for row in reversed(rows):
        period = row.key.period
        if after is not None and counted_anew(indicator, period, after):
            return Stretch(tuple(found[::-1]), Since.NEW_COUNT)
        is_missing = after is not None and period_before(indicator, after) != period
        if row.value is None or is_missing or obstacle(indicator, row):
            return Stretch(tuple(found[::-1]), Since.GAP)
        found.append(Spot(period, as_shown(row.value, indicator.decimals)))
        after = period
    return Stretch(tuple(found[::-1]), Since.START)
