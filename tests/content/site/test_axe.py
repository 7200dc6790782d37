from hashlib import sha256

import pytest
from playwright.sync_api import Browser

from tests.site.axe import OPTIONS, PROGRAM, RUN, broken_rules, with_axe
from tests.site.cover import looked_at
from tests.site.document import Element
from tests.site.screens import SHARES, WIDTHS
from tests.turns import one_in

pytestmark = pytest.mark.browser

# Those of the audit, and a phone's.
LOOKED_AT = (*WIDTHS, 390)


@pytest.mark.parametrize("share", range(SHARES))
def test_no_page_breaks_a_rule_of_accessibility_at_any_width(
    browser: Browser, host: str, pages: dict[str, Element], share: int
) -> None:
    """Half of the pages, each at one of the widths, the next ones with each commit; eight commits see all at each."""
    here = looked_at(pages)[share::SHARES]
    for which, width in enumerate(LOOKED_AT):
        assert list(map(str, broken_rules(browser, host, one_in(2 * len(LOOKED_AT), here, which), [width]))) == []


@pytest.mark.parametrize(
    ("mistake", "rule"),
    [
        ("document.documentElement.removeAttribute('lang')", "html-has-lang"),
        ("document.querySelector('.rc-lead').style.color = '#aaa'", "color-contrast"),
        ("document.querySelector('label[for=search-words]').remove()", "label"),
        ("document.querySelector('main').setAttribute('role', 'none')", "landmark-one-main"),
    ],
)
def test_axe_notices_a_mistake(browser: Browser, host: str, mistake: str, rule: str) -> None:
    page = with_axe(browser)
    page.goto(f"{host}search/" if rule == "label" else f"{host}about/")
    page.evaluate(mistake)
    assert rule in [name for name, _ in page.evaluate(RUN, OPTIONS)["broken"]]
    page.close()


def test_axe_runs_its_rules_of_every_level(browser: Browser, host: str) -> None:
    page = with_axe(browser)
    page.goto(host)
    run = page.evaluate(RUN, OPTIONS)["run"]
    assert {"image-alt", "color-contrast", "autocomplete-valid", "target-size", "region", "heading-order"} <= set(run)
    page.close()


def test_axe_is_the_program_that_its_makers_published(browser: Browser, host: str) -> None:
    notice = (PROGRAM.parent / "README.md").read_text("utf-8")
    assert sha256(PROGRAM.read_bytes()).hexdigest() in notice
    page = with_axe(browser)
    page.goto(host)
    assert f"| {page.evaluate('axe.version')} |" in notice
    page.close()
