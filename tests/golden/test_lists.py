"""What the search index and the lists of a small council hold."""

import re
from typing import Any

import pytest

from tests.golden.cases import built
from tests.site.searching import entries_of


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    return built("card-and-plan")


@pytest.fixture(scope="module")
def index(files: dict[str, str]) -> dict[str, dict[str, Any]]:
    return entries_of(files["search/index.json"])


def test_an_indicator_is_found_by_its_name_its_question_its_number_and_its_figure(
    index: dict[str, dict[str, Any]],
) -> None:
    entry = index["../indicators/fi-1-1/"]
    assert {name: entry[name] for name in ("title", "kind", "about", "keys", "figure")} == {
        "title": "How many children came?",
        "kind": "Indicator, First",
        "about": "1.1 Children in the playroom",
        "keys": "1.1",
        "figure": "12, Little Sampleton, January 2017",
    }


def test_an_action_a_measure_and_a_term_are_found_where_they_stand(index: dict[str, dict[str, Any]]) -> None:
    assert index["../plans/play-2012-13/2/"]["title"] == "2 Paint the wall"
    assert index["../plans/play-2012-13/#measure-1-2"]["kind"] == "Measure, Little Sampleton play plan 2012/13"
    assert index["../glossary/#pin"]["title"] == "PIN: Play and Inventing Network"


def test_the_words_of_a_page_are_those_that_a_reader_sees_on_it_once_each(index: dict[str, dict[str, Any]]) -> None:
    words = index["../report-card/2011-12/our-year/"]["words"]
    assert "england" in words
    assert not {"class", "href", "title", "description", "svg", "hide", "breadcrumb"} & words


def test_pages_that_repeat_others_are_not_in_the_index(index: dict[str, dict[str, Any]]) -> None:
    assert not [url for url in index if re.search(r"print|search|style|/all/|indicators/(theme|scorecard)", url)]


def test_a_list_by_what_nothing_else_is_called_is_found_by_its_name_alone(index: dict[str, dict[str, Any]]) -> None:
    amber = index["../indicators/rating/amber/"]
    assert (amber["kind"], amber["words"]) == ("List of measures", set())


def test_an_older_month_is_found_by_its_name_alone_and_its_themes_through_it() -> None:
    found = entries_of(built("two-releases")["search/index.json"])
    month = "../scorecards/early-start/2017-01/"
    assert found[month]["old"] and not found[month]["words"]
    assert [url for url in found if url.startswith(month) and url != month] == []
    newest = [url for url in found if url.startswith("../scorecards/early-start/2017-02/")]
    assert len(newest) == 3 and all("old" not in found[url] and found[url]["words"] for url in newest)
    assert [url for url in found if url.startswith("../news/") and "old" in found[url]] == ["../news/2017-01/"]


def test_each_choice_has_a_page_of_its_own_though_nothing_is_there_this_month(files: dict[str, str]) -> None:
    links = re.findall(r'<li><a href="([^"]+)">([^<]+)</a> \((\d+)\)', files["indicators/index.md"])
    assert links == [
        ("scorecard/first/", "First", "1"),
        ("theme/first-play/", "First: Play", "1"),
        ("rating/green/", "Green", "0"),
        ("rating/amber/", "Amber", "0"),
        ("rating/red/", "Red", "0"),
        ("rating/not-rated/", "Not rated", "1"),
        # Better and worse stand where they stood before it was asked whether a change is a real one.
        ("direction/better/", "Really better", "0"),
        ("direction/worse/", "Really worse", "0"),
        ("movement/higher-than-usual/", "Higher than usual", "0"),
        ("movement/lower-than-usual/", "Lower than usual", "0"),
        ("movement/no-real-change/", "No real change", "0"),
        ("movement/cant-tell/", "Can&#39;t tell", "1"),
        ("direction/up/", "Up", "0"),
        ("direction/down/", "Down", "1"),
        ("direction/no-change/", "No change", "0"),
        ("direction/not-compared/", "Not compared", "0"),
    ]
    held = {url: "Children in the playroom" in files[f"indicators/{url}index.md"] for url, _, _ in links}
    assert held == {url: count == "1" for url, _, count in links}
