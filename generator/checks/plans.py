"""Rules for plans: dates that fit together, statuses that fit the dates, references given once."""

from collections import defaultdict
from collections.abc import Iterator

from pydantic import BaseModel

from generator.assess.plans import is_before, stand_all
from generator.prose.references import Loc, parts_of
from generator.record.content import PlanDocument
from generator.record.draft import Draft
from generator.schema.parse import line_of
from generator.schema.plans import Action, ActionStatus, Evidence, PlanMeasure, Priority, ProgressHighlight
from generator.terms.deadline import Deadline
from generator.terms.problems import Problem
from generator.terms.texts import slug

_WITH_REF: dict[type[BaseModel], str] = {
    PlanMeasure: "measure",
    Action: "action",
    ProgressHighlight: "highlight",
    Evidence: "evidence",
}


def check_plans(content: Draft) -> Iterator[Problem]:
    """All rules of this module, for every plan."""
    for document in content.plans:
        for place, action in actions_with_places(document):
            yield from _check_dates(document, place, action)
            yield from _check_updates(document, place, action)
        yield from _check_statuses(document)
        yield from _check_refs_are_given_once(document)
        yield from _check_published_counts(document)


def actions_with_places(document: PlanDocument) -> Iterator[tuple[Loc, Action]]:
    """Every action, and where it stands in the plan's file, in the order of the plan."""
    for number, outcome in enumerate(document.plan.outcomes):
        for n, action in enumerate(outcome.actions):
            yield ("outcomes", number, "actions", n), action
        for within, priority in enumerate(outcome.priorities):
            for n, action in enumerate(priority.actions):
                yield ("outcomes", number, "priorities", within, "actions", n), action
    for number, priority in enumerate(document.plan.priorities):
        for n, action in enumerate(priority.actions):
            yield ("priorities", number, "actions", n), action


def _problem(document: PlanDocument, place: Loc, message: str, remedy: str) -> Problem:
    return Problem(document.file.path, line_of(document.file, *place), message, remedy)


def _check_dates(document: PlanDocument, place: Loc, action: Action) -> Iterator[Problem]:
    plan = document.plan
    if action.due and action.no_due_date:
        message = f"action {action.ref} has a due date and a reason for having none."
        yield _problem(document, (*place, "no_due_date"), message, "Keep one of the two.")
    if not action.due and not action.no_due_date and not plan.no_due_dates:
        message = f"action {action.ref} has no due date."
        yield _problem(document, place, message, 'Add "due: 2010-06", or "no_due_date:" with the reason.')
    if action.due and is_before(action.due, plan.starts):
        label, start = action.due.label, plan.starts.label
        message = f"action {action.ref} is due in {label}, before the plan starts ({start})."
        yield _problem(document, (*place, "due"), message, 'Correct the date, or the plan\'s "starts".')


def _check_updates(document: PlanDocument, place: Loc, action: Action) -> Iterator[Problem]:
    plan = document.plan
    before: Deadline | None = None
    for number, update in enumerate(action.updates):
        at = (*place, "updates", number, "date")
        label = update.date.label
        if is_before(update.date, plan.starts):
            message = f"an update of action {action.ref} is dated {label}, before the plan starts."
            yield _problem(document, at, message, 'Correct the date, or the plan\'s "starts".')
        if plan.reporting_date is None:
            message = f"action {action.ref} has an update, but the plan has no reporting_date."
            yield _problem(document, at, message, 'Add "reporting_date:" near the top of the file.')
        elif update.date.day > plan.reporting_date.day:
            message = f"an update of action {action.ref} is dated {label}, after the reporting date."
            yield _problem(document, at, message, "Correct the date, or move reporting_date on.")
        if before and update.date.day <= before.day:
            message = f"the updates of action {action.ref} are not in the order of their dates, each date once."
            yield _problem(document, at, message, "Put the oldest first.")
        if update.completed and update.completed.day > update.date.day:
            message = f"action {action.ref} is completed on a day after the update that says so."
            remedy = "Correct one of the two dates."
            yield _problem(document, (*place, "updates", number, "completed"), message, remedy)
        if update.completed and is_before(update.completed, plan.starts):
            message = f"action {action.ref} is completed before the plan starts."
            remedy = 'Correct the date, or the plan\'s "starts".'
            yield _problem(document, (*place, "updates", number, "completed"), message, remedy)
        before = update.date


def _check_statuses(document: PlanDocument) -> Iterator[Problem]:
    """What is said to be on track must not be overdue, and a complete action has no new date; else say why."""
    for (place, action), standing in zip(actions_with_places(document), stand_all(document.plan), strict=True):
        last = (*place, "updates", len(action.updates) - 1)
        done_with_date = any(u.due and u.status is ActionStatus.COMPLETE for u in action.updates)
        if standing.contradicts_its_dates and not action.waived and standing.current_due:
            message = f"action {action.ref} is said to be on track, but it was due in {standing.current_due.label}."
            remedy = 'Correct the status, add a new due date with its reason, or add "waived:" with a reason.'
            yield _problem(document, (*last, "status"), message, remedy)
        elif done_with_date and not action.waived:
            message = f"action {action.ref} is complete and gets a new due date in one update."
            yield _problem(document, (*last, "status"), message, "Remove the date, or correct the status.")
        elif action.waived and not standing.contradicts_its_dates and not done_with_date:
            message = f"action {action.ref} is waived, but its status does not contradict its dates."
            yield _problem(document, (*place, "waived"), message, "Delete the line.")


def _check_refs_are_given_once(document: PlanDocument) -> Iterator[Problem]:
    """Ids and references become anchors on the page; the second of two is the one to change."""
    places: dict[tuple[str, str], list[Loc]] = defaultdict(list)
    names: dict[tuple[str, str], str] = {}
    for place, part in parts_of(document.plan):
        kind = "id" if isinstance(part, Priority) else _WITH_REF.get(type(part))
        if kind is not None:
            field = "id" if kind == "id" else "ref"
            name = str(getattr(part, field))
            names.setdefault((kind, slug(name)), name)
            places[(kind, slug(name))].append((*place, field))
    for (kind, anchor), found in places.items():
        if len(found) > 1:
            name = names[(kind, anchor)]
            message = f'{kind} "{name}" is given {len(found)} times.'
            yield _problem(document, found[1], message, "Give each its own.")


def _check_published_counts(document: PlanDocument) -> Iterator[Problem]:
    dates = [counts.as_at.day for counts in document.plan.published_counts]
    if dates != sorted(set(dates)):
        message = "published_counts are not in the order of their dates, each date once."
        yield _problem(document, ("published_counts",), message, "Put the oldest first.")
