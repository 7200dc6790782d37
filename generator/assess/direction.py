"""The direction of travel: a figure against the calendar period before it, never against the row before it.

It says where the number went and nothing of what that means: two figures always differ (movement.py).
"""

from dataclasses import dataclass
from enum import StrEnum

from generator.assess.base import based_on
from generator.assess.comparable import Obstacle, earlier
from generator.record.safe import Figure, SafePicture
from generator.schema.registry import Indicator
from generator.terms.period import Period
from generator.terms.units import change_as_shown, change_in_short, change_in_words, figure


class Arrow(StrEnum):
    """Where the number went."""

    UP = "up"
    DOWN = "down"
    LEVEL = "level"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Travel:
    """Where the number went; the comparison in words, or why there is none; the size of the change, also as short as a
    table wants it, and since when.
    """

    arrow: Arrow
    comparison: str
    change: str = ""
    in_short: str = ""
    since: Period | None = None


def travel(indicator: Indicator, picture: SafePicture, latest: Figure | None) -> Travel:
    """The direction of travel of a figure; where the two can't be compared, the reason."""
    previous = earlier(indicator, picture, latest)
    if isinstance(previous, Obstacle):
        return Travel(Arrow.NONE, previous.words)
    return _compare(indicator, latest, previous)


def _compare(indicator: Indicator, latest: Figure | None, previous: Figure) -> Travel:
    if latest is None or latest.value is None or previous.value is None:
        raise ValueError("only published figures are compared")
    change = change_as_shown(indicator, previous.value, latest.value)
    now, then = figure(indicator, latest.value), figure(indicator, previous.value)
    few = based_on(indicator, previous.denominator)
    when = f"{previous.key.period.label}{f' ({few})' if few else ''}"
    if change == 0:
        return Travel(Arrow.LEVEL, f"{now}, the same as in {when}", "no change", "no change", previous.key.period)
    risen = change > 0
    words = f"{now}, {'up' if risen else 'down'} from {then} in {when}"
    way = "up" if risen else "down"
    size, short = (f"{way} {told(indicator, change)}" for told in (change_in_words, change_in_short))
    return Travel(Arrow.UP if risen else Arrow.DOWN, words, size, short, previous.key.period)
