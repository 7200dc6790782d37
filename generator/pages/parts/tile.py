"""A measure with too few figures for a line: its newest figure large, the others beside it, and the rule."""

from collections.abc import Sequence

from generator.assess.indicator import Assessment
from generator.assess.latest import main_rows
from generator.charts.document_words import document_headline
from generator.charts.of_document import document_points
from generator.charts.trend import points_of, span_of
from generator.charts.view import Point
from generator.charts.words import headline
from generator.pages.parts.figures import ColumnView, FigureView, TileView, UseView
from generator.pages.parts.parts import LinkView
from generator.pages.parts.rows import figure_and_time
from generator.pages.parts.verdicts import rating_view
from generator.record.content import Content, Release
from generator.record.publications import PublishedFigure
from generator.terms.units import unit_label


def measure_tile(
    content: Content, release: Release, assessment: Assessment, own: str, use: UseView, question: LinkView | None = None
) -> FigureView | None:
    """The tile of a measure as at a release, under an editor's own headline or ours; None where it has no figure."""
    indicator, borough = assessment.indicator, content.borough
    rows = main_rows(indicator, release.picture, borough.code)
    known = [point for point in points_of(indicator, rows) if point.value is not None]
    if not known:
        return None
    rating, what = rating_view(assessment), f"{indicator.name}, {borough.name}, {span_of(rows)}"
    is_rated = bool(indicator.targets) and assessment.rating_period == rows[-1].key.period
    return FigureView(
        name=indicator.name,
        headline=own or headline(assessment, rows),
        subtitle=f"{what}. {unit_label(indicator)}.",
        tile=TileView(
            figure_and_time(assessment)[0],
            (rating.tag,) if is_rated else (),
            _columns(known),
            rating.rule if indicator.targets else "",
            question,
        ),
        use=use,
    )


def document_tile(published: PublishedFigure, use: UseView) -> FigureView:
    """The tile of a figure that a document publishes for two or three dates."""
    rows = published.series()
    what = f"{rows[0].label}, {rows[0].area.name}, {rows[0].when} to {rows[-1].when}"
    return FigureView(
        name=rows[0].label,
        headline=document_headline(rows),
        subtitle=f"{what}. {unit_label(rows[0])}.",
        tile=TileView(rows[-1].text, (), _columns(document_points(rows)), ""),
        use=use,
    )


def _columns(known: Sequence[Point]) -> tuple[ColumnView, ...]:
    return tuple(ColumnView(point.label, point.told) for point in known)
