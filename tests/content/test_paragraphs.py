"""Paragraphs as a manager sends them, true and typed: how much an editor has to do before they can be published."""

from pathlib import Path

import pytest

from generator.prose.claims.texts import Finding
from tests.content.typed import findings

# One action in so many words at most.
WORDS_FOR_AN_ACTION = 50
LINES = [
    [cell.strip() for cell in line.split("|")]
    for line in Path(__file__).with_name("paragraphs.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def actions(scorecard: str, indicators: str, text: str) -> list[Finding]:
    return [found for found in findings(scorecard, indicators.split(), text) if found.stops]


@pytest.mark.parametrize("line", LINES, ids=lambda line: str(line[1]))
def test_there_is_little_to_do_and_each_message_has_something_to_paste(line: list[str]) -> None:
    found = actions(*line)
    assert len(found) * WORDS_FOR_AN_ACTION <= len(line[2].split()) + WORDS_FOR_AN_ACTION - 1
    assert [
        each.words for each in found if not any("[[" in told or "is not compared" in told for told in each.told)
    ] == []


def test_there_are_six_of_about_a_hundred_words() -> None:
    assert len(LINES) == 6
    assert all(90 <= len(text.split()) <= 130 for _, _, text in LINES)
