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
from generator.schema.registry import Indicator, Polarity
from generator.terms.period import Period
from generator.terms.units import decimals_of, figure_in_words, rounded

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
    is_put_together: bool

    def covers(self, indicator: Indicator, target: PlanTarget) -> bool:
        """Whether it is for the time of a target: for its months, or at its end where it tells of a day."""
        ends = _last_month(target)
        if ends is None:
            return not self.is_put_together
        months = 0 if target.period is None else target.period.length
        counts = months_counted(indicator, self.period)
        return self.period.end == ends and (not counts or not months or counts == months)


def against_target(measure: PlanMeasure, assessment: Assessment) -> AgainstTarget:
    """Hold a figure of a measure's indicator against the plan's own target; say why if that can't be done."""
    if measure.not_comparable:
        return AgainstTarget(Met.NOT_COMPARED, measure.not_comparable)
    if all(target.value is None for target in measure.targets):
        return AgainstTarget(Met.NOT_COMPARED, "The plan sets no number to meet.")
    indicator, newest = assessment.indicator, next(_figures(assessment), None)
    if newest is None:
        return AgainstTarget(Met.NOT_COMPARED, "The scorecard has no latest figure.")
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
    return _verdict(measure, target, assessment, found)


def _verdict(measure: PlanMeasure, target: PlanTarget, assessment: Assessment, figure: JudgedFigure) -> AgainstTarget:
    if target.value is None:
        raise ValueError("only a number is met or missed")
    higher, exact = measure.polarity is Polarity.HIGHER, figure.exact
    met = exact >= target.value if higher else exact <= target.value
    asked = f"{figure_in_words(_Typed(target), target.value)} or {'more' if higher else 'less'}"
    when = f" for {target.period.label}" if target.period else f" by {target.by.label}" if target.by else ""
    shown = rounded(exact, assessment.indicator.decimals)
    rounding = "" if (shown >= target.value if higher else shown <= target.value) == met else _BEFORE_ROUNDING
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
    ends = _last_month(target)
    asked = target.period.label if target.period else target.by.label if target.by else ""
    if ends is not None and ends > assessment.release.end:
        not_over = f"The plan's target is for {asked}, which is not over."
        return not_over if target.period else f"The plan's target is to be reached by {asked}."
    latest = assessment.latest.key.period.label if assessment.latest else "another time"
    return f"The plan's target is for {asked}, and the latest figure is for {latest}."


def _figures(assessment: Assessment) -> Iterator[JudgedFigure]:
    """The latest figure, then the year to date."""
    latest, to_date = assessment.latest, assessment.year_to_date
    exact = latest.exact(assessment.indicator.unit.per) if latest else None
    if latest is not None and latest.value is not None and exact is not None:
        yield JudgedFigure(latest, latest.value, exact, latest.key.period, is_put_together=False)
    if to_date.value is not None and to_date.exact is not None and to_date.period is not None:
        is_put_together = not to_date.is_one_figure
        yield JudgedFigure(to_date, to_date.value, to_date.exact, to_date.period, is_put_together)


def _last_month(target: PlanTarget) -> int | None:
    """With which month the time of a target ends; None where it names none."""
    if target.period:
        return target.period.end
    return target.by.day.year * 12 + target.by.day.month - 1 if target.by else None


def target_at(measure: PlanMeasure, period: Period) -> PlanTarget | None:
    """The numeric target for a period: one whose time holds it, the next one to be reached, or one of no time."""
    numeric = [target for target in measure.targets if target.value is not None]
    for target in numeric:
        if target.period and target.period.start <= period.end <= target.period.end:
            return target
    others = [target for target in numeric if not target.period]
    still_to_come = (target for target in others if target.by and (_last_month(target) or 0) >= period.end)
    return next(still_to_come, next((t for t in others if not t.by), others[-1] if others else None))


class _Typed:
    """A plan's target as a thing that has a unit and decimals."""

    def __init__(self, target: PlanTarget) -> None:
        if target.unit is None or target.value is None:
            raise ValueError("a target without a number has no unit")
        self.unit = target.unit
        self.decimals = decimals_of(target.value)
