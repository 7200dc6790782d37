"""One figure of one period on a line from the lowest level to the highest: a dot, and one for the whole place."""

from decimal import Decimal

from markupsafe import Markup, escape

from generator.charts.paper import AXIS, GROUND, LINE, SOFT, STRIP, TARGET, coordinate
from generator.charts.svg import svg_start
from generator.charts.view import ChartView, Point, Series

_LINE, _TEXT, _EDGE, _DOT, _WHOLE = 16, 41, 10, 6.0, 5.0


def is_one_period(chart: ChartView) -> bool:
    """Whether all figures of a chart are for one period, so that there is no line to draw."""
    return len({point.at for series in chart.series for point in series.points}) == 1


def strip(chart: ChartView, series: Series) -> Markup:
    """The figure of one part, with its target and the whole place."""
    low, high = chart.ticks[0], chart.ticks[-1]
    right = STRIP.width - _EDGE
    bounds = [stretch.level.value for line in chart.lines for stretch in line.stretches]
    targets = "".join(f"M{_place(chart, value)} 3V{_LINE + 13}" for value in bounds)
    whole = chart.whole.known if chart.whole is not None else ()
    return Markup(
        f'{svg_start(STRIP)} aria-hidden="true">'
        f'<path class="axis" stroke="{AXIS}" d="M{_EDGE} {_LINE}H{right}M{_EDGE} {_LINE}v8M{right} {_LINE}v8"/>'
        f'<g class="levels" fill="{SOFT}"><text x="{_EDGE - 4}" y="{_TEXT}">{escape(low.text)}</text>'
        f'<text x="{right + 4}" y="{_TEXT}" text-anchor="end">{escape(high.text)}</text></g>'
        + (
            f'<path class="target" stroke="{TARGET}" stroke-width="2" stroke-dasharray="4 2" d="{targets}"/>'
            * bool(targets)
        )
        + "".join(_dot(chart, point, _WHOLE, AXIS) for point in whole)
        + "".join(_dot(chart, point, _DOT, GROUND if point.is_provisional else LINE) for point in series.known)
        + "</svg>"
    )


def _dot(chart: ChartView, point: Point, size: float, fill: str) -> str:
    edge = LINE if fill == GROUND else GROUND
    place = f'cx="{_place(chart, point.value or Decimal(0))}" cy="{_LINE}" r="{size:g}"'
    return f'<circle {place} fill="{fill}" stroke="{edge}" stroke-width="1.5"/>'


def _place(chart: ChartView, value: Decimal) -> str:
    low, high = chart.ticks[0].value, chart.ticks[-1].value
    return coordinate(_EDGE + float((value - low) / (high - low)) * (STRIP.width - 2 * _EDGE))
