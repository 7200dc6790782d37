"""Which periods an indicator's figures follow one another in."""

from generator.schema.registry import Basis, Frequency, Indicator
from generator.terms.period import Kind, Period, since


def is_main(indicator: Indicator, period: Period) -> bool:
    """Whether an indicator's figures follow one another in periods like this: a year to date is no rolling year."""
    return period.kind is _main_kind(indicator) and (period.kind is not Kind.RANGE or period.end - period.start == 11)


def without_row(indicator: Indicator, after: float, last: Period | None) -> list[Period]:
    """The periods after a month, up to the last one, that a series of an indicator's own kind has no row for.

    Of a run of rolling years only the last: another may stand in the record as a financial year.
    """
    missing = since(after, last, indicator.frequency.months)
    return missing[-1:] if last is not None and last.kind is Kind.RANGE else missing


def _main_kind(indicator: Indicator) -> Kind:
    if indicator.basis is Basis.ACADEMIC_YEAR:
        return Kind.ACADEMIC_YEAR
    if indicator.frequency is Frequency.QUARTERLY:
        return Kind.RANGE if indicator.basis is Basis.ROLLING_12 else Kind.QUARTER
    return {
        Frequency.MONTHLY: Kind.MONTH,
        Frequency.TERMLY: Kind.HALF_TERM,
        Frequency.YEARLY: Kind.FINANCIAL_YEAR,
    }[indicator.frequency]
