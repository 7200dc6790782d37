"""The room that words take in a drawing, and what crosses it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from generator.charts.letters import width_of

# Of the size of the letters: from the line that they stand on up to the tallest, and down to the lowest.
_UP, _DOWN, _LINE = 0.78, 0.24, 1.2


class Segment(NamedTuple):
    """A straight stroke from one place to another."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class Box:
    """A part of a drawing, by its edges."""

    left: float
    top: float
    right: float
    bottom: float

    def grown(self, by: float) -> "Box":
        """The box with so much more room at each side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def overlaps(self, other: "Box") -> bool:
        """Whether two boxes share any room."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def is_within(self, other: "Box") -> bool:
        """Whether it runs out of another nowhere."""
        return (
            other.left <= self.left
            and self.right <= other.right
            and other.top <= self.top
            and self.bottom <= other.bottom
        )

    def is_crossed_by(self, stroke: Segment) -> bool:
        """Whether a stroke passes through it."""
        start, end = 0.0, 1.0
        across, down = stroke.x1 - stroke.x0, stroke.y1 - stroke.y0
        for way, room in (
            (-across, stroke.x0 - self.left),
            (across, self.right - stroke.x0),
            (-down, stroke.y0 - self.top),
            (down, self.bottom - stroke.y0),
        ):
            if way == 0:
                if room <= 0:
                    return False
            elif way < 0:
                start = max(start, room / way)
            else:
                end = min(end, room / way)
        return start < end


@dataclass(frozen=True, slots=True)
class Letters:
    """How words are set."""

    size: float
    is_bold: bool = False

    def width(self, text: str) -> float:
        """How wide they are at most."""
        return width_of(text, self.size, bold=self.is_bold)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place for words: where their first line stands, and with which of its ends (`start`, `middle`, `end`)."""

    x: float
    y: float
    anchor: str
    lines: tuple[str, ...]

    def box(self, letters: Letters) -> Box:
        """The room that they take there."""
        wide = max(letters.width(line) for line in self.lines)
        left = self.x - {"start": 0.0, "middle": wide / 2, "end": wide}[self.anchor]
        below = (len(self.lines) - 1) * letters.size * _LINE + letters.size * _DOWN
        return Box(left, self.y - letters.size * _UP, left + wide, self.y + below)

    def line_at(self, number: int, letters: Letters) -> float:
        """How far down one of its lines stands."""
        return self.y + number * letters.size * _LINE


def centred(y: float, size: float, lines: int = 1) -> float:
    """Where words must stand for their middle to be at a level."""
    return y + size * (_UP - _DOWN) / 2 - (lines - 1) * size * _LINE / 2


def number_crossing(box: Box, strokes: Iterable[Segment]) -> int:
    """How many of some strokes pass through a box."""
    return sum(box.is_crossed_by(stroke) for stroke in strokes)
