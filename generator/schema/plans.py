"""Plans as they are typed: outcome, priority, then measures and actions with dated updates."""

from typing import Self

from pydantic import Field, model_validator

from generator.schema.actions import Action, ActionStatus
from generator.schema.cards import Block
from generator.schema.declarations import FigureFromElsewhere, Judgement, Owner, SmallNumber
from generator.schema.plan_measures import PlanMeasure
from generator.schema.typed import Date, Id, Month, Prose, Strict, Whole
from generator.terms.rules import Rule, RuleBrokenError

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
_MEETING_OF_NOBODY = Rule(
    "meeting-of-nobody",
    "A plan with meetings says whose they are",
    "{name} has a meeting, but no body that met.",
    "Add decided_by near the top of the file, or remove meeting.",
    {"name": "this file"},
)
_DECIDED_ON_NO_DAY = Rule(
    "decided-on-no-day",
    "Decisions say at which meeting they were taken",
    '{name} has decisions of {body}, but "{goal}" has no meeting.',
    'Add "meeting:" with the day, like 2017-02-01.',
    {"name": "this file", "body": "the play board", "goal": "parks"},
)
_ENDS_TOO_EARLY = Rule(
    "plan-ends-before-start",
    "A plan does not end before it starts",
    "{name} ends in {ends}, before it starts ({starts}).",
    "Correct one of the two dates.",
    {"name": "this file", "ends": "March 2012", "starts": "April 2012"},
)


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
    """What is to be achieved: words, measures and actions. In a plan of decisions it is what one meeting decided."""

    id: Id
    number: str | None = None
    title: str
    text: Prose | None = None
    meeting: Date | None = None
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
    actions: Whole = Field(ge=0)


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
    """One plan: content/plans/<plan>.yml. With `decided_by`, its actions are the decisions of that body."""

    title: str
    short_title: str
    years: str
    summary: str
    introduction: Prose
    owner: Owner
    publication: str
    starts: Date
    ends: Date | None = None
    decided_by: str | None = None
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
        if self.written_for is None and any(measure.indicator for goal in self.goals for measure in goal.measures):
            raise RuleBrokenError(_WORDS_OF_NO_MONTH)
        return self

    @model_validator(mode="after")
    def _decisions_have_a_day(self) -> Self:
        for goal in self.goals:
            if goal.meeting and not self.decided_by:
                raise RuleBrokenError(_MEETING_OF_NOBODY)
            if goal.actions and self.decided_by and not goal.meeting:
                raise RuleBrokenError(_DECIDED_ON_NO_DAY, body=self.decided_by, goal=goal.id)
        return self

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        if self.ends and self.ends.day < self.starts.first_day:
            raise RuleBrokenError(_ENDS_TOO_EARLY, ends=self.ends.label, starts=self.starts.label)
        return self

    @property
    def goals(self) -> tuple[Priority, ...]:
        """Every outcome and priority, in reading order."""
        within = (each for outcome in self.outcomes for each in (outcome, *outcome.priorities))
        return (*within, *self.priorities)
