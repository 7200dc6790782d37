"""Every page and file of the measures of a scorecard."""

from collections.abc import Iterator

from generator.assess.judged import Judged
from generator.charts.drawn import Drawn
from generator.pages.addresses import embed_page, indicator_page
from generator.pages.downloads import catalogue
from generator.pages.downloads.dataset import dataset_of_measure
from generator.pages.downloads.download import files_of
from generator.pages.indicator.embed import embed_view
from generator.pages.indicator.figures import charts_of
from generator.pages.indicator.indicator import indicator_view, way_to
from generator.pages.parts.uses import Uses
from generator.pages.parts.view import Alone, Page
from generator.prose.told import Told
from generator.record.content import Content, Scorecard
from generator.terms.texts import OutputFile


def indicator_pages(
    content: Content, told: Told, scorecard: Scorecard, judged: Judged, drawn: Drawn, uses: Uses
) -> Iterator[Page | Alone | OutputFile]:
    """One page a measure, its figures and its charts."""
    for indicator in scorecard.registry.indicators:
        page, charts = indicator_page(indicator.id), charts_of(scorecard, indicator, drawn)
        view, data = (
            indicator_view(content, told, scorecard, indicator.id, judged, drawn, uses),
            catalogue.data_of(content, scorecard, indicator),
        )
        dataset, trail = dataset_of_measure(content, scorecard, indicator, [data], page), way_to(scorecard, indicator)
        yield Page(page, "indicator.md.j2", view, wide=True, trail=trail, dataset=dataset)
        yield Alone(embed_page(indicator.id), "embed.html.j2", embed_view(content, scorecard, view, drawn))
        found = judged.as_known(scorecard, indicator.id)
        yield from files_of(catalogue.of_measure(content, scorecard, found, charts))
