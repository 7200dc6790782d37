"""What the charts of the parts of a place show, side by side; nothing is drawn here."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from generator.charts.across import target_steps
from generator.charts.around import axis_of
from generator.charts.drawing_names import areas_alt
from generator.charts.lines import target_lines
from generator.charts.marks import EventMark
from generator.charts.scale import scale_note, scale_of
from generator.charts.spoken import description
from generator.charts.trend import breaks_of, periods_of, points_of, span_of, values_of
from generator.charts.view import ChartView, Series
from generator.charts.words import areas_headline
from generator.record.safe import Figure
from generator.schema.registry import Indicator
from generator.terms.units import unit_label

FEWEST_AREAS = 2


def areas_chart(
    indicator: Indicator,
    borough: str,
    areas: Sequence[tuple[str, Sequence[Figure]]],
    chart_id: str,
    whole: Sequence[Figure] = (),
    events: tuple[EventMark, ...] = (),
) -> ChartView | None:
    """The parts of the borough side by side over time, each beside the borough; None if fewer than two are known."""
    given = [(name, rows) for name, rows in areas if rows]
    if not given:
        return None
    rows = max((rows for _, rows in given), key=len)
    first, last = min(r[0].key.period for _, r in given), max(r[-1].key.period for _, r in given)
    found = tuple(Series(name, points_of(indicator, rows, last)) for name, rows in given)
    known = tuple(series for series in found if series.known)
    if len(known) < FEWEST_AREAS:
        return None
    # A sum lies far above its parts, and would press them flat.
    around = [row for row in whole if first <= row.key.period <= last and not indicator.areas_add_up]
    beside = Series(borough, points_of(indicator, around)) if around else None
    breaks, target = breaks_of(indicator, rows), target_steps(indicator, max((s.points for s in found), key=len))
    levels = [stretch.level.value for line in target_lines(target) for stretch in line.stretches]
    values = values_of([*found, *([beside] if beside else [])])
    # Of one period there is no line, only how far each dot lies from nothing.
    levels += [Decimal(0)] if first == last else []
    ticks = scale_of(indicator, [*values, *levels], can_exceed_100=indicator.can_exceed_100)
    name, when = f"{indicator.name} by area", span_of(rows)
    story = areas_headline(indicator, found, rows[-1].key.period)
    chart = ChartView(
        id=chart_id,
        name=name,
        headline=story,
        subtitle=f"{name}, {borough}, {when}. {unit_label(indicator)}.",
        alt=areas_alt(len(found), is_line=first != last),
        description="",
        series=found,
        target=target,
        comparators=(),
        breaks=breaks,
        ticks=ticks,
        scale_note=scale_note(ticks),
        events=events,
        axis=axis_of(periods_of(indicator, [row for _, rows in given for row in rows])),
        whole=beside,
    )
    return replace(chart, description=description(chart))
