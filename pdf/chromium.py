"""Prints a page of the built site with Chromium, under the address that it will have; nothing is asked of the net."""

import mimetypes
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, Route, sync_playwright

# Chromium leaves a cell without words out of the tags, and the row would be too short. A drawing keeps its place.
FILL_EMPTY_CELLS = """() => {
    for (const cell of document.querySelectorAll("article td, article th")) {
        if (cell.textContent.trim()) continue;
        const dash = Object.assign(document.createElement("span"), {textContent: "\u2013"});
        if (cell.querySelector("svg")) dash.className = "rc-hidden";
        cell.append(dash);
    }
}"""
# What a browser takes for a heading, of what is on paper.
HEADINGS = """() => [...document.querySelectorAll("article :is(h1, h2, h3, h4, h5, h6, [role=heading])")]
    .filter(heading => heading.getClientRects().length)
    .map(heading => heading.textContent.trim().replace(/\\s+/g, " "))"""
# An address within the page is named as the PDF names it: without what stands before the #.
WORDS_OF_LINKS = """() => Object.fromEntries([...document.querySelectorAll("a[href]")].map(link => [
    link.getAttribute("href").startsWith("#") ? link.getAttribute("href") : link.href,
    link.textContent.trim().replace(/\\s+/g, " ")
]))"""


@dataclass(frozen=True, slots=True)
class Printed:
    """A printed page: the PDF as Chromium makes it, the page's headings, and the words of each link by its address."""

    data: bytes
    headings: list[str]
    links: dict[str, str]


@contextmanager
def printer(site: Path, browser: str) -> Iterator[Callable[[Path], Printed]]:
    """What prints the pages of a site, one after the other, with a browser that is started once."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox", "--disable-gpu"])
        yield partial(_print, chromium, site)
        chromium.close()


def _print(chromium: Browser, site: Path, page: Path) -> Printed:
    """Print one page of a site to PDF, with tags and bookmarks."""
    opened = chromium.new_page(java_script_enabled=False)
    opened.route("**/*", partial(_answer, site))
    opened.goto(_address_of(page), wait_until="load")
    opened.emulate_media(media="print")
    opened.evaluate(FILL_EMPTY_CELLS)
    headings = opened.evaluate(HEADINGS)
    links = opened.evaluate(WORDS_OF_LINKS)
    data = opened.pdf(prefer_css_page_size=True, tagged=True, outline=True)
    opened.close()
    return Printed(data, headings, links)


def _address_of(page: Path) -> str:
    """Where the page says that it is published; so its links lead to the published site."""
    said = re.search(r'<link rel="canonical" href="([^"]+)">', page.read_text("utf-8"))
    if said is None:
        raise ValueError(f"{page} does not say where it is published: content/site.yml needs an address")
    return said[1]


def _answer(site: Path, route: Route) -> None:
    """Answer with a file of the site; what is no file of it is not there."""
    path = site / unquote(urlsplit(route.request.url).path).lstrip("/")
    file = path / "index.html" if path.is_dir() else path
    if not file.is_file():
        route.fulfill(status=404)
        return
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    route.fulfill(body=file.read_bytes(), content_type=kind)
