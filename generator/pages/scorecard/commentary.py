"""What the service says about one page of indicators, with the charts and tables that belong to it."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.assess.indicator import Assessment, Assessments
from generator.charts.drawn import Drawn
from generator.charts.view import ChartView
from generator.pages.addresses import indicator_page, link, release_page
from generator.pages.downloads import catalogue
from generator.pages.parts.breakdowns import latest_tables
from generator.pages.parts.figures import FigureView, figure_view
from generator.pages.parts.owners import owner_in_words
from generator.pages.parts.revisions import marks_of_release
from generator.pages.parts.tables import TableView
from generator.pages.parts.tile import measure_tile
from generator.pages.parts.told import Teller
from generator.pages.scorecard.written import age_of_words
from generator.record.content import Content, Release, Scorecard
from generator.schema.narrative import Commentary


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
    assessed: Assessments,
    drawn: Drawn,
    words: Commentary,
) -> CommentaryView:
    """One commentary of a release."""
    mine = [assessed[name] for name in words.indicators]
    marks = marks_of_release(scorecard, release.month)
    return CommentaryView(
        title=words.title,
        written_for=words.written_for.label,
        age=age_of_words(scorecard, release, words.written_for, words.indicators),
        definition=teller.html(words, "definition"),
        analysis=teller.html(words, "analysis"),
        data_note=teller.html(words, "data_note"),
        owner=owner_in_words(words.owner),
        figures=tuple(
            found
            for assessment in mine
            if (found := _figure(teller.page, content, scorecard, release, assessment, drawn)) is not None
        ),
        tables=tuple(table for a in mine for table in latest_tables(content, release, a, marks)),
    )


def _figure(
    page: str, content: Content, scorecard: Scorecard, release: Release, assessment: Assessment, drawn: Drawn
) -> FigureView | None:
    """A chart of a release, or a tile; its numbers stand in full on the indicator's own page."""
    indicator = assessment.indicator
    data = catalogue.data_of(scorecard, indicator).short_link_from(page)
    table = link(page, indicator_page(indicator.id), "table-history")
    drawing = drawn.trend(scorecard, release, indicator)
    if drawing is None:
        own = drawn.own_headline(scorecard, release, indicator)
        return measure_tile(content, release, assessment, own, data, table)
    return figure_view(
        drawing,
        data,
        link(page, catalogue.plotly_of(release_page(scorecard.id, release.month.text), drawing.chart).path),
        table,
        is_wide=False,
    )


def release_charts(scorecard: Scorecard, release: Release, drawn: Drawn) -> Iterator[ChartView]:
    """Every chart of a release's page, once."""
    for name in dict.fromkeys(name for words in release.narrative.commentary for name in words.indicators):
        drawing = drawn.trend(scorecard, release, scorecard.indicators[name])
        if drawing is not None:
            yield drawing.chart
