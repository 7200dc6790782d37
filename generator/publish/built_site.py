"""The folder of the built site: what is not published goes, the headers come, and it replaces the last good one."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.pages.downloads.catalogue import MANIFEST
from generator.publish.files import read_published, write_text
from generator.publish.headers import headers_file

# Builders copy the whole theme. Material's scripts load each other, so they are published whole or not at all.
_PARTS_OF_THEME = ("assets/javascripts/", "assets/stylesheets/")
_SOURCE_MAPS = "assets/**/*.map"


class NoSiteError(Exception):
    """A folder holds no built site; the text says why and what to do, in plain words."""


def seal(site: Path) -> None:
    """Finish a built site: take out what no page loads, and write the security headers where web hosts look for them.

    Raises NoSiteError, and writes nothing, if the folder is not what a builder made of our pages.
    """
    missing = [name for name in ("index.html", MANIFEST) if not (site / name).is_file()]
    if missing or not _is_ours(site):
        lacks = f"it has no {' and no '.join(missing)}" if missing else f"its {MANIFEST} is none of ours"
        remedy = "Build the site first, then seal the folder that the builder wrote."
        raise NoSiteError(f'"{site}" is not a built site: {lacks}. {remedy}')
    pages = [path.read_text("utf-8") for path in site.rglob("*.html")]
    for part in _PARTS_OF_THEME:
        if not any(part in page for page in pages):
            _remove(site / part)
    for source_map in site.glob(_SOURCE_MAPS):
        source_map.unlink()
    write_text(site / "_headers", headers_file(pages))


def _is_ours(site: Path) -> bool:
    """Whether a folder's manifest is one of the generator's; any other site may have a file of that name."""
    try:
        return bool(read_published(str(site)).content_hash)
    except (ValueError, KeyError, TypeError):
        return False


@contextmanager
def replacing(site: Path) -> Iterator[Path]:
    """A folder for the new site, which takes the place of the last good one at the end.

    If anything goes wrong on the way, the last good site stays as it was. Either way nothing is left beside it.
    """
    new, old = site.with_name(f"{site.name}.new"), site.with_name(f"{site.name}.old")
    _settle(site, new, old)  # The last time may have ended half way, with the machine.
    try:
        yield new
        if site.exists():
            site.rename(old)
        new.rename(site)
    finally:
        _settle(site, new, old)


def _settle(site: Path, new: Path, old: Path) -> None:
    if old.exists() and not site.exists():
        old.rename(site)
    _remove(new)
    _remove(old)


def _remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)
