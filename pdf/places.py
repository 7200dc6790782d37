"""The places for a link to a PDF in a built site: which pages are printed, where the PDF lies, and the link to it.

A page is made before its PDF is, and no script may stand in it. So a template leaves an empty place, which nobody sees
or hears, and whoever makes the PDF fills it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.publish.files import write_bytes

_PLACE = re.compile(rb'<p class="rc-pdf"[^>]*>.*?</p>', re.DOTALL)
# The page that holds the whole of the page above it, and of its sections.
_WHOLE = "print"
_THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class Printable:
    """A page to print, where its PDF goes, and every page that has a place for the link."""

    page: Path
    pdf: Path
    linked_from: tuple[Path, ...]


def printables(site: Path) -> Iterator[Printable]:
    """Every page of a site that has a place for a PDF, in the order of their addresses."""
    places = {page for page in site.rglob("index.html") if _PLACE.search(page.read_bytes())}
    for page in sorted(places):
        above = page.parents[1] / "index.html"
        whole = page.parent / _WHOLE / "index.html"
        if page.parent.name == _WHOLE and above in places:
            yield Printable(page, _pdf_of(site, above), (above, page))
        elif whole not in places:
            yield Printable(page, _pdf_of(site, page), (page,))


def _pdf_of(site: Path, page: Path) -> Path:
    """A PDF lies beside its page, and its name is the page's address: it tells what it is wherever it is saved."""
    return page.parent / f"{'-'.join(page.parent.relative_to(site).parts)}.pdf"


def fill(printable: Printable) -> None:
    """Put the link to a PDF into each of its places; a place that was filled before gets the same link again."""
    size = max(1, round(printable.pdf.stat().st_size / _THOUSAND))
    for page in printable.linked_from:
        way = "../" if page.parent != printable.pdf.parent else ""
        link = (
            f'<p class="rc-pdf"><a href="{way}{printable.pdf.name}" download>PDF to print or send ({size} KB)</a></p>'
        )
        write_bytes(page, _PLACE.sub(link.encode(), page.read_bytes()))
