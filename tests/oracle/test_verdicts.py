"""What the generator says about every indicator of the golden councils equals what the slow and obvious way says."""

from collections.abc import Mapping
from fractions import Fraction
from functools import cache

import pytest

from generator.assess.indicator import Assessment
from generator.assess.judged import assess_release
from generator.build import check_sources
from generator.publish.files import read_sources
from tests.golden.cases import HERE
from tests.oracle import naive

COUNCILS = (
    ("card-and-plan", "first"),
    ("kinds-of-nothing", "meals"),
    ("real-changes", "library"),
    ("smallest", "first"),
    ("two-releases", "early-start"),
)
ALL = [(council, name, card) for council, name in COUNCILS for card in naive.read_cards(HERE / council, name)]


@cache
def assessed(council: str, name: str) -> tuple[str, Mapping[str, Assessment]]:
    """The code of the council's area, and the verdicts of its newest release."""
    content = check_sources(read_sources(HERE / council))
    [scorecard] = [s for s in content.scorecards if s.id == name]
    return content.borough.code, assess_release(content, scorecard, scorecard.latest)


@pytest.mark.parametrize(("council", "name", "indicator"), ALL)
def test_each_verdict(council: str, name: str, indicator: str) -> None:
    root = HERE / council
    borough, verdicts = assessed(council, name)
    ours, card = verdicts[indicator], naive.read_cards(root, name)[indicator]
    figures = naive.figures_of(naive.read_picture(root, name), indicator, borough, naive.newest_month(root))
    assert (ours.latest.key.period.text if ours.latest else None) == naive.latest_of(card, figures)
    assert ours.travel.arrow.value == naive.direction_of(card, figures)
    assert ours.rating.colour.value == naive.rating_of(card, figures)
    year, decimals = naive.year_to_date_of(card, figures), int(card["decimals"])
    found = ours.year_to_date.value
    assert (naive.rounded(Fraction(found), decimals) if found is not None else None) == (
        naive.rounded(year, decimals) if year is not None else None
    )


def test_there_are_ratings_to_compare() -> None:
    colours = {v.rating.colour.value for council, name in COUNCILS for v in assessed(council, name)[1].values()}
    assert colours == {"green", "amber", "red", "not rated"}
