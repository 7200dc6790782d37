"""What a chart of a measure shows, worked out from the figures; nothing is drawn here."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from generator.assess.direction import starts_its_year
from generator.assess.indicator import Assessment
from generator.chart_view import Break, ChartView, Line, Point, Series
from generator.chart_words import alt_text, areas_headline, description, headline, subject
from generator.period import Period
from generator.record import ComparatorName, Observation, Status
from generator.scale import scale_note, scale_of
from generator.schema import Indicator
from generator.targets import TargetBasis
from generator.units import bound, figure, unit_label
from generator.wording import listed, span

FEWEST_POINTS = 3
_ON_CHART = {ComparatorName.ENGLAND: "England", ComparatorName.NEIGHBOURS: "Neighbours"}


def trend_chart(assessment: Assessment, area: str, rows: Sequence[Observation], chart_id: str) -> ChartView | None:
    """The history of one indicator, with its target and comparators; None if there is too little to draw."""
    indicator = assessment.indicator
    series = Series(area, points_of(indicator, rows))
    if len(series.known) < FEWEST_POINTS:
        return None
    lines = (*_target_lines(assessment), *_comparator_lines(assessment))
    breaks = breaks_of(indicator, rows)
    ticks = scale_of(indicator, _values([series], lines), can_exceed_100=indicator.can_exceed_100)
    what = f"{indicator.name}, {area}, {_span(rows)}"
    chart = ChartView(
        id=chart_id,
        name=indicator.name,
        headline=headline(assessment, rows, has_break=bool(breaks)),
        subtitle=f"{what}. {unit_label(indicator)}.",
        alt=alt_text(subject(indicator, what), series.points, lines, breaks),
        description="",
        series=(series,),
        lines=lines,
        breaks=breaks,
        ticks=ticks,
        scale_note=scale_note(ticks),
    )
    return replace(chart, description=description(chart))


def areas_chart(
    indicator: Indicator, borough: str, areas: Sequence[tuple[str, Sequence[Observation]]], chart_id: str
) -> ChartView | None:
    """The parts of the borough side by side over time; None if there is too little to draw."""
    found = tuple(Series(name, points_of(indicator, rows)) for name, rows in areas if rows)
    drawn = tuple(series for series in found if len(series.known) >= FEWEST_POINTS)
    if len(drawn) < 2:
        return None
    rows = max((rows for _, rows in areas), key=len)
    breaks = breaks_of(indicator, rows)
    ticks = scale_of(indicator, _values(drawn), can_exceed_100=indicator.can_exceed_100)
    what = f"{indicator.name} by area, {borough}, {_span(rows)}"
    ends = listed(f"{series.name} {series.known[-1].text}" for series in drawn)
    chart = ChartView(
        id=chart_id,
        name=f"{indicator.name} by area",
        headline=areas_headline(indicator, drawn, rows[-1].key.period),
        subtitle=f"{what}. {unit_label(indicator)}.",
        alt=f"{subject(indicator, what)}: last figures {ends}.",
        description="",
        series=drawn,
        lines=(),
        breaks=breaks,
        ticks=ticks,
        scale_note=scale_note(ticks),
    )
    return replace(chart, description=description(chart))


def points_of(indicator: Indicator, rows: Sequence[Observation]) -> tuple[Point, ...]:
    """One point a row; a row without a value stays as a gap, and so does a period without a row."""
    points: list[Point] = []
    for row in rows:
        before = row.key.period.previous(indicator.frequency.months)
        if points and before is not None and points[-1].at < before.end:
            points.append(Point(before.end, before.short_label, None, ""))
        points.append(_point(indicator, row))
    return tuple(points)


def _point(indicator: Indicator, row: Observation) -> Point:
    period, is_provisional = row.key.period, row.status is Status.PROVISIONAL
    text = figure(indicator, row.value) if row.value is not None else row.status.value
    starts_anew = starts_its_year(indicator, period)
    return Point(period.end, period.short_label, row.value, text, is_provisional, starts_anew)


def breaks_of(indicator: Indicator, rows: Sequence[Observation]) -> tuple[Break, ...]:
    """Where a new way of counting starts among these figures."""
    starts = [Period.parse(b.from_) for b in indicator.breaks]
    first, last = rows[0].key.period.end, rows[-1].key.period.end
    return tuple(Break(p.start, f"New count from {p.short_label}") for p in starts if first < p.start <= last)


def _span(rows: Sequence[Observation]) -> str:
    return span(rows[0].key.period, rows[-1].key.period)


def _values(all_series: Sequence[Series], lines: Sequence[Line] = ()) -> list[Decimal]:
    points = [point.value for series in all_series for point in series.known if point.value is not None]
    return [*points, *(line.value for line in lines)]


def _target_lines(assessment: Assessment) -> tuple[Line, ...]:
    target = assessment.target
    if target is None or target.green is None or target.basis is TargetBasis.WHOLE_YEAR:
        return ()
    green = target.green
    levels = sorted({level for level in (green.lower, green.upper) if level is not None})
    return tuple(Line(f"Target {bound(assessment.indicator, level)}", level, True) for level in levels)


def _comparator_lines(assessment: Assessment) -> tuple[Line, ...]:
    found = {c.comparator.name: c.comparator for c in assessment.comparisons}
    return tuple(
        Line(f"{name} {figure(assessment.indicator, found[key].value)}", found[key].value, False)
        for key, name in _ON_CHART.items()
        if key in found
    )
