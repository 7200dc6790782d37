"""The years of a measure as a drawing: the neighbours' band, and the lines with their names at the right end."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from math import ceil

from markupsafe import Markup

from generator.charts.compared.sheet import Told, box, circle, sheet, stroke, text
from generator.charts.compared.view import YearLine, YearsView
from generator.charts.end_labels import apart
from generator.charts.letters import in_lines, width_of
from generator.charts.paper import AXIS, BAND, CRISP, GRID, GROUND, INK, LETTERS, LINE, SOFT, Size, coordinate

_LOOKS = {"ours": (LINE, 3.0, ""), "england": (INK, 1.5, ' stroke-dasharray="4 3"'), "middle": (AXIS, 2.5, "")}
_INKS = {"ours": LINE, "england": INK, "middle": SOFT}
_TOP, _BOTTOM, _NAME, _LINE, _AIR = 12, 30, 118, 16, 8
_DOT = 5.0


@dataclass(frozen=True, slots=True)
class Frame:
    """How large a drawing of the years is, which drawing of its page, and whether it is hidden at first."""

    size: Size
    width: int
    height: int
    hidden: bool = False


BESIDE = Frame(Size.PANEL, 358, 190)
STORY = Frame(Size.WIDE, 736, 320)
STORY_PHONE = Frame(Size.PHONE, 390, 300, hidden=True)


@dataclass(frozen=True, slots=True)
class _Plane:
    """Where years and values stand."""

    view: YearsView
    frame: Frame
    left: float
    right: float

    @property
    def floor(self) -> float:
        return self.frame.height - _BOTTOM

    def x(self, place: int) -> float:
        return self.left + place * (self.right - self.left) / max(len(self.view.labels) - 1, 1)

    def y(self, value: Decimal) -> float:
        low, high = self.view.ticks[0].value, self.view.ticks[-1].value
        return self.floor - float((value - low) / (high - low)) * (self.floor - _TOP)


def years(view: YearsView, frame: Frame) -> Markup:
    """The drawing in one of its sizes."""
    side = 8 + max(width_of(tick.text, LETTERS) for tick in view.ticks)
    ends = {line.kind: in_lines(line.name, _NAME, LETTERS, bold=line.kind == "ours") for line in view.lines}
    names = max(width_of(part, LETTERS, bold=kind == "ours") for kind, parts in ends.items() for part in parts)
    edge = 16 if frame.size is Size.PHONE else 2
    plane = _Plane(view, frame, edge + side, frame.width - edge - names - 10)
    parts = [
        *_levels(plane),
        *_band(plane),
        *(part for line in view.lines for part in _line(line, plane)),
        *_ends(plane, ends),
        *_years(plane),
    ]
    told = Told(view.id, view.title, view.description)
    return sheet(told, frame.size, frame.width, frame.height, parts, hidden=frame.hidden)


def _levels(plane: _Plane) -> Iterator[str]:
    """The levels; where the drawing is low, every second one."""
    ticks = plane.view.ticks
    every = 1 if (plane.floor - _TOP) / max(len(ticks) - 1, 1) >= 32 else 2
    shown = ticks[::every]
    path = "".join(f"M{coordinate(plane.left)} {coordinate(plane.y(t.value))}H{coordinate(plane.right)}" for t in shown)
    yield stroke(path, GRID, more=f" {CRISP}")
    for tick in shown:
        yield text(plane.left - 8, plane.y(tick.value) + 4.5, tick.text, SOFT, anchor="end")


def _runs(values: Sequence[object]) -> Iterator[list[int]]:
    """The places that follow each other without a gap."""
    for is_known, run in groupby(range(len(values)), key=lambda place: values[place] is not None):
        if is_known:
            yield list(run)


def _band(plane: _Plane) -> Iterator[str]:
    for run in _runs(plane.view.band):
        edges = [(plane.x(place), pair) for place in run if (pair := plane.view.band[place]) is not None]
        if len(edges) == 1:
            x, (low, high) = edges[0]
            yield box(x - 3, plane.y(high), x + 3, plane.y(low), BAND)
            continue
        top = [f"{coordinate(x)} {coordinate(plane.y(high))}" for x, (_, high) in edges]
        under = [f"{coordinate(x)} {coordinate(plane.y(low))}" for x, (low, _) in reversed(edges)]
        yield f'<path class="band" fill="{BAND}" d="M{"L".join([*top, *under])}z"/>'


def _line(line: YearLine, plane: _Plane) -> Iterator[str]:
    """The line in as many pieces as years without a figure make of it; a year alone is a dot."""
    colour, width, dashes = _LOOKS[line.kind]
    path, alone = "", []
    for run in _runs(line.values):
        places = [(plane.x(at), plane.y(value)) for at in run if (value := line.values[at]) is not None]
        alone += places if len(places) == 1 else []
        path += "M" + "L".join(f"{coordinate(x)} {coordinate(y)}" for x, y in places) if len(places) > 1 else ""
    yield stroke(path, colour, width, f' class="{line.kind}" stroke-linejoin="round"{dashes}')
    yield from (circle(x, y, width, colour, GROUND) for x, y in alone)
    if line.kind == "ours":
        x, y = _end(line, plane)
        yield circle(x, y, _DOT, colour, GROUND)


def _end(line: YearLine, plane: _Plane) -> tuple[float, float]:
    """Where the newest figure of a line stands."""
    return next(
        (plane.x(place), plane.y(value)) for place, value in reversed(list(enumerate(line.values))) if value is not None
    )


def _ends(plane: _Plane, names: dict[str, tuple[str, ...]]) -> Iterator[str]:
    """The names, each as near to the end of its line as the others let it."""
    lines = sorted(plane.view.lines, key=lambda line: _end(line, plane)[1])
    wanted = [(line.kind, part) for line in lines for part in names[line.kind]]
    heights = [
        _end(line, plane)[1] + 4.5 + (number - (len(names[line.kind]) - 1) / 2) * _LINE
        for line in lines
        for number in range(len(names[line.kind]))
    ]
    for (kind, part), y in zip(wanted, apart(heights, _LINE, plane.floor + 8), strict=True):
        yield text(plane.right + 10, y, part, _INKS[kind], bold=kind == "ours")


def _years(plane: _Plane) -> Iterator[str]:
    """Every year is marked; the first, the last and as many between as have room are named."""
    labels, floor = plane.view.labels, plane.floor
    path = "".join(f"M{coordinate(plane.x(place))} {coordinate(floor)}v5" for place in range(len(labels)))
    yield stroke(f"M{coordinate(plane.left)} {coordinate(floor)}H{coordinate(plane.right)}{path}", AXIS)
    last, apart_by = len(labels) - 1, (plane.right - plane.left) / max(len(labels) - 1, 1)
    every = max(1, ceil((max(width_of(words, LETTERS) for words in labels) + _AIR) / apart_by))
    for place, words in enumerate(labels):
        if (last - place) % every == 0:
            yield text(plane.x(place), floor + 21, words, SOFT, anchor="middle")
