"""One build at a time: two would write the same pages, and publish a mixture."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path


class BusyError(Exception):
    """Another build is at work; the text says where and what to do, in plain words."""


@contextmanager
def working_alone(folder: Path) -> Iterator[None]:
    """Be the only one who builds in a folder, which is made if it is not there; raises BusyError if somebody else is.

    The system itself keeps the folder locked, and unlocks it when the program ends, however it ends: no lock is left
    behind that somebody would have to remove. Where a system or a disk knows no such locks, nobody is kept out.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if os.name != "posix":
        yield
        return
    held = os.open(folder, os.O_RDONLY)
    try:
        _lock(held, folder)
        yield
    finally:
        os.close(held)


def _lock(held: int, folder: Path) -> None:
    locks = import_module("fcntl")  # Windows has none.
    try:
        locks.flock(held, locks.LOCK_EX | locks.LOCK_NB)
    except BlockingIOError:
        raise BusyError(f'Another build is at work in "{folder}". Wait until it has ended, then try again.') from None
    except OSError:
        return
