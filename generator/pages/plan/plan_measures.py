"""A plan's measure on its page: the plan's own words beside what the scorecard says today."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator.assess.indicator import Assessment
from generator.assess.plan_measures import Met, against_target
from generator.pages.document.blocks import BlockMaker
from generator.pages.parts.marks import mark
from generator.pages.parts.parts import LinkView, MovedView, TagView, TravelView, question_link
from generator.pages.parts.published import FaultNote
from generator.pages.parts.uses import measure_anchor
from generator.pages.parts.verdicts import RatingView, direction_view, movement_view, rating_view
from generator.record.keys import Status
from generator.schema.plan_measures import PlanMeasure, PlanTarget
from generator.schema.plans import Plan
from generator.terms.period import Period
from generator.terms.units import figure_in_words

_MET_TAGS = {
    Met.YES: ("Target met", "green"),
    Met.NO: ("Target not met", "red"),
    Met.NOT_COMPARED: ("Not compared", "not-rated"),
}


@dataclass(frozen=True, slots=True)
class TodayView:
    """What the scorecard says today about a plan's measure."""

    indicator: LinkView
    value: str
    when: str
    age: str
    travel: TravelView
    moved: MovedView
    met: TagView
    reason: str
    rating: RatingView


@dataclass(frozen=True, slots=True)
class MeasureView:
    """One measure of a plan."""

    ref: str
    anchor: str
    name: str
    good: str
    baseline: str
    targets: tuple[str, ...]
    accountable: str
    why: Markup
    note: Markup
    faults: tuple[FaultNote, ...]
    today: TodayView | None
    no_indicator: str


def met_tag(met: Met, when: str = "") -> TagView:
    """The tag of a verdict against a plan's target."""
    word, style = _MET_TAGS[met]
    return TagView(word, mark(style), style, when)


def measure_view(
    maker: BlockMaker, plan: Plan, measure: PlanMeasure, assessed: Mapping[str, Assessment]
) -> MeasureView:
    """A measure: the plan's own words beside what the scorecard says today."""
    return MeasureView(
        ref=measure.ref,
        anchor=measure_anchor(measure.ref),
        name=measure.name,
        good=measure.polarity.capitalize(),
        baseline=measure.baseline.as_printed,
        targets=tuple(target_words(target) for target in measure.targets),
        accountable=measure.accountable,
        why=maker.words(measure, "why"),
        note=maker.words(measure, "note"),
        faults=maker.register.notes_at(f"measure {measure.ref}"),
        today=_today(maker.page, plan, measure, assessed[measure.indicator]) if measure.indicator else None,
        no_indicator=measure.no_indicator or "",
    )


def _today(page: str, plan: Plan, measure: PlanMeasure, assessment: Assessment) -> TodayView:
    indicator = assessment.indicator
    against = against_target(measure, assessment)
    value, when = _latest(assessment)
    return TodayView(
        indicator=question_link(page, indicator),
        value=value,
        when=when,
        age=_age_of_words(plan, assessment),
        travel=direction_view(assessment),
        moved=movement_view(assessment),
        met=met_tag(against.met, against.period_to_tell.label if against.period_to_tell else ""),
        reason=against.words,
        rating=rating_view(assessment),
    )


def _age_of_words(plan: Plan, assessment: Assessment) -> str:
    """Whether the figure is newer than the words that stand beside it."""
    written = plan.written_for
    period = assessment.latest.key.period if assessment.latest else assessment.year_to_date.period
    if written is None or period is None or period.end <= written.end:
        return ""
    return f"The plan's words were written in {written.label}. The scorecard's figure is for {period.label}."


def _latest(assessment: Assessment) -> tuple[str, str]:
    """The latest figure and its period; where a measure is only reported for the year so far, that."""
    latest, to_date = assessment.latest, assessment.year_to_date
    if latest is not None and latest.value is not None:
        return figure_in_words(assessment.indicator, latest.value), _when(latest.key.period, latest.status)
    if to_date.value is not None and to_date.period is not None:
        return figure_in_words(assessment.indicator, to_date.value), _when(to_date.period, to_date.status)
    if latest is not None:
        return latest.status.value.capitalize(), latest.key.period.label
    return "No figure", "the scorecard prints none"


def _when(period: Period, status: Status) -> str:
    """The period of a figure that is there, and whether it may still change."""
    return f"{period.label}, {status}" if status.value else period.label


def target_words(target: PlanTarget) -> str:
    """A target as it is printed, with its date where the print leaves it out."""
    by = f" (by {target.by.label})" if target.by and target.by.label not in target.as_printed else ""
    return f"{target.as_printed}{by}"
