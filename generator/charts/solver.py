"""Finds a place for each of the words of a drawing: none lies on another or runs out, and few lie on a line."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.charts.boxes import Box, Letters, Segment, Spot, number_crossing

# Words keep so far from each other.
_CLEAR = 2.5
# What it costs to lie on a stroke, in steps down the list of spots.
LINE_COST, POINT_COST, SOFT_COST = 40, 40, 6
# Words that are not needed are left out rather than set on the line or its points.
_TOO_DEAR = 40
# How wide words are in Arial, of the width that they have at most.
_ARIAL = 0.87


@dataclass(frozen=True, slots=True)
class Wanted:
    """Words that want a place: how they are set, and the spots that would do, the best first.

    Words that are not `needed` are left out if every spot would cover the line.
    """

    kind: str
    letters: Letters
    fill: str
    spots: tuple[Spot, ...]
    needed: bool = True


@dataclass(frozen=True, slots=True)
class Placed:
    """Words in their place."""

    wanted: Wanted
    spot: Spot

    @property
    def box(self) -> Box:
        """The room that they take at most."""
        return self.spot.box(self.wanted.letters)

    @property
    def patch(self) -> Box:
        """The room that they take in Arial, which is narrower."""
        spot, box = self.spot, self.box
        spare = (box.right - box.left) * (1 - _ARIAL)
        left = {"start": 0.0, "middle": spare / 2, "end": spare}[spot.anchor]
        return Box(box.left + left - 2, box.top, box.right - spare + left + 2, box.bottom)


@dataclass(frozen=True, slots=True)
class Ground:
    """What words are placed among: the room for them, what they must not cover, and what they had better not."""

    room: Box
    taken: tuple[Box, ...] = ()
    line: tuple[Segment, ...] = ()
    points: tuple[Box, ...] = ()
    soft: tuple[Segment, ...] = field(default=())


def placed(wanted: Sequence[Wanted], ground: Ground) -> list[Placed]:
    """The words that found a place, each in the cheapest of its spots; the first ones choose first."""
    found: list[Placed] = []
    for words in wanted:
        taken = (*ground.taken, *(other.box for other in found))
        best = _cheapest(words, ground, taken)
        if best is not None and (words.needed or best[0] < _TOO_DEAR):
            found.append(Placed(words, words.spots[best[1]]))
    return found


def _cheapest(words: Wanted, ground: Ground, taken: Sequence[Box]) -> tuple[float, int] | None:
    """What the cheapest spot costs that is free, and which it is."""
    best: tuple[float, int] | None = None
    for place, spot in enumerate(words.spots):
        # Each spot costs its own place at least.
        if best is not None and place >= best[0]:
            break
        box = spot.box(words.letters)
        clear = box.grown(_CLEAR)
        if box.is_within(ground.room) and not any(clear.overlaps(other) for other in taken):
            cost = place + _cost(box, ground)
            best = (cost, place) if best is None or cost < best[0] else best
    return best


def _cost(box: Box, ground: Ground) -> float:
    return (
        LINE_COST * min(number_crossing(box, ground.line), 2)
        + POINT_COST * sum(box.overlaps(point) for point in ground.points)
        + SOFT_COST * number_crossing(box, ground.soft)
    )
