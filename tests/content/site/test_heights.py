"""The pages of a scorecard and of a plan can be taken in: so high at most, with a first picture on the first screen."""

import pytest
from playwright.sync_api import Browser, ViewportSize

pytestmark = pytest.mark.browser

DESK, PHONE = ViewportSize(width=1280, height=800), ViewportSize(width=390, height=844)
SCORECARDS = ("scorecards/safeguarding/2017-01/", "scorecards/early-help/2017-01/")
# Those with most measures: 16, 13 and 11; one with actions of many words; one with tiles alone.
THEMES = (
    "scorecards/safeguarding/2017-01/looked-after-children/",
    "scorecards/safeguarding/2017-01/child-protection/",
    "scorecards/early-help/2017-01/young-people/",
    "scorecards/early-help/2017-01/workforce/",
    "scorecards/early-help/2017-01/childrens-centres/",
)
# A page of fifteen panels and thirteen bars.
AREAS = ("areas/north/", "areas/south/", "areas/central/")
# A covering report is all words: what it may be high at the desk and on a phone.
COVERS = {"scorecards/early-help/2017-01/cover/": (3500, 6000), "scorecards/safeguarding/2017-01/cover/": (3500, 6000)}
# What a page of twelve measures may be high, and what each one more adds.
LIMITS = {"desk": (DESK, 3600, 3500, 60), "phone": (PHONE, 5400, 5500, 150)}
PICTURE = """() => [...document.querySelectorAll("article :is(svg.chart, .rc-few, .rc-bar)")]
    .map(each => each.getBoundingClientRect()).find(box => box.height > 8).top"""


@pytest.mark.parametrize("screen", LIMITS)
def test_the_pages_of_a_scorecard_can_be_taken_in(browser: Browser, host: str, screen: str) -> None:
    size, landing, theme, more = LIMITS[screen]
    page = browser.new_page(viewport=size)
    faults = []
    for address in (*SCORECARDS, *THEMES):
        page.goto(host + address)
        height, picture = page.evaluate("document.documentElement.scrollHeight"), page.evaluate(PICTURE)
        measures = page.locator("table.rc-rows tr[id], .rc-charts--few > [id]").count()
        most = landing if address in SCORECARDS else theme + more * max(0, measures - 12)
        if height > most or picture > size["height"] + 60:
            faults.append(f"{address}: {height} of {most}, first picture at {picture:.0f}, {measures} measures")
    page.close()
    assert faults == []


@pytest.mark.parametrize(("screen", "most"), [("desk", 4000), ("phone", 9000)])
def test_the_page_of_an_area_can_be_taken_in(browser: Browser, host: str, screen: str, most: int) -> None:
    size = LIMITS[screen][0]
    page = browser.new_page(viewport=size)
    faults = []
    for address in AREAS:
        page.goto(host + address)
        height = page.evaluate("document.documentElement.scrollHeight")
        picture = page.evaluate(PICTURE.replace("svg.chart", "svg.chart, svg.rc-dot"))
        if height > most or picture > size["height"] + 60:
            faults.append(f"{address}: {height} of {most}, first picture at {picture:.0f}")
    page.close()
    assert faults == []


# Those with most to say: 44 actions with reports, and 24 measures of a scorecard.
PLANS = ("plans/notice-to-improve-2010/", "plans/cyp-plan-2016-19/")


@pytest.mark.parametrize(("size", "most"), [(DESK, 5000), (PHONE, 10000)], ids=["desk", "phone"])
def test_the_longest_plans_can_be_taken_in(browser: Browser, host: str, size: ViewportSize, most: int) -> None:
    page = browser.new_page(viewport=size)
    heights = {}
    for address in PLANS:
        page.goto(host + address)
        heights[address] = page.evaluate("document.documentElement.scrollHeight")
    page.close()
    assert {address: height for address, height in heights.items() if height > most} == {}


def test_a_covering_report_can_be_taken_in(browser: Browser, host: str) -> None:
    faults = []
    for place, size in enumerate((DESK, PHONE)):
        page = browser.new_page(viewport=size)
        for address, most in COVERS.items():
            page.goto(host + address)
            height = page.evaluate("document.documentElement.scrollHeight")
            if height > most[place]:
                faults.append(f"{address}: {height} of {most[place]}")
        page.close()
    assert faults == []
