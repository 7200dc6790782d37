"""What to make of a rating and a movement together: a sentence for every pair, none twice, and what is expected."""

from itertools import product
from typing import Any

import pytest

from generator.assess.meaning import meaning, meaning_of
from generator.assess.movement import Movement
from generator.assess.rating import Colour
from tests.unit.assess.series import STEADY, judged, measure
from tests.unit.samples import BANDS, TARGET

PAIRS = list(product(Colour, Movement))


def test_every_pair_has_a_sentence_of_its_own() -> None:
    found = [meaning(colour, movement) for colour, movement in PAIRS]
    assert len(set(found)) == len(PAIRS) == 24
    assert [words for words in found if not (words[0].isupper() and words.endswith("."))] == []


@pytest.mark.parametrize(("colour", "movement"), PAIRS)
def test_a_sentence_says_what_the_rating_and_the_movement_say_and_nothing_else(
    colour: Colour, movement: Movement
) -> None:
    words = meaning(colour, movement)
    rating = {"green": "meets its target", "amber": "close to its target", "red": "misses its target"}
    assert {name for name, part in rating.items() if part in words} == {colour.value} & set(rating)
    assert ("no rating" in words) is (colour is Colour.NOT_RATED)
    moved = {
        Movement.BETTER: "really got better",
        Movement.WORSE: "really got worse",
        Movement.USUAL: "nothing has really changed",
        Movement.HIGHER: "higher than usual",
        Movement.LOWER: "lower than usual",
        Movement.UNKNOWN: "we can't tell",
    }
    assert [each for each, part in moved.items() if part in words] == [movement]


TO_MEET = "It meets its target, and nothing has really changed."
TO_MISS = "It misses its target, and nothing has really changed."
RELIED = "While nothing changes, it can be relied upon to meet it."
BOTH_SIDES = "Its usual ups and downs can take it to either side of the target."
NEVER = "Its usual ups and downs do not reach the target: without a change it will go on missing it."


@pytest.mark.parametrize(
    ("values", "target", "words"),
    [
        (f"{STEADY} 50", "at_least: 40", f"{TO_MEET} {RELIED}"),
        (f"{STEADY} 51", "at_least: 50", f"{TO_MEET} {BOTH_SIDES}"),
        (f"{STEADY} 51", "at_least: 60", f"{TO_MISS} {NEVER}"),
        # A rating that turned by ordinary ups and downs alone.
        (f"{STEADY} 49", "at_least: 50", f"It turned red, but nothing has really changed. {BOTH_SIDES}"),
        (f"{STEADY} 49 51", "at_least: 50", f"It turned green, but nothing has really changed. {BOTH_SIDES}"),
        # What really changed will not go on as it was.
        (f"{STEADY} 60", "at_least: 40", "It meets its target, and it really got better."),
        (f"{STEADY} 60", "at_least: 59", "It meets its target, and it really got better."),
        (f"{STEADY} 40", "at_least: 40", "It still meets its target, but it really got worse. It may soon miss it."),
        ("50", "at_least: 40", "It meets its target. Whether anything really changed, we can't tell."),
        (f"{STEADY} 50", "", "It has no rating, and nothing has really changed."),
        # Of one that neither has, nothing.
        ("50", "", ""),
        (f"{STEADY} -", "at_least: 40", ""),
    ],
)
def test_what_a_measure_means(values: str, target: str, words: str) -> None:
    assert meaning_of(judged(values, of=measure(target=target))) == words


@pytest.mark.parametrize(
    ("last", "target", "words"),
    [
        ("54", "at_least: 40", "It meets its target, and it is better than a year ago."),
        ("44", "at_least: 40", "It still meets its target, but it is worse than a year ago. It may soon miss it."),
        ("54", "at_least: 60", "It misses its target, but it is better than a year ago."),
        ("44", "", "It has no rating, but it is worse than a year ago."),
    ],
)
def test_of_a_change_on_a_year_ago_nobody_says_really(last: str, target: str, words: str) -> None:
    card: dict[str, Any] = {"change_that_counts": "5"}
    assert meaning_of(judged(f"{STEADY} {last}", of=measure(target=target, **card))) == words


@pytest.mark.parametrize("basis", ["year to date", "whole year"])
def test_of_a_rating_of_the_year_and_a_movement_of_the_month_nothing_is_made(basis: str) -> None:
    target: dict[str, Any] = TARGET | BANDS | {"basis": basis, "green": {"at_least": "40"}, "from": "2010-04"}
    found = judged(f"{STEADY} 60", targets=[target], year_to_date={"rule": "latest"})
    assert found.moved.movement is Movement.BETTER
    assert meaning_of(found) == ""
