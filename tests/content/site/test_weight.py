import gzip
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from tests.site.document import Element
from tests.site.links import resolved
from tests.site.screens import SHARES, WIDE

LIMIT, LIMIT_OF_A_MONTH = 100_000, 150_000
MONTHS = ("scorecards/early-help/2017-01/all/", "scorecards/safeguarding/2017-01/all/")


def test_no_page_is_too_heavy(site: Path, pages: dict[str, Element]) -> None:
    sizes: dict[str, int] = {}
    weights = {address: weight(site, address, page, sizes) for address, page in pages.items()}
    print(*(f"{weights[a] / 1000:6.1f} KB  {a}" for a in sorted(weights, key=lambda a: -weights[a])[:5]), sep="\n")
    assert {a: w for a, w in weights.items() if w > (LIMIT_OF_A_MONTH if a in MONTHS else LIMIT)} == {}


def weight(site: Path, address: str, page: Element, sizes: dict[str, int]) -> int:
    """How many bytes a first visit to a page takes, with all that the page loads by itself."""
    return sum(size_of(site / file_of(name), sizes) for name in (address, *loaded(address, page)))


def size_of(path: Path, sizes: dict[str, int]) -> int:
    """The compressed size of a file; `sizes` keeps what was worked out before."""
    if str(path) not in sizes:
        sizes[str(path)] = len(gzip.compress(path.read_bytes(), compresslevel=9, mtime=0))
    return sizes[str(path)]


def file_of(address: str) -> str:
    return f"{address}index.html" if address == "" or address.endswith("/") else address


def loaded(address: str, page: Element) -> set[str]:
    """The files that a page's HTML names for the browser to load at once: styles, scripts, icons, pictures."""
    return {resolved(address, name) for name in named(page)}


def named(page: Element) -> Iterator[str]:
    for element in page.all("link", "script", "img", "source"):
        if element.tag == "link" and element.attributes.get("rel") in ("stylesheet", "icon", "preload"):
            yield element.attributes["href"]
        elif element.tag != "link" and "src" in element.attributes:
            yield element.attributes["src"]


def test_next_to_nothing_is_published_of_the_theme_that_no_page_loads(site: Path, pages: dict[str, Element]) -> None:
    ours, used = (
        files_in(site.parent / "docs"),
        {name for address, page in pages.items() for name in loaded(address, page)},
    )
    unused = {path: (site / path).stat().st_size for path in files_in(site) - ours - used if path.startswith("assets/")}
    assert [path for path in unused if path.startswith("assets/javascripts/") or path.endswith(".map")] == []
    assert sum(unused.values()) < 20_000, unused


def files_in(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.browser
@pytest.mark.parametrize("share", range(SHARES))
def test_the_browser_loads_what_was_weighed_and_nothing_else(
    browser: Browser, host: str, pages: dict[str, Element], covering: list[str], share: int
) -> None:
    page = browser.new_page(viewport=WIDE)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path.removeprefix("/")))
    for address in covering[share::SHARES]:
        asked.clear()
        page.goto(host + address, wait_until="networkidle")
        # A browser without a window has no use for the icon.
        weighed = {address, *loaded(address, pages[address])} - {"assets/icon.svg"}
        assert set(asked) - {"assets/icon.svg"} == weighed, address
    page.close()
