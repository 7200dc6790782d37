"""How many measures missed their target, month by month: by the target of the time, and none that has no rating."""

from typing import Any

from generator.assess.glance import (
    Missed,
    colours_of,
    first_month,
    is_rated_for_the_year,
    missed_by_month,
    missed_now,
)
from generator.assess.latest import main_rows
from generator.assess.rating import Colour
from generator.terms.period import Period
from tests.unit.assess.series import judged, measure, table
from tests.unit.samples import BANDS, BOROUGH, TARGET, picture

FIRST = "2016-10"
MONTHS = [Period.parse(text).end for text in ("2016-10", "2016-11", "2016-12", "2017-01")]


def missed(values: str, **card: Any) -> list[tuple[int, int]]:
    """Of one measure's figures from October 2016 on: how many missed, of how many rated, in each of four months."""
    of = measure(**card)
    found = missed_by_month([judged(values, FIRST, of=of)], picture(table(values, FIRST)), BOROUGH, MONTHS)
    return [(found[month].missed, found[month].rated) for month in MONTHS]


def test_a_measure_on_its_bound_meets_it_and_one_below_misses_it() -> None:
    assert missed("95 94.9 95 10", target="at_least: 95") == [(0, 1), (1, 1), (0, 1), (1, 1)]


def test_a_month_without_a_firm_figure_counts_nothing() -> None:
    assert missed("10 - . p10", target="at_least: 95") == [(1, 1), (0, 0), (0, 0), (0, 0)]


def test_no_month_before_the_target_was_in_force_is_counted() -> None:
    later = [TARGET | BANDS | {"from": "2016-12"}]
    assert missed("10 10 10 10", targets=later) == [(0, 0), (0, 0), (1, 1), (1, 1)]


def test_amber_misses_nothing_and_is_rated() -> None:
    amber = [TARGET | BANDS | {"from": "2010-04", "amber": {"at_least": "90"}}]
    assert missed("95 94 90 89", targets=amber) == [(0, 1), (0, 1), (0, 1), (1, 1)]


def test_a_quarter_is_counted_in_its_last_month_alone() -> None:
    of = measure(target="at_least: 95", frequency="quarterly", basis="quarter")
    found = judged("10", "2016/17 Q3", of=of)
    by_month = missed_by_month([found], picture(table("10", "2016/17 Q3")), BOROUGH, MONTHS)
    assert [by_month[month].rated for month in MONTHS] == [0, 0, 1, 0]


def test_a_target_for_the_year_counts_now_and_in_no_month() -> None:
    target = TARGET | BANDS | {"from": "2016-04", "basis": "year to date", "green": {"at_least": "100"}}
    of = measure(
        targets=[target], unit="count", decimals=0, denominator=None, year_to_date={"rule": "sum", "starts": "april"}
    )
    values = "10x10"
    found = judged(values, "2016-04", of=of)
    assert colours_of(found, main_rows(of, picture(table(values, "2016-04")), BOROUGH)) == {}
    assert (missed_now([found]), is_rated_for_the_year([found])) == (Missed(0, 1), True)
    assert not is_rated_for_the_year([judged("10", target="at_least: 95")])


def test_now_counts_the_newest_rating_of_each_measure_whatever_its_time() -> None:
    found = [
        judged("10", "2016-09", release="2017-01", target="at_least: 95"),
        judged("96", "2017-01", target="at_least: 95"),
        judged("96", "2017-01"),
    ]
    assert missed_now(found) == Missed(1, 2)
    assert missed_now([]) == Missed(0, 0)


def test_the_first_month_is_that_of_the_oldest_target() -> None:
    with_target = [judged("10", of=measure(targets=[TARGET | BANDS | {"from": at}])) for at in ("2016-06", "2016-04")]
    assert first_month(with_target) == Period.parse("2016-04").start
    assert first_month([judged("10")]) is first_month([]) is None


def test_the_colours_are_those_of_rated_figures_alone() -> None:
    values = "96 - 10"
    of = measure(target="at_least: 95")
    found = colours_of(judged(values, FIRST, of=of), main_rows(of, picture(table(values, FIRST)), BOROUGH))
    assert list(found.values()) == [Colour.GREEN, Colour.RED]
