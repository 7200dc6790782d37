"""Random plans: statuses, dates and counts equal a slow and obvious statement of what they mean."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from generator.assess.plans import Standing, count_statuses, stand_all, urgent_first
from generator.pages.plan.plan_status import breakdowns
from generator.schema.plans import Plan
from tests.turns import drawn

# --- what the words mean; a plan is the plain text of its file --------------------------------------


def last_day(text: str) -> date:
    """A day itself; of a month the day before the next month begins."""
    if len(text) == len("2012-02-29"):
        return date.fromisoformat(text)
    day = date.fromisoformat(f"{text}-28")
    while (day + timedelta(1)).month == day.month:
        day += timedelta(1)
    return day


def days_between(first: date, last: date) -> int:
    """Counted one by one on the calendar; none where the last is not after the first."""
    days = 0
    while first + timedelta(days) < last:
        days += 1
    return days


def updates_of(action: dict[str, Any]) -> list[dict[str, str]]:
    """From the oldest to the newest."""
    return sorted(action.get("updates", []), key=lambda update: last_day(update["date"]))


def due_dates(action: dict[str, Any]) -> list[str]:
    """The date of the plan, if it gives one, and each new one."""
    planned = [action["due"]] if action.get("due") else []
    return planned + [update["due"] for update in updates_of(action) if update.get("due")]


def reported_status(action: dict[str, Any]) -> str | None:
    updates = updates_of(action)
    return updates[-1]["status"] if updates else None


def is_overdue(action: dict[str, Any], reporting: str | None) -> bool:
    if reporting is None or not due_dates(action) or reported_status(action) == "complete":
        return False
    return last_day(due_dates(action)[-1]) < last_day(reporting)


# What was said of an action that tells nobody that its date might pass.
SAYS_NO_WORSE = {"on track", "open", None}


def shown_status(action: dict[str, Any], reporting: str | None) -> str | None:
    status = reported_status(action)
    if not is_overdue(action, reporting):
        return status
    return "overdue" if status in SAYS_NO_WORSE else status


def before(action: dict[str, Any]) -> str | None:
    """The day of the newest report that gave the action another status than the one that it has."""
    other = [update["date"] for update in updates_of(action) if update["status"] != reported_status(action)]
    return other[-1] if other else None


def by_urgency(plan: dict[str, Any]) -> list[str]:
    """The actions, worst first: one by one that before which no other should stand is taken out of the plan."""
    order = ["overdue", "off track", "at risk", "not known", "open", "on track", "complete", None]
    left, found = [action for _, action in actions_by_goal(plan)], []
    while left:
        first = left[0]
        for other in left[1:]:
            if place(other, order, plan) < place(first, order, plan):
                first = other
        found.append(first["ref"])
        left.remove(first)
    return found


def place(action: dict[str, Any], order: list[str | None], plan: dict[str, Any]) -> tuple[int, bool, date]:
    dues = due_dates(action)
    status = shown_status(action, plan.get("reporting_date"))
    return order.index(status), not dues, last_day(dues[-1]) if dues else date.min


def days_late(action: dict[str, Any], reporting: str | None) -> int | None:
    if reporting is None or not due_dates(action):
        return None
    due, now = last_day(due_dates(action)[0]), last_day(reporting)
    if reported_status(action) != "complete":
        return days_between(due, now)
    completed = [update["completed"] for update in updates_of(action) if update.get("completed")]
    if completed:
        return days_between(due, last_day(completed[-1]))
    return None if now > due else 0


Row = tuple[str, str | None, str | None, str | None, int, bool, int | None, str | None, str | None]


def judged(action: dict[str, Any], reporting: str | None) -> Row:
    """Reference, status, first and last due date, how often it moved, overdue, days late, status as shown, and the day
    of the last report of another status.
    """
    dues: list[str | None] = [*due_dates(action)] or [None]
    moved = len([update for update in action.get("updates", []) if update.get("due")])
    judgement = (is_overdue(action, reporting), days_late(action, reporting), shown_status(action, reporting))
    return (action["ref"], reported_status(action), dues[0], dues[-1], moved, *judgement, before(action))


def actions_by_goal(plan: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every action in the order of the plan, with its outcome, or its priority where that has no outcome."""
    for outcome in plan.get("outcomes", []):
        for part in [outcome, *outcome.get("priorities", [])]:
            for action in part.get("actions", []):
                yield outcome["title"], action
    for priority in plan.get("priorities", []):
        for action in priority.get("actions", []):
            yield priority["title"], action


Counts = dict[str, dict[str, int]]


def count_by(plan: dict[str, Any], way: str) -> Counts:
    """For each group: how many actions are shown with each status, are past their due date, and are in it."""
    reporting, counts = plan.get("reporting_date"), Counts()
    for goal, action in actions_by_goal(plan):
        for group in [goal] if way == "by-outcome" else action.get(way.removeprefix("by-"), []):
            row = counts.setdefault(group, {"Past the due date": 0, "All": 0})
            row["All"] += 1
            row["Past the due date"] += is_overdue(action, reporting)
            status = shown_status(action, reporting)
            if status:
                word = "Late" if status == "overdue" else status.capitalize()
                row[word] = row.get(word, 0) + 1
    return counts


def tables(plan: dict[str, Any]) -> dict[str, Counts]:
    """The counts of each way that has any, where anything was reported at all or a date has passed."""
    if not any(shown_status(action, plan.get("reporting_date")) for _, action in actions_by_goal(plan)):
        return {}
    ways = {way: count_by(plan, way) for way in ("by-outcome", "by-lead", "by-workstream")}
    return {way: counts for way, counts in ways.items() if counts}


# --- what the generator says, in the same form ------------------------------------------------------


def row_of(found: Standing) -> Row:
    dates = (
        found.original_due.text if found.original_due else None,
        found.current_due.text if found.current_due else None,
    )
    moved = (found.times_redated, found.is_overdue, found.days_late)
    day_before = found.before.date.text if found.before else None
    return (found.action.ref, found.status, *dates, *moved, found.shown, day_before)


def tables_of(plan: Plan) -> dict[str, Counts]:
    """A status that nobody in a group has is a zero in its row; the oracle does not count what is not there."""
    found = {}
    for table in breakdowns(plan, stand_all(plan)):
        heads = [column.text for column in table.columns]
        rows = {row.heading: zip(heads, (int(cell.text) for cell in row.cells), strict=True) for row in table.rows}
        kept = ("Past the due date", "All")
        found[table.id] = {name: {h: n for h, n in row if n or h in kept} for name, row in rows.items()}
    return found


def in_order(found: dict[str, Counts]) -> list[tuple[str, list[tuple[str, dict[str, int]]]]]:
    return [(way, list(counts.items())) for way, counts in found.items()]


def assert_same(typed: dict[str, Any], plan: Plan) -> None:
    actions, reporting = list(actions_by_goal(typed)), typed.get("reporting_date")
    standings = stand_all(plan)
    assert [row_of(standing) for standing in standings] == [judged(action, reporting) for _, action in actions]
    shown = Counter(shown_status(action, reporting) for _, action in actions)
    assert {str(status): n for status, n in count_statuses(standings).items()} == {s: n for s, n in shown.items() if s}
    assert [standing.action.ref for standing in urgent_first(standings)] == by_urgency(typed)
    assert in_order(tables_of(plan)) == in_order(tables(typed))


# --- random plans -----------------------------------------------------------------------------------

STATUSES = ("complete", "on track", "at risk", "off track", "open", "not known")
# Few dates around the ends of two months, one of them a leap year's February, so that they often meet.
DATES = (
    *("2012-01", "2012-01-30", "2012-01-31", "2012-02-01", "2012-02-27", "2012-02-28", "2012-02-29", "2012-02"),
    *("2012-03-01", "2012-03-02", "2012-03-30", "2012-03-31", "2012-03", "2012-04-01", "2013-02", "2013-02-28"),
)


@st.composite
def updates(draw: st.DrawFn, until: str | None) -> list[dict[str, str]]:
    """Up to five, no two of one day, none after the reporting date, in any order."""
    days = [text for text in DATES if until is None or last_day(text) <= last_day(until)]
    if not days:
        return []
    found = []
    for day in draw(st.lists(st.sampled_from(days), max_size=5, unique_by=last_day)):
        update = {"date": day, "status": draw(st.sampled_from(STATUSES))}
        if draw(st.booleans()):
            update |= {"due": draw(st.sampled_from(DATES)), "reason": "x"}
        if update["status"] == "complete" and draw(st.booleans()):
            update |= {"completed": draw(st.sampled_from(DATES))}
        found.append(update)
    return found


@st.composite
def plans(draw: st.DrawFn) -> dict[str, Any]:
    """Outcomes with priorities and actions of their own, priorities without an outcome, or both."""
    reporting = draw(st.none() | st.sampled_from(DATES))
    names = iter(range(1, 1000))
    some = st.lists(st.sampled_from(("North", "South", "East")), max_size=3, unique=True)

    def action() -> dict[str, Any]:
        due = draw(st.none() | st.sampled_from(DATES))
        found = {"ref": str(next(names)), "action": "x", "lead": draw(some), "workstream": draw(some)}
        return found | {"updates": draw(updates(reporting))} | ({"due": due} if due else {})

    def goal() -> dict[str, Any]:
        name = f"g{next(names)}"
        return {"id": name, "title": name, "actions": [action() for _ in range(draw(st.integers(0, 3)))]}

    outcomes = [
        goal() | {"priorities": [goal() for _ in range(draw(st.integers(0, 2)))]}
        for _ in range(draw(st.integers(0, 2)))
    ]
    priorities = [goal() for _ in range(draw(st.integers(0 if outcomes else 1, 2)))]
    words = dict.fromkeys(("title", "short_title", "years", "summary", "introduction", "publication"), "x")
    plan = {**words, "owner": {"printed": "x"}, "starts": "2012-01", "outcomes": outcomes, "priorities": priorities}
    return plan | ({"reporting_date": reporting} if reporting else {})


@drawn(400, 4000)
@given(plans())
def test_a_random_plan_stands_as_its_dates_and_updates_say(typed: dict[str, Any]) -> None:
    assert_same(typed, Plan.model_validate(typed))
