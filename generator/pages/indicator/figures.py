"""What is drawn on the page of one indicator: the borough over time, or a tile of it, and its areas side by side."""

from collections.abc import Iterator

from generator.assess.indicator import Assessment
from generator.charts.drawn import Drawing, Drawn
from generator.pages.addresses import indicator_page, link, theme_page
from generator.pages.downloads import catalogue
from generator.pages.parts.figures import FigureView, UseView, figure_view
from generator.pages.parts.parts import LinkView
from generator.pages.parts.tile import measure_tile
from generator.record.content import Content, Scorecard
from generator.schema.registry import Indicator

_HISTORY, _AREAS = "table-history", "table-areas"


def charts_of(scorecard: Scorecard, indicator: Indicator, drawn: Drawn) -> tuple[Drawing, ...]:
    """The charts of an indicator's page: the borough over time, and its areas side by side."""
    release = scorecard.latest
    found = (drawn.trend(scorecard, release, indicator), drawn.areas(scorecard, release, indicator))
    return tuple(drawing for drawing in found if drawing is not None)


def figures(content: Content, scorecard: Scorecard, assessment: Assessment, drawn: Drawn) -> Iterator[FigureView]:
    """The charts, each with the table on this page that holds its numbers; a tile for a line of too few figures."""
    indicator, release = assessment.indicator, scorecard.latest
    page, charts = indicator_page(indicator.id), charts_of(scorecard, indicator, drawn)
    if not any(len(drawing.chart.series) == 1 for drawing in charts):
        own = drawn.own_headline(scorecard, release, indicator)
        tile = measure_tile(content, release, assessment, own, UseView(()))
        yield from [tile] if tile is not None else []
    for drawing in charts:
        table = _HISTORY if len(drawing.chart.series) == 1 else _AREAS
        yield _figure(page, content, scorecard, indicator, drawing, table)


def _figure(
    page: str, content: Content, scorecard: Scorecard, indicator: Indicator, drawing: Drawing, table: str
) -> FigureView:
    """A chart with its files, which stand beside the measure's page, and the way to the version that stays."""
    home, release = indicator_page(indicator.id), scorecard.latest
    data = catalogue.data_of(content, scorecard, indicator).short_link_from(page)
    pictures = [catalogue.svg_of(home, drawing).short_link_from(page)] if drawing.wide else []
    stands = scorecard.last_with(indicator.id)
    published = theme_page(scorecard.id, stands.month.text, stands.indicators[indicator.id].theme)
    use = UseView(
        files=(*pictures, data),
        table_url=link(page, home, table),
        explore_url=link(page, catalogue.plotly_of(home, drawing.chart).path),
        source=f"Source: {release.narrative.document.publication.rstrip('.')}.",
        version=LinkView("This version stays here", link(page, published, indicator.id)),
    )
    return figure_view(drawing, use)
