"""A chart that a reader asks to explore: drawn by Plotly under the site's own policy, from this site alone."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.site.opening import LISTEN, is_elsewhere
from tests.site.screens import NARROW, SCREENS, WIDE

pytestmark = pytest.mark.browser

# A break, several areas, comparators, a chart of a document; the last is on a page of its own depth.
CHARTS = (
    ("indicators/eh-2-2-percent/", "chart-eh-2-2-percent"),
    ("indicators/eh-2-2-percent/", "areas-eh-2-2-percent"),
    ("scorecards/safeguarding/2017-01/", "chart-sg-9-2"),
    ("plans/notice-to-improve-2010/", "chart-nti-ni59"),
)
WAIT_FOR_A_CHART = 30_000
# The drawing, of which there is one for wide pages and one for phones, or a panel for each area.
PLAIN = ":is(svg.chart, .rc-panels)"


def press(page: Page, name: str) -> None:
    page.locator(f"button[data-chart='{name}.json']").click()


def figure_of(page: Page, name: str) -> str:
    return f"figure:has(button[data-chart='{name}.json'])"


@pytest.mark.parametrize("width", SCREENS)
@pytest.mark.parametrize(("address", "name"), CHARTS)
def test_a_click_draws_the_chart_and_another_brings_the_plain_one_back(
    browser: Browser, host: str, site: Path, address: str, name: str, width: str
) -> None:
    page, heard = browser.new_page(viewport=SCREENS[width]), list[str]()
    page.add_init_script(LISTEN)
    page.on("console", lambda said: heard.append(said.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("request", lambda asked: heard.append(asked.url) if is_elsewhere(asked, host) else None)
    page.goto(host + address)
    figure = figure_of(page, name)
    press(page, name)
    page.locator(f"{figure} .rc-figure__live .main-svg").first.wait_for(timeout=WAIT_FOR_A_CHART)
    page.locator(f"{figure} .rc-figure__status", has_text="Point at the chart").wait_for(timeout=WAIT_FOR_A_CHART)

    described = json.loads((site / address / f"{name}.json").read_text("utf-8"))
    points = sum(y is not None for trace in described["data"] for y in trace["y"])
    assert page.locator(f"{figure} .rc-figure__live .points path").count() == points
    written = page.locator(f"{figure} .rc-figure__live .annotation-text").all_text_contents()
    assert set(written) >= {note["text"] for note in described["layout"]["annotations"]}
    ends = [note["text"] for note in described["layout"]["annotations"] if "xshift" in note]
    right = page.locator(f"{figure} .rc-figure__live").evaluate("(live) => live.getBoundingClientRect().right")
    for text in ends:
        label = page.locator(f"{figure} .rc-figure__live .annotation-text").get_by_text(text, exact=True).last
        assert label.evaluate("(label) => label.getBoundingClientRect().right") <= right, text
    assert page.get_by_text("Share chart").count() == 0
    assert page.locator(".modebar-btn, .rc-figure__live :is(a, button, input, [tabindex])").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert page.locator(f"{figure} > {PLAIN}").filter(visible=True).count() == 1, "screen readers keep the plain chart"

    press(page, name)
    assert page.locator(f"{figure} .rc-figure__live").count() == 0
    plain = page.locator(f"{figure} > {PLAIN}").filter(visible=True)
    assert (plain.bounding_box() or {"width": 0})["width"] > 200
    assert [*page.evaluate("refused"), *heard] == []
    page.close()


def test_the_pointer_is_told_the_period_and_the_figure(browser: Browser, host: str) -> None:
    page = browser.new_page(viewport=WIDE)
    page.goto(f"{host}indicators/sg-2-2/")
    press(page, "chart-sg-2-2")
    last = page.locator(".rc-figure__live .points path").last
    last.wait_for(timeout=WAIT_FOR_A_CHART)
    last.hover(force=True)
    page.locator(".rc-figure__live .hoverlayer text").first.wait_for()
    assert page.locator(".rc-figure__live .hoverlayer text").all_text_contents() == ["Jan 2017", "Rotherham : 67.7%"]
    page.close()


def test_the_pointer_is_told_why_there_is_a_gap(browser: Browser, host: str) -> None:
    page = browser.new_page(viewport=WIDE)
    page.goto(f"{host}indicators/sg-10-1/")
    press(page, "chart-sg-10-1")
    gap = page.locator(".rc-figure__live .annotation-text", has_text="[x]")
    gap.wait_for(timeout=WAIT_FOR_A_CHART)
    gap.hover(force=True)
    told = page.locator(".rc-figure__live .hoverlayer text", has_text="not available")
    told.wait_for()
    assert told.all_text_contents() == ["Oct 2016 to Nov 2016: not available"]
    page.close()


def test_nothing_of_it_is_loaded_before_a_click(browser: Browser, host: str) -> None:
    page, asked = browser.new_page(viewport=WIDE), list[str]()
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.goto(f"{host}scorecards/safeguarding/2017-01/", wait_until="networkidle")
    before = set(asked)
    press(page, "chart-sg-9-2")
    page.locator(".rc-figure__live .main-svg").first.wait_for(timeout=WAIT_FOR_A_CHART)
    assert set(asked) - before == {"plotly.min.js", "chart-sg-9-2.json"}
    page.close()


@pytest.mark.parametrize("lost", ["**/plotly.min.js", "**/chart-sg-2-2.json"])
def test_if_it_can_not_be_loaded_the_plain_chart_stays_and_says_so(browser: Browser, host: str, lost: str) -> None:
    page = browser.new_page(viewport=NARROW)
    page.route(lost, lambda route: route.abort())
    page.goto(f"{host}indicators/sg-2-2/")
    press(page, "chart-sg-2-2")
    page.get_by_text("The chart could not be loaded. The plain chart stays.").wait_for(timeout=WAIT_FOR_A_CHART)
    assert page.locator("svg.chart").filter(visible=True).count() == 1
    assert page.locator(".rc-figure__live").count() == 0
    page.unroute(lost)
    press(page, "chart-sg-2-2")
    page.locator(".rc-figure__live .main-svg").first.wait_for(timeout=WAIT_FOR_A_CHART)
    page.close()


def test_without_scripts_there_is_the_plain_chart_its_table_and_no_button(browser: Browser, host: str) -> None:
    page = browser.new_page(viewport=NARROW, java_script_enabled=False)
    page.goto(f"{host}indicators/sg-2-2/")
    assert page.locator("svg.chart").filter(visible=True).count() == 1
    buttons = page.locator("button[data-chart]")
    assert buttons.count() > 0 and buttons.filter(visible=True).count() == 0
    link = page.get_by_role("link", name="The same numbers as a table").first
    assert page.locator(str(link.get_attribute("href"))).is_visible()
    page.close()
