"""Whether the packages in .venv are those that are asked for, and whole: `installed.py requirements.txt`.

Exit code 0 says so; 1 that others are asked for, so that they must be installed; 3 that .venv is damaged or was moved
here, so that it must be made anew. With --note in front, it is noted what has just been installed, if it is whole. To
look at the size of each file takes a tenth of a second; what was changed without a change of size goes unnoticed.
"""

import json
import os
import re
import sys
from hashlib import sha256
from pathlib import Path

WHOLE, OTHERS, DAMAGED = 0, 1, 3
VENV = Path(".venv")
# Python makes its own again; and nobody reads the 28,000 icons that two packages bring.
NOT_LOOKED_AT = (".pyc", ".svg")


def main(arguments: list[str]) -> int:
    """Look at, or note, what is installed for the first of some requirements files; the others ask for a part of it."""
    if arguments[0] == "--note":
        return note([Path(name) for name in arguments[1:]])
    return look(Path(arguments[0]))


def look(requirements: Path) -> int:
    """Compare .venv with what was noted of it."""
    try:
        noted = json.loads(_note_of(requirements).read_text("utf-8"))
        asked, place, sizes = noted["asked"], noted["place"], noted["sizes"]
    except (OSError, ValueError, KeyError, TypeError):
        return OTHERS
    if asked != _hash(requirements):
        return OTHERS
    is_whole = place == _place() and all(_size(f"{place}/{path}") == size for path, size in sizes.items())
    return WHOLE if is_whole else DAMAGED


def note(files: list[Path]) -> int:
    """Note the size of each file of each package, if all are as their makers list them."""
    # Only here: to load it takes longer than all the rest of a look.
    from importlib.metadata import distributions

    wanted = {"pip", *map(_plain, re.findall(r"^([\w.-]+)==", files[0].read_text("utf-8"), re.MULTILINE))}
    place, sizes = _place(), {}
    for package in distributions(path=[str(folder) for folder in VENV.glob("lib/python*/site-packages")]):
        if _plain(package.metadata["Name"] or "") not in wanted:
            continue
        if not package.files:
            return DAMAGED
        for file in package.files:
            path = os.path.realpath(str(file.locate()))
            if file.suffix not in NOT_LOOKED_AT:
                sizes[os.path.relpath(path, place)] = size = _size(path)
                if size is None or size != (size if file.size is None else file.size):
                    return DAMAGED
    for requirements in files:
        noted = {"asked": _hash(requirements), "place": place, "sizes": sizes}
        part = _note_of(requirements).with_suffix(".part")
        part.write_text(json.dumps(noted), "utf-8")
        part.replace(_note_of(requirements))
    return WHOLE


def _note_of(requirements: Path) -> Path:
    return VENV / f"{requirements.stem}.installed"


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _place() -> str:
    """Where .venv is: its programs know the place where they were installed, and work nowhere else."""
    return os.path.realpath(VENV)


def _hash(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def _size(path: str) -> int | None:
    try:
        return os.stat(path).st_size
    except OSError:
        return None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
