"""Whether a build would change nothing: its input is that of the last one, which left the folder of pages as it is."""

import json
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from generator.pages.site.manifest import Origin
from generator.terms.texts import Sources, Store

_NAME = "last-build"


def state_of(sources: Sources, program: str, origin: Origin) -> str:
    """One hash over everything that a build is made of."""
    whole = sha256(repr((program, origin)).encode())
    for file in sources.files:
        whole.update(sha256(file.path.encode()).digest() + sha256(file.data).digest())
    return whole.hexdigest()


def note_build(store: Store, state: str, folder: Path, paths: Iterable[str]) -> None:
    """Remember what was built, and each file as it was left: its size, and when it was last written to."""
    left = {path: _look(folder / path) for path in paths}
    store.write(_NAME, json.dumps({"state": state, "files": left}).encode())


def files_as_left(store: Store, state: str, folder: Path) -> int | None:
    """How many files the last build left, if this one would be made of the same and nobody touched any of them."""
    try:
        noted = json.loads(store.read(_NAME) or b"{}")
        if noted.get("state") != state or not noted["files"]:
            return None
        as_left = all(_look(folder / path) == seen for path, seen in noted["files"].items())
    except (ValueError, TypeError, AttributeError, KeyError, OSError):
        return None
    return sum(not path.startswith("../") for path in noted["files"]) if as_left else None


def _look(path: Path) -> list[int]:
    found = path.stat()
    return [found.st_size, found.st_mtime_ns]
