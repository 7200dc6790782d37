"""What a chart shows and says, worked out from the figures; nothing is drawn here."""

from collections.abc import Sequence
from decimal import Decimal

from generator.assess.direction import Arrow, Travel
from generator.assess.indicator import Assessment
from generator.chart_view import Break, ChartView, Line, Point, Series
from generator.period import Period
from generator.record import ComparatorName, Observation
from generator.scale import scale_note, scale_of
from generator.schema import Indicator
from generator.targets import TargetBasis
from generator.units import bound, figure, figure_in_words, unit_label

FEWEST_POINTS = 3
_HEADLINE_STARTS = {Arrow.UP: "Up to ", Arrow.DOWN: "Down to ", Arrow.LEVEL: "Unchanged at ", Arrow.NONE: ""}
_ON_CHART = {ComparatorName.ENGLAND: "England", ComparatorName.NEIGHBOURS: "Neighbours"}


def trend_chart(assessment: Assessment, area: str, rows: Sequence[Observation], chart_id: str) -> ChartView | None:
    """The history of one indicator, with its target and comparators; None if there is too little to draw."""
    indicator = assessment.indicator
    series = Series(area, points_of(indicator, rows))
    values = _values([series])
    if len(values) < FEWEST_POINTS:
        return None
    lines = (*_target_lines(assessment), *_comparator_lines(assessment))
    first, last = rows[0].key.period, rows[-1].key.period
    ticks = scale_of(indicator, [*values, *(line.value for line in lines)], can_exceed_100=indicator.can_exceed_100)
    return ChartView(
        id=chart_id,
        headline=headline(indicator, assessment.travel, rows),
        subtitle=f"{indicator.name}, {area}, {first.label} to {last.label}. {unit_label(indicator)}.",
        alt=_alt(indicator, area, rows),
        description=_description(indicator, rows, lines),
        series=(series,),
        lines=lines,
        breaks=_breaks(indicator, rows),
        ticks=ticks,
        scale_note=scale_note(ticks),
    )


def areas_chart(
    indicator: Indicator, areas: Sequence[tuple[str, Sequence[Observation]]], chart_id: str
) -> ChartView | None:
    """The parts of the borough side by side over time; None if there is too little to draw."""
    all_series = tuple(Series(name, points_of(indicator, rows)) for name, rows in areas if rows)
    drawn = tuple(s for s in all_series if sum(p.value is not None for p in s.points) >= FEWEST_POINTS)
    if len(drawn) < 2:
        return None
    rows = max((rows for _, rows in areas), key=len)
    names = ", ".join(s.name for s in drawn[:-1]) + f" and {drawn[-1].name}"
    period = rows[-1].key.period
    ends = "; ".join(f"{s.name} {_last_text(s)}" for s in drawn)
    ticks = scale_of(indicator, _values(drawn), can_exceed_100=indicator.can_exceed_100)
    return ChartView(
        id=chart_id,
        headline=_areas_headline(drawn, period),
        subtitle=f"{indicator.name} by area. {unit_label(indicator)}.",
        alt=f"Line chart of {indicator.name} by area: {names}.",
        description=f"Latest figures: {ends}.",
        series=drawn,
        lines=(),
        breaks=_breaks(indicator, rows),
        ticks=ticks,
        scale_note=scale_note(ticks),
    )


def points_of(indicator: Indicator, rows: Sequence[Observation]) -> tuple[Point, ...]:
    """One point a row; a row without a value stays as a gap, and so does a period without a row."""
    points: list[Point] = []
    for row in rows:
        period, before = row.key.period, row.key.period.previous(indicator.frequency.months)
        if points and before is not None and points[-1].at < before.end:
            points.append(Point(before.end, before.short_label, None, ""))
        text = figure(indicator, row.value) if row.value is not None else row.status.value
        points.append(Point(period.end, period.short_label, row.value, text))
    return tuple(points)


def headline(indicator: Indicator, direction: Travel, rows: Sequence[Observation]) -> str:
    """What the data says, worked out from it: `Down to 67.7% in January 2017, the lowest of the 13 shown`."""
    known = [row for row in rows if row.value is not None]
    latest = known[-1]
    if latest.value is None:
        raise ValueError("a chart without a figure has no headline")
    start = _HEADLINE_STARTS[direction.number]
    if latest is not rows[-1]:
        start = "Last known: "
    text = f"{start}{figure_in_words(indicator, latest.value)} in {latest.key.period.label}"
    others = [row.value for row in known[:-1] if row.value is not None]
    if len(known) >= 6 and not _breaks(indicator, rows):
        if latest.value < min(others):
            text += f", the lowest of the {len(known)} shown"
        if latest.value > max(others):
            text += f", the highest of the {len(known)} shown"
    return text


def _areas_headline(series: Sequence[Series], period: Period) -> str:
    """Who is highest and who is lowest in the latest period, if every area has a figure for it."""
    ends = [(s.points[-1].value, s.name, s.points[-1].text) for s in series if s.points[-1].at == period.end]
    known = [(value, name, text) for value, name, text in ends if value is not None]
    highest, lowest = max(known, default=None), min(known, default=None)
    if highest is None or lowest is None or len(known) < len(series) or highest[0] == lowest[0]:
        return f"By area, up to {period.label}"
    return f"Highest in {highest[1]} ({highest[2]}), lowest in {lowest[1]} ({lowest[2]}) in {period.label}"


def _values(series: Sequence[Series]) -> list[Decimal]:
    return [point.value for s in series for point in s.points if point.value is not None]


def _last_text(series: Series) -> str:
    last = next(point for point in reversed(series.points) if point.value is not None)
    return f"{last.text} in {last.label}"


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


def _breaks(indicator: Indicator, rows: Sequence[Observation]) -> tuple[Break, ...]:
    starts = [(Period.parse(b.from_), b.reason) for b in indicator.breaks]
    first, last = rows[0].key.period.end, rows[-1].key.period.end
    return tuple(Break(p.start, f"New count from {p.short_label}") for p, _ in starts if first < p.start <= last)


def _alt(indicator: Indicator, area: str, rows: Sequence[Observation]) -> str:
    known = [row for row in rows if row.value is not None]
    first, last = known[0], known[-1]
    ends = " to ".join(
        f"{figure_in_words(indicator, row.value)} in {row.key.period.label}"
        for row in (first, last)
        if row.value is not None
    )
    return f"Line chart of {indicator.name} in {area}: from {ends}."


def _description(indicator: Indicator, rows: Sequence[Observation], lines: Sequence[Line]) -> str:
    known = [(row.value, row.key.period.label) for row in rows if row.value is not None]
    low, high = min(known), max(known)
    parts = [
        f"Lowest {figure_in_words(indicator, low[0])} in {low[1]}, "
        f"highest {figure_in_words(indicator, high[0])} in {high[1]}."
    ]
    missing = [row.key.period.label for row in rows if row.value is None]
    if missing:
        parts.append(f"No figure for {', '.join(missing)}.")
    if lines:
        parts.append(f"Also drawn: {', '.join(line.label for line in lines)}.")
    return " ".join(parts)
