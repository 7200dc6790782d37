"""The figures of a line: a mark each by its rating, and the last one large, with the sign of its rating."""

from collections.abc import Iterator, Sequence

from markupsafe import escape

from generator.assess.rating import Colour
from generator.charts.boxes import Box
from generator.charts.outlines import path_of
from generator.charts.paper import GROUND, LINE, coordinate
from generator.charts.plane import Plane
from generator.charts.view import Point

# Fill and outline of the small marks, and what is seen through the sign of the large one.
_LOOKS = {
    Colour.GREEN: ("#1a7f4b", GROUND, GROUND),
    Colour.AMBER: ("#ffd359", "#5c4300", "#5c4300"),
    Colour.RED: ("#b3261e", GROUND, GROUND),
}
_SIZE, _SMALL, _LARGE, _LAST = 4.5, 3.0, 7.0, 10.0
# Where points stand nearer, they are smaller.
_NEAR = 13
_GRID = 8


def points(known: Sequence[Point], plane: Plane) -> Iterator[str]:
    """The marks by rating, each with its figure for a pointer; the last one on top."""
    *earlier, last = known
    for look in (None, *_LOOKS):
        alike = [point for point in earlier if _look_of(point) is look]
        if alike:
            yield _group(look)
            yield from (_mark(point, look, plane) for point in alike)
            yield "</g>"
    yield from _last(last, plane)


def point_boxes(known: Sequence[Point], plane: Plane) -> list[Box]:
    """The room of each mark, the last one's at the end."""
    sizes = [*(_size(plane) for _ in known[:-1]), _LAST + 1]
    return [_box(*plane.place(p), size) for p, size in zip(known, sizes, strict=True)]


def _box(x: float, y: float, size: float) -> Box:
    return Box(x - size, y - size, x + size, y + size)


def _look_of(point: Point) -> Colour | None:
    """A mark is filled only for a figure that is rated and final."""
    return None if point.is_provisional or point.colour not in _LOOKS else point.colour


def _size(plane: Plane) -> float:
    return _SMALL if 0 < plane.spacing < _NEAR else _SIZE


def _group(look: Colour | None) -> str:
    if look is None:
        return f'<g class="mark" fill="{GROUND}" stroke="{LINE}" stroke-width="2">'
    fill, stroke, _ = _LOOKS[look]
    return f'<g class="mark {look.value}" fill="{fill}" stroke="{stroke}" stroke-width="1.2">'


def _mark(point: Point, look: Colour | None, plane: Plane) -> str:
    (x, y), size = plane.place(point), _size(plane)
    title = f"<title>{escape(point.label)}: {escape(point.told)}</title>"
    if look is Colour.AMBER:
        shape = f"M{coordinate(x)} {coordinate(y - 1.3 * size)}l{1.3 * size:g} {2.2 * size:g}h-{2.6 * size:g}z"
    elif look is Colour.RED:
        far = f"{1.3 * size:g}"
        shape = f"M{coordinate(x)} {coordinate(y - 1.3 * size)}l{far} {far}-{far} {far}-{far}-{far}z"
    else:
        return f'<circle cx="{coordinate(x)}" cy="{coordinate(y)}" r="{size:g}">{title}</circle>'
    return f'<path d="{shape}">{title}</path>'


def _last(point: Point, plane: Plane) -> Iterator[str]:
    """The newest figure: the sign of its rating, or a disc; a ring where it may still change."""
    (x, y), look = plane.place(point), _look_of(point)
    title = f"<title>{escape(point.label)}: {escape(point.told)}</title>"
    place = f'cx="{coordinate(x)}" cy="{coordinate(y)}"'
    if look is None:
        fill, stroke = (GROUND, LINE) if point.is_provisional else (LINE, GROUND)
        drawn = f'r="{_LARGE:g}" fill="{fill}" stroke="{stroke}" stroke-width="2"'
        yield f'<circle class="last" {place} {drawn}>{title}</circle>'
        return
    fill, edge, ground = _LOOKS[look]
    scale = _LAST / _GRID
    corner = f"{coordinate(x - _LAST)} {coordinate(y - _LAST)}"
    yield f'<g class="last {look.value}" transform="translate({corner}) scale({scale:g})">{title}'
    seam = f'stroke="{GROUND}" stroke-width="3" stroke-linejoin="round"'
    yield f'<path fill="{ground}" {seam} d="{_SOLID[look]}"/>'
    outline = "" if edge == GROUND else f' stroke="{edge}" stroke-width=".8"'
    yield f'<path fill="{fill}"{outline} fill-rule="evenodd" d="{path_of(look.value)}"/></g>'


# The outlines of the signs without what is cut out of them.
_SOLID = {
    Colour.GREEN: path_of("green").split("zm")[0] + "z",
    Colour.AMBER: path_of("amber").split("zm")[0] + "z",
    Colour.RED: path_of("red").split("zM")[0] + "z",
}
