from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.site.losing import lost_on
from tests.site.opening import add_style
from tests.site.screens import NARROW, SCREENS, SHARES
from tests.turns import one_in

pytestmark = pytest.mark.browser

# WCAG 1.4.4: half the pixels across and down, each twice as large.
TWICE_THE_SIZE = ViewportSize(width=640, height=450)
# WCAG 1.4.12: what a reader may ask for, and must lose nothing by.
SPACING = """
    * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-block-end: 2em !important }
"""


@pytest.mark.parametrize("share", range(SHARES))
def test_nothing_is_lost_at_twice_the_size_or_when_text_is_given_more_space(
    browser: Browser, host: str, covering: list[str], share: int
) -> None:
    page = browser.new_page(device_scale_factor=2)
    assert [fault for address in one_in(4, covering[share::SHARES], 0) for fault in lost_at(page, host, address)] == []
    page.close()


def lost_at(page: Page, host: str, address: str) -> Iterator[str]:
    """What a page loses: first at twice the size, then on each screen with the spacing of a reader's own."""
    page.set_viewport_size(TWICE_THE_SIZE)
    page.goto(host + address)
    yield from (f"{address} at twice the size: {fault}" for fault in lost_on(page))
    add_style(page, SPACING)
    for name, screen in SCREENS.items():
        page.set_viewport_size(screen)
        yield from (f"{address} with more space at {name} px: {fault}" for fault in lost_on(page))


@pytest.mark.parametrize(
    ("mistake", "fault"),
    [
        (".rc-lead { height: 10px; overflow: hidden }", "is cut by P.rc-lead"),
        (".md-typeset .rc-lead { margin-top: -40px }", "overlap"),
        (".rc-lead { width: 2000px }", "scrolls sideways"),
    ],
)
def test_a_loss_is_noticed(browser: Browser, host: str, mistake: str, fault: str) -> None:
    page = browser.new_page(viewport=NARROW)
    page.goto(f"{host}indicators/")
    add_style(page, mistake)
    assert any(fault in said for said in lost_on(page))
    page.close()
