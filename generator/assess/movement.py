"""Whether a figure really got better or worse: the one verdict of movement, asked by everybody who speaks of it.

*Better* and *worse* are said of a signal, or of a change on the same period of a year before that is as large as the
measure's card says must count. All else is "up" or "down", which says nothing of how things go (direction.py).
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from generator.assess.comparable import Obstacle, earlier, obstacle
from generator.assess.no_range import Refusal
from generator.assess.usual_range import UsualRange
from generator.assess.why_moved import why
from generator.assess.xmr import Rule, Signal, Values, signals
from generator.record.safe import Figure, SafePicture
from generator.record.series import period_before
from generator.schema.registry import Indicator
from generator.schema.targets import Polarity
from generator.terms.period import Period
from generator.terms.units import change_as_shown, change_in_words, figure

_YEAR = 12
_FEWEST_BEFORE = 8


class Movement(StrEnum):
    """What a figure's movement means; `higher` and `lower` where neither way is good."""

    BETTER = "really better"
    WORSE = "really worse"
    HIGHER = "higher than usual"
    LOWER = "lower than usual"
    USUAL = "no real change"
    UNKNOWN = "can't tell"

    @property
    def is_judged(self) -> bool:
        """Whether it says that things go well or badly."""
        return self in (Movement.BETTER, Movement.WORSE)


@dataclass(frozen=True, slots=True)
class YearAgo:
    """The figure of the same period a year before, how far ours is from it, and what that means, if anything."""

    then: Figure
    change: Decimal
    in_words: str
    movement: Movement


@dataclass(frozen=True, slots=True)
class Moved:
    """The verdict, and why in a few words; the signal and the year ago on which it rests; whether a signal was passed
    over since the figure is back where it was.
    """

    movement: Movement
    why: str
    signal: Signal | None = None
    year_ago: YearAgo | None = None
    is_back: bool = False

    @property
    def rests_on_year(self) -> bool:
        """Whether it is better or worse than a year ago, and not by a signal."""
        return self.movement.is_judged and self.signal is None

    @property
    def in_sentence(self) -> str:
        """The verdict after "is" or "was": `within its usual range`, `really worse`, `better than a year ago`."""
        if self.rests_on_year:
            return f"{self.movement.value.removeprefix('really ')} than a year ago"
        return "within its usual range" if self.movement is Movement.USUAL else self.movement.value


def moved(indicator: Indicator, picture: SafePicture, latest: Figure | None, usual: UsualRange | Refusal) -> Moved:
    """What the movement of a measure's latest figure means."""
    year_ago = _year_ago(indicator, picture, latest)
    found = _against_usual(indicator, latest, usual, year_ago)
    by_year = year_ago.movement if year_ago else Movement.UNKNOWN
    if found.movement in (Movement.USUAL, Movement.UNKNOWN) and by_year.is_judged and year_ago is not None:
        return Moved(by_year, year_ago.in_words, year_ago=year_ago)
    return found


def _against_usual(
    indicator: Indicator, latest: Figure | None, usual: UsualRange | Refusal, year_ago: YearAgo | None
) -> Moved:
    if latest is None or (held_back := obstacle(indicator, latest)):
        words = held_back.words if latest is not None and held_back else "There is no figure for a single period."
        return Moved(Movement.UNKNOWN, words, year_ago=year_ago)
    if isinstance(usual, Refusal):
        return Moved(Movement.UNKNOWN, usual.words, year_ago=year_ago)
    signal, is_back = _signal_of(usual, latest.key.period)
    movement = _meaning(indicator, is_up=signal.is_up) if signal else Movement.USUAL
    return Moved(movement, why(indicator, usual, latest.key.period, signal), signal, year_ago, is_back)


def _meaning(indicator: Indicator, *, is_up: bool) -> Movement:
    if indicator.polarity in (Polarity.NONE, Polarity.WITHIN):
        return Movement.HIGHER if is_up else Movement.LOWER
    return Movement.BETTER if is_up == (indicator.polarity is Polarity.HIGHER) else Movement.WORSE


def _signal_of(usual: UsualRange, latest: Period) -> tuple[Signal | None, bool]:
    """The first signal of a figure that is not passed over, and whether one was: it is back where it was."""
    place = list(usual.series).index(latest) if latest in usual.series else -1
    values = list(usual.series.values())
    found = signals(values, usual.limits)[place] if place >= 0 else ()
    signal = next((each for each in found if not _is_back(usual, place, each)), None)
    return signal, bool(found) and signal is None


def _is_back(usual: UsualRange, place: int, signal: Signal) -> bool:
    """Whether a signal only says that a fall or a rise is over; a trend never does.

    Two of three near an edge do so right after a figure beyond it. Any other does if a figure beyond the other edge
    pulls the mean, and this one lies among eight or more ordinary ones before it.
    """
    values = list(usual.series.values())
    if signal.rule is Rule.TREND:
        return False
    before = values[place - 3] if place >= 3 else None
    if signal.rule is Rule.TWO_OF_THREE and before is not None and _is_beyond(usual, before, is_up=signal.is_up):
        return True
    return any(
        value is not None
        and _is_beyond(usual, value, is_up=not signal.is_up)
        and _is_among(usual, values[:at], values[place])
        for at, value in enumerate(values)
    )


def _is_among(usual: UsualRange, before: Values, value: Decimal | None) -> bool:
    """Whether a figure lies between the lowest and the highest of the ordinary ones before, if these are enough."""
    ordinary = [known for known in before if known is not None and usual.limits.hold(known)]
    return value is not None and len(ordinary) >= _FEWEST_BEFORE and min(ordinary) <= value <= max(ordinary)


def _is_beyond(usual: UsualRange, value: Decimal, *, is_up: bool) -> bool:
    return value > usual.limits.high if is_up else value < usual.limits.low


def _year_ago(indicator: Indicator, picture: SafePicture, latest: Figure | None) -> YearAgo | None:
    """The same period a year before; None where there is no figure for it, or the two may not be compared."""
    if latest is None or latest.value is None:
        return None
    before = _same_a_year_before(indicator, latest.key.period)
    then = earlier(indicator, picture, latest, before) if before else None
    if then is None or isinstance(then, Obstacle) or then.value is None:
        return None
    change = change_as_shown(indicator, then.value, latest.value)
    return YearAgo(then, change, _change_words(indicator, then, change), _by_year(indicator, change))


def _same_a_year_before(indicator: Indicator, period: Period) -> Period | None:
    found = period
    while found.end > period.end - _YEAR:
        found = period_before(indicator, found)
    return found if found.end == period.end - _YEAR else None


def _by_year(indicator: Indicator, change: Decimal) -> Movement:
    counts = indicator.change_that_counts
    if counts is None:
        return Movement.UNKNOWN
    if abs(change) < counts:
        return Movement.USUAL
    return _meaning(indicator, is_up=change > 0)


def _change_words(indicator: Indicator, then: Figure, change: Decimal) -> str:
    """`up 5.2 percentage points from 27.5% a year ago`."""
    if then.value is None:
        raise ValueError("only a figure is compared")
    was = f"{figure(indicator, then.value)} a year ago"
    if change == 0:
        return f"the same as {was}"
    return f"{'up' if change > 0 else 'down'} {change_in_words(indicator, change)} from {was}"
