"""From the blocks of Report Cards and plans to views: one view and one small template a kind."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup
from pydantic import BaseModel

from generator.charts.drawn import Drawing, Drawn
from generator.charts.windscreen import windscreen
from generator.pages.addresses import link, plan_page
from generator.pages.document.block_views import (
    BlockView,
    BodyView,
    CaseView,
    ChartBlockView,
    ComplaintsView,
    ContactView,
    DiagramView,
    FiguresView,
    LevelView,
    OutcomeView,
    PlanBlockView,
    PositionView,
    ResponsesView,
    ResponseView,
    SignaturesView,
    StrengthsView,
    TableBlockView,
    TasksView,
    TaskView,
    WordsView,
)
from generator.pages.document.position import position_table, scale_named
from generator.pages.downloads import catalogue
from generator.pages.downloads.download import Download
from generator.pages.parts.figures import UseView, figure_view
from generator.pages.parts.marks import mark
from generator.pages.parts.parts import LinkView, TagView, question_link
from generator.pages.parts.published import FaultRegister, tiles
from generator.pages.parts.tables import CellView, RowView, TableView, absent
from generator.pages.parts.tile import document_tile
from generator.pages.parts.told import Teller
from generator.prose.told import Told
from generator.record.content import Content
from generator.schema.cards import (
    Block,
    ChartBlock,
    ComplaintsBlock,
    ContactBlock,
    DiagramBlock,
    FiguresBlock,
    PlanBlock,
    PositionBlock,
    ResponsesBlock,
    SignaturesBlock,
    StrengthsBlock,
    TableBlock,
    TasksBlock,
    TextBlock,
)
from generator.terms.shorthand import NO_FIGURE

_COMPLETE = TagView("Complete", mark("complete"), "complete")


@dataclass(frozen=True)
class BlockMaker:
    """Turns the blocks of one document into views for one page; `prefix` keeps ids of several parts apart."""

    content: Content
    told: Told
    page: str
    register: FaultRegister
    figures: Download
    drawn: Drawn

    def views(self, prefix: str, blocks: Sequence[Block]) -> tuple[BlockView, ...]:
        """Blocks as they are shown, in the editor's order."""
        return tuple(self._view(f"{prefix}-{number}", block) for number, block in enumerate(blocks, 1))

    def words(self, model: BaseModel, field: str) -> Markup:
        """The running text in a field, with its figures filled in; nothing for an empty one."""
        return self._teller.html(model, field)

    @cached_property
    def _teller(self) -> Teller:
        return Teller(self.told, self.page)

    def _view(self, name: str, block: Block) -> BlockView:
        return BlockView(
            heading=block.heading or "",
            text=self.words(block, "text") if hasattr(block, "text") else Markup(""),
            body=self._body(name, block),
            note=self.words(block, "note"),
            see=tuple(question_link(self.page, self.content.indicators[i]) for i in block.indicators),
        )

    def _body(self, name: str, block: Block) -> BodyView:
        match block:
            case TextBlock():
                return WordsView()
            case FiguresBlock():
                return FiguresView(tiles(self.content.publications, block.figures, self.register))
            case TableBlock():
                return TableBlockView(self._table(name, block))
            case ChartBlock():
                return self._chart(name, block)
            case StrengthsBlock():
                return StrengthsView(self._teller.each(block, "strengths"), self._teller.each(block, "improvements"))
            case ResponsesBlock():
                rows = (ResponseView(self.words(r, "area"), r.asked_by, self.words(r, "response")) for r in block.rows)
                return ResponsesView(name, block.caption, tuple(rows))
            case ComplaintsBlock():
                cases = (CaseView(self.words(c, "complaint"), self.words(c, "learning")) for c in block.cases)
                return ComplaintsView(tuple(cases))
            case PlanBlock():
                return self._plan(block)
            case DiagramBlock():
                levels = tuple(LevelView(v.name, self.words(v, "need"), self.words(v, "help")) for v in block.levels)
                drawing = windscreen(name, block.title, [level.name for level in block.levels])
                return DiagramView(block.title, drawing, levels)
            case PositionBlock():
                scale = scale_named(self.content, block.scale)
                return PositionView(
                    name, position_table(self.content, block.caption, scale, block.figures, self.register)
                )
            case TasksBlock():
                done = sum(task.complete for task in block.tasks)
                summary = f"{done} of {len(block.tasks)} are marked complete."
                tasks = tuple(TaskView(self.words(task, "text"), task.complete) for task in block.tasks)
                return TasksView(tasks, summary, _COMPLETE)
            case SignaturesBlock():
                return SignaturesView(tuple((person.name, person.role) for person in block.signatories))
            case ContactBlock():
                return ContactView(block.email, block.telephone, block.website, block.address)

    def _table(self, name: str, block: TableBlock) -> TableView:
        """A cell whose date is not its column's says so."""
        rows = []
        for published in (self.content.publications.figures[figure] for figure in block.figures):
            found = [published.of_area(column.area) for column in block.columns]
            cells = (
                absent(NO_FIGURE)
                if row is None
                else CellView(row.text, note="" if row.when in column.title else row.when)
                for row, column in zip(found, block.columns, strict=True)
            )
            rows.append(RowView(published.main.label, tuple(cells), self.register.links(published.id)))
        columns = tuple(CellView(column.title) for column in block.columns)
        return TableView(name, block.caption, "What is counted", columns, tuple(rows))

    def _chart(self, name: str, block: ChartBlock) -> ChartBlockView:
        published = self.content.publications.figures[block.figure]
        rows = tuple(RowView(row.when, (CellView(row.text),)) for row in reversed(published.series()))
        caption = f"{published.main.label}, {published.main.area.name}"
        table = TableView(name, caption, "When", (CellView("Figure"),), rows)
        drawing, data = self.drawn.figure(block.figure), self.figures.short_link_from(self.page)
        if drawing is None:
            return ChartBlockView(document_tile(published, UseView((data,))), table)
        pictures = catalogue.pictures_of(self.page, drawing, self.page)
        explore_url = catalogue.plotly_of(self.page, drawing.chart).name
        return ChartBlockView(figure_view(drawing, UseView((*pictures, data), explore_url=explore_url)), table)

    def _plan(self, block: PlanBlock) -> PlanBlockView:
        document = next(plan for plan in self.content.plans if plan.id == block.plan)
        outcomes = tuple(
            OutcomeView(goal.number or "", goal.title, tuple(action.action for action in goal.actions))
            for goal in document.plan.goals
        )
        url = link(self.page, plan_page(document.id))
        return PlanBlockView(outcomes, LinkView(document.plan.title, url))


def block_charts(drawn: Drawn, blocks: Iterable[Block]) -> Iterator[Drawing]:
    """The charts among some blocks, by the ids of their figures: a page shows a figure once."""
    found = (drawn.figure(block.figure) for block in blocks if isinstance(block, ChartBlock))
    return (drawing for drawing in found if drawing is not None)
