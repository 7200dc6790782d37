"""Periods that can be read, but were not meant: a year typed with a hyphen, 2010-11, is a month."""

from collections.abc import Iterable, Iterator

from generator.terms.period import Kind, Period

_YEARS = (Kind.FINANCIAL_YEAR, Kind.ACADEMIC_YEAR, Kind.CALENDAR_YEAR)


def year_meant(period: Period) -> Period | None:
    """The financial year that a month looks like, `2010/11` for `2010-11`; None for all others."""
    year, month = divmod(period.end, 12)
    is_like_a_year = period.kind is Kind.MONTH and month + 1 == (year + 1) % 100
    return Period.parse(f"{year}/{month + 1:02d}") if is_like_a_year else None


def years_typed_as_months(periods: Iterable[Period]) -> Iterator[tuple[Period, Period]]:
    """Of the periods of one figure the months that are years typed with a hyphen, each with the year that is meant.

    Beside a year a month that looks like one is one; and so are several months that all do.
    """
    all_periods = list(periods)
    alike = [(period, year) for period in all_periods if (year := year_meant(period))]
    if any(period.kind in _YEARS for period in all_periods) or 2 <= len(alike) == len(all_periods):
        yield from alike
