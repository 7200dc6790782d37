"""Actions and decisions of plans as they are typed: what is to be done, by when, and dated reports on how it went."""

from enum import StrEnum
from typing import Literal, Self

from pydantic import model_validator

from generator.schema.plan_measures import PlanTarget
from generator.schema.typed import Date, Id, Prose, Strict
from generator.terms.rules import Rule, RuleBrokenError

_NO_REASON_TO_MOVE = Rule(
    "due-date-without-reason",
    "An update that moves a due date says why",
    "{name} moves the due date to {due} without a reason.",
    "Say why it moved.",
    {"name": 'entry 1 of "updates"', "due": "2013-03"},
)
_NOTHING_MOVED = Rule(
    "reason-without-due-date",
    "An update that gives a reason moves a due date",
    "{name} gives a reason but no new due date.",
    "Add due or remove the reason.",
    {"name": 'entry 1 of "updates"'},
)
_NOT_COMPLETE = Rule(
    "completed-but-not-complete",
    "An action that was completed has the status complete",
    '{name} says when the action was completed, but its status is "{status}".',
    "Correct the status, or remove completed.",
    {"name": 'entry 1 of "updates"', "status": "off track"},
)


class ActionStatus(StrEnum):
    """How an action stands, as it was reported; always shown as a word and a shape before it is a colour.

    `open` says that it is not finished and nothing of how it goes; `not known`, that what was reported can't be read.
    """

    COMPLETE = "complete"
    ON_TRACK = "on track"
    AT_RISK = "at risk"
    OFF_TRACK = "off track"
    OPEN = "open"
    NOT_KNOWN = "not known"


class Update(Strict):
    """What was reported about an action on one day."""

    date: Date
    status: ActionStatus
    direction: Literal["up", "level", "down"] | None = None
    commentary: Prose | None = None
    due: Date | None = None
    reason: str | None = None
    completed: Date | None = None

    @model_validator(mode="after")
    def _says_why_it_moved(self) -> Self:
        if self.due is not None and self.reason is None:
            raise RuleBrokenError(_NO_REASON_TO_MOVE, due=self.due.text)
        if self.reason is not None and self.due is None:
            raise RuleBrokenError(_NOTHING_MOVED)
        return self

    @model_validator(mode="after")
    def _is_complete_if_completed(self) -> Self:
        if self.completed is not None and self.status is not ActionStatus.COMPLETE:
            raise RuleBrokenError(_NOT_COMPLETE, status=self.status)
        return self


class Action(Strict):
    """One action of a plan, or one decision of a body. It has a due date, or says why there is none; `serves` names the
    measures that it is to change.
    """

    ref: str
    action: str
    due: Date | None = None
    no_due_date: str | None = None
    lead: tuple[str, ...] = ()
    workstream: tuple[str, ...] = ()
    baseline: Prose | None = None
    targets: tuple[PlanTarget, ...] = ()
    figures: tuple[Id, ...] = ()
    serves: tuple[Id, ...] = ()
    updates: tuple[Update, ...] = ()
    waived: str | None = None
    note: Prose | None = None
