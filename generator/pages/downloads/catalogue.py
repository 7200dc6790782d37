"""Every download of the site, once: its name, what its link says, its media type and what makes it.

Pages take their links from here, and the build its files, so that the two can't differ. Whoever adds an entry to what
a page offers has added the file and the link to it; no page and no template names a file.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from generator.assess.indicator import Assessments
from generator.charts.drawn import Drawing
from generator.charts.plotly_json import plotly_json
from generator.charts.view import ChartView
from generator.pages.addresses import HOME, area_page, beside, card_page, indicator_page, plan_page, release_page
from generator.pages.downloads.document_figures import figures_table
from generator.pages.downloads.download import Download, Media, of_table
from generator.pages.downloads.figure_tables import newest_of_area, newest_of_measure, published_of_measure
from generator.pages.downloads.names import name_of, what_of
from generator.pages.downloads.plan_tables import actions_table, measures_table
from generator.pages.downloads.release_summary import summary_table
from generator.pages.downloads.revision_files import feed_xml, register_table
from generator.pages.downloads.table import Table
from generator.pages.parts.revisions import CORRECTIONS
from generator.prose.references import figures_in
from generator.record.content import CardDocument, Content, PlanDocument, Release, Scorecard
from generator.record.keys import Area
from generator.schema.cards import ReportCard
from generator.schema.plans import Plan
from generator.schema.registry import Indicator

JSON = Media("JSON", "application/json")
SVG = Media("SVG", "image/svg+xml")
ATOM = Media("Atom", "application/atom+xml", is_feed=True)

MANIFEST, _FEED = "manifest.json", "feed.xml"


def data_of(content: Content, scorecard: Scorecard, indicator: Indicator) -> Download:
    """The figures of a measure."""
    stands = scorecard.last_with(indicator.id)
    return of_table(
        indicator_page(indicator.id),
        "data.csv",
        "Every figure on this page",
        lambda: newest_of_measure(content, scorecard, indicator),
        name_of(content, what_of(stands, indicator), scorecard.latest.month.text),
    )


def of_measure(
    content: Content, scorecard: Scorecard, indicator: Indicator, drawings: Iterable[Drawing]
) -> tuple[Download, ...]:
    """What the page of a measure offers."""
    return (data_of(content, scorecard, indicator), *of_charts(indicator_page(indicator.id), drawings))


def of_charts(page: str, drawings: Iterable[Drawing]) -> Iterator[Download]:
    """What stands beside a page for its charts."""
    for number, drawing in enumerate(drawings, 1):
        yield plotly_of(page, drawing.chart, number)
        if drawing.wide:
            yield svg_of(page, drawing, number)


def plotly_of(page: str, chart: ChartView, number: int = 1) -> Download:
    """A chart of a page as the Plotly figure that the reader's browser draws, if the reader asks for it."""
    holds = f"Chart {number} as a Plotly figure"
    return Download(page, f"{chart.id}.json", holds, JSON, _text(lambda: plotly_json(chart)))


def svg_of(page: str, drawing: Drawing, number: int = 1) -> Download:
    """A chart of a page as a picture that looks the same anywhere."""
    holds = f"Chart {number} as a picture"
    return Download(page, f"{drawing.chart.id}.svg", holds, SVG, _text(lambda: str(drawing.file)))


def published_of(content: Content, scorecard: Scorecard, release: Release, indicator: Indicator) -> Download:
    """The figures of a measure as at a release, for ever."""
    return of_table(
        release_page(scorecard.id, release.month.text),
        name_of(content, what_of(release, indicator), release.month.text),
        f"{indicator.name}: figures as published",
        lambda: published_of_measure(content, scorecard, release, indicator),
    )


def of_release(content: Content, scorecard: Scorecard, release: Release, assessed: Assessments) -> tuple[Download, ...]:
    """What the page of a release offers: its summary."""
    rows = [assessment for assessment in assessed.values() if assessment.indicator.in_summary]
    return (
        of_table(
            release_page(scorecard.id, release.month.text),
            name_of(content, f"{scorecard.id}-summary", release.month.text),
            "Download this summary",
            lambda: summary_table(content, release, rows),
        ),
    )


def former_names(content: Content) -> Iterator[tuple[str, str]]:
    """Where the files of releases stood when they had shorter names, and where they are now."""
    for scorecard in content.scorecards:
        for release in scorecard.releases:
            then, page = content.at(release), release_page(scorecard.id, release.month.text)
            now = of_release(then, scorecard, release, {})[0]
            yield beside(page, "summary.csv"), now.path
            for indicator in release.registry.indicators:
                now = published_of(then, scorecard, release, indicator)
                yield beside(page, f"{indicator.id}.csv"), now.path


def figures_of_card(content: Content, document: CardDocument) -> Download:
    """The figures of a year's Report Card."""
    return _figures(content, card_page(document.year), "All figures of this Report Card", document.card, f"report-card-{document.year}")


def of_card(content: Content, document: CardDocument) -> tuple[Download, ...]:
    """What a Report Card offers."""
    return (figures_of_card(content, document),)


def figures_of_plan(content: Content, document: PlanDocument) -> Download:
    """The figures of a plan."""
    return _figures(content, plan_page(document.id), "All figures", document.plan, document.id)


def of_plan(content: Content, document: PlanDocument, assessed: Assessments) -> Iterator[Download]:
    """What a plan offers: a file for each kind of thing that it holds."""
    plan, page, found = document.plan, plan_page(document.id), document.plan.goals

    def saved_as(what: str) -> str:
        return name_of(content, f"{document.id}-{what}")

    if any(goal.actions for goal in found):
        actions = partial(actions_table, content, document)
        yield of_table(page, "actions.csv", "All actions", actions, saved_as("actions"))
    if any(goal.measures for goal in found):
        measures = partial(measures_table, content, document, assessed)
        yield of_table(page, "measures.csv", "All measures", measures, saved_as("measures"))
    if any(figures_in(plan, content.publications.figures)):
        yield figures_of_plan(content, document)


def of_area(content: Content, area: Area) -> Download:
    """The figures of a part of the place."""
    return of_table(
        area_page(area),
        "figures.csv",
        "Every figure of this area",
        lambda: newest_of_area(content, area),
        name_of(content, f"figures-of-{area.slug}"),
    )


def of_corrections(content: Content) -> tuple[Download, ...]:
    """What the page on corrections offers: news for programs, and the whole register."""
    return (
        Download(
            CORRECTIONS, _FEED, "Feed of revisions and corrections", ATOM, _text(lambda: feed_xml(content, _FEED))
        ),
        of_table(
            CORRECTIONS,
            "revisions.csv",
            "All revisions and corrections",
            lambda: register_table(content),
            name_of(content, "revisions"),
        ),
    )


def manifest_of_site(make: Callable[[], str]) -> Download:
    """What the site was made of; its text is handed in by the build, which alone knows it."""
    return Download(HOME, MANIFEST, "The whole manifest", JSON, _text(make))


def _figures(content: Content, page: str, holds: str, document: ReportCard | Plan, what: str) -> Download:
    def made() -> Table:
        names, title = figures_in(document, content.publications.figures), f"{document.title}: figures"
        return figures_table(content, title, document.publication, names)

    return of_table(page, "figures.csv", holds, made, name_of(content, f"{what}-figures"))


def _text(make: Callable[[], str]) -> Callable[[], bytes]:
    return lambda: make().encode("utf-8")
