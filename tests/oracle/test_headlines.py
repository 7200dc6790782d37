"""Every case of headlines.txt: the line has the shape that anybody sees, and its headline says so."""

import re

import pytest

from tests.oracle.headline_cases import Case, cases, told

ALL = cases()
WORDS = {"card", "figures", "target", "event", "break", "shape", "says", "has", "not"}


def wrong_with(case: Case) -> list[str]:
    """What is wrong with the headline of a case."""
    shape, words = told(case)
    found = [f"shape {shape}"] if case.one("shape") not in ("", shape) else []
    if case.one("says") not in ("", words):
        found.append(words)
    found += [f"lacks {part}: {words}" for part in _parts(case, "has") if part not in words]
    return found + [f"has {part}: {words}" for part in _parts(case, "not") if part.lower() in words.lower()]


def _parts(case: Case, word: str) -> list[str]:
    return [part.strip() for part in case.one(word).split(" | ") if part]


@pytest.mark.parametrize("case", [pytest.param(c, id=re.sub(r"\W+", "-", c.name)) for c in ALL])
def test_the_headline_says_what_the_line_shows(case: Case) -> None:
    assert wrong_with(case) == []
    assert len(told(case)[1].split()) <= 15


@pytest.mark.parametrize("unit", ["percentage points", "rate per 100,000", "million pounds", "days"])
def test_the_words_of_a_unit_make_no_headline_too_long(unit: str) -> None:
    long = {case.name: told(case, unit=unit, decimals=2)[1] for case in ALL}
    assert {name: words for name, words in long.items() if len(words.split()) > 15} == {}


def test_every_line_of_the_table_is_understood() -> None:
    assert {word for case in ALL for word, _ in case.lines} <= WORDS
    assert len({case.name for case in ALL}) == len(ALL)
    assert len(ALL) >= 60
