"""The direction of travel: where the number went, how far and since when, and everything that stops a comparison."""

import pytest

from generator.assess.direction import Travel, travel
from generator.assess.latest import latest_figure
from generator.terms.period import Period
from tests.unit.samples import BOROUGH, indicator, new_count, picture

HIGHER, LOWER = {"polarity": "higher is better"}, {"polarity": "lower is better"}
WITHIN, NEITHER = {"polarity": "within a range"}, {"polarity": "no judgement"}


def travelled(card: dict[str, object], table: str) -> Travel:
    measure, figures = indicator(**card), picture(table)
    return travel(measure, figures, latest_figure(measure, figures, BOROUGH))


def direction(card: dict[str, object], table: str) -> tuple[str, str, str]:
    """Arrow, comparison and size of the change."""
    found = travelled(card, table)
    return found.arrow.value, found.comparison, found.change


UP, DOWN = "2016-12 | 60.0 \n 2017-01 | 67.7", "2016-12 | 74.4 \n 2017-01 | 67.7"
SAME = "2016-12 | 67.7 \n 2017-01 | 67.7"


@pytest.mark.parametrize("card", [HIGHER, LOWER, WITHIN, NEITHER])
@pytest.mark.parametrize(
    ("table", "arrow", "words", "size"),
    [
        (UP, "up", "67.7%, up from 60.0% in December 2016", "up 7.7 percentage points"),
        (DOWN, "down", "67.7%, down from 74.4% in December 2016", "down 6.7 percentage points"),
        (SAME, "level", "67.7%, the same as in December 2016", "no change"),
    ],
)
def test_the_arrow_is_where_the_number_went_and_no_word_says_what_that_means(
    card: dict[str, object], table: str, arrow: str, words: str, size: str
) -> None:
    assert direction(card, table) == (arrow, words, size)


@pytest.mark.parametrize(
    ("card", "table", "since"),
    [
        ({}, UP, "2016-12"),
        ({}, SAME, "2016-12"),
        ({}, "2017-01 | 67.7", ""),
        ({"frequency": "quarterly", "basis": "quarter"}, "2016/17 Q2 | 5 \n 2016/17 Q3 | 6", "2016/17 Q2"),
    ],
)
def test_a_direction_says_since_when_and_none_has_no_such_time(card: dict[str, object], table: str, since: str) -> None:
    assert travelled(card, table).since == (Period.parse(since) if since else None)


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


BROKEN = {"changes": [new_count("2016-12", "Counted in a new way.")]}
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
    assert direction(card, table) == ("none", reason, "")


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
    assert direction(card, table)[1] == f"6%, up from {compared_with}"
