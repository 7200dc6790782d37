"""The news: what really got worse and better, in the order that is printed, each step of it at its edge."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from generator.assess.indicator import Assessment
from generator.assess.movement import Movement
from generator.assess.news import RULE, gap_in_moves, in_order, largest_steps, really_better, really_worse
from tests.unit.assess.series import STEADY, judged, measure
from tests.unit.samples import BANDS, TARGET

# Moves of 2; the last figure is left out of the moves, for it jumps.
WORSE, BETTER = f"{STEADY} 30", f"{STEADY} 70"
# Seven in a row below the average, the last of them at 48 like the others.
RUN = f"{STEADY} (48 48.5)x3 48"


def one(name: str, values: str, target: str = "", **card: Any) -> Assessment:
    return judged(values, of=measure(target=target, number=name, **card))


def names(found: list[Assessment]) -> list[str]:
    return [each.indicator.number for each in found]


def test_news_is_what_really_moved_and_nothing_else() -> None:
    found = [
        one("worse", WORSE),
        one("better", BETTER),
        one("usual", f"{STEADY} 48"),
        one("higher", BETTER, polarity="no judgement"),
        one("lower", WORSE, polarity="within a range"),
        one("unknown", "50"),
    ]
    assert (names(really_worse(found)), names(really_better(found))) == (["worse"], ["better"])
    assert names(in_order(reversed(found))) == ["worse", "better"]
    assert in_order([]) == really_better([]) == really_worse([]) == []


@pytest.mark.parametrize(("until", "is_news"), [("2016-02", True), ("2016-01", True), ("2015-12", False)])
@pytest.mark.parametrize(("find", "values"), [(really_worse, WORSE), (really_better, BETTER)])
def test_a_measure_that_is_no_longer_counted_is_no_news(
    find: Callable[[list[Assessment]], list[Assessment]], values: str, until: str, *, is_news: bool
) -> None:
    assert len(find([one("t-1", values, until=until)])) == is_news


# --- what got worse -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # Those off their target before others, however far these went.
        (one("a", f"{STEADY} 42", "at_least: 43"), one("b", WORSE, "at_least: 20")),
        (one("a", f"{STEADY} 42", "at_least: 43"), one("b", WORSE)),
        # Outside before runs, however far these are from green.
        (one("a", WORSE, "at_least: 31"), one("b", RUN, "at_least: 90")),
        # Then by the distance from green, in moves of their own.
        (one("a", WORSE, "at_least: 50"), one("b", WORSE, "at_least: 49")),
        (one("a", WORSE, "at_least: 40"), one("b", "(45 55)x6 5", "at_least: 30")),
        (one("a", "(45 55)x6 5", "at_least: 56"), one("b", WORSE, "at_least: 40")),
        # Upon a bound that must be passed is no distance at all.
        (one("a", WORSE, "at_least: 31"), one("b", WORSE, "more_than: 30")),
        # Those that never moved before come first of all.
        (one("a", "50x12 - 49", "at_least: 49.5"), one("b", WORSE, "at_least: 90")),
    ],
)
def test_what_got_worse_stands_in_the_printed_order(first: Assessment, second: Assessment) -> None:
    assert [each.moved.movement for each in (first, second)] == [Movement.WORSE] * 2
    for given in ([first, second], [second, first]):
        assert names(really_worse(given)) == ["a", "b"]


def test_red_and_amber_go_by_their_distance_and_not_by_their_colour() -> None:
    amber = TARGET | BANDS | {"from": "2010-04", "green": {"at_least": "90"}, "amber": {"at_least": "20"}}
    found = [one("red", WORSE, "at_least: 40"), one("amber", WORSE, targets=[amber])]
    assert [each.rating.colour.value for each in found] == ["red", "amber"]
    assert names(really_worse(found)) == ["amber", "red"]


def test_alike_ones_and_those_without_a_target_stay_in_the_order_of_the_lists() -> None:
    far, near = f"{STEADY} 20", WORSE
    found = [one("a", near), one("b", far), one("c", near, "at_least: 20"), one("d", far, "at_least: 10")]
    assert names(really_worse(found)) == ["a", "b", "c", "d"]
    assert names(really_worse([*reversed(found)])) == ["d", "c", "b", "a"]
    same = [one(name, WORSE, "at_least: 40") for name in ("x", "y")]
    assert names(really_worse(same)) == ["x", "y"]


def test_without_a_target_too_a_figure_outside_comes_before_a_run() -> None:
    assert names(really_worse([one("run", RUN), one("out", WORSE)])) == ["out", "run"]


@pytest.mark.parametrize("basis", ["year to date", "whole year"])
def test_a_rating_of_the_year_is_no_distance_of_the_month(basis: str) -> None:
    target = TARGET | BANDS | {"basis": basis, "green": {"at_least": "90"}, "from": "2010-04"}
    of_year = one(
        "year", f"{STEADY} (49 51)x2 30", targets=[target], year_to_date={"rule": "mean", "starts": "january"}
    )
    assert names(really_worse([of_year, one("month", f"{STEADY} 42", "at_least: 43")])) == ["month", "year"]


# --- what got better ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # Those that meet their target before others.
        (one("a", f"{STEADY} 57", "at_least: 57"), one("b", BETTER, "at_least: 71")),
        (one("a", f"{STEADY} 57", "at_least: 57"), one("b", BETTER)),
        # Then by the distance from their average, in moves of their own.
        (one("a", f"{STEADY} 70.1"), one("b", f"{STEADY} 70")),
        (one("a", f"{STEADY} 70.1", "at_least: 50"), one("b", f"{STEADY} 70", "at_least: 50")),
        (one("a", BETTER), one("b", "(40 50)x6 80")),
        # To which side of the average makes no difference.
        (one("a", f"{STEADY} 29.9", polarity="lower is better"), one("b", BETTER)),
        (one("a", f"{STEADY} 70.1"), one("b", WORSE, polarity="lower is better")),
        # Outside or in a run is not asked.
        (one("a", f"{STEADY} (51.5 52)x3 52", "at_least: 52"), one("b", BETTER)),
        # Better than a year ago, where nothing is known of what is usual, is no distance at all.
        (one("a", f"45 51 {STEADY} 51", change_that_counts="2"), one("b", "40 .x11 90", change_that_counts="5")),
    ],
)
def test_what_got_better_stands_in_the_printed_order(first: Assessment, second: Assessment) -> None:
    assert [each.moved.movement for each in (first, second)] == [Movement.BETTER] * 2
    for given in ([first, second], [second, first]):
        assert names(really_better(given)) == ["a", "b"]


# --- how far from green -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "target", "gap"),
    [
        (WORSE, "at_least: 50", "10"),
        (WORSE, "more_than: 50", "10"),
        (WORSE, "at_least: 30", "0"),
        (WORSE, "at_most: 20", "5"),
        ("50x12 50", "at_least: 50", "0"),
        ("50x12 50", "at_least: 60", "Infinity"),
        (WORSE, "", None),
        ("50", "at_least: 60", None),
        (f"{STEADY} -", "at_least: 60", None),
    ],
)
def test_the_distance_from_green_is_counted_in_moves(values: str, target: str, gap: str | None) -> None:
    assert gap_in_moves(one("t-1", values, target)) == (None if gap is None else Decimal(gap))


@pytest.mark.parametrize(("last", "gap"), [("30", "5"), ("70", "4")])
def test_of_two_bounds_the_nearer_one_counts(last: str, gap: str) -> None:
    target = TARGET | BANDS | {"from": "2010-04", "green": {"at_least": "40", "at_most": "62"}}
    assert gap_in_moves(one("t-1", f"{STEADY} {last}", targets=[target])) == Decimal(gap)


def test_a_target_in_words_is_no_bound() -> None:
    assert gap_in_moves(one("t-1", WORSE, targets=[TARGET | {"in_words": "as few as can be"}])) is None


def test_the_rule_that_is_printed_tells_this_order() -> None:
    parts = ["miss their target come before others", "outside their usual range before trends", "furthest from green"]
    parts += ["measures that meet their target come first", "furthest from their average"]
    places = [RULE.index(part) for part in parts]
    assert places == sorted(places)


# --- the largest steps ----------------------------------------------------------------------------------


def test_the_largest_steps_are_counted_in_the_usual_moves_of_each_measure() -> None:
    """A small step of a steady measure is larger than a great one of a restless measure."""
    found = [
        one("down little", f"{STEADY} 47"),
        one("down far", f"{STEADY} 20"),
        one("restless", "(45 55)x6 45"),
        one("up", f"{STEADY} 90"),
        one("same", f"{STEADY} 48 48"),
        one("few", "50 20"),
        one("ended", f"{STEADY} 20", until="2015-12"),
    ]
    assert names(largest_steps(found, up=False)) == ["down far", "down little", "restless"]
    assert names(largest_steps(found, up=True)) == ["up"]
    assert largest_steps([], up=True) == []
