"""What stands beside a rating: the colour that the document prints, and the period where it is an earlier one."""

from typing import Any

import pytest

from generator.assess.indicator import Assessment, assess_indicator
from generator.pages.parts.verdicts import (
    direction_view,
    movement_view,
    printed_in_full,
    printed_words,
    rating_notes,
    rating_view,
)
from generator.record.keys import Key, PrintedRating, Status
from generator.record.picture import picture_as_at
from generator.record.safe import Figure
from generator.record.sealing import Seal
from generator.terms.period import Period
from tests.unit.assess.series import STEADY, table
from tests.unit.samples import BANDS, BOROUGH, TARGET, figures, indicator

RATED: dict[str, Any] = {"targets": [TARGET | BANDS]}  # Green at 95 or more, else red.
GREEN_ONLY: dict[str, Any] = {"targets": [TARGET | BANDS | {"otherwise": "not rated"}]}
OF_THE_YEAR: dict[str, Any] = {"targets": [TARGET | BANDS | {"basis": "year to date"}]}
WHOLE_YEAR: dict[str, Any] = {"targets": [TARGET | BANDS | {"basis": "whole year"}], "year_to_date": {"rule": "latest"}}


def judged(table: str, printed: str, release: str = "2017-01", **card: Any) -> Assessment:
    """A measure whose last row has a colour in the document."""
    *rows, last = figures(table)
    coloured = _coloured(last, printed)
    return assess_indicator(indicator(**card), picture_as_at(Period.parse(release), [*rows, coloured]), BOROUGH, ())


def _coloured(row: Figure, printed: str) -> Figure:
    key = Key(row.key.indicator, row.key.area, row.key.period, row.key.group)
    parts = (row.value, row.numerator, row.denominator, Status(row.status), row.note, Seal())
    return Figure(key, *parts, printed_rating=PrintedRating(printed))


NO_BOUND = "Rated amber in the report, which prints no bound for it."


@pytest.mark.parametrize(
    ("table", "printed", "card", "tag", "words"),
    [
        ("2017-01 | 96", "", RATED, "Green", ""),
        ("2017-01 | 96", "green", RATED, "Green", ""),
        ("2017-01 | 90", "amber", RATED, "Red", "The report prints amber."),
        ("2017-01 | 90", "amber", GREEN_ONLY, "Not rated", NO_BOUND),
        ("2017-01 | 90", "amber", {}, "Not rated", NO_BOUND),
        ("2017-01 | 90 | provisional", "amber", RATED, "Not rated", "Rated amber in the report."),
        ("2017-01 | 90", "red", WHOLE_YEAR, "Not rated", "Rated red in the report."),
        ("2017-01 | 96\n2016-04 to 2017-01 | 94", "green", OF_THE_YEAR, "Red", "The report prints green."),
        ("2016-04 to 2017-01 | 94\n2017-01 | 96", "green", OF_THE_YEAR, "Red", ""),
    ],
)
def test_what_the_report_prints_stands_beside_the_rating(
    table: str, printed: str, card: dict[str, Any], tag: str, words: str
) -> None:
    found = rating_view(judged(table, printed, **card))
    # The year to date is another figure than the one that leads: the rating says so.
    when = "April 2016 to January 2017" if card is OF_THE_YEAR else ""
    assert (found.tag.word, found.tag.when, found.printed) == (tag, when, words)


def test_the_page_of_a_measure_says_too_that_the_report_prints_the_same() -> None:
    assert printed_in_full(judged("2017-01 | 96", "green", **RATED)) == "The report prints the same colour."
    assert printed_in_full(judged("2017-01 | 90", "green", **RATED)) == "The report prints green."
    assert printed_in_full(judged("2017-01 | 96", "", **RATED)) == ""


def test_a_rating_that_differs_has_a_data_note_that_names_its_period() -> None:
    differs, same = judged("2017-01 | 90", "amber", **RATED), judged("2017-01 | 96", "green", **RATED)
    unrated = judged("2017-01 | 90", "amber")
    assert [each.differs_from_printed for each in (differs, same, unrated)] == [True, False, False]
    assert list(rating_notes([differs])) == [
        "The report prints amber for January 2017; by the bound that it prints the figure is red."
    ]


QUARTERLY: dict[str, Any] = {"basis": "quarter", "frequency": "quarterly"}
QUARTERS = "2016/17 Q2 | 97\n2016/17 Q3 | 90"


@pytest.mark.parametrize(
    ("release", "when"),
    [("2016-12", ""), ("2017-01", "October to December 2016"), ("2017-02", "October to December 2016")],
)
def test_a_verdict_names_its_period_if_that_ended_before_the_month_of_the_release(release: str, when: str) -> None:
    found = judged(QUARTERS, "amber", release, **QUARTERLY, **RATED)
    assert (rating_view(found).tag.word, rating_view(found).tag.when) == ("Red", when)
    assert (direction_view(found).tag.word, direction_view(found).tag.when) == ("Down", when)
    # Of what nobody can tell no time is told.
    assert (movement_view(found).tag.word, movement_view(found).tag.when) == ("Can't tell", "")


@pytest.mark.parametrize(("release", "when"), [("2016-01", ""), ("2016-02", "January 2016")])
@pytest.mark.parametrize(
    ("last", "word", "why"),
    [
        ("60", "Really better", "Above the usual 45% to 56%."),
        ("40", "Really worse", "Below the usual 44% to 55%."),
        ("50", "No real change", "Within the usual 45% to 55%."),
    ],
)
def test_a_movement_names_its_period_too(release: str, when: str, last: str, word: str, why: str) -> None:
    found = movement_view(judged(table(f"{STEADY} {last}"), "", release))
    assert (found.tag.word, found.tag.when) == (word, when)
    assert (found.words, found.in_short) == (why, why)


def test_why_nobody_can_tell_has_no_place_where_there_is_little_room() -> None:
    found = movement_view(judged("2017-01 | 50", ""))
    assert (found.words, found.in_short) == ("Only 1 figure; it takes 10 to tell.", "")


def test_where_there_is_no_verdict_the_period_stands_with_what_the_report_prints() -> None:
    found = judged("2016/17 Q3 | 90", "amber", **QUARTERLY)
    assert (rating_view(found).tag.when, direction_view(found).tag.when) == ("", "")
    words = "Rated amber in the report for October to December 2016, which prints no bound for it."
    assert printed_words(found) == words
