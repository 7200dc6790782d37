"""The main figures in each language: the right way round, whole at any width, and the same figures in all of them."""

from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.content.reading import reading_age
from tests.site.building import REPOSITORY
from tests.site.document import Element, article

TYPED = yaml.safe_load((REPOSITORY / "content" / "languages.yml").read_text("utf-8"))
LANGUAGES: list[dict[str, Any]] = [each for each in TYPED["languages"] if "pictures" in each]
OTHERS = [each for each in LANGUAGES if each["code"] != "en"]
CODES = [each["code"] for each in LANGUAGES]
PHONE, DESK = ViewportSize(width=390, height=844), ViewportSize(width=1280, height=900)
SMALL = ViewportSize(width=320, height=640)
TELEPHONE = "01709 254835"
# What is wider than its room: its end is cut off, or lies on something else.
CUT = """() => [...document.querySelectorAll(".rc-tongue :is(h1, h2, p, li, span, bdi)")]
    .filter(each => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).display !== "inline")
    .map(each => each.textContent)"""
# Every text with the language and the direction in which it is read out and set.
WAYS = """() => [...document.querySelectorAll(".rc-tongue, .rc-tongue [lang]")]
    .map(each => [each.lang, getComputedStyle(each).direction])"""


def page_of(pages: dict[str, Element], code: str) -> Element:
    return article(pages[f"languages/{code}/"])


def with_class(page: Element, name: str) -> list[Element]:
    return [each for each in page.all() if name in each.attributes.get("class", "").split()]


def test_the_head_of_every_page_links_the_languages_that_there_are(pages: dict[str, Element]) -> None:
    (head,) = with_class(pages["about/contact/"], "rc-tongues")
    links = [(link.attributes["lang"], link.attributes["dir"], link.attributes["href"]) for link in head.all("a")]
    assert links == [(each["code"], each["direction"], f"../../languages/{each['code']}/") for each in OTHERS]


def test_all_languages_show_the_same_ten_figures_of_the_record(pages: dict[str, Element]) -> None:
    shown = {code: [value.text for value in with_class(page_of(pages, code), "rc-picture__value")] for code in CODES}
    assert len(shown["en"]) == len(TYPED["main_figures"]) == 10
    bare = [value.removesuffix(" days") for value in shown["en"]]
    assert {code: values for code, values in shown.items() if code != "en" and values != bare} == {}
    for value, name in zip(shown["en"], TYPED["main_figures"], strict=True):
        assert value.removesuffix(" days") in article(pages[f"indicators/{name}/"]).text


def test_every_picture_has_a_line_and_leads_to_its_measure(pages: dict[str, Element]) -> None:
    for code in CODES:
        pictures = with_class(page_of(pages, code), "rc-picture")
        assert [next(each.all("a")).attributes["href"] for each in pictures] == [
            f"../../indicators/{name}/" for name in TYPED["main_figures"]
        ]
        assert all(any(svg.attributes.get("class") == "spark" for svg in each.all("svg")) for each in pictures)


@pytest.mark.parametrize("language", OTHERS, ids=lambda each: each["code"])
def test_a_translation_that_nobody_checked_says_so_twice(pages: dict[str, Element], language: dict[str, Any]) -> None:
    words = page_of(pages, language["code"]).text
    assert "checked_by" in language["pictures"] or (
        language["pictures"]["unchecked"] in words and "Nobody has checked this translation." in words
    )


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda each: each["code"])
def test_about_a_hundred_words_explain_the_pictures(language: dict[str, Any]) -> None:
    typed = language["pictures"]
    meanings = [rating["means"] for rating in typed["ratings"].values()]
    words = " ".join([typed["introduction"], *meanings, *(passage["text"] for passage in typed["words"])])
    assert 80 <= len(words.split()) <= 160


def test_the_english_words_are_for_readers_of_nine_to_twelve() -> None:
    for passage in LANGUAGES[0]["pictures"]["words"]:
        assert reading_age(passage["text"]) <= 12, passage


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport=PHONE)
    yield page
    page.close()


@pytest.mark.browser
@pytest.mark.parametrize("language", LANGUAGES, ids=lambda each: each["code"])
def test_a_page_runs_its_own_way_and_nothing_is_cut(page: Page, host: str, language: dict[str, Any]) -> None:
    page.goto(f"{host}languages/{language['code']}/")
    own, *parts = page.evaluate(WAYS)
    assert own == [language["code"], language["direction"]]
    assert {tuple(part) for part in parts} <= {("en-GB", "ltr")}
    for size in (SMALL, PHONE, DESK):
        page.set_viewport_size(size)
        assert page.evaluate(CUT) == [], size
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


@pytest.mark.browser
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["390", "1280"])
@pytest.mark.parametrize("language", OTHERS, ids=lambda each: each["code"])
def test_help_in_ones_own_language_is_two_clicks_and_no_scroll_away(
    page: Page, host: str, language: dict[str, Any], size: ViewportSize
) -> None:
    page.set_viewport_size(size)
    page.goto(f"{host}indicators/{TYPED['main_figures'][3]}/")
    first = page.get_by_role("link", name=language["name"], exact=True).first
    expect(first).to_be_in_viewport()
    first.click()
    second = page.get_by_role("link", name=language["pictures"]["help"], exact=True)
    expect(second).to_be_in_viewport()
    second.click()
    expect(
        page.locator(".rc-tongue")
        .get_by_text(TELEPHONE.replace(" ", "\u00a0"))
        .or_(page.locator(".rc-tongue").get_by_text(TELEPHONE))
        .first
    ).to_be_in_viewport()


@pytest.mark.browser
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["390", "1280"])
def test_good_or_bad_is_said_by_a_word_and_a_shape_beside_every_figure(
    page: Page, host: str, size: ViewportSize
) -> None:
    page.set_viewport_size(size)
    page.goto(f"{host}languages/en/")
    ratings = page.locator(".rc-picture__tags .rc-tag:first-child")
    assert ratings.count() == 10
    assert {words.strip() for words in ratings.all_inner_texts()} == {"Green", "Amber", "Red", "Not rated"}
    assert ratings.locator("svg").count() == 10
