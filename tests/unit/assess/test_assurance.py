"""What ordinary ups and downs make of a target: each of its edges, both ways, and where nothing is said."""

from typing import Any

import pytest

from generator.assess.assurance import Assurance
from tests.unit.assess.series import STEADY, judged, measure
from tests.unit.samples import BANDS, TARGET

PASSES, HIT_AND_MISS, FAILS = Assurance.PASSES, Assurance.HIT_AND_MISS, Assurance.FAILS
LOWER: dict[str, Any] = {"polarity": "lower is better"}


def said(values: str, target: str, **card: Any) -> Assurance:
    return judged(values, of=measure(target=target, **card)).assurance


# Usual is 44.68 to 55.32.
@pytest.mark.parametrize(
    ("bound", "higher", "lower"),
    [
        ("44.67", PASSES, FAILS),
        ("44.68", HIT_AND_MISS, HIT_AND_MISS),
        ("50", HIT_AND_MISS, HIT_AND_MISS),
        ("55.32", HIT_AND_MISS, HIT_AND_MISS),
        ("55.33", FAILS, PASSES),
    ],
)
def test_a_bound_beyond_a_limit_is_always_or_never_met(bound: str, higher: Assurance, lower: Assurance) -> None:
    assert said(STEADY, f"at_least: {bound}") is higher
    assert said(STEADY, f"more_than: {bound}") is higher
    assert said(STEADY, f"at_most: {bound}", **LOWER) is lower
    assert said(STEADY, f"less_than: {bound}", **LOWER) is lower


@pytest.mark.parametrize(
    ("values", "target", "card", "expected"),
    [
        # The limits as they are cut: nobody reaches more than all, or less than nothing.
        ("(97 99)x6", "at_least: 100", {}, HIT_AND_MISS),
        ("(1 3)x6", "at_most: 0", LOWER, HIT_AND_MISS),
        # A trial tells, too; less does not.
        ("(49 51)x5", "at_least: 40", {}, PASSES),
        ("(49 51)x4 49", "at_least: 40", {}, Assurance.NONE),
        # The latest figure may be missing: it is about the usual ones.
        (f"{STEADY} -", "at_least: 40", {}, PASSES),
        # Neither way is good, or the good one has no bound.
        (STEADY, "at_least: 40", {"polarity": "no judgement"}, Assurance.NONE),
        (STEADY, "at_least: 40", {"polarity": "within a range"}, Assurance.NONE),
        (STEADY, "", {}, Assurance.NONE),
        (STEADY, "at_most: 60", {}, Assurance.NONE),
        (STEADY, "at_least: 40", LOWER, Assurance.NONE),
    ],
)
def test_what_is_said_of_a_target(values: str, target: str, card: dict[str, Any], expected: Assurance) -> None:
    assert said(values, target, **card) is expected


@pytest.mark.parametrize(
    ("basis", "is_said"), [("latest figure", True), ("year to date", False), ("whole year", False)]
)
def test_nothing_is_said_of_targets_for_the_year(basis: str, *, is_said: bool) -> None:
    target = TARGET | BANDS | {"basis": basis, "green": {"at_least": "40"}, "from": "2010-04"}
    found = judged(STEADY, targets=[target], year_to_date={"rule": "mean"})
    assert (found.assurance is PASSES) is is_said


def test_a_target_without_bounds_is_not_judged() -> None:
    assert judged(STEADY, targets=[TARGET | {"in_words": "as many as can be"}]).assurance is Assurance.NONE


def test_it_is_the_target_of_the_latest_figure() -> None:
    old, new = (TARGET | BANDS | {"green": {"at_least": "40"}, "from": start} for start in ("2010-04", "2016-02"))
    new = new | {"green": {"at_least": "60"}}
    assert judged(f"{STEADY} 50", targets=[old, new]).assurance is PASSES
    assert judged(f"{STEADY} 50 50", targets=[old, new]).assurance is FAILS
