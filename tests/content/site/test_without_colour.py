from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from tests.content.site.kinds import KINDS, NARROW, WIDE
from tests.site.building import REPOSITORY
from tests.site.document import Element, article
from tests.site.opening import add_style

pytestmark = pytest.mark.browser

SCREENSHOTS = REPOSITORY / "build" / "screenshots"
# A tag is a rating, a status, a direction or a band; the other classes hold the figures. A phone shows a table as
# cards, without its column headings.
TELLS = ("rc-tag", "rc-missing", "rc-now__value", "rc-num", "rc-count", "rc-tile__value")
# What is folded away is opened, because it is there to read; what a page shows to no one, or not yet, has no box.
SEEN = """(tells) => {
    for (const details of document.querySelectorAll("article details")) details.open = true;
    const isTold = (element) => tells.some((name) => element.classList.contains(name));
    const isSeen = (element) => {
        const { width, height } = element.getBoundingClientRect();
        return width > 2 && height > 2 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    };
    return [...document.querySelectorAll("article *")].filter(isTold).filter(isSeen)
        .filter((element) => element.tagName !== "TH")
        .map((element) => element.innerText.replace(/\\s+/g, " ").trim());
}"""
BARE_TAGS = """() => {
    const isBare = (element) => {
        const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(element);
        return borderTopStyle === "none" || parseFloat(borderTopWidth) < 1 || borderTopColor === backgroundColor;
    };
    return [...document.querySelectorAll(".rc-tag")].filter(isBare).map((element) => element.outerHTML);
}"""


def opened(browser: Browser, address: str, **settings: Any) -> Page:
    page = browser.new_page(viewport=WIDE, **settings)
    page.goto(address)
    return page


def told_by(page: Element) -> list[str]:
    """Every tag and figure of a page's HTML, in order."""
    told = (e for e in article(page).all() if set(TELLS) & set(e.attributes.get("class", "").split()))
    return [element.text for element in told if element.tag != "th"]


def keep(page: Page, name: str) -> None:
    """Keep a picture for those who look at the test's output."""
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SCREENSHOTS / f"{name.replace(' ', '-')}.png", full_page=True)


@pytest.mark.parametrize("kind", KINDS)
def test_forced_colours_leave_every_rating_status_and_figure(
    browser: Browser, host: str, pages: dict[str, Element], kind: str
) -> None:
    page = opened(browser, host + KINDS[kind], forced_colors="active")
    assert page.evaluate("matchMedia('(forced-colors: active)').matches")
    assert page.evaluate(SEEN, TELLS) == told_by(pages[KINDS[kind]])
    assert page.evaluate(BARE_TAGS) == []
    keep(page, f"forced-colours-{kind}")
    page.close()


def test_small_charts_take_the_colours_of_the_reader(browser: Browser, host: str) -> None:
    page = opened(browser, host + KINDS["month of a scorecard"], forced_colors="active", color_scheme="dark")
    line = page.locator(".spark path").first
    assert line.evaluate("e => getComputedStyle(e).stroke === getComputedStyle(document.body).color")
    page.close()


@pytest.mark.parametrize("kind", KINDS)
def test_without_scripts_every_rating_status_and_figure_is_there(
    browser: Browser, host: str, pages: dict[str, Element], kind: str
) -> None:
    page = opened(browser, host + KINDS[kind], java_script_enabled=False)
    assert page.evaluate(SEEN, TELLS) == told_by(pages[KINDS[kind]])
    keep(page, f"no-scripts-{kind}")
    page.close()


@pytest.mark.parametrize("kind", KINDS)
def test_greyscale_leaves_every_rating_status_and_figure(
    browser: Browser, host: str, pages: dict[str, Element], kind: str
) -> None:
    page = opened(browser, host + KINDS[kind])
    see_grey(page)
    assert page.evaluate(SEEN, TELLS) == told_by(pages[KINDS[kind]])
    keep(page, f"greyscale-{kind}")
    tags = page.locator("article .rc-tag")
    for tag in tags.all()[:12]:
        assert contrast(tag.screenshot()) >= 4.5, tag.inner_text()
    page.close()


def see_grey(page: Page) -> None:
    page.context.new_cdp_session(page).send("Emulation.setEmulatedVisionDeficiency", {"type": "achromatopsia"})


def contrast(picture: bytes) -> float:
    """How far the lightest and the darkest grey of a picture are apart, as WCAG reckons it."""
    darkest, lightest = Image.open(BytesIO(picture)).convert("L").getextrema()
    assert isinstance(darkest, int) and isinstance(lightest, int)
    return (luminance(lightest) + 0.05) / (luminance(darkest) + 0.05)


def luminance(grey: int) -> float:
    share = grey / 255
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


def test_the_pictures_are_grey(browser: Browser, host: str) -> None:
    page = opened(browser, f"{host}indicators/sg-2-2/")
    tag = page.locator("article .rc-tag--red").first
    assert not is_grey(tag.screenshot())
    see_grey(page)
    assert is_grey(tag.screenshot())
    page.close()


def is_grey(picture: bytes) -> bool:
    bands = [band.tobytes() for band in Image.open(BytesIO(picture)).convert("RGB").split()]
    return all(abs(one - other) <= 2 for band in bands[1:] for one, other in zip(bands[0], band, strict=True))


def test_a_narrow_screen_shows_the_same_ratings_and_figures(
    browser: Browser, host: str, pages: dict[str, Element]
) -> None:
    address = KINDS["month of a scorecard"]
    page = opened(browser, host + address)
    page.set_viewport_size(NARROW)
    assert page.evaluate(SEEN, TELLS) == told_by(pages[address])
    page.close()


def test_a_tag_that_is_hidden_is_noticed(browser: Browser, host: str, pages: dict[str, Element]) -> None:
    page = opened(browser, f"{host}indicators/sg-2-2/")
    add_style(page, ".rc-tag--red { visibility: hidden }")
    assert page.evaluate(SEEN, TELLS) != told_by(pages["indicators/sg-2-2/"])
    page.close()


def test_pictures_are_kept_out_of_the_repository() -> None:
    assert SCREENSHOTS.is_relative_to(REPOSITORY / "build")
    assert "/build/" in Path(REPOSITORY / ".gitignore").read_text("utf-8").splitlines()
