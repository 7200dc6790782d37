"""The direction of travel: polarity, change, and everything that stops a comparison."""

import pytest

from generator.assess.direction import Arrow, travel
from generator.assess.latest import latest_figure
from tests.unit.samples import BOROUGH, indicator, picture

HIGHER, LOWER = {"polarity": "higher is better"}, {"polarity": "lower is better"}
WITHIN, NEITHER = {"polarity": "within a range"}, {"polarity": "no judgement"}


def direction(card: dict[str, object], table: str) -> tuple[str, str, str, str]:
    """Arrow, judgement, words and size of the change."""
    measure, figures = indicator(**card), picture(table)
    found = travel(measure, figures, latest_figure(measure, figures, BOROUGH))
    return found.arrow.value, found.judgement.value, found.words, found.change


UP, DOWN = "2016-12 | 60.0 \n 2017-01 | 67.7", "2016-12 | 74.4 \n 2017-01 | 67.7"
UP_WORDS, DOWN_WORDS = "67.7%, up from 60.0% in December 2016", "67.7%, down from 74.4% in December 2016"
SAME, SAME_WORDS = "2016-12 | 67.7 \n 2017-01 | 67.7", "67.7%, the same as in December 2016"


@pytest.mark.parametrize(
    ("card", "table", "arrow", "judgement", "words", "size"),
    [
        (HIGHER, UP, "up", "better", f"{UP_WORDS}: better", "up 7.7 percentage points"),
        (HIGHER, DOWN, "down", "worse", f"{DOWN_WORDS}: worse", "down 6.7 percentage points"),
        (HIGHER, SAME, "level", "same", SAME_WORDS, ""),
        (LOWER, UP, "down", "worse", f"{UP_WORDS}: worse", "up 7.7 percentage points"),
        (LOWER, DOWN, "up", "better", f"{DOWN_WORDS}: better", "down 6.7 percentage points"),
        (LOWER, SAME, "level", "same", SAME_WORDS, ""),
        (WITHIN, UP, "up", "none", UP_WORDS, "up 7.7 percentage points"),
        (WITHIN, DOWN, "down", "none", DOWN_WORDS, "down 6.7 percentage points"),
        (WITHIN, SAME, "level", "none", SAME_WORDS, ""),
        (NEITHER, UP, "up", "none", UP_WORDS, "up 7.7 percentage points"),
        (NEITHER, DOWN, "down", "none", DOWN_WORDS, "down 6.7 percentage points"),
        (NEITHER, SAME, "level", "none", SAME_WORDS, ""),
    ],
)
def test_the_arrow_is_performance_where_one_way_is_good_else_the_number(
    card: dict[str, object], table: str, arrow: str, judgement: str, words: str, size: str
) -> None:
    assert direction(card, table) == (arrow, judgement, words, size)


@pytest.mark.parametrize(
    ("card", "table", "number"),
    [
        (LOWER, UP, Arrow.UP),
        (LOWER, DOWN, Arrow.DOWN),
        (NEITHER, UP, Arrow.UP),
        (HIGHER, SAME, Arrow.LEVEL),
        (HIGHER, "2017-01 | 67.7", Arrow.NONE),
    ],
)
def test_where_the_number_went_is_told_whatever_that_means(card: dict[str, object], table: str, number: Arrow) -> None:
    measure, figures = indicator(**card), picture(table)
    assert travel(measure, figures, latest_figure(measure, figures, BOROUGH)).number is number


@pytest.mark.parametrize(
    ("decimals", "before", "now", "arrow"),
    [
        (1, "67.71", "67.74", "level"),
        (1, "67.74", "67.75", "up"),
        (0, "67.4", "66.6", "level"),
        (0, "0", "0", "level"),
        (2, "0.46", "0.37", "down"),
    ],
)
def test_figures_that_are_equal_when_rounded_are_the_same(decimals: int, before: str, now: str, arrow: str) -> None:
    found = direction({"decimals": decimals}, f"2016-12 | {before} \n 2017-01 | {now}")
    assert found[0] == arrow


BROKEN = {"breaks": [{"from": "2016-12", "reason": "Counted in a new way."}]}
PROVISIONAL = "One of the two figures is provisional, so they are not compared."
NO_LATEST = "There is no figure for the latest period."
NO_DECEMBER = "There is no figure for December 2016 to compare with."
NO_HALF_TERM = "There is no figure for half term 2, 2016/17 to compare with."
FIRST = "This is the first figure of its year, so there is nothing to compare it with."
QUARTERLY: dict[str, object] = {"frequency": "quarterly", "basis": "quarter"}
TERMLY: dict[str, object] = {"frequency": "termly", "basis": "academic year to date"}
ROLLING: dict[str, object] = {"frequency": "quarterly", "basis": "rolling 12 months"}
YEARLY: dict[str, object] = {"frequency": "yearly", "basis": "financial year"}
IN_YEAR: dict[str, object] = {"basis": "financial year to date"}
QUARTERS_IN_YEAR = QUARTERLY | IN_YEAR


@pytest.mark.parametrize(
    ("card", "table", "reason"),
    [
        ({}, "", NO_LATEST),
        ({}, "2016-12 | 60 \n 2017-01 | | suppressed", NO_LATEST),
        ({}, "2016-12 | 60 \n 2017-01 | | not available", NO_LATEST),
        ({}, "2016-12 | | suppressed \n 2017-01 | 60", NO_DECEMBER),
        ({}, "2016-12 | | not applicable \n 2017-01 | 60", NO_DECEMBER),
        ({}, "2016-11 | 50 \n 2017-01 | 60", NO_DECEMBER),
        ({}, "2016-12 | 50 | provisional \n 2017-01 | 60", PROVISIONAL),
        ({}, "2016-12 | 50 \n 2017-01 | 60 | provisional", PROVISIONAL),
        (BROKEN, "2016-11 | 50 \n 2016-12 | 60", "Not compared with November 2016: Counted in a new way."),
        (TERMLY, "AY2015/16 HT6 | 5 \n AY2016/17 HT1 | 6", FIRST),
        (
            TERMLY,
            "AY2016/17 HT1 | 5 \n AY2016/17 HT3 | 6",
            NO_HALF_TERM,
        ),
        (IN_YEAR, "2016-03 | 90 \n 2016-04 | 5", FIRST),
        (QUARTERS_IN_YEAR, "2015/16 Q4 | 90 \n 2016/17 Q1 | 5", FIRST),
        (
            QUARTERLY | BROKEN,
            "2016/17 Q2 | 5 \n 2016/17 Q3 | 6",
            "Not compared with July to September 2016: Counted in a new way.",
        ),
        (
            ROLLING,
            "2014-01 to 2014-12 | 5 \n 2015-07 to 2016-06 | 6",
            "There is no figure for April 2015 to March 2016 to compare with.",
        ),
    ],
)
def test_no_arrow_where_two_figures_cannot_be_compared(card: dict[str, object], table: str, reason: str) -> None:
    assert direction(card, table) == ("none", "none", reason, "")


@pytest.mark.parametrize(
    ("card", "table", "compared_with"),
    [
        (BROKEN, "2016-12 | 5 \n 2017-01 | 6", "5% in December 2016"),
        (BROKEN, "2016-10 | 5 \n 2016-11 | 6", "5% in October 2016"),
        (QUARTERLY, "2016-12 | 7 \n 2016/17 Q2 | 5 \n 2016/17 Q3 | 6", "5% in July to September 2016"),
        (QUARTERLY, "2015/16 Q4 | 5 \n 2016/17 Q1 | 6", "5% in January to March 2016"),
        (QUARTERS_IN_YEAR, "2016/17 Q1 | 5 \n 2016/17 Q2 | 6", "5% in April to June 2016"),
        (IN_YEAR, "2016-04 | 5 \n 2016-05 | 6", "5% in April 2016"),
        (TERMLY, "AY2016/17 HT1 | 5 \n AY2016/17 HT2 | 6", "5% in half term 1, 2016/17"),
        (ROLLING, "2015-04 to 2016-03 | 5 \n 2015-07 to 2016-06 | 6", "5% in April 2015 to March 2016"),
        (YEARLY, "2014/15 | 5 \n 2015/16 | 6", "5% in 2014/15"),
        (YEARLY | IN_YEAR, "2014/15 | 5 \n 2015/16 | 6", "5% in 2014/15"),
    ],
)
def test_each_kind_of_period_is_compared_with_the_one_before(
    card: dict[str, object], table: str, compared_with: str
) -> None:
    assert direction(card, table)[2] == f"6%, up from {compared_with}: better"
