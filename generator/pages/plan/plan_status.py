"""How a plan stands, in a few lines and in tables."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.assess.indicator import Assessments
from generator.assess.plan_measures import Met, against_target
from generator.assess.plans import ShownStatus, Standing, count_statuses, stand_all
from generator.pages.document.blocks import BlockMaker
from generator.pages.parts.tables import CellView, RowView, TableView
from generator.pages.parts.totals import CountView
from generator.pages.plan.plan_measures import met_tag
from generator.pages.plan.statuses import noun_of, status_tag
from generator.schema.plan_measures import PlanMeasure
from generator.schema.plans import Plan, Priority
from generator.terms.wording import counted, listed


@dataclass(frozen=True, slots=True)
class PlanStatus:
    """How a plan stands: a heading, counts by status or verdict, and what else to say about them."""

    title: str
    counts: tuple[CountView, ...]
    lines: tuple[str, ...]


def plan_status(plan: Plan, assessed: Assessments) -> PlanStatus:
    """How the plan stands in a few lines: by its actions, else by what it published, else by its measures."""
    standings = stand_all(plan)
    statuses = count_statuses(standings)
    measures = [measure for goal in plan.goals for measure in goal.measures]
    no_statuses = (plan.no_statuses,) if plan.no_statuses else ()
    if statuses and plan.reporting_date:
        counts = [CountView(status_tag(status), str(number)) for status, number in statuses.items()]
        title = f"{counted(len(standings), noun_of(plan))}, as reported on {plan.reporting_date.label}"
        silent = len(standings) - sum(statuses.values())
        lines = (_due_line(plan, standings), f"{counted(silent, noun_of(plan))} without a report." if silent else "")
        return PlanStatus(title, tuple(counts), tuple(line for line in lines if line))
    if plan.published_counts:
        latest = plan.published_counts[-1]
        total = sum(count.actions for count in latest.counts)
        found = (CountView(status_tag(ShownStatus(count.status.value)), str(count.actions)) for count in latest.counts)
        title = f"{counted(total, 'action')}, as reported on {latest.as_at.label}"
        return PlanStatus(title, tuple(found), no_statuses)
    if measures:
        return _by_measures(measures, assessed, no_statuses)
    return PlanStatus(_extent(plan), (), no_statuses)


def _by_measures(measures: Sequence[PlanMeasure], assessed: Assessments, lines: tuple[str, ...]) -> PlanStatus:
    """How many measures meet the plan's target, and how many of these verdicts rest on older figures."""
    judged = [against_target(m, assessed[m.indicator]) for m in measures if m.indicator]
    met = [verdict.met for verdict in judged]
    earlier = [verdict.met for verdict in judged if verdict.period_to_tell]
    found = (CountView(met_tag(verdict), str(met.count(verdict))) for verdict in Met if verdict in met)
    title = f"{counted(len(measures), 'measure')}, {len(met)} of them in today's scorecards"
    of_those = (f"{earlier.count(verdict)} of those {verdict}" for verdict in Met if verdict in earlier)
    older = (f"For {listed(of_those)}, the figure is older than the scorecard.",) if earlier else ()
    return PlanStatus(title, tuple(found), (*older, *lines))


def _due_line(plan: Plan, standings: Sequence[Standing]) -> str:
    """What the due dates say: how many have passed or were moved, and what was said to be on track all the same."""
    noun = noun_of(plan)
    if not any(standing.current_due for standing in standings):
        return f"No {noun} has a due date."
    overdue = [standing for standing in standings if standing.is_overdue]
    redated = sum(standing.times_redated > 0 for standing in standings)
    moved = f"{counted(redated, noun)} with a due date that was moved." if redated else "No due date was moved."
    if not overdue:
        return f"No {noun} is past its due date. {moved}"
    denied = [standing.action.ref for standing in overdue if standing.contradicts_its_dates]
    line = f"{counted(len(overdue), noun)} past the due date."
    if denied:
        line += f" Reported as on track all the same, and shown here as late: {noun} {', '.join(denied)}."
    return f"{line} {moved}"


def _extent(plan: Plan) -> str:
    """What a plan without statuses and measures holds: `9 outcomes, 33 actions`."""
    found = plan.goals
    evidence = [entry for goal in found for entry in goal.evidence]
    parts = [
        counted(len(plan.outcomes), plan.levels.outcome.lower()),
        counted(len(found) - len(plan.outcomes), plan.levels.priority.lower()),
        counted(sum(len(goal.actions) for goal in found), "action"),
        counted(len(evidence), "paper") + " in the evidence register" if evidence else "",
        f"{sum(entry.to_follow for entry in evidence)} of them still to follow" if evidence else "",
    ]
    return ", ".join(part for part in parts if part and not part.startswith("0 "))


def leads_of(standings: Iterable[Standing]) -> set[str]:
    """Every lead of some actions."""
    return {lead for standing in standings for lead in standing.action.lead}


def breakdowns(plan: Plan, standings: Sequence[Standing]) -> Iterator[TableView]:
    """Statuses by outcome, by lead and by workstream; an action with two leads counts for both."""
    statuses = list(count_statuses(standings))
    if not statuses:
        return
    where = {action.ref: _top_title(plan, goal) for goal in plan.goals for action in goal.actions}
    level = plan.levels.outcome if plan.outcomes else plan.levels.priority
    ways: tuple[tuple[str, str, str, Callable[[Standing], Iterable[str]]], ...] = (
        ("by-outcome", level, "", lambda s: [where[s.action.ref]]),
        ("by-lead", "Lead", ". An action with two leads is counted for each", lambda s: s.action.lead),
        ("by-workstream", "Workstream", ". An action of two is counted for each", lambda s: s.action.workstream),
    )
    heads = (*(status_tag(status).word for status in statuses), "Past the due date", "All")
    for name, corner, note, groups_of in ways:
        groups = dict.fromkeys(group for standing in standings for group in groups_of(standing))
        rows = tuple(
            _breakdown_row(group, [s for s in standings if group in groups_of(s)], statuses) for group in groups
        )
        if rows:
            caption = f"By {corner.lower()}{note}"
            yield TableView(name, caption, corner, tuple(CellView(head) for head in heads), rows)


def _breakdown_row(name: str, members: Sequence[Standing], statuses: Sequence[ShownStatus]) -> RowView:
    counts = [sum(s.shown is status for s in members) for status in statuses]
    numbers = (*counts, sum(s.is_overdue for s in members), len(members))
    return RowView(name, tuple(CellView(str(number)) for number in numbers))


def _top_title(plan: Plan, goal: Priority) -> str:
    for outcome in plan.outcomes:
        if goal is outcome or goal in outcome.priorities:
            return outcome.title
    return goal.title


def published_tables(maker: BlockMaker, plan: Plan) -> Iterator[tuple[TableView, Markup]]:
    """The counts that the documents give, each with its note, oldest first."""
    for number, counts in enumerate(plan.published_counts, 1):
        label = counts.as_at.label
        rows = tuple(
            RowView(
                count.printed, (CellView(str(count.status).capitalize(), is_words=True), CellView(str(count.actions)))
            )
            for count in counts.counts
        )
        total = sum(count.actions for count in counts.counts)
        rows = (*rows, RowView("Added up", (CellView(""), CellView(str(total)))))
        columns = (CellView("We read it as", is_words=True), CellView("Actions"))
        table = TableView(f"published-{number}", f"Counts that were published for {label}", "Printed", columns, rows)
        yield table, maker.words(counts, "note")
