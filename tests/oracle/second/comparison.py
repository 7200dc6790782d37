"""Which comparator counts, against which figure of ours, and what comes of it."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from tests.oracle.second.periods import Span, month_number, year_begins
from tests.oracle.second.reading import Other, Record, Row, others_at
from tests.oracle.second.year_to_date import has_break_inside, is_final, latest_of, year_to_date_of

RUNNING_TOTALS = ("financial year to date", "academic year to date")
# Figures in these never rest on few people.
NEVER_FEW = ("count", "pounds", "million pounds", "rate per 10,000", "rate per 100,000")


@dataclass(frozen=True)
class Ours:
    """A figure of ours that can be compared: whether it is a year to date, and what keeps it from being judged."""

    span: Span
    value: Fraction | None
    is_year_to_date: bool
    is_free: bool
    places: int


@dataclass(frozen=True)
class Compared:
    """The comparator that counts of its name; `ours` is None where there is no verdict."""

    other: Other
    judgement: str
    ours: Span | None


def compared(record: Record, indicator: str, release: int) -> list[Compared]:
    """One entry for each comparator's name: the newest that may be compared, else the newest."""
    card, mine = record.cards[indicator], ours(record, indicator, release)
    found: list[Compared] = []
    others = others_at(record, indicator, release)
    for name in dict.fromkeys(other.name for other in others):
        newest_first = sorted((o for o in others if o.name == name), key=newness, reverse=True)
        each = [verdict(card, mine, other) for other in newest_first]
        found.append(next((one for one in each if one.ours), each[0]))
    return found


def newness(other: Other) -> int:
    return other.span.last if other.span else -1


def ours(record: Record, indicator: str, release: int) -> list[Ours]:
    """The latest figure, then the year to date."""
    card, found = record.cards[indicator], list[Ours]()
    latest, so_far = latest_of(record, indicator, release), year_to_date_of(record, indicator, release)
    if latest:
        is_running = card["basis"] in RUNNING_TOTALS
        is_free = may_be_judged(card, (latest,)) and not grew_over_a_break(card, latest.span)
        found.append(Ours(latest.span, latest.value, is_running, is_free, latest.places))
    if so_far:
        is_free = may_be_judged(card, so_far.rows)
        if so_far.how == "printed":
            is_free = is_free and not has_break_inside(card, so_far.months)
        if so_far.how == "latest":
            is_free = is_free and not grew_over_a_break(card, so_far.rows[0].span)
        made = so_far.how != "latest" or card["basis"] in RUNNING_TOTALS
        span = so_far.rows[0].span if so_far.how == "latest" else so_far.months
        shown = so_far.value if so_far.how != "put together" else rounded(so_far.value, int(card["decimals"]))
        places = int(card["decimals"]) if so_far.how == "put together" else so_far.rows[0].places
        found.append(Ours(span, shown, made, is_free, places))
    return found


def grew_over_a_break(card: dict[str, Any], span: Span) -> bool:
    """Whether a running total counts months from both sides of a new way of counting."""
    first = year_begins(card, span.last)
    counted = any(first < month_number(new["new_count"]) <= span.last for new in card.get("changes", []))
    return card["basis"] in RUNNING_TOTALS and counted


def verdict(card: dict[str, Any], mine: list[Ours], other: Other) -> Compared:
    """Ours against one comparator: the first figure of ours that stands beside it."""
    for one in mine:
        if may_stand_beside(card, one, other) and one.value is not None:
            places = min(int(card["decimals"]), one.places, other.places)
            above = rounded(one.value, places) - rounded(other.value, places)
            return Compared(other, judgement(card["polarity"], above), one.span)
    return Compared(other, "none", None)


def may_stand_beside(card: dict[str, Any], one: Ours, other: Other) -> bool:
    if other.span is None or not one.is_free or one.value is None:
        return False
    if card["polarity"] not in ("higher is better", "lower is better"):
        return False
    return abs(one.span.last - other.span.last) <= 12 and are_like(card, one, other.span)


def are_like(card: dict[str, Any], one: Ours, theirs: Span) -> bool:
    """Whether the same number of months is covered, or a year to date that does not grow stands beside a year."""
    if card["basis"] == "month end":
        return True
    if months_covered(card, one.span, is_run=one.is_year_to_date) == theirs.months:
        return True
    return one.is_year_to_date and theirs.months == 12 and not grows(card)


def grows(card: dict[str, Any]) -> bool:
    """Whether a year to date gets larger with each month: a count, a sum, or money that is not spread over people."""
    rule = card["year_to_date"]["rule"]
    is_money = card["unit"] in ("pounds", "million pounds")
    return card["unit"] == "count" or rule == "sum" or (is_money and rule not in ("ratio of sums", "mean"))


def months_covered(card: dict[str, Any], span: Span, *, is_run: bool) -> int:
    if card["basis"] == "rolling 12 months" and not is_run:
        return 12
    if card["basis"] in RUNNING_TOTALS:
        return span.last - year_begins(card, span.last) + 1
    return span.months


def judgement(polarity: str, above: Fraction) -> str:
    if above == 0:
        return "same"
    return "better" if (above > 0) == (polarity == "higher is better") else "worse"


def may_be_judged(card: dict[str, Any], rows: tuple[Row, ...]) -> bool:
    """Whether nothing keeps a figure that is made of these rows from a verdict."""
    if not all(is_final(card, row) for row in rows):
        return False
    sizes = [row.bottom for row in rows]
    if card["unit"] in NEVER_FEW or None in sizes:
        return True
    return sum(filter(None, sizes), Fraction(0)) >= int(card["rated_from"])


def rounded(value: Fraction, decimals: int) -> Fraction:
    """To so many decimals, halves away from zero."""
    size = int(abs(value) * 10**decimals + Fraction(1, 2))
    return Fraction(size if value >= 0 else -size, 10**decimals)
