"""What lies in the folders of content and data and is no file that can be read, found before anything is opened.

To open a pipe would wait for ever, and to read a device never end. Rules: `schema/on_disk`.
"""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from generator.schema.on_disk import (
    FOLDER_NAMED_AS_FILE,
    LINK_LEADS_NOWHERE,
    LINK_TO_A_FOLDER,
    NO_FILE,
    NOT_TO_BE_READ,
)
from generator.terms.problems import Fault, Problem
from generator.terms.texts import INPUT_FOLDERS, is_input

_HIDDEN = (".", "~")
_KINDS = (
    (stat.S_ISFIFO, "a pipe between programs"),
    (stat.S_ISSOCK, "a socket of a program"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def unreadable(root: Path) -> Iterator[Problem]:
    """Every such thing in the input folders. What is hidden is nobody's content."""
    for folder in INPUT_FOLDERS:
        yield from _in(root, root / folder)


def _in(root: Path, path: Path) -> Iterator[Problem]:
    fault = _fault(path, is_input_folder=path.parent == root)
    if fault:
        yield fault.at(path.relative_to(root).as_posix(), 1)
    elif path.is_dir():
        for inner in sorted(path.iterdir()):
            if not inner.name.startswith(_HIDDEN):
                yield from _in(root, inner)


def _fault(path: Path, *, is_input_folder: bool) -> Fault | None:
    try:
        mode = path.stat().st_mode
    except OSError:
        return LINK_LEADS_NOWHERE.broken() if path.is_symlink() else None
    is_folder = stat.S_ISDIR(mode)
    if is_folder and path.is_symlink() and not is_input_folder:
        return LINK_TO_A_FOLDER.broken()
    if is_folder and is_input(path.name):
        return FOLDER_NAMED_AS_FILE.broken()
    if kind := next((name for is_kind, name in _KINDS if is_kind(mode)), None):
        return NO_FILE.broken(kind=kind)
    if not os.access(path, os.R_OK | os.X_OK if is_folder else os.R_OK):
        return NOT_TO_BE_READ.broken(kind="folder" if is_folder else "file")
    return None
