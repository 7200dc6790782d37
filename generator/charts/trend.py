"""What a chart of a measure shows, worked out from the figures; nothing is drawn here."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType

from generator.assess.comparable import obstacle, starts_its_year
from generator.assess.glance import colours_of
from generator.assess.indicator import Assessment
from generator.assess.rating import Colour
from generator.assess.xmr import mean_move
from generator.charts.across import others_of, target_steps
from generator.charts.around import axis_of, band_of, events_of, extremes_of
from generator.charts.drawing_names import line_alt
from generator.charts.lines import target_lines
from generator.charts.scale import scale_note, scale_of
from generator.charts.spoken import description, facts_of
from generator.charts.told_line import Line
from generator.charts.view import BreakMark, ChartView, Point, Series
from generator.charts.words import headline_of
from generator.record.keys import Status
from generator.record.safe import Figure
from generator.record.series import period_before, periods_since
from generator.schema.registry import Indicator
from generator.terms.period import Period
from generator.terms.shorthand import NO_FIGURE
from generator.terms.units import figure, unit_label
from generator.terms.wording import span


def trend_chart(assessment: Assessment, area: str, rows: Sequence[Figure], chart_id: str) -> ChartView | None:
    """The history of one indicator, with its targets and comparators; None if there is no figure."""
    indicator = assessment.indicator
    series = Series(area, points_of(indicator, rows, colours=colours_of(assessment, rows)))
    if not series.known:
        return None
    target, others = target_steps(indicator, series.points), others_of(assessment, rows)
    breaks, band = breaks_of(indicator, rows), band_of(assessment, rows)
    levels = [stretch.level.value for line in target_lines(target) for stretch in line.stretches]
    levels += [other.level.value for other in others] + ([band.low, band.high] if band else [])
    move = mean_move([point.value for point in series.points])
    ticks = scale_of(indicator, [*values_of([series]), *levels], can_exceed_100=indicator.can_exceed_100, move=move)
    line = Line.of(assessment, rows)
    chart = ChartView(
        id=chart_id,
        name=indicator.name,
        headline=headline_of(line),
        subtitle=f"{indicator.name}, {area}, {span_of(rows)}. {unit_label(indicator)}.",
        alt=line_alt(line.shape),
        description="",
        series=(series,),
        target=target,
        comparators=others,
        breaks=breaks,
        ticks=ticks,
        scale_note=scale_note(ticks),
        band=band,
        events=events_of(assessment, rows),
        named=extremes_of(series.points, max((new.at for new in breaks), default=0)),
        axis=axis_of(periods_of(indicator, rows)),
    )
    return replace(chart, description=description(chart, facts_of(assessment, series.points)))


def points_of(
    indicator: Indicator,
    rows: Sequence[Figure],
    until: Period | None = None,
    colours: Mapping[float, Colour] = MappingProxyType({}),
) -> tuple[Point, ...]:
    """One point a row; a row without a value stays as a gap, and so does a period without a row.

    Rows that end before the period `until` are followed by gaps up to it. `colours` are the ratings by place.
    """
    points: list[Point] = []
    for row in rows:
        if points:
            points += _no_rows(indicator, points[-1].at, period_before(indicator, row.key.period))
        points.append(replace(_point(indicator, row), colour=colours.get(row.key.period.end)))
    return (*points, *(_no_rows(indicator, points[-1].at, until) if points and until else ()))


def _no_rows(indicator: Indicator, after: float, last: Period) -> list[Point]:
    """The periods after a point, up to the last one, of which the record holds nothing."""
    missing = periods_since(indicator, after, last)
    return [Point(period.end, period.short_label, None, NO_FIGURE.words) for period in missing]


def _point(indicator: Indicator, row: Figure) -> Point:
    period, is_provisional = row.key.period, row.status is Status.PROVISIONAL
    text = figure(indicator, row.value) if row.value is not None else row.status.value
    starts_anew = starts_its_year(indicator, period)
    found = obstacle(indicator, row) if row.value is not None else None
    held_back = found.in_short if found else ""
    return Point(period.end, period.short_label, row.value, text, is_provisional, starts_anew, held_back)


def breaks_of(indicator: Indicator, rows: Sequence[Figure]) -> tuple[BreakMark, ...]:
    """Where a new way of counting starts among these figures."""
    starts = [b.from_ for b in indicator.breaks]
    first, last = rows[0].key.period.end, rows[-1].key.period.end
    return tuple(BreakMark(p.start, f"New count from {p.short_label}") for p in starts if first < p.start <= last)


def periods_of(indicator: Indicator, rows: Sequence[Figure]) -> list[tuple[float, Period]]:
    """Every period of the time drawn, with and without a row."""
    known = {row.key.period.end: row.key.period for row in rows}
    first, last = min(known.values()), max(known.values())
    return [(p.end, known.get(p.end, p)) for p in (first, *periods_since(indicator, first.end, last))]


def span_of(rows: Sequence[Figure]) -> str:
    """From which period to which some rows reach, in words."""
    return span(rows[0].key.period, rows[-1].key.period)


def values_of(all_series: Sequence[Series]) -> list[Decimal]:
    """Every figure that the scale has to hold."""
    return [point.value for series in all_series for point in series.known if point.value is not None]
