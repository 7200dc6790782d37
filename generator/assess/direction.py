"""The direction of travel: a figure against the calendar period before it, never against the row before it."""

from dataclasses import dataclass
from enum import StrEnum

from generator.assess.base import based_on
from generator.assess.comparable import Obstacle, earlier
from generator.record.safe import Figure, SafePicture
from generator.schema.registry import Indicator, Polarity
from generator.terms.units import change_as_shown, change_in_words, figure


class Arrow(StrEnum):
    """Where performance goes; for measures without a good or bad side, where the number goes."""

    UP = "up"
    DOWN = "down"
    LEVEL = "level"
    NONE = "none"


class Judgement(StrEnum):
    """What the change means, by the indicator's polarity."""

    BETTER = "better"
    WORSE = "worse"
    SAME = "same"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Travel:
    """The arrow and what it means; where the number went; the comparison in words, or why there is none."""

    arrow: Arrow
    judgement: Judgement
    number: Arrow
    comparison: str
    change: str = ""

    @property
    def words(self) -> str:
        """The whole sentence: `67.7%, down from 74.4% in December 2016: worse`."""
        judged = self.judgement in (Judgement.BETTER, Judgement.WORSE)
        return f"{self.comparison}: {self.judgement}" if judged else self.comparison


def travel(indicator: Indicator, picture: SafePicture, latest: Figure | None) -> Travel:
    """The direction of travel of a figure; where the two can't be compared, the reason."""
    previous = earlier(indicator, picture, latest)
    if isinstance(previous, Obstacle):
        return _no_arrow(previous.words)
    return _compare(indicator, latest, previous)


def _compare(indicator: Indicator, latest: Figure | None, previous: Figure) -> Travel:
    if latest is None or latest.value is None or previous.value is None:
        raise ValueError("only published figures are compared")
    change = change_as_shown(indicator, previous.value, latest.value)
    now, then = figure(indicator, latest.value), figure(indicator, previous.value)
    few = based_on(indicator, previous.denominator)
    when = f"{previous.key.period.label}{f' ({few})' if few else ''}"
    if change == 0:
        judgement = Judgement.NONE if _neutral(indicator) else Judgement.SAME
        return Travel(Arrow.LEVEL, judgement, Arrow.LEVEL, f"{now}, the same as in {when}")
    risen = change > 0
    words = f"{now}, {'up' if risen else 'down'} from {then} in {when}"
    size = f"{'up' if risen else 'down'} {change_in_words(indicator, change)}"
    number = Arrow.UP if risen else Arrow.DOWN
    if _neutral(indicator):
        return Travel(number, Judgement.NONE, number, words, size)
    better = risen == (indicator.polarity is Polarity.HIGHER)
    judgement = Judgement.BETTER if better else Judgement.WORSE
    return Travel(Arrow.UP if better else Arrow.DOWN, judgement, number, words, size)


def _neutral(indicator: Indicator) -> bool:
    return indicator.polarity in (Polarity.NONE, Polarity.WITHIN)


def _no_arrow(reason: str) -> Travel:
    return Travel(Arrow.NONE, Judgement.NONE, Arrow.NONE, reason)
