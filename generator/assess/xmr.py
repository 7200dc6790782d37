"""The arithmetic of ordinary ups and downs: limits by moving ranges (XmR), and what lies outside them.

As in NHS "Making Data Count", by the computation of NHSRplotthedots 0.2.2: moving ranges that are themselves out of the
ordinary are left out ("screened"), which the Excel tool of the same programme does not do. How we rate prints which.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

# For two figures that follow one another: three standard deviations are 2.66 mean moving ranges, and a moving range of
# 3.267 times their mean is itself outside its limits (Wheeler, Understanding Variation).
_LIMITS, _SCREEN = Decimal("2.66"), Decimal("3.267")
_LONG_RUN = 7

Values = Sequence[Decimal | None]


class Rule(StrEnum):
    """Why a figure is no ordinary one, in the order in which reasons are told."""

    OUTSIDE = "outside"
    TREND = "trend"
    TWO_OF_THREE = "two of three"
    RUN = "run"


@dataclass(frozen=True, slots=True)
class Signal:
    """That a figure is no ordinary one: by which rule, and whether it is high (or rising) or low (or falling)."""

    rule: Rule
    is_up: bool


@dataclass(frozen=True, slots=True)
class Limits:
    """Between which values figures lie by their ordinary ups and downs; `move` is the mean moving range."""

    mean: Decimal
    move: Decimal

    @property
    def low(self) -> Decimal:
        """The lower limit, which may lie outside what the unit can be."""
        return self.mean - _LIMITS * self.move

    @property
    def high(self) -> Decimal:
        """The upper one."""
        return self.mean + _LIMITS * self.move

    def is_near(self, value: Decimal) -> bool:
        """Whether a value lies beyond two thirds of the way to a limit."""
        return abs(value - self.mean) > _LIMITS * self.move * 2 / 3

    def side(self, value: Decimal) -> int:
        """1 for a value above the mean, -1 for one below, 0 for one upon it."""
        return (value > self.mean) - (value < self.mean)

    def hold(self, value: Decimal) -> bool:
        """Whether a value lies within the limits."""
        return self.low <= value <= self.high


def limits_of(values: Values, *, screened: bool = True) -> Limits:
    """The limits of figures in the order of time; None is a gap, across which no moving range reaches.

    Raises ValueError where there is no figure.
    """
    known = [value for value in values if value is not None]
    if not known:
        raise ValueError("no figure has no limits")
    return Limits(sum(known, Decimal(0)) / len(known), mean_move(values, screened=screened))


def mean_move(values: Values, *, screened: bool = True) -> Decimal:
    """The mean moving range: how far a figure usually lies from the one before it; 0 where none follows another."""
    pairs = pairwise(values)
    moves = [abs(now - then) for then, now in pairs if now is not None and then is not None]
    mean = _mean(moves)
    ordinary = [move for move in moves if move < _SCREEN * mean] if screened else []
    # Where only figures that stood still would be left, any move at all would be out of the ordinary.
    return _mean(ordinary) or mean


def _mean(moves: Sequence[Decimal]) -> Decimal:
    return sum(moves, Decimal(0)) / len(moves) if moves else Decimal(0)


def signals(values: Values, limits: Limits) -> list[tuple[Signal, ...]]:
    """All reasons for which each figure is no ordinary one, in the order of the rules; every figure of a run bears its
    signal, but of two in three only those near a limit or beyond it.
    """
    found: list[dict[Signal, None]] = [{} for _ in values]
    for rule, run, is_up in _runs(values, limits):
        for place in run:
            found[place][Signal(rule, is_up)] = None
    return [tuple(each) for each in found]


def _runs(values: Values, limits: Limits) -> Iterator[tuple[Rule, Sequence[int], bool]]:
    """Every run of places that breaks a rule, in the order of the rules."""
    for place, value in enumerate(values):
        if value is not None and not limits.hold(value):
            yield Rule.OUTSIDE, range(place, place + 1), value > limits.mean
    for run, part in _windows(values, _LONG_RUN):
        steps = {_sign(now - then) for then, now in pairwise(part)}
        if steps in ({1}, {-1}):
            yield Rule.TREND, run, steps == {1}
    for run, part in _windows(values, 3):
        sides = {limits.side(value) for value in part}
        near = [place for place, value in zip(run, part, strict=True) if limits.is_near(value)]
        if sides in ({1}, {-1}) and len(near) >= 2:
            yield Rule.TWO_OF_THREE, near, sides == {1}
    for run, part in _windows(values, _LONG_RUN):
        sides = {limits.side(value) for value in part}
        if sides in ({1}, {-1}):
            yield Rule.RUN, run, sides == {1}


def _windows(values: Values, length: int) -> Iterator[tuple[range, list[Decimal]]]:
    """Every stretch of so many figures without a gap."""
    for start in range(len(values) - length + 1):
        part = [value for value in values[start : start + length] if value is not None]
        if len(part) == length:
            yield range(start, start + length), part


def _sign(value: Decimal) -> int:
    return (value > 0) - (value < 0)
