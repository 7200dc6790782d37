"""Every page that compares the council with others; a council without national figures has none."""

from collections.abc import Iterator

from generator.assess.nationally import compare_nationally
from generator.charts.compared.charts import charts_of
from generator.pages.addresses import COMPARE, EXPLORE, compare_page
from generator.pages.compare.compare import compare_view
from generator.pages.compare.explore import explore_view
from generator.pages.compare.measure import compared_view
from generator.pages.downloads.catalogue_of_compared import files_of_measure
from generator.pages.downloads.download import files_of
from generator.pages.parts.view import Page
from generator.record.content import Content
from generator.terms.texts import OutputFile


def compare_addresses(content: Content) -> Iterator[str]:
    """The page of all measures, each measure's, and the page of two side by side; none without national figures."""
    comparisons = compare_nationally(content.national, content.borough.code)
    if comparisons is not None and comparisons.measures:
        yield from (COMPARE, EXPLORE)
        yield from (compare_page(each.measure.id) for each in comparisons.measures)


def compare_pages(content: Content) -> Iterator[Page | OutputFile]:
    """The list, a page for each measure with its files, and the page on which two of them are put side by side."""
    held, comparisons = content.national, compare_nationally(content.national, content.borough.code)
    if held is None or comparisons is None or not comparisons.measures:
        return
    charts = {each.measure.id: charts_of(each) for each in comparisons.measures}
    yield Page(COMPARE, "compare.md.j2", compare_view(content, held, comparisons, charts), wide=True, contents=False)
    for place, compared in enumerate(comparisons.measures):
        drawn = charts[compared.measure.id]
        view = compared_view(content, held, comparisons, place, drawn)
        yield Page(compare_page(compared.measure.id), "compared.md.j2", view, wide=True, contents=False)
        yield from files_of(files_of_measure(content, held, compared, drawn))
    view_of_two = explore_view(content, held, comparisons)
    yield Page(EXPLORE, "explore.md.j2", view_of_two, wide=True, contents=False, repeats=True)
