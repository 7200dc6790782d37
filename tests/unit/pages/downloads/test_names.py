"""How files are called, and where figures are said to be."""

from types import SimpleNamespace
from typing import Any

import pytest

from generator.pages.downloads.archive import size_in_words
from generator.pages.downloads.names import name_of, what_of
from generator.pages.downloads.where import PLACE_COLUMNS, place_cells
from generator.record.keys import Area

CONTENT: Any = SimpleNamespace(borough=Area("X08", "King's Lynn", "local authority", "X12"))


def release(*names: str) -> Any:
    measures = tuple(SimpleNamespace(id=f"m-{number}", name=name) for number, name in enumerate(names))
    return SimpleNamespace(registry=SimpleNamespace(indicators=measures))


def test_a_name_says_what_whose_and_for_when() -> None:
    assert name_of(CONTENT, "re-referrals", "2017-01") == "re-referrals_king-s-lynn_2017-01.csv"
    assert name_of(CONTENT, "all-data", ending="zip") == "all-data_king-s-lynn.zip"


@pytest.mark.parametrize(
    ("names", "called"),
    [
        (("Visits", "Days"), "visits"),
        (("Visits!", "Visits?"), "visits-m-0"),
        (("%", "Days"), "m-0"),
        (("Ärzte", "Days"), "arzte"),
        (("x" * 80, "Days"), "x" * 80),
        (("x" * 70 + " and so on for ever", "Days"), "x" * 70 + "-and-so-on"),
    ],
)
def test_a_measure_is_called_by_its_name_unless_another_is_too(names: tuple[str, ...], called: str) -> None:
    found = release(*names)
    assert what_of(found, found.registry.indicators[0]) == called


@pytest.mark.parametrize(
    ("size", "said"),
    [(0, "1 KB"), (499, "1 KB"), (1501, "2 KB"), (999_999, "1000 KB"), (1_000_000, "1.0 MB"), (1_864_596, "1.9 MB")],
)
def test_a_size_is_told_in_round_numbers(size: int, said: str) -> None:
    assert size_in_words(size) == said


AREAS = {
    each.code: each
    for each in (
        Area("X92", "England", "country", ""),
        Area("X12", "The Hills", "region", "X92"),
        Area("X08", "Lynn", "local authority", "X12"),
        Area("R-N", "North", "locality", "X08"),
        Area("R-SN", "Neighbours", "comparator group", ""),
    )
}
COUNTRY, REGION = ["X92", "England"], ["X12", "The Hills"]


@pytest.mark.parametrize(
    ("code", "cells"),
    [
        ("X92", ["National", *COUNTRY, "z", "z", "z", "z", "z"]),
        ("X12", ["Regional", *COUNTRY, *REGION, "z", "z", "z"]),
        ("X08", ["Local authority", *COUNTRY, *REGION, "x", "X08", "Lynn"]),
        ("R-N", ["Local authority", *COUNTRY, *REGION, "x", "X08", "Lynn"]),
        ("R-SN", ["Local authority", *COUNTRY, *REGION, "x", "X08", "Lynn"]),
    ],
)
def test_an_area_stands_in_the_columns_of_its_level(code: str, cells: list[str]) -> None:
    assert list(place_cells(AREAS, code, "X08")) == cells
    assert len(PLACE_COLUMNS) == len(cells)
