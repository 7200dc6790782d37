"""Every download of Report Cards and plans, once: the second part of the catalogue."""

from collections.abc import Iterator, Sequence
from functools import partial

from generator.assess.indicator import Assessments
from generator.pages.addresses import card_page, plan_page
from generator.pages.downloads.api_plans import plan_answer
from generator.pages.downloads.books import Book, book_of
from generator.pages.downloads.document_figures import figures_table
from generator.pages.downloads.download import Download, of_table
from generator.pages.downloads.makers import answer_file, book_file
from generator.pages.downloads.names import name_of
from generator.pages.downloads.plan_tables import actions_table, measures_table
from generator.pages.downloads.table import Table
from generator.prose.references import figures_in
from generator.record.content import CardDocument, Content, PlanDocument
from generator.schema.cards import ReportCard
from generator.schema.plans import Plan


def figures_of_card(content: Content, document: CardDocument) -> Download:
    """The figures of a year's Report Card."""
    return _figures(
        content,
        card_page(document.year),
        "All figures of this Report Card",
        document.card,
        f"report-card-{document.year}",
    )


def of_card(content: Content, document: CardDocument) -> tuple[Download, ...]:
    """What a Report Card offers."""
    figures = figures_of_card(content, document)
    return (figures, _book_of(content, document.card, f"report-card-{document.year}", [("Figures", figures)]))


def figures_of_plan(content: Content, document: PlanDocument) -> Download:
    """The figures of a plan."""
    return _figures(content, plan_page(document.id), "All figures", document.plan, document.id)


def of_plan(content: Content, document: PlanDocument, assessed: Assessments) -> Iterator[Download]:
    """What a plan offers: a file for each kind of thing that it holds."""
    plan, page, found = document.plan, plan_page(document.id), document.plan.goals

    def saved_as(what: str) -> str:
        return name_of(content, f"{document.id}-{what}")

    tables: list[tuple[str, Download]] = []
    if any(goal.actions for goal in found):
        actions = partial(actions_table, content, document)
        tables.append(("Actions", of_table(page, "actions.csv", "All actions", actions, saved_as("actions"))))
    if any(goal.measures for goal in found):
        measures = partial(measures_table, content, document, assessed)
        tables.append(("Measures", of_table(page, "measures.csv", "All measures", measures, saved_as("measures"))))
    if any(figures_in(plan, content.publications.figures)):
        tables.append(("Figures", figures_of_plan(content, document)))
    yield from (table for _, table in tables)
    if tables:
        yield _book_of(content, plan, document.id, tables)
    yield answer_file(f"plans/{document.id}", "This plan for programs", lambda: plan_answer(document))


def _figures(content: Content, page: str, holds: str, document: ReportCard | Plan, what: str) -> Download:
    def made() -> Table:
        names, title = figures_in(document, content.publications.figures), f"{document.title}: figures"
        return figures_table(content, title, document.publication, names)

    return of_table(page, "figures.csv", holds, made, name_of(content, f"{what}-figures"))


def _book_of(
    content: Content, document: ReportCard | Plan, what: str, tables: Sequence[tuple[str, Download]]
) -> Download:
    """The workbook of a document: a sheet for each of its tables."""

    def made() -> Book:
        sheets = [(label, table.table(), ()) for label, table in tables if table.table]
        return book_of(document.title, content.site, document.publication, sheets)

    page = tables[0][1].page
    return book_file(page, name_of(content, what, ending="xlsx"), "All of it as a workbook", made)
