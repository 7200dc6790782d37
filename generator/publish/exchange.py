"""Two folders exchange their names, in one step wherever the machine can do it.

Python knows no such step; the C library of Linux and of macOS does. Where there is none, as on Windows and on some
network disks, there are two steps. Whoever is killed between them leaves no folder under the old name, but the old one
aside, from where `built_site` puts it back at its next start.
"""

import ctypes
import os
from pathlib import Path

_HERE = -100  # AT_FDCWD: names are understood as everywhere else.
_EXCHANGE = 2  # RENAME_EXCHANGE of Linux and RENAME_SWAP of macOS.


def take_place(new: Path, old: Path, aside: Path) -> None:
    """Give a new folder the name of an old one, which afterwards stands in the new one's place, or aside."""
    if not old.exists():
        new.rename(old)
    elif not exchanged(new, old):
        old.rename(aside)
        new.rename(old)


def exchanged(one: Path, other: Path) -> bool:
    """Exchange the names of two folders in one step; false, and nothing has happened, where that can't be done."""
    if os.name != "posix":
        return False
    library = ctypes.CDLL(None)
    names = os.fsencode(one), os.fsencode(other)
    if hasattr(library, "renameat2"):
        return bool(library.renameat2(_HERE, names[0], _HERE, names[1], _EXCHANGE) == 0)
    return hasattr(library, "renamex_np") and bool(library.renamex_np(*names, _EXCHANGE) == 0)
