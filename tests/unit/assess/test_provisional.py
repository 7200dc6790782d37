"""Provisional figures are shown, marked, and kept out of every verdict unless the indicator opts in."""

from decimal import Decimal
from typing import Any

import pytest

from generator.assess.direction import Arrow
from generator.assess.indicator import Assessment, assess_indicator
from generator.assess.rating import Colour
from generator.build import check_sources
from generator.pages.indicator.card import card
from generator.record.outside import Comparator, ComparatorName
from generator.terms.period import Period
from tests.unit.assess.test_plan_measures import measure, percent, verdict
from tests.unit.samples import BOROUGH, TARGET, indicator, picture, project

TO_80: dict[str, Any] = TARGET | {"basis": "latest figure", "green": {"at_least": "80"}, "otherwise": "red"}
OF_YEAR = TO_80 | {"basis": "year to date"}
FINAL = "2016-12 | 90 \n 2017-01 | 70"
PROVISIONAL = f"{FINAL} | provisional"
ENGLAND = Comparator("t-1", ComparatorName.ENGLAND, Period.parse("2016-06"), Decimal(75), "mean", "x", "")


def judged(table: str, release: str = "2017-01", **card: Any) -> Assessment:
    one = indicator(**({"targets": [TO_80]} | card))
    return assess_indicator(one, picture(table, release), BOROUGH, [ENGLAND])


def test_a_final_figure_is_judged() -> None:
    found = judged(FINAL)
    assert (found.rating.colour, found.travel.arrow, found.comparisons[0].judgement) == ("red", Arrow.DOWN, "worse")


def test_a_provisional_figure_is_the_latest_but_has_no_verdict() -> None:
    found = judged(PROVISIONAL)
    assert found.latest is not None and found.latest.value == 70
    assert (found.rating.colour, found.travel.arrow, found.comparisons[0].judgement) == (
        Colour.NOT_RATED,
        Arrow.NONE,
        "none",
    )
    assert found.rating.rule == judged(FINAL).rating.rule
    assert found.rating.note == (
        "The figure is provisional and may still change, so it is not rated."
        " The latest final figure, 90% for December 2016, is green."
    )


def test_the_card_of_an_indicator_says_that_it_opted_in() -> None:
    [scorecard] = check_sources(project({})).scorecards
    names = [dict(card(scorecard, indicator(verdicts_on_provisional=opted_in))) for opted_in in (True, False)]
    assert [each.get("Provisional figures") for each in names] == ["Rated and compared like final ones", None]


def test_an_indicator_can_opt_in() -> None:
    found, final = judged(PROVISIONAL, verdicts_on_provisional=True), judged(FINAL)
    assert (found.rating, found.travel, found.comparisons) == (final.rating, final.travel, final.comparisons)


def test_a_figure_after_a_provisional_one_is_rated_but_not_compared_with_it() -> None:
    found = judged("2016-12 | 90 | provisional \n 2017-01 | 85")
    assert (found.rating.colour, found.travel.arrow) == (Colour.GREEN, Arrow.NONE)


@pytest.mark.parametrize(
    ("table", "target", "note"),
    [
        ("2017-01 | 70 | provisional", [TO_80], "The figure is provisional and may still change, so it is not rated."),
        (
            "2016-12 | | not available \n 2017-01 | 70 | provisional",
            [TO_80],
            "The figure is provisional and may still change, so it is not rated.",
        ),
        (PROVISIONAL, [TARGET | {"in_words": "many"}], ""),
        (PROVISIONAL, [], ""),
    ],
)
def test_what_is_said_where_there_is_no_final_figure_or_no_rule(table: str, target: list[Any], note: str) -> None:
    found = judged(table, targets=target)
    assert (found.rating.colour, found.rating.note) == (Colour.NOT_RATED, note)


def test_the_final_figure_is_rated_by_the_target_of_its_own_time() -> None:
    stricter = TO_80 | {"from": "2017-01", "green": {"at_least": "95"}}
    assert judged(PROVISIONAL, targets=[TO_80, stricter]).rating.note.endswith("90% for December 2016, is green.")


MONTHS = "2016-04 | 50.0 = 1/2 \n 2016-05 | 66.7 = 2/3 {} \n 2016-06 | 75.0 = 3/4 {}"


@pytest.mark.parametrize("rule", ["sum", "mean", "ratio of sums"])
def test_a_year_to_date_is_not_worked_out_from_provisional_months(rule: str) -> None:
    table, card = MONTHS.format("| provisional", ""), {"year_to_date": {"rule": rule}, "targets": [OF_YEAR]}
    found = judged(table, "2016-06", **card)
    assert (found.year_to_date.value, found.year_to_date.reason) == (
        None,
        "The figure for May 2016 is provisional, so no year to date is worked out yet.",
    )
    opted_in = judged(table, "2016-06", **card, verdicts_on_provisional=True)
    assert opted_in.year_to_date == judged(MONTHS.format("", ""), "2016-06", **card).year_to_date
    assert opted_in.year_to_date.value is not None


def test_the_latest_figure_as_year_to_date_is_the_latest_final_one() -> None:
    rule: dict[str, Any] = {"year_to_date": {"rule": "latest"}}
    found = judged(MONTHS.format("", "| provisional"), "2016-06", **rule).year_to_date
    assert found.period is not None
    assert (found.value, found.period.text) == (Decimal("66.7"), "2016-05")
    opted_in = judged(MONTHS.format("", "| provisional"), "2016-06", **rule, verdicts_on_provisional=True)
    assert opted_in.year_to_date.value == Decimal("75.0")


def test_a_printed_year_to_date_that_is_provisional_is_shown_and_not_rated() -> None:
    table = "2016-06 | 85 \n 2016-04 to 2016-06 | 84 | provisional"
    found = judged(table, "2016-06", targets=[OF_YEAR])
    assert (found.year_to_date.value, found.year_to_date.status) == (Decimal(84), "provisional")
    assert (found.rating.colour, found.rating.note) == (
        Colour.NOT_RATED,
        "The year to date is provisional and may still change, so it is not rated.",
    )
    assert judged(table, "2016-06", targets=[OF_YEAR], verdicts_on_provisional=True).rating.colour is Colour.GREEN
    assert judged(table, "2016-06").rating.colour is Colour.GREEN, "the target speaks of the latest figure"


@pytest.mark.parametrize(
    ("table", "opted_in", "says"),
    [
        (FINAL, False, "not met"),
        (PROVISIONAL, False, "not compared"),
        (PROVISIONAL, True, "not met"),
    ],
)
def test_a_plan_is_not_held_against_a_provisional_figure(table: str, opted_in: bool, says: str) -> None:
    met, words = verdict(measure(percent("80")), table, verdicts_on_provisional=opted_in)
    assert met == says
    assert (words == "The figure is provisional and may still change.") is (says == "not compared")
