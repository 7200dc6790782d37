"""Why a measure has no usual range: each reason, when it holds, and the sentence about it for readers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from generator.record.safe import Figure
from generator.schema.registry import Indicator
from generator.schema.timing import Basis, Frequency
from generator.terms.period import Period
from generator.terms.units import rounded
from generator.terms.wording import counted

FEWEST = 10
_MOST_GAPS = Decimal("0.2")
_NEAR_ZERO = 5
_WIDEST_SHARE = 80


class NoRange(StrEnum):
    """Why a measure has no usual range."""

    RUNNING_TOTAL = "running total"
    ROLLING = "rolling"
    YEARLY = "yearly"
    STOCK = "stock"
    OFF = "switched off"
    TOO_FEW = "too few figures"
    GAPS = "gaps"
    NEAR_ZERO = "near zero"
    SWINGS = "swings"
    UNFIT = "unfit"


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why there is no usual range, and the sentence about it for readers."""

    why: NoRange
    words: str


def never(indicator: Indicator) -> Refusal | None:
    """Why figures like these never have a usual range."""
    if indicator.basis.is_running_total:
        words = "Each figure counts from the start of the year, so it holds those before it."
        return Refusal(NoRange.RUNNING_TOTAL, words)
    if indicator.basis is Basis.ROLLING_12:
        return Refusal(NoRange.ROLLING, "Each figure is for 12 months, so most of it is the same as in the one before.")
    if indicator.frequency is Frequency.YEARLY:
        return Refusal(NoRange.YEARLY, "There is one figure a year, which is too few to tell.")
    if indicator.basis is Basis.MONTH_END and not indicator.unit.is_share:
        words = "It counts people or cases at one day, and most of them are the same as a month before."
        return Refusal(NoRange.STOCK, words)
    return Refusal(NoRange.OFF, indicator.variation_off) if indicator.variation_off else None


def too_few(indicator: Indicator, rows: Sequence[Figure], number: int) -> Refusal:
    """So many figures say too little; `rows` are those since the newest break, or since the range was to start anew."""
    is_new = any(rows and each.from_.start <= rows[0].key.period.start for each in indicator.breaks)
    since = " since the count changed" if is_new else ""
    only = f"Only {counted(number, 'figure')}{since}" if number else f"No figure{since} that counts"
    return Refusal(NoRange.TOO_FEW, f"{only}; it takes {FEWEST} to tell.")


def unsteady(indicator: Indicator, series: Mapping[Period, Decimal | None], known: Sequence[Decimal]) -> Refusal | None:
    """Why these figures do not bear a range."""
    gaps = len(series) - len(known)
    if gaps > _MOST_GAPS * len(series):
        return Refusal(NoRange.GAPS, f"There is no figure for {gaps} of {len(series)} periods.")
    mean = sum(known, Decimal(0)) / len(known)
    is_small = indicator.unit.is_count and abs(mean) < _NEAR_ZERO
    if is_small or 2 * known.count(Decimal(0)) >= len(known):
        return Refusal(NoRange.NEAR_ZERO, "The numbers are so small that one more or less is a large part of them.")
    return None


def unfit() -> Refusal:
    """No stretch of the figures has limits that hold them."""
    return Refusal(NoRange.UNFIT, "Its figures moved so far that no usual range fits them.")


def swings(indicator: Indicator, low: Decimal, high: Decimal) -> Refusal | None:
    """A share whose limits reach over most of what a share can be says nothing."""
    if not indicator.unit.is_share or high - low <= _WIDEST_SHARE:
        return None
    words = f"from {rounded(low, 0)}% to {rounded(high, 0)}%"
    return Refusal(NoRange.SWINGS, f"It swings so far that a range would say nothing: by its ups and downs {words}.")
