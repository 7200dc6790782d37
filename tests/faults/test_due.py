"""A release is whole: what was due with it and is not there is told once, with every measure and period."""

import pytest

from tests.faults.small import CARDS, rows, told
from tests.unit.changing import months, release
from tests.unit.samples import CARD, HEAD, RELEASE, registry

QUARTERS = {"basis": "quarter", "frequency": "quarterly"}
TERMS = {"basis": "term", "frequency": "termly"}
ROLLING = {"basis": "rolling 12 months", "frequency": "quarterly"}
YEARS = {"basis": "financial year", "frequency": "yearly"}
SCHOOL_YEARS = {"basis": "academic year", "frequency": "yearly"}
CALENDAR_YEARS = {"basis": "calendar year", "frequency": "yearly"}
ADD = (
    "Add a row for each, with a value, or with a status and a note. If a measure is always published later, say so on"
    ' its card ("due_after", in months); if it is no longer counted, say until when ("until"); if it is new, with which'
    ' release it begins ("from").'
)
OTHER = CARD | {"id": "t-2", "number": "2", "name": "Other things"}


def lacks(missing: str, path: str = RELEASE, number: int = 1) -> str:
    what = f"{number} {'indicators whose figures are' if number > 1 else 'indicator whose figure is'} due: {missing}"
    return f"{path}:1: this release has neither a figure nor a status for {what}. [release-incomplete] {ADD}"


@pytest.mark.parametrize(
    ("card", "newest", "before", "missing"),
    [
        # In January 2017: the newest that is over, and not the one before.
        ({}, "2017-01", "2016-12", "January 2017: t-1"),
        ({"basis": "month end"}, "2017-01", "2016-12", "January 2017: t-1"),
        (QUARTERS, "2016/17 Q3", "2016/17 Q2", "October to December 2016: t-1"),
        (TERMS, "AY2016/17 HT2", "AY2016/17 HT1", "half term 2, 2016/17: t-1"),
        (TERMS, "AY2016/17 autumn", "AY2015/16 summer", "autumn term 2016/17: t-1"),
        (YEARS, "2015/16", "2014/15", "2015/16: t-1"),
        (SCHOOL_YEARS, "AY2015/16", "AY2014/15", "school year 2015/16: t-1"),
        (CALENDAR_YEARS, "2016", "2015", "2016: t-1"),
        # Rolling years end with every third month, counted from those that there are.
        (ROLLING, "2016-02 to 2017-01", "2015-11 to 2016-10", "February 2016 to January 2017: t-1"),
        (ROLLING, "2016-01 to 2016-12", "2015-10 to 2016-09", "January to December 2016: t-1"),
        # Some come later, and some have ended.
        ({"due_after": 1}, "2016-12", "2016-11", "December 2016: t-1"),
        (QUARTERS | {"due_after": 2}, "2016/17 Q2", "2016/17 Q1", "July to September 2016: t-1"),
        (QUARTERS | {"due_after": 1}, "2016/17 Q3", "2016/17 Q2", "October to December 2016: t-1"),
        (YEARS | {"due_after": 10}, "2015/16", "2014/15", "2015/16: t-1"),
        (YEARS | {"due_after": 11}, "2014/15", "2013/14", "2014/15: t-1"),
        ({"until": "2016-08"}, "2016-08", "2016-07", "August 2016: t-1"),
        (QUARTERS | {"until": "2016-08"}, "2016/17 Q1", "2015/16 Q4", "April to June 2016: t-1"),
    ],
)
def test_the_newest_figure_that_is_due(card: dict[str, object], newest: str, before: str, missing: str) -> None:
    assert told(rows(f"{before} 50", **card)) == [lacks(missing)]
    assert told(rows(f"{before} 50", f"{newest} 50", **card)) == []
    assert told(rows(f"{newest} 50", **card)) == []


@pytest.mark.parametrize(
    "status", ["not available,Lost", "not yet due,Counted in March", "suppressed,Few", "not applicable,None"]
)
def test_a_status_says_why_there_is_no_figure(status: str) -> None:
    assert told(rows("2016-12 50", f"2017-01|,,,{status}")) == []


def test_what_is_due_is_the_whole_council_s_own_figure() -> None:
    split = {"breakdowns": [{"dimension": "sex", "label": "x", "adds_up": False, "categories": ["girls", "boys"]}]}
    other = "t-1,N,2017-01,,50,,,,\nt-1,B,2017-01,sex: girls,50,,,,\nt-1,B,2016-04 to 2017-01,,50,,,,\n"
    files = {CARDS: registry(CARD | split)}
    assert told(files | {RELEASE: HEAD + other}) == [lacks("January 2017: t-1")]
    assert told(files | {RELEASE: f"{HEAD}{other}t-1,B,2017-01,,50,,,,\n"}) == []


def test_one_problem_names_every_measure_and_period_of_a_release() -> None:
    april = "data/releases/things/2017-04.csv"
    files = release("2017-01", "t-1,B,2017-01,,50,,,,\nt-2,B,2017-01,,50,,,,") | {CARDS: registry(CARD, OTHER)}
    later = release("2017-04", "t-1,B,2017-04,,50,,,,\nt-2,B,2017-03,,50,,,,")
    missing = "February 2017: t-1, t-2; March 2017: t-1; April 2017: t-2"
    assert told(files | later) == [lacks(missing, april, 2)]
    whole = "\n".join(months("50 50 50", until="2017-04", indicator=name) for name in ("t-1", "t-2"))
    assert told(files | release("2017-04", whole)) == []


def test_each_release_is_asked_for_what_came_due_since_the_one_before() -> None:
    files = release("2017-01", months("50")) | release("2017-03", months("50", until="2017-02"))
    march = lacks("March 2017: t-1", "data/releases/things/2017-03.csv")
    # April's release does not make March's whole.
    assert told(files | release("2017-04", months("50 50", until="2017-04"))) == [march]
    # Nor is what it lacked asked for again.
    assert told(files | release("2017-04", months("50", until="2017-04"))) == [march]


def test_a_measure_that_came_later_is_asked_for_from_then_on() -> None:
    files = release("2017-01", months("50")) | {CARDS: registry(CARD, OTHER | {"from": "2017-02"})}
    february = months("50", until="2017-02")
    later = lacks("February 2017: t-2", "data/releases/things/2017-02.csv")
    assert told(files | release("2017-02", february)) == [later]
    assert told(files | release("2017-02", f"{february}\n{months('50', until='2017-02', indicator='t-2')}")) == []


def test_a_measure_of_which_a_release_knows_nothing_says_when_it_begins() -> None:
    files = release("2017-01", months("50")) | {CARDS: registry(CARD, OTHER)}
    february = f"{months('50', until='2017-02')}\n{months('50', until='2017-02', indicator='t-2')}"
    assert told(files | release("2017-02", february)) == [lacks("January 2017: t-2")]


def test_nothing_is_due_from_before_the_first_figure_of_all() -> None:
    files = release("2017-01", months("50")) | release("2017-02", months("50", until="2017-02"))
    assert told(files | {CARDS: registry(CARD | {"due_after": 2})}) == []


def test_a_row_for_a_period_that_can_not_be_is_told_alone() -> None:
    [said] = told(rows("2017 50"))
    assert said.startswith(f"{RELEASE}:2: 2017 is the calendar year 2017, but the figures")
