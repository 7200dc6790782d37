"""Words that references make, against answers that were worked out by hand before the program was asked."""

from functools import cache
from pathlib import Path

import pytest

from generator.build import check_sources
from generator.prose.refer.reach import Reach, reach_of_release, resolve
from generator.publish.files import read_sources
from generator.terms.problems import Fault
from tests.content.texts import REPOSITORY

CASES = [
    line.split(" | ")
    for line in Path(__file__).with_name("made_words.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@cache
def reach(scorecard: str) -> Reach:
    content = check_sources(read_sources(REPOSITORY))
    card = next(each for each in content.scorecards if each.id == scorecard)
    return reach_of_release(content, card, card.latest)


@pytest.mark.parametrize(("inside", "right"), CASES, ids=[inside for inside, _ in CASES])
def test_a_reference_makes_the_words_that_are_true(inside: str, right: str) -> None:
    name, words = inside.split(" ", 1)
    found = resolve(reach("early-help" if name.startswith("eh") else "safeguarding"), name, words)
    assert ("STOP" if isinstance(found, Fault) else found.text) == right
