"""Slips of a key that nobody would see on a page: an unknown level of an area, a name twice, a relation in parts."""

from pathlib import Path

import pytest

from tests.faults.conftest import Refuse
from tests.faults.council import CARDS, WORDS, spoil


def test_a_level_that_no_area_has(council: Path, refuse: Refuse) -> None:
    spoil(council, "data/areas.csv", "East,locality", "East,localiti")
    refuse("""\
data/areas.csv:3: level "localiti" is not known. Did you mean "locality"? [area-level-unknown]
    What to do: Use one of: country, region, comparator group, local authority, locality, ward, no place.""")


def test_two_areas_with_one_address(council: Path, refuse: Refuse) -> None:
    spoil(council, "data/areas.csv", "West,locality", "East!,locality")
    refuse("""\
data/areas.csv:4: the page of "East!" would have the address of another's, areas/east/. [area-address-twice]
    What to do: Give one of the two a name that differs in more than signs and capitals.""")


def test_a_measure_that_a_text_names_twice(council: Path, refuse: Refuse) -> None:
    spoil(council, WORDS, "      - es-1-2-number\n", "      - es-1-1\n      - es-1-2-number\n")
    refuse(f"""\
{WORDS}:21: indicator "es-1-1" is listed twice. [narrative-lists-twice]
    What to do: Delete one of the two.""")


@pytest.mark.parametrize("parts", ["      - es-1-1\n", "      - es-1-1\n      - es-1-2-number\n      - es-2-1\n"])
def test_a_ratio_of_one_or_three(parts: str, council: Path, refuse: Refuse) -> None:
    spoil(council, CARDS, "      - es-1-2-number\n      - es-1-1\n", parts)
    refuse(f"""\
{CARDS}:186: entry 1 of "relations" does not have the parts that "ratio of" needs. [relation-parts]
    What to do: Give a whole and its parts: a ratio has two, a rolling sum one; parts of a hundred have no whole.""")
