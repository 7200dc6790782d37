from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Request, ViewportSize

from tests.site.document import Element
from tests.site.documents import PAGES

pytestmark = pytest.mark.browser

WIDE = ViewportSize(width=1280, height=900)
NARROW = ViewportSize(width=320, height=640)
ONE_OF_EACH_KIND = (
    "",
    "about/",
    "about/methods/",
    "indicators/",
    "indicators/eh-1-1/",
    "indicators/eh-6-1/",
    "indicators/eh-9-1-former/",
    "indicators/eh-11-7/",
    "indicators/sg-1-4/",
    "indicators/sg-2-2/",
    "scorecards/",
    "scorecards/early-help/",
    "scorecards/early-help/2017-01/",
    "scorecards/safeguarding/2017-01/",
    *PAGES,
)
# Every page is opened; so many tests share them out among the workers.
SHARES = 6
NOTHING_TO_FIND = {"config": {"lang": ["en"], "separator": " ", "pipeline": [], "fields": {}}, "docs": []}
WHAT_IS_WRONG = """() => {
    const faults = [];
    const width = document.documentElement;
    if (width.scrollWidth > width.clientWidth) faults.push(`scrolls sideways: ${width.scrollWidth} wide`);
    for (const table of document.querySelectorAll("article table")) {
        const region = table.closest("[role=region]");
        if (!region || region.tabIndex !== 0 || !document.getElementById(region.getAttribute("aria-labelledby")))
            faults.push(`no region to focus: ${table.caption && table.caption.textContent}`);
    }
    for (const chart of document.querySelectorAll("svg[role=img]")) {
        const { width, height } = chart.getBoundingClientRect();
        const name = chart.getAttribute("aria-labelledby");
        if (width < 100 || height < 50) faults.push(`chart of ${width} by ${height}: ${name}`);
    }
    return faults;
}"""


@pytest.mark.parametrize("share", range(SHARES))
def test_every_page_opens_without_an_error_on_a_wide_screen(
    browser: Browser, host: str, pages: dict[str, Element], share: int
) -> None:
    addresses = sorted(pages)[share::SHARES]
    page = browser.new_page(viewport=WIDE)
    # The index of the search is the same for every page and takes longer than the page; other tests load it.
    page.route("**/search_index.json", lambda route: route.fulfill(json=NOTHING_TO_FIND))
    assert list(faults_of(page, host, addresses)) == []
    page.close()


@pytest.mark.parametrize("address", ONE_OF_EACH_KIND)
def test_each_kind_of_page_fits_a_screen_of_320_pixels(browser: Browser, host: str, address: str) -> None:
    page = browser.new_page(viewport=NARROW)
    assert list(faults_of(page, host, [address])) == []
    page.close()


def faults_of(page: Page, host: str, addresses: list[str]) -> Iterator[str]:
    """Opens pages one after the other; says what the browser complains of, asks for elsewhere or shows badly."""
    heard: list[str] = []
    page.on("console", lambda said: heard.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("requestfailed", lambda asked: heard.append(f"{asked.failure}: {asked.url}") if is_lost(asked) else None)
    page.on("response", lambda answer: heard.append(f"{answer.status}: {answer.url}") if answer.status >= 400 else None)
    page.on("request", lambda asked: heard.append(f"elsewhere: {asked.url}") if is_elsewhere(asked, host) else None)
    for address in addresses:
        page.goto(host + address, wait_until="load")
        heard += page.evaluate(WHAT_IS_WRONG)
        yield from (f"{address}: {fault}" for fault in heard)
        heard.clear()


def is_lost(request: Request) -> bool:
    """Whether a request failed; one that was cut short because the test went on to the next page did not."""
    return request.failure != "net::ERR_ABORTED"


def is_elsewhere(request: Request, host: str) -> bool:
    return not request.url.startswith((host, "data:", "blob:"))


def test_a_page_can_be_read_without_javascript(browser: Browser, host: str) -> None:
    page = browser.new_page(viewport=NARROW, java_script_enabled=False)
    page.goto(f"{host}indicators/sg-2-2/")
    seen = page.locator("article").inner_text()
    for words in ("Worse", "67.7%, down from 74.4% in December 2016", "Red", "Green at 86% or more", "January 2017"):
        assert words in seen
    assert page.get_by_role("heading", level=1).is_visible()
    assert page.get_by_role("img").first.is_visible()
    page.close()


def test_the_release_page_can_be_read_without_javascript(browser: Browser, host: str) -> None:
    page = browser.new_page(viewport=WIDE, java_script_enabled=False)
    page.goto(f"{host}scorecards/safeguarding/2017-01/")
    row = page.get_by_role("row").filter(has=page.locator("a[href$='indicators/sg-2-2/']")).first
    assert [cell.strip() for cell in row.get_by_role("cell").all_inner_texts()][:4] == [
        "77.9%",
        "74.4%",
        "67.7%",
        "84.4%",
    ]
    assert "Worse" in row.inner_text() and "Red" in row.inner_text()
    page.close()


def test_the_search_finds_an_indicator_by_a_word_of_its_name(browser: Browser, host: str) -> None:
    page = browser.new_page(viewport=WIDE)
    page.goto(host)
    page.locator("input[name=query]").fill("adoptions completed")
    found = page.locator("a.md-search-result__link[href*='indicators/sg-9-1/']").first
    found.wait_for()
    assert "9.1" in found.inner_text()
    page.close()


def test_the_keyboard_reaches_every_table_that_scrolls(browser: Browser, host: str) -> None:
    page = browser.new_page(viewport=NARROW)
    page.goto(f"{host}indicators/sg-1-4/")
    focused = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        focused.add(page.evaluate("document.activeElement.getAttribute('aria-labelledby')"))
    tables = page.locator("article [role=region]").evaluate_all(
        "all => all.map(e => e.getAttribute('aria-labelledby'))"
    )
    assert tables and set(tables) <= focused
    page.close()
