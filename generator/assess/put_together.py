"""What the figures of a year make together by the rule of their measure, or the one reason why they make nothing."""

from collections.abc import Sequence
from decimal import Decimal

from generator.assess.comparable import counted_anew, is_firm
from generator.assess.latest import main_rows
from generator.record.keys import Status
from generator.record.picture import PictureOf, R, Row
from generator.record.safe import Figure
from generator.schema.registry import Indicator
from generator.schema.timing import YearToDateRule
from generator.terms.period import Kind, Period

NOTHING_YET = "There is no figure yet."


def within(indicator: Indicator, picture: PictureOf[R], area: str, run: Period, group: str = "") -> tuple[R, ...]:
    """The rows of the indicator's own kind of period within a run of months, oldest first."""
    rows = main_rows(indicator, picture, area, group)
    return tuple(o for o in rows if run.start <= o.key.period.start and o.key.period.end <= run.end)


def covers(rows: Sequence[Row], run: Period) -> bool:
    """Whether rows (oldest first) follow one another from the first month of a run to its last."""
    starts = [row.key.period.start for row in rows]
    if not rows:
        return False
    return starts == [run.start, *(row.key.period.end + 1 for row in rows)][:-1] and rows[-1].key.period.end == run.end


def by_rule(indicator: Indicator, rows: Sequence[Row]) -> Decimal | None:
    """The year to date of these figures, unrounded; None where the rule needs parts that the record does not hold."""
    values = [o.value for o in rows if o.value is not None]
    match indicator.year_to_date.rule:
        case YearToDateRule.SUM:
            return sum(values, Decimal(0))
        case YearToDateRule.MEAN:
            return sum(values, Decimal(0)) / len(values) if values else None
        case YearToDateRule.RATIO:
            top = [o.numerator for o in rows if o.numerator is not None]
            bottom = [o.denominator for o in rows if o.denominator is not None]
            if len(top) < len(values) or len(bottom) < len(rows) or not sum(bottom) or indicator.unit.per is None:
                return None
            return sum(top, Decimal(0)) * indicator.unit.per / sum(bottom)
        case _:
            return None


def adds_nothing(indicator: Indicator, row: Row) -> bool:
    """Whether a row without a figure leaves a ratio as it is: a share of none of none children."""
    is_of_none = row.status is Status.NOT_APPLICABLE and row.denominator == 0 and not row.numerator
    return is_of_none and indicator.year_to_date.rule is YearToDateRule.RATIO


def why_not(indicator: Indicator, rows: Sequence[Figure], kind: Kind, run: Period) -> str:
    """The one reason why figures do not make a year to date, or nothing; of several the first in time."""
    if not rows:
        return NOTHING_YET if _first_of(kind, run.start) else _cut(kind)
    if new_count := counted_anew(indicator, run, run):
        return f"A new way of counting begins within the year so far: {new_count}"
    month = run.start
    for row in rows:
        period = row.key.period
        if period.start != month:
            return _hole(kind, month)
        if not is_firm(indicator, row.status):
            return provisional_in_words(row)
        if row.value is None and not adds_nothing(indicator, row):
            return missing_in_words(row)
        month = period.end + 1
    # The last of them is the latest figure, with which the run ends.
    return ""


def _hole(kind: Kind, month: int) -> str:
    """What is told where figures of a kind do not follow one another; the month is the first without."""
    missing = _first_of(kind, month)
    return (
        f"The record holds no figure for {missing.label}, so no year to date is worked out." if missing else _cut(kind)
    )


def _cut(kind: Kind) -> str:
    return f"The year of this measure starts in the middle of a {kind}, so no year to date is worked out."


def _first_of(kind: Kind, month: int) -> Period | None:
    """The period of a kind that begins with a month, if one does."""
    possible = (Period.newest(kind, end) for end in range(month, month + 12))
    return next((period for period in possible if period.start == month), None)


def provisional_in_words(row: Figure) -> str:
    """Why a figure that may still change makes no year to date."""
    return f"The figure for {row.key.period.label} is provisional, so no year to date is worked out yet."


def missing_in_words(row: Figure) -> str:
    """Why a row without a figure makes no year to date."""
    return f"The figure for {row.key.period.label} is {row.status}, so no year to date is worked out."
