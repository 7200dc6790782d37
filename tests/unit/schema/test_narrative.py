"""The narrative: what the communications team may write."""

import pytest

from generator.schema.narrative import ScorecardNarrative
from generator.schema.parse import parse_model
from generator.terms.problems import Problem
from generator.terms.texts import SourceFile
from tests.unit.samples import NARRATIVE


def read(text: str) -> tuple[ScorecardNarrative | None, list[str]]:
    problems: list[Problem] = []
    found = parse_model(SourceFile("n.yml", text.encode()), ScorecardNarrative, problems)
    return found, [f"{p.line}: {p.message} [{p.rule}]" for p in problems]


def test_a_whole_narrative_is_read() -> None:
    found, problems = read(NARRATIVE)
    assert problems == []
    assert found is not None
    assert (found.release.text, found.going_well[0].text, found.commentary[0].indicators) == (
        "2017-01",
        "Well",
        ("t-1",),
    )
    assert (found.commentary[0].data_note, found.document.note) == (None, None)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('"2017-01"', "January", '1: "release": "January" is not a month. [key-not-a-month]'),
        ('"2017-01"', "2016/17", '1: "release": "2016/17" is not a month. [key-not-a-month]'),
        ("headline: Well", "headline: ''", '3: "headline" is empty. [empty-key]'),
        (
            "going_well:\n  - written_for: 2017-01\n    text: Well\n",
            "going_well: []\n",
            '5: "going_well" has no entries, but needs at least 1. [too-few-entries]',
        ),
        ("[t-1]", "[T 1]", '15: entry 1 of "indicators": "T 1" is not an id. [key-not-an-id]'),
        ("    owner: {printed: Things team}\n", "", '12: "owner" is missing here. [missing-owner]'),
        ('"2017-01"\nwritten_for: 2017-01\n', '"2017-01"\n', '1: "written_for" is missing here. [missing-key]'),
        (
            "  - written_for: 2017-01\n    text: Well\nneeds",
            "  - text: Well\nneeds",
            '6: "written_for" is missing here. [missing-key]',
        ),
        (
            "    title: Things\n    written_for: 2017-01\n",
            "    title: Things\n",
            '12: "written_for" is missing here. [missing-key]',
        ),
        (
            "Things\n    written_for: 2017-01",
            "Things\n    written_for: 2016/17",
            '14: "written_for": "2016/17" is not a month. [key-not-a-month]',
        ),
        ("headline: Well", "headline: Well\nmood: x", '4: "mood" is not a known key. [unknown-key]'),
    ],
)
def test_a_fault_is_named_where_it_stands(old: str, new: str, fault: str) -> None:
    assert read(NARRATIVE.replace(old, new)) == (None, [fault])
