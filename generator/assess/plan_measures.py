"""A plan's measure beside the scorecard's latest figure: does it meet the plan's target?"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from generator.assess.beside import months_counted
from generator.assess.indicator import Assessment
from generator.assess.year_to_date import YearToDate, obstacle_to
from generator.record.safe import Figure
from generator.schema.plan_measures import PlanMeasure, PlanTarget
from generator.schema.registry import Indicator
from generator.schema.targets import Polarity
from generator.terms.deadline import Deadline
from generator.terms.period import Period
from generator.terms.units import Unit, decimals_of, figure_in_words, rounded

_NO_FIGURE = "The scorecard has no latest figure."
_BEFORE_ROUNDING = " The verdict is for the figure before it was rounded."


class Met(StrEnum):
    """Whether a figure meets a plan's target."""

    YES = "met"
    NO = "not met"
    NOT_COMPARED = "not compared"


@dataclass(frozen=True, slots=True)
class AgainstTarget:
    """The verdict, the sentence that gives its reason, the period of the figure that was judged, and that period again
    where readers would take it for another's.
    """

    met: Met
    words: str
    period: Period | None = None
    period_to_tell: Period | None = None


@dataclass(frozen=True, slots=True)
class JudgedFigure:
    """A figure that can be held against a target: what a verdict rests on, unrounded, and its period."""

    ground: Figure | YearToDate
    value: Decimal
    exact: Decimal
    period: Period

    def covers(self, indicator: Indicator, target: PlanTarget) -> bool:
        """Whether it is for the time of a target: for its months, or at its end where it tells of a day."""
        time = target.period or target.by
        if time is None:
            return isinstance(self.ground, Figure)
        counts = months_counted(indicator, self.period)
        return self.period.end == _last_month(time) and (isinstance(time, Deadline) or counts in (0, time.length))


def against_target(measure: PlanMeasure, assessment: Assessment) -> AgainstTarget:
    """Hold a figure of a measure's indicator against the plan's own target; say why if that can't be done."""
    if measure.not_comparable:
        return AgainstTarget(Met.NOT_COMPARED, measure.not_comparable)
    if all(target.value is None for target in measure.targets):
        return AgainstTarget(Met.NOT_COMPARED, "The plan sets no number to meet.")
    indicator, newest = assessment.indicator, next(_figures(assessment), None)
    if newest is None:
        return AgainstTarget(Met.NOT_COMPARED, _NO_FIGURE)
    target = target_at(measure, newest.period)
    if target is None or target.value is None:
        return AgainstTarget(Met.NOT_COMPARED, f"The plan sets no number for {newest.period.label}.")
    if target.unit is not indicator.unit:
        return AgainstTarget(Met.NOT_COMPARED, "The plan's target counts in another unit than the scorecard.")
    if measure.polarity not in (Polarity.HIGHER, Polarity.LOWER):
        return AgainstTarget(Met.NOT_COMPARED, "The plan does not say which way is good.")
    found = figure_for(target, assessment)
    if isinstance(found, str):
        return AgainstTarget(Met.NOT_COMPARED, found)
    held_back = obstacle_to(indicator, found.ground)
    if held_back:
        return AgainstTarget(Met.NOT_COMPARED, held_back.words)
    return _verdict(target, target.value, assessment, found, higher=measure.polarity is Polarity.HIGHER)


def _verdict(
    target: PlanTarget, number: Decimal, assessment: Assessment, figure: JudgedFigure, *, higher: bool
) -> AgainstTarget:
    met = figure.exact >= number if higher else figure.exact <= number
    typed = _Typed(assessment.indicator.unit, decimals_of(number))
    asked = f"{figure_in_words(typed, number)} or {'more' if higher else 'less'}"
    when = f" for {target.period.label}" if target.period else f" by {target.by.label}" if target.by else ""
    shown = rounded(figure.exact, assessment.indicator.decimals)
    rounding = "" if (shown >= number if higher else shown <= number) == met else _BEFORE_ROUNDING
    words = f"The plan asks for {asked}{when}.{rounding}"
    if assessment.latest is None or figure.period != assessment.latest.key.period:
        words = f"{figure_in_words(assessment.indicator, figure.value)} for {figure.period.label}. {words}"
        return AgainstTarget(Met.YES if met else Met.NO, words, figure.period, figure.period)
    return AgainstTarget(Met.YES if met else Met.NO, words, figure.period, assessment.if_older(figure.period))


def figure_for(target: PlanTarget, assessment: Assessment) -> JudgedFigure | str:
    """The figure that covers the time of a target: the latest, or the year to date; or why neither does.

    A target with no time of its own is held against the latest figure, whenever that was.
    """
    own = [each for each in _figures(assessment) if each.covers(assessment.indicator, target)]
    if own:
        return own[0]
    time = target.period or target.by
    if time is None:
        return _NO_FIGURE
    if _last_month(time) > assessment.release.end:
        not_over = f"The plan's target is for {time.label}, which is not over."
        return not_over if target.period else f"The plan's target is to be reached by {time.label}."
    latest = assessment.latest.key.period.label if assessment.latest else "another time"
    return f"The plan's target is for {time.label}, and the latest figure is for {latest}."


def _figures(assessment: Assessment) -> Iterator[JudgedFigure]:
    """The latest figure, then the year to date."""
    latest, to_date = assessment.latest, assessment.year_to_date
    exact = latest.exact(assessment.indicator.unit.per) if latest else None
    if latest is not None and latest.value is not None and exact is not None:
        yield JudgedFigure(latest, latest.value, exact, latest.key.period)
    if to_date.value is not None and to_date.exact is not None and to_date.period is not None:
        yield JudgedFigure(to_date, to_date.value, to_date.exact, to_date.period)


def _last_month(time: Period | Deadline) -> int:
    """With which month the time of a target ends."""
    return time.end if isinstance(time, Period) else time.day.year * 12 + time.day.month - 1


def target_at(measure: PlanMeasure, period: Period) -> PlanTarget | None:
    """The numeric target for a period: one whose time holds it, the next one to be reached, or one of no time."""
    numeric = [target for target in measure.targets if target.value is not None]
    for target in numeric:
        if target.period and target.period.start <= period.end <= target.period.end:
            return target
    others = [target for target in numeric if not target.period]
    dated = sorted(((t.by, t) for t in others if t.by), key=lambda pair: pair[0].day)
    still_to_come = (target for by, target in dated if _last_month(by) >= period.end)
    return next(still_to_come, next((t for t in others if not t.by), dated[-1][1] if dated else None))


@dataclass(frozen=True, slots=True)
class _Typed:
    """A plan's target as a thing that has a unit and decimals."""

    unit: Unit
    decimals: int
