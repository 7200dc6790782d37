"""Rules for the updates of a plan's actions: dates that fit together, and statuses that fit the dates."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from generator.assess.plans import is_before, stand_all
from generator.prose.references import Loc
from generator.record.content import PlanDocument
from generator.schema.actions import Action, ActionStatus, Update
from generator.schema.parse import line_of
from generator.schema.plans import Plan
from generator.terms.problems import Fault, Problem
from generator.terms.rules import Rule

_BEFORE_START = Rule(
    "update-before-start",
    "An update is not dated before its plan starts",
    "an update of action {action} is dated {date}, before the plan starts.",
    'Correct the date, or the plan\'s "starts".',
    {"action": "1", "date": "31 March 2012"},
)
_NO_REPORTING_DATE = Rule(
    "no-reporting-date",
    "A plan whose actions have updates has a reporting date",
    "action {action} has an update, but the plan has no reporting_date.",
    'Add "reporting_date:" near the top of the file.',
    {"action": "1"},
)
_AFTER_REPORT = Rule(
    "update-after-report",
    "An update is not dated after the plan's reporting date",
    "an update of action {action} is dated {date}, after the reporting date.",
    "Correct the date, or move reporting_date on.",
    {"action": "6", "date": "1 January 2013"},
)
_OUT_OF_ORDER = Rule(
    "updates-out-of-order",
    "The updates of an action stand in the order of their dates",
    "the updates of action {action} are not in the order of their dates, each date once.",
    "Put the oldest first.",
    {"action": "3"},
)
_DONE_LATER = Rule(
    "completed-after-update",
    "An action was completed by the day of the update that says so",
    "action {action} is completed on a day after the update that says so.",
    "Correct one of the two dates.",
    {"action": "1"},
)
_DONE_EARLY = Rule(
    "completed-before-start",
    "An action is not completed before its plan starts",
    "action {action} is completed before the plan starts.",
    'Correct the date, or the plan\'s "starts".',
    {"action": "1"},
)
_LATE_ON_TRACK = Rule(
    "on-track-but-late",
    "An action that is said to be on track is not overdue",
    "action {action} is said to be on track, but it was due in {due}.",
    'Correct the status, add a new due date with its reason, or add "waived:" with a reason.',
    {"action": "2", "due": "September 2012"},
)
_DONE_AND_MOVED = Rule(
    "complete-with-new-date",
    "An action that is complete gets no new due date",
    "action {action} is complete and gets a new due date in one update.",
    "Remove the date, or correct the status.",
    {"action": "1"},
)
_WAIVED_IN_VAIN = Rule(
    "waived-in-vain",
    "An action is waived only where its status contradicts its dates",
    "action {action} is waived, but its status does not contradict its dates.",
    "Delete the line.",
    {"action": "1"},
)


@dataclass(frozen=True, slots=True)
class _At:
    """An update as the rules see it: the plan and the action that it belongs to."""

    plan: Plan
    action: Action
    update: Update


def check_updates(document: PlanDocument, place: Loc, action: Action) -> Iterator[Problem]:
    """Everything that one update shows by itself, and the order of all of them."""
    for number, update in enumerate(action.updates):
        for field, rule in _OF_AN_UPDATE:
            for fault in rule(_At(document.plan, action, update)):
                yield fault.at(document.file.path, line_of(document.file, *place, "updates", number, field))
    for number, (before, after) in enumerate(pairwise(action.updates), 1):
        if after.date.day <= before.date.day:
            line = line_of(document.file, *place, "updates", number, "date")
            yield _OUT_OF_ORDER.at(document.file.path, line, action=action.ref)


def _starts_with_the_plan(at: _At) -> Iterator[Fault]:
    if is_before(at.update.date, at.plan.starts):
        yield _BEFORE_START.broken(action=at.action.ref, date=at.update.date.label)


def _has_a_reporting_date(at: _At) -> Iterator[Fault]:
    if at.plan.reporting_date is None:
        yield _NO_REPORTING_DATE.broken(action=at.action.ref)


def _ends_with_the_report(at: _At) -> Iterator[Fault]:
    if at.plan.reporting_date is not None and at.update.date.day > at.plan.reporting_date.day:
        yield _AFTER_REPORT.broken(action=at.action.ref, date=at.update.date.label)


def _completed_by_then(at: _At) -> Iterator[Fault]:
    if at.update.completed and at.update.completed.day > at.update.date.day:
        yield _DONE_LATER.broken(action=at.action.ref)


def _completed_within_the_plan(at: _At) -> Iterator[Fault]:
    if at.update.completed and is_before(at.update.completed, at.plan.starts):
        yield _DONE_EARLY.broken(action=at.action.ref)


# Each with the field on whose line its fault is shown.
_OF_AN_UPDATE: tuple[tuple[str, Callable[[_At], Iterator[Fault]]], ...] = (
    ("date", _starts_with_the_plan),
    ("date", _has_a_reporting_date),
    ("date", _ends_with_the_report),
    ("completed", _completed_by_then),
    ("completed", _completed_within_the_plan),
)


def check_statuses(document: PlanDocument, actions: Iterator[tuple[Loc, Action]]) -> Iterator[Problem]:
    """What is said to be on track must not be overdue, and a complete action has no new date; else say why."""
    for (place, action), standing in zip(actions, stand_all(document.plan), strict=True):
        last = (*place, "updates", len(action.updates) - 1)
        done_with_date = any(u.due and u.status is ActionStatus.COMPLETE for u in action.updates)
        at, fault = (*last, "status"), None
        if standing.contradicts_its_dates and not action.waived and standing.current_due:
            fault = _LATE_ON_TRACK.broken(action=action.ref, due=standing.current_due.label)
        elif done_with_date and not action.waived:
            fault = _DONE_AND_MOVED.broken(action=action.ref)
        elif action.waived and not standing.contradicts_its_dates and not done_with_date:
            at, fault = (*place, "waived"), _WAIVED_IN_VAIN.broken(action=action.ref)
        if fault is not None:
            yield fault.at(document.file.path, line_of(document.file, *at))
