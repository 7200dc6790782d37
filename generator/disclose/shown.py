"""What readers get to see of a figure, and what they can tell of a number that they don't see."""

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from generator.disclose.book import Count, Part
from generator.record.keys import PrintedRating, Status
from generator.record.observation import Observation
from generator.schema.disclosure_rules import Profile
from generator.schema.registry import Indicator
from generator.terms.units import decimals_of, rounded

# The same for every hidden figure: to tell the small ones from those that protect them would give them away.
HIDDEN_NOTE = "Too small to show, or it would give a small number away."
ROUND_TO = 5


@dataclass(frozen=True, slots=True)
class Range:
    """The values that a number may have as far as readers know; no bound above where `high` is None."""

    low: Decimal
    high: Decimal | None

    @property
    def is_open(self) -> bool:
        """Whether there is more than one value."""
        return self.low != self.high


def hidden_range(count: Count) -> Range:
    """What readers know of a hidden number. A count of nobody is always shown, so a hidden count is not zero."""
    rule = count.row.rule
    is_count = count.part in (Part.VALUE, Part.DENOMINATOR) and count.is_whole and not count.left_over
    low = Decimal(1 if is_count and rule is not None and rule.zeros == "show" else 0)
    return Range(min(low, count.raw), None)


def hidden_or_zero(count: Count) -> Range:
    """What readers would know of a number if all that can be hidden were hidden: a count of nobody is always shown."""
    is_zero = count.raw == 0 and count.part is Part.VALUE and not count.left_over
    return Range(count.raw, count.raw) if is_zero else hidden_range(count)


def shown_range(count: Count) -> Range:
    """What readers know of a number that is shown: all, or what rounding leaves."""
    rule = count.row.rule
    if rule is None or rule.profile is not Profile.NHS or count.raw == 0:
        return Range(count.raw, count.raw)
    least = Decimal(rule.largest_hidden + 1)
    if count.part is Part.REST:
        return Range(min(least, count.raw), None)
    slack = Decimal(ROUND_TO // 2) if count.is_whole else Decimal(ROUND_TO) / 2
    middle = to_five(count.raw)
    return Range(min(max(middle - slack, least), count.raw), middle + slack)


def to_five(number: Decimal) -> Decimal:
    """To the nearest five, halves upward."""
    return (number / ROUND_TO).quantize(Decimal(1), ROUND_HALF_UP) * ROUND_TO


def hidden(observation: Observation) -> Observation:
    """A figure of which only its existence is known."""
    emptied = replace(observation, value=None, numerator=None, denominator=None)
    return replace(emptied, status=Status.SUPPRESSED, note=HIDDEN_NOTE, printed_rating=PrintedRating.NONE)


def in_fives(indicator: Indicator, observation: Observation) -> Observation:
    """A figure with its counts to the nearest five, and percentages and rates worked out anew from those."""
    top, bottom = _five(observation.numerator), _five(observation.denominator)
    value = observation.value
    if indicator.unit.is_mean:
        return replace(observation, numerator=None, denominator=bottom)
    if indicator.unit.is_count:
        value = _five(value)
    elif value is not None and top is not None and bottom:
        per = indicator.unit.per or factor(observation)
        value = rounded(top * per / bottom, max(decimals_of(value), indicator.decimals)) if per else None
    return replace(observation, value=value, numerator=top, denominator=bottom)


def factor(observation: Observation) -> int | None:
    """For how many people a rate is given (1, 10, 100 ...), read off the figure itself; None if it fits none."""
    value, top, bottom = observation.value, observation.numerator, observation.denominator
    if value is None or top is None or not bottom:
        return None
    powers = (10**power for power in range(7))
    return next((per for per in powers if rounded(top * per / bottom, decimals_of(value)) == value), None)


def _five(number: Decimal | None) -> Decimal | None:
    return None if number is None else to_five(number)
