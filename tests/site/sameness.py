"""Whether two builders made the same site of the same pages: every page whole, and every file beside the pages."""

import re
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from tests.site.document import Element, read_site

HOME = "https://site.example/"
LINKS = ("action", "href", "src")
LOADED = ("stylesheet", "icon", "modulepreload")


def differences(first: Path, second: Path) -> list[str]:
    """The pages that one site lacks, and the first difference of each page that both have."""
    ours, theirs = read_site(first), read_site(second)
    lacking = [f"{address or 'home'}: only one of the two has this page" for address in ours.keys() ^ theirs.keys()]
    shared = sorted(ours.keys() & theirs.keys())
    return sorted(lacking) + [f for a in shared if (f := first_difference(ours[a], theirs[a], a))]


def first_difference(page: Element, other: Element, address: str) -> str:
    """Where two pages of one address part, and how; empty if they don't."""
    before = "the start"
    for here, there in zip_longest(told(page, address), told(other, address), fillvalue="nothing"):
        if here != there:
            return f"{address or 'home'}: after {before}: {here} and {there}"
        before = here
    return ""


def told(element: Element, address: str) -> Iterator[str]:
    """What a browser makes of a page: each tag, attribute and text in order, and where each link leads.

    Entities are read, and a run of white space is one space, for each builder writes these as it likes.
    """
    text = ""
    for child in element.children:
        if isinstance(child, str):
            text += child
            continue
        yield from _words(text)
        text = ""
        yield _start(child, address)
        yield from told(child, address)
        yield f"</{child.tag}>"
    yield from _words(text)


def _words(text: str) -> Iterator[str]:
    if text:
        yield repr(re.sub(r"\s+", " ", text))


def _start(element: Element, address: str) -> str:
    values = {
        name: urljoin(f"{HOME}{address}", value) if name in LINKS else " ".join(value.split())
        for name, value in element.attributes.items()
    }
    return f"<{' '.join([element.tag, *(f'{name}={value!r}' for name, value in sorted(values.items()))])}>"


def unlike_the_source(docs: Path, site: Path) -> list[str]:
    """The files beside the pages that a site lacks, or has with other bytes."""
    files = [path for path in sorted(docs.rglob("*")) if path.is_file() and path.suffix != ".md"]
    copies = {path.relative_to(docs).as_posix(): site / path.relative_to(docs) for path in files}
    pairs = zip(files, copies.items(), strict=True)
    return [name for path, (name, copy) in pairs if not copy.is_file() or copy.read_bytes() != path.read_bytes()]


def not_there(site: Path) -> set[str]:
    """The stylesheets, scripts and pictures that pages load from the site, and that it does not hold."""
    loaded = {path for address, page in read_site(site).items() for path in _loaded(page, address)}
    return {path for path in loaded if not (site / path).is_file()}


def _loaded(page: Element, address: str) -> Iterator[str]:
    sources = [element.attributes["src"] for element in page.all() if "src" in element.attributes]
    links = [link.attributes["href"] for link in page.all("link") if link.attributes.get("rel") in LOADED]
    yield from (urlsplit(urljoin(f"{HOME}{address}", path)).path.removeprefix("/") for path in (*sources, *links))
