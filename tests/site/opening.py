"""Opens pages in the browser and collects what is wrong with them, at every width of a screen in one visit."""

from collections.abc import Iterable, Iterator

from playwright.sync_api import Page, Request

from tests.site.charts import SMALLEST_LETTERS, WORDS_OF_CHARTS
from tests.site.screens import WIDTHS

LISTEN = """
    window.refused = [];
    addEventListener("securitypolicyviolation", (event) =>
        refused.push(`${event.violatedDirective} refused ${event.blockedURI} at ${event.sourceFile}`));
"""
WHAT_IS_WRONG = """() => {
    const faults = [...refused];
    const screen = document.documentElement;
    if (screen.scrollWidth > screen.clientWidth) faults.push(`scrolls sideways: ${screen.scrollWidth} wide`);
    if (document.cookie) faults.push(`cookie: ${document.cookie}`);
    if (localStorage.length || sessionStorage.length) faults.push("keeps something in the browser");
    for (const table of document.querySelectorAll("article table")) {
        const region = table.closest("[role=region]");
        if (!region || region.tabIndex !== 0 || !document.getElementById(region.getAttribute("aria-labelledby")))
            faults.push(`no region to focus: ${table.caption && table.caption.textContent}`);
    }
    for (const chart of document.querySelectorAll("svg[role=img]")) {
        const { width, height } = chart.getBoundingClientRect();
        const isSeen = chart.checkVisibility();
        const name = chart.getAttribute("aria-labelledby");
        if (isSeen && (width < 100 || height < 50)) faults.push(`chart of ${width} by ${height}: ${name}`);
    }
    return faults;
}"""

# The policy forbids a style element; a sheet made by a script is none.
ADD_STYLE = """(css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
}"""


def add_style(page: Page, css: str) -> None:
    """Sets rules of a reader's own, as readers with dyslexia or low vision do."""
    page.evaluate(ADD_STYLE, css)


def faults_of(page: Page, host: str, addresses: Iterable[str]) -> Iterator[str]:
    """Opens pages one after the other; says what the browser complains of, asks for elsewhere or shows badly.

    Each is opened once, on a screen of the page's own size, and then seen at every width.
    """
    heard: list[str] = []
    page.add_init_script(LISTEN)
    page.on("console", lambda said: heard.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("requestfailed", lambda asked: heard.append(f"{asked.failure}: {asked.url}") if is_lost(asked) else None)
    page.on("response", lambda answer: heard.append(f"{answer.status}: {answer.url}") if answer.status >= 400 else None)
    page.on("request", lambda asked: heard.append(f"elsewhere: {asked.url}") if is_elsewhere(asked, host) else None)
    for address in addresses:
        page.goto(host + address, wait_until="load")
        heard += seen_at_every_width(page)
        heard += [f"cookie: {cookie.get('name')}" for cookie in page.context.cookies()]
        yield from (f"{address}: {fault}" for fault in heard)
        heard.clear()


def seen_at_every_width(page: Page) -> Iterator[str]:
    """What an open page shows badly; the page is left as it was."""
    size = page.viewport_size
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        faults = [*page.evaluate(WHAT_IS_WRONG), *page.evaluate(WORDS_OF_CHARTS, SMALLEST_LETTERS)]
        yield from (f"at {width} px: {fault}" for fault in faults)
    if size is not None:
        page.set_viewport_size(size)


def is_lost(request: Request) -> bool:
    """Whether a request failed; one that was cut short because the test went on to the next page did not."""
    return request.failure != "net::ERR_ABORTED"


def is_elsewhere(request: Request, host: str) -> bool:
    """Whether a request goes to another host than the site's own."""
    return not request.url.startswith((host, "data:", "blob:"))
