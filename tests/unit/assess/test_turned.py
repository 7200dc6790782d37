"""A rating that is another than that of the period before: when it is told, and when there is none to tell of."""

from typing import Any

import pytest

from generator.terms.period import Period
from tests.unit.assess.series import judged, measure
from tests.unit.samples import TARGET, new_count

# Green from 80, amber from 60.
AIM = TARGET | {"from": "2010-04", "basis": "latest figure", "green": {"at_least": "80"}, "otherwise": "red"}
BANDED: dict[str, Any] = AIM | {"amber": {"at_least": "60"}}


def said(values: str, first: str = "2016-01", *targets: dict[str, Any], **card: Any) -> str:
    """`turned green since 2016-01`; nothing where no rating turned."""
    found = judged(values, first, of=measure(**(card | {"targets": list(targets or (BANDED,))}))).turned
    return f"{found.words} since {found.since.text}" if found else ""


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ("79.9 80", "turned green since 2016-01"),
        ("80 79.9", "turned amber since 2016-01"),
        ("60 59.9", "turned red since 2016-01"),
        ("59.9 60", "turned amber since 2016-01"),
        ("80 59.9", "turned red since 2016-01"),
        ("59.9 80", "turned green since 2016-01"),
        ("80 99", ""),
        ("60 79.9", ""),
        ("80", ""),
        ("", ""),
        # Against the calendar period before, never another; and only where both have a rating.
        ("80 - 50", ""),
        ("80 . 50", ""),
        ("80 -", ""),
        ("p80 50", ""),
        ("80 p50", ""),
    ],
)
def test_a_rating_that_turned(values: str, words: str) -> None:
    assert said(values or ".") == words


def test_of_provisional_figures_it_is_told_where_the_card_lets_them_count() -> None:
    assert said("p80 p50", verdicts_on_provisional=True) == "turned red since 2016-01"


@pytest.mark.parametrize(("least", "words"), [(10, "turned green since 2016-01"), (11, "")])
def test_few_people_have_no_rating_that_turns(least: int, words: str) -> None:
    assert said("50=5/10 90=18/20", rated_from=least) == words
    assert said("50=10/20 90=9/10", rated_from=least) == words


def test_the_figure_before_it_is_rounded_decides() -> None:
    """79.97 of 100 is shown as 80.0 and misses a target of 80."""
    assert said("80.0=7997/10000 80.0=8000/10000") == "turned green since 2016-01"


def test_each_figure_is_held_against_the_target_of_its_own_time() -> None:
    harder = BANDED | {"from": "2016-02", "green": {"at_least": "90"}}
    assert said("85 85", "2016-01", BANDED, harder) == "turned amber since 2016-01"
    assert said("85 85", "2016-01", harder) == ""


@pytest.mark.parametrize("basis", ["year to date", "whole year"])
def test_ratings_of_the_year_are_not_told_of(basis: str) -> None:
    of_year = BANDED | {"basis": basis}
    assert said("50 90", "2016-01", of_year, year_to_date={"rule": "latest"}) == ""
    newer = BANDED | {"from": "2016-02"}
    assert said("50 90", "2016-01", of_year, newer, year_to_date={"rule": "latest"}) == ""


@pytest.mark.parametrize(
    ("card", "first", "words"),
    [
        ({"frequency": "quarterly", "basis": "quarter"}, "2015/16 Q4", "turned green since 2015/16 Q4"),
        # A year that begins anew would turn it.
        ({"basis": "financial year to date"}, "2016-03", ""),
        ({"basis": "financial year to date"}, "2016-04", "turned green since 2016-04"),
    ],
)
def test_it_goes_by_the_measures_own_periods(card: dict[str, Any], first: str, words: str) -> None:
    assert said("50 90", first, **card) == words


def test_no_rating_turns_where_figures_are_counted_anew() -> None:
    assert said("80 59.9", changes=[new_count("2016-02")]) == ""
    assert said("80 59.9 59.9 80", changes=[new_count("2016-02")]) == "turned green since 2016-03"


def test_both_ratings_are_known() -> None:
    found = judged("85 70", "2016-01", targets=[BANDED]).turned
    assert found is not None
    assert (found.now.value, found.then.value, found.since) == ("amber", "green", Period.parse("2016-01"))
