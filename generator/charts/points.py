"""The figures of a line: a mark each by its rating, and the last one large, with the sign of its rating."""

from collections.abc import Iterator, Sequence

from markupsafe import escape

from generator.charts.boxes import Box
from generator.charts.outlines import path_of
from generator.charts.paper import GROUND, LINE, coordinate
from generator.charts.plane import Plane
from generator.charts.view import ChartView, Point

# By look: fill and outline of the small marks, and what is seen through the sign of the large one.
RATED = {
    "plain": (LINE, GROUND, GROUND),
    "hollow": (GROUND, LINE, GROUND),
    "green": ("#1a7f4b", GROUND, GROUND),
    "amber": ("#ffd359", "#5c4300", "#5c4300"),
    "red": ("#b3261e", GROUND, GROUND),
}
_SIZE, _SMALL, _LARGE, _LAST = 4.5, 3.0, 7.0, 10.0
# Where points stand nearer, they are smaller.
_NEAR = 13
_GRID = 8


def points(chart: ChartView, plane: Plane) -> Iterator[str]:
    """The marks by rating, each with its figure for a pointer; the last one on top."""
    known = chart.series[0].known
    is_rated = bool(chart.target) or any(point.colour for point in known)
    for look in RATED:
        alike = [point for point in known[:-1] if _look_of(point, is_rated=is_rated) == look]
        if alike:
            fill, stroke, _ = RATED[look]
            width = "2" if look == "hollow" else "1.2"
            yield f'<g class="mark {look}" fill="{fill}" stroke="{stroke}" stroke-width="{width}">'
            yield from (_mark(point, look, plane) for point in alike)
            yield "</g>"
    for point in known[-1:]:
        yield from _last(point, _look_of(point, is_rated=is_rated), plane)


def point_boxes(known: Sequence[Point], plane: Plane) -> list[Box]:
    """The room of each mark, the last one's at the end."""
    sizes = [*(_size(plane) for _ in known[:-1]), _LAST + 1]
    return [_box(*plane.place(p), size) for p, size in zip(known, sizes, strict=True)]


def _box(x: float, y: float, size: float) -> Box:
    return Box(x - size, y - size, x + size, y + size)


def _look_of(point: Point, *, is_rated: bool) -> str:
    """The rating's look; hollow for a figure that may change, or has no rating where others have one."""
    if point.is_provisional:
        return "hollow"
    return point.colour.value if point.colour is not None else "hollow" if is_rated else "plain"


def _size(plane: Plane) -> float:
    return _SMALL if 0 < plane.spacing < _NEAR else _SIZE


def _mark(point: Point, look: str, plane: Plane) -> str:
    (x, y), size, title = plane.place(point), _size(plane), _title(point)
    far = f"{1.3 * size:g}"
    top = f"M{coordinate(x)} {coordinate(y - 1.3 * size)}"
    if look == "amber":
        return f'<path d="{top}l{far} {2.2 * size:g}h-{2.6 * size:g}z">{title}</path>'
    if look == "red":
        return f'<path d="{top}l{far} {far}-{far} {far}-{far}-{far}z">{title}</path>'
    return f'<circle cx="{coordinate(x)}" cy="{coordinate(y)}" r="{size:g}">{title}</circle>'


def _title(point: Point) -> str:
    return f"<title>{escape(point.label)}: {escape(point.told)}</title>"


def _last(point: Point, look: str, plane: Plane) -> Iterator[str]:
    """The newest figure: the sign of its rating, or a disc; a ring where it has none or may still change."""
    (x, y), (fill, edge, ground) = plane.place(point), RATED[look]
    if look not in SOLID:
        place = f'cx="{coordinate(x)}" cy="{coordinate(y)}" r="{_LARGE:g}"'
        drawn = f'fill="{fill}" stroke="{edge}" stroke-width="{3 if look == "hollow" else 2}"'
        yield f'<circle class="last {look}" {place} {drawn}>{_title(point)}</circle>'
        return
    corner = f"{coordinate(x - _LAST)} {coordinate(y - _LAST)}"
    yield f'<g class="last {look}" transform="translate({corner}) scale({_LAST / _GRID:g})">{_title(point)}'
    seam = f'stroke="{GROUND}" stroke-width="3" stroke-linejoin="round"'
    yield f'<path fill="{ground}" {seam} d="{SOLID[look]}"/>'
    outline = "" if edge == GROUND else f' stroke="{edge}" stroke-width=".8"'
    yield f'<path fill="{fill}"{outline} fill-rule="evenodd" d="{path_of(look)}"/></g>'


# The outlines of the signs without what is cut out of them.
SOLID = {
    "green": path_of("green").split("zm")[0] + "z",
    "amber": path_of("amber").split("zm")[0] + "z",
    "red": path_of("red").split("zM")[0] + "z",
}
