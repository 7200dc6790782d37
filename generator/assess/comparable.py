"""One answer to "may these figures be compared, and what may be said?".

Whoever says of a figure that it is green, better, higher, a record, or near a target asks here first: ratings,
directions of travel, comparisons, references, the words of charts, plans. A new reason for which nothing may be said
(another kind of figure that is not final, say) is added here and nowhere else.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Protocol

from generator.assess.base import based_on, small_base
from generator.record.keys import Status
from generator.record.safe import Figure, SafePicture
from generator.record.series import period_before
from generator.schema.registry import Indicator
from generator.terms.period import Kind, Period

NO_FIGURE = "There is no figure for the latest period."


class Why(StrEnum):
    """Why nothing may be said of a figure, or of two together."""

    MISSING = "missing"
    PROVISIONAL = "provisional"
    TOO_FEW = "too few"
    FIRST_OF_YEAR = "first of its year"
    OTHER_KIND = "other kind of period"
    NOT_EARLIER = "not earlier"
    NEW_COUNT = "counted in a new way"
    OTHER_SPAN = "other span of time"
    TOO_FAR = "too far apart in time"
    NO_YEAR = "year not stated"


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A reason for which nothing may be said, and the sentence about it for readers."""

    why: Why
    words: str

    @property
    def in_short(self) -> str:
        """The reason where there is little room: `too few to compare`."""
        return "too few to compare" if self.why is Why.TOO_FEW else self.why.value


class Ground(Protocol):
    """What a verdict may rest on: a figure of the record, or a year to date."""

    @property
    def value(self) -> Decimal | None:
        """The figure; None where there is none."""

    @property
    def status(self) -> Status:
        """Whether it is final."""

    @property
    def denominator(self) -> Decimal | None:
        """On how many people or events it rests, where the record says it."""


def obstacle(indicator: Indicator, figure: Ground | None) -> Obstacle | None:
    """Why no verdict may rest on one figure: it is not there, may still change, or is about too few. None: it may."""
    if figure is None or figure.value is None:
        return Obstacle(Why.MISSING, NO_FIGURE)
    if not is_firm(indicator, figure.status):
        return Obstacle(Why.PROVISIONAL, "The figure is provisional and may still change.")
    few = _too_few(indicator, figure)
    return Obstacle(Why.TOO_FEW, f"{few} to compare.") if few else None


def remark_on(indicator: Indicator, figure: Ground) -> str:
    """What stands in brackets beside a figure of which nothing may be said: `provisional`, or on how few it rests."""
    return Status.PROVISIONAL.value if figure.status is Status.PROVISIONAL else _few_in_words(indicator, figure)


def caution_on(indicator: Indicator, figure: Ground) -> str:
    """On how few a figure rests: `based on 7 children: too few to compare`, `based on 25 children`; else nothing."""
    if figure.value is None:
        return ""
    return _few_in_words(indicator, figure) or based_on(indicator, figure.denominator)


def _few_in_words(indicator: Indicator, figure: Ground) -> str:
    found = obstacle(indicator, figure)
    return f"{found.words[0].lower()}{found.words[1:-1]}" if found and found.why is Why.TOO_FEW else ""


def is_firm(indicator: Indicator, status: Status) -> bool:
    """Whether a figure with this status counts as final; an indicator can say that its provisional ones do."""
    return status is not Status.PROVISIONAL or indicator.verdicts_on_provisional


def newest_firm(indicator: Indicator, rows: Iterable[Figure]) -> Figure | None:
    """The newest of some rows (given oldest first) that is due and counts as final, whether or not it holds a value."""
    due = [row for row in rows if row.status is not Status.NOT_YET_DUE]
    return next((row for row in reversed(due) if is_firm(indicator, row.status)), None)


def earlier(
    indicator: Indicator, picture: SafePicture, now: Figure | None, since: Period | None = None
) -> Figure | Obstacle:
    """The figure with which another may be compared: of the calendar period before it, or of one that is named.

    The record's own order of rows never decides: where the period before has no figure, there is no comparison.
    """
    if now is None or now.value is None:
        return Obstacle(Why.MISSING, NO_FIGURE)
    before = since or comparable_before(indicator, now.key.period)
    if before is None:
        words = "This is the first figure of its year, so there is nothing to compare it with."
        return Obstacle(Why.FIRST_OF_YEAR, words)
    unlike = _unlike(before, now.key.period)
    if unlike:
        return unlike
    then = picture.get(now.key.indicator, now.key.area, before, now.key.group)
    if then is None or then.value is None:
        return Obstacle(Why.MISSING, f"There is no figure for {before.label} to compare with.")
    return between(indicator, then, now) or then


def between(indicator: Indicator, then: Figure, now: Figure) -> Obstacle | None:
    """Why two figures of one series may not be compared; None where they may."""
    if not (is_firm(indicator, then.status) and is_firm(indicator, now.status)):
        return Obstacle(Why.PROVISIONAL, "One of the two figures is provisional, so they are not compared.")
    when = then.key.period.label
    if few := _too_few(indicator, now):
        return Obstacle(Why.TOO_FEW, f"{few} to compare.")
    if few := _too_few(indicator, then):
        return Obstacle(Why.TOO_FEW, f"Not compared with {when}. {few} then.")
    if _starts_between(indicator, then.key.period, now.key.period):
        return Obstacle(Why.FIRST_OF_YEAR, f"Not compared with {when}: the count starts again every year.")
    new_count = counted_anew(indicator, then.key.period, now.key.period)
    return Obstacle(Why.NEW_COUNT, f"Not compared with {when}: {new_count}") if new_count else None


def comparable_before(indicator: Indicator, period: Period) -> Period | None:
    """The calendar period before one; None where a year starts anew, so that nothing comes before."""
    return None if starts_its_year(indicator, period) else period_before(indicator, period)


def starts_its_year(indicator: Indicator, period: Period) -> bool:
    """Whether a figure that runs on from the start of a year begins again with this period."""
    return period.start % 12 == _first_month(indicator) and period.length < 12


def _first_month(indicator: Indicator) -> int | None:
    """The month with which a running total begins, January being 0; None for all other figures."""
    return indicator.first_month if indicator.basis.is_running_total else None


def _starts_between(indicator: Indicator, then: Period, now: Period) -> bool:
    """Whether a running total began again between two periods, and they are not at the same place of their years."""
    first = _first_month(indicator)
    if first is None or (now.end - then.end) % 12 == 0:
        return False
    return (then.end - first) // 12 != (now.end - first) // 12


def counted_anew(indicator: Indicator, before: Period, now: Period) -> str:
    """Why two periods are counted in different ways, or nothing: the first period counted anew starts a new line."""
    for new_count in indicator.breaks:
        if before.start < new_count.from_.start <= now.end:
            return new_count.reason
    return ""


def one_kind(first: Period, last: Period) -> bool:
    """Whether two periods are of one kind: a month is set against a month, a run of months against one as long."""
    return first.kind is last.kind and (first.length == last.length or first.kind is not Kind.RANGE)


def _unlike(before: Period, now: Period) -> Obstacle | None:
    if not one_kind(before, now):
        return Obstacle(Why.OTHER_KIND, f"{before.label} and {now.label} are not periods of one kind.")
    if before >= now:
        return Obstacle(Why.NOT_EARLIER, f"{before.label} does not come before {now.label}.")
    return None


def _too_few(indicator: Indicator, figure: Ground) -> str:
    """`Based on 7 children: too few`, where it is so."""
    base = small_base(indicator, figure.denominator)
    return f"Based on {base.words}: too few" if base and base.too_few else ""
