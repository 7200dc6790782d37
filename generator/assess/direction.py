"""The direction of travel: a figure against the calendar period before it, never against the row before it."""

from dataclasses import dataclass
from enum import StrEnum

from generator.assess.base import based_on, too_few
from generator.assess.provisional import is_firm
from generator.record.picture import Observation, Picture
from generator.schema.registry import Basis, Indicator, Polarity
from generator.terms.period import Period
from generator.terms.units import change_in_words, figure, rounded


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


def travel(indicator: Indicator, picture: Picture, latest: Observation | None) -> Travel:
    """The direction of travel of a figure; where the two can't be compared, the reason."""
    if latest is None or latest.value is None:
        return _no_arrow("There is no figure for the latest period.")
    before = latest.key.period.previous(indicator.frequency.months)
    if before is None or starts_its_year(indicator, latest.key.period):
        return _no_arrow("This is the first figure of its year, so there is nothing to compare it with.")
    key = latest.key
    previous = picture.get(key.indicator, key.area, before, key.group)
    if previous is None or previous.value is None:
        return _no_arrow(f"There is no figure for {before.label} to compare with.")
    if not (is_firm(indicator, latest.status) and is_firm(indicator, previous.status)):
        return _no_arrow("One of the two figures is provisional, so they are not compared.")
    few = too_few(indicator, latest.denominator)
    if few:
        return _no_arrow(f"{few} to compare.")
    few = too_few(indicator, previous.denominator)
    if few:
        return _no_arrow(f"Not compared with {before.label}. {few} then.")
    reason = break_between(indicator, before, key.period)
    if reason:
        return _no_arrow(f"Not compared with {before.label}: {reason}")
    return _compare(indicator, latest, previous)


def _compare(indicator: Indicator, latest: Observation, previous: Observation) -> Travel:
    if latest.value is None or previous.value is None:
        raise ValueError("only published figures are compared")
    change = rounded(latest.value, indicator.decimals) - rounded(previous.value, indicator.decimals)
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


def starts_its_year(indicator: Indicator, period: Period) -> bool:
    """Whether a figure that runs on from the start of a year begins again with this period."""
    first = {Basis.FINANCIAL_YTD: 3, Basis.ACADEMIC_YTD: 8}.get(indicator.basis)
    return period.start % 12 == first and period.end - period.start < 11


def break_between(indicator: Indicator, before: Period, now: Period) -> str:
    """Why the two periods can't be compared, or nothing: the first period counted anew starts a new line."""
    for gap in indicator.breaks:
        if before.start < gap.from_.start <= now.end:
            return gap.reason
    return ""


def _no_arrow(reason: str) -> Travel:
    return Travel(Arrow.NONE, Judgement.NONE, Arrow.NONE, reason)
