"""Pages of months that are over, kept from one build to the next: what made them has not changed, so neither have they.

Whatever is kept may be lost, old or damaged at any time: then it is made anew, and gives the same bytes.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from generator.pages.parts.view import Page
from generator.terms.texts import OutputFile, Store, is_within

_ABOUT = "about.json"


@dataclass(frozen=True, slots=True)
class Keeping:
    """Where things are kept, and the hash of the program and its templates: with another program all is made anew."""

    store: Store
    program: str


@dataclass(frozen=True, slots=True)
class KeptView:
    """What the rest of the site needs of a page that is kept: its heading, and what it is about."""

    title: str
    description: str


@dataclass(frozen=True, slots=True)
class KeptPages:
    """Finished pages and files, and what is to be known of each page."""

    pages: tuple[Page, ...]
    files: tuple[OutputFile, ...]


def kept_bytes(key: str, kept: KeptPages) -> bytes:
    """Finished pages and files as one file to keep, with the key under which they were made."""
    about = {
        "key": key,
        "pages": [[p.path, p.template, p.view.title, p.view.description, p.repeats] for p in kept.pages],
    }
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_STORED) as archive:
        archive.writestr(ZipInfo(_ABOUT), json.dumps(about))
        for file in kept.files:
            archive.writestr(ZipInfo(file.path), file.data)
    return packed.getvalue()


def read_kept(key: str, kept: bytes | None) -> KeptPages | None:
    """What was kept under a name, if it is whole and was made of the same."""
    if kept is None:
        return None
    try:
        with ZipFile(BytesIO(kept)) as archive:
            about = json.loads(archive.read(_ABOUT))
            if about["key"] != key:
                return None
            # Each file is read whole, and so held against the sum that was kept with it.
            names = [name for name in archive.namelist() if name != _ABOUT]
            files = tuple(OutputFile(name, archive.read(name)) for name in names)
            pages = tuple(
                Page(path, template, KeptView(title, description), repeats=repeats)
                for path, template, title, description, repeats in about["pages"]
            )
    except (BadZipFile, KeyError, ValueError, TypeError, EOFError, NotImplementedError):
        return None
    return KeptPages(pages, files) if _are_of_a_site(names, pages) else None


def _are_of_a_site(names: Sequence[str], pages: Iterable[Page]) -> bool:
    """Whether files lie below the folder of the site, each once, and every page is one of them."""
    return (
        all(map(is_within, names)) and len(set(names)) == len(names) and {page.path for page in pages}.issubset(names)
    )
