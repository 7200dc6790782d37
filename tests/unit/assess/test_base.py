"""Few people behind a percentage: readers are told how many, and below the rule's minimum nothing is judged."""

from decimal import Decimal

import pytest

from generator.assess.base import based_on
from generator.assess.comparable import caution_on
from generator.assess.indicator import Assessment, assess_indicator
from generator.assess.plan_measures import against_target
from generator.record.outside import Comparator, ComparatorName
from generator.schema.plan_measures import PlanMeasure
from generator.schema.registry import Indicator, Registry
from generator.terms.period import Period
from tests.unit.samples import AS_PRINTED, BANDS, BOROUGH, CARD, TARGET, picture

RULE = AS_PRINTED | {"rated_from": 10, "caution_below": 30}
TO_DATE = {"targets": [TARGET | BANDS | {"basis": "year to date"}], "year_to_date": {"rule": "ratio of sums"}}


def in_registry(**changes: object) -> Indicator:
    """An indicator with the rule that its registry hands to it."""
    whole = {
        "scorecard": {"id": "things", "name": "Things", "about": "x"},
        "themes": [{"id": "things", "name": "Things"}],
        "disclosure_rules": [RULE],
        "indicators": [CARD | {"targets": [TARGET | BANDS]} | changes],
    }
    return Registry.model_validate(whole).indicators[0]


def judged(table: str, **changes: object) -> Assessment:
    england = Comparator("t-1", ComparatorName.ENGLAND, Period.parse("2016-12"), Decimal(50), "", "", "")
    return assess_indicator(in_registry(**changes), picture(table), BOROUGH, [england])


@pytest.mark.parametrize(
    ("size", "says", "rating"),
    [
        (1, "based on 1 child", "not rated"),
        (9, "based on 9 children", "not rated"),
        (10, "based on 10 children", "red"),
        (29, "based on 29 children", "red"),
        (30, "", "red"),
        (1200, "", "red"),
    ],
)
def test_what_a_base_does(size: int, says: str, rating: str) -> None:
    found = judged(f"2017-01 | 0 = 0/{size}")
    assert found.latest is not None
    assert based_on(found.indicator, found.latest.denominator) == says
    assert found.rating.colour.value == rating
    note = f"Based on {says.removeprefix('based on ')}: too few to rate."
    assert found.rating.note == (note if rating == "not rated" else "")
    assert caution_on(found.indicator, found.latest) == (f"{says}: too few to compare" if size < 10 else says)


def test_the_rule_stays_where_nothing_is_rated() -> None:
    assert judged("2017-01 | 0 = 0/9").rating.rule == judged("2017-01 | 0 = 0/10").rating.rule


@pytest.mark.parametrize(
    ("table", "arrow", "words"),
    [
        ("2016-12 | 50 = 6/12 \n 2017-01 | 75 = 6/8", "none", "Based on 8 children: too few to compare."),
        (
            "2016-12 | 50 = 4/8 \n 2017-01 | 75 = 9/12",
            "none",
            "Not compared with December 2016. Based on 8 children: too few then.",
        ),
        (
            "2016-12 | 50 = 5/10 \n 2017-01 | 75 = 9/12",
            "up",
            "75%, up from 50% in December 2016 (based on 10 children)",
        ),
        ("2016-12 | 50 = 15/30 \n 2017-01 | 75 = 9/12", "up", "75%, up from 50% in December 2016"),
    ],
)
def test_no_arrow_from_or_to_too_few(table: str, arrow: str, words: str) -> None:
    found = judged(table)
    assert (found.travel.arrow.value, found.travel.comparison) == (arrow, words)


@pytest.mark.parametrize(("table", "verdict"), [("2017-01 | 75 = 6/8", "none"), ("2017-01 | 75 = 9/12", "better")])
def test_too_few_are_no_better_than_england(table: str, verdict: str) -> None:
    assert [c.judgement.value for c in judged(table).comparisons] == [verdict]


@pytest.mark.parametrize(
    ("table", "rating", "note"),
    [
        # The months are small, the year to date is not: it is what the target speaks of.
        ("2017-01 | 0 = 0/9 \n 2016-04 to 2017-01 | 50 = 20/40", "red", ""),
        (
            "2017-01 | 100 = 40/40 \n 2016-04 to 2017-01 | 100 = 9/9",
            "not rated",
            "Based on 9 children: too few to rate.",
        ),
    ],
)
def test_the_base_of_the_figure_that_is_rated_counts(table: str, rating: str, note: str) -> None:
    found = judged(table, **TO_DATE)
    assert (found.rating.colour.value, found.rating.note) == (rating, note)


def test_a_year_to_date_of_months_rests_on_all_of_them() -> None:
    months = "\n".join(f"{month} | 0 = 0/2" for month in ("2016-11", "2016-12", "2017-01"))
    rule = {"year_to_date": {"rule": "ratio of sums", "starts": "november"}}
    assert judged(months, **(TO_DATE | rule)).rating.note == "Based on 6 children: too few to rate."


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"disclosure": {"counts": "families", "rule": "as-printed"}}, "based on 1 family"),
        ({"disclosure": {"counts": "young people", "rule": "as-printed"}}, "based on 1 young person"),
        ({"disclosure": {"counts": "staff", "rule": "as-printed"}}, "based on 1 member of staff"),
        ({"disclosure": {"counts": "visits", "rule": "as-printed"}}, "based on 1 visit"),
        ({"disclosure": {"counts": "no people"}}, ""),
        ({"unit": "count", "decimals": 0}, ""),
    ],
)
def test_what_a_base_is_called(changes: dict[str, object], says: str) -> None:
    assert based_on(in_registry(**changes), Decimal(1)) == says


@pytest.mark.parametrize(
    ("table", "verdict"),
    [("2017-01 | 75 = 6/8", "Based on 8 children: too few to compare."), ("2017-01 | 75 = 9/12", "met")],
)
def test_too_few_neither_meet_nor_miss_a_plans_target(table: str, verdict: str) -> None:
    typed = {"as_printed": "70", "value": "70", "unit": "percent"}
    texts = dict.fromkeys(("ref", "name", "accountable", "why"), "x")
    card = texts | {"polarity": "higher is better", "baseline": {"as_printed": "x"}, "indicator": "t-1"}
    against = against_target(PlanMeasure.model_validate(card | {"targets": [typed]}), judged(table))
    assert verdict in (against.met.value, against.words)


def test_without_a_denominator_nothing_is_said() -> None:
    assert based_on(in_registry(), None) == ""
