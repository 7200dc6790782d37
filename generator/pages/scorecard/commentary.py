"""What the service says about one page of indicators, with the charts and tables that belong to it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from generator.assess.indicator import Assessment, Assessments
from generator.charts.drawn import Drawing, Drawn
from generator.pages.addresses import link, release_page
from generator.pages.downloads import catalogue
from generator.pages.parts.breakdowns import latest_tables
from generator.pages.parts.figures import FigureView, UseView, figure_view
from generator.pages.parts.owners import owner_in_words
from generator.pages.parts.parts import LinkView
from generator.pages.parts.revisions import marks_of_release
from generator.pages.parts.tables import TableView
from generator.pages.parts.tile import measure_tile
from generator.pages.parts.told import Teller
from generator.pages.parts.written import age_of_words
from generator.pages.scorecard.row_links import RowLinks
from generator.record.content import Content, Release, Scorecard
from generator.schema.narrative import Commentary

# The table of every month, on the page of a theme.
NUMBERS = "numbers"


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
    teller: Teller, content: Content, links: RowLinks, assessed: Assessments, drawn: Drawn, words: Commentary
) -> CommentaryView:
    """One commentary of a release."""
    scorecard, release = links.scorecard, links.release
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
        figures=tuple(found for a in mine if (found := chart_of(links, content, a, drawn)) is not None),
        tables=tuple(table for a in mine for table in latest_tables(content, release, a, marks)),
    )


def chart_of(
    links: RowLinks, content: Content, assessment: Assessment, drawn: Drawn, *, is_wide: bool = False
) -> FigureView | None:
    """A chart of a release, or a tile: its files and its table are those of the same month, for ever."""
    scorecard, release, indicator = links.scorecard, links.release, assessment.indicator
    home = release_page(scorecard.id, release.month.text)
    drawing = drawn.trend(scorecard, release, indicator)
    data = catalogue.published_of(content, scorecard, release, indicator).short_link_from(links.page)
    use = UseView(
        files=(data,),
        table_url=links.to_theme(indicator.theme, NUMBERS),
        source=f"Source: {release.narrative.document.publication.rstrip('.')}.",
        version=LinkView("This version stays here", links.place_of(indicator.id)),
    )
    if drawing is None:
        own = drawn.own_headline(scorecard, release, indicator)
        return measure_tile(content, release, assessment, own, use, links.to_measure(indicator))
    pictures = catalogue.pictures_of(home, drawing, links.page)
    explore = link(links.page, catalogue.plotly_of(home, drawing.chart).path)
    return figure_view(drawing, replace(use, files=(*pictures, data), explore_url=explore), is_wide=is_wide)


def release_charts(scorecard: Scorecard, release: Release, drawn: Drawn) -> Iterator[Drawing]:
    """Every chart of a release: its pages show some, and others may come to lead a theme."""
    found = (drawn.trend(scorecard, release, indicator) for indicator in release.registry.indicators)
    return (drawing for drawing in found if drawing is not None)
