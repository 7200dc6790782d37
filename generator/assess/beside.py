"""May another's figure be set beside ours? Only one for the same number of months, and a time not far from ours."""

from generator.assess.comparable import Obstacle, Why
from generator.record.series import is_main
from generator.schema.registry import Indicator
from generator.schema.timing import Basis, YearToDateRule
from generator.terms.period import Period

# How far the ends of two periods may lie apart: figures of two years running are compared, older ones are history.
MOST_MONTHS_APART = 12
_YEAR = 12


def beside(indicator: Indicator, ours: Period, theirs: Period | None, *, to_date: bool) -> Obstacle | None:
    """Why a figure of ours may not be judged by another's; None where it may. `to_date`: ours is the year to date."""
    if theirs is None:
        return Obstacle(Why.NO_YEAR, "The year of this figure is not stated.")
    when = f"{ours.label} is not compared with {theirs.label}"
    months = months_counted(indicator, ours)
    if not _of_a_kind(indicator, months, theirs, is_part_of_year=to_date or indicator.basis.is_running_total):
        words = f"{when}: one is for {_span(months)}, the other for {_span(theirs.length)}."
        return Obstacle(Why.OTHER_SPAN, words)
    apart = abs(ours.end - theirs.end)
    return Obstacle(Why.TOO_FAR, f"{when}: they end {apart} months apart.") if apart > MOST_MONTHS_APART else None


def months_counted(indicator: Indicator, period: Period) -> int:
    """How many months a figure of ours really counts; 0 for a day's end, which is of a kind with any other's."""
    if indicator.basis is Basis.MONTH_END:
        return 0
    if indicator.basis is Basis.ROLLING_12 and is_main(indicator, period):
        return _YEAR
    if indicator.basis.is_running_total:
        return (period.end - indicator.first_month) % _YEAR + 1
    return period.length


def is_as_long(indicator: Indicator, ours: Period, theirs: Period) -> bool:
    """Whether a figure of ours counts as many months as another's."""
    return months_counted(indicator, ours) in (0, theirs.length)


def _of_a_kind(indicator: Indicator, months: int, theirs: Period, *, is_part_of_year: bool) -> bool:
    """Whether two figures are for the same number of months; a share of the year so far can be held against a year's.

    A sum, a count or a sum of money that grows over the year can't.
    """
    if months in (0, theirs.length):
        return True
    unit, rule = indicator.unit, indicator.year_to_date.rule
    is_sum_of_money = unit.in_pounds > 0 and rule not in (YearToDateRule.RATIO, YearToDateRule.MEAN)
    grows = rule is YearToDateRule.SUM or unit.is_count or is_sum_of_money
    return is_part_of_year and theirs.length == _YEAR and not grows


def _span(months: int) -> str:
    return {1: "one month", 12: "a year"}.get(months, f"{months} months")
