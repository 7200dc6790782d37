"""What stands above the strip: our name and England's, each with its figure and its way down to the line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.charts.compared.sheet import Across, stroke, text
from generator.charts.compared.view import Dot, StripView
from generator.charts.letters import width_of
from generator.charts.paper import INK, LETTERS, LINE, coordinate

_OURS, _ROW, _FIRST, _GAP, _LEAN = 15, 20, 16, 14, 6


@dataclass(frozen=True, slots=True)
class Head:
    """Words above the line: where their middle stands, and in which row, from the line up."""

    dot: Dot
    is_ours: bool
    middle: float
    row: int = 0

    @property
    def words(self) -> str:
        """`England 67`."""
        return f"{self.dot.name} {self.dot.text}"

    @property
    def size(self) -> int:
        """How large the letters are."""
        return _OURS if self.is_ours else LETTERS


def heads(view: StripView, across: Across, width: int) -> tuple[Head, ...]:
    """England's and ours, side by side; where they would meet, each leans away, or ours stands above."""
    england = _head(view.england, False, across, width) if view.england else None
    ours = _head(view.ours, True, across, width) if view.ours else None
    if england is None or ours is None:
        return tuple(filter(None, (england, ours)))
    if _are_clear(england, ours):
        return england, ours
    way = 1 if ours.dot.value >= england.dot.value else -1
    england, ours = _head(england.dot, False, across, width, -way), _head(ours.dot, True, across, width, way)
    return england, ours if _are_clear(england, ours) else Head(ours.dot, True, ours.middle, 1)


def _head(dot: Dot, is_ours: bool, across: Across, width: int, lean: int = 0) -> Head:
    """The words above their dot, or to one side of it, but within the drawing."""
    half = _half(Head(dot, is_ours, 0))
    middle = across.x(dot.value) + lean * (half - _LEAN)
    return Head(dot, is_ours, min(max(middle, half + 2), width - 2 - half))


def _half(head: Head) -> float:
    return width_of(head.words, head.size, bold=True) / 2


def _are_clear(one: Head, other: Head) -> bool:
    return abs(one.middle - other.middle) >= _half(one) + _half(other) + _GAP


def room_for(found: Sequence[Head]) -> int:
    """How high all rows are."""
    return _FIRST + 6 + _ROW * _rows(found)


def _rows(found: Sequence[Head]) -> int:
    return max((head.row for head in found), default=0)


def words_of_heads(found: Sequence[Head]) -> Iterator[str]:
    """The words, ours larger and in our colour."""
    for head in found:
        y = _FIRST + (_rows(found) - head.row) * _ROW
        fill = LINE if head.is_ours else INK
        yield text(head.middle, y, head.words, fill, anchor="middle", bold=True, size=head.size)


def ways_down(found: Sequence[Head], across: Across, axis: float) -> Iterator[str]:
    """From our name to our dot, and England's mark across the line."""
    for head in found:
        top, x = _FIRST + 6 + (_rows(found) - head.row) * _ROW, coordinate(across.x(head.dot.value))
        colour, width, end = (LINE, 2, axis) if head.is_ours else (INK, 3, axis + 13)
        yield stroke(f"M{x} {top}V{coordinate(end)}", colour, width)
