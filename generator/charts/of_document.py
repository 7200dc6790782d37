"""The chart of a figure that a document publishes for several dates."""

from collections.abc import Sequence
from dataclasses import replace

from generator.assess.xmr import mean_move
from generator.charts.around import axis_of, extremes_of
from generator.charts.document_words import document_headline, document_shape
from generator.charts.drawing_names import line_alt
from generator.charts.scale import scale_note, scale_of
from generator.charts.spoken import description
from generator.charts.view import ChartView, Point, Series
from generator.record.publications import FigureRow, PublishedFigure
from generator.terms.period import Kind
from generator.terms.units import unit_label


def figure_chart(published: PublishedFigure, chart_id: str) -> ChartView:
    """A figure over time; the headline says from where to where it went. The checks ask for two dates or more."""
    rows = published.series()
    first, last = rows[0], rows[-1]
    numbers = [row.value for row in rows if row.value is not None]
    ticks = scale_of(first, numbers, can_exceed_100=max(numbers) > 100, move=mean_move(numbers))
    what = f"{first.label}, {first.area.name}, {first.when} to {last.when}"
    series = Series(first.area.name, document_points(rows))
    periods = [row.period for row in rows if row.period is not None]
    values = "; ".join(f"{row.when} {row.text}" for row in rows)
    chart = ChartView(
        id=chart_id,
        name=first.label,
        headline=document_headline(rows),
        subtitle=f"{what}. {unit_label(first)}.",
        alt=line_alt(document_shape(rows)),
        description="",
        series=(series,),
        target=(),
        comparators=(),
        breaks=(),
        ticks=ticks,
        scale_note=scale_note(ticks),
        named=extremes_of(series.points, since=0),
        axis=axis_of([(point.at, period) for point, period in zip(series.points, periods, strict=True)]),
    )
    return replace(chart, description=description(chart, all_figures=f"All figures: {values}"))


def document_points(rows: Sequence[FigureRow]) -> tuple[Point, ...]:
    """A point for each of a figure's dates, oldest first."""
    return tuple(_point(row) for row in rows)


def _point(row: FigureRow) -> Point:
    if row.period is None:
        raise ValueError("a figure without a date can't be drawn")
    # Two days of one month are two places on the chart.
    day = (int(row.period.text[8:]) - 1) / 31 if row.period.kind is Kind.DAY else 0
    return Point(row.period.end + day, row.period.short_label, row.value, row.text)
