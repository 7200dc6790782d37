"""When a measure's figures are due, what stretch of time one covers, and in which periods they follow one another."""

from enum import StrEnum
from functools import cache
from typing import Literal

from generator.schema.typed import Strict
from generator.terms.period import MONTHS, Kind


class Basis(StrEnum):
    """What stretch of time one figure covers."""

    IN_MONTH = "in month"
    MONTH_END = "month end"
    FINANCIAL_YTD = "financial year to date"
    ACADEMIC_YTD = "academic year to date"
    ROLLING_12 = "rolling 12 months"
    QUARTER = "quarter"
    TERM = "term"
    FINANCIAL_YEAR = "financial year"
    ACADEMIC_YEAR = "academic year"
    CALENDAR_YEAR = "calendar year"

    @property
    def is_running_total(self) -> bool:
        """Whether a figure counts from the start of its year up to the end of its period."""
        return self in (Basis.FINANCIAL_YTD, Basis.ACADEMIC_YTD)

    @property
    def first_month(self) -> int | None:
        """The month with which its year begins, January being 0; None where it says nothing of a year."""
        return _FIRST_MONTHS.get(self)


_FIRST_MONTHS = {
    Basis.FINANCIAL_YTD: 3,
    Basis.FINANCIAL_YEAR: 3,
    Basis.ACADEMIC_YTD: 8,
    Basis.ACADEMIC_YEAR: 8,
    Basis.TERM: 8,
    Basis.CALENDAR_YEAR: 0,
}
# The kind of year that begins with a month.
YEARS = {3: Kind.FINANCIAL_YEAR, 8: Kind.ACADEMIC_YEAR, 0: Kind.CALENDAR_YEAR}


class Frequency(StrEnum):
    """How often a new figure is due."""

    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    TERMLY = "termly"
    YEARLY = "yearly"

    @property
    def months(self) -> int:
        """Months between two figures."""
        return {"monthly": 1, "quarterly": 3, "termly": 4, "yearly": 12}[self.value]


class YearToDateRule(StrEnum):
    """How the year to date follows from the figures within the year."""

    SUM = "sum"
    RATIO = "ratio of sums"
    LATEST = "latest"
    MEAN = "mean"
    NONE = "none"


class YearToDateDefinition(Strict):
    """The year-to-date rule and the month in which its year starts; left out, that follows from the basis."""

    rule: YearToDateRule
    starts: (
        Literal[
            "january", "february", "march", "april", "may", "june",
            "july", "august", "september", "october", "november", "december",
        ]
        | None
    ) = None  # fmt: skip

    @property
    def first_month(self) -> int | None:
        """The month in which the year starts, January being 0."""
        return MONTHS.index(self.starts.capitalize()) if self.starts else None


# Of two kinds a measure uses one. A run is of twelve months.
_OWN_KINDS: dict[tuple[Basis, Frequency], tuple[Kind, ...]] = {
    (Basis.IN_MONTH, Frequency.MONTHLY): (Kind.MONTH,),
    (Basis.MONTH_END, Frequency.MONTHLY): (Kind.MONTH,),
    (Basis.MONTH_END, Frequency.QUARTERLY): (Kind.QUARTER,),
    (Basis.MONTH_END, Frequency.TERMLY): (Kind.HALF_TERM, Kind.TERM),
    (Basis.FINANCIAL_YTD, Frequency.MONTHLY): (Kind.MONTH,),
    (Basis.FINANCIAL_YTD, Frequency.QUARTERLY): (Kind.QUARTER,),
    (Basis.FINANCIAL_YTD, Frequency.YEARLY): (Kind.FINANCIAL_YEAR,),
    (Basis.ACADEMIC_YTD, Frequency.MONTHLY): (Kind.MONTH,),
    (Basis.ACADEMIC_YTD, Frequency.TERMLY): (Kind.HALF_TERM, Kind.TERM),
    (Basis.ACADEMIC_YTD, Frequency.YEARLY): (Kind.ACADEMIC_YEAR,),
    # A month that ends the twelve stands for them, as a report's table prints it.
    (Basis.ROLLING_12, Frequency.MONTHLY): (Kind.MONTH, Kind.RANGE),
    (Basis.ROLLING_12, Frequency.QUARTERLY): (Kind.RANGE,),
    (Basis.ROLLING_12, Frequency.TERMLY): (Kind.RANGE,),
    (Basis.ROLLING_12, Frequency.YEARLY): (Kind.RANGE,),
    (Basis.QUARTER, Frequency.QUARTERLY): (Kind.QUARTER,),
    (Basis.TERM, Frequency.TERMLY): (Kind.HALF_TERM, Kind.TERM),
    (Basis.FINANCIAL_YEAR, Frequency.YEARLY): (Kind.FINANCIAL_YEAR,),
    (Basis.ACADEMIC_YEAR, Frequency.YEARLY): (Kind.ACADEMIC_YEAR,),
    (Basis.CALENDAR_YEAR, Frequency.YEARLY): (Kind.CALENDAR_YEAR,),
}


@cache
def own_kinds(basis: Basis, frequency: Frequency, first_month: int) -> tuple[Kind, ...]:
    """The kinds of period in which a measure's figures can follow one another; none where nothing can meet the card."""
    if (basis, frequency) == (Basis.MONTH_END, Frequency.YEARLY):
        return (YEARS[first_month],) if first_month in YEARS else ()
    return _OWN_KINDS.get((basis, frequency), ())


def frequencies_of(basis: Basis, first_month: int) -> tuple[Frequency, ...]:
    """How often a figure on a basis can be due, for a measure whose year starts in a month."""
    return tuple(each for each in Frequency if own_kinds(basis, each, first_month))
