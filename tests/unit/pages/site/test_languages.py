"""The main figures in other languages, of a small council that has them in three."""

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.assess.judged import Judged, judge
from generator.assess.movement import Movement
from generator.assess.rating import Colour
from generator.build import check_sources
from generator.charts.drawn import Drawn
from generator.pages.parts.view import Page
from generator.pages.site.languages import LanguagePageView, language_pages
from generator.pages.site.pictures import PictureView
from generator.publish.files import read_sources
from generator.record.content import Content
from generator.terms.period import Period
from tests.golden.cases import HERE


@pytest.fixture(scope="module")
def content() -> Content:
    return check_sources(read_sources(HERE / "real-changes"))


def pages_of(content: Content, judged: Judged | None = None) -> dict[str, Page]:
    found = judged or judge(content)
    return {page.path: page for page in language_pages(content, found, Drawn(content, found))}


def view_of(content: Content, code: str, judged: Judged | None = None) -> LanguagePageView:
    view = pages_of(content, judged)[f"languages/{code}/index.md"].view
    assert isinstance(view, LanguagePageView)
    return view


def read(picture: PictureView) -> tuple[str, ...]:
    moved = picture.moved.word if picture.moved else ""
    return picture.label.text, picture.question, picture.value, picture.rating.word, moved


def test_each_language_has_a_page_below_that_of_all_offers_of_help(content: Content) -> None:
    assert list(pages_of(content)) == [
        "languages/index.md",
        "languages/en/index.md",
        "languages/ar/index.md",
        "languages/sk/index.md",
    ]


def test_in_english_the_question_is_the_name_and_the_unit_is_said(content: Content) -> None:
    assert [read(picture) for picture in view_of(content, "en").pictures] == [
        ("Do books come back in time?", "", "72.0%", "Red", "Really worse"),
        ("How long does a book take to be found?", "", "4.8 days", "Green", "Really better"),
        ("Do story hours begin in time?", "", "95.0%", "Green", "Better than a year ago"),
        ("How many people came?", "", "520", "Not rated", ""),
    ]


def test_in_another_language_only_figures_and_the_english_question_are_ours(content: Content) -> None:
    assert [read(picture) for picture in view_of(content, "sk").pictures] == [
        ("Vracajú sa knihy včas?", "Do books come back in time?", "72.0%", "Červená", "Naozaj horšie"),
        (
            "Koľko dní trvá, kým sa nájde kniha?",
            "How long does a book take to be found?",
            "4.8",
            "Zelená",
            "Naozaj lepšie",
        ),
        ("Začína sa čítanie včas?", "Do story hours begin in time?", "95.0%", "Zelená", "Lepšie ako pred rokom"),
        ("Koľko ľudí prišlo?", "How many people came?", "520", "Bez hodnotenia", ""),
    ]


def test_a_month_is_named_as_the_language_names_it_or_else_in_english(content: Content) -> None:
    arabic, slovak = view_of(content, "ar"), view_of(content, "sk")
    assert (arabic.month.text, arabic.month.is_english) == ("يناير 2017", False)
    assert (slovak.month.text, slovak.month.is_english) == ("January 2017", True)
    assert {picture.when for picture in arabic.pictures} == {arabic.month}


def test_a_translation_says_that_nobody_checked_it_or_who_did(content: Content) -> None:
    said = {code: (view_of(content, code).unchecked, view_of(content, code).checked_by) for code in ("en", "ar", "sk")}
    assert said == {"en": ("", ""), "ar": ("لم يتحقق أحد من صحة هذه الترجمة.", ""), "sk": ("", "Library team")}


def test_the_title_says_in_english_too_which_language_it_is(content: Content) -> None:
    assert [view_of(content, code).title for code in ("en", "ar", "sk")] == [
        "The figures in pictures",
        "الأرقام في صور (Arabic)",
        "Údaje v obrázkoch (Slovak)",
    ]


def test_a_line_is_drawn_with_the_sign_of_its_rating(content: Content) -> None:
    assert all('<svg class="spark"' in picture.spark for picture in view_of(content, "ar").pictures)


def changed(content: Content, **changes: object) -> Judged:
    """The verdicts, with those on the first measure changed."""
    judged = judge(content)
    [(scorecard, found)] = judged.latest.items()
    mine = {name: replace(one, **changes) if name == "lb-1" else one for name, one in found.items()}  # type: ignore[arg-type]
    return replace(judged, latest={scorecard: mine})


def test_a_figure_that_is_not_known_has_no_value_no_month_and_no_verdict(content: Content) -> None:
    found = judge(content).newest["lb-1"]
    none = changed(
        content,
        latest=None,
        rating=replace(found.rating, colour=Colour.NOT_RATED),
        moved=replace(found.moved, movement=Movement.UNKNOWN),
    )
    view = view_of(content, "sk", none)
    first = view.pictures[0]
    assert (first.value, first.when, first.rated_when, first.moved) == ("", None, None, None)
    assert (first.rating.word, view.no_figure) == ("Bez hodnotenia", "Bez údaja")


def test_a_rating_of_another_time_than_the_figures_says_so(content: Content) -> None:
    found = judge(content).newest["lb-1"]
    assert found.latest is not None
    older = replace(found.latest, key=replace(found.latest.key, period=Period.parse("2016-12")))
    whole = replace(found.year_to_date, period=Period.parse("2016-04 to 2017-01"), value=Decimal(80))
    assert found.target is not None
    target = found.target.model_copy(update={"basis": "year to date"})
    first = view_of(content, "ar", changed(content, latest=older, year_to_date=whole, target=target)).pictures[0]
    assert first.when is not None and first.when.text == "ديسمبر 2016"
    assert first.rated_when is not None
    assert (first.rated_when.text, first.rated_when.is_english) == ("April 2016 to January 2017", True)


def test_a_council_without_other_languages_or_main_figures_has_no_such_page(content: Content) -> None:
    assert pages_of(replace(content, languages=None)) == {}
    assert content.languages is not None
    bare = tuple(each.model_copy(update={"pictures": None}) for each in content.languages.languages)
    few = content.languages.model_copy(update={"main_figures": (), "languages": bare})
    assert list(pages_of(replace(content, languages=few))) == ["languages/index.md"]
