"""What the disk refuses, in plain words: what is wrong, with what, and what to do about it."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path

_WORDS = {
    errno.ENOSPC: (
        "The disk is full: there was no room to write {name}.",
        "Delete something that you no longer need, then try again.",
    ),
    errno.EDQUOT: (
        "Your share of the disk is used up: there was no room to write {name}.",
        "Delete something that you no longer need, or ask for more room, then try again.",
    ),
    errno.EROFS: (
        "{name} can't be written: its disk can only be read.",
        "Work in a copy of the project, on a disk that you may write to.",
    ),
    errno.EMFILE: (
        "Too many files are open at once: {name} could not be opened.",
        "Close other programs, then try again.",
    ),
    errno.ENAMETOOLONG: (
        "This name is too long for the disk: {name}.",
        "Shorten the id or the name from which it is made.",
    ),
    errno.ELOOP: ("{name} is a link that leads back to itself.", "Delete the link, or put what it stands for there."),
    errno.EIO: (
        "The disk failed at {name}: it may be damaged.",
        "Try again. If it happens again, work in a copy of the project on another disk.",
    ),
    errno.ENOENT: (
        "{name} has gone while the program was at work, or could not be made.",
        "See that no other program moves or deletes it, then try again.",
    ),
}
_WORDS[errno.ENFILE] = _WORDS[errno.EMFILE]
_NOT_ALLOWED = (errno.EACCES, errno.EPERM)
_IN_THE_WAY = (errno.EEXIST, errno.ENOTDIR, errno.EISDIR, errno.ENOTEMPTY)
_MOVE_IT = "Move it away or give it another name, then try again."


def refused(error: OSError) -> str:
    """What the disk refused, as one sentence and one of what to do."""
    path = Path(error.filename) if isinstance(error.filename, str) else None
    if path is not None and error.errno in _NOT_ALLOWED:
        return _not_allowed(path)
    if path is not None and error.errno in _IN_THE_WAY:
        return _in_the_way(path)
    what, remedy = _WORDS.get(
        error.errno or 0,
        (f"{{name}} can't be read or written: {error.strerror}.", "See what is there, then try again."),
    )
    return f"{_capital(what.format(name=_named(path)))} {remedy}"


def _not_allowed(path: Path) -> str:
    if path.exists() and not os.access(path, os.R_OK):
        return f"You may not read {_named(path)}. Ask whoever owns it to let you."
    folder = next((above for above in path.parents if above.exists()), path)
    remedy = "Ask whoever owns that folder to let you, or work in a copy of the project that is yours."
    return f"You may not write in {_named(folder)}. {remedy}"


def _in_the_way(path: Path) -> str:
    there = next((place for place in _upwards(path) if place.exists() or place.is_symlink()), path)
    if not there.exists():
        return f"{_named(there)} is a link that leads nowhere. Delete it, or put what it leads to in its place."
    if there.is_dir():
        return f"{_named(there)} is a folder, and a file must be there. {_MOVE_IT}"
    return f"{_named(there)} is a file, and a folder must be there. {_MOVE_IT}"


def _upwards(path: Path) -> Iterator[Path]:
    yield path
    yield from path.parents


def _named(path: Path | None) -> str:
    """A path as people know it: from the folder in which they work, if it lies there."""
    if path is None:
        return "a file"
    here = Path.cwd()
    return f'"{path.relative_to(here) if path.is_relative_to(here) else path}"'


def _capital(sentence: str) -> str:
    return sentence[0].upper() + sentence[1:]
