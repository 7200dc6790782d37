"""Work that can be cut into pieces is done on every core of the computer at once."""

import signal
import sys
from collections.abc import Callable, Sequence
from multiprocessing import cpu_count, get_context
from typing import Any, TypeVar

# To start the helpers takes as long as a few pieces.
_FEWEST = 4


T = TypeVar("T")


class _Work:
    """What the helpers do: they are copies of this process, so they have it without being sent it."""

    piece: Callable[[int], Any] | None = None


def side_by_side(piece: Callable[[int], T], number: int) -> Sequence[T]:
    """What each of so many pieces of work gives, in their order.

    Only where a process can be copied whole, as on Linux; elsewhere, and for few pieces, one after the other.
    """
    cores = min(cpu_count(), number)
    if sys.platform != "linux" or cores < 2 or number < _FEWEST:
        return [piece(place) for place in range(number)]
    _Work.piece = piece
    try:
        with get_context("fork").Pool(cores, initializer=_leave_signals) as helpers:
            return helpers.map(_do, range(number), chunksize=1)
    finally:
        _Work.piece = None


def _do(place: int) -> Any:
    if _Work.piece is None:
        raise ValueError("there is no work")
    return _Work.piece(place)


def _leave_signals() -> None:
    """Who stops the build stops the process that began it, which ends its helpers."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
