"""The year to date: as published where the report prints one, else by the indicator's declared rule."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.assess.comparable import Obstacle, Why, counted_anew, newest_firm, obstacle
from generator.assess.latest import latest_figure, main_rows
from generator.assess.put_together import (
    NOTHING_YET,
    adds_nothing,
    by_rule,
    missing_in_words,
    provisional_in_words,
    why_not,
    within,
)
from generator.record.keys import Status
from generator.record.picture import PictureOf, R
from generator.record.safe import Figure, SafePicture
from generator.record.series import is_year_to_date
from generator.schema.registry import Indicator
from generator.schema.timing import YearToDateRule
from generator.terms.period import Period
from generator.terms.units import rounded

_RULE_NONE = "No year to date is worked out for this measure."
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
    if reason := why_not(indicator, rows, kind, run):
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
        return YearToDate(None, None, False, provisional_in_words(of_year[-1]))
    if latest is None:
        return YearToDate(None, None, False, NOTHING_YET)
    period = latest.key.period
    if latest.value is None:
        return YearToDate(None, period, False, missing_in_words(latest))
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


def _all_denominators(rows: Sequence[Figure]) -> Decimal | None:
    """What the figures are shares of, together; None where one of them does not say."""
    known = [row.denominator for row in rows if row.denominator is not None]
    return sum(known, Decimal(0)) if known and len(known) == len(rows) else None


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
