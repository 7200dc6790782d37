"""Runs: for how long a figure has gone one way, or been the same. Figures come newest first, as readers see them."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise, takewhile


def went_one_way_for(values: Sequence[Decimal]) -> int:
    """How many times running a figure went up, or down, counted back from now; 0 where the newest did not move."""
    moves = [now - then for now, then in pairwise(values)]
    return len([*takewhile(lambda move: move * moves[0] > 0, moves)]) if moves and moves[0] else 0


def same_for(values: Sequence[Decimal]) -> int:
    """For how many figures, the newest among them, it has been the same."""
    return len([*takewhile(lambda value: value == values[0], values)])
