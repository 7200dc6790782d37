from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from tests.content.site.documents import CARD, SECTIONS
from tests.content.site.glossary import unspelt
from tests.site.document import Element, article

pytestmark = pytest.mark.browser

NOTICE = "plans/notice-to-improve-2010/"
PRINT = f"{CARD}print/"
WIDE = ViewportSize(width=1280, height=900)
NARROW = ViewportSize(width=320, height=640)
DIRECTOR = "Director of Resources, Planning and Performance"
DIRECTORS_KEY = "director-of-resources-planning-and-performance"
# Each status as the page names it, and how many of the 44 actions it finds.
STATUSES = {"Complete": 13, "On track": 6, "At risk": 21, "Off track": 2, "Late": 1, "Not known": 1}
LANGUAGES = {"en": "ltr", "sk": "ltr", "ckb": "rtl", "ar": "rtl", "ur": "rtl", "fa": "rtl"}
# What of the tags of a page can't be seen, as it prints.
HIDDEN_TAGS = """() => [...document.querySelectorAll("article [class~=rc-tag]")]
    .filter(tag => !tag.checkVisibility({visibilityProperty: true, opacityProperty: true}) || !tag.innerText.trim())
    .map(tag => tag.textContent)"""


@pytest.fixture
def page(browser: Browser, host: str) -> Iterator[Page]:
    page = browser.new_page(viewport=WIDE)
    page.goto(host + NOTICE)
    yield page
    page.close()


def shown(page: Page) -> list[str]:
    """The numbers of the actions that can be seen, in their order."""
    ids: list[str] = page.locator("tr.rc-action:visible").evaluate_all("all => all.map(e => e.id)")
    return [name.removeprefix("action-") for name in ids]


def listed(pages: dict[str, Element], *choices: tuple[str, str]) -> list[str]:
    """The numbers of the actions that have all of some choices, in the order of the page."""
    rows = [row for row in article(pages[NOTICE]).all("tr") if row.attributes.get("class") == "rc-action"]
    kept = [row for row in rows if all(key in row.attributes[f"data-{name}"].split() for name, key in choices)]
    return [row.attributes["id"].removeprefix("action-") for row in kept]


def count_of(page: Page) -> Locator:
    return page.locator("form").get_by_role("status")


def chooser(page: Page, name: str) -> Locator:
    return page.get_by_role("combobox", name=name, exact=True)


def complete(page: Page) -> Locator:
    return page.locator("#complete")


@pytest.mark.parametrize("status", STATUSES)
def test_a_status_shows_its_actions_only_and_tells_how_many(page: Page, status: str) -> None:
    chooser(page, "Status").select_option(status)
    expect(count_of(page)).to_have_text(f"{STATUSES[status]} of 44 actions shown.")
    assert len(shown(page)) == STATUSES[status]
    first_tags = page.locator("tr.rc-action:visible").evaluate_all(
        "all => all.map(e => e.querySelector('[class~=rc-tag]').innerText)"
    )
    assert set(first_tags) == {status}


def test_the_hits_stand_right_below_the_choice(page: Page) -> None:
    """With nothing between but the heads of their table: what holds no hit is gone, and a door with hits is open."""
    form = page.locator("form[data-filter]")
    for status in ("Late", "Complete"):
        chooser(page, "Status").select_option(status)
        first = page.locator("tr.rc-action:visible").first
        below, top = (each.bounding_box() for each in (form, first))
        assert below and top
        assert 0 < top["y"] - below["y"] - below["height"] < 200


def test_at_first_what_is_complete_is_behind_a_door_and_the_rest_stands_there_the_most_urgent_first(
    page: Page, pages: dict[str, Element]
) -> None:
    assert shown(page) == [number for number in listed(pages) if number not in listed(pages, ("status", "complete"))]
    assert (len(shown(page)), shown(page)[:4]) == (31, ["40", "2", "14", "5"])
    expect(complete(page)).not_to_have_attribute("open", "")
    complete(page).locator("summary").click()
    assert shown(page) == listed(pages)
    assert len(shown(page)) == 44


def test_a_door_opens_where_it_holds_hits_and_goes_where_it_holds_none(page: Page) -> None:
    chooser(page, "Status").select_option("Late")
    expect(complete(page)).to_be_hidden()
    expect(page.locator(".rc-action").first).to_be_visible()
    chooser(page, "Status").select_option("Complete")
    expect(complete(page)).to_be_visible()
    expect(complete(page)).to_have_attribute("open", "")
    # The table of what is left to do has none of these.
    expect(page.locator("#action-40").locator("xpath=ancestor::table")).to_be_hidden()
    assert len(shown(page)) == 13


def test_a_status_and_a_lead_show_the_actions_that_have_both(page: Page, pages: dict[str, Element]) -> None:
    chooser(page, "Status").select_option("At risk")
    chooser(page, "Lead").select_option(DIRECTOR)
    wanted = listed(pages, ("status", "at-risk"), ("lead", DIRECTORS_KEY))
    assert shown(page) == wanted
    assert sorted(map(int, wanted)) == [25, *range(26, 33), 37]
    expect(count_of(page)).to_have_text("9 of 44 actions shown.")


def test_a_theme_shows_its_actions_whether_complete_or_not(page: Page, pages: dict[str, Element]) -> None:
    chooser(page, "Theme").select_option("Finance")
    assert shown(page) == listed(pages, ("group", "finance"))
    expect(count_of(page)).to_have_text("3 of 44 actions shown.")
    assert complete(page).locator("tr.rc-action:visible").count() == 2


def test_the_choice_stays_in_the_address_and_comes_back_with_it(page: Page) -> None:
    chooser(page, "Status").select_option("At risk")
    chooser(page, "Lead").select_option(DIRECTOR)
    address = page.url
    assert address.endswith(f"?status=at-risk&lead={DIRECTORS_KEY}")
    page.reload()
    assert page.url == address
    expect(chooser(page, "Status")).to_have_value("at-risk")
    expect(chooser(page, "Lead")).to_have_value(DIRECTORS_KEY)
    expect(count_of(page)).to_have_text("9 of 44 actions shown.")
    assert len(shown(page)) == 9


def test_each_count_and_each_bar_leads_to_as_many_actions_as_it_says(page: Page, host: str) -> None:
    counts = page.locator(".rc-plan__counts a").evaluate_all("all => all.map(a => [a.innerText, a.href])")
    bars = page.locator(".rc-group-bars li").evaluate_all(
        "all => all.map(e => [e.querySelector('strong').innerText, e.querySelector('a').href])"
    )
    assert (len(counts), len(bars)) == (6, 8)
    found = 0
    for said, address in (*counts, *bars):
        page.goto(address)
        assert page.url == address
        assert len(shown(page)) == int(said.split()[0])
        found += len(shown(page))
    assert found == 44 * 2
    assert page.url.startswith(host)


def test_show_all_brings_every_action_back(page: Page, host: str, pages: dict[str, Element]) -> None:
    chooser(page, "Status").select_option("Late")
    expect(count_of(page)).to_have_text("1 of 44 actions shown.")
    assert shown(page) == ["40"]
    page.get_by_role("button", name="Show all").click()
    expect(count_of(page)).to_have_text("")
    complete(page).evaluate("door => door.open = true")
    assert shown(page) == listed(pages)
    assert len(shown(page)) == 44
    assert page.url == host + NOTICE


def test_a_choice_that_fits_no_action_hides_every_table(page: Page) -> None:
    chooser(page, "Status").select_option("Complete")
    chooser(page, "Lead").select_option("Lead officer, finance")
    expect(count_of(page)).to_have_text("0 of 44 actions shown.")
    assert shown(page) == []
    assert page.locator("[data-filter-group]").evaluate_all("all => all.map(e => e.hidden)") == [True, True]
    assert page.locator("table.rc-actions:visible").count() == 0


def test_an_address_with_a_choice_that_does_not_exist_shows_every_action(page: Page, host: str) -> None:
    page.goto(f"{host}{NOTICE}?status=purple&lead=nobody")
    assert len(shown(page)) == 31
    complete(page).locator("summary").click()
    assert len(shown(page)) == 44
    assert page.url == host + NOTICE


def test_a_link_to_an_action_with_a_choice_leads_to_the_action(page: Page, host: str) -> None:
    page.goto(f"{host}{NOTICE}?status=off-track#action-14")
    assert shown(page) == ["2", "14"]
    assert page.url == f"{host}{NOTICE}?status=off-track#action-14"
    expect(page.locator("#action-14")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("address", "door"),
    [
        (f"{NOTICE}#action-35", "complete"),
        (f"{NOTICE}#ict-objective-not-readable", "complete"),
        (f"{NOTICE}#ict", "ict"),
        (f"{NOTICE}#money", "money"),
        ("plans/cyp-plan-2016-19/#measure-1-a1", "early-help"),
        ("plans/action-plan-2013-16/#highlight-2.1", "parents-and-families"),
    ],
)
def test_an_old_link_to_what_is_now_behind_a_door_opens_it(page: Page, host: str, address: str, door: str) -> None:
    page.goto(host + address)
    expect(page.locator(f"#{door}")).to_have_attribute("open", "")
    expect(page.locator(f"[id='{address.partition('#')[2]}']")).to_be_in_viewport()


def test_the_filter_works_from_the_keyboard(page: Page) -> None:
    chooser(page, "Status").focus()
    page.keyboard.press("c")
    expect(count_of(page)).to_have_text("13 of 44 actions shown.")
    assert len(shown(page)) == 13
    for _ in range(3):
        page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Show all")).to_be_focused()
    page.keyboard.press("Enter")
    expect(count_of(page)).to_have_text("")
    # Past the table, which can be moved sideways, and its links comes the door.
    complete(page).locator("summary").focus()
    if complete(page).get_attribute("open") is None:
        page.keyboard.press("Enter")
    assert len(shown(page)) == 44


def test_without_scripts_there_is_no_form_and_every_action_can_be_read(
    browser: Browser, host: str, pages: dict[str, Element]
) -> None:
    page = browser.new_page(viewport=NARROW, java_script_enabled=False)
    page.goto(f"{host}{NOTICE}?status=off-track")
    expect(page.get_by_role("button", name="Show all")).to_be_hidden()
    expect(page.get_by_text("Show only some of the 44 actions")).to_be_hidden()
    assert len(shown(page)) == 31
    complete(page).locator("summary").click()
    assert shown(page) == listed(pages)
    assert len(shown(page)) == 44
    words = page.locator("#action-40").inner_text()
    for said in ("Late", "Find 30 new foster carers", "March 2010", "47 days late"):
        assert said in words
    page.locator("#action-40").get_by_role("link").click()
    words = page.locator("article").inner_text()
    for said in ("Late", "Find 30 new foster carers", "March 2010", "156 by March 2010", "NI10"):
        assert said in words
    page.close()


def test_each_offer_of_help_is_in_its_language_and_runs_its_way(browser: Browser, host: str) -> None:
    page = browser.new_page(viewport=NARROW)
    page.goto(f"{host}languages/")
    offers = page.locator("article section")
    assert offers.evaluate_all("all => all.map(e => [e.lang, e.dir, getComputedStyle(e).direction])") == [
        [code, direction, direction] for code, direction in LANGUAGES.items()
    ]
    assert offers.filter(has_text="01709 254835").count() == len(LANGUAGES)
    page.close()


def test_the_print_view_holds_the_text_of_every_section(pages: dict[str, Element]) -> None:
    whole = unspelt(article(pages[PRINT]).text)
    parts = [
        (section, text)
        for section in ("introduction", *SECTIONS.values(), "give-us-your-views")
        for text in texts_of(pages[f"{CARD}{section}/"])
    ]
    assert [(section, text) for section, text in parts if text not in whole] == []
    assert len(parts) > 150


def texts_of(page: Element) -> list[str]:
    """The parts of a section up to its table of all figures: headings, paragraphs, lists and tables."""
    found: list[str] = []
    for child in article(page).children:
        if isinstance(child, Element) and child.tag in ("h2", "div", "dl", "ol", "ul", "figure", "details"):
            if child.text in ("All figures of this section", "Data notes"):
                break
            if "rc-contents" in child.attributes.get("class", ""):
                continue
            found += [unspelt(part.text) for part in child.all("p", "li", "tr", "caption", "dd", "summary")]
            found += [child.text] if child.tag == "h2" else []
    return found


@pytest.mark.parametrize("address", [PRINT, NOTICE, "plans/cyp-plan-2016-19/", f"{CARD}inspections/"])
def test_every_tag_prints_with_its_word(browser: Browser, host: str, address: str) -> None:
    page = browser.new_page(viewport=WIDE)
    page.goto(host + address)
    page.emulate_media(media="print")
    assert page.locator("article [class~=rc-tag]").count() > 10
    assert page.evaluate(HIDDEN_TAGS) == []
    page.close()


def test_the_print_view_prints_to_paper(browser: Browser, host: str) -> None:
    page = browser.new_page(viewport=WIDE)
    page.goto(host + PRINT)
    printed = page.pdf(format="A4", print_background=False)
    assert printed.startswith(b"%PDF-")
    assert 20 <= printed.count(b"/Type /Page\n") <= 60
    page.close()


def test_the_print_view_prints_without_menus(browser: Browser, host: str) -> None:
    page = browser.new_page(viewport=WIDE)
    page.goto(host + PRINT)
    page.emulate_media(media="print")
    assert page.get_by_role("navigation").filter(visible=True).count() == 0
    page.close()
