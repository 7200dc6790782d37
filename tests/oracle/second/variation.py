"""Whether a figure is more than the usual ups and downs: the rules on plain lists, slow and obvious; None is a gap."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

Values = Sequence[float | None]
Signal = tuple[str, int]
# Two numbers nearer than this are the same: a figure on the mean is on it, whatever floats make of a third.
SAME = 1e-9


class Limits(NamedTuple):
    """The mean, the limits, the near limits, and the mean moving range."""

    mean: float
    low: float
    high: float
    near_low: float
    near_high: float
    amr: float


def known(values: Values) -> list[float]:
    return [value for value in values if value is not None]


def is_more(one: float, other: float) -> bool:
    return one - other > SAME


def side(value: float, middle: float) -> int:
    return int(is_more(value, middle)) - int(is_more(middle, value))


def mean_of(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def moving_ranges(values: Values) -> list[float]:
    return [abs(now - then) for then, now in pairwise(values) if then is not None and now is not None]


def mean_range(values: Values, *, screened: bool = True) -> float:
    """The mean moving range, the largest ranges left out unless nothing but zeros were left."""
    ranges = moving_ranges(values)
    if not ranges:
        return 0.0
    first = mean_of(ranges)
    kept = [each for each in ranges if is_more(3.267 * first, each)]
    return mean_of(kept) if screened and any(is_more(each, 0) for each in kept) else first


def limits(values: Values, screened: bool = True, fixed: int | None = None) -> Limits:
    """The limits of a series, or of so many periods at its beginning."""
    baseline = values if fixed is None else values[:fixed]
    mean, amr = mean_of(known(baseline)), mean_range(baseline, screened=screened)
    wide, near = 2.66 * amr, 2.66 * amr * 2 / 3
    return Limits(mean, mean - wide, mean + wide, mean - near, mean + near, amr)


def outside(value: float, of: Limits) -> int:
    """1 above the upper limit, -1 below the lower one, else 0."""
    return int(is_more(value, of.high)) - int(is_more(of.low, value))


def trend_at(run: Values, of: Limits) -> int:
    steps = {side(now, then) if then is not None and now is not None else 0 for then, now in pairwise(run)}
    return steps.pop() if len(steps) == 1 else 0


def two_of_three_at(run: Values, of: Limits) -> int:
    beyond = [v for v in known(run) if is_more(v, of.near_high) or is_more(of.near_low, v)]
    return run_at(run, of) if len(beyond) >= 2 else 0


def run_at(run: Values, of: Limits) -> int:
    sides = {side(value, of.mean) if value is not None else 0 for value in run}
    return sides.pop() if len(sides) == 1 else 0


PATTERNS = (("trend", 7, trend_at), ("two of three", 3, two_of_three_at), ("run", 7, run_at))


def signals(values: Values, of: Limits) -> list[list[Signal]]:
    """What each point is a part of, in the order of precedence: which rule, and whether up (1) or down (-1)."""
    found: list[list[Signal]] = [[] for _ in values]
    for place, value in enumerate(values):
        if value is not None and outside(value, of):
            found[place].append(("outside", outside(value, of)))
    for rule, length, way_of in PATTERNS:
        for first in range(len(values) - length + 1):
            way = way_of(values[first : first + length], of)
            run = range(first, first + length)
            flagged = [n for n in run if rule != "two of three" or is_near(values[n], of)]
            for place in flagged if way else ():
                if (rule, way) not in found[place]:
                    found[place].append((rule, way))
    return found


def is_near(value: float | None, of: Limits) -> bool:
    return value is not None and (is_more(value, of.near_high) or is_more(of.near_low, value))


def outside_of(lowest: float, highest: float, value: float) -> bool:
    return is_more(lowest, value) or is_more(value, highest)


def is_cancelled(values: Values, of: Limits, signal: Signal) -> bool:
    """Whether the sign only says that a fall or a rise is over."""
    rule, way = signal
    if rule == "trend":
        return False
    if rule == "two of three" and len(values) > 3:
        before = values[-4]
        if before is not None and outside(before, of) == way:
            return True
    for place, value in enumerate(values):
        ordinary = [known for known in values[:place] if known is not None and not outside(known, of)]
        latest = values[-1]
        is_far = value is not None and outside(value, of) == -way and len(ordinary) >= 8
        if is_far and latest is not None and not outside_of(min(ordinary), max(ordinary), latest):
            return True
    return False


def signal_of_latest(values: Values, of: Limits) -> Signal | None:
    """The first signal of the last figure that is not cancelled."""
    if not values:
        return None
    return next((each for each in signals(values, of)[-1] if not is_cancelled(values, of, each)), None)


def verdict_word(polarity: str, way: int) -> str:
    if polarity in ("higher is better", "lower is better"):
        return "really better" if (way > 0) == (polarity == "higher is better") else "really worse"
    return {1: "higher than usual", -1: "lower than usual", 0: "no real change"}[way]


def assurance(polarity: str, target: float | None, low: float, high: float) -> str | None:
    """What the usual range says of a target; nothing where no side is better."""
    if target is None or polarity not in ("higher is better", "lower is better"):
        return None
    if is_more(target, high):
        return "fails always" if polarity == "higher is better" else "passes always"
    if is_more(low, target):
        return "passes always" if polarity == "higher is better" else "fails always"
    return "hit and miss"
