import pytest
from playwright.sync_api import Browser

from tests.site.screens import NARROW, WIDE

pytestmark = pytest.mark.browser


def test_a_page_can_be_read_without_javascript(browser: Browser, host: str) -> None:
    page = browser.new_page(viewport=NARROW, java_script_enabled=False)
    page.goto(f"{host}indicators/sg-2-2/")
    seen = page.locator("article").inner_text()
    for words in (
        "really worse",
        "down from 74.4% in December 2016",
        "Red",
        "Green at 86% or more",
        "January 2017",
    ):
        assert words in seen
    assert page.get_by_role("heading", level=1).is_visible()
    assert page.get_by_role("img").first.is_visible()
    page.close()


def test_the_release_page_can_be_read_without_javascript(browser: Browser, host: str) -> None:
    page = browser.new_page(viewport=WIDE, java_script_enabled=False)
    page.goto(f"{host}scorecards/safeguarding/2017-01/all/")
    row = page.get_by_role("row").filter(has=page.locator("a[href$='#sg-2-2']")).first
    cells = [cell.strip() for cell in row.get_by_role("cell").all_inner_texts()]
    assert [*cells[:3], cells[4]] == ["77.9%", "74.4%", "67.7%", "84.4%"]
    assert "Really worse" in row.inner_text() and "Red" in row.inner_text()
    page.close()


def test_the_keyboard_reaches_every_table_that_scrolls(browser: Browser, host: str) -> None:
    page = browser.new_page(viewport=NARROW)
    page.goto(f"{host}indicators/sg-1-4/")
    focused = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        focused.add(page.evaluate("document.activeElement.getAttribute('aria-labelledby')"))
    tables = (
        page.locator("article [role=region]")
        .filter(visible=True)
        .evaluate_all("all => all.map(e => e.getAttribute('aria-labelledby'))")
    )
    assert tables and set(tables) <= focused
    page.close()
