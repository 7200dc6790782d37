"""The front page is the month in one picture: short, true to scale, and each count of it leads to what it counts."""

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

pytestmark = pytest.mark.browser

DESK, PHONE, SMALL = (
    ViewportSize(width=1280, height=800),
    ViewportSize(width=390, height=844),
    ViewportSize(width=320, height=640),
)
# How high the page may be, and how much of the story chart a reader sees before scrolling.
HEIGHTS = {"desk": (DESK, 2000, 0.75), "phone": (PHONE, 3800, 0.4)}
PLAN_COUNTS = {"9 open": 9, "1 complete": 1}
WIDTHS = "all => all.map(e => [Number(e.innerText.match(/[0-9]+/)[0]), e.getBoundingClientRect().width])"


def bottom_of(page: Page, place: str) -> tuple[float, float]:
    """Where the first that can be seen begins and ends."""
    box = page.locator(place).filter(visible=True).first.bounding_box()
    assert box is not None
    return box["y"], box["y"] + box["height"]


@pytest.mark.parametrize("screen", HEIGHTS)
def test_the_page_is_short_and_its_pictures_begin_on_the_first_screen(browser: Browser, host: str, screen: str) -> None:
    size, most, share = HEIGHTS[screen]
    page = browser.new_page(viewport=size)
    page.goto(host)
    assert page.evaluate("document.documentElement.scrollHeight") <= most
    assert bottom_of(page, ".rc-bar")[1] <= size["height"]
    top, bottom = bottom_of(page, ".rc-story svg[role=img]")
    assert (size["height"] - top) / (bottom - top) >= share
    page.close()


def test_the_page_fits_the_narrowest_phone(browser: Browser, host: str) -> None:
    page = browser.new_page(viewport=SMALL)
    page.goto(host)
    assert page.evaluate("document.documentElement.scrollWidth") <= SMALL["width"]
    page.close()


def test_the_bars_are_true_to_scale(browser: Browser, host: str) -> None:
    page = browser.new_page(viewport=DESK)
    page.goto(host)
    bar, plan = (
        page.locator(f"{place} > li").evaluate_all(WIDTHS) for place in (".rc-bar:not(.rc-bar--plan)", ".rc-bar--plan")
    )
    scale = [width / number for number, width in bar]
    assert max(scale) / min(scale) < 1.05
    # Of a plan's parts the smallest are drawn wider than they are, so that they can be seen.
    assert min(width for _, width in plan) >= 24
    assert [width for _, width in sorted(plan)] == sorted(width for _, width in plan)
    page.close()


def test_each_count_of_the_plan_leads_to_its_actions(browser: Browser, host: str) -> None:
    page = browser.new_page(viewport=DESK)
    for words, number in PLAN_COUNTS.items():
        page.goto(host)
        page.get_by_role("link", name=words, exact=True).click()
        expect(page.locator("form").get_by_role("status")).to_have_text(f"{number} of 10 decisions shown.")
    page.close()


def test_the_news_count_as_many_as_their_lists_hold(browser: Browser, host: str) -> None:
    page = browser.new_page(viewport=DESK)
    for heading, number in (("furthest from where they were", 9), ("really better", 3)):
        page.goto(host)
        page.get_by_role("link", name=f"All {number} {heading}", exact=True).click()
        expect(page.locator("article")).to_contain_text(f"{number} measures")
        expect(page.locator("article table tbody tr")).to_have_count(number)
    page.close()
