"""The pages of the site, opened once and seen at every width: the policy, the console, what scrolls, the charts."""

import pytest
from playwright.sync_api import Browser

from tests.site import cover
from tests.site.document import Element
from tests.site.opening import faults_of, seen_at_every_width
from tests.site.screens import SHARES, WIDE
from tests.turns import half

pytestmark = pytest.mark.browser

INLINE = "document.head.append(Object.assign(document.createElement('script'), {textContent: '1'}))"
FIRST, SECOND = "document.querySelector('svg.chart text')", "document.querySelectorAll('svg.chart text')[1]"


@pytest.mark.parametrize("share", range(SHARES))
def test_every_page_opens_under_the_policy_and_shows_everything_at_every_width(
    browser: Browser, host: str, pages: dict[str, Element], share: int
) -> None:
    page = browser.new_page(viewport=WIDE)
    assert list(faults_of(page, host, half(cover.opened(pages), 0)[share::SHARES])) == []
    page.close()


def test_a_script_that_stands_in_a_page_is_refused_and_that_is_noticed(browser: Browser, host: str) -> None:
    page = browser.new_page(viewport=WIDE)
    page.add_init_script(f"addEventListener('DOMContentLoaded', () => {INLINE})")
    faults = list(faults_of(page, host, [""]))
    assert any("script-src-elem refused inline" in fault for fault in faults), faults
    page.close()


@pytest.mark.parametrize(
    ("mistake", "fault"),
    [
        (f"{FIRST}.setAttribute('x', 5000)", "runs out of the drawing"),
        (f"{FIRST}.style.fontSize = '4px'", "is small"),
        (f"['x', 'y', 'dy'].forEach((name) => {SECOND}.setAttribute(name, {FIRST}.getAttribute(name)))", "lies on"),
        ("document.querySelector('article p').style.width = '900px'", "at 320 px: scrolls sideways"),
        ("document.querySelector('article [role=region]').tabIndex = -1", "no region to focus"),
        ("document.querySelector('svg.chart').style.width = '70px'", "chart of"),
        ("localStorage.setItem('a', 'b')", "keeps something in the browser"),
    ],
)
def test_a_mistake_of_a_page_is_noticed(browser: Browser, host: str, mistake: str, fault: str) -> None:
    page = browser.new_page(viewport=WIDE)
    page.add_init_script("window.refused = []")
    page.goto(f"{host}indicators/sg-2-2/")
    assert list(seen_at_every_width(page)) == []
    page.evaluate(mistake)
    assert any(fault in said for said in seen_at_every_width(page))
    page.close()
