"""A unit that is one entry in the table of units and nothing else: everything works with it."""

import json

import pytest
import yaml

from generator.build import build_site
from generator.publish.files import read_sources, read_templates
from generator.terms.problems import ContentError
from generator.terms.texts import SourceFile, Sources
from generator.terms.units import UNITS, Unit
from tests.golden.cases import HERE, PROJECT

CARDS, WORDS = "data/indicators/first.yml", "content/scorecards/first/2017-01.yml"
ROWS = """\
indicator,area,period,group,value,numerator,denominator,status,note
fi-1-1,LIT,2016-10,,14,,20,,
fi-1-1,LIT,2016-11,,13,,20,,
fi-1-1,LIT,2016-12,,12,,20,,
fi-1-1,LIT,2017-01,,11,,20,,
fi-1-2,LIT,2016-12,,3,,4,,
fi-1-2,LIT,2017-01,,1,,20,,
"""
TARGET = {"from": "2016-04", "as_printed": "x", "set_by": "x", "why": "x", "basis": "latest figure"}
WAIT = {
    "unit": "weeks",
    "name": "Wait for a place",
    "question": "How long did they wait?",
    "definition": "The mean wait for a place.",
    "denominator": "children with a place",
    "polarity": "lower is better",
    "year_to_date": {"rule": "none"},
    "targets": [TARGET | {"green": {"at_most": "12"}, "otherwise": "red"}],
}
MOVE = {"id": "fi-1-2", "number": "1.2", "name": "Time to move in", "definition": "Mean time.", "targets": []}
DFE = {
    "id": "invented",
    "profile": "dfe",
    "rationale": "x",
    "approved_by": "Head of Performance",
    "reviewed": "2017-01-31",
    "rated_from": 1,
    "caution_below": 1,
}


@pytest.fixture(autouse=True)
def _weeks(monkeypatch: pytest.MonkeyPatch) -> None:
    """The whole of what a new unit takes."""
    monkeypatch.setitem(UNITS, "weeks", Unit("weeks", "Weeks", one="week", many="weeks", per=1, is_mean=True))


def council(analysis: str, rows: str = ROWS, unit: str = "weeks") -> Sources:
    """The smallest council, with two measures in weeks in the place of its one count."""
    files = {file.path: file.data.decode() for file in read_sources(HERE / "smallest").files}
    registry, words = yaml.safe_load(files[CARDS]), yaml.safe_load(files[WORDS])
    wait = registry["indicators"][0] | WAIT | {"unit": unit}
    registry |= {"indicators": [wait, wait | MOVE], "disclosure_rules": [DFE]}
    words |= {"release": "2017-01", "written_for": "2017-01", "headline": "The wait was shorter."}
    words["commentary"][0] |= {"analysis": analysis, "definition": "Waits.", "indicators": ["fi-1-1", "fi-1-2"]}
    files |= {CARDS: json.dumps(registry), WORDS: json.dumps(words)}  # JSON is YAML too
    files["data/releases/first/2017-01.csv"] = rows
    return Sources(tuple(SourceFile(path, text.encode()) for path, text in sorted(files.items())))


def problems(analysis: str = "It was short.", rows: str = ROWS, unit: str = "weeks") -> list[str]:
    try:
        build_site(council(analysis, rows, unit), read_templates(PROJECT))
    except ContentError as error:
        return [f"{problem.message} {problem.remedy}" for problem in error.problems]
    return []


REFERRING = "The wait was [[fi-1-1]], [[fi-1-1 change]], so [[fi-1-1 against target]]; to move in took [[fi-1-2]]."


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("indicators/fi-1-1/index.md", '<span class="rc-answer__value">11 weeks</span>'),
        ("indicators/fi-1-2/index.md", '<span class="rc-answer__value">1 week</span>'),
        ("indicators/fi-1-1/index.md", "11, down from 12 in December 2016"),
        ("indicators/fi-1-1/index.md", "<dt>Unit</dt><dd>weeks, whole numbers</dd>"),
        # The chart: its title, what stands below it, and the name of its file.
        ("indicators/fi-1-1/index.md", "Down every month since October, from 14 to 11 weeks</span>"),
        ("indicators/fi-1-1/index.md", "October 2016 to January 2017. Weeks."),
        (
            "indicators/fi-1-1/chart-fi-1-1.svg",
            "Down every month since October, from 14 to 11 weeks. Wait for a place, ",
        ),
        # The rule for small numbers speaks of a mean, and hides the one that rests on four children.
        ("indicators/fi-1-1/index.md", "A figure about fewer than 10 children is not shown. Other figures"),
        ("indicators/fi-1-2/data.csv", "Weeks,LIT,Little Sampleton,local authority,Total,c,c,c,suppressed,"),
        ("indicators/fi-1-1/data.csv", "Weeks,LIT,Little Sampleton,local authority,Total,11,x,20,"),
        ("scorecards/first/2017-01/all/index.md", ". Weeks, in month</span>"),
        ("scorecards/first/2017-01/all/index.md", '<span class="rc-small"> Down 1 week since Dec 2016.</span>'),
        ("scorecards/first/2017-01/first-summary_little-sampleton_2017-01.csv", "Weeks,lower is better,13,,12,,11,,"),
        # References.
        (
            "scorecards/first/2017-01/all/index.md",
            'The wait was <a href="../play/#fi-1-1" aria-label="11 weeks, measure 1.1">11 weeks</a>,',
        ),
        ("scorecards/first/2017-01/all/index.md", "</a>, down 1 week, so on target (12 or less); to move in took <a"),
        ("scorecards/first/2017-01/all/index.md", 'aria-label="1 week, measure 1.2">1 week</a>.'),
    ],
)
def test_every_page_and_file_knows_the_new_unit(path: str, text: str, site: dict[str, str]) -> None:
    assert text in site[path]


@pytest.fixture
def site() -> dict[str, str]:
    return {file.path: file.text for file in build_site(council(REFERRING), read_templates(PROJECT)).files}


@pytest.mark.parametrize(
    "sentence",
    [
        "The wait was 11 weeks in January, after 12 weeks in December.",
        "The wait was eleven weeks.",
        "The wait fell by 1 week.",
        "To move in took one week.",
        "The course takes 6 hours.",
    ],
)
def test_a_true_number_of_weeks_stands(sentence: str) -> None:
    assert problems(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "typed"),
    [
        ("The wait was 12 weeks in January.", "12 weeks"),
        ("The wait was twelve weeks.", "twelve weeks"),
        ("The wait fell by 2 weeks.", "2 weeks"),
        ("The wait was 11% in January.", "11%"),
    ],
)
def test_a_wrong_number_of_weeks_stops_the_build(sentence: str, typed: str) -> None:
    (found,) = problems(sentence)
    assert found.startswith((f'the number "{typed}"', '"fell" is not what the record says'))
    assert f'"{sentence}"' in found


def test_the_problem_tells_the_true_weeks_with_their_unit() -> None:
    (found,) = problems("The wait was 12 weeks in January.")
    assert "11 weeks (Wait for a place, January 2017)" in found


def test_a_mean_needs_the_number_of_people_that_it_rests_on() -> None:
    (found,) = problems(rows=ROWS.replace("11,,20", "11,,"))
    assert found.startswith("this figure is about children, but its row does not say how many;")


def test_a_mean_of_weeks_is_not_below_zero() -> None:
    (found,) = problems(rows=ROWS.replace(",,11,", ",,-11,"))
    assert found.startswith("the value -11 is below zero.")


def test_a_misspelt_unit_is_told_with_all_that_there_are() -> None:
    expected = (
        '"wekks" is not a known value for "unit". Did you mean "weeks"? Use "count", "percent", "rate per 10,000", '
        '"rate per 100,000", "rate per 100", "rate", "days", "average", "percentage points", "pounds", '
        '"million pounds" or "weeks".'
    )
    assert problems(unit="wekks") == [expected]  # Both cards stand on one line here.
