"""A covering report: what councillors were given with a month's scorecards, heading by heading (content/covers/)."""

from enum import StrEnum

from pydantic import Field

from generator.schema.declarations import FigureFromElsewhere, Judgement, SmallNumber
from generator.schema.disclosure_rules import Role
from generator.schema.typed import Date, Month, Prose, Strict


class Answer(StrEnum):
    """What a paper answers to a question of its form, or that it has no such question."""

    YES = "yes"
    NO = "no"
    NOT_APPLICABLE = "not applicable"
    NOT_IN_THE_PAPER = "not in the paper"


class Questions(Strict):
    """The questions of the form, each with the paper's answer."""

    key_decision: Answer
    other_meetings: Answer
    council_approval: Answer
    exempt: Answer


class Headings(Strict):
    """What the paper says under each heading. None may be left out: whoever looks for one must find the answer, or read
    that there is none.
    """

    recommendation: Prose
    summary: Prose
    background: Prose
    targets: Prose
    key_issues: Prose
    options: Prose
    consultation: Prose
    timetable: Prose
    finance: Prose
    legal: Prose
    staff: Prose
    children: Prose
    equalities: Prose
    partners: Prose
    risks: Prose


class FurtherHeading(Strict):
    """A heading of a council's own form, and what the paper says under it."""

    heading: str = Field(max_length=80)
    text: Prose


class Approval(Strict):
    """A role that had to agree to the paper, and what the paper says of that."""

    role: Role
    said: Prose


class Cover(Strict):
    """The whole paper. `written_for` is the month of the scorecards that it came with; people are roles."""

    written_for: Month
    title: str
    meeting: str
    date: Date
    approved_by: Role
    written_by: tuple[Role, ...] = Field(min_length=1)
    wards: str
    questions: Questions
    headings: Headings
    further: tuple[FurtherHeading, ...] = ()
    accountable: tuple[Role, ...] = Field(min_length=1)
    approvals: tuple[Approval, ...] = ()
    appendices: tuple[str, ...]
    background_papers: tuple[str, ...]
    notes: tuple[Prose, ...] = ()
    figures_from_elsewhere: tuple[FigureFromElsewhere, ...] = ()
    judged: tuple[Judgement, ...] = ()
    small_numbers: tuple[SmallNumber, ...] = ()
