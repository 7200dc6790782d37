from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page

from tests.content.site.test_build import SCORECARDS, lists, registry
from tests.site.document import Element, article
from tests.site.screens import WIDE

LIST = "indicators/"
FACETS = ("scorecard", "theme", "rating", "movement", "direction")
# No measure is lower than usual this month; its page is there for the next.
NOTHING_NOW = ("lower-than-usual",)
KEPT = {"movement/really-better": "direction/better", "movement/really-worse": "direction/worse"}
ENTRY = "rc-index__entry"


def entries(page: Element) -> list[Element]:
    """The indicators that a page lists."""
    return [item for item in article(page).all("li") if ENTRY in item.attributes.get("class", "").split()]


def listed(page: Element) -> list[Element]:
    """The indicators in the table of a list."""
    return [row for row in article(page).all("tr") if "id" in row.attributes]


def names(items: list[Element]) -> list[str]:
    return sorted(next(item.all("a")).attributes["href"].rstrip("/").rsplit("/", 1)[-1] for item in items)


def options(page: Element) -> list[tuple[str, str]]:
    """Every choice that the filter of a page offers, as the facet and the key."""
    selects = article(page).all("select")
    return [
        (select.attributes["name"], option.attributes["value"])
        for select in selects
        for option in select.all("option")
        if option.attributes["value"]
    ]


def page_of(facet: str, key: str) -> str:
    """Where the list of a choice stands, below the list of all."""
    return KEPT.get(f"{facet}/{key}", f"{facet}/{key}")


def test_the_list_can_be_narrowed_by_five_things_and_to_each_that_there_is(pages: dict[str, Element]) -> None:
    found = options(pages[LIST])
    assert tuple(dict.fromkeys(facet for facet, _ in found)) == FACETS
    assert sorted(page_of(*choice) for choice in found) == sorted(lists())
    assert len(entries(pages[LIST])) == 149


def test_each_choice_has_its_own_words(pages: dict[str, Element]) -> None:
    """A key as words: the ids of scorecards, ratings and directions are their names in small letters."""
    choices = [choice for select in article(pages[LIST]).all("select") for choice in select.all("option")]
    said = {choice.attributes["value"]: choice.text for choice in choices if choice.attributes["value"]}
    there = set(lists())
    plain = {key: words for key, words in said.items() if f"theme/{key}" not in there}
    said_as_key = {key: words.lower().replace(" ", "-").replace("'", "") for key, words in plain.items()}
    assert said_as_key == {key: key for key in plain}
    themes = {f"{name}-{theme['id']}": theme["name"] for name in SCORECARDS for theme in registry(name)["themes"]}
    assert {key: name for key, name in themes.items() if not said[key].endswith(name)} == {}


def test_each_choice_has_a_page_with_what_it_leaves(pages: dict[str, Element]) -> None:
    for facet, key in options(pages[LIST]):
        left = [item for item in entries(pages[LIST]) if key in item.attributes[f"data-{facet}"].split()]
        assert names(left) == names(listed(pages[f"{LIST}{page_of(facet, key)}/"])), f"{facet}: {key}"
        assert left or key in NOTHING_NOW, f"{facet}: {key} leaves nothing"


def test_each_choice_has_a_link_that_counts_what_it_leaves(pages: dict[str, Element]) -> None:
    items = {
        next(item.all("a")).attributes["href"]: item.text
        for item in article(pages[LIST]).all("li")
        if any(item.all("a"))
    }
    for facet, key in options(pages[LIST]):
        count = len(listed(pages[f"{LIST}{page_of(facet, key)}/"]))
        assert items[f"{page_of(facet, key)}/"].endswith(f"({count})")


def test_the_pages_of_the_choices_are_the_lists_of_the_site(pages: dict[str, Element]) -> None:
    lists = {address for address in pages if address.startswith(LIST) and address.count("/") == 3}
    assert lists == {f"{LIST}{page_of(*choice)}/" for choice in options(pages[LIST])}


def shown(page: Page) -> list[str]:
    links = page.locator(f".{ENTRY}").filter(visible=True).locator("a:first-of-type")
    hrefs = links.evaluate_all("all => all.map(a => a.href)")
    return sorted({href.rstrip("/").rsplit("/", 1)[-1] for href in hrefs if "/indicators/" in href})


def expected(page: Element, **chosen: str) -> list[str]:
    return names([e for e in entries(page) if all(e.attributes[f"data-{f}"] == key for f, key in chosen.items())])


@pytest.mark.browser
def test_a_choice_narrows_the_list_and_stays_in_the_address(
    browser: Browser, host: str, pages: dict[str, Element]
) -> None:
    page = browser.new_page(viewport=WIDE)
    page.goto(host + LIST)
    page.get_by_label("Rating").select_option("red")
    page.get_by_label("Scorecard").select_option("safeguarding")
    left = expected(pages[LIST], rating="red", scorecard="safeguarding")
    assert shown(page) == left and 0 < len(left) < 149
    assert parse_qs(urlsplit(page.url).query) == {"rating": ["red"], "scorecard": ["safeguarding"]}
    assert page.get_by_role("status").inner_text() == f"{len(left)} of 149 indicators shown."
    page.reload()
    assert shown(page) == left
    assert page.get_by_label("Rating").input_value() == "red"
    page.get_by_role("button", name="Show all").click()
    page.locator(f".{ENTRY}[data-rating=green]").first.wait_for()
    assert len(shown(page)) == 149 and urlsplit(page.url).query == ""
    page.close()


@pytest.mark.browser
def test_a_choice_that_nobody_knows_shows_the_whole_list(browser: Browser, host: str) -> None:
    page = browser.new_page(viewport=WIDE)
    page.goto(f"{host}{LIST}?rating=purple")
    assert len(shown(page)) == 149
    page.close()


@pytest.mark.browser
def test_without_scripts_links_narrow_the_list(browser: Browser, host: str, pages: dict[str, Element]) -> None:
    page = browser.new_page(viewport=WIDE, java_script_enabled=False)
    page.goto(host + LIST)
    assert not page.get_by_label("Rating").first.is_visible()
    page.locator("summary", has_text="Lists by").click()
    page.get_by_role("link", name="Red", exact=True).click()
    assert page.url == f"{host}indicators/rating/red/"
    rows = page.locator("tr[id] th a").filter(visible=True).evaluate_all("all => all.map(a => a.href)")
    assert sorted(href.rstrip("/").rsplit("/", 1)[-1] for href in rows) == expected(pages[LIST], rating="red")
    page.close()


@pytest.mark.browser
def test_the_filter_of_a_plan_narrows_its_actions(browser: Browser, host: str) -> None:
    page = browser.new_page(viewport=WIDE)
    page.goto(f"{host}plans/notice-to-improve-2010/")
    form = page.locator("form[data-filter]")
    items = page.locator(f".{form.get_attribute('data-filter')}")
    every = items.count()
    select = form.locator("select").first
    key = str(select.locator("option").nth(1).get_attribute("value"))
    select.select_option(key)
    name = str(select.get_attribute("name"))
    left = items.filter(visible=True).evaluate_all("(all, name) => all.map(e => e.dataset[name])", name)
    assert 0 < len(left) < every and all(key in of.split() for of in left)
    assert form.get_by_role("status").inner_text() == f"{len(left)} of {every} actions shown."
    form.get_by_role("button", name="Show all").click()
    form.get_by_role("status").filter(has_not_text="shown").wait_for(state="attached")
    assert items.filter(visible=True).count() == every
    page.close()
