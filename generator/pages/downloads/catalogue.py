"""Every download of the site, once: its name, what its link says, its media type and what makes it.

Pages take their links from here, and the build its files, so that the two can't differ. Whoever adds an entry to what
a page offers has added the file and the link to it; no page and no template names a file.
"""

from collections.abc import Callable, Iterable, Iterator

from pydantic import BaseModel

from generator.assess.indicator import Assessments
from generator.charts.credits import credit_of_site
from generator.charts.drawn import Drawing
from generator.charts.picture import title_picture
from generator.charts.plotly_json import plotly_json
from generator.charts.view import ChartView
from generator.pages.addresses import (
    HOME,
    area_page,
    card_page,
    indicator_page,
    link,
    pixels_of,
    plan_page,
    release_page,
)
from generator.pages.downloads.area_csv import area_csv
from generator.pages.downloads.data_csv import data_csv
from generator.pages.downloads.download import Download, Media
from generator.pages.downloads.feed import feed_xml
from generator.pages.downloads.figures_csv import figures_csv
from generator.pages.downloads.plan_csv import actions_csv, measures_csv
from generator.pages.downloads.published_csv import published_csv
from generator.pages.downloads.revision_files import register_csv
from generator.pages.downloads.summary_csv import summary_csv
from generator.pages.parts.parts import DownloadView
from generator.pages.parts.revisions import CORRECTIONS
from generator.prose.references import figures_in
from generator.record.content import CardDocument, Content, PlanDocument, Release, Scorecard
from generator.record.keys import Area
from generator.schema.registry import Indicator

CSV = Media("CSV", "text/csv")
JSON = Media("JSON", "application/json")
SVG = Media("SVG", "image/svg+xml")
PNG = Media("PNG", "image/png")
ATOM = Media("Atom", "application/atom+xml", is_feed=True)

MANIFEST, PICTURE, _FEED = "manifest.json", "picture.svg", "feed.xml"


def data_of(scorecard: Scorecard, indicator: Indicator) -> Download:
    """The figures of a measure."""
    page = indicator_page(indicator.id)
    return Download(page, "data.csv", "Every figure on this page", CSV, _text(lambda: data_csv(scorecard, indicator)))


def of_measure(scorecard: Scorecard, indicator: Indicator, drawings: Iterable[Drawing]) -> tuple[Download, ...]:
    """What the page of a measure offers."""
    return (data_of(scorecard, indicator), *of_charts(indicator_page(indicator.id), drawings))


def of_charts(page: str, drawings: Iterable[Drawing]) -> Iterator[Download]:
    """What stands beside a page for its charts."""
    for number, drawing in enumerate(drawings, 1):
        yield plotly_of(page, drawing.chart, number)
        yield svg_of(page, drawing, number)


def plotly_of(page: str, chart: ChartView, number: int = 1) -> Download:
    """A chart of a page as the Plotly figure that the reader's browser draws, if the reader asks for it."""
    holds = f"Chart {number} as a Plotly figure"
    return Download(page, f"{chart.id}.json", holds, JSON, _text(lambda: plotly_json(chart)))


def svg_of(page: str, drawing: Drawing, number: int = 1) -> Download:
    """A chart of a page as a picture that looks the same anywhere."""
    holds = f"Chart {number} as a picture"
    return Download(page, f"{drawing.chart.id}.svg", holds, SVG, _text(lambda: str(drawing.file)))


def png_of(svg: Download, page: str) -> DownloadView:
    """The way to the pixels of a picture, which are drawn from it after the pages, and stand beside it."""
    return DownloadView(f"Download ({PNG.name})", link(page, pixels_of(svg.path)), "")


def pictures_of(home: str, drawing: Drawing, page: str) -> tuple[DownloadView, ...]:
    """The ways to a chart as a picture; `home` is the page that it stands beside."""
    svg = svg_of(home, drawing)
    return svg.short_link_from(page), png_of(svg, page)


def published_of(scorecard: Scorecard, release: Release, indicator: Indicator) -> Download:
    """The figures of a measure as at a release, for ever."""
    page = release_page(scorecard.id, release.month.text)
    holds = f"{indicator.name}: figures as published"
    return Download(page, f"{indicator.id}.csv", holds, CSV, _text(lambda: published_csv(release, indicator)))


def of_release(content: Content, scorecard: Scorecard, release: Release, assessed: Assessments) -> tuple[Download, ...]:
    """What the page of a release offers: its summary."""
    page = release_page(scorecard.id, release.month.text)
    rows = [assessment for assessment in assessed.values() if assessment.indicator.in_summary]
    return (
        Download(page, "summary.csv", "Download this summary", CSV, _text(lambda: summary_csv(content, release, rows))),
    )


def figures_of_card(content: Content, document: CardDocument) -> Download:
    """The figures of a year's Report Card."""
    return _figures(content, card_page(document.year), "All figures of this Report Card", document.card)


def of_card(content: Content, document: CardDocument) -> tuple[Download, ...]:
    """What a Report Card offers."""
    return (figures_of_card(content, document),)


def figures_of_plan(content: Content, document: PlanDocument) -> Download:
    """The figures of a plan."""
    return _figures(content, plan_page(document.id), "All figures", document.plan)


def of_plan(content: Content, document: PlanDocument, assessed: Assessments) -> Iterator[Download]:
    """What a plan offers: a file for each kind of thing that it holds."""
    plan, page, found = document.plan, plan_page(document.id), document.plan.goals
    if any(goal.actions for goal in found):
        yield Download(page, "actions.csv", "All actions", CSV, _text(lambda: actions_csv(plan)))
    if any(goal.measures for goal in found):
        yield Download(page, "measures.csv", "All measures", CSV, _text(lambda: measures_csv(plan, assessed)))
    if any(figures_in(plan, content.publications.figures)):
        yield figures_of_plan(content, document)


def of_area(content: Content, area: Area) -> Download:
    """The figures of a part of the place."""
    return Download(
        area_page(area), "figures.csv", "Every figure of this area", CSV, _text(lambda: area_csv(content, area))
    )


def of_corrections(content: Content) -> tuple[Download, ...]:
    """What the page on corrections offers: news for programs, and the whole register."""
    return (
        Download(
            CORRECTIONS,
            _FEED,
            "Feed of releases, revisions and corrections",
            ATOM,
            _text(lambda: feed_xml(content, _FEED)),
        ),
        Download(
            CORRECTIONS, "revisions.csv", "All revisions and corrections", CSV, _text(lambda: register_csv(content))
        ),
    )


def picture_of_site(content: Content) -> Download:
    """What others show beside a link to a page without a chart."""

    def made() -> str:
        return str(title_picture(content.site.name, content.site.introduction, credit_of_site(content)))

    return Download(HOME, PICTURE, "The whole site as a picture", SVG, _text(made))


def manifest_of_site(make: Callable[[], str]) -> Download:
    """What the site was made of; its text is handed in by the build, which alone knows it."""
    return Download(HOME, MANIFEST, "The whole manifest", JSON, _text(make))


def _figures(content: Content, page: str, holds: str, document: BaseModel) -> Download:
    def made() -> str:
        return figures_csv(content.publications, figures_in(document, content.publications.figures))

    return Download(page, "figures.csv", holds, CSV, _text(made))


def _text(make: Callable[[], str]) -> Callable[[], bytes]:
    return lambda: make().encode("utf-8")
