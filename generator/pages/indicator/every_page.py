"""Every page and file of the measures of a scorecard."""

from collections.abc import Iterator

from generator.assess.judged import Judged
from generator.charts.drawn import Drawn
from generator.pages.addresses import indicator_page
from generator.pages.downloads import catalogue
from generator.pages.downloads.download import files_of
from generator.pages.indicator.figures import charts_of
from generator.pages.indicator.indicator import indicator_view, way_to
from generator.pages.parts.uses import Uses
from generator.pages.parts.view import Page
from generator.prose.told import Told
from generator.record.content import Content, Scorecard
from generator.terms.texts import OutputFile


def indicator_pages(
    content: Content, told: Told, scorecard: Scorecard, judged: Judged, drawn: Drawn, uses: Uses
) -> Iterator[Page | OutputFile]:
    """One page a measure, its figures and its charts."""
    for indicator in scorecard.registry.indicators:
        page, charts = indicator_page(indicator.id), charts_of(scorecard, indicator, drawn)
        view = indicator_view(content, told, scorecard, indicator.id, judged, drawn, uses)
        yield Page(page, "indicator.md.j2", view, wide=True, trail=way_to(scorecard, indicator))
        yield from files_of(catalogue.of_measure(content, scorecard, assessed[-1], charts))
