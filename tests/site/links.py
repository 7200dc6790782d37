"""Where the links of a built site lead, and which of them lead nowhere."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from posixpath import join, normpath
from urllib.parse import unquote, urlsplit

from tests.site.document import Element


def dead_links(site: Path, pages: Mapping[str, Element]) -> Iterator[str]:
    """Every link, file, anchor and label within the site that is not there."""
    anchors = {address: {e.attributes.get("id") for e in page.all()} for address, page in pages.items()}
    for address, page in pages.items():
        for reference in references(page):
            parts = urlsplit(reference)
            if parts.scheme or parts.netloc:
                continue
            target = resolved(address, unquote(parts.path))
            if target not in pages and not (site / target).is_file():
                yield f"{address}: {reference} leads nowhere"
            elif parts.fragment and parts.fragment not in anchors.get(target, ()):
                yield f"{address}: {reference} has no such place"
        labels = {name for element in page.all() for name in element.attributes.get("aria-labelledby", "").split()}
        yield from (f"{address}: {name} should be a label, and is not there" for name in labels - anchors[address])


def resolved(address: str, path: str) -> str:
    """The address within the site to which a path leads from a page. Only 404.html may start at the root."""
    if not path:
        return address
    folder = "" if address == "404.html" else f"/{address}"
    target = normpath(join("/", folder, path))[1:]
    if path.startswith("/") and address != "404.html":
        return path
    return f"{target}/" if target and path.endswith(("/", "..", ".")) else target


def references(page: Element) -> Iterator[str]:
    """What a page links to or loads."""
    for element in page.all():
        yield from (element.attributes[name] for name in ("href", "src") if name in element.attributes)
