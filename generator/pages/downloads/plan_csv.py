"""The tables of a plan as CSV files."""

from collections.abc import Iterator

from generator.assess.indicator import Assessments
from generator.assess.plan_measures import against_target
from generator.assess.plans import Standing, stand_all
from generator.pages.downloads.csv_text import Cell, count, csv_text, words
from generator.schema.plan_measures import PlanMeasure
from generator.schema.plans import Plan, Priority

ACTION_COLUMNS = (
    "ref",
    "outcome_or_priority",
    "action",
    "lead",
    "workstream",
    "original_due",
    "current_due",
    "times_redated",
    "days_late",
    "overdue",
    "status",
    "direction",
    "reported_on",
    "serves",
    "decided_on",
)
MEASURE_COLUMNS = (
    "ref",
    "measure",
    "polarity",
    "baseline",
    "target",
    "accountable",
    "indicator",
    "verdict",
    "reason",
    "verdict_period",
)


def actions_csv(plan: Plan) -> str:
    """Every action of a plan with what its dates say, as a tidy CSV file."""
    of = {action.ref: goal for goal in plan.goals for action in goal.actions}
    return csv_text(ACTION_COLUMNS, (_action_row(s, of[s.action.ref]) for s in stand_all(plan)))


def _action_row(standing: Standing, goal: Priority) -> Iterator[Cell]:
    action, latest = standing.action, standing.latest
    yield from words(action.ref, goal.title, action.action, "; ".join(action.lead), "; ".join(action.workstream))
    yield from words(*(due.text if due else "" for due in (standing.original_due, standing.current_due)))
    yield count(standing.times_redated)
    yield count(standing.days_late)
    yield from words("yes" if standing.is_overdue else "no", str(standing.status or ""))
    yield from words(*((latest.direction or "", latest.date.text) if latest else ("", "")))
    yield from words("; ".join(action.serves), goal.meeting.text if goal.meeting else "")


def measures_csv(plan: Plan, assessed: Assessments) -> str:
    """Every measure of a plan with the verdict against its target, as a tidy CSV file."""
    measures = (measure for goal in plan.goals for measure in goal.measures)
    return csv_text(MEASURE_COLUMNS, (_measure_row(measure, assessed) for measure in measures))


def _measure_row(measure: PlanMeasure, assessed: Assessments) -> Iterator[Cell]:
    against = against_target(measure, assessed[measure.indicator]) if measure.indicator else None
    aims = "; ".join(target.as_printed for target in measure.targets)
    yield from words(measure.ref, measure.name, str(measure.polarity), measure.baseline.as_printed, aims)
    yield from words(measure.accountable, measure.indicator or "", str(against.met) if against else "")
    yield from words(against.words if against else measure.no_indicator or "")
    yield from words(against.period.text if against and against.period else "")
