"""The page of a measure is short: its picture stands near the top, and what is closed opens when a link leads there."""

import pytest
from playwright.sync_api import Browser, ViewportSize

pytestmark = pytest.mark.browser

# Those that have most to show: many months, areas, groups, comparators, notes. The ones with areas are given the height
# of a row of panels more, which on a phone stand below each other.
PLAIN = ("eh-1-1", "eh-11-6", "sg-1-2", "sg-2-2", "sg-6-15")
WITH_AREAS = ("eh-2-2-percent", "eh-3-2-percent", "eh-8-1-number", "eh-12-1")
SCREENS = {
    "desk": (ViewportSize(width=1280, height=800), 2200, 2380, 700),
    "phone": (ViewportSize(width=390, height=844), 4000, 4560, 890),
}
PICTURE = """() => [...document.querySelectorAll("figure svg.chart, figure .rc-few, figure .rc-panels")]
    .map(each => each.getBoundingClientRect()).find(box => box.height > 40).top"""


@pytest.mark.parametrize("screen", SCREENS)
def test_the_page_of_a_measure_is_short_and_opens_with_its_picture(browser: Browser, host: str, screen: str) -> None:
    size, most, most_with_areas, first = SCREENS[screen]
    page = browser.new_page(viewport=size)
    for measure in (*PLAIN, *WITH_AREAS):
        page.goto(f"{host}indicators/{measure}/")
        height = page.evaluate("document.documentElement.scrollHeight")
        assert height <= (most if measure in PLAIN else most_with_areas), measure
        assert page.evaluate(PICTURE) <= first, measure
    page.close()


@pytest.mark.parametrize("place", ["definition", "target", "data-notes", "table-years", "where-this-measure-is-used"])
def test_a_link_to_what_is_closed_opens_it(browser: Browser, host: str, place: str) -> None:
    page = browser.new_page()
    page.goto(f"{host}indicators/sg-2-2/#{place}")
    found = page.locator(f"#{place}")
    found.wait_for(state="visible")
    assert found.evaluate("e => e.closest('details').open")
    page.close()


def test_a_link_on_the_page_itself_opens_it_too(browser: Browser, host: str) -> None:
    page = browser.new_page()
    page.goto(f"{host}indicators/eh-2-2-percent/")
    assert not page.locator("#table-areas").is_visible()
    page.evaluate("location.hash = 'table-areas'")
    page.locator("#table-areas").wait_for(state="visible")
    page.close()
