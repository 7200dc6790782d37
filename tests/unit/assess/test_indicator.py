"""Which target a figure is held against, and what is said where the newest figure may not be rated."""

from dataclasses import replace
from typing import Any

import pytest

from generator.assess.indicator import Assessment, assess_indicator
from generator.record.keys import PrintedRating
from generator.record.picture import picture_as_at
from generator.terms.period import Period
from tests.unit.assess.test_base import in_registry
from tests.unit.samples import BOROUGH, TARGET, figures, indicator, new_count, picture

TO_80: dict[str, object] = TARGET | {"basis": "latest figure", "green": {"at_least": "80"}, "otherwise": "red"}
STILL = "The figure is provisional and may still change, so it is not rated."


def judged(table: str, *targets: dict[str, object], release: str = "2017-01", **card: Any) -> Assessment:
    return assess_indicator(indicator(targets=targets, **card), picture(table, release), BOROUGH, ())


# --- the target of the figure's own time --------------------------------------------------------------


@pytest.mark.parametrize(
    ("table", "rule"),
    [
        ("2016-12 | 85", "No target was in force for this period."),
        ("2017-01 | 85", "Green at 80% or more. Red under 80%."),
        ("", "Green at 80% or more. Red under 80%."),
    ],
)
def test_the_target_is_of_the_figures_own_period_and_of_the_release_without_one(table: str, rule: str) -> None:
    found = judged(table, TO_80 | {"from": "2017-01"})
    assert found.rating.rule == rule
    assert (found.target is None) is rule.startswith("No target")


LATEST: dict[str, Any] = {"year_to_date": {"rule": "latest"}}
OF_YEAR = TO_80 | {"basis": "year to date"}
STRICTER = OF_YEAR | {"from": "2017-01", "green": {"at_least": "95"}}


@pytest.mark.parametrize(
    ("table", "rating", "rule"),
    [
        ("2016-12 | 90 \n 2017-01 | 90", "red", "Green at 95% or more. Red under 95%."),
        # The year to date is still December's, and so is its target.
        ("2016-12 | 90 \n 2017-01 | 70 | provisional", "green", "Green at 80% or more. Red under 80%."),
    ],
)
def test_a_year_to_date_is_held_against_the_target_of_its_own_time(table: str, rating: str, rule: str) -> None:
    found = judged(table, OF_YEAR, STRICTER, **LATEST)
    assert (found.rating.colour.value, found.rating.rule) == (rating, rule)
    assert found.target is not None
    assert str(found.target.green and found.target.green.at_least) in rule


def test_a_year_to_date_before_the_first_target_has_none() -> None:
    found = judged("2016-12 | 90 \n 2017-01 | 70 | provisional", STRICTER, **LATEST)
    assert (found.target, found.rating.rule) == (None, "No target was in force for this period.")


def test_a_target_for_the_year_that_followed_one_for_the_month_stays() -> None:
    """A figure of the month is never what it speaks of."""
    found = judged("2016-12 | 90 \n 2017-01 | 70 | provisional", TO_80, STRICTER, **LATEST)
    assert (found.rating.colour.value, found.rating.rule) == ("red", "Green at 95% or more. Red under 95%.")


def test_without_a_year_to_date_the_target_is_of_the_time_of_the_latest_figure() -> None:
    found = judged("2016-12 | 90", OF_YEAR, STRICTER, year_to_date={"rule": "sum"})
    assert (found.rating.rule, found.rating.note) == (
        "Green at 80% or more. Red under 80%.",
        "There is no figure to rate.",
    )


def test_a_year_to_date_without_a_figure_lends_no_target_its_time() -> None:
    found = judged("2016-12 | | not available \n 2017-01 | 70 | provisional", OF_YEAR, STRICTER, **LATEST)
    assert found.year_to_date.period == Period.parse("2016-12")
    assert found.rating.rule == "Green at 95% or more. Red under 95%."


def test_a_target_for_the_month_is_of_the_time_of_the_latest_figure_whatever_the_year_to_date() -> None:
    found = judged("2016-12 | 90 \n 2017-01 | 70 | provisional", OF_YEAR, TO_80 | {"from": "2017-01"}, **LATEST)
    assert found.target is not None
    assert found.target.basis == "latest figure"


# --- where the newest figure is provisional -----------------------------------------------------------

PROVISIONAL = "2016-12 | 90 \n 2017-01 | 70 | provisional"


def test_the_newest_final_figure_is_told_with_its_colour() -> None:
    assert judged(PROVISIONAL, TO_80).rating.note == (
        f"{STILL} The latest final figure, 90% for December 2016, is green."
    )


@pytest.mark.parametrize("basis", ["year to date", "whole year"])
@pytest.mark.parametrize("final", ["90", "70"])
def test_a_final_month_is_not_held_against_an_older_target_for_the_year(basis: str, final: str) -> None:
    older, newer = OF_YEAR | {"basis": basis, "from": "2016-04"}, TO_80 | {"from": "2017-01"}
    assert judged(PROVISIONAL.replace("90", final), older, newer).rating.note == STILL


@pytest.mark.parametrize(("final", "says"), [("90 = 9/10", True), ("89 = 8/9", False)])
def test_a_final_figure_about_too_few_is_not_rated_either(final: str, says: bool) -> None:
    table = picture(f"2016-12 | {final} \n 2017-01 | 70 = 7/10 | provisional")
    note = assess_indicator(in_registry(targets=[TO_80]), table, BOROUGH, ()).rating.note
    assert note == (f"{STILL} The latest final figure, 90% for December 2016, is green." if says else STILL)


def test_a_final_figure_before_the_first_target_is_not_told() -> None:
    assert judged(PROVISIONAL, TO_80 | {"from": "2017-01"}).rating.note == STILL


@pytest.mark.parametrize(
    ("from_", "is_told"), [("2016-04", True), ("2016-05", False), ("2017-03", False), ("2017-04", True)]
)
def test_a_final_figure_that_was_counted_in_two_ways_is_not_told(from_: str, *, is_told: bool) -> None:
    """The provisional one begins a new year, with which the new way of counting may begin too."""
    table, anew = "2017-03 | 90 \n 2017-04 | 70 | provisional", [new_count(from_)]
    found = judged(table, TO_80, release="2017-04", basis="financial year to date", changes=anew)
    told = f"{STILL} The latest final figure, 90% for March 2017, is green."
    assert found.rating.note == (told if is_told else STILL)


def test_what_is_not_yet_due_hides_no_final_figure() -> None:
    note = judged(f"{PROVISIONAL} \n 2017-02 | | not yet due", TO_80, release="2017-02").rating.note
    assert note == f"{STILL} The latest final figure, 90% for December 2016, is green."


# --- a figure that was counted in two ways ------------------------------------------------------------


def test_a_running_total_over_a_new_way_of_counting_is_not_rated_and_says_so() -> None:
    card: dict[str, Any] = {
        "basis": "financial year to date",
        "changes": [new_count("2016-09", "A new form.")],
    }
    found = judged("2016-12 | 90", TO_80, **card)
    words = "A new way of counting begins within the year so far: A new form."
    assert (found.rating.colour.value, found.rating.note) == ("not rated", words)
    assert judged("2016-08 | 90", TO_80, **card).rating.colour.value == "green"


# --- of which period a verdict speaks -----------------------------------------------------------------

RUN = "2016-04 to 2016-12"


@pytest.mark.parametrize(
    ("target", "table", "release", "rated", "rated_to_tell", "moved", "moved_to_tell"),
    [
        (TO_80, "2016-11 | 85 \n 2016-12 | 90", "2016-12", "2016-12", "", "2016-12", ""),
        (TO_80, "2016-11 | 85 \n 2016-12 | 90", "2017-01", "2016-12", "2016-12", "2016-12", "2016-12"),
        (TO_80, "2016-12 | 90", "2017-01", "2016-12", "2016-12", "", ""),
        (TO_80, "", "2017-01", "", "", "", ""),
        # The year to date beside another figure is told, be it as new.
        (OF_YEAR, f"2016-12 | 90 \n {RUN} | 85", "2016-12", RUN, RUN, "", ""),
        (OF_YEAR, f"{RUN} | 85", "2016-12", RUN, "", "", ""),
        (OF_YEAR, f"{RUN} | 85", "2017-01", RUN, RUN, "", ""),
    ],
)
def test_a_period_is_told_where_readers_would_take_it_for_another(
    target: dict[str, object],
    table: str,
    release: str,
    rated: str,
    rated_to_tell: str,
    moved: str,
    moved_to_tell: str,
) -> None:
    found = judged(table, target, release=release)
    periods = (
        found.rating_period,
        found.rating_period_to_tell,
        found.direction_period,
        found.direction_period_to_tell,
    )
    assert tuple(each.text if each else "" for each in periods) == (rated, rated_to_tell, moved, moved_to_tell)


@pytest.mark.parametrize(
    ("period", "is_older"), [("2016-12", True), ("2017-01", False), ("2017-02", False), ("", False)]
)
def test_older_is_what_was_over_before_the_month_of_the_release(period: str, *, is_older: bool) -> None:
    when = Period.parse(period) if period else None
    assert judged("").if_older(when) == (when if is_older else None)


# --- the colour that the document prints --------------------------------------------------------------


@pytest.mark.parametrize(
    ("figure", "printed", "differs"),
    [("85", "green", False), ("85", "red", True), ("85", "", False), ("75", "red", False), ("", "red", False)],
)
def test_the_printed_colour_is_handed_on_and_held_against_the_rating(
    figure: str, printed: str, *, differs: bool
) -> None:
    colour = PrintedRating(printed)
    rows = [replace(row, printed_rating=colour) for row in figures(f"2017-01 | {figure}")]
    known = picture_as_at(Period.parse("2017-01"), rows)
    found = assess_indicator(indicator(targets=[TO_80]), known, BOROUGH, ())
    assert (found.printed_rating, found.differs_from_printed) == (colour, differs)
    assert judged("").printed_rating is PrintedRating.NONE
