"""The actions of a plan as rows of a table: what, who, by when, and how it stands."""

from collections.abc import Container, Iterable
from dataclasses import dataclass

from generator.assess.plans import Standing
from generator.pages.addresses import action_page, link
from generator.pages.parts.parts import LinkView, TagView
from generator.pages.plan.statuses import status_keys, status_tags
from generator.record.content import PlanDocument
from generator.schema.actions import Action
from generator.schema.plans import Plan, Priority
from generator.terms.texts import slug
from generator.terms.wording import counted

NO_DATE = "No date"


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One action in a table: by its page's address, where it belongs, and what its dates and reports say."""

    ref: str
    anchor: str
    link: LinkView
    goal: str
    lead: str
    due: str
    late: str
    tags: tuple[TagView, ...]
    before: str
    status_keys: str
    lead_keys: str
    group: str
    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """What the actions of a plan are grouped by: an outcome with its priorities, or a priority by itself."""

    id: str
    title: str
    goals: tuple[Priority, ...]

    @property
    def actions(self) -> tuple[Action, ...]:
        """Every action in it."""
        return tuple(action for goal in self.goals for action in goal.actions)


def grouped(plan: Plan) -> tuple[Group, ...]:
    """The groups of a plan, in its order."""
    outcomes = (Group(each.id, each.title, (each, *each.priorities)) for each in plan.outcomes)
    return (*outcomes, *(Group(each.id, each.title, (each,)) for each in plan.priorities))


def action_rows(
    page: str, document: PlanDocument, standings: Iterable[Standing], anchors: Container[str] = ()
) -> tuple[ActionRow, ...]:
    """Rows for a page, in the order given. The first row of a goal bears its id, if that is among the `anchors`."""
    groups = {goal.id: group for group in grouped(document.plan) for goal in group.goals}
    goals = {action.ref: goal for goal in document.plan.goals for action in goal.actions}
    rows, taken = [], set[str]()
    for standing in standings:
        goal = goals[standing.action.ref]
        group = groups[goal.id]
        new = tuple(name for name in dict.fromkeys((group.id, goal.id)) if name in anchors and name not in taken)
        taken.update(new)
        rows.append(action_row(page, document, standing, group, new))
    return tuple(rows)


def action_row(
    page: str, document: PlanDocument, standing: Standing, group: Group, anchors: tuple[str, ...] = ()
) -> ActionRow:
    """One action as a row, and to which group of its plan it belongs."""
    action = standing.action
    return ActionRow(
        ref=action.ref,
        anchor=anchor_of(action.ref),
        link=LinkView(action.action.rstrip("."), link(page, action_page(document.id, action.ref))),
        goal=group.title if len(grouped(document.plan)) > 1 else "",
        lead="; ".join(action.lead),
        due=due_words(standing),
        late=late_words(standing),
        tags=tuple(status_tags(standing)),
        before=before_words(standing),
        status_keys=" ".join(status_keys(standing)),
        lead_keys=" ".join(slug(lead) for lead in action.lead),
        group=group.id,
        anchors=anchors,
    )


def anchor_of(ref: str) -> str:
    """The id of an action on its plan's page."""
    return f"action-{slug(ref)}"


def due_words(standing: Standing) -> str:
    """When an action is due, and when it was due first; or that no date is known."""
    if standing.current_due is None or standing.original_due is None:
        return NO_DATE
    if not standing.times_redated:
        return standing.current_due.label
    return f"{standing.current_due.label}, first {standing.original_due.label}"


def late_words(standing: Standing) -> str:
    """By how many days an action is late so far: `47 days late`."""
    if not standing.days_late or standing.is_complete:
        return ""
    return f"{counted(standing.days_late, 'day')} late"


def before_words(standing: Standing) -> str:
    """The status that was reported before this one, and when: `off track on 20 April 2010`."""
    before = standing.before
    return f"{before.status} on {before.date.label}" if before else ""
