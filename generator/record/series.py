"""Which periods a measure's figures are for: its own kind, in which they follow one another, and what stands beside."""

from generator.schema.registry import Indicator
from generator.schema.timing import Basis, Frequency
from generator.terms.period import Kind, Period

_YEAR = 12
# What one period of a kind is called; where figures roll, what lies between two of them.
NOUNS = {Kind.MONTH: "month", Kind.QUARTER: "quarter", Kind.TERM: "term", Kind.HALF_TERM: "half term"}
_STEPS = {1: "month", 3: "quarter", 4: "term", 12: "year"}


def is_main(indicator: Indicator, period: Period) -> bool:
    """Whether a measure's figures follow one another in periods like this: a year to date is no rolling year."""
    return period.kind in indicator.own_kinds and (period.kind is not Kind.RANGE or period.length == _YEAR)


def is_year_to_date(indicator: Indicator, period: Period) -> bool:
    """Whether a period runs from the start of a year of the measure's.

    Beside yearly figures there is none, but a rolling year that ends with the year is the year.
    """
    is_run = period.kind is Kind.RANGE and period.start % _YEAR == indicator.first_month and period.length <= _YEAR
    return is_run and (indicator.frequency is not Frequency.YEARLY or is_main(indicator, period))


def is_year(indicator: Indicator, period: Period) -> bool:
    """Whether a period is a whole year that can stand beside the measure's own figures."""
    return period.kind is indicator.kind_of_year


def is_possible(indicator: Indicator, period: Period) -> bool:
    """Whether a measure can have a figure for a period at all."""
    return is_main(indicator, period) or is_year_to_date(indicator, period) or is_year(indicator, period)


def period_before(indicator: Indicator, period: Period) -> Period:
    """The calendar period before one of an indicator's own kind; years that roll by terms end with them."""
    if period.kind is Kind.RANGE and indicator.frequency is Frequency.TERMLY:
        return Period.newest(Kind.RANGE, Period.newest(Kind.TERM, period.end - 1).end)
    return period.previous(indicator.frequency.months)


def step_in_words(indicator: Indicator, period: Period) -> str:
    """From what to what a measure's figures go: from `month` to month, from `quarter` to quarter."""
    is_rolling = indicator.basis is Basis.ROLLING_12 or period.kind is Kind.RANGE
    return ("" if is_rolling else NOUNS.get(period.kind, "")) or _STEPS[indicator.frequency.months]


def periods_since(indicator: Indicator, after: float, last: Period) -> list[Period]:
    """The periods of an indicator's own kind that end after a month, up to the last one, oldest first."""
    found: list[Period] = []
    while last.end > after:
        found.append(last)
        last = period_before(indicator, last)
    return found[::-1]
