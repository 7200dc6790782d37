"""What the browser hands to a screen reader: all of a page, also what is far below the screen."""

import pytest
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

# A page, and names that stand in its first, middle and last part.
FAR_AND_NEAR = {
    "plans/notice-to-improve-2010/": ("44 actions, as reported on 17 May 2010", "Find 30 new foster carers"),
    "scorecards/safeguarding/2017-01/all/": ("1.1 Contacts to social care", "Largest caseload", "About this report"),
    "report-card/2011-12/print/": ("Introduction", "Every figure of this Report Card"),
}


@pytest.mark.parametrize("address", FAR_AND_NEAR)
def test_the_whole_page_is_there_to_be_read_aloud(browser: Browser, host: str, address: str) -> None:
    page = browser.new_page()
    page.goto(host + address)
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    names = " ".join(str(node["name"].get("value", "")) for node in nodes if "name" in node and not node["ignored"])
    assert [words for words in FAR_AND_NEAR[address] if words not in names] == []
    page.close()


def test_every_action_of_a_plan_is_the_head_of_a_row_and_of_a_page(browser: Browser, host: str) -> None:
    page = browser.new_page()
    page.goto(f"{host}plans/notice-to-improve-2010/")
    page.locator("#complete > summary").click()
    assert page.locator(".rc-action").get_by_role("rowheader").count() == 44
    page.get_by_role("rowheader", name="Find 30 new foster carers").get_by_role("link").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Find 30 new foster carers"
    page.close()
