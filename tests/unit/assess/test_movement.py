"""Whether a figure really got better or worse: by a signal, cancelled where it is back, or against a year ago."""

from typing import Any

import pytest

from generator.assess.movement import Moved, Movement
from generator.assess.xmr import Rule
from tests.unit.assess.series import STEADY, judged, measure
from tests.unit.samples import new_count

HIGHER, LOWER = {"polarity": "higher is better"}, {"polarity": "lower is better"}
WITHIN, NEITHER = {"polarity": "within a range"}, {"polarity": "no judgement"}
UP, DOWN, LEVEL = f"{STEADY} 60", f"{STEADY} 40", f"{STEADY} 50"


def said(values: str, first: str = "2015-01", **card: Any) -> tuple[str, str]:
    """The verdict and the reason."""
    found = judged(values, first, **card).moved
    return found.movement.value, found.why


# --- what a signal means ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("card", "up", "down"),
    [
        (HIGHER, "really better", "really worse"),
        (LOWER, "really worse", "really better"),
        (WITHIN, "higher than usual", "lower than usual"),
        (NEITHER, "higher than usual", "lower than usual"),
    ],
)
def test_a_signal_is_good_or_bad_where_one_way_is(card: dict[str, str], up: str, down: str) -> None:
    assert [said(values, **card)[0] for values in (UP, DOWN, LEVEL)] == [up, down, "no real change"]


@pytest.mark.parametrize("last", ["56", "44.5", "51", "49"])
def test_a_step_that_is_no_more_than_usual_is_neither_better_nor_worse(last: str) -> None:
    found = judged(f"{STEADY} {last}")
    assert (found.moved.movement, found.moved.signal, found.moved.is_back) == (Movement.USUAL, None, False)
    assert not found.moved.movement.is_judged


@pytest.mark.parametrize(
    ("values", "card", "why"),
    [
        ("", {}, "There is no figure for a single period."),
        (f"{STEADY} -", {}, "There is no figure for the latest period."),
        (f"{STEADY} p60", {}, "The figure is provisional and may still change."),
        ("(49=49/100 51=51/100)x6 60=6/10", {"rated_from": 20}, "Based on 10 children: too few to compare."),
        ("50", {}, "Only 1 figure; it takes 10 to tell."),
        (UP, {"variation_off": "It goes by the season."}, "It goes by the season."),
    ],
)
def test_where_nobody_can_tell_the_reason_is_told(values: str, card: dict[str, Any], why: str) -> None:
    assert said(values or ".", **card) == ("can't tell", why)


def test_what_is_not_yet_due_leaves_the_figure_before_it_the_latest() -> None:
    assert said(f"{UP} ~")[0] == "really better"


# --- why ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "rule", "why"),
    [
        (LEVEL, None, "within the usual 45% to 55%"),
        (UP, Rule.OUTSIDE, "above the usual 45% to 56%"),
        (DOWN, Rule.OUTSIDE, "below the usual 44% to 55%"),
        (f"{STEADY} (49 51)x6 60 61", Rule.OUTSIDE, "above the usual 46% to 56% for 2 months"),
        (f"{STEADY} (49 51)x6 40 39 41", Rule.OUTSIDE, "below the usual 44% to 54% for 3 months"),
        # A gap ends what has been so, and so does a figure within.
        (f"{STEADY} (49 51)x6 60 - 61", Rule.OUTSIDE, "above the usual 45% to 56%"),
        (f"{STEADY} (49 51)x6 60 50 61 62", Rule.OUTSIDE, "above the usual 45% to 57% for 2 months"),
        (f"{STEADY} 47 48 49 50 51 52 53", Rule.TREND, "rising for 6 months in a row"),
        (f"{STEADY} 53 52 51 50 49 48 47", Rule.TREND, "falling for 6 months in a row"),
        (f"{STEADY} 46 47 48 49 50 51 52 53", Rule.TREND, "rising for 7 months in a row"),
        (f"{STEADY} 46 - 47 48 49 50 51 52 53", Rule.TREND, "rising for 6 months in a row"),
        (f"{STEADY} 47 47 48 49 50 51 52 53", Rule.TREND, "rising for 6 months in a row"),
        (f"{STEADY} 53 53 52 51 50 49 48 47", Rule.TREND, "falling for 6 months in a row"),
        (f"{STEADY} (51.5 52)x3 51.5", Rule.RUN, "above its average for 8 months in a row"),
        (f"{STEADY} 49 - (51.5 52)x3 51.5", Rule.RUN, "above its average for 7 months in a row"),
        (f"{STEADY} 49 (48.5 48)x3 48.5", Rule.RUN, "below its average for 8 months in a row"),
        # The latest figure must be one of the two.
        (f"{STEADY} 54.5 54.5 52", None, "within the usual 45% to 56%"),
        (f"{STEADY} 52 54.5 54.5", Rule.TWO_OF_THREE, "two of the last three near the top of the usual 46% to 56%"),
        (f"{STEADY} 48 45 45", Rule.TWO_OF_THREE, "two of the last three near the bottom of the usual 44% to 55%"),
        (f"{STEADY} 54.5 54.5 54.5", Rule.TWO_OF_THREE, "all of the last three near the top of the usual 46% to 56%"),
    ],
)
def test_why_and_for_how_long(values: str, rule: Rule | None, why: str) -> None:
    found = judged(values).moved
    assert (found.signal and found.signal.rule, found.why) == (rule, why)


# Before the event the average is 50 and usual is 44.68 to 55.32, whatever comes after it.
EVENT = measure(events=[{"date": "2015-09"}], decimals=2)
LIFTED, DROPPED = "(49 51)x4 90x12", "(49 51)x4 10x12"


@pytest.mark.parametrize(
    ("values", "movement", "why"),
    [
        # What lies upon the average, or upon a limit, is no part of a run, and no fall or rise.
        (f"{LIFTED} 50 (51.5 52)x3 51.5", "really better", "above its average for 7 months in a row"),
        (f"{LIFTED} 50.01 (51.5 52)x3 51.5", "really better", "above its average for 21 months in a row"),
        (f"{DROPPED} 50 (48.5 48)x3 48.5", "really worse", "below its average for 7 months in a row"),
        (f"{LIFTED} 55.32 60", "really better", "above the usual 44.68% to 55.32%"),
        (f"{LIFTED} 55.33 60", "really better", "above the usual 45% to 55% for 14 months"),
        (f"{DROPPED} 44.68 40", "really worse", "below the usual 44.68% to 55.32%"),
        (f"{LIFTED} 44.68 60", "really better", "above the usual"),
        # Figures that are no ordinary ones themselves say nothing of what was normal.
        (f"{LIFTED} 44.67 60", "really better", "above the usual"),
        (f"{DROPPED} 55.32 40", "really worse", "below the usual"),
        (f"{DROPPED} 55.33 40", "really worse", "below the usual"),
    ],
)
def test_upon_the_average_and_upon_a_limit_is_neither_side(values: str, movement: str, why: str) -> None:
    found = judged(values, of=EVENT).moved
    assert (found.movement.value, found.why.startswith(why)) == (movement, True), found.why


@pytest.mark.parametrize(
    ("card", "first", "times"),
    [
        ({"basis": "quarter", "frequency": "quarterly"}, "2012/13 Q1", "3 quarters"),
        ({"basis": "term", "frequency": "termly"}, "AY2010/11 autumn", "3 terms"),
        ({"basis": "term", "frequency": "termly"}, "AY2012/13 HT1", "3 half terms"),
    ],
)
def test_for_how_long_is_told_in_the_measures_own_periods(card: dict[str, Any], first: str, times: str) -> None:
    assert said(f"{STEADY} (49 51)x6 40 39 41", first, **card)[1] == f"below the usual 44% to 54% for {times}"


# --- back where it was --------------------------------------------------------------------------------

# A fall pulls the mean to 58.4, so that what was usual before it, 60 to 62, is a run above the average.
FALL, RISE = "(60 62)x4 20 (60 62)x3", "(40 38)x4 80 (40 38)x3"


@pytest.mark.parametrize(
    ("values", "movement", "is_back"),
    [
        (f"{FALL} 61", "no real change", True),
        (f"{FALL} 60", "no real change", True),
        (f"{FALL} 59.9", "really better", False),
        (f"{FALL} 62", "no real change", True),
        (f"{FALL} 62.1", "really better", False),
        (f"{RISE} 39", "no real change", True),
        (f"{RISE} 40", "no real change", True),
        (f"{RISE} 40.1", "really worse", False),
        (f"{RISE} 38", "no real change", True),
        (f"{RISE} 37.9", "really worse", False),
        # Seven figures before the fall do not tell what was usual, and a gap is none.
        ("(60 62)x3 60 20 (60 62)x3 61", "really better", False),
        ("(60 62)x3 60 - 20 (60 62)x3 61", "really better", False),
        ("(60 62)x3 60 - 62 20 (60 62)x3 61", "no real change", True),
        # A figure that is low and still within the limits is no fall.
        ("(60 62)x4 57 61x7", "really better", False),
        # A rise is no fall: the figure lies on the same side.
        ("(60 62)x8 61 80 70", "really better", False),
        # A trend is never only back.
        ("(60 62)x4 20 60 60.2 60.4 60.6 60.8 61 61.2", "really better", False),
        # One odd figure before a fall is not where it was.
        ("(60 62)x8 20 61 65 61 20 64", "really better", False),
    ],
)
def test_a_figure_that_is_back_among_those_before_a_fall_or_a_rise_is_no_signal(
    values: str, movement: str, *, is_back: bool
) -> None:
    found = judged(values).moved
    assert (found.movement.value, found.is_back, found.signal is None) == (movement, is_back, is_back)


# --- a year ago ---------------------------------------------------------------------------------------

# A month counts as better or worse from five points on.
FIVE: dict[str, Any] = {"change_that_counts": "5"}


@pytest.mark.parametrize(
    ("values", "card", "verdict"),
    [
        (f"{STEADY} 54", FIVE, ("better than a year ago", "up 5 percentage points from 49% a year ago")),
        ("49.0 51 (49 51)x5 53.9", FIVE, ("within its usual range", "within the usual 45% to 56%")),
        ("49.0 51 (49 51)x5 54.0", FIVE, ("better than a year ago", "up 5.0 percentage points from 49.0% a year ago")),
        (f"{STEADY} 44", FIVE, ("worse than a year ago", "down 5 percentage points from 49% a year ago")),
        (f"{STEADY} 44", FIVE | LOWER, ("better than a year ago", "down 5 percentage points from 49% a year ago")),
        # As shown: where one is printed with fewer decimals, both have those.
        (
            f"{STEADY} 53.5",
            FIVE | {"decimals": 1},
            ("better than a year ago", "up 5 percentage points from 49% a year"),
        ),
        (f"{STEADY} 50", {"change_that_counts": "0.5"}, ("better than a year ago", "up 1 percentage point from 49%")),
        (f"{STEADY} 48", {"change_that_counts": "1"}, ("worse than a year ago", "down 1 percentage point from 49%")),
        # Without a bound, and where neither way is good, it is shown and not judged.
        (f"{STEADY} 54", {}, ("within its usual range", "within the usual 45% to 56%")),
        (f"{STEADY} 54", FIVE | WITHIN, ("within its usual range", "within the usual 45% to 56%")),
        (f"{STEADY} 54", FIVE | NEITHER, ("within its usual range", "within the usual 45% to 56%")),
        # A signal comes first.
        (f"{STEADY} 60", FIVE, ("really better", "above the usual 45% to 56%")),
        (f"{STEADY} 60", FIVE | NEITHER, ("higher than usual", "above the usual 45% to 56%")),
        # A year ago can tell where no usual range can.
        (
            "49 . . . . . . . . . . . 60",
            FIVE,
            ("better than a year ago", "up 11 percentage points from 49% a year ago"),
        ),
        ("49 . . . . . . . . . . . 53", FIVE, ("can't tell", "Only 2 figures; it takes 10")),
    ],
)
def test_a_change_on_a_year_ago_counts_from_the_bound_of_the_card_on(
    values: str, card: dict[str, Any], verdict: tuple[str, str]
) -> None:
    found = judged(values, **card).moved
    assert found.in_sentence == verdict[0]
    assert found.why.startswith(verdict[1])
    assert found.rests_on_year is found.in_sentence.endswith("a year ago")


@pytest.mark.parametrize(
    ("values", "first", "card", "words"),
    [
        (f"{STEADY} 54", "2015-01", {}, "up 5 percentage points from 49% a year ago"),
        (f"{STEADY} 48", "2015-01", {}, "down 1 percentage point from 49% a year ago"),
        (f"{STEADY} 49", "2015-01", {}, "the same as 49% a year ago"),
        ("49 50 51 52 54", "2014/15 Q1", {"basis": "quarter", "frequency": "quarterly"}, "up 5 percentage points"),
        ("49 50 51 54", "AY2014/15 autumn", {"basis": "term", "frequency": "termly"}, "up 5 percentage points"),
        ("49 48 50 51 51 52 54", "AY2014/15 HT1", {"basis": "term", "frequency": "termly"}, "up 5 percentage points"),
        ("49 54", "2014/15", {"basis": "financial year", "frequency": "yearly"}, "up 5 percentage points from 49%"),
        # There must be such a figure, and the two must be comparable.
        ("- 50x11 54", "2015-01", {}, ""),
        ("50x12", "2015-01", {}, ""),
        ("p49 50x11 54", "2015-01", {}, ""),
        ("49 50x11 p54", "2015-01", {}, ""),
        ("49 50x11 -", "2015-01", {}, ""),
        ("49=49/100 50x11 54", "2015-01", {"rated_from": 101}, ""),
        ("49=49/100 50x11 54", "2015-01", {"rated_from": 100}, "up 5 percentage points from 49% a year ago"),
        ("49 50x11 54", "2015-01", {"changes": [new_count("2015-02")]}, ""),
        (
            "49 50x11 54",
            "2015-01",
            {"changes": [new_count("2015-01")]},
            "up 5 percentage points",
        ),
        ("49 50x11 54", "2015-01", {"changes": [new_count("2016-01")]}, ""),
        ("49 50x11 54", "2015-01", {"rebases": [{"from": "2015-06", "reason": "x", "approved_by": "Director"}]}, "up"),
    ],
)
def test_what_a_year_ago_was_is_told_where_it_can_be_compared(
    values: str, first: str, card: dict[str, Any], words: str
) -> None:
    year_ago = judged(values, first, **card).moved.year_ago
    assert bool(year_ago) is bool(words)
    assert (year_ago.in_words if year_ago else "").startswith(words)


def test_a_running_total_is_held_against_that_of_the_same_month() -> None:
    card: dict[str, Any] = FIVE | {"basis": "financial year to date", "unit": "count", "numerator": None}
    assert said("10x12 16", **card, denominator=None) == ("really better", "up 6 from 10 a year ago")


@pytest.mark.parametrize(
    ("movement", "words"),
    [
        (Movement.BETTER, "better than a year ago"),
        (Movement.WORSE, "worse than a year ago"),
        (Movement.HIGHER, "higher than usual"),
        (Movement.LOWER, "lower than usual"),
        (Movement.USUAL, "within its usual range"),
        (Movement.UNKNOWN, "can't tell"),
    ],
)
def test_a_verdict_without_a_signal_never_says_really(movement: Movement, words: str) -> None:
    assert Moved(movement, "x").in_sentence == words
