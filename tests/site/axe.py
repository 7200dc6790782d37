"""Runs axe-core over pages in the browser: which rules do they break?"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from playwright.sync_api import Browser, Page

from tests.site.building import REPOSITORY
from tests.site.screens import WIDTHS

PROGRAM = REPOSITORY / "tests" / "vendor" / "axe.min.js"
# No rule is left out. The other two settings only keep axe from handing over what nobody reads: they save time.
OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
    "elementRef": False,
}
RUN = """async (options) => {
    const found = await axe.run(document, options);
    const where = (rule) => rule.nodes.map((node) => node.target.join(" "));
    return {
        version: found.testEngine.version,
        broken: found.violations.map((rule) => [rule.id, where(rule)]),
        run: [...found.violations, ...found.passes, ...found.incomplete, ...found.inapplicable].map((rule) => rule.id),
        met: found.passes.map((rule) => rule.id),
    };
}"""


@dataclass(frozen=True)
class Broken:
    """A rule that a page breaks, and the first elements that break it."""

    address: str
    width: int
    rule: str
    elements: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.address or 'home'} at {self.width} px: {self.rule}: {', '.join(self.elements)}"


def broken_rules(
    browser: Browser, host: str, addresses: Iterable[str], widths: Sequence[int] = WIDTHS
) -> Iterator[Broken]:
    """Opens each page once and looks at it at each of the widths."""
    page = with_axe(browser)
    for address in addresses:
        page.goto(host + address)
        for width in widths:
            page.set_viewport_size({"width": width, "height": 800})
            found = page.evaluate(RUN, OPTIONS)
            assert found["met"], f"axe found nothing to look at: {address}"
            for rule, elements in found["broken"]:
                yield Broken(address, width, rule, tuple(elements[:3]))
    page.close()


def version() -> str:
    """Which version of axe it is, as its own first line says."""
    return PROGRAM.read_text("utf-8").split(maxsplit=3)[2].removeprefix("v")


def with_axe(browser: Browser) -> Page:
    """A page that brings axe along wherever it goes."""
    page = browser.new_page()
    page.add_init_script(path=PROGRAM)
    return page
