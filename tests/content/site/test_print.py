import io
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PageObject, PdfReader

from tests.site.document import Element, article
from tests.site.paper import facts_in, text_to_print

pytestmark = pytest.mark.browser

KINDS = (
    "",
    "scorecards/safeguarding/2017-01/",
    "scorecards/safeguarding/2017-01/assessments/",
    "scorecards/safeguarding/2017-01/all/",
    "scorecards/safeguarding/2017-01/cover/",
    "scorecards/safeguarding/2017-01/pack/",
    "scorecards/early-help/2017-01/pack/short/",
    "news/2017-01/",
    "indicators/sg-2-2/",
    "report-card/2011-12/inspections/",
    "report-card/2011-12/print/",
    "plans/notice-to-improve-2010/",
    "plans/cyp-plan-2016-19/",
    "indicators/",
)
# The widths in pixels that the margins of 9-print.css leave of A4, upright and on its side.
UPRIGHT, WIDE = 680, 1016
RUNS_OUT = """width => [...document.querySelectorAll("body *")]
    .filter(part => part.getClientRects().length && !part.closest("svg, .rc-hidden, .rc-skip"))
    .filter(part => part.getBoundingClientRect().right > width + 1)
    .map(part => `${part.tagName} ${part.className}: ${part.textContent.trim().slice(0, 60)}`)"""


@dataclass(frozen=True)
class Paper:
    """What a printed page says, and what it says outside of its sheets."""

    text: str
    outside: tuple[str, ...]
    sizes: frozenset[tuple[int, int]]


@pytest.fixture(scope="module")
def on_paper(browser: Browser, host: str) -> Callable[[str], Paper]:
    """Prints a page of the site; each page once."""

    @cache
    def printed(address: str) -> Paper:
        page = browser.new_page()
        page.goto(host + address)
        paper = to_paper(page)
        page.close()
        return paper

    return printed


@pytest.mark.parametrize("address", KINDS)
def test_every_figure_date_and_mark_of_a_page_is_on_paper(
    pages: dict[str, Element], on_paper: Callable[[str], Paper], address: str
) -> None:
    wanted, printed = facts_in(text_to_print(article(pages[address]))), facts_in(on_paper(address).text)
    assert wanted
    # A pack says the month of its tables, and what a sheet is about, once.
    lost = wanted.keys() - printed.keys() if "/pack/" in address else wanted - printed
    assert not lost


@pytest.mark.parametrize("address", KINDS)
def test_all_text_stands_on_sheets_of_a4(on_paper: Callable[[str], Paper], address: str) -> None:
    paper = on_paper(address)
    assert paper.sizes == {(842, 595) if is_wide(address) else (595, 842)}
    assert paper.outside == ()


@pytest.mark.parametrize("address", KINDS)
def test_nothing_is_wider_than_the_paper(browser: Browser, host: str, address: str) -> None:
    width = WIDE if is_wide(address) else UPRIGHT
    page = browser.new_page(viewport={"width": width, "height": 1000})
    page.emulate_media(media="print")
    page.goto(host + address)
    assert page.evaluate(RUNS_OUT, width) == []
    page.close()


def test_paper_has_no_menu_and_says_where_it_comes_from(on_paper: Callable[[str], Paper]) -> None:
    text = on_paper("indicators/sg-2-2/").text
    assert "On this page" not in text and "Search" not in text
    assert "Rotherham report card: https://report-card.example/indicators/sg-2-2/" in text
    assert re.search(r"Page 1 of \d", text)


@pytest.mark.parametrize(
    ("html", "printed"),
    [
        ("<details><summary>More</summary>what is closed</details>", "what is closed"),
        ('<a href="https://example.org/paper">The paper</a>, by us', "The paper (https://example.org/paper), by us"),
        ('<a href="../glossary/">The glossary</a>, by us', "The glossary, by us"),
    ],
)
def test_what_is_closed_opens_and_what_is_elsewhere_has_its_address(
    browser: Browser, host: str, html: str, printed: str
) -> None:
    page = browser.new_page()
    page.goto(host)
    page.evaluate("html => { document.querySelector('article').innerHTML = html }", html)
    assert printed in to_paper(page).text
    page.close()


def is_wide(address: str) -> bool:
    """The tables of a whole scorecard want wide sheets."""
    return address.endswith("/all/")


def to_paper(page: Page) -> Paper:
    sheets = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    outside: list[str] = []
    text = " ".join(read(sheet, outside) for sheet in sheets)
    sizes = frozenset((round(sheet.mediabox.width), round(sheet.mediabox.height)) for sheet in sheets)
    return Paper(" ".join(text.split()), tuple(outside), sizes)


def read(sheet: PageObject, outside: list[str]) -> str:
    """The text of a sheet; adds to a list what begins outside of it."""
    _, _, width, height = map(float, sheet.mediabox)

    def look(text: str, page: list[float], line: list[float], *_: object) -> None:
        x = line[4] * page[0] + line[5] * page[2] + page[4]
        y = line[4] * page[1] + line[5] * page[3] + page[5]
        if text.strip() and not (0 < x < width and 0 < y < height):
            outside.append(text)

    return sheet.extract_text(visitor_text=look)
