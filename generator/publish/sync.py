"""The folder of pages is made to hold what was built, and a build that is cut off can be made good by the next."""

import json
from dataclasses import dataclass
from pathlib import Path

from generator.publish.files import holds, write_by_way_of
from generator.terms.texts import Site, is_within


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What a build did to the output folder."""

    written: int
    unchanged: int
    removed: int

    def __str__(self) -> str:
        """The report in one line."""
        return f"{self.written} written, {self.unchanged} unchanged, {self.removed} removed"


def sync(site: Site, folder: Path) -> SyncReport:
    """Make a folder hold the site: write what differs, remove what an earlier build wrote, touch nothing else.

    The folder itself is never replaced: both site builders' live preview would stop working for good. Each file is
    listed before it is written, so that a build that is cut off leaves none that the next one would not know.
    Raises ValueError where a path leads out of the folder: nothing that is typed may lead there.
    """
    outside = [file.path for file in site.files if not is_within(file.path)]
    if outside:
        raise ValueError(f"these files would be written outside the folder of pages: {', '.join(outside)}")
    listed = folder.with_name(f"{folder.name}.manifest.json")
    part = folder / ".part"
    earlier, now = _listed(listed, folder), {file.path for file in site.files}
    if now - earlier:
        _list(listed, now | earlier)
    # What goes, goes first: its folder may stand where a file must be, or its name differ in capitals alone.
    removed = sum(_remove(folder, path) for path in sorted(earlier - now))
    written = sum(
        write_by_way_of(folder / file.path, file.data, part)
        for file in site.files
        if not holds(folder / file.path, file.data)
    )
    part.unlink(missing_ok=True)  # The last time may have been cut off.
    _list(listed, now)
    return SyncReport(written, len(site.files) - written, removed)


def _list(listed: Path, paths: set[str]) -> None:
    text = json.dumps(sorted(paths), indent=0) + "\n"
    write_by_way_of(listed, text.encode("utf-8"), listed.with_name(f".{listed.name}.part"))


def _listed(listed: Path, folder: Path) -> set[str]:
    """What earlier builds wrote. If the list is damaged, nobody knows: then it is everything that is there."""
    try:
        found = json.loads(listed.read_bytes())
    except FileNotFoundError:
        return set()
    except (ValueError, RecursionError):
        found = None
    if isinstance(found, list) and all(isinstance(path, str) and is_within(path) for path in found):
        return set(found)
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def _remove(folder: Path, path: str) -> bool:
    """Remove a file that an earlier build wrote, and the folders that this empties."""
    target = folder / path
    if not target.is_file():
        return False
    target.unlink()
    for parent in target.relative_to(folder).parents:
        place = folder / parent
        if parent != Path() and not any(place.iterdir()):
            place.rmdir()
    return True
