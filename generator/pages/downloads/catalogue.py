"""Every download of the site, once: its name, what its link says, its media type and what makes it.

Pages take their links from here, and the build its files, so that the two can't differ. Whoever adds an entry to what
a page offers has added the file and the link to it; no page and no template names a file. Of documents, and of the
page about data, there are catalogues of their own beside this one.
"""

from collections.abc import Callable, Iterable, Iterator

from generator.assess.indicator import Assessment, Assessments
from generator.charts.credits import credit_of_site
from generator.charts.drawn import Drawing
from generator.charts.picture import title_picture
from generator.charts.plotly_json import plotly_json
from generator.charts.view import ChartView
from generator.pages.addresses import HOME, area_page, beside, indicator_page, link, pixels_of, release_page
from generator.pages.downloads.api_figures import measure_answer, release_answer
from generator.pages.downloads.api_views import MeasureAnswer
from generator.pages.downloads.download import Download, of_table
from generator.pages.downloads.feed import feed_xml
from generator.pages.downloads.figure_tables import newest_of_area, newest_of_measure, published_of_measure
from generator.pages.downloads.makers import ATOM, JSON, PNG, SVG, answer_file, book_file, text_file
from generator.pages.downloads.names import name_of, what_of
from generator.pages.downloads.release_book import release_book
from generator.pages.downloads.release_summary import summary_table
from generator.pages.downloads.revision_files import changed_table, register_table
from generator.pages.downloads.table import Table
from generator.pages.parts.parts import DownloadView
from generator.pages.parts.revisions import CORRECTIONS
from generator.record.content import Content, Release, Scorecard
from generator.record.keys import Area
from generator.schema.registry import Indicator

MANIFEST, PICTURE, _FEED = "manifest.json", "picture.svg", "feed.xml"


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
    content: Content, scorecard: Scorecard, found: Assessment, drawings: Iterable[Drawing]
) -> tuple[Download, ...]:
    """What the page of a measure offers."""
    return (
        data_of(content, scorecard, found.indicator),
        answer_of_measure(content, scorecard, found),
        *of_charts(indicator_page(found.indicator.id), drawings),
    )


def answer_of_measure(content: Content, scorecard: Scorecard, found: Assessment) -> Download:
    """A measure for programs."""
    indicator = found.indicator

    def made() -> MeasureAnswer:
        return measure_answer(scorecard, indicator, found, data_of(content, scorecard, indicator))

    return answer_file(f"measures/{indicator.id}", "This measure for programs", made)


def of_charts(page: str, drawings: Iterable[Drawing]) -> Iterator[Download]:
    """What stands beside a page for its charts."""
    for number, drawing in enumerate(drawings, 1):
        yield plotly_of(page, drawing.chart, number)
        yield svg_of(page, drawing, number)


def plotly_of(page: str, chart: ChartView, number: int = 1) -> Download:
    """A chart of a page as the Plotly figure that the reader's browser draws, if the reader asks for it."""
    holds = f"Chart {number} as a Plotly figure"
    return text_file(page, f"{chart.id}.json", holds, JSON, lambda: plotly_json(chart))


def svg_of(page: str, drawing: Drawing, number: int = 1) -> Download:
    """A chart of a page as a picture that looks the same anywhere."""
    holds = f"Chart {number} as a picture"
    return text_file(page, f"{drawing.chart.id}.svg", holds, SVG, lambda: str(drawing.file))


def png_of(svg: Download, page: str) -> DownloadView:
    """The way to the pixels of a picture, which are drawn from it after the pages, and stand beside it."""
    return DownloadView(f"Download ({PNG.name})", link(page, pixels_of(svg.path)), "")


def pictures_of(home: str, drawing: Drawing, page: str) -> tuple[DownloadView, ...]:
    """The ways to a chart as a picture; `home` is the page that it stands beside."""
    svg = svg_of(home, drawing)
    return svg.short_link_from(page), png_of(svg, page)


def published_of(content: Content, scorecard: Scorecard, release: Release, indicator: Indicator) -> Download:
    """The figures of a measure as at a release, for ever."""
    return of_table(
        release_page(scorecard.id, release.month.text),
        name_of(content, what_of(release, indicator), release.month.text),
        f"{indicator.name}: figures as published",
        lambda: published_of_measure(content, scorecard, release, indicator),
    )


def of_release(content: Content, scorecard: Scorecard, release: Release, assessed: Assessments) -> tuple[Download, ...]:
    """What the page of a release offers: its summary, its workbook, and the same for programs."""
    page, month = release_page(scorecard.id, release.month.text), release.month.text

    def make() -> Table:
        rows = [assessment for assessment in assessed.values() if assessment.indicator.in_summary]
        return summary_table(content, release, rows)

    name = name_of(content, f"{scorecard.id}-summary", month)
    summary = of_table(page, name, "Download this summary", make)
    book = book_file(
        page,
        name_of(content, f"{scorecard.id}-scorecard", month, ending="xlsx"),
        "Workbook",
        lambda: release_book(content, scorecard, release, make()),
    )
    answer = answer_file(
        f"releases/{scorecard.id}/{month}",
        "For programs",
        lambda: release_answer(scorecard, release, assessed, summary),
    )
    return (summary, book, answer)


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
        text_file(
            CORRECTIONS,
            _FEED,
            "Feed of releases, revisions and corrections",
            ATOM,
            lambda: feed_xml(content, _FEED),
        ),
        of_table(
            CORRECTIONS,
            "revisions.csv",
            "All revisions and corrections",
            lambda: register_table(content),
            name_of(content, "revisions"),
        ),
        *_changed(content),
    )


def _changed(content: Content) -> Iterator[Download]:
    """What was put right in publications, if anything was."""
    if any(ledger.amended for ledger in content.published.ledgers.values()):
        holds, name = "All changes to what was published", name_of(content, "changes-to-what-was-published")
        yield of_table(CORRECTIONS, "changes.csv", holds, lambda: changed_table(content), name)


def picture_of_site(content: Content) -> Download:
    """What others show beside a link to a page without a chart."""

    def made() -> str:
        return str(title_picture(content.site.name, content.site.introduction, credit_of_site(content)))

    return text_file(HOME, PICTURE, "The whole site as a picture", SVG, made)


def manifest_of_site(make: Callable[[], str]) -> Download:
    """What the site was made of; its text is handed in by the build, which alone knows it."""
    return text_file(HOME, MANIFEST, "The whole manifest", JSON, make)
