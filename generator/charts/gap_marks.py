"""The marks of a chart's gaps, below its lowest line: a bracket, and the letter or the shape of the reason.

They stand outside the space of the figures, so that no gap can be taken for a zero.
"""

from collections.abc import Iterator

from markupsafe import escape

from generator.charts.end_labels import apart
from generator.charts.gaps import Gap, gaps_of
from generator.charts.outlines import path_of, shape_of_reason
from generator.charts.paper import SOFT, coordinate
from generator.charts.plane import Plane
from generator.charts.view import ChartView

# A letter in brackets, and how far below the lowest line it stands.
MARK_WIDTH, TEXT_BELOW = 22, 17
SHAPE_BELOW, SHAPE_SIZE = 6, 12
# The numbers of the levels end just left of the drawing.
CLEAR_OF_LEVELS = 6


def gap_marks(chart: ChartView, plane: Plane) -> Iterator[str]:
    """Every gap with its bracket; marks that would lie on each other are moved apart, and left out without room."""
    gaps = sorted(gaps_of(chart.series), key=lambda gap: gap.middle)
    wanted = [max(plane.x(gap.middle), plane.left + CLEAR_OF_LEVELS) for gap in gaps]
    for gap, place in zip(gaps, apart(wanted, MARK_WIDTH, plane.right), strict=True):
        yield f'<g class="gap" fill="{SOFT}"><title>{escape(gap.told(len(chart.series)))}</title>'
        yield f'<path fill="none" stroke="{SOFT}" stroke-width="1.5" d="{_bracket(gap, plane)}"/>'
        if place >= plane.left:
            yield _reason(gap, place, plane.floor)
        yield "</g>"


def _bracket(gap: Gap, plane: Plane) -> str:
    """Feet at both ends of the gap, joined below; one foot where it is one period long."""
    feet = f"M{coordinate(plane.x(gap.first))} {coordinate(plane.floor + 1)}v3"
    return feet if gap.first == gap.last else f"{feet}H{coordinate(plane.x(gap.last))}v-3"


def _reason(gap: Gap, x: float, floor: float) -> str:
    if gap.reason.symbol:
        place = f'text-anchor="middle" x="{coordinate(x)}" y="{coordinate(floor + TEXT_BELOW)}"'
        return f"<text {place}>{gap.reason.symbol}</text>"
    corner = f"{coordinate(x - SHAPE_SIZE / 2)} {coordinate(floor + SHAPE_BELOW)}"
    shape = path_of(shape_of_reason(gap.reason.words))
    place = f'transform="translate({corner}) scale({SHAPE_SIZE / 16})"'
    return f'<path class="reason" fill-rule="evenodd" {place} d="{shape}"/>'
