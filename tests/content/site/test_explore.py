"""A chart that a reader asks to explore: drawn by Plotly under the site's own policy, from this site alone."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.site.opening import LISTEN, is_elsewhere
from tests.site.screens import NARROW, SCREENS, WIDE

pytestmark = pytest.mark.browser

# No word runs out of the picture, and none lies on another.
WORDS = """(live) => {
    const faults = [];
    const whole = live.getBoundingClientRect();
    const texts = [...live.querySelectorAll(".annotation-text, .ytick text, .legendtext")];
    const boxes = texts.map((text) => text.getBoundingClientRect());
    texts.forEach((text, place) => {
        const box = boxes[place];
        const isWithin = box.left > whole.left - 1 && box.right < whole.right + 1;
        if (!isWithin || box.top < whole.top || box.bottom > whole.bottom)
            faults.push(`"${text.textContent}" runs out`);
        texts.slice(place + 1).forEach((other, number) => {
            const below = boxes[place + 1 + number];
            const across = Math.min(box.right, below.right) - Math.max(box.left, below.left);
            const down = Math.min(box.bottom, below.bottom) - Math.max(box.top, below.top);
            if (across > 0.5 && down > 0.2 * box.height) faults.push(`"${text.textContent}" on "${other.textContent}"`);
        });
    });
    return faults;
}"""

# A usual range and ratings, a break, several areas and the whole, comparators, a broken scale, a chart of a document;
# the last is on a page of its own depth.
CHARTS = (
    ("indicators/sg-1-2/", "chart-sg-1-2"),
    ("indicators/sg-6-2/", "chart-sg-6-2"),
    ("indicators/eh-12-1/", "areas-eh-12-1"),
    ("indicators/eh-2-2-percent/", "chart-eh-2-2-percent"),
    ("indicators/eh-2-2-percent/", "areas-eh-2-2-percent"),
    ("scorecards/safeguarding/2017-01/all/", "chart-sg-9-2"),
    ("plans/notice-to-improve-2010/", "chart-nti-ni59"),
)
WAIT_FOR_A_CHART = 30_000
# The drawing, of which there is one for wide pages and one for phones, or a panel for each area.
PLAIN = ":is(svg.chart, .rc-panels)"


def press(page: Page, name: str) -> None:
    button = page.locator(f"button[data-chart$='{name}.json']")
    button.evaluate("e => { for (let at = e; (at = at.parentElement?.closest('details')); ) at.open = true; }")
    button.click()


def figure_of(page: Page, name: str) -> str:
    return f"figure:has(button[data-chart$='{name}.json'])"


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

    data = page.locator(f"button[data-chart$='{name}.json']").get_attribute("data-chart") or ""
    described = json.loads((site / address / data).read_text("utf-8"))
    points = sum(y is not None for trace in described["data"] for y in trace["y"])
    assert page.locator(f"{figure} .rc-figure__live .points path").count() == points
    live = page.locator(f"{figure} .rc-figure__live")
    is_laid_out_as_on_a_page = live.evaluate("(live) => live.clientWidth >= 720")
    layout = described["layout"] if is_laid_out_as_on_a_page else described["layout"]["meta"]
    written = live.locator(".annotation-text").all_text_contents()
    assert set(written) >= {note["text"] for note in layout["annotations"] if note["name"] != "gap"}
    assert live.evaluate(WORDS) == []
    assert live.locator(".shapelayer path").count() == len(layout["shapes"])
    assert page.get_by_text("Share chart").count() == 0
    assert page.locator(".modebar-btn, .rc-figure__live :is(a, button, input, [tabindex])").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    plain = page.locator(f"{figure} > {PLAIN}")
    assert [one.get_attribute("role") for one in plain.filter(visible=True).all()] == ["img"], "for screen readers"

    press(page, name)
    assert page.locator(f"{figure} .rc-figure__live").count() == 0
    assert (plain.filter(visible=True).bounding_box() or {"width": 0})["width"] > 200
    assert [*page.evaluate("refused"), *heard] == []
    page.close()


def test_a_window_made_smaller_gets_the_layout_of_a_phone(browser: Browser, host: str) -> None:
    page = browser.new_page(viewport=WIDE)
    page.goto(f"{host}indicators/sg-1-2/")
    press(page, "chart-sg-1-2")
    months = page.locator(".rc-figure__live .annotation-text", has_text=re.compile("^Feb$"))
    months.wait_for(timeout=WAIT_FOR_A_CHART)
    page.set_viewport_size(NARROW)
    months.wait_for(state="detached", timeout=WAIT_FOR_A_CHART)
    assert page.locator(".rc-figure__live").evaluate(WORDS) == []
    page.close()


def test_the_pointer_is_told_the_period_and_the_figure(browser: Browser, host: str) -> None:
    page = browser.new_page(viewport=WIDE)
    page.goto(f"{host}indicators/sg-2-2/")
    press(page, "chart-sg-2-2")
    last = page.locator(".rc-figure__live .points path").last
    last.wait_for(timeout=WAIT_FOR_A_CHART)
    last.hover(force=True)
    page.locator(".rc-figure__live .hoverlayer text").first.wait_for()
    told = page.locator(".rc-figure__live .hoverlayer text").all_text_contents()
    assert told == ["Jan 2017", "67.7%, redbelow the usual range"], "in two lines"
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
    page.goto(f"{host}scorecards/safeguarding/2017-01/all/", wait_until="networkidle")
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
    page.get_by_text("Use this chart").first.click()
    link = page.get_by_role("link", name="The same numbers as a table").first
    assert page.locator(f"#{str(link.get_attribute('href')).rpartition('#')[2]}").is_visible()
    page.close()
