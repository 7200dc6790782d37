"""The pages of the built site, as its own sitemap names them."""

from pathlib import Path
from xml.etree import ElementTree

# The page for what is not there is on no map.
NOT_FOUND = "404.html"


def mapped(site: Path) -> list[str]:
    """The address of every page of the sitemap below the site's own: `` for home, `about/`."""
    found = [element.text or "" for element in ElementTree.parse(site / "sitemap.xml").iter() if _is_place(element)]
    home = min(found, key=len)
    return sorted(address.removeprefix(home) for address in found)


def every_page(site: Path) -> list[str]:
    """All pages that a reader can come to."""
    return [*mapped(site), NOT_FOUND]


def _is_place(element: ElementTree.Element) -> bool:
    return element.tag.endswith("}loc")
