"""What is drawn behind and across a line: the usual range, what happened, targets, and others' figures."""

from collections.abc import Iterator

from generator.charts.boxes import Box, Segment
from generator.charts.lines import Line
from generator.charts.marks import Band, Other
from generator.charts.paper import AXIS, BAND, BAND_EDGE, GROUND, SOFT, TARGET, coordinate
from generator.charts.plane import Plane

_TICK = 12


def band(usual: Band, plane: Plane) -> Iterator[str]:
    """Solid over the figures that it rests on, outlined if it is a trial; after them its edges go on."""
    top, bottom = coordinate(plane.y(usual.high)), coordinate(plane.y(usual.low))
    start, end = plane.across(usual.start, plane.left), plane.across(usual.end, plane.right)
    outline = f' stroke="{BAND_EDGE}" stroke-dasharray="4 3"' if usual.is_trial else ""
    shape = f"M{coordinate(start)} {top}H{coordinate(end)}V{bottom}H{coordinate(start)}z"
    yield f'<path class="usual" fill="{BAND}"{outline} d="{shape}"/>'
    if end < plane.right:
        edges = "".join(f"M{coordinate(end)} {y}H{plane.right}" for y in (top, bottom))
        yield f'<path class="usual edge" stroke="{BAND_EDGE}" stroke-dasharray="4 3" d="{edges}"/>'


def band_box(usual: Band, plane: Plane) -> Box:
    """The room that it fills."""
    start, end = plane.across(usual.start, plane.left), plane.across(usual.end, plane.right)
    return Box(start, plane.y(usual.high), end, plane.y(usual.low))


def band_edges(usual: Band, plane: Plane) -> Iterator[Segment]:
    """Its edges, as strokes that words had better not stand on."""
    for value in (usual.high, usual.low):
        yield Segment(plane.across(usual.start, plane.left), plane.y(value), plane.right, plane.y(value))


def upright(kind: str, x: float, top: float, plane: Plane) -> str:
    """A dotted line for what happened, dashed where a new count begins."""
    dash = "1.5 3" if kind == "event" else "5 3"
    path = f"M{coordinate(x)} {coordinate(top)}V{coordinate(plane.floor)}"
    return f'<path class="{kind}" stroke="{SOFT}" stroke-width="1.5" stroke-dasharray="{dash}" d="{path}"/>'


def target(line: Line, plane: Plane) -> str:
    """A dashed step line over the time in which the target was in force, with a riser where one follows another."""
    path, before = "", None
    for stretch in line.stretches:
        y = coordinate(plane.y(stretch.level.value))
        start, end = plane.across(stretch.start, plane.left), plane.across(stretch.end, plane.right)
        is_joined = before is not None and before == stretch.start
        path += f"V{y}" if is_joined else f"M{coordinate(start)} {y}"
        path += f"H{coordinate(end)}"
        before = stretch.end
    return f'<path class="target" stroke="{TARGET}" stroke-width="2" stroke-dasharray="6 3" d="{path}"/>'


def target_segments(line: Line, plane: Plane) -> Iterator[Segment]:
    """Its levels, as strokes that words had better not stand on."""
    for stretch in line.stretches:
        y = plane.y(stretch.level.value)
        yield Segment(plane.across(stretch.start, plane.left), y, plane.across(stretch.end, plane.right), y)


def other(theirs: Other, plane: Plane) -> str:
    """A tick at the right edge; a disc at its own place for a figure of a time that is drawn."""
    y = coordinate(plane.y(theirs.level.value))
    if theirs.at is None:
        path = f"M{plane.right - _TICK} {y}H{plane.right + 3}"
        return f'<path class="comparator" stroke="{AXIS}" stroke-width="3" d="{path}"/>'
    return (
        f'<circle class="comparator" fill="{AXIS}" stroke="{GROUND}" stroke-width="1.5" '
        f'cx="{coordinate(plane.x(theirs.at))}" cy="{y}" r="5.5"/>'
    )
