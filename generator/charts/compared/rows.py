"""The same places on a phone: a row each, from the lowest to the highest, ours dark, England a line through all."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.charts.compared.sheet import Across, Told, box, circle, sheet, stroke, text
from generator.charts.compared.view import Dot, StripView
from generator.charts.letters import in_lines, width_of
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
    Size,
    coordinate,
)

WIDTH = 390
_SIDE, _GAP, _LINE, _AIR, _MOST = 16, 14, 16, 10, 150
_OWN, _OTHER = 9.0, 6.0
_TOP, _BOTTOM = 24, 8


@dataclass(frozen=True, slots=True)
class _Row:
    dot: Dot
    lines: tuple[str, ...]
    is_ours: bool
    top: float
    bottom: float

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


def rows(view: StripView) -> Markup:
    """The places as rows, hidden until the stylesheet shows them."""
    found = list(_rows(view))
    names = max(width_of(line, LETTERS, bold=row.is_ours) for row in found for line in row.lines)
    values = max(width_of(row.dot.text, LETTERS, bold=True) for row in found)
    across = Across(view.ticks, _SIDE + names + _GAP + _OWN, WIDTH - _SIDE - values - _GAP - _OWN)
    end = found[-1].bottom
    parts = [
        *_quarter(view, across, end),
        *(part for row in found for part in _ground(row, across)),
        *_england(view, across, end),
        *(part for row in found for part in _row(row, across)),
    ]
    told = Told(view.id, view.title, view.description)
    more = _LINE + 6 if view.quarter else 0
    return sheet(told, Size.PHONE, WIDTH, end + _BOTTOM + more, parts, hidden=True)


def _rows(view: StripView) -> Iterator[_Row]:
    dots = [*([view.ours] if view.ours else []), *view.neighbours]
    top: float = _TOP
    for dot in sorted(dots, key=lambda dot: dot.value):
        is_ours = dot is view.ours
        lines = in_lines(dot.name, _MOST, LETTERS, bold=is_ours)
        bottom = top + len(lines) * _LINE + _AIR
        yield _Row(dot, lines, is_ours, top, bottom)
        top = bottom


def _ground(row: _Row, across: Across) -> Iterator[str]:
    if row.is_ours:
        yield box(0, row.top, WIDTH, row.bottom, BAND)
    y = coordinate(row.middle)
    colour = GROUND if row.is_ours else GRID
    yield stroke(f"M{coordinate(across.left)} {y}H{coordinate(across.right)}", colour, more=f" {CRISP}")


def _england(view: StripView, across: Across, end: float) -> Iterator[str]:
    if view.england is not None:
        x = across.x(view.england.value)
        yield stroke(f"M{coordinate(x)} {_TOP - 4}V{coordinate(end)}", INK, 1.5, ' stroke-dasharray="4 3"')
        words = f"{view.england.name} {view.england.text}"
        half = width_of(words, LETTERS, bold=True) / 2
        yield text(min(max(x, half + 2), WIDTH - 2 - half), _TOP - 9, words, INK, anchor="middle", bold=True)


def _row(row: _Row, across: Across) -> Iterator[str]:
    fill = LINE if row.is_ours else INK
    first = row.middle + 4.5 - (len(row.lines) - 1) * _LINE / 2
    for number, line in enumerate(row.lines):
        yield text(_SIDE, first + number * _LINE, line, fill, bold=row.is_ours)
    size, colour = (_OWN, LINE) if row.is_ours else (_OTHER, AXIS)
    yield circle(across.x(row.dot.value), row.middle, size, colour, GROUND)
    yield text(WIDTH - _SIDE, row.middle + 4.5, row.dot.text, fill, anchor="end", bold=row.is_ours)


def _quarter(view: StripView, across: Across, end: float) -> Iterator[str]:
    if view.quarter is None:
        return
    left, right = across.x(view.quarter.low), across.x(view.quarter.high)
    yield box(left, _TOP, right, end, BAND)
    edges = f"M{coordinate(left)} {_TOP}V{coordinate(end)}M{coordinate(right)} {_TOP}V{coordinate(end)}"
    yield stroke(edges, BAND_EDGE, more=' stroke-dasharray="3 2"')
    half = width_of(view.quarter.words, LETTERS) / 2
    middle = min(max((left + right) / 2, half + 2), WIDTH - 2 - half)
    yield text(middle, end + _LINE, view.quarter.words, BAND_WORDS, anchor="middle")
