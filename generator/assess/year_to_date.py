"""The year to date: as published where the report prints one, else by the indicator's declared rule."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.assess.comparable import is_firm, newest_firm
from generator.record.keys import Status
from generator.record.picture import PictureOf, R, Row
from generator.record.safe import Figure, SafePicture
from generator.record.series import is_main
from generator.schema.registry import Indicator, YearToDateRule
from generator.terms.period import Kind, Period
from generator.terms.units import rounded


@dataclass(frozen=True, slots=True)
class YearToDate:
    """The figure (None with a reason in words), the run of months it covers, whether the report printed it, the
    figure before it was rounded, the status of a printed one, and what the figure is a share of.
    """

    value: Decimal | None
    period: Period | None
    published: bool
    reason: str = ""
    exact: Decimal | None = None
    status: Status = Status.PUBLISHED
    denominator: Decimal | None = None


def year_to_date(indicator: Indicator, picture: SafePicture, area: str, group: str = "") -> YearToDate:
    """The year to date of one indicator, area and group as at the picture's release."""
    per = indicator.unit.per
    printed = published_year_to_date(indicator, picture, area, group)
    if printed is not None:
        reason = printed.note if printed.value is None else ""
        return YearToDate(
            printed.value, printed.key.period, True, reason, printed.exact(per), printed.status, printed.denominator
        )
    rule = indicator.year_to_date.rule
    if rule is YearToDateRule.NONE:
        return YearToDate(None, None, False, "No year to date is worked out for this indicator.")
    if rule is YearToDateRule.LATEST:
        latest = newest_firm(indicator, main_rows(indicator, picture, area, group))
        if latest is None:
            return YearToDate(None, None, False, "There is no figure yet.")
        return YearToDate(
            latest.value, latest.key.period, False, "", latest.exact(per), latest.status, latest.denominator
        )
    run = year_so_far(indicator, picture.release)
    months = months_of(indicator, picture, area, run, group)
    value = by_rule(indicator, months) if len(months) == run.end - run.start + 1 else None
    if value is None:
        return YearToDate(None, run, False, _why_not(indicator, picture, area, run, group))
    base = _all_denominators(months)
    return YearToDate(rounded(value, indicator.decimals), run, False, exact=value, denominator=base)


def _all_denominators(months: Sequence[Figure]) -> Decimal | None:
    """What the months are shares of, together; None where one of them does not say."""
    known = [month.denominator for month in months if month.denominator is not None]
    return sum(known, Decimal(0)) if known and len(known) == len(months) else None


def _why_not(indicator: Indicator, picture: SafePicture, area: str, run: Period, group: str) -> str:
    """Why the months do not make a year to date."""
    rows = picture.series(indicator.id, area, group)
    months = (o for o in rows if o.key.period.kind is Kind.MONTH and run.start <= o.key.period.start <= run.end)
    if all(is_firm(indicator, o.status) for o in months):
        return "The record does not hold every month of the year so far."
    return "A month of the year so far is provisional, so no year to date is worked out yet."


def published_year_to_date(indicator: Indicator, picture: PictureOf[R], area: str, group: str = "") -> R | None:
    """The newest year-to-date row of the record: a run of months that starts with the year."""
    run = year_so_far(indicator, picture.release)
    rows = picture.series(indicator.id, area, group)
    runs = [o for o in rows if o.key.period.kind is Kind.RANGE and o.key.period.start == run.start]
    return next((o for o in reversed(runs) if o.key.period.end <= run.end), None)


def year_so_far(indicator: Indicator, release: Period) -> Period:
    """From the first month of the indicator's year up to the release."""
    first = indicator.year_to_date.first_month
    return Period.months(release.end - (release.end - first) % 12, release.end)


def months_of(indicator: Indicator, picture: PictureOf[R], area: str, run: Period, group: str = "") -> tuple[R, ...]:
    """The published monthly figures within a run of months."""
    rows = picture.series(indicator.id, area, group)
    return tuple(
        o
        for o in rows
        if o.key.period.kind is Kind.MONTH
        and run.start <= o.key.period.start <= run.end
        and o.value is not None
        and is_firm(indicator, o.status)
    )


def by_rule(indicator: Indicator, months: Sequence[Row]) -> Decimal | None:
    """The year to date of these months, unrounded; None where the rule needs parts that the record does not hold."""
    values = [o.value for o in months if o.value is not None]
    match indicator.year_to_date.rule:
        case YearToDateRule.SUM:
            return sum(values, Decimal(0))
        case YearToDateRule.MEAN:
            return sum(values, Decimal(0)) / len(values) if values else None
        case YearToDateRule.RATIO:
            top = [o.numerator for o in months if o.numerator is not None]
            bottom = [o.denominator for o in months if o.denominator is not None]
            if len(top) < len(months) or len(bottom) < len(months) or not sum(bottom) or indicator.unit.per is None:
                return None
            return sum(top, Decimal(0)) * indicator.unit.per / sum(bottom)
        case _:
            return None


def latest_figure(indicator: Indicator, picture: PictureOf[R], area: str, group: str = "") -> R | None:
    """The newest row of the indicator's own kind of period, whether or not it holds a value."""
    rows = main_rows(indicator, picture, area, group)
    return rows[-1] if rows else None


def main_rows(indicator: Indicator, picture: PictureOf[R], area: str, group: str = "") -> list[R]:
    """The rows of the indicator's own kind of period, oldest first."""
    return [o for o in picture.series(indicator.id, area, group) if is_main(indicator, o.key.period)]
