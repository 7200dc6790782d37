import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page

from tests.site.building import REPOSITORY
from tests.site.screens import WIDE

pytestmark = pytest.mark.browser

MEASURE = re.compile(r"(eh|sg)-\d")
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
        links: [...document.querySelectorAll("[data-search-results] a")].map((link) => [
            link.href, link.parentElement.textContent,
        ]),
    };
}"""


@pytest.fixture
def search(browser: Browser, host: str) -> Iterator[Page]:
    page = browser.new_page(viewport=WIDE)
    page.goto(f"{host}search/")
    yield page
    page.close()


def queries() -> Iterator[tuple[int, str, tuple[str, ...]]]:
    """What people would type, and the addresses of which one must be among so many first ones."""
    for line in Path(__file__).with_name("queries.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            place, words, pages = line.split(" | ")
            yield (
                int(place),
                words,
                tuple(f"indicators/{name}/" if MEASURE.match(name) else name for name in pages.split()),
            )


def test_what_people_would_type_leads_to_where_they_want_to_go(search: Page, host: str) -> None:
    missed = {}
    for place, words, pages in queries():
        found = [href.removeprefix(host) for href in links_of(search, words)]
        if not {*pages} & {*found[:place]}:
            missed[words] = found[:3]
    assert missed == {}


@pytest.mark.parametrize("asked", ["", "   ", "...", "?!", "-", "\u2019", "()", "?", "\u201c\u201d", '""', "%"])
def test_nothing_asked_finds_nothing_and_says_what_to_do(search: Page, asked: str) -> None:
    found = search.evaluate(ASK, asked)
    assert found["links"] == []
    assert found["said"] == "Nothing asked yet. Type a word, a number or a question."


def test_the_empty_search_page_says_nothing_yet(search: Page) -> None:
    assert search.get_by_role("status").inner_text() == ""


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("children\u2019s centre", "childrens centre"),
        ("\u201ccare leavers\u201d", "care leavers"),
        ("looked-after", "looked after"),
        ("  RE-REFERRALS ", "re-referrals"),
        ("caf\u00e9 re\u2010referrals", "cafe re-referrals"),
    ],
)
def test_marks_and_capitals_change_nothing(search: Page, typed: str, plain: str) -> None:
    assert links_of(search, typed) == links_of(search, plain) != []


def test_how_many_months_there_are_changes_no_order(search: Page) -> None:
    """Ten years of older months beside the newest, with the same names."""
    assert (
        search.evaluate(
            """async (asked) => {
            const { find, prepare } = await import(new URL("../assets/finding.js", location));
            const index = await fetch("index.json").then((answer) => answer.json());
            const months = index.entries.filter(({ url }) => /scorecards\\/[^/]+\\/[^/]+\\/$|news\\//.test(url));
            const older = Array.from({ length: 120 }, () => months.map((entry) => ({ ...entry, old: true }))).flat();
            const more = prepare({ ...structuredClone(index), entries: [...structuredClone(index.entries), ...older] });
            const once = prepare(structuredClone(index));
            const urls = (found) => found.filter(({ old }) => !old).slice(0, 5).map(({ url }) => url).join(" ");
            if (!older.length) return ["no older month"];
            const isFirst = (found) => !found[0].old;
            return asked.filter((words) => {
                const [now, then] = [find(once, words), find(more, words)];
                return urls(now) !== urls(then) || !isFirst(then);
            });
        }""",
            ["safeguarding", "caseloads", "what changed", "early help january 2017", "care leavers", "visits"],
        )
        == []
    )


def test_what_everyday_words_lead_to_is_on_the_site(search: Page) -> None:
    everyday = search.evaluate("() => fetch('index.json').then((answer) => answer.json())")["everyday"]
    assert [find for said in everyday for find in said["find"] if not links_of(search, find)] == []


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
