"""The latest figure of a measure, and its year to date."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from tests.oracle.second.periods import Span, month_number, run, year_begins
from tests.oracle.second.reading import Record, Row, own_rows, rows_at

PER = {
    "percent": 100,
    "rate per 100": 100,
    "rate per 10,000": 10_000,
    "rate per 100,000": 100_000,
    "days": 1,
    "average": 1,
    "pounds": 1,
}


@dataclass(frozen=True)
class YearToDate:
    """A year to date: its value, its months, the rows that it is made of, and how it came about."""

    value: Fraction
    months: Span
    rows: tuple[Row, ...]
    how: str  # "printed", "put together" or "latest"


def latest_of(record: Record, indicator: str, release: int) -> Row | None:
    """The newest row of the own kind that is due; if none is, the newest."""
    rows = own_rows(record, indicator, release)
    due = [row for row in rows if row.status != "not yet due"]
    newest_last = due or rows
    return newest_last[-1] if newest_last else None


def year_so_far(record: Record, indicator: str, release: int) -> Span:
    latest = latest_of(record, indicator, release)
    last = latest.span.last if latest else release
    return run(year_begins(record.cards[indicator], last), last)


def year_to_date_of(record: Record, indicator: str, release: int) -> YearToDate | None:
    """The printed one that reaches the end of the year so far; else by the rule; else an older printed one.

    A printed row that reaches it and says why it holds no figure is the answer, too.
    """
    so_far = year_so_far(record, indicator, release)
    printed = [
        row
        for row in rows_at(record, indicator, release)
        if " to " in row.span.text and row.span.first == so_far.first and row.span.months <= 12
        if row.status != "not yet due"
    ]
    if printed and printed[-1].span.last >= so_far.last:
        return as_printed(printed[-1:])
    older = [row for row in printed if row.value is not None]
    return by_rule(record, indicator, release) or as_printed(older[-1:])


def as_printed(newest: list[Row]) -> YearToDate | None:
    if not newest or newest[0].value is None:
        return None
    return YearToDate(newest[0].value, newest[0].span, (newest[0],), "printed")


def by_rule(record: Record, indicator: str, release: int) -> YearToDate | None:
    """What the rule of the card makes of the measure's own rows."""
    card, so_far = record.cards[indicator], year_so_far(record, indicator, release)
    rows, rule = own_rows(record, indicator, release), card["year_to_date"]["rule"]
    if rule == "none":
        return None
    if rule == "latest":
        return newest_final(card, rows, so_far)
    within = tuple(row for row in rows if so_far.first <= row.span.first and row.span.last <= so_far.last)
    if not within or has_break_inside(card, so_far) or not covers(within, so_far):
        return None
    value = together(card, rule, within)
    return None if value is None else YearToDate(value, so_far, within, "put together")


def newest_final(card: dict[str, Any], rows: list[Row], so_far: Span) -> YearToDate | None:
    final = [row for row in rows if is_final(card, row) and row.status != "not yet due"]
    if not final or final[-1].value is None or not so_far.first <= final[-1].span.last <= so_far.last:
        return None
    return YearToDate(final[-1].value, run(so_far.first, final[-1].span.last), (final[-1],), "latest")


def covers(rows: tuple[Row, ...], months: Span) -> bool:
    """Whether the rows follow one another without a hole, from the first month to the last."""
    next_month = months.first
    for row in rows:
        if row.span.first != next_month:
            return False
        next_month = row.span.last + 1
    return next_month == months.last + 1


def together(card: dict[str, Any], rule: str, rows: tuple[Row, ...]) -> Fraction | None:
    """The sum, mean or ratio of rows that are all there."""
    if rule == "ratio of sums":
        rows = tuple(row for row in rows if not is_of_nothing(row))
    if not all(is_final(card, row) and row.value is not None for row in rows):
        return None
    values = [row.value for row in rows if row.value is not None]
    if rule == "sum":
        return sum(values, Fraction(0))
    if rule == "mean":
        return sum(values, Fraction(0)) / len(values)
    tops, bottoms = [row.top for row in rows], [row.bottom for row in rows]
    if None in tops or None in bottoms or not rows:
        return None
    bottom = sum(filter(None, bottoms), Fraction(0))
    return sum(filter(None, tops), Fraction(0)) * PER[card["unit"]] / bottom if bottom else None


def is_of_nothing(row: Row) -> bool:
    return row.status == "not applicable" and row.bottom == 0


def is_final(card: dict[str, Any], row: Row) -> bool:
    return row.status != "provisional" or card.get("verdicts_on_provisional") == "true"


def has_break_inside(card: dict[str, Any], months: Span) -> bool:
    """Whether a new way of counting begins inside the months, and not with them."""
    return any(months.first < month_number(new["new_count"]) <= months.last for new in card.get("changes", []))
