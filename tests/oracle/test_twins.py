"""Twins: councils that differ in what decides nothing: unit, scale, which way is up. The same must be said of both."""

import re
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from generator.terms.units import UNITS
from tests import turns
from tests.oracle.towns import MONTHS, NEWEST, Measure, Point, Town, is_near_zero, refused, said_of, towns
from tests.unit.samples import CARD, COUNT, HEAD, RELEASE, problems_of, registry

some = turns.drawn(6, 500)

# --- another unit ------------------------------------------------------------------------------------

# How many times as large the same figure is in the other unit.
IN_OTHER_UNITS = {
    "percent": {"rate per 100": 1, "rate per 10,000": 100, "rate per 100,000": 1000},
    "days": {"average": 1, "pounds": 1},
    "count": {"rate": 1},
}


def times(measure: Measure, factor: int, decimals: int, **changes: Any) -> Measure:
    """A measure whose figures, bounds and comparators are as many times as large, written with so many decimals."""
    step = Decimal(1).scaleb(-decimals)
    points = tuple(replace(p, value=p.value and (p.value * factor).quantize(step)) for p in measure.points)
    england = measure.england and measure.england * factor
    green, amber = measure.green * factor, measure.amber * factor
    return replace(measure, points=points, england=england, decimals=decimals, green=green, amber=amber, **changes)


def in_unit(measure: Measure, unit: str) -> Measure:
    factor = IN_OTHER_UNITS[measure.unit][unit]
    return times(measure, factor, measure.decimals - (len(str(factor)) - 1), unit=unit)


def without_its_own(measure: Measure) -> Measure:
    """A measure without what holds for its unit alone: a share can swing too much, a count reach its target early."""
    if measure.unit == "percent":
        return replace(measure, variation_off="It goes up and down.")
    is_early = measure.unit == "count" and measure.basis == "whole year"
    return replace(measure, basis="latest figure") if is_early else measure


# 20 of 30 is a little less than 66.667%, and than 6,666.7 per 10,000.
TWO_THIRDS = Measure(
    "t-1", "Letters answered", "percent", 3, "higher is better", "latest", "latest figure",
    Decimal(90), Decimal("66.667"), (Point(Decimal("66.667"), 20, 30),) * len(MONTHS), None,
)  # fmt: skip


@some
@given(towns(decimals=3), st.integers(0, 2))
@example(Town((TWO_THIRDS,), 1), 1)
def test_another_unit(town: Town, which: int) -> None:
    # Whether a figure rests on few people depends on its unit, so all rest on enough.
    town = replace(town, rated_from=1, measures=tuple(map(without_its_own, town.measures)))
    others = [list(IN_OTHER_UNITS[measure.unit]) for measure in town.measures]
    units = [units[which % len(units)] for units in others]
    # England's year is drawn across months of shares, and not across months that add up.
    alike = [UNITS[m.unit].adds_up is UNITS[unit].adds_up for m, unit in zip(town.measures, units, strict=True)]
    measures = zip(town.measures, alike, strict=True)
    town = replace(town, measures=tuple(m if same else replace(m, england=None) for m, same in measures))
    said = said_of(town)
    assume(not is_near_zero(said))
    twin = replace(town, measures=tuple(map(in_unit, town.measures, units)))
    # What is usual is judged by the unit: a share can't exceed all there are, and a count can be too small.
    judged = [place for place, measure in enumerate(town.measures) if measure.unit != "days"]
    assert _without_headlines(said_of(twin), judged) == _without_headlines(said, judged)


def _without_headlines(said: dict[str, Any], measures: list[int]) -> dict[str, Any]:
    """What is said, but for the headlines of some measures, which speak of what is usual."""
    without = {f"{month} {place}" for month in MONTHS for place in measures}
    return {name: found | {"headline": None} if name in without else found for name, found in said.items()}


@pytest.mark.parametrize("unit", IN_OTHER_UNITS["percent"])
def test_parts_that_do_not_make_their_figure_are_found_in_every_unit(unit: str) -> None:
    right = in_unit(TWO_THIRDS, unit)
    wrong = replace(right, points=(*right.points[:-1], replace(right.points[-1], top=21)))
    assert refused(Town((right,), 1).sources()) == []
    assert [where[0] for where in refused(Town((wrong,), 1).sources())] == [f"data/releases/things/{NEWEST}.csv"]


@pytest.mark.parametrize(("unit", "right"), [("percent", "25.0"), ("rate per 10,000", "2500"), ("rate per 100", "25")])
def test_a_ratio_of_two_measures_is_in_the_unit_of_the_whole(unit: str, right: str) -> None:
    cards = (CARD | {"unit": unit}, *(CARD | COUNT | {"id": name, "name": name} for name in ("t-2", "t-3")))
    tie: dict[str, object] = {"rule": "ratio of", "whole": "t-1", "parts": ["t-2", "t-3"], "name": "Share"}
    registered = {"data/indicators/things.yml": registry(*cards, relations=[tie])}
    for value, problems in ((right, 0), ("26", 1)):
        rows = f"t-1,B,2017-01,,{value},,,,\nt-2,B,2017-01,,1,,,,\nt-3,B,2017-01,,4,,,,\n"
        assert len(problems_of(registered | {RELEASE: HEAD + rows})) == problems


# --- another scale -----------------------------------------------------------------------------------


def larger(measure: Measure, factor: int) -> Measure:
    """As many times as many people; a percentage stays what it is."""
    more = measure if measure.unit == "percent" else times(measure, factor, measure.decimals)
    return replace(more, points=tuple(of_more_people(point, factor) for point in more.points))


def of_more_people(point: Point, factor: int) -> Point:
    top, bottom = (None if part is None else part * factor for part in (point.top, point.bottom))
    return replace(point, top=top, bottom=bottom)


@some
@given(towns(), st.sampled_from((2, 7, 100)))
def test_another_scale(town: Town, factor: int) -> None:
    # A mean that is worked out is compared as it is shown: what is 4.2 and 4.2 here may be 29.1 and 29.4 there.
    town = replace(town, measures=tuple(replace(m, england=None) if m.rule == "mean" else m for m in town.measures))
    measures = tuple(larger(measure, factor) for measure in town.measures)
    said = said_of(town)
    assume(not is_near_zero(said))
    assert said_of(replace(town, measures=measures, rated_from=town.rated_from * factor)) == said


# --- upside down -------------------------------------------------------------------------------------

TURNED = {"higher is better": "lower is better", "lower is better": "higher is better"}
# What got better got better in both.
OTHER_WAY = {"up": "down", "rose": "fell", "highest": "lowest", "higher": "lower"}
OTHER_WAY |= {after: before for before, after in OTHER_WAY.items()}
# What a figure and its mirror image make together.
TOGETHER = {"percent": 100, "days": 500, "count": 500}


def mirrored(measure: Measure) -> Measure:
    def across(value: Decimal) -> Decimal:
        return TOGETHER[measure.unit] - value

    points = tuple(
        replace(
            point,
            value=None if point.value is None else across(point.value),
            top=None if point.top is None or point.bottom is None else point.bottom - point.top,
        )
        for point in measure.points
    )
    return replace(
        measure,
        points=points,
        green=across(measure.green),
        amber=across(measure.amber),
        england=None if measure.england is None else across(measure.england),
        polarity=TURNED.get(measure.polarity, measure.polarity),
        # The sum of what is mirrored is no mirror image of a sum.
        rule="none" if measure.rule == "sum" else measure.rule,
    )


def is_rounded_evenly(point: Point) -> bool:
    """Halves are rounded away from zero, on both sides of the mirror."""
    return not point.bottom or point.top is None or Decimal(point.top * 1000) / point.bottom % 1 != Decimal("0.5")


def turned(claim: str) -> str:
    return re.sub(r"\b(?:" + "|".join(OTHER_WAY) + r")\b", lambda word: OTHER_WAY[word[0]], claim)


def upside_down(said: Any) -> Any:
    """Every word for a way turned round, wherever it stands."""
    if isinstance(said, str):
        return OTHER_WAY.get(said, said)
    if isinstance(said, dict):
        return {name: upside_down(part) for name, part in said.items()}
    return type(said)(map(upside_down, said)) if isinstance(said, list | tuple) else said


def without_distance(said: dict[str, Any]) -> dict[str, Any]:
    """What is said, without the headlines' word for a target that is near: far is what is far for so large a figure."""
    return {
        name: part | {"headline": [word for word in part["headline"] or () if word != "target"]}
        if isinstance(part, dict)
        else part
        for name, part in said.items()
    }


@some
@given(towns())
def test_upside_down(town: Town) -> None:
    assume(all(is_rounded_evenly(point) for measure in town.measures for point in measure.points))
    town = replace(town, measures=tuple(
        replace(measure, rule="none" if measure.rule == "sum" else measure.rule) for measure in town.measures
    ))  # fmt: skip
    twin = replace(town, measures=tuple(map(mirrored, town.measures)), claims=tuple(map(turned, town.claims)))
    there, here = without_distance(said_of(twin)), without_distance(upside_down(said_of(town)))
    assume(not is_near_zero(there) and not is_near_zero(here))
    # What is refused is told in the order of its words, and these are turned.
    assert there | {"refused": sorted(there["refused"])} == here | {"refused": sorted(here["refused"])}
