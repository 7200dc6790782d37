"""Rules for plans: due dates or the reason for none, references given once, counts in order."""

from collections import defaultdict
from collections.abc import Iterator

from pydantic import BaseModel

from generator.assess.plans import is_before
from generator.checks.plan_updates import check_statuses, check_updates
from generator.prose.references import Loc, parts_of
from generator.record.content import PlanDocument
from generator.record.draft import Draft
from generator.schema.actions import Action
from generator.schema.parse import line_of
from generator.schema.plan_measures import PlanMeasure
from generator.schema.plans import Evidence, Priority, ProgressHighlight
from generator.terms.problems import Fault, Problem
from generator.terms.rules import Rule
from generator.terms.texts import slug

_WITH_REF: dict[type[BaseModel], str] = {
    PlanMeasure: "measure",
    Action: "action",
    ProgressHighlight: "highlight",
    Evidence: "evidence",
}
_DUE_AND_NOT = Rule(
    "due-and-no-due-date",
    "An action has a due date or a reason for having none, not both",
    "action {action} has a due date and a reason for having none.",
    "Keep one of the two.",
    {"action": "5"},
)
_NO_DUE = Rule(
    "no-due-date",
    "An action has a due date, or says why it has none",
    "action {action} has no due date.",
    'Add "due: 2010-06", or "no_due_date:" with the reason.',
    {"action": "1"},
)
_DUE_EARLY = Rule(
    "due-before-start",
    "An action is not due before its plan starts",
    "action {action} is due in {due}, before the plan starts ({starts}).",
    'Correct the date, or the plan\'s "starts".',
    {"action": "1", "due": "March 2012", "starts": "April 2012"},
)
_REF_TWICE = Rule(
    "ref-given-twice",
    "Each measure, action, highlight, piece of evidence and priority of a plan has an id of its own",
    '{kind} "{name}" is given {times} times.',
    "Give each its own.",
    {"kind": "action", "name": "1", "times": "2"},
)
_COUNTS_OUT_OF_ORDER = Rule(
    "counts-out-of-order",
    "The counts that a plan printed stand in the order of their dates",
    "published_counts are not in the order of their dates, each date once.",
    "Put the oldest first.",
)


def check_plans(content: Draft) -> Iterator[Problem]:
    """All rules of this module and of the updates, for every plan."""
    for document in content.plans:
        for place, action in actions_with_places(document):
            yield from _has_a_due_date_or_a_reason(document, place, action)
            yield from _is_due_within_the_plan(document, place, action)
            yield from check_updates(document, place, action)
        yield from check_statuses(document, actions_with_places(document))
        yield from _refs_are_given_once(document)
        yield from _counts_are_in_order(document)


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


def _problem(document: PlanDocument, place: Loc, fault: Fault) -> Problem:
    return fault.at(document.file.path, line_of(document.file, *place))


def _has_a_due_date_or_a_reason(document: PlanDocument, place: Loc, action: Action) -> Iterator[Problem]:
    if action.due and action.no_due_date:
        yield _problem(document, (*place, "no_due_date"), _DUE_AND_NOT.broken(action=action.ref))
    if not action.due and not action.no_due_date and not document.plan.no_due_dates:
        yield _problem(document, place, _NO_DUE.broken(action=action.ref))


def _is_due_within_the_plan(document: PlanDocument, place: Loc, action: Action) -> Iterator[Problem]:
    starts = document.plan.starts
    if action.due and is_before(action.due, starts):
        fault = _DUE_EARLY.broken(action=action.ref, due=action.due.label, starts=starts.label)
        yield _problem(document, (*place, "due"), fault)


def _refs_are_given_once(document: PlanDocument) -> Iterator[Problem]:
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
            fault = _REF_TWICE.broken(kind=kind, name=names[(kind, anchor)], times=len(found))
            yield _problem(document, found[1], fault)


def _counts_are_in_order(document: PlanDocument) -> Iterator[Problem]:
    dates = [counts.as_at.day for counts in document.plan.published_counts]
    if dates != sorted(set(dates)):
        yield _problem(document, ("published_counts",), _COUNTS_OUT_OF_ORDER.broken())
