from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.content.ours import many
from tests.site.opening import add_style
from tests.site.screens import NARROW, SCREENS, SHARES
from tests.site.walking import walk
from tests.turns import one_in

pytestmark = pytest.mark.browser

# WCAG 2.5.8 leaves out what stands in the words of a sentence.
SMALL_TARGETS = """() => {
    const isWord = (node) => node.nodeType === Node.TEXT_NODE && /\\w/.test(node.textContent);
    const isInSentence = (element) =>
        getComputedStyle(element).display === "inline" && [...element.parentElement.childNodes].some(isWord);
    return [...document.querySelectorAll("a[href], button, input, select, summary")]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .filter((element) => !element.matches(".rc-skip") && !isInSentence(element))
        .map((element) => [element, element.getBoundingClientRect()])
        .filter(([, { width, height }]) => width < 23.9 || height < 23.9)
        .map(([element, { width, height }]) =>
            `${element.parentElement.className || element.parentElement.tagName} > ${element.tagName} ` +
            `"${element.textContent.trim().slice(0, 30)}": ${width.toFixed(1)} by ${height.toFixed(1)}`);
}"""
# A page with few stops, to spoil.
SHORT = "about/contact/"
SKIP = ".rc-skip"
FOCUSED = "document.activeElement"
PLACE = "document.activeElement.closest('{}') !== null"


def opened(browser: Browser, address: str, screen: str) -> Page:
    page = browser.new_page(viewport=SCREENS[screen])
    page.goto(address)
    return page


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("share", range(SHARES))
def test_everything_is_24_pixels_or_more_and_the_tab_key_walks_through_it(
    browser: Browser, host: str, covering: list[str], share: int, screen: str
) -> None:
    """A third of the pages, each on one of the screens, the next ones with each commit; six commits see all on both."""
    here = one_in(3 * len(SCREENS), covering[share::SHARES], list(SCREENS).index(screen))
    assert [f for address in here for f in faults_for_keyboards(browser, host, address, screen)] == []


def faults_for_keyboards(browser: Browser, host: str, address: str, screen: str) -> Iterator[str]:
    """What is wrong for who has no mouse, or no steady one. A new page for each: a used one remembers where it was."""
    page = opened(browser, host + address, screen)
    faults = [*page.evaluate(SMALL_TARGETS), *walk(page).faults(), *faults_of_the_skip_link(page)]
    yield from (f"{address}: {fault}" for fault in faults)
    page.close()


def faults_of_the_skip_link(page: Page) -> Iterator[str]:
    """It leads to the content, and what comes next is not in the frame; the walk has seen that it comes first."""
    page.locator(SKIP).focus()
    page.keyboard.press("Enter")
    if page.evaluate(f"{FOCUSED}.id") != "main":
        yield "the skip link does not lead to the content"
    page.keyboard.press("Tab")
    if page.evaluate(PLACE.format("header")):
        yield "after the skip link comes the header"


def test_a_skip_link_that_leads_nowhere_is_noticed(browser: Browser, host: str) -> None:
    page = opened(browser, host + SHORT, "1280")
    page.locator(SKIP).evaluate("link => link.setAttribute('href', '#nowhere')")
    assert list(faults_of_the_skip_link(page)) == [
        "the skip link does not lead to the content",
        "after the skip link comes the header",
    ]
    page.close()


def test_what_is_too_small_to_press_is_noticed(browser: Browser, host: str) -> None:
    page = opened(browser, host + SHORT, "1280")
    add_style(page, ".rc-footer a { display: inline-block; font-size: 5px; min-height: 0; padding: 0; height: 9px }")
    assert page.evaluate(SMALL_TARGETS) != []
    page.close()


@pytest.mark.parametrize(
    ("mistake", "fault"),
    [
        ("*:focus-visible { outline: none !important; box-shadow: none !important }", "does not show that it has"),
        ("header { position: fixed; inset: 0; background: white; z-index: 9 }", "is covered"),
        (".rc-footer a { position: absolute; left: -5000px }", "is cut at a side"),
        (".rc-footer a { position: fixed; top: -12px }", "is cut at top or foot"),
    ],
)
def test_the_walk_notices_a_mistake(browser: Browser, host: str, mistake: str, fault: str) -> None:
    page = opened(browser, host + SHORT, "1280")
    add_style(page, mistake)
    assert any(fault in said for said in walk(page).faults())
    page.close()


def test_the_walk_notices_a_trap_and_a_place_that_is_passed_over(browser: Browser, host: str) -> None:
    page = opened(browser, host + SHORT, "1280")
    link = page.locator(".rc-footer a").first
    link.evaluate("link => link.addEventListener('focus', () => document.querySelector('input').focus())")
    faults = list(walk(page).faults())
    assert "the walk does not end" in faults
    assert any("comes out of order" in said for said in faults)
    assert any("is never reached" in said for said in faults)
    page.close()


def test_the_menu_of_a_phone_opens_and_closes_by_keyboard(browser: Browser, host: str) -> None:
    page = browser.new_page(viewport=NARROW)
    page.goto(f"{host}themes/")
    menu = page.get_by_role("button", name="Menu")
    assert menu.get_attribute("aria-expanded") == "false"
    menu.focus()
    page.keyboard.press("Enter")
    assert menu.get_attribute("aria-expanded") == "true"
    links = page.get_by_role("navigation", name="Main").get_by_role("link")
    names = links.all_inner_texts()
    reached = []
    for _ in range(15):
        page.keyboard.press("Tab")
        reached.append(page.evaluate(f"{FOCUSED}.innerText.trim()"))
    assert len(names) >= many(4) and set(names) <= set(reached)
    page.keyboard.press("Escape")
    assert menu.get_attribute("aria-expanded") == "false"
    assert page.evaluate(f"{FOCUSED}.innerText") == "Menu"
    assert not links.first.is_visible()
    page.close()


@pytest.mark.parametrize("screen", SCREENS)
def test_the_search_works_by_keyboard(browser: Browser, host: str, screen: str) -> None:
    page = opened(browser, f"{host}search/", screen)
    page.get_by_label("A measure, a number or a word", exact=True).focus()
    page.keyboard.type("missing")
    page.keyboard.press("Enter")
    status = page.get_by_role("status")
    status.filter(has_text="results for “missing”").or_(status.filter(has_text='results for "missing"')).wait_for()
    for _ in range(3):
        page.keyboard.press("Tab")
        if page.evaluate(PLACE.format("[data-search-results]")):
            break
    first = page.get_by_role("main").get_by_role("listitem").get_by_role("link").first
    assert page.evaluate(f"{FOCUSED}.href").endswith(str(first.get_attribute("href")).lstrip("."))
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: "/search/" not in address)
    page.close()


@pytest.mark.parametrize("screen", SCREENS)
def test_the_search_of_every_page_is_reached_by_keyboard(browser: Browser, host: str, screen: str) -> None:
    page = opened(browser, f"{host}about/", screen)
    for _ in range(16):
        page.keyboard.press("Tab")
        if page.evaluate(f"{FOCUSED}.name === 'q'") or page.evaluate(f"{FOCUSED}.innerText === 'Search'"):
            break
    if page.evaluate(f"{FOCUSED}.name === 'q'"):
        page.keyboard.type("missing")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/**")
    page.close()
