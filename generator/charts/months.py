"""The axis of time: every period has a tick; as many are named as there is room for, each year once."""

from collections.abc import Callable, Iterator, Sequence

from markupsafe import escape

from generator.charts.letters import width_of
from generator.charts.marks import AxisTick
from generator.charts.paper import AXIS, CRISP, LETTERS, SOFT, coordinate
from generator.charts.plane import Plane

_GAP = 7
NAME_BELOW, YEAR_BELOW = 19, 36
_YEAR = 12

Named = tuple[AxisTick, str]


def months(axis: Sequence[AxisTick], plane: Plane) -> Iterator[str]:
    """The line, its ticks, and the names below it."""
    named = names_that_fit(axis, plane.x, plane.paper.width)
    long_ones = {tick.at for tick, _ in named}
    strokes = "".join(
        f"M{coordinate(plane.x(tick.at))} {plane.axis}v{6 if tick.at in long_ones else 4}" for tick in axis
    )
    yield f'<path class="axis" stroke="{AXIS}" {CRISP} d="M{plane.left} {plane.axis}H{plane.right}{strokes}"/>'
    yield f'<g class="months" fill="{SOFT}" text-anchor="middle">'
    for tick, year in named:
        x, y = coordinate(plane.x(tick.at)), plane.axis + NAME_BELOW
        yield f'<text x="{x}" y="{y}">{escape(tick.text)}</text>'
        if year:
            yield f'<text x="{x}" y="{plane.axis + YEAR_BELOW}" font-weight="700">{escape(year)}</text>'
    yield "</g>"


def names_that_fit(axis: Sequence[AxisTick], x_of: Callable[[float], float], width: float) -> list[Named]:
    """The most that can be named without one name touching another: all, quarters, years, or as many as there is room
    for, the last first.
    """
    quarters = [tick for tick in axis if tick.is_main]
    years = [tick for tick in quarters if tick.at % _YEAR == 0]
    for ticks in (axis, quarters, years):
        named = _with_years(ticks)
        if len(ticks) > 1 and _fit(named, x_of, width):
            return named
    found: list[AxisTick] = []
    for tick in reversed(axis):
        if _fit([(other, other.year) for other in (tick, *found)], x_of, width):
            found.insert(0, tick)
    return _with_years(found)


def _with_years(ticks: Sequence[AxisTick]) -> list[Named]:
    """Each tick with its year, where the one before has another."""
    before = ["", *(tick.year for tick in ticks)]
    return [(tick, tick.year if tick.year != then else "") for tick, then in zip(ticks, before, strict=False)]


def _fit(named: Sequence[Named], x_of: Callable[[float], float], width: float) -> bool:
    """Whether names, and years, keep clear of each other and of the edges."""
    for row in ([(tick, tick.text) for tick, _ in named], [(tick, year) for tick, year in named if year]):
        end = 0.0
        for place, (tick, text) in enumerate(row):
            half, x = width_of(text, LETTERS, bold=row[0][1] != named[0][0].text) / 2, x_of(tick.at)
            if x - half < end + (_GAP if place else 0) or x + half > width:
                return False
            end = x + half
    return True
