"""The levels of the scale: a line and a number each, the line of zero, and the sign that zero is left out."""

from collections.abc import Iterator

from markupsafe import escape

from generator.charts.boxes import centred
from generator.charts.paper import AXIS, CRISP, GRID, LETTERS, SOFT, coordinate
from generator.charts.plane import Plane
from generator.charts.view import ChartView

_BEFORE = 8


def levels(chart: ChartView, plane: Plane) -> Iterator[str]:
    """The lines, the longest stretch of the drawing, in one path; zero in one of its own."""
    strokes = {tick.value: f"M{plane.left} {coordinate(plane.y(tick.value))}H{plane.right}" for tick in chart.ticks}
    zero = strokes.pop(type(chart.ticks[0].value)(0), "")
    yield f'<path class="grid" stroke="{GRID}" {CRISP} d="{"".join(strokes.values())}"/>'
    if zero:
        yield f'<path class="grid zero" stroke="{AXIS}" {CRISP} d="{zero}"/>'
    if plane.is_broken:
        yield _break_of_scale(plane)
    yield f'<g class="levels" fill="{SOFT}" text-anchor="end">'
    for tick in chart.ticks:
        y = coordinate(centred(plane.y(tick.value), LETTERS))
        yield f'<text x="{plane.left - _BEFORE}" y="{y}">{escape(tick.text)}</text>'
    yield "</g>"


def _break_of_scale(plane: Plane) -> str:
    """A kink between the lowest level and the axis."""
    room = plane.axis - plane.floor
    kink = f"l-5 {coordinate(room * 0.25)}l10 {coordinate(room * 0.5)}l-5 {coordinate(room * 0.25)}"
    return f'<path class="broken" stroke="{AXIS}" d="M{plane.left} {coordinate(plane.floor)}{kink}"/>'
