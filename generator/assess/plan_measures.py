"""A plan's measure beside the scorecard's latest figure: does it meet the plan's target?"""

from dataclasses import dataclass
from enum import StrEnum

from generator.assess.comparable import obstacle
from generator.assess.indicator import Assessment
from generator.schema.plan_measures import PlanMeasure, PlanTarget
from generator.schema.registry import Polarity
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
    """The verdict and the sentence that gives its reason."""

    met: Met
    words: str


def against_target(measure: PlanMeasure, assessment: Assessment) -> AgainstTarget:
    """Hold the latest figure of a measure's indicator against the plan's own target; say why if that can't be done."""
    if measure.not_comparable:
        return AgainstTarget(Met.NOT_COMPARED, measure.not_comparable)
    if all(target.value is None for target in measure.targets):
        return AgainstTarget(Met.NOT_COMPARED, "The plan sets no number to meet.")
    latest = assessment.latest
    exact = latest.exact(assessment.indicator.unit.per) if latest else None
    if latest is None or exact is None:
        return AgainstTarget(Met.NOT_COMPARED, "The scorecard has no latest figure.")
    found = obstacle(assessment.indicator, latest)
    if found:
        return AgainstTarget(Met.NOT_COMPARED, found.words)
    target = target_at(measure, latest.key.period)
    if target is None or target.value is None:
        return AgainstTarget(Met.NOT_COMPARED, f"The plan sets no number for {latest.key.period.label}.")
    if target.unit is not assessment.indicator.unit:
        return AgainstTarget(Met.NOT_COMPARED, "The plan's target counts in another unit than the scorecard.")
    if measure.polarity not in (Polarity.HIGHER, Polarity.LOWER):
        return AgainstTarget(Met.NOT_COMPARED, "The plan does not say which way is good.")
    higher = measure.polarity is Polarity.HIGHER
    met = exact >= target.value if higher else exact <= target.value
    asked = f"{figure_in_words(_Typed(target), target.value)} or {'more' if higher else 'less'}"
    when = f" for {target.period.label}" if target.period else ""
    shown = rounded(exact, assessment.indicator.decimals)
    rounding = "" if (shown >= target.value if higher else shown <= target.value) == met else _BEFORE_ROUNDING
    return AgainstTarget(Met.YES if met else Met.NO, f"The plan asks for {asked}{when}.{rounding}")


def target_at(measure: PlanMeasure, period: Period) -> PlanTarget | None:
    """The numeric target for a period: one that names a run of time which holds it, else one that names none."""
    numeric = [target for target in measure.targets if target.value is not None]
    for target in numeric:
        if target.period and target.period.start <= period.end <= target.period.end:
            return target
    return next((target for target in numeric if not target.period), None)


class _Typed:
    """A plan's target as a thing that has a unit and decimals."""

    def __init__(self, target: PlanTarget) -> None:
        if target.unit is None or target.value is None:
            raise ValueError("a target without a number has no unit")
        self.unit = target.unit
        self.decimals = decimals_of(target.value)
