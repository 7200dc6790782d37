"""The words of every chart of the golden councils, and of the levels of need, as the browser sets them."""

from collections.abc import Iterator
from io import BytesIO

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser, FloatRect, Page

from generator.charts.paper import PHONE, Paper
from generator.charts.paper import WIDE as WIDE_PAPER
from generator.charts.svg import draw
from generator.charts.windscreen import windscreen
from tests.golden.cases import built
from tests.site.charts import SMALLEST_LETTERS, WORDS_OF_CHARTS
from tests.site.screens import WIDTHS
from tests.unit.charts.rules import drawings_of
from tests.unit.charts.test_comparators import CROWDED
from tests.unit.charts.test_rules import CHARTS
from tests.unit.charts.test_svg import FULL
from tests.unit.charts.test_windscreen import ALL, COUNTS

pytestmark = pytest.mark.browser

# The size of letters that the theme sets, and a page's margins.
WIDE, STORY = "rc-figure--wide", "rc-figure--story"
FRAME = "html { font-size: 125% } body { max-width: 61rem; margin: 0 auto; padding: 0 .8rem }"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


def show(page: Page, drawings: list[str], kind: str = "") -> None:
    style = built("smallest")["assets/site.css"]
    figures = "".join(f'<figure class="rc-figure {kind}">{drawing}</figure>' for drawing in drawings)
    beside = "" if kind else "rc-charts"
    page.set_content(
        f'<style>{style}{FRAME}</style><div class="md-typeset"><div class="{beside}">{figures}</div></div>'
    )


def faults_at_every_width(page: Page) -> list[str]:
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        found += [f"at {width} px: {fault}" for fault in page.evaluate(WORDS_OF_CHARTS, SMALLEST_LETTERS)]
    return found


def test_the_words_of_every_chart_can_be_read(page: Page) -> None:
    drawings = [drawing for chart in CHARTS.values() for drawing in drawings_of(chart)]
    show(page, drawings, STORY)
    assert page.locator("svg.chart").count() == len(drawings)
    assert faults_at_every_width(page) == []


def test_the_words_of_a_crowded_chart_can_be_read(page: Page) -> None:
    drawings = [drawing for chart in (*CROWDED, *FULL.values()) for drawing in drawings_of(chart)]
    show(page, drawings, STORY)
    assert page.locator("svg.chart").count() == len(drawings)
    assert faults_at_every_width(page) == []


def test_the_names_of_as_many_levels_as_a_card_may_have_can_be_read(page: Page) -> None:
    show(page, [windscreen(f"w{count}", "Levels of need", ALL[:count]) for count in COUNTS], WIDE)
    assert page.locator("svg.windscreen").count() == len(COUNTS)
    assert faults_at_every_width(page) == []


@pytest.mark.parametrize(
    ("words", "changed", "fault"),
    [
        ('class="number" text-anchor="middle" x="', 'class="number" text-anchor="middle" x="9', "runs out"),
        ('class="level-name"', 'class="level-name" dy="-1.5em"', "lies on"),
        ('class="both"', 'class="both" style="font-size: 8px"', "is small"),
    ],
)
def test_a_mistake_is_noticed(page: Page, words: str, changed: str, fault: str) -> None:
    show(page, [str(windscreen("w", "Levels of need", ALL)).replace(words, changed)], WIDE)
    assert any(fault in said for said in faults_at_every_width(page))


def picture(page: Page, html: str, width: int) -> Image.Image:
    """What stands at the top left of a page."""
    page.set_viewport_size({"width": width, "height": 400})
    page.set_content(html)
    box = page.locator("svg:visible").first.bounding_box()
    assert box is not None
    clip: FloatRect = {"x": box["x"], "y": box["y"], "width": box["width"], "height": box["height"]}
    return Image.open(BytesIO(page.screenshot(clip=clip))).convert("RGB")


@pytest.mark.parametrize("paper", [WIDE_PAPER, PHONE])
@pytest.mark.parametrize("name", ["two events", "below and above zero"])
def test_a_drawing_looks_the_same_without_the_stylesheet(page: Page, name: str, paper: Paper) -> None:
    drawing, style = draw(FULL[name], paper), built("smallest")["assets/site.css"]
    around = f'<div class="md-typeset" style="width: {paper.width}px"><figure class="rc-figure rc-figure--story">'
    reset = "body, figure { margin: 0 !important } .rc-figure .chart { margin: 0 !important; width: 100% !important }"
    bare = picture(page, f'<body style="margin: 0">{drawing}</body>', paper.width)
    styled = picture(page, f"<style>{style}{reset}</style>{around}{drawing}</figure></div>", paper.width)
    assert bare.size == styled.size == (paper.width, paper.height)
    differ = ImageChops.difference(bare, styled).convert("L").point(lambda value: 255 * (value > 24))
    assert differ.histogram()[255] < 0.01 * bare.width * bare.height
