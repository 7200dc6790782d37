"""What a chart of a measure shows, worked out from the figures; nothing is drawn here."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from generator.assess.comparable import obstacle, starts_its_year
from generator.assess.indicator import Assessment
from generator.charts.across import comparator_lines, target_steps
from generator.charts.lines import target_lines
from generator.charts.scale import scale_note, scale_of
from generator.charts.spoken import alt_text, areas_alt, description, facts_of
from generator.charts.view import BreakMark, ChartView, Point, Series
from generator.charts.words import areas_headline, headline
from generator.record.keys import Status
from generator.record.safe import Figure
from generator.record.series import period_before, periods_since
from generator.schema.registry import Indicator
from generator.terms.period import Period
from generator.terms.shorthand import NO_FIGURE
from generator.terms.units import figure, unit_label
from generator.terms.wording import span

FEWEST_POINTS = 3
# As many lines as have a colour, a dash and a mark of their own, and room for their names. More are told in the table.
MOST_LINES = 5


def trend_chart(assessment: Assessment, area: str, rows: Sequence[Figure], chart_id: str) -> ChartView | None:
    """The history of one indicator, with its targets and comparators; None if there is too little to draw."""
    indicator = assessment.indicator
    series = Series(area, points_of(indicator, rows))
    if len(series.known) < FEWEST_POINTS:
        return None
    target, comparators = target_steps(indicator, series.points), comparator_lines(assessment)
    breaks = breaks_of(indicator, rows)
    levels = [stretch.level.value for line in (*target_lines(target), *comparators) for stretch in line.stretches]
    ticks = scale_of(indicator, [*_values([series]), *levels], can_exceed_100=indicator.can_exceed_100)
    what = f"{indicator.name}, {area}, {_span(rows)}"
    chart = ChartView(
        id=chart_id,
        name=indicator.name,
        headline=headline(assessment, rows),
        subtitle=f"{what}. {unit_label(indicator)}.",
        alt=alt_text(indicator, (indicator.name, area, _span(rows)), headline(assessment, rows)),
        description="",
        series=(series,),
        target=target,
        comparators=comparators,
        breaks=breaks,
        ticks=ticks,
        scale_note=scale_note(ticks),
    )
    return replace(chart, description=description(chart, facts_of(assessment, series.points)))


def areas_chart(
    indicator: Indicator, borough: str, areas: Sequence[tuple[str, Sequence[Figure]]], chart_id: str
) -> ChartView | None:
    """The parts of the borough side by side over time; None if there is too little to draw, or too much."""
    rows = max((rows for _, rows in areas), key=len, default=())
    last = max((found[-1].key.period for _, found in areas if found), default=None)
    found = tuple(Series(name, points_of(indicator, rows, last)) for name, rows in areas if rows)
    drawn = tuple(series for series in found if len(series.known) >= FEWEST_POINTS)
    if not 2 <= len(drawn) <= MOST_LINES:
        return None
    undrawn = tuple(series for series in found if series not in drawn)
    breaks = breaks_of(indicator, rows)
    ticks = scale_of(indicator, _values(drawn), can_exceed_100=indicator.can_exceed_100)
    what = f"{indicator.name} by area, {borough}, {_span(rows)}"
    story = areas_headline(indicator, found, rows[-1].key.period)
    chart = ChartView(
        id=chart_id,
        name=f"{indicator.name} by area",
        headline=story,
        subtitle=f"{what}. {unit_label(indicator)}.",
        alt=areas_alt(indicator, (f"{indicator.name} by area", borough, _span(rows)), drawn, story),
        description="",
        series=drawn,
        target=(),
        comparators=(),
        breaks=breaks,
        ticks=ticks,
        scale_note=scale_note(ticks),
        undrawn=undrawn,
    )
    return replace(chart, description=description(chart))


def points_of(indicator: Indicator, rows: Sequence[Figure], until: Period | None = None) -> tuple[Point, ...]:
    """One point a row; a row without a value stays as a gap, and so does a period without a row.

    Rows that end before the period `until` are followed by gaps up to it.
    """
    points: list[Point] = []
    for row in rows:
        if points:
            points += _no_rows(indicator, points[-1].at, period_before(indicator, row.key.period))
        points.append(_point(indicator, row))
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


def _span(rows: Sequence[Figure]) -> str:
    return span(rows[0].key.period, rows[-1].key.period)


def _values(all_series: Sequence[Series]) -> list[Decimal]:
    return [point.value for series in all_series for point in series.known if point.value is not None]
