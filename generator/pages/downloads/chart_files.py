"""The files that a reader's browser draws charts from, if the reader asks for it: one beside the page for each."""

from collections.abc import Iterable, Iterator

from generator.charts.plotly_json import plotly_json
from generator.charts.view import ChartView
from generator.pages.addresses import beside
from generator.pages.parts.parts import figure_file
from generator.terms.texts import OutputFile


def chart_files(page: str, charts: Iterable[ChartView]) -> Iterator[OutputFile]:
    """The charts of one page."""
    return (OutputFile(beside(page, figure_file(chart)), plotly_json(chart)) for chart in charts)
