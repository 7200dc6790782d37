"""What each kind of block shows, as its template lays it out."""

from dataclasses import dataclass
from typing import ClassVar, Protocol

from markupsafe import Markup

from generator.pages.document.position import PositionTable
from generator.pages.parts.figures import FigureView
from generator.pages.parts.parts import LinkView, TagView
from generator.pages.parts.published import FigureTile
from generator.pages.parts.tables import TableView
from generator.terms.texts import heading_address


class BodyView(Protocol):
    """What a block shows below its words; its template lays it out."""

    template: ClassVar[str]


@dataclass(frozen=True, slots=True)
class WordsView:
    """Nothing but the block's words."""

    template: ClassVar[str] = "parts/blocks/words.html.j2"


@dataclass(frozen=True, slots=True)
class FiguresView:
    """Figures, large."""

    template: ClassVar[str] = "parts/blocks/figures.html.j2"
    tiles: tuple[FigureTile, ...]


@dataclass(frozen=True, slots=True)
class TableBlockView:
    """Figures down, areas across."""

    template: ClassVar[str] = "parts/blocks/table.html.j2"
    table: TableView


@dataclass(frozen=True, slots=True)
class ChartBlockView:
    """A chart, and its numbers as a table."""

    template: ClassVar[str] = "parts/blocks/chart.html.j2"
    figure: FigureView
    table: TableView


@dataclass(frozen=True, slots=True)
class StrengthsView:
    """Strengths beside what needs to be better."""

    template: ClassVar[str] = "parts/blocks/strengths.html.j2"
    strengths: tuple[Markup, ...]
    improvements: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class ResponseView:
    """One area for improvement, who asked for it, and what was done."""

    area: Markup
    asked_by: str
    response: Markup


@dataclass(frozen=True, slots=True)
class ResponsesView:
    """Areas for improvement and responses."""

    template: ClassVar[str] = "parts/blocks/responses.html.j2"
    id: str
    caption: str
    rows: tuple[ResponseView, ...]


@dataclass(frozen=True, slots=True)
class CaseView:
    """A complaint and what was learned from it."""

    complaint: Markup
    learning: Markup


@dataclass(frozen=True, slots=True)
class ComplaintsView:
    """Complaints and learning."""

    template: ClassVar[str] = "parts/blocks/complaints.html.j2"
    cases: tuple[CaseView, ...]


@dataclass(frozen=True, slots=True)
class OutcomeView:
    """One outcome of a plan and its actions, in a few words."""

    number: str
    title: str
    actions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlanBlockView:
    """A plan on a page."""

    template: ClassVar[str] = "parts/blocks/plan.html.j2"
    outcomes: tuple[OutcomeView, ...]
    plan: LinkView


@dataclass(frozen=True, slots=True)
class LevelView:
    """One level of need in words."""

    name: str
    need: Markup
    help: Markup


@dataclass(frozen=True, slots=True)
class DiagramView:
    """The continuum of need, drawn and in words."""

    template: ClassVar[str] = "parts/blocks/diagram.html.j2"
    title: str
    drawing: Markup
    levels: tuple[LevelView, ...]


@dataclass(frozen=True, slots=True)
class PositionView:
    """Figures month by month in their bands."""

    template: ClassVar[str] = "parts/blocks/position.html.j2"
    id: str
    position: PositionTable


@dataclass(frozen=True, slots=True)
class TaskView:
    """One thing to do, and whether it is done."""

    text: Markup
    complete: bool


@dataclass(frozen=True, slots=True)
class TasksView:
    """A numbered list of things to do."""

    template: ClassVar[str] = "parts/blocks/tasks.html.j2"
    tasks: tuple[TaskView, ...]
    summary: str
    complete_tag: TagView


@dataclass(frozen=True, slots=True)
class SignaturesView:
    """Who signs: names and roles."""

    template: ClassVar[str] = "parts/blocks/signatures.html.j2"
    people: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ContactView:
    """How to reach the people responsible."""

    template: ClassVar[str] = "parts/blocks/contact.html.j2"
    email: str
    telephone: str
    website: str
    address: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BlockView:
    """A block: a heading, words, its body, a note about the data, and today's measures of the same thing."""

    heading: str
    text: Markup
    body: BodyView
    note: Markup
    see: tuple[LinkView, ...]

    @property
    def address(self) -> str:
        """The id of the block on a page that puts it behind a door: that which its heading would have."""
        return heading_address(self.heading)
