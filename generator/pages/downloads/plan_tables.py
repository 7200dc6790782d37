"""The tables of a plan."""

from collections.abc import Iterator

from generator.assess.indicator import Assessments
from generator.assess.plan_measures import against_target
from generator.assess.plans import Standing, stand_all
from generator.pages.downloads.csv_text import Cell, count, words
from generator.pages.downloads.table import Column, Kind, Table
from generator.pages.downloads.when import month_number
from generator.record.content import Content, PlanDocument
from generator.schema.plan_measures import PlanMeasure
from generator.schema.plans import Priority
from generator.terms.deadline import Deadline

_ACTION_COLUMNS = (
    Column("action_ref", "Number", "The number of the action in the plan.", always_there=True),
    Column("outcome_or_priority", "Aim", "The outcome or priority that the action is for."),
    Column("action", "Action", "What is to be done."),
    Column("lead", "Lead", "Who leads on it: a role or a team."),
    Column("workstream", "Workstream", "The strand of work that it is part of."),
    Column("original_due", "First due", "The last day on which it was due at first.", Kind.DAY),
    Column("current_due", "Due", "The last day on which it is due now.", Kind.DAY),
    Column("times_redated", "Times moved", "How often the due date was moved.", Kind.WHOLE),
    Column(
        "days_late", "Days late", "How many days after its first due date it was done, or is open still.", Kind.WHOLE
    ),
    Column("overdue", "Overdue", "Whether its due date has passed: yes or no."),
    Column("status", "Status", "How it stands, as it was reported.", is_split=True),
    Column("direction", "Direction", "Whether the report says that it is getting better or worse."),
    Column("reported_on", "Reported on", "The last day of the report.", Kind.DAY),
    Column("serves", "Serves", "The short names of the measures that it is to change."),
    Column("decided_on", "Decided on", "The day of the meeting that decided it.", Kind.DAY),
)
_MEASURE_COLUMNS = (
    Column("measure_ref", "Number", "The number of the measure in the plan.", always_there=True),
    Column("measure", "Measure", "What is measured."),
    Column("polarity", "Which way is good", "Whether higher or lower is better."),
    Column("baseline", "Baseline", "Where things stood at first, as the plan prints it."),
    Column("target", "Target", "What is aimed for, as the plan prints it."),
    Column("accountable", "Accountable", "Who answers for it: a role or a team."),
    Column("indicator", "Measure id", "The measure of a scorecard that shows how it stands."),
    Column("verdict", "Verdict", "Whether the target is met."),
    Column("reason", "Why", "Why that is said, or why nothing can be said."),
    Column("verdict_month", "Verdict, month", "The last month of the figure that it rests on.", Kind.WHOLE),
)


def actions_table(content: Content, document: PlanDocument) -> Table:
    """Every action of a plan with what its dates say."""
    plan = document.plan
    of = {action.ref: goal for goal in plan.goals for action in goal.actions}
    return Table(
        layout="actions",
        title=f"{plan.title}: actions",
        about="One row an action: who leads, when it was and is due, how it stands.",
        source=plan.publication,
        site=content.site,
        columns=_ACTION_COLUMNS,
        make_rows=lambda: (_action_row(s, of[s.action.ref]) for s in stand_all(plan)),
        key=("action_ref",),
        area=content.borough.code,
    )


def _action_row(standing: Standing, goal: Priority) -> Iterator[Cell]:
    action, latest = standing.action, standing.latest
    yield from words(f"Action {action.ref}", goal.title, action.action)
    yield from words("; ".join(action.lead), "; ".join(action.workstream))
    yield from (_day(due) for due in (standing.original_due, standing.current_due))
    yield count(standing.times_redated)
    yield count(standing.days_late)
    yield from words("yes" if standing.is_overdue else "no", str(standing.status or ""))
    yield from words((latest.direction or "") if latest else "")
    yield _day(latest.date if latest else None)
    yield from words("; ".join(action.serves))
    yield _day(goal.meeting)


def measures_table(content: Content, document: PlanDocument, assessed: Assessments) -> Table:
    """Every measure of a plan with the verdict against its target."""
    plan = document.plan
    return Table(
        layout="measures-of-plans",
        title=f"{plan.title}: measures",
        about="One row a measure of the plan: where things stood, what is aimed for, and whether it is met.",
        source=plan.publication,
        site=content.site,
        columns=_MEASURE_COLUMNS,
        make_rows=lambda: (_measure_row(each, assessed) for goal in plan.goals for each in goal.measures),
        key=("measure_ref",),
        area=content.borough.code,
    )


def _measure_row(measure: PlanMeasure, assessed: Assessments) -> Iterator[Cell]:
    against = against_target(measure, assessed[measure.indicator]) if measure.indicator else None
    aims = "; ".join(target.as_printed for target in measure.targets)
    yield from words(f"Measure {measure.ref}", measure.name, str(measure.polarity), measure.baseline.as_printed, aims)
    yield from words(measure.accountable, measure.indicator or "", str(against.met) if against else "")
    yield from words(against.words if against else measure.no_indicator or "")
    yield count(month_number(against.period if against else None))


def _day(due: Deadline | None) -> Cell:
    """A day, which every program that opens a table knows for one; a month is due by its last."""
    return next(words(due.day.isoformat() if due else ""))
