"""The actions of a plan as tables: what is left to do, in a long plan by group behind doors; then what is complete."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.pages.plan.action_rows import NO_DATE, ActionRow, grouped
from generator.pages.plan.statuses import noun_of
from generator.schema.plans import Plan

# A table of more rows than this is no longer read: its groups stand behind doors.
_LONG = 60


@dataclass(frozen=True, slots=True)
class ActionTable:
    """Rows of actions, and which columns have anything to say."""

    caption: str
    noun: str
    rows: tuple[ActionRow, ...]
    has_lead: bool
    has_due: bool
    is_reported: bool


def action_table(caption: str, plan: Plan, rows: Sequence[ActionRow]) -> ActionTable | None:
    """A table of some actions of a plan; None without any."""
    if not rows:
        return None
    actions = [action for goal in plan.goals for action in goal.actions]
    return ActionTable(
        caption,
        noun_of(plan),
        tuple(rows),
        has_lead=any(action.lead for action in actions),
        has_due=any(row.due != NO_DATE for row in rows),
        is_reported=any(action.updates for action in actions) and plan.reporting_date is not None,
    )


@dataclass(frozen=True, slots=True)
class ActionDoor:
    """A table, and the door before it: its id and words; a table that stands open has none."""

    id: str
    words: str
    table: ActionTable


def action_tables(
    plan: Plan, heading: str, left: Sequence[ActionRow], done: Sequence[ActionRow]
) -> tuple[ActionDoor, ...]:
    """The tables of a plan's page, in order."""
    doors = []
    if len(left) > _LONG:
        for group in grouped(plan):
            rows = [row for row in left if row.group == group.id]
            doors.append((f"group-{group.id}", group.title, action_table(group.title, plan, rows)))
    else:
        doors.append(("", "", action_table(heading, plan, left)))
    doors.append(("complete", "Complete", action_table("Complete", plan, done)))
    return tuple(ActionDoor(name, words, table) for name, words, table in doors if table)
