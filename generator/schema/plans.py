"""Plans as they are typed: outcome, priority, then measures and actions with dated updates."""

from enum import StrEnum
from typing import Literal, Self

from pydantic import Field, model_validator

from generator.schema.cards import Block
from generator.schema.declarations import FigureFromElsewhere, Judgement, Owner, SmallNumber
from generator.schema.plan_measures import PlanMeasure, PlanTarget
from generator.schema.typed import Date, Id, Month, Prose, Strict
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
_NO_AIMS = Rule(
    "plan-without-aims",
    "A plan has outcomes or priorities",
    "{name} has no outcomes and no priorities.",
    "Add one of them.",
    {"name": "this file"},
)
_WORDS_OF_NO_MONTH = Rule(
    "plan-of-no-month",
    "A plan that speaks of a scorecard's figures says for which month its words were written",
    "{name} has words beside a scorecard's figures.",
    "Add written_for, the month of the words.",
    {"name": "this file"},
)


class ActionStatus(StrEnum):
    """How an action stands, as it was reported; always shown as a word and a shape before it is a colour."""

    COMPLETE = "complete"
    ON_TRACK = "on track"
    AT_RISK = "at risk"
    OFF_TRACK = "off track"
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
    """One action of a plan. It has a due date, or says why there is none."""

    ref: str
    action: str
    due: Date | None = None
    no_due_date: str | None = None
    lead: tuple[str, ...] = ()
    workstream: tuple[str, ...] = ()
    baseline: Prose | None = None
    targets: tuple[PlanTarget, ...] = ()
    figures: tuple[Id, ...] = ()
    updates: tuple[Update, ...] = ()
    waived: str | None = None
    note: Prose | None = None


class ProgressHighlight(Strict):
    """Something that was achieved or is under way, as a progress report tells it."""

    ref: str
    text: Prose


class Evidence(Strict):
    """One paper of an evidence register, and whether it is still to follow."""

    ref: str
    title: str
    supports: str
    to_follow: bool
    note: str | None = None


class Priority(Strict):
    """What is to be achieved: words, measures and actions."""

    id: Id
    number: str | None = None
    title: str
    text: Prose | None = None
    figures: tuple[Id, ...] = ()
    measures: tuple[PlanMeasure, ...] = ()
    actions: tuple[Action, ...] = ()
    highlights: tuple[ProgressHighlight, ...] = ()
    evidence: tuple[Evidence, ...] = ()


class Outcome(Priority):
    """The difference to be made; its priorities say how, or it has actions of its own."""

    priorities: tuple[Priority, ...] = ()


class PrintedCount(Strict):
    """How many actions a document counts under a colour, and which status we read that as."""

    printed: str
    status: ActionStatus
    actions: int = Field(ge=0)


class PublishedCounts(Strict):
    """The counts by status that a document gives for a day."""

    as_at: Date
    counts: tuple[PrintedCount, ...] = Field(min_length=1)
    note: Prose | None = None


class LevelNames(Strict):
    """What this plan calls its levels, in the singular: `Theme` and `Objective`."""

    outcome: str = "Outcome"
    priority: str = "Priority"


class Plan(Strict):
    """One plan: content/plans/<plan>.yml."""

    title: str
    short_title: str
    years: str
    summary: str
    introduction: Prose
    owner: Owner
    publication: str
    starts: Date
    written_for: Month | None = None
    reporting_date: Date | None = None
    no_due_dates: str | None = None
    no_statuses: str | None = None
    levels: LevelNames = LevelNames()
    published_counts: tuple[PublishedCounts, ...] = ()
    opening: tuple[Block, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    priorities: tuple[Priority, ...] = ()
    closing: tuple[Block, ...] = ()
    figures_from_elsewhere: tuple[FigureFromElsewhere, ...] = ()
    judged: tuple[Judgement, ...] = ()
    small_numbers: tuple[SmallNumber, ...] = ()

    @model_validator(mode="after")
    def _has_aims(self) -> Self:
        if not self.outcomes and not self.priorities:
            raise RuleBrokenError(_NO_AIMS)
        return self

    @model_validator(mode="after")
    def _words_beside_figures_have_a_date(self) -> Self:
        goals = [*self.outcomes, *self.priorities, *(p for outcome in self.outcomes for p in outcome.priorities)]
        if self.written_for is None and any(measure.indicator for goal in goals for measure in goal.measures):
            raise RuleBrokenError(_WORDS_OF_NO_MONTH)
        return self
