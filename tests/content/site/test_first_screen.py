"""The front page, a scorecard, a measure and a plan answer "how are we doing?" before anybody scrolls."""

import pytest
from playwright.sync_api import Browser, ViewportSize

pytestmark = pytest.mark.browser

PHONE, DESK = ViewportSize(width=320, height=640), ViewportSize(width=1280, height=800)
# The page, where on it the answer stands, and words that belong to the answer.
ANSWERS = {
    "": (
        ".rc-lead",
        "Of 50 measures that can be rated, 19 meet their target and 20 miss it.",
    ),
    "scorecards/safeguarding/2017-01/": (".rc-lead", "14 meet their target and 18 miss it."),
    "scorecards/early-help/2017-01/": (".rc-lead", "5 meet their target and 2 miss it."),
    "indicators/sg-2-2/": (".rc-answer__cell", "Green is 86% or more."),
    "indicators/eh-1-1/": (".rc-answer__cell", "Rotherham, January 2017. No target is published for this measure."),
    "plans/notice-to-improve-2010/": (".rc-plan__counts", "13 complete"),
}


@pytest.mark.parametrize("screen", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("address", ANSWERS)
def test_the_answer_stands_on_the_first_screen(browser: Browser, host: str, address: str, screen: ViewportSize) -> None:
    place, words = ANSWERS[address]
    page = browser.new_page(viewport=screen)
    page.goto(host + address)
    answer = page.locator(place).first
    box = answer.bounding_box()
    assert words in " ".join(answer.inner_text().split())
    assert box is not None and box["y"] + box["height"] <= screen["height"]
    page.close()
