"""Figures in the bands of a scale: a scale of shares at its bounds, and the change, which says no more than where."""

import json
from decimal import Decimal

import pytest

from generator.build import check_sources
from generator.pages.document.position import (
    PositionTable,
    band_keys,
    band_tag,
    holds_in_words,
    position_table,
    scale_named,
)
from generator.pages.parts.marks import mark
from generator.pages.parts.published import FaultRegister
from generator.record.content import Content
from generator.schema.narrative import RatingScale, ScaleBand
from tests.unit.assess.test_rating import read_table
from tests.unit.record.test_publications import FIGURES_HEAD
from tests.unit.samples import project

[SCALE] = read_table().scales


# --- a scale of shares ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "band"),
    [
        ("0", "Band 4"),
        ("49.9", "Band 4"),
        ("49.99", "Band 4"),
        ("50", "Band 3"),
        ("64.9", "Band 3"),
        ("64.99", "Band 3"),
        ("65", "Band 2"),
        ("79.9", "Band 2"),
        ("79.99", "Band 2"),
        ("80", "Band 1"),
        ("80.0", "Band 1"),
        ("80.1", "Band 1"),
        ("100", "Band 1"),
    ],
)
def test_a_share_is_in_the_band_that_holds_it(value: str, band: str) -> None:
    found = SCALE.band_of(Decimal(value))
    assert (found.name if found else None) == band


def test_every_share_is_in_one_band_and_no_other() -> None:
    shares = [Decimal(hundredths) / 100 for hundredths in range(10001)]
    assert [share for share in shares if sum(band.holds(share) for band in SCALE.bands) != 1] == []


def test_the_examples_hold_and_stand_on_both_sides_of_each_bound() -> None:
    found = [(str(example.value), SCALE.band_of(example.value)) for example in SCALE.examples]
    assert [(value, band.name if band else None) for value, band in found] == [
        (str(example.value), example.band) for example in SCALE.examples
    ]
    assert {"80.1", "80", "79.99", "65", "64.99", "50", "49.9"} <= {value for value, _ in found}


def test_the_key_says_what_each_band_holds_and_what_was_printed() -> None:
    assert [(key.band.word, key.holds, key.as_printed) for key in band_keys(SCALE)] == [
        ("Band 1", "80% or more", "Greater than 80%"),
        ("Band 2", "65% to under 80%", "65% - 79.99%"),
        ("Band 3", "50% to under 65%", "50% - 64.99%"),
        ("Band 4", "under 50%", "Less than 50%"),
    ]


def test_the_better_the_band_the_more_bars_it_has() -> None:
    tags = [band_tag(SCALE, band) for band in SCALE.bands]
    assert [tag.style for tag in tags] == ["band-4", "band-3", "band-2", "band-1"]
    assert [tag.mark for tag in tags] == [mark("band-4"), mark("band-3"), mark("band-2"), mark("band-1")]
    assert len({tag.mark for tag in tags}) == 4


# --- other scales -----------------------------------------------------------------------------------

FEWER: dict[str, object] = {
    "id": "fewer",
    "title": "Fewer is better",
    "unit": "count",
    "decimals": 0,
    "bands": [
        {"name": "Good", "as_printed": "up to 10", "at_most": 10},
        {"name": "Poor", "as_printed": "more than 10", "more_than": 10},
    ],
    "reading": "x",
    "examples": [{"value": value, "band": band} for value, band in (("9", "Good"), ("10", "Good"), ("11", "Poor"))],
}


@pytest.mark.parametrize(
    ("bounds", "words"),
    [
        ({"at_least": 1000}, "1,000 or more"),
        ({"more_than": 10}, "over 10"),
        ({"at_most": 10}, "10 or less"),
        ({"less_than": 10}, "under 10"),
        ({"at_least": 5, "at_most": 10}, "5 to 10"),
        ({"at_least": 5, "less_than": 10}, "5 to under 10"),
        ({"more_than": 5, "at_most": 10}, "over 5 and up to 10"),
        ({"more_than": 5, "less_than": 10}, "over 5 and under 10"),
    ],
)
def test_a_band_says_whether_it_holds_its_bounds(bounds: dict[str, object], words: str) -> None:
    band = ScaleBand.model_validate({"name": "x", "as_printed": "x"} | bounds)
    assert holds_in_words(RatingScale.model_validate(FEWER), band) == words


# --- the table --------------------------------------------------------------------------------------

WORDS = dict.fromkeys(("title", "subtitle", "publisher", "covers", "publication", "summary"), "x")


def content(figures: str, unit: str, scale: str) -> Content:
    """A card with one table of bands: the scale of shares, and one on which fewer is better."""
    blocks = [{"block": "position", "caption": "x", "text": "x", "scale": scale, "figures": ["f", "g"]}]
    card = {**WORDS, "sections": [{"id": "s", "title": "x", "summary": "x", "blocks": blocks}]}
    table = json.loads(read_table().model_dump_json(exclude_none=True, by_alias=True))
    table["scales"].append(FEWER)
    steady = f"g,Steady,{unit},B,2011-08,,50,,\ng,Steady,{unit},B,2012-02,,50,,\n"
    files = {
        "content/methods/rating.yml": json.dumps(table),
        "content/report-cards/2011-12.yml": json.dumps(card),
        "data/publications/report-card-2011-12.csv": FIGURES_HEAD + figures + steady,
    }
    return check_sources(project(files))


def positions(first: str, last: str, *, unit: str = "percent", scale: str = SCALE.id) -> PositionTable:
    """A figure that goes from one value to another, newest first in its file, above one that stays."""
    rows = f"f,Homes,{unit},B,2012-02,,{last},,\nf,Homes,{unit},B,2011-08,,{first},,\n"
    found = content(rows, unit, scale)
    return position_table(found, "Shares", scale_named(found, scale), ("f", "g"), FaultRegister(()))


def test_a_table_has_a_row_a_figure_and_a_column_a_date_oldest_first() -> None:
    table = positions("62", "80.0")
    assert (table.caption, table.columns) == ("Shares", ("August 2011", "Feb 2012"))
    assert table.change_heading == "Change from August 2011 to February 2012"
    assert [(row.heading, [(c.column, c.value, c.band.word) for c in row.cells]) for row in table.rows] == [
        ("Homes", [("August 2011", "62%", "Band 3"), ("February 2012", "80.0%", "Band 1")]),
        ("Steady", [("August 2011", "50%", "Band 3"), ("February 2012", "50%", "Band 3")]),
    ]
    assert (table.keys, table.reading) == (band_keys(SCALE), SCALE.reading)


@pytest.mark.parametrize(
    ("first", "last", "change", "word", "arrow"),
    [
        ("62", "72.2", "+10.2 points", "Up", "up"),
        ("75", "72.6", "\u22122.4 points", "Down", "down"),
        ("50", "50.0", "0.0 points", "No change", "level"),
        ("50", "50.05", "+0.05 points", "Up", "up"),
        ("81", "99", "+18 points", "Up", "up"),
        ("50", "51", "+1 point", "Up", "up"),
        ("51", "50", "\u22121 point", "Down", "down"),
    ],
)
def test_a_change_is_counted_from_first_to_last(first: str, last: str, change: str, word: str, arrow: str) -> None:
    row = positions(first, last).rows[0]
    assert (row.change, row.travel.word, row.travel.style, row.travel.mark) == (change, word, "neutral", mark(arrow))


@pytest.mark.parametrize(("first", "last", "word"), [("12", "9", "Down"), ("9", "12", "Up"), ("9", "9", "No change")])
def test_where_fewer_is_better_the_bands_say_so_and_not_the_arrow(first: str, last: str, word: str) -> None:
    row = positions(first, last, unit="count", scale="fewer").rows[0]
    assert (row.travel.word, row.travel.style) == (word, "neutral")
    assert [cell.band.word for cell in row.cells] == ["Good" if int(value) <= 10 else "Poor" for value in (first, last)]


def test_a_change_of_a_count_is_not_in_points() -> None:
    assert positions("12", "9", unit="count", scale="fewer").rows[0].change == "\u22123"
