"""The strip: every place a dot on one line, ours large and dark, the others named below, England a mark.

It is drawn for a page; a phone has ranked rows instead (rows.py).
"""

from collections.abc import Iterator, Sequence
from itertools import count

from markupsafe import Markup, escape

from generator.charts.compared.heads import heads, room_for, ways_down, words_of_heads
from generator.charts.compared.names import Name, placed
from generator.charts.compared.sheet import HAIR, Across, Told, box, circle, sheet, stroke, text
from generator.charts.compared.view import StripView
from generator.charts.letters import width_of
from generator.charts.paper import (
    AXIS,
    BAND,
    BAND_EDGE,
    BAND_WORDS,
    CRISP,
    GRID,
    GROUND,
    INK,
    LETTERS,
    LINE,
    SOFT,
    Size,
    coordinate,
)

WIDTH = 776
_SIDE, _OWN, _OTHER, _STEP, _TIER, _ROW = 16, 10.0, 7.0, 18, 20, 20


def swarm(view: StripView) -> Markup:
    """The strip as a drawing for a page."""
    across = Across(view.ticks, _SIDE, WIDTH - _SIDE)
    above, heights = heads(view, across, WIDTH), _heights(view, across)
    axis = room_for(above) + 16 - min(heights, default=0)
    below = axis + max(heights, default=0)
    names = placed([dot.name for dot in view.neighbours], [across.x(dot.value) for dot in view.neighbours], WIDTH)
    levels = below + 38 + _TIER * (1 + max((name.tier for name in names), default=-1))
    parts = [
        *_quarter(view, across, axis, levels),
        *_levels(view, across, axis, levels),
        *_leaders(names, axis, heights, below),
        stroke(f"M{_SIDE - 8} {axis}H{WIDTH - _SIDE + 8}", AXIS, 1.5),
        *ways_down(above, across, axis),
        *_dots(view, across, axis, heights),
        *_names(names, below),
        *words_of_heads(above),
    ]
    told = Told(view.id, view.title, view.description)
    return sheet(told, Size.WIDE, WIDTH, levels + 6 + (_ROW if view.quarter else 0), parts)


def _heights(view: StripView, across: Across) -> list[int]:
    """How far each neighbour's dot stands below the line (above: less than 0), so that no two lie on each other."""
    taken = [(across.x(view.ours.value), 0, _OWN)] if view.ours else []
    found: list[int] = []
    for dot in view.neighbours:
        x = across.x(dot.value)
        steps = (sign * number * _STEP for number in count() for sign in (1, -1))
        high = next(y for y in steps if all(_is_clear(x - at, y - up, size) for at, up, size in taken))
        taken.append((x, high, _OTHER))
        found.append(high)
    return found


def _is_clear(across: float, down: float, size: float) -> bool:
    return across**2 + down**2 >= (size + _OTHER + 1) ** 2


def _dots(view: StripView, across: Across, axis: float, heights: Sequence[int]) -> Iterator[str]:
    """Each dot tells a pointer its name and figure."""
    for dot, high in zip(view.neighbours, heights, strict=True):
        drawn = circle(across.x(dot.value), axis + high, _OTHER, AXIS, GROUND)
        yield f"<g><title>{escape(f'{dot.name} {dot.text}')}</title>{drawn}</g>"
    if view.ours is not None:
        yield circle(across.x(view.ours.value), axis, _OWN, LINE, GROUND)


def _levels(view: StripView, across: Across, axis: float, levels: float) -> Iterator[str]:
    places = [(across.x(tick.value), tick.text) for tick in view.ticks]
    path = "".join(f"M{coordinate(x)} {coordinate(axis - 18)}V{coordinate(levels - 14)}" for x, _ in places)
    yield stroke(path, GRID, more=f" {CRISP}")
    for x, words in places:
        yield text(_within(x, words), levels, words, SOFT, anchor="middle")


def _within(x: float, words: str) -> float:
    """Where the middle of words stands that should be centred at a place, but not run out of the drawing."""
    half = width_of(words, LETTERS) / 2
    return min(max(x, half + 2), WIDTH - 2 - half)


def _leaders(names: Sequence[Name], axis: float, heights: Sequence[int], below: float) -> Iterator[str]:
    path = "".join(
        f"M{coordinate(name.x)} {coordinate(axis + heights[name.dot])}V{coordinate(below + 20 + name.tier * _TIER)}"
        for name in names
    )
    yield stroke(path, HAIR, 1.5)


def _names(names: Sequence[Name], below: float) -> Iterator[str]:
    """Each name on a patch, by which it stands off from what goes on below it."""
    for name in names:
        y, spare = below + 32 + name.tier * _TIER, (name.right - name.left) * 0.07
        yield box(name.left + spare, y - 11, name.right - spare, y + 4, GROUND)
        yield text(name.middle, y, name.words, INK, anchor="middle")


def _quarter(view: StripView, across: Across, axis: float, levels: float) -> Iterator[str]:
    """The best quarter of all authorities: a band on the line, and its words below."""
    if view.quarter is not None:
        left, right = across.x(view.quarter.low), across.x(view.quarter.high)
        yield box(left, axis - 16, right, axis + 16, BAND)
        edges = f"M{coordinate(left)} {axis - 16}v32M{coordinate(right)} {axis - 16}v32"
        yield stroke(edges, BAND_EDGE, more=' stroke-dasharray="3 2"')
        words = view.quarter.words
        yield text(_within((left + right) / 2, words), levels + _ROW, words, BAND_WORDS, anchor="middle")
