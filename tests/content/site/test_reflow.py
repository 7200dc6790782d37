from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.content.site.kinds import KINDS, NARROW, SCREENS, SHARES
from tests.site.losing import lost_on
from tests.site.opening import add_style, faults_of
from tests.site.sitemap import every_page

pytestmark = pytest.mark.browser

# WCAG 1.4.12: what a reader may ask for, and must lose nothing by.
SPACING = """
    * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-block-end: 2em !important }
"""


@pytest.mark.parametrize("share", range(SHARES))
def test_no_page_scrolls_sideways_on_a_screen_of_320_pixels(
    browser: Browser, host: str, site: Path, share: int
) -> None:
    page = browser.new_page(viewport=NARROW)
    assert list(faults_of(page, host, every_page(site)[share::SHARES])) == []
    page.close()


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_lost_when_text_is_given_more_space(browser: Browser, host: str, kind: str, screen: str) -> None:
    page = browser.new_page(viewport=SCREENS[screen])
    page.goto(host + KINDS[kind])
    add_style(page, SPACING)
    assert lost_on(page) == []
    page.close()


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_lost_at_twice_the_size(browser: Browser, host: str, kind: str) -> None:
    page = browser.new_page(viewport={"width": 640, "height": 450}, device_scale_factor=2)
    page.goto(host + KINDS[kind])
    assert lost_on(page) == []
    page.close()


@pytest.mark.parametrize(
    ("mistake", "fault"),
    [
        (".rc-lead { height: 10px; overflow: hidden }", "is cut by P.rc-lead"),
        (".rc-lead { margin-top: -30px }", "overlap"),
        (".rc-lead { width: 2000px }", "scrolls sideways"),
    ],
)
def test_a_loss_is_noticed(browser: Browser, host: str, mistake: str, fault: str) -> None:
    page = browser.new_page(viewport=NARROW)
    page.goto(f"{host}indicators/")
    add_style(page, mistake)
    assert any(fault in said for said in lost_on(page))
    page.close()
