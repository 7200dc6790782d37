"""The annual Report Card as it is typed: sections made of blocks that an editor can put in any order."""

from typing import Annotated, Literal

from pydantic import Field

from generator.schema.declarations import FigureFromElsewhere, Judgement, SmallNumber
from generator.schema.typed import Id, Prose, Strict


class BlockBase(Strict):
    """What any block can have: a heading, a note about its data, and the scorecard measures that show it today."""

    heading: str | None = None
    note: Prose | None = None
    indicators: tuple[Id, ...] = ()


class TextBlock(BlockBase):
    """Words."""

    block: Literal["text"]
    text: Prose


class FiguresBlock(BlockBase):
    """Some figures, large, each with what it counts and when."""

    block: Literal["figures"]
    text: Prose | None = None
    figures: tuple[Id, ...] = Field(min_length=1)


class ColumnText(Strict):
    """A column of a table of figures: whose figures stand in it."""

    title: str
    area: str


class TableBlock(BlockBase):
    """Figures down, areas across."""

    block: Literal["table"]
    caption: str
    columns: tuple[ColumnText, ...] = Field(min_length=1)
    figures: tuple[Id, ...] = Field(min_length=1)


class ChartBlock(BlockBase):
    """One figure over time."""

    block: Literal["chart"]
    figure: Id
    text: Prose | None = None


class StrengthsBlock(BlockBase):
    """What reviewers found: strengths, and what needs to be better."""

    block: Literal["strengths"]
    text: Prose
    strengths: tuple[Prose, ...] = Field(min_length=1)
    improvements: tuple[Prose, ...] = Field(min_length=1)


class Response(Strict):
    """One area for improvement, who asked for it, and what was done."""

    area: Prose
    asked_by: str
    response: Prose


class ResponsesBlock(BlockBase):
    """Areas for improvement beside what is done about them."""

    block: Literal["responses"]
    caption: str
    rows: tuple[Response, ...] = Field(min_length=1)


class Complaint(Strict):
    """What people complained about, and what the service learned from it."""

    complaint: Prose
    learning: Prose


class ComplaintsBlock(BlockBase):
    """Complaints and what was learned from each."""

    block: Literal["complaints"]
    cases: tuple[Complaint, ...] = Field(min_length=1)


class PlanBlock(BlockBase):
    """A plan's outcomes and their actions as a grid; the plan is one of content/plans."""

    block: Literal["plan"]
    text: Prose
    plan: Id


class Level(Strict):
    """One level of need: what a family at this level is like, and who helps."""

    name: str
    need: Prose
    help: Prose


class DiagramBlock(BlockBase):
    """The continuum of need ("windscreen"), drawn from its levels, lowest need first."""

    block: Literal["diagram"]
    title: str
    text: Prose
    levels: tuple[Level, ...] = Field(min_length=3, max_length=6)


class PositionBlock(BlockBase):
    """Figures month by month, each in its band of a rating scale, with the change from the first to the last."""

    block: Literal["position"]
    caption: str
    text: Prose
    scale: Id
    figures: tuple[Id, ...] = Field(min_length=1)


class Task(Strict):
    """One thing to do, and whether the document marks it as done."""

    text: Prose
    complete: bool = False


class TasksBlock(BlockBase):
    """A numbered list of things to do."""

    block: Literal["tasks"]
    text: Prose
    tasks: tuple[Task, ...] = Field(min_length=1)


class Signatory(Strict):
    """Who stands for the document, as it publishes them."""

    name: str
    role: str


class SignaturesBlock(BlockBase):
    """Who signs."""

    block: Literal["signatures"]
    signatories: tuple[Signatory, ...] = Field(min_length=1)


class ContactBlock(BlockBase):
    """How to reach the people responsible, as the document printed it."""

    block: Literal["contact"]
    text: Prose
    email: str
    telephone: str
    address: tuple[str, ...] = Field(min_length=1)
    website: str


Block = Annotated[
    TextBlock
    | FiguresBlock
    | TableBlock
    | ChartBlock
    | StrengthsBlock
    | ResponsesBlock
    | ComplaintsBlock
    | PlanBlock
    | DiagramBlock
    | PositionBlock
    | TasksBlock
    | SignaturesBlock
    | ContactBlock,
    Field(discriminator="block"),
]


class CardSection(Strict):
    """One section of a Report Card, which has a page of its own."""

    id: Id
    number: str | None = None
    title: str
    summary: str
    blocks: tuple[Block, ...] = Field(min_length=1)


class ReportCard(Strict):
    """One year's Report Card: content/report-cards/<year>.yml."""

    title: str
    subtitle: str
    publisher: str
    covers: str
    publication: str
    summary: str
    sections: tuple[CardSection, ...] = Field(min_length=1)
    figures_from_elsewhere: tuple[FigureFromElsewhere, ...] = ()
    judged: tuple[Judgement, ...] = ()
    small_numbers: tuple[SmallNumber, ...] = ()


def card_id(year: str) -> str:
    """The name of a Report Card's files in data/: `report-card-2011-12`."""
    return f"report-card-{year}"
