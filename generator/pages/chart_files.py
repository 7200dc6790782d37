"""The files that a reader's browser draws charts from, if the reader asks for it: one beside the page for each."""

from collections.abc import Iterable, Iterator

from generator.addresses import beside, card_page
from generator.chart_view import ChartView
from generator.content import CardDocument, Content
from generator.figure import plotly_json
from generator.pages.blocks import block_charts
from generator.pages.parts import figure_file
from generator.pages.report_card import PRINT
from generator.texts import OutputFile


def chart_files(page: str, charts: Iterable[ChartView]) -> Iterator[OutputFile]:
    """The charts of one page."""
    return (OutputFile(beside(page, figure_file(chart)), plotly_json(chart)) for chart in charts)


def card_chart_files(content: Content, document: CardDocument) -> Iterator[OutputFile]:
    """The charts of a Report Card: beside their section, and once more beside the card on one page."""
    for section in document.card.sections:
        charts = list(block_charts(content, section.blocks))
        yield from chart_files(card_page(document.year, section.id), charts)
        yield from chart_files(card_page(document.year, PRINT), charts)
