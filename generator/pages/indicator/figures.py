"""What is drawn on the page of one indicator: the borough over time, or a tile of it, and its areas side by side."""

from collections.abc import Iterator
from dataclasses import replace

from generator.assess.indicator import Assessment
from generator.charts.drawn import Drawing, Drawn
from generator.pages.addresses import indicator_page, link, theme_page
from generator.pages.downloads import catalogue
from generator.pages.parts.citing import citation, embed_code
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
    tile = None
    if not any(len(drawing.chart.series) == 1 for drawing in charts):
        own = drawn.own_headline(scorecard, release, indicator)
        use = _use(content, scorecard, assessment, _HISTORY, is_first=True)
        tile = measure_tile(content, release, assessment, own, use)
        yield from [tile] if tile is not None else []
    for number, drawing in enumerate(charts):
        table = _HISTORY if len(drawing.chart.series) == 1 else _AREAS
        use = _use(content, scorecard, assessment, table, is_first=tile is None and not number)
        pictures = catalogue.pictures_of(page, drawing, page)
        explore_url = link(page, catalogue.plotly_of(page, drawing.chart).path)
        yield figure_view(drawing, replace(use, files=(*pictures, *use.files), explore_url=explore_url))


def _use(content: Content, scorecard: Scorecard, assessment: Assessment, table: str, *, is_first: bool) -> UseView:
    """The files, which stand beside the measure's page, the way to the version that stays, and how to cite it. What
    shows the measure elsewhere is the same for all its charts, and stands below the first.
    """
    indicator, release = assessment.indicator, scorecard.latest
    page, stands = indicator_page(indicator.id), scorecard.last_with(indicator.id)
    published = theme_page(scorecard.id, stands.month.text, stands.indicators[indicator.id].theme)
    return UseView(
        files=(catalogue.data_of(content, scorecard, indicator).short_link_from(page),),
        table_url=link(page, page, table),
        source=f"Source: {release.narrative.document.publication.rstrip('.')}.",
        version=LinkView("This version stays here", link(page, published, indicator.id)),
        citation=citation(content, scorecard, stands, assessment, by_area=table == _AREAS),
        embed=embed_code(content, indicator) if is_first else "",
    )
