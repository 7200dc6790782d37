"""The marks of a chart's gaps, below its lowest line: a bracket, and the letter or the shape of the reason.

They stand outside the space of the figures, so that no gap can be taken for a zero.
"""

from collections.abc import Callable, Iterator

from markupsafe import escape

from generator.charts.end_labels import apart
from generator.charts.gaps import Gap, gaps_of
from generator.charts.outlines import path_of, shape_of_reason
from generator.charts.view import ChartView

GAP_ROOM = 8
# A letter in brackets of the largest type, and how far below the lowest line it stands.
MARK_WIDTH, TEXT_BELOW = 24, 18
SHAPE_BELOW, SHAPE_SIZE = 7, 13
# The numbers of the levels end just left of the drawing.
CLEAR_OF_LEVELS = 6


def gap_marks(
    chart: ChartView, x_of: Callable[[float], float], left: float, right: float, floor: float
) -> Iterator[str]:
    """Every gap with its bracket; marks that would lie on each other are moved apart, and left out without room."""
    gaps = sorted(gaps_of(chart.series), key=lambda gap: gap.middle)
    places = apart([max(x_of(gap.middle), left + CLEAR_OF_LEVELS) for gap in gaps], MARK_WIDTH, right)
    for gap, place in zip(gaps, places, strict=True):
        yield f'<g class="gap"><title>{escape(gap.told(len(chart.series)))}</title>'
        yield f'<path d="{_bracket(x_of(gap.first), x_of(gap.last), floor)}"/>'
        if place >= left:
            yield _reason(gap, place, floor)
        yield "</g>"


def _bracket(first: float, last: float, floor: float) -> str:
    """Feet at both ends of the gap, joined below; one foot where it is one period long."""
    feet = f"M{coordinate(first)} {floor + 1}v3"
    return feet if first == last else f"{feet}H{coordinate(last)}v-3"


def _reason(gap: Gap, x: float, floor: float) -> str:
    if gap.reason.symbol:
        place = f'text-anchor="middle" x="{coordinate(x)}" y="{floor + TEXT_BELOW}"'
        return f'<text class="axis" {place}>{gap.reason.symbol}</text>'
    corner = f"{coordinate(x - SHAPE_SIZE / 2)} {floor + SHAPE_BELOW}"
    shape = path_of(shape_of_reason(gap.reason.words))
    place = f'transform="translate({corner}) scale({SHAPE_SIZE / 16})"'
    return f'<path class="reason" fill-rule="evenodd" {place} d="{shape}"/>'


def coordinate(value: float) -> str:
    """A place in a drawing, to a tenth of a unit."""
    return f"{value:.1f}".removesuffix(".0")
