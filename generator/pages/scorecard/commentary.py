"""What the service says about one page of indicators, with the charts and tables that belong to it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator.assess.indicator import Assessment
from generator.assess.year_to_date import main_rows
from generator.charts.trend import trend_chart
from generator.charts.view import ChartView
from generator.pages.addresses import beside, indicator_page, link
from generator.pages.parts.breakdowns import latest_tables
from generator.pages.parts.parts import FigureView, figure_view
from generator.pages.parts.revisions import marks_of_release
from generator.pages.parts.tables import TableView
from generator.pages.parts.told import Teller
from generator.pages.scorecard.written import age_of_words
from generator.record.content import Content, Release, Scorecard
from generator.schema.narrative import Commentary
from generator.schema.registry import Indicator
from generator.terms.period import Period


@dataclass(frozen=True, slots=True)
class CommentaryView:
    """What the service says about one page of indicators, with its charts and tables."""

    title: str
    written_for: str
    age: str
    definition: Markup
    analysis: Markup
    data_note: Markup
    owner: str
    figures: tuple[FigureView, ...]
    tables: tuple[TableView, ...]


def commentary_view(
    teller: Teller,
    content: Content,
    scorecard: Scorecard,
    release: Release,
    assessed: Mapping[str, Assessment],
    words: Commentary,
) -> CommentaryView:
    """One commentary of a release."""
    mine = [assessed[name] for name in words.indicators]
    spoken = teller.about(words.written_for)
    charts = [(a, chart_of(content, release, a)) for a in mine]
    marks = marks_of_release(scorecard, release.month)
    return CommentaryView(
        title=words.title,
        written_for=Period.parse(words.written_for).label,
        age=age_of_words(scorecard, release, words.written_for, words.indicators),
        definition=spoken.html(words.definition),
        analysis=spoken.html(words.analysis),
        data_note=spoken.html(words.data_note),
        owner=words.owner,
        figures=tuple(_figure(teller.page, a.indicator, chart) for a, chart in charts if chart is not None),
        tables=tuple(table for a in mine for table in latest_tables(content, release, a, marks)),
    )


def _figure(page: str, indicator: Indicator, chart: ChartView) -> FigureView:
    """A chart of a release; its numbers stand in full on the indicator's own page."""
    home = indicator_page(indicator.id)
    return figure_view(chart, link(page, beside(home, "data.csv")), link(page, home, "table-history"))


def release_charts(content: Content, release: Release, assessed: Mapping[str, Assessment]) -> Iterator[ChartView]:
    """Every chart of a release's page, once."""
    names = dict.fromkeys(name for words in release.narrative.commentary for name in words.indicators)
    charts = (chart_of(content, release, assessed[name]) for name in names)
    return (chart for chart in charts if chart is not None)


def chart_of(content: Content, release: Release, assessment: Assessment) -> ChartView | None:
    """The trend chart of an indicator for the whole borough."""
    rows = main_rows(assessment.indicator, release.picture, content.borough.code)
    return trend_chart(assessment, content.borough.name, rows, f"chart-{assessment.indicator.id}")
