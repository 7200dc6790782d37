"""The year to date: as published where the report prints one, else by the indicator's declared rule."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.assess.comparable import Obstacle, Why, counted_anew, is_firm, newest_firm, obstacle
from generator.assess.latest import latest_figure, main_rows
from generator.record.keys import Status
from generator.record.picture import PictureOf, R, Row
from generator.record.safe import Figure, SafePicture
from generator.record.series import is_year_to_date
from generator.schema.registry import Indicator
from generator.schema.timing import YearToDateRule
from generator.terms.period import Kind, Period
from generator.terms.units import rounded

_RULE_NONE = "No year to date is worked out for this measure."
_NOTHING_YET = "There is no figure yet."
_NO_COUNTS = "The record does not hold the counts behind each of these figures, so no year to date is worked out."


@dataclass(frozen=True, slots=True)
class YearToDate:
    """The figure (None with a reason in words), the run of months it covers, whether the report printed it, the
    figure before it was rounded, the status of a printed one, what the figure is a share of, why, if so, its months
    were counted in two ways, and whether it is one figure of its own kind, by the rule "latest".
    """

    value: Decimal | None
    period: Period | None
    published: bool
    reason: str = ""
    exact: Decimal | None = None
    status: Status = Status.PUBLISHED
    denominator: Decimal | None = None
    new_count: str = ""
    is_one_figure: bool = False


def year_to_date(indicator: Indicator, picture: SafePicture, area: str, group: str = "") -> YearToDate:
    """The year to date of one indicator, area and group as at the picture's release.

    A printed one that reaches the latest figure; else what the rule makes of the figures; else an older printed one.
    """
    run = year_so_far(indicator, picture, area, group)
    printed = published_year_to_date(indicator, picture, area, group)
    if printed is not None and printed.key.period.end >= run.end:
        return _as_printed(indicator, printed)
    found = _by_rule(indicator, picture, area, group, run)
    is_older = found.value is None and printed is not None and printed.value is not None
    return _as_printed(indicator, printed) if printed is not None and is_older else found


def _as_printed(indicator: Indicator, printed: Figure) -> YearToDate:
    period = printed.key.period
    return YearToDate(
        printed.value,
        period,
        True,
        printed.note if printed.value is None else "",
        printed.exact(indicator.unit.per),
        printed.status,
        printed.denominator,
        counted_anew(indicator, period, period),
    )


def _by_rule(indicator: Indicator, picture: SafePicture, area: str, group: str, run: Period) -> YearToDate:
    """What the rule makes of the figures of a run of months."""
    rule = indicator.year_to_date.rule
    if rule is YearToDateRule.NONE:
        return YearToDate(None, None, False, _RULE_NONE)
    if rule is YearToDateRule.LATEST:
        return _latest(indicator, main_rows(indicator, picture, area, group), run)
    rows = within(indicator, picture, area, run, group)
    newest = latest_figure(indicator, picture, area, group)
    kind = newest.key.period.kind if newest else indicator.own_kinds[0]
    if reason := _why_not(indicator, rows, kind, run):
        return YearToDate(None, run, False, reason)
    value = by_rule(indicator, rows)
    if all(adds_nothing(indicator, row) for row in rows):
        return YearToDate(None, run, False, "There was nobody to count yet.")
    if value is None:
        return YearToDate(None, run, False, _NO_COUNTS)
    base = _all_denominators(rows)
    return YearToDate(rounded(value, indicator.decimals), run, False, exact=value, denominator=base)


def _latest(indicator: Indicator, rows: Sequence[Figure], run: Period) -> YearToDate:
    """The newest final figure, if it is one of this year."""
    due = [row for row in rows if row.status is not Status.NOT_YET_DUE]
    of_year = [row for row in due if run.start <= row.key.period.end <= run.end]
    latest = newest_firm(indicator, of_year)
    if latest is None and of_year:
        return YearToDate(None, None, False, _is_provisional(of_year[-1]))
    if latest is None:
        return YearToDate(None, None, False, _NOTHING_YET)
    period = latest.key.period
    if latest.value is None:
        return YearToDate(None, period, False, _is_missing(latest))
    exact = latest.exact(indicator.unit.per)
    return YearToDate(
        latest.value, period, False, "", exact, latest.status, latest.denominator,
        new_count=_counted_within(indicator, latest), is_one_figure=True,
    )  # fmt: skip


def _counted_within(indicator: Indicator, row: Figure) -> str:
    """Why the months that one figure counts were counted in two ways, or nothing: a running total counts from the start
    of its year.
    """
    period = row.key.period
    if not indicator.basis.is_running_total:
        return ""
    start = period.end - (period.end - indicator.first_month) % 12
    return counted_anew(indicator, Period.months(start, period.end), period)


def obstacle_to(indicator: Indicator, ground: Figure | YearToDate) -> Obstacle | None:
    """Why no verdict may rest on a figure or a year to date; also that its months were counted in two ways."""
    new_count = ground.new_count if isinstance(ground, YearToDate) else _counted_within(indicator, ground)
    if new_count and ground.value is not None:
        return Obstacle(Why.NEW_COUNT, f"A new way of counting begins within the year so far: {new_count}")
    return obstacle(indicator, ground)


def _is_provisional(row: Figure) -> str:
    return f"The figure for {row.key.period.label} is provisional, so no year to date is worked out yet."


def _is_missing(row: Figure) -> str:
    return f"The figure for {row.key.period.label} is {row.status}, so no year to date is worked out."


def _all_denominators(rows: Sequence[Figure]) -> Decimal | None:
    """What the figures are shares of, together; None where one of them does not say."""
    known = [row.denominator for row in rows if row.denominator is not None]
    return sum(known, Decimal(0)) if known and len(known) == len(rows) else None


def _why_not(indicator: Indicator, rows: Sequence[Figure], kind: Kind, run: Period) -> str:
    """The one reason why figures do not make a year to date, or nothing; of several the first in time."""
    if not rows:
        return _NOTHING_YET if _first_of(kind, run.start) else _cut(kind)
    if new_count := counted_anew(indicator, run, run):
        return f"A new way of counting begins within the year so far: {new_count}"
    month = run.start
    for row in rows:
        period = row.key.period
        if period.start != month:
            return _hole(kind, month)
        if not is_firm(indicator, row.status):
            return _is_provisional(row)
        if row.value is None and not adds_nothing(indicator, row):
            return _is_missing(row)
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


def published_year_to_date(indicator: Indicator, picture: PictureOf[R], area: str, group: str = "") -> R | None:
    """The newest year-to-date row of the record: a run of months that starts with the year of the latest figure."""
    start = year_so_far(indicator, picture, area, group).start
    rows = picture.series(indicator.id, area, group)
    runs = [o for o in rows if is_year_to_date(indicator, o.key.period) and o.key.period.start == start]
    due = [run for run in runs if run.status is not Status.NOT_YET_DUE]
    return due[-1] if due else None


def year_so_far(indicator: Indicator, picture: PictureOf[R], area: str, group: str = "") -> Period:
    """From the first month of the year that holds the end of the latest figure up to that end."""
    latest = latest_figure(indicator, picture, area, group)
    end = latest.key.period.end if latest else picture.release.end
    return Period.months(end - (end - indicator.first_month) % 12, end)


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


def adds_nothing(indicator: Indicator, row: Row) -> bool:
    """Whether a row without a figure leaves a ratio as it is: a share of none of none children."""
    is_of_none = row.status is Status.NOT_APPLICABLE and row.denominator == 0 and not row.numerator
    return is_of_none and indicator.year_to_date.rule is YearToDateRule.RATIO


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
