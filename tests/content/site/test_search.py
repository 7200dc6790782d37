from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page

from tests.site.building import REPOSITORY
from tests.site.screens import WIDE

pytestmark = pytest.mark.browser

SCORECARDS = ("early-help", "safeguarding")
# Types words into the form, sends it off, and waits for the answer.
ASK = """async (words) => {
    const form = document.querySelector("form[data-search]");
    const status = document.querySelector("[data-search-status]");
    form.q.value = words;
    form.requestSubmit();
    while (!status.textContent || status.textContent === "Searching.") await new Promise((go) => setTimeout(go, 5));
    return {
        said: status.textContent,
        links: [...document.querySelectorAll("[data-search-results] a")].map((link) => [link.href, link.textContent]),
    };
}"""


@pytest.fixture
def search(browser: Browser, host: str) -> Iterator[Page]:
    page = browser.new_page(viewport=WIDE)
    page.goto(f"{host}search/")
    yield page
    page.close()


def indicators(scorecard: str) -> list[dict[str, Any]]:
    text = (REPOSITORY / "data" / "indicators" / f"{scorecard}.yml").read_text("utf-8")
    found: list[dict[str, Any]] = yaml.safe_load(text)["indicators"]
    return found


def links_of(page: Page, words: str) -> list[str]:
    return [href for href, _ in page.evaluate(ASK, words)["links"]]


@pytest.mark.parametrize("scorecard", SCORECARDS)
@pytest.mark.parametrize("asked", ["name", "question", "id"])
def test_each_indicator_is_among_the_first_three_found(search: Page, host: str, scorecard: str, asked: str) -> None:
    known = indicators(scorecard)
    found = {indicator["id"]: links_of(search, indicator[asked])[:3] for indicator in known}
    assert [name for name, links in found.items() if f"{host}indicators/{name}/" not in links] == []


@pytest.mark.parametrize("scorecard", SCORECARDS)
def test_the_number_and_the_scorecard_lead_to_all_that_have_the_number(search: Page, host: str, scorecard: str) -> None:
    missed = []
    known = indicators(scorecard)
    for number in {indicator["number"] for indicator in known}:
        wanted = {f"{host}indicators/{indicator['id']}/" for indicator in known if indicator["number"] == number}
        links = links_of(search, f"{number} {scorecard.replace('-', ' ').title()}")
        missed += sorted(wanted - set(links[: max(3, len(wanted))]))
    assert missed == []


@pytest.mark.parametrize(
    ("short", "words"),
    [
        ("LAC", ("looked-after", "looked after")),
        ("CIN", ("children in need", "child in need")),
        ("CPP", ("child protection plan",)),
        ("NEET", ("not in education, employment or training",)),
        ("EHA", ("early help assessment",)),
        ("CSE", ("child sexual exploitation",)),
        ("PEP", ("personal education plan",)),
        ("S47", ("section 47",)),
    ],
)
def test_an_abbreviation_finds_an_indicator_that_is_named_in_full(
    search: Page, short: str, words: tuple[str, ...]
) -> None:
    found = search.evaluate(ASK, short)["links"]
    names = [text.lower() for href, text in found if "/indicators/" in href]
    assert any(word in name for name in names for word in words), found


def test_a_search_that_finds_nothing_says_so(search: Page) -> None:
    found = search.evaluate(ASK, "xylophone")
    assert found["links"] == []
    assert found["said"].startswith("Nothing found for")
    assert search.get_by_role("status").is_visible()


def test_a_search_can_be_sent_from_every_page_and_shared(browser: Browser, host: str) -> None:
    page = browser.new_page(viewport=WIDE)
    page.goto(f"{host}glossary/")
    page.get_by_role("search").get_by_role("searchbox").fill("re-referrals")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{host}search/?q=re-referrals")
    page.get_by_role("status").filter(has_text="result").wait_for()
    first = page.locator("[data-search-results] a").first.inner_text()
    page.reload()
    page.get_by_role("status").filter(has_text="result").wait_for()
    assert page.locator("[data-search-results] a").first.inner_text() == first
    page.close()


def test_a_search_whose_index_does_not_come_says_so(browser: Browser, host: str) -> None:
    page = browser.new_page(viewport=WIDE)
    page.route("**/search/index.json", lambda route: route.abort())
    page.goto(f"{host}search/?q=adoption")
    page.get_by_role("status").filter(has_text="could not be loaded").wait_for()
    page.close()


def test_without_scripts_the_search_page_leads_on(browser: Browser, host: str) -> None:
    page = browser.new_page(viewport=WIDE, java_script_enabled=False)
    page.goto(f"{host}search/?q=adoption")
    notice = page.get_by_role("main").locator(".rc-notice")
    assert "needs scripts" in notice.inner_text()
    assert notice.get_by_role("link").count() == 2
    notice.get_by_role("link").first.click()
    assert page.url == f"{host}indicators/"
    page.close()
