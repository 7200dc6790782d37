"""Where a figure lies against the bound of its target, where the target speaks of such figures."""

from dataclasses import dataclass
from decimal import Decimal

from generator.assess.rating import target_in_force
from generator.assess.year_to_date import obstacle_to
from generator.record.safe import Figure
from generator.schema.registry import Indicator
from generator.schema.targets import TargetBasis
from generator.schema.timing import YearToDateRule

# A figure is far from its target if it misses it by this share of the target or more.
FAR = Decimal("0.25")


@dataclass(frozen=True, slots=True)
class Against:
    """The bounds, on which side of them the figure lies, and whether they are missed by far."""

    bounds: tuple[Decimal, ...]
    side: str
    is_far: bool


def against(indicator: Indicator, row: Figure) -> Against | None:
    """A figure against the target of its time; None where there is none, it has no bounds, or it speaks of something
    else: of a year that is not over, or of the year so far where the figure is that of a month.
    """
    target = target_in_force(indicator, row.key.period)
    if target is None or target.green is None or row.value is None or obstacle_to(indicator, row):
        return None
    is_to_date = indicator.basis.is_running_total or indicator.year_to_date.rule is YearToDateRule.LATEST
    if target.basis is TargetBasis.WHOLE_YEAR or (target.is_for_the_year and not is_to_date):
        return None
    low, high = target.green.lower, target.green.upper
    if low is not None and high is not None and low <= row.value <= high:
        return None
    bound = low if low is not None and (high is None or row.value < low) else high
    if bound is None:
        return None
    side = "at" if row.value == bound else "above" if row.value > bound else "below"
    bounds = tuple(dict.fromkeys(each for each in (low, high) if each is not None))
    return Against(bounds, side, not target.green.holds(row.value) and abs(row.value - bound) >= FAR * abs(bound))
