"""Comparators on pages: each with its year, a verdict where there is one, and each reason why there is none once."""

from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest

from generator.assess.indicator import assess_indicator
from generator.pages.parts.compared import ComparedView, comparator_name, compared_view
from generator.record.keys import Area
from generator.record.outside import Comparator, ComparatorName
from generator.terms.period import Period
from tests.unit.samples import BOROUGH, indicator, picture

HERE = Area("B", "Borough", "local authority", "R")
HILLS, DALES = Area("R", "The Hills", "region", ""), Area("D", "The Dales", "region", "")
MONTH_END: dict[str, Any] = {"basis": "month end"}


def council(*areas: Area) -> Any:
    return SimpleNamespace(areas={area.code: area for area in areas}, borough=HERE)


def compared(table: str, others: str, release: str = "2017-01", **card: Any) -> ComparedView:
    """One line a comparator: `england | 2015/16 | 60`."""
    rows = [[cell.strip() for cell in line.split("|")] for line in others.strip().splitlines()]
    outside = [
        Comparator(
            "t-1", ComparatorName(name), Period.parse(when) if when else None, Decimal(value), "average", "x", ""
        )
        for name, when, value in rows
    ]
    found = assess_indicator(indicator(**card), picture(table, release), BOROUGH, outside)
    return compared_view(council(HERE), found)


@pytest.mark.parametrize(
    ("table", "others", "card", "figures", "reasons", "older"),
    [
        ("2017-01 | 70.0", "england | 2015/16 | 60.0", MONTH_END, ["England 60.0% (2015/16): better"], [], []),
        (
            "2016-12 | 70.0",
            "england | 2015/16 | 60.0\nregion | 2015/16 | 75.0",
            MONTH_END,
            ["Region 75.0% (2015/16): worse", "England 60.0% (2015/16): better"],
            ["Better or worse is about our figure for December 2016."],
            [],
        ),
        (
            "2017-01 | 70.0",
            "england | 2014/15 | 60.0\nstatistical-neighbours | 2014/15 | 61.0\nregion | 2014/15 | 62.0",
            MONTH_END,
            ["Statistical neighbours 61.0% (2014/15)", "Region 62.0% (2014/15)", "England 60.0% (2014/15)"],
            ["January 2017 is not compared with 2014/15: they end 22 months apart."],
            [],
        ),
        (
            "2017-01 | 70.0",
            "england | 2014/15 | 60.0\nstatistical-neighbours | | 61.0",
            MONTH_END,
            ["Statistical neighbours 61.0% (year not stated, so not compared)", "England 60.0% (2014/15)"],
            ["January 2017 is not compared with 2014/15: they end 22 months apart."],
            [],
        ),
        (
            "2017-01 | 70.0",
            "england | 2015/16 | 60.0\nengland | 2014/15 | 59.0",
            MONTH_END,
            ["England 60.0% (2015/16): better"],
            [],
            ["earlier: England 59.0% (2014/15)"],
        ),
        (  # A newer figure of another kind is not the one that counts, and is no earlier one.
            "2017-01 | 70.0",
            "england | 2016-12 | 60.0\nengland | 2016 | 59.0",
            {},
            ["England 60.0% (Dec 2016): better"],
            [],
            ["earlier: England 59.0% (2016)"],
        ),
        (
            "2016-12 | 70.0",
            "england | 2016-11 | 60.0\nengland | 2016 | 59.0",
            {},
            ["England 60.0% (Nov 2016): better"],
            ["Better or worse is about our figure for December 2016."],
            ["not compared: England 59.0% (2016)"],
        ),
        (
            "2017-01 | 70.0",
            "england | 2015/16 | 60.0",
            MONTH_END | {"polarity": "no judgement"},
            ["England 60.0% (2015/16)"],
            [],
            [],
        ),
    ],
)
def test_each_comparator_has_its_year_and_each_reason_is_told_once(
    table: str, others: str, card: dict[str, Any], figures: list[str], reasons: list[str], older: list[str]
) -> None:
    found = compared(table, others, **card)
    assert (found.figures, found.reasons, found.others) == (tuple(figures), tuple(reasons), tuple(older))


def test_two_figures_of_ours_are_each_named() -> None:
    """The month is held against a month, the year to date against a year."""
    table = "2016-04 to 2017-01 | 80.0\n2017-01 | 70.0"
    found = compared(table, "england | 2015/16 | 75.0\nregion | 2016-12 | 60.0", release="2017-01")
    assert found.figures == (
        "Region 60.0% (Dec 2016): better",
        "England 75.0% (2015/16): better (our figure for April 2016 to January 2017)",
    )
    assert found.reasons == ()


@pytest.mark.parametrize(
    ("others", "first"),
    [
        ("statistical-neighbours | 2015/16 | 61.0\nengland | 2015/16 | 60.0", "England 60.0% (2015/16): better"),
        ("region | 2015/16 | 75.0", "Region 75.0% (2015/16): worse"),
        ("england | 2014/15 | 60.0", "England 60.0% (2014/15)"),
    ],
)
def test_where_there_is_room_for_one_figure_it_is_the_best_known(others: str, first: str) -> None:
    assert compared("2017-01 | 70.0", others, **MONTH_END).first == first


def test_where_there_is_room_for_one_text_the_reasons_end_it() -> None:
    found = compared("2017-01 | 70.0", "england | 2014/15 | 60.0", **MONTH_END)
    assert found.in_words == (
        "England 60.0% (2014/15). January 2017 is not compared with 2014/15: they end 22 months apart."
    )
    assert (
        compared("2017-01 | 70.0", "england | 2015/16 | 60.0", **MONTH_END).in_words
        == "England 60.0% (2015/16): better"
    )


@pytest.mark.parametrize(
    ("areas", "name"),
    [
        ((HERE,), "Region"),
        ((HERE, HILLS), "The Hills"),
        ((HERE, DALES), "The Dales"),
        ((HERE, DALES, HILLS), "The Hills"),
    ],
)
def test_the_region_has_its_own_name_where_the_list_of_areas_has_it(areas: tuple[Area, ...], name: str) -> None:
    assert comparator_name(council(*areas), ComparatorName.REGION) == name
    assert comparator_name(council(*areas), ComparatorName.ENGLAND) == "England"
