from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from tests.site.building import REPOSITORY
from tests.site.document import Element, article
from tests.site.opening import add_style
from tests.site.screens import NARROW, SHARES, WIDE
from tests.turns import one_in

pytestmark = pytest.mark.browser

MONTH = "scorecards/safeguarding/2017-01/all/"
SCREENSHOTS = REPOSITORY / "build" / "screenshots"
# A tag is a rating, a status, a direction or a band; the other classes hold the figures. A phone shows a table as
# cards, without its column headings.
TELLS = ("rc-tag", "rc-missing", "rc-answer__value", "rc-num", "rc-count", "rc-tile__value")
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
# One tag of each kind and place, marked with its number; where in its box its word and its mark stand. The border is
# left out: it is dark enough for any test.
PARTS_OF_TAGS = """() => {
    for (const details of document.querySelectorAll("article details")) details.open = true;
    const tags = new Map();
    for (const tag of document.querySelectorAll("article .rc-tag")) {
        if (tag.checkVisibility()) tags.set([tag.className, tag.parentElement.className].join(" in "), tag);
    }
    return [...tags.values()].map((tag, place) => {
        tag.dataset.look = place;
        const around = tag.getBoundingClientRect();
        const within = ({ left, top, right, bottom }) =>
            [left - around.left, top - around.top, right - around.left, bottom - around.top];
        const [mark, words] = [tag.querySelector("svg"), document.createRange()];
        words.selectNodeContents(tag);
        if (mark) words.setStartAfter(mark);
        const boxes = { word: within(words.getBoundingClientRect()) };
        if (mark) boxes.mark = within(mark.getBoundingClientRect());
        return [tag.outerHTML, boxes];
    });
}"""
# WCAG 1.4.3 and 1.4.11.
LEAST_CONTRAST = {"word": 4.5, "mark": 3}

Keep = Callable[[Page, str], None]


def opened(browser: Browser, address: str, **settings: Any) -> Page:
    page = browser.new_page(viewport=WIDE, **settings)
    page.goto(address)
    return page


def told_by(page: Element) -> list[str]:
    """Every tag and figure of a page's HTML, in order."""
    told = (e for e in article(page).all() if set(TELLS) & set(e.attributes.get("class", "").split()))
    return [element.text for element in told if element.tag != "th"]


@pytest.fixture(scope="module")
def keep(request: pytest.FixtureRequest) -> Keep:
    """Keeps a picture of a page for those who asked for some; no test reads them."""

    def kept(page: Page, name: str) -> None:
        if request.config.getoption("--pictures"):
            SCREENSHOTS.mkdir(parents=True, exist_ok=True)
            page.screenshot(path=SCREENSHOTS / f"{name.strip('/').replace('/', '-')}.png", full_page=True)

    return kept


@pytest.mark.parametrize("share", range(SHARES))
def test_forced_colours_leave_every_rating_status_and_figure(
    browser: Browser, host: str, pages: dict[str, Element], covering: list[str], keep: Keep, share: int
) -> None:
    page = browser.new_page(viewport=WIDE, forced_colors="active")
    for address in covering[share::SHARES]:
        page.goto(host + address)
        assert page.evaluate("matchMedia('(forced-colors: active)').matches")
        assert page.evaluate(SEEN, TELLS) == told_by(pages[address]), address
        assert page.evaluate(BARE_TAGS) == [], address
        keep(page, f"forced-colours/{address}")
    page.close()


@pytest.mark.parametrize("share", range(SHARES))
def test_without_scripts_every_rating_status_and_figure_is_there(
    browser: Browser, host: str, pages: dict[str, Element], covering: list[str], keep: Keep, share: int
) -> None:
    page = browser.new_page(viewport=WIDE, java_script_enabled=False)
    for address in covering[share::SHARES]:
        page.goto(host + address)
        assert page.evaluate(SEEN, TELLS) == told_by(pages[address]), address
        keep(page, f"no-scripts/{address}")
    page.close()


@pytest.mark.parametrize("share", range(SHARES))
def test_greyscale_leaves_the_word_and_the_mark_of_every_tag(
    browser: Browser, host: str, covering: list[str], keep: Keep, share: int
) -> None:
    page = browser.new_page(viewport=WIDE, device_scale_factor=2)
    for address in one_in(4, covering[share::SHARES], 0):
        page.goto(host + address)
        see_grey(page)
        assert list(swallowed(page)) == [], address
        keep(page, f"greyscale/{address}")
    page.close()


def swallowed(page: Page) -> Iterator[str]:
    """The words and marks of tags that can't be told from what is behind them, by the pixels alone."""
    for place, (tag, boxes) in enumerate(page.evaluate(PARTS_OF_TAGS)):
        picture = Image.open(BytesIO(page.locator(f"[data-look='{place}']").screenshot()))
        for part, box in boxes.items():
            found = contrast(picture.crop(tuple(2 * edge for edge in box)))
            if found < LEAST_CONTRAST[part]:
                yield f"{part} of {tag}: {found:.1f}"


def test_small_charts_take_the_colours_of_the_reader(browser: Browser, host: str) -> None:
    page = opened(browser, host + MONTH, forced_colors="active", color_scheme="dark")
    line = page.locator(".spark .line").first
    assert line.evaluate("e => getComputedStyle(e).stroke === getComputedStyle(document.body).color")
    page.close()


def see_grey(page: Page) -> None:
    page.context.new_cdp_session(page).send("Emulation.setEmulatedVisionDeficiency", {"type": "achromatopsia"})


def contrast(picture: Image.Image) -> float:
    """How far the lightest and the darkest grey of a picture are apart, as WCAG reckons it."""
    darkest, lightest = picture.convert("L").getextrema()
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


@pytest.mark.parametrize(
    ("mistake", "fault"),
    [
        # Red on green of the same grey: who sees colours reads it. The border stays dark.
        ("color: #e00000; background: #007a00", "word of"),
        ("color: black; background: white } .rc-tag--red svg { color: #ccc", "mark of"),
    ],
)
def test_what_greyscale_swallows_is_noticed(browser: Browser, host: str, mistake: str, fault: str) -> None:
    page = browser.new_page(viewport=WIDE, device_scale_factor=2)
    page.goto(f"{host}indicators/sg-2-2/")
    see_grey(page)
    assert list(swallowed(page)) == []
    add_style(page, f".rc-tag--red {{ {mistake} }}")
    assert any(said.startswith(fault) for said in swallowed(page))
    page.close()


def is_grey(picture: bytes) -> bool:
    bands = [band.tobytes() for band in Image.open(BytesIO(picture)).convert("RGB").split()]
    return all(abs(one - other) <= 2 for band in bands[1:] for one, other in zip(bands[0], band, strict=True))


def test_a_narrow_screen_shows_the_same_ratings_and_figures(
    browser: Browser, host: str, pages: dict[str, Element]
) -> None:
    page = opened(browser, host + MONTH)
    page.set_viewport_size(NARROW)
    assert page.evaluate(SEEN, TELLS) == told_by(pages[MONTH])
    page.close()


def test_a_tag_that_is_hidden_is_noticed(browser: Browser, host: str, pages: dict[str, Element]) -> None:
    page = opened(browser, f"{host}indicators/sg-2-2/")
    add_style(page, ".rc-tag--red { visibility: hidden }")
    assert page.evaluate(SEEN, TELLS) != told_by(pages["indicators/sg-2-2/"])
    page.close()


def test_pictures_are_kept_out_of_the_repository() -> None:
    assert SCREENSHOTS.is_relative_to(REPOSITORY / "build")
    assert "/build/" in Path(REPOSITORY / ".gitignore").read_text("utf-8").splitlines()
