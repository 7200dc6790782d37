"""The folder of the built site: what is not published goes, the headers come, and it replaces the last good one."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from errno import EEXIST, ENOSPC
from glob import escape
from pathlib import Path
from tempfile import mkdtemp

from generator.pages.downloads.catalogue import MANIFEST
from generator.publish.exchange import take_place
from generator.publish.files import read_published, write_text
from generator.publish.headers import headers_file

# Builders copy the whole theme. Material's scripts load each other, so they are published whole or not at all.
_PARTS_OF_THEME = ("assets/javascripts/", "assets/stylesheets/")
_SOURCE_MAPS = "assets/**/*.map"
# Where a new site is built: hidden, beside the place that it will have, so that it can be moved there at once.
_UNFINISHED = ".{}-unfinished-"
_NEW, _OLD = "new", "old"
_HEADERS = "_headers"
_NEXT_TO_NOTHING = 64 * 1024


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
    # A folder that holds nothing has no address.
    tops = {path.relative_to(site).parts[0] for path in site.rglob("*") if path.is_file()} - {_HEADERS}
    write_text(site / _HEADERS, headers_file(pages, tops))


def _is_ours(site: Path) -> bool:
    """Whether a folder's manifest is one of the generator's; any other site may have a file of that name."""
    try:
        return bool(read_published(str(site)).content_hash)
    except (ValueError, KeyError, TypeError, RecursionError):
        return False


@contextmanager
def replacing(site: Path) -> Iterator[Path]:
    """A place for the new site, which takes the name of the last good one at the end, in one step if possible.

    If anything goes wrong on the way, or the machine stops, the last good site stays as it was. What it was built in
    goes at the end or, if there was none, at the next start. Nobody else may build here at the time.
    """
    site = site.resolve()  # It may be a link to where it is served from.
    if site.is_file():
        raise FileExistsError(EEXIST, "File exists", str(site))
    _put_in_order(site)
    # Each build has a place of its own: if one was killed, its builder may still write.
    place = Path(mkdtemp(prefix=_UNFINISHED.format(site.name), dir=site.parent))
    try:
        yield place / _NEW
        _keep_for_good()
        take_place(place / _NEW, site, place / _OLD)
    except Exception as error:
        if shutil.disk_usage(place).free < _NEXT_TO_NOTHING:  # A builder says it in many words, or not at all.
            raise OSError(ENOSPC, "No space left on device", str(site)) from error
        raise
    finally:
        _put_in_order(site)


def _keep_for_good() -> None:
    """See that all that was written is on the disk: a power cut must not leave empty files under the new names."""
    if hasattr(os, "sync"):  # Windows has none.
        os.sync()


def _put_in_order(site: Path) -> None:
    """Put back the last good site if a build was cut off between two steps, and remove what builds were made in."""
    for place in site.parent.glob(f"{escape(_UNFINISHED.format(site.name))}*"):
        if (place / _OLD).exists() and not site.exists():
            (place / _OLD).rename(site)
        shutil.rmtree(place, ignore_errors=True)


def _remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)
