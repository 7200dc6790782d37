"""Every page and file of the Report Cards."""

from collections.abc import Iterator

from generator.charts.drawn import Drawn
from generator.pages.addresses import REPORT_CARDS, card_page
from generator.pages.document.blocks import block_charts
from generator.pages.document.report_card import PRINT, card_view, cards_view, print_view, section_page
from generator.pages.downloads import catalogue, catalogue_of_documents
from generator.pages.downloads.download import files_of
from generator.pages.parts.view import Page
from generator.prose.told import Told
from generator.record.content import CardDocument, Content
from generator.terms.texts import OutputFile


def report_card_pages(content: Content, told: Told, drawn: Drawn) -> Iterator[Page | OutputFile]:
    """The list of all cards, then card by card; nothing where there is none."""
    if content.report_cards:
        yield Page(REPORT_CARDS, "report-cards.md.j2", cards_view(content))
    for document in content.report_cards:
        yield from _card(content, told, drawn, document)


def _card(content: Content, told: Told, drawn: Drawn, document: CardDocument) -> Iterator[Page | OutputFile]:
    """Contents, one page a section, the whole on one page, and its figures; a chart's file is beside each page."""
    yield Page(card_page(document.year), "report-card.md.j2", card_view(content, document))
    yield from files_of(catalogue_of_documents.of_card(content, document))
    whole = card_page(document.year, PRINT)
    for place, section in enumerate(document.card.sections):
        page = card_page(document.year, section.id)
        yield Page(page, "report-card-section.md.j2", section_page(content, told, drawn, document, place))
        for beside in (page, whole):
            yield from files_of(catalogue.of_charts(beside, block_charts(drawn, section.blocks)))
    view = print_view(content, told, drawn, document)
    yield Page(whole, "report-card-print.md.j2", view, wide=True, repeats=True)
