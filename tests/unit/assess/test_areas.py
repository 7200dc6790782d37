"""A part of a place beside the whole: the side by polarity and decimals, what holds it back, and its share."""

from decimal import Decimal

import pytest

from generator.assess.areas import Side, placing, share
from generator.record.faults import Check, Discrepancy
from generator.record.picture import picture_as_at
from generator.record.safe import SafePicture
from generator.schema.disclosure_rules import DisclosureRule
from generator.terms.period import Period
from tests.unit.samples import AS_PRINTED, BOROUGH, COUNT, figures, indicator

HIGHER, LOWER = {"polarity": "higher is better"}, {"polarity": "lower is better"}
ADDED = COUNT | {"areas_add_up": True}
PARTS = ("N", "S", "X")
UNKNOWN = "The figure of one area is not known, so no share is worked out."
PROVISIONAL = "The figures are provisional and may still change, so no share is worked out."


def picture(release: str = "2017-01", **tables: str) -> SafePicture:
    """The rows of each area; B is the whole."""
    rows = [row for area, table in tables.items() for row in figures(table, area)]
    return picture_as_at(Period.parse(release), rows)


def fault(area: str, period: str = "2017-01", check: Check | None = None, **changes: str) -> Discrepancy:
    facts = {"indicator": "t-1", "group": "", "release": "2017-01"} | changes
    return Discrepancy(
        Period.parse(facts["release"]),
        facts["indicator"],
        check,
        Period.parse(period) if period else None,
        area,
        facts["group"],
        *("x",) * 3,
        path="x",
        line=1,
    )


@pytest.mark.parametrize(
    ("card", "here", "whole", "side"),
    [
        (HIGHER, "50.1", "50.0", Side.AHEAD),
        (HIGHER, "49.9", "50.0", Side.BEHIND),
        (LOWER, "49.9", "50.0", Side.AHEAD),
        (LOWER, "50.1", "50.0", Side.BEHIND),
        (HIGHER, "50.0", "50.0", Side.SAME),
        # Where one is printed with fewer decimals, both are read with those: 50.4 is no more than 50.
        (HIGHER, "50.4", "50", Side.SAME),
        (HIGHER, "50", "50.4", Side.SAME),
        (HIGHER, "50.5", "50", Side.AHEAD),
        # More decimals than the card shows make no side.
        (HIGHER, "50.04", "50.0", Side.SAME),
        ({"polarity": "no judgement"}, "50.1", "50.0", Side.HIGHER),
        ({"polarity": "no judgement"}, "49.9", "50.0", Side.LOWER),
        ({"polarity": "no judgement"}, "50.0", "50.0", Side.SAME),
        ({"polarity": "within a range"}, "49.9", "50.0", Side.LOWER),
        (HIGHER, "0", "0", Side.SAME),
    ],
)
def test_the_side(card: dict[str, str], here: str, whole: str, side: Side) -> None:
    found = placing(indicator(**card), picture(N=f"2017-01 | {here}", B=f"2017-01 | {whole}"), "N", BOROUGH)
    assert found is not None
    assert (found.side, found.why) == (side, "")


@pytest.mark.parametrize(
    ("here", "whole", "why"),
    [
        ("2017-01 | | suppressed", "2017-01 | 50.0", "The figure is suppressed."),
        ("2017-01 | | not available", "2017-01 | 50.0", "The figure is not available."),
        ("2017-01 | 60.0", "2017-01 | | suppressed", "There is no figure for the whole to set beside it."),
        ("2017-01 | 60.0", "2016-12 | 50.0", "There is no figure for the whole to set beside it."),
        ("2017-01 | 60.0 | provisional", "2017-01 | 50.0", "The figure is provisional and may still change."),
        ("2017-01 | 60.0", "2017-01 | 50.0 | provisional", "The figure is provisional and may still change."),
        ("2017-01 | 50.0 = 1/2", "2017-01 | 40.0", "Based on 2 children: too few to compare."),
        ("2017-01 | 50.0", "2017-01 | 50.0 = 1/2", "Based on 2 children: too few to compare."),
    ],
)
def test_why_nothing_is_told(here: str, whole: str, why: str) -> None:
    card = indicator()
    card._rule = DisclosureRule.model_validate(AS_PRINTED | {"rated_from": 10, "caution_below": 30})
    found = placing(card, picture(N=here, B=whole), "N", BOROUGH)
    assert found is not None
    assert (found.side, found.why) == (Side.UNTOLD, why)


def test_the_newest_figure_that_is_due_stands_beside_that_of_its_own_period() -> None:
    rows = picture(N="2016-11 | 60.0\n2016-12 | 40.0\n2017-01 | | not yet due", B="2016-12 | 41.0\n2017-01 | 30.0")
    found = placing(indicator(), rows, "N", BOROUGH)
    assert found is not None and found.whole is not None
    assert (found.side, found.here.value, found.whole.value) == (Side.BEHIND, Decimal("40.0"), Decimal("41.0"))


@pytest.mark.parametrize(
    ("known", "told"),
    [
        (fault("N"), False),
        (fault("N", check=Check.RATIO), False),
        (fault(""), False),
        (fault(BOROUGH, check=Check.RATIO), False),
        # Words beside the whole's figure, another area's, another period's, a group's, another measure's: no matter.
        (fault(BOROUGH), True),
        (fault("S"), True),
        (fault("N", period="2016-12"), True),
        (fault("N", period=""), True),
        (fault("N", group="age: 5"), True),
        (fault("N", indicator="t-2"), True),
        # One that a later report has was not known.
        (fault("N", release="2017-02"), True),
    ],
)
def test_a_known_fault(known: Discrepancy, told: bool) -> None:
    found = placing(indicator(), picture(N="2017-01 | 60.0", B="2017-01 | 50.0"), "N", BOROUGH, [known])
    assert found is not None
    if told:
        assert (found.side, found.why, found.fault) == (Side.AHEAD, "", None)
    else:
        assert (found.side, found.why, found.fault) == (Side.UNTOLD, "The figure has a known fault.", known)


@pytest.mark.parametrize(
    ("card", "rows"),
    [
        (COUNT, "2017-01 | 5"),
        ({"areas_add_up": True}, "2017-01 | 5.0"),
        ({"until": "2016-12"}, "2016-12 | 5.0"),
        ({}, "2016-04 to 2017-01 | 5.0"),
    ],
    ids=["a count", "what adds up", "counted no more", "a year to date alone"],
)
def test_what_says_nothing_beside_the_whole(card: dict[str, object], rows: str) -> None:
    assert placing(indicator(**card), picture(N=rows, B=rows), "N", BOROUGH) is None


def test_a_measure_is_counted_up_to_the_month_of_its_end() -> None:
    rows = "2017-01 | 5.0"
    assert placing(indicator(until="2017-01"), picture(N=rows, B=rows), "N", BOROUGH) is not None


@pytest.mark.parametrize(
    ("tables", "percent", "why"),
    [
        ({"B": "10", "N": "3", "S": "7"}, "30", ""),
        ({"B": "8", "N": "1", "S": "7"}, "13", ""),  # 12.5 goes up
        ({"B": "10", "N": "3", "S": "6", "X": "1"}, "30", ""),
        ({"B": "10", "N": "0", "S": "10"}, "0", ""),
        ({"B": "10", "N": "3", "S": "6"}, None, "The areas make 9, not 10."),
        ({"B": "10", "N": "3", "S": " | suppressed"}, None, UNKNOWN),
        ({"B": "10", "N": " | suppressed", "S": "7"}, None, UNKNOWN),
        ({"B": " | suppressed", "N": "3", "S": "7"}, None, "There is no figure for the whole to set beside it."),
        ({"N": "3", "S": "7"}, None, "There is no figure for the whole to set beside it."),
        ({"B": "10", "N": "3", "S": "7 | provisional"}, None, PROVISIONAL),
        ({"B": "0", "N": "0", "S": "0"}, None, "There is nothing to share out."),
    ],
)  # fmt: skip
def test_the_share(tables: dict[str, str], percent: str | None, why: str) -> None:
    rows = picture(**{area: f"2017-01 | {value}" for area, value in tables.items()})
    found = share(indicator(**ADDED), rows, "N", BOROUGH, PARTS)
    assert found is not None
    assert (found.percent, found.why) == (Decimal(percent) if percent else None, why)


@pytest.mark.parametrize("card", [COUNT, {"areas_add_up": True}, ADDED | {"until": "2016-12"}])
def test_what_is_not_shared_out(card: dict[str, object]) -> None:
    rows = "2016-12 | 5"
    assert share(indicator(**card), picture(N=rows, S=rows, B="2016-12 | 10"), "N", BOROUGH, PARTS) is None


def test_an_area_without_figures_has_neither() -> None:
    rows = picture(B="2017-01 | 10")
    assert placing(indicator(), rows, "N", BOROUGH) is None
    assert share(indicator(**ADDED), rows, "N", BOROUGH, PARTS) is None
