"""Where the names of dots stand: below the line in tiers, none on another, few beneath another's leader."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.charts.letters import width_of
from generator.charts.paper import LETTERS

_GAP, _NEAR, _EDGE = 8.0, 3.0, 2.0
# What a place costs: a tier further down, words that are not below the middle of their dot, a leader through a name.
_TIER, _ASIDE, _CROSSED = 10, 3, 24


@dataclass(frozen=True, slots=True)
class Name:
    """A name in its place: which dot it is of, its tier from the top, and its left and right edge."""

    dot: int
    words: str
    x: float
    tier: int
    left: float
    right: float

    @property
    def middle(self) -> float:
        """Where the middle of the words stands."""
        return (self.left + self.right) / 2


def placed(names: Sequence[str], places: Sequence[float], width: float) -> tuple[Name, ...]:
    """Every name in a place, from left to right; of a few orders to set them in the one that costs least."""
    everyone = list(range(len(names)))
    orders = (everyone, everyone[::-1], sorted(everyone, key=lambda dot: -len(names[dot])))
    found = [_in_order(order, names, places, width) for order in orders]
    best = min(found, key=lambda each: each[0])[1] if found else []
    return tuple(sorted(best, key=lambda name: (name.x, name.dot)))


def _in_order(
    order: Sequence[int], names: Sequence[str], places: Sequence[float], width: float
) -> tuple[int, list[Name]]:
    whole, found = 0, list[Name]()
    for dot in order:
        cost, name = min(
            (
                (_cost(name, aside, found), name)
                for tier in range(len(names))
                for aside, name in _candidates(dot, names[dot], places[dot], tier, width)
                if not any(_overlap(name, other) for other in found)
            ),
            key=lambda each: each[0],
        )
        whole += cost
        found.append(name)
    return whole, found


def _candidates(dot: int, words: str, x: float, tier: int, width: float) -> list[tuple[int, Name]]:
    """Below the middle of the dot, or beginning or ending there; within the drawing."""
    wide = width_of(words, LETTERS)
    lefts = ((0, x - wide / 2), (_ASIDE, x - _NEAR), (_ASIDE, x - wide + _NEAR))
    within = ((aside, min(max(left, _EDGE), width - _EDGE - wide)) for aside, left in lefts)
    return [(aside, Name(dot, words, x, tier, left, left + wide)) for aside, left in within]


def _overlap(one: Name, other: Name) -> bool:
    return one.tier == other.tier and one.left < other.right + _GAP and other.left < one.right + _GAP


def _cost(name: Name, aside: int, found: Sequence[Name]) -> int:
    crossed = sum(_crosses(name, other) or _crosses(other, name) for other in found)
    return name.tier * _TIER + aside + crossed * _CROSSED


def _crosses(leader: Name, words: Name) -> bool:
    """Whether the way from a dot down to its name goes through another name."""
    return leader.tier > words.tier and words.left - _NEAR < leader.x < words.right + _NEAR
