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
# Each status as the page names it, and how many of the 44 actions it finds.
STATUSES = {"Complete": 13, "On track": 6, "At risk": 21, "Off track": 2, "Overdue": 1, "Not known": 1}
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
    ids: list[str] = page.locator("article article:visible").evaluate_all("all => all.map(e => e.id)")
    return [name.removeprefix("action-") for name in ids]


def count_of(page: Page) -> Locator:
    return page.locator("form").get_by_role("status")


def chooser(page: Page, name: str) -> Locator:
    return page.get_by_role("combobox", name=name, exact=True)


@pytest.mark.parametrize("status", STATUSES)
def test_a_status_shows_its_actions_only_and_tells_how_many(page: Page, status: str) -> None:
    chooser(page, "Status").select_option(status)
    expect(count_of(page)).to_have_text(f"{STATUSES[status]} of 44 actions shown.")
    assert len(shown(page)) == STATUSES[status]
    first_tags = page.locator("article article:visible").evaluate_all(
        "all => all.map(e => e.querySelector('[class~=rc-tag]').innerText)"
    )
    assert set(first_tags) == {status}


def test_a_status_and_a_lead_show_the_actions_that_have_both(page: Page, pages: dict[str, Element]) -> None:
    chooser(page, "Status").select_option("At risk")
    chooser(page, "Lead").select_option(DIRECTOR)
    actions = list(article(pages[NOTICE]).all("article"))
    wanted = [a.attributes["id"] for a in actions if "At risk" in a.text and f"Lead {DIRECTOR}" in a.text]
    assert [f"action-{number}" for number in shown(page)] == wanted == [f"action-{n}" for n in (25, *range(26, 33), 37)]
    expect(count_of(page)).to_have_text("9 of 44 actions shown.")


def test_the_choice_stays_in_the_address_and_comes_back_with_it(page: Page) -> None:
    chooser(page, "Status").select_option("At risk")
    chooser(page, "Lead").select_option(DIRECTOR)
    address = page.url
    assert address.endswith("?status=at-risk&lead=director-of-resources-planning-and-performance")
    page.reload()
    assert page.url == address
    expect(chooser(page, "Status")).to_have_value("at-risk")
    expect(chooser(page, "Lead")).to_have_value("director-of-resources-planning-and-performance")
    expect(count_of(page)).to_have_text("9 of 44 actions shown.")
    assert len(shown(page)) == 9


def test_show_all_brings_every_action_back(page: Page, host: str) -> None:
    chooser(page, "Status").select_option("Overdue")
    expect(count_of(page)).to_have_text("1 of 44 actions shown.")
    assert shown(page) == ["40"]
    page.get_by_role("button", name="Show all").click()
    expect(count_of(page)).to_have_text("")
    assert shown(page) == [str(number) for number in range(1, 45)]
    assert page.url == host + NOTICE


def test_a_choice_that_fits_no_action_says_so_in_each_part(page: Page) -> None:
    chooser(page, "Status").select_option("Complete")
    chooser(page, "Lead").select_option("Lead officer, finance")
    expect(count_of(page)).to_have_text("0 of 44 actions shown.")
    assert shown(page) == []
    parts = page.get_by_text("No action here matches your choice.")
    assert parts.filter(visible=True).count() == parts.count() > 10


def test_a_part_without_a_match_says_so_and_the_others_do_not(page: Page) -> None:
    nothing = page.get_by_text("No action here matches your choice.")
    total = nothing.count()
    assert nothing.filter(visible=True).count() == 0
    chooser(page, "Status").select_option("Overdue")
    assert nothing.filter(visible=True).count() == total - 1


def test_an_address_with_a_choice_that_does_not_exist_shows_every_action(page: Page, host: str) -> None:
    page.goto(f"{host}{NOTICE}?status=purple&lead=nobody")
    assert len(shown(page)) == 44
    assert page.url == host + NOTICE


def test_a_link_to_an_action_with_a_choice_leads_to_the_action(page: Page, host: str) -> None:
    page.goto(f"{host}{NOTICE}?status=off-track#action-14")
    assert shown(page) == ["2", "14"]
    assert page.url == f"{host}{NOTICE}?status=off-track#action-14"
    expect(page.locator("#action-14")).to_be_in_viewport()


def test_the_filter_works_from_the_keyboard(page: Page) -> None:
    chooser(page, "Status").focus()
    page.keyboard.press("c")
    expect(count_of(page)).to_have_text("13 of 44 actions shown.")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert len(shown(page)) == 44


def test_without_scripts_there_is_no_form_and_every_action_can_be_read(browser: Browser, host: str) -> None:
    page = browser.new_page(viewport=NARROW, java_script_enabled=False)
    page.goto(f"{host}{NOTICE}?status=off-track")
    expect(page.get_by_role("button", name="Show all")).to_be_hidden()
    expect(page.get_by_text("Show only some of the 44 actions")).to_be_hidden()
    assert shown(page) == [str(number) for number in range(1, 45)]
    words = page.locator("#action-40").inner_text()
    for said in ("Overdue", "Find 30 new foster carers.", "March 2010", "156 by March 2010", "NI10"):
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
