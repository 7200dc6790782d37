"""A fall or a rise out of what was usual before it, and how far the line has come back since.

It begins outside the limits of eight figures or more before it, is at least as deep as those lie apart, and was deepest
six periods ago or less.

| how far back | what it is |
| --- | --- |
| at least 95% of the way, or among the figures of before | back to normal |
| less, and since its highest down again by a quarter of all that is drawn, in two steps or one | fell again |
| 25% to 95% | part of the way back |
| less than 25%, and not at its lowest now | still low |
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from statistics import median

from generator.assess.line import Spot, Stretch
from generator.assess.xmr import Limits, limits_of
from generator.terms.period import Period

# So many figures say what was usual before it, and for so many periods after its furthest point it is news.
FEWEST_BEFORE, NEWS_FOR = 8, 6
FULL_WAY, PART_OF_THE_WAY = Decimal("0.95"), Decimal("0.25")
# Whoever has gone down for so many periods in a row is told that.
_LONG_FALL = 3


class Way(StrEnum):
    """Where the line is, after a fall or a rise."""

    BACK = "back to normal"
    AGAIN = "fell again"
    PARTLY = "part of the way back"
    STILL = "still low"


@dataclass(frozen=True, slots=True)
class Fall:
    """A fall (or a rise: `is_up`): where the line is now, its first period and its furthest point, the last figure
    before a second fall, between which values it was before, and until when.
    """

    way: Way
    is_up: bool
    since: Period
    turn: Spot
    peak: Spot
    low: Decimal
    high: Decimal
    until: Period
    # Whether it went all the way in one step, and how far it was.
    is_sudden: bool
    depth: Decimal


def falls_of(stretch: Stretch) -> list[Fall]:
    """The fall and the rise of a line that are news, the deeper one first, if it has left their furthest point."""
    found = [fall for is_up in (False, True) if (fall := _fall(stretch, is_up=is_up)) is not None]
    return sorted(found, key=lambda fall: -fall.depth)


def _fall(stretch: Stretch, *, is_up: bool) -> Fall | None:
    spots = stretch.spots
    # A rise is the fall of the same line turned upside down.
    depths = [-value if is_up else value for value in stretch.values]
    for left in range(FEWEST_BEFORE, len(depths)):
        start = _start(depths, left)
        if start is None:
            continue
        turn = min(range(start, len(depths)), key=lambda place: (depths[place], -place))
        if len(depths) - 1 - turn > NEWS_FOR:
            continue
        way, peak = _way(depths, start, turn)
        before = stretch.values[:start]
        if way is None or abs(median(before) - spots[turn].value) < max(before) - min(before):
            return None
        return Fall(
            way, is_up, spots[start].period, spots[turn], spots[peak],
            min(before), max(before), spots[start - 1].period,
            turn == start, abs(median(before) - spots[turn].value),
        )  # fmt: skip
    return None


def _start(depths: Sequence[Decimal], left: int) -> int | None:
    """The first place of a fall, if a figure lies outside what was usual before it: slips that are less than a quarter
    of the fall still belong to the time before.
    """
    before = depths[:left]
    if depths[left] > median(before) or limits_of(before).hold(depths[left]):
        return None
    level, lowest = median(before), min(depths[left:])
    bottom = level - PART_OF_THE_WAY * (level - lowest)
    return next(place for place in range(left, len(depths)) if depths[place] <= bottom)


def _way(depths: Sequence[Decimal], start: int, turn: int) -> tuple[Way | None, int]:
    """Where the line is now, and the place of its highest figure since the turn."""
    before, now = depths[:start], depths[-1]
    depth = median(before) - depths[turn]
    peak = max(range(turn, len(depths)), key=lambda place: (depths[place], place))
    if depth <= 0:
        return None, peak
    back = (now - depths[turn]) / depth
    if back >= FULL_WAY or now >= min(before):
        limits: Limits = limits_of(before)
        return (Way.BACK if now <= max(*before, limits.high) else None), peak
    if turn == len(depths) - 1:
        return None, peak
    is_second = depths[peak] - now >= PART_OF_THE_WAY * (max(depths) - min(depths))
    if is_second and len(depths) - 1 - peak < _LONG_FALL:
        return Way.AGAIN, peak
    return (Way.PARTLY if back >= PART_OF_THE_WAY else Way.STILL), peak
