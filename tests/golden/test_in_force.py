"""What was true then: an entry with a date changes what comes after it, and no byte of what was published before.

The council is `two-releases`. Each case is one short entry dated February 2017, its second release, with what the files
of February need for it; January's pages, files and verdicts are those of the council without the entry.
"""

import re
from dataclasses import replace
from functools import cache

import pytest

from generator.build import build_site, check_sources
from generator.prose.refer.reach import reach_of_documents, resolve
from generator.prose.refer.resolved import Resolved
from generator.publish.files import read_templates
from generator.terms.problems import ContentError
from tests.golden.cases import PROJECT
from tests.golden.edits import CARDS, Edit, after, edited
from tests.golden.reading import reading
from tests.site.taken import summary_in

AREAS = "data/areas.csv"
FEBRUARY, WORDS = "data/releases/early-start/2017-02.csv", "content/scorecards/early-start/2017-02.yml"
THEN, NOW = "scorecards/early-start/2017-01/", "scorecards/early-start/2017-02/"
# What says of which files the site was made, and what an older release says of later ones.
OF_THE_FILES = re.compile(r"about/this-release/|manifest")


@cache
def site(*edits: Edit) -> dict[str, str]:
    return {file.path: file.text for file in build_site(edited(*edits), read_templates(PROJECT)).files}


def read(edits: tuple[Edit, ...], page: str) -> str:
    """What a person reads on a page."""
    return reading(site(*edits)[f"{page}index.md"])


def column(edits: tuple[Edit, ...], folder: str, name: str) -> dict[str, str]:
    """A column of a release's summary, by the measure's number."""
    rows = summary_in(site(*edits)[f"{folder}early-start-summary_sampleton_{folder[-8:-1]}.csv"])
    return {f"{row['number']} {row['variant']}".strip(): row[name] for row in rows}


# --- the entries -------------------------------------------------------------------------------------------------

RENAMED_AREA = (
    Edit(
        AREAS,
        "SAM-EAST,East,locality,SAM,,\n",
        "SAM-EAST,East,locality,SAM,,\nSAM-EAST,Old Town,locality,SAM,2017-02-01,\n",
    ),
)
MERGED = (
    Edit(AREAS, "valid_to\n", "valid_to,successor\n"),
    Edit(AREAS, "SAM,Sampleton,local authority,,,\n", "SAM,Sampleton,local authority,,,,\n"),
    Edit(AREAS, "SAM-EAST,East,locality,SAM,,\n", "SAM-EAST,East,locality,SAM,,2017-01-31,SAM-BOTH\n"),
    Edit(
        AREAS,
        "SAM-WEST,West,locality,SAM,,\n",
        "SAM-WEST,West,locality,SAM,,2017-01-31,SAM-BOTH\nSAM-BOTH,Both Banks,locality,SAM,2017-02-01,,\n",
    ),
    Edit(FEBRUARY, "es-1-1,SAM-EAST,2017-02,,40,,,,\n", "es-1-1,SAM-BOTH,2017-02,,70,,,,\n"),
    Edit(FEBRUARY, "es-1-1,SAM-WEST,2017-02,,30,,,,\n", ""),
)
NOT_IN_WORDS = (
    Edit(
        WORDS,
        "    text: A first visit takes less than six days.\n    indicators:\n      - es-2-1\n",
        "    text: Nine in ten requests had an answer in five days.\n    indicators:\n      - es-1-2-percent\n",
    ),
    Edit(WORDS, "      - es-2-1\n      - es-2-2\n", "      - es-2-2\n"),
    Edit(WORDS, "    analysis: A visit took 5.8 days.\n", "    analysis: Families were asked.\n"),
)
ENDED = (
    after("es-2-1", "    until: 2017-01\n"),
    Edit(FEBRUARY, "es-2-1,SAM,2017-02,,5.8,,,,\n", ""),
    *NOT_IN_WORDS,
)
HOURS = """\
  - id: es-2-3
    number: "2.3"
    from: 2017-02
    name: Hours of visits
    question: How long do visits last?
    definition: Mean hours of a visit.
    theme: visits
    unit: days
    decimals: 1
    polarity: no judgement
    basis: in month
    frequency: monthly
    year_to_date: {rule: none}
    areas_add_up: false
    in_summary: true
    owner: {printed: Visiting team}
    source_system: Sampleton diary
    targets: []
    disclosure: {counts: children, rule: invented}
"""
NEW = (
    Edit(CARDS, "relations:\n", f"{HOURS}relations:\n"),
    # With a figure of before: it was counted in January, too, and nobody was told.
    Edit(
        FEBRUARY,
        "es-2-1,SAM,2017-02,,5.8,,,,\n",
        "es-2-1,SAM,2017-02,,5.8,,,,\nes-2-3,SAM,2017-01,,2.0,,,,\nes-2-3,SAM,2017-02,,2.5,,,,\n",
    ),
)
REPLACED = (
    after("es-2-1", "    until: 2017-01\n    replaced_by: es-2-3\n"),
    NEW[0],
    Edit(FEBRUARY, "es-2-1,SAM,2017-02,,5.8,,,,\n", "es-2-3,SAM,2017-02,,2.5,,,,\n"),
    *NOT_IN_WORDS,
)
NEW_THEME = (
    Edit(
        CARDS,
        "  - id: visits\n    name: Visits\n",
        "  - id: visits\n    name: Visits\n  - id: calls\n    name: Phone calls\n",
    ),
    Edit(CARDS, "relations:\n", HOURS.replace("theme: visits", "theme: calls") + "relations:\n"),
    NEW[1],
    Edit(
        WORDS,
        "document:\n",
        "  - theme: calls\n    title: Calls\n    written_for: 2017-02\n    indicators: [es-2-3]\n"
        "    definition: Calls.\n    analysis: They lasted longer.\n    owner: {printed: Visiting team}\ndocument:\n",
    ),
)
NEW_NAME = (
    after(
        "es-1-1",
        "    changes:\n      - from: 2017-02\n        name: Calls for help\n"
        "        question: How many families called?\n"
        "        why: The service is called so now.\n",
    ),
)
NEW_DEFINITION = (
    after(
        "es-1-1",
        "    changes:\n      - from: 2017-02\n        definition: All requests in the month, by phone too.\n"
        "        new_count: 2017-02\n        why: Requests by phone are counted since February 2017.\n",
    ),
)
SAME_COUNT = (
    after(
        "es-1-1",
        "    changes:\n      - from: 2017-02\n        definition: Every request in the month.\n"
        "        new_count: none\n        why: The words are plainer, the count is the same.\n",
    ),
)
NEW_POLARITY = (
    after(
        "es-2-1",
        "    changes:\n      - from: 2017-02\n        polarity: higher is better\n        new_count: 2017-02\n"
        "        why: Longer waits are planned now.\n",
    ),
    Edit(
        CARDS,
        "          at_most: 6\n        amber:\n          at_most: 7\n        otherwise: red\n",
        "          at_most: 6\n        amber:\n          at_most: 7\n        otherwise: red\n"
        "      - {from: 2017-02, as_printed: green 5 days or more, set_by: Director of Children's Services,\n"
        "         why: Families should not wait., basis: latest figure, green: {at_least: 5}, otherwise: red}\n",
    ),
    Edit(WORDS, "    text: A first visit takes less than six days.\n", "    text: A first visit took [[es-2-1]].\n"),
)
NEW_TARGET = (
    Edit(
        CARDS,
        "          at_least: 85\n        amber:\n          at_least: 80\n        otherwise: red\n",
        "          at_least: 85\n        amber:\n          at_least: 80\n        otherwise: red\n"
        "      - {from: 2017-02, as_printed: green 95% or more, set_by: Director of Children's Services,\n"
        "         why: Families should not wait., basis: latest figure, green: {at_least: 95}, otherwise: red}\n",
    ),
)
UNTIL_POLARITY = "All requests in the month.\n    theme: requests\n    unit: count\n    decimals: 0\n    polarity: "
FIRST_TARGET = (
    Edit(
        CARDS,
        "    targets: []\n    breakdowns:\n",
        "    targets:\n      - {from: 2017-02, as_printed: green 50 or more, set_by: Director of Children's Services,\n"
        "         why: More should ask., basis: latest figure, green: {at_least: 50}, otherwise: red}\n"
        "    breakdowns:\n",
    ),
    Edit(
        CARDS,
        f"{UNTIL_POLARITY}no judgement\n",
        f"{UNTIL_POLARITY}higher is better\n",
    ),
)
NEW_THEME_NAME = (
    Edit(
        CARDS,
        "  - id: visits\n    name: Visits\n",
        "  - id: visits\n    name: Visits\n    changes:\n      - from: 2017-02\n        name: First visits\n"
        "        why: Only first visits are counted.\n",
    ),
)
NEW_SCORECARD_NAME = (
    Edit(
        CARDS,
        "  about: Help for families in Sampleton.\n",
        "  about: Help for families in Sampleton.\n  changes:\n    - from: 2017-02\n      name: Family Start\n"
        "      why: The service is called so now.\n",
    ),
)
OTHER_THEME = (
    after("es-1-2-number", "    changes: [{from: 2017-02, theme: visits, why: Plans follow visits now.}]\n"),
    Edit(WORDS, "      - es-1-2-number\n", ""),
)
NOT_IN_SUMMARY = (
    after("es-1-2-number", "    changes: [{from: 2017-02, in_summary: false, why: It is told elsewhere.}]\n"),
)
MORE_PEOPLE = (
    Edit(
        CARDS,
        "    rated_from: 1\n    caution_below: 1\n",
        "    rated_from: 1\n    caution_below: 1\n    changes:\n"
        "      - {from: 2017-02, rated_from: 200, caution_below: 200, why: Small numbers move by chance.}\n",
    ),
    Edit(WORDS, "    text: A first visit takes less than six days.\n", "    text: A first visit took [[es-2-1]].\n"),
)
RECODED = (
    Edit(AREAS, "valid_to\n", "valid_to,successor\n"),
    Edit(AREAS, "SAM,Sampleton,local authority,,,\n", "SAM,Sampleton,local authority,,,,\n"),
    Edit(AREAS, "SAM-WEST,West,locality,SAM,,\n", "SAM-WEST,West,locality,SAM,,,\n"),
    Edit(
        AREAS,
        "SAM-EAST,East,locality,SAM,,\n",
        "SAM-EAST,East,locality,SAM,,2017-01-31,SAM-E2\nSAM-E2,East,locality,SAM,2017-02-01,,\n",
    ),
    Edit(FEBRUARY, "es-1-1,SAM-EAST,2017-02,,40,,,,\n", "es-1-1,SAM-E2,2017-02,,40,,,,\n"),
)
ENTRIES = {
    "renamed locality": RENAMED_AREA,
    "merged areas": MERGED,
    "retired measure": ENDED,
    "new measure": NEW,
    "replaced measure": REPLACED,
    "new theme": NEW_THEME,
    "new name": NEW_NAME,
    "new definition": NEW_DEFINITION,
    "definition in other words": SAME_COUNT,
    "new polarity": NEW_POLARITY,
    "new target": NEW_TARGET,
    "new name of a theme": NEW_THEME_NAME,
    "new name of a scorecard": NEW_SCORECARD_NAME,
    "another theme": OTHER_THEME,
    "no more in the summary": NOT_IN_SUMMARY,
    "another rule for small numbers": MORE_PEOPLE,
    "another code of an area": RECODED,
}


# --- January ------------------------------------------------------------------------------------------------------


def january(*edits: Edit) -> dict[str, str]:
    """Everything that stands under January's address, without the way to it, which names pages of today."""
    found = {path: text for path, text in site(*edits).items() if path.startswith(THEN)}
    return {path: re.sub(r'<nav class="rc-crumbs".*?</nav>', "", text, flags=re.S) for path, text in found.items()}


def unlike(before: dict[str, str], now: dict[str, str]) -> list[str]:
    """The paths of what differs: a text of two pages would say less, and takes long to print."""
    return sorted(path for path in before.keys() | now.keys() if before.get(path) != now.get(path))


@pytest.mark.parametrize("entry", ENTRIES)
def test_january_is_as_it_was(entry: str) -> None:
    assert unlike(january(), january(*ENTRIES[entry])) == []


def test_the_first_target_of_all_leaves_january_as_it_was() -> None:
    assert unlike(january(FIRST_TARGET[1]), january(*FIRST_TARGET)) == []
    assert column(FIRST_TARGET, NOW, "rating")["1.1"] == "green"


# --- February -----------------------------------------------------------------------------------------------------


def test_a_renamed_locality_keeps_its_address_and_has_its_new_name() -> None:
    page = read(RENAMED_AREA, "areas/east/")
    assert "Old Town" in page
    assert "areas/old-town/index.md" not in site(*RENAMED_AREA)
    assert "Called East until January 2017" in page
    assert "Old Town" in read(RENAMED_AREA, f"{NOW}all/")
    assert "Old Town" in read(RENAMED_AREA, "indicators/es-1-1/")
    assert "Old Town" not in read(RENAMED_AREA, f"{THEN}all/")


def test_merged_areas_give_way_to_the_new_one() -> None:
    assert "Both Banks" in read(MERGED, "areas/both-banks/")
    for old in ("east", "west"):
        page = read(MERGED, f"areas/{old}/")
        assert "ended in January 2017" in page
        assert "Both Banks" in page
    assert "Both Banks" in read(MERGED, f"{NOW}all/")
    assert "Both Banks" not in read(MERGED, f"{THEN}all/")


def test_a_measure_that_ended_leaves_the_next_release_and_says_so() -> None:
    assert "2.1" not in column(ENDED, NOW, "name")
    assert "2.1" in column(ENDED, THEN, "name")
    page = read(ENDED, "indicators/es-2-1/")
    assert "counted until January 2017" in page
    assert "Days to a first visit" in read(ENDED, NOW)
    assert "until January 2017" in read(ENDED, NOW)
    a_to_z = read(ENDED, "indicators/")
    assert "Days to a first visit" in a_to_z
    assert "until January 2017" in a_to_z
    assert f"{NOW}visits/" in "".join(site(*ENDED))
    assert "How long does a first visit take?" not in read(ENDED, f"{NOW}visits/")


def test_what_follows_a_measure_is_named() -> None:
    for page in ("indicators/es-2-1/", NOW, "indicators/"):
        assert "How long do visits last?" in read(REPLACED, page)


def test_a_new_measure_stands_in_its_first_release() -> None:
    assert "2.3" in column(NEW, NOW, "name")
    assert "2.3" not in column(NEW, THEN, "name")
    assert f"{THEN}calls/index.md" not in site(*NEW_THEME)
    assert f"{NOW}calls/index.md" in site(*NEW_THEME)


def test_a_new_name_is_used_from_its_release_and_the_old_one_is_told() -> None:
    assert column(NEW_NAME, NOW, "name")["1.1"] == "Calls for help"
    assert column(NEW_NAME, THEN, "name")["1.1"] == "Requests for help"
    page = read(NEW_NAME, "indicators/es-1-1/")
    assert "How many families called?" in page
    assert "Requests for help" in page
    assert "January 2017" in page
    assert "The service is called so now." in page


def test_no_comparison_is_made_over_a_new_count() -> None:
    assert column((), NOW, "direction")["1.1"] == "up"
    assert column(NEW_DEFINITION, NOW, "direction")["1.1"] == "none"
    assert column(SAME_COUNT, NOW, "direction")["1.1"] == "up"
    page = read(NEW_DEFINITION, "indicators/es-1-1/")
    assert "All requests in the month, by phone too." in page
    assert "Requests by phone are counted since February 2017." in page
    assert page.count("All requests in the month.") == 1


def test_a_release_is_judged_by_the_polarity_and_the_target_of_its_time() -> None:
    assert column(NEW_POLARITY, THEN, "polarity")["2.1"] == "lower is better"
    assert column(NEW_POLARITY, NOW, "polarity")["2.1"] == "higher is better"
    assert column(NEW_POLARITY, THEN, "rating")["2.1"] == "amber"
    assert column(NEW_POLARITY, NOW, "rating")["2.1"] == "green"
    assert column(NEW_TARGET, THEN, "rating")["1.2 %"] == "amber"
    assert column(NEW_TARGET, NOW, "rating")["1.2 %"] == "red"


def test_themes_and_scorecards_have_the_name_of_the_time() -> None:
    assert "First visits" in read(NEW_THEME_NAME, f"{NOW}visits/")
    assert "First visits" not in read(NEW_THEME_NAME, f"{THEN}visits/")
    assert "Family Start, February 2017" in read(NEW_SCORECARD_NAME, NOW)
    assert "Early Start, January 2017" in read(NEW_SCORECARD_NAME, THEN)


def test_a_measure_moves_to_another_theme_or_out_of_the_summary() -> None:
    assert "How many had an answer in five days?" in read(OTHER_THEME, f"{NOW}visits/")
    assert "How many had an answer in five days?" not in read(OTHER_THEME, f"{NOW}requests/")
    assert "1.2 number" in column(NOT_IN_SUMMARY, THEN, "name")
    assert "1.2 number" not in column(NOT_IN_SUMMARY, NOW, "name")


def test_a_rule_for_small_numbers_holds_from_its_release() -> None:
    assert column(MORE_PEOPLE, THEN, "rating")["1.2 %"] == "amber"
    assert column(MORE_PEOPLE, NOW, "rating")["1.2 %"] == "not rated"


def test_an_area_of_another_code_and_the_same_name_takes_the_address() -> None:
    page = read(RECODED, "areas/east/")
    assert "ended" not in page
    assert "40" in page


@pytest.mark.parametrize(("words", "is_right"), [("Old Town", True), ("Old Town 2017-01", True), ("East", False)])
def test_words_call_an_area_what_it_is_called_in_their_release(words: str, is_right: bool) -> None:
    january = "content/scorecards/early-start/2017-01.yml"
    then = Edit(january, "This is **January**", "In East [[es-1-1 East]] asked. This is **January**")
    now = Edit(WORDS, "introduction: This is February.", f"introduction: Here [[es-1-1 {words}]] asked.")
    try:
        found = check_sources(edited(*RENAMED_AREA, then, now))
    except ContentError as error:
        assert [problem.path for problem in error.problems] == [WORDS]
        assert not is_right
        return
    assert is_right
    # Cards and plans keep the words of their time.
    reach = reach_of_documents(found)
    assert all(isinstance(resolve(reach, "es-1-1", name), Resolved) for name in ("East", "Old Town"))


# --- the far future -----------------------------------------------------------------------------------------------

IN_FEBRUARY = "2017-02"
FAR = {
    name: tuple(
        replace(each, new=each.new.replace(IN_FEBRUARY, "2097-02").replace("2017-01", "2097-01"))
        for each in entry
        if each.path in (CARDS, AREAS)
    )
    for name, entry in ENTRIES.items()
}


@pytest.mark.parametrize("entry", FAR)
def test_an_entry_of_the_far_future_changes_nothing_at_all(entry: str) -> None:
    paths = unlike(site(), site(*FAR[entry]))
    assert [path for path in paths if not OF_THE_FILES.search(path)] == []
