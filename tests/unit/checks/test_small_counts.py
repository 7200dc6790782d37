"""Where the narrative lint looks, what it says, and how words are allowed to stand."""

import pytest

from tests.unit.samples import CARD, HEAD, KNOWN, KNOWN_HEAD, NARRATIVE, RELEASE, problems_of, registry

WORDS = "content/scorecards/things/2017-01.yml"
CARDS = "data/indicators/things.yml"
TWO_BABIES = NARRATIVE.replace(
    "analysis: Things", "analysis: >-\n      Things went well.\n      The two babies came home."
)
ALLOWED = """\
small_numbers:
  - words: The two babies came home
    reason: It was in the papers of the council.
    approved_by: Head of Performance
"""


def test_a_small_count_stops_the_build_at_its_own_line() -> None:
    line = TWO_BABIES.splitlines().index("      The two babies came home.") + 1
    says = '"The two babies came home" may tell readers who is meant: a small number of people. [words-may-identify]'
    assert problems_of({WORDS: TWO_BABIES}) == [f"{WORDS}:{line}: {says}"]


def test_it_may_stand_if_a_role_allowed_it_with_a_reason() -> None:
    assert problems_of({WORDS: TWO_BABIES + ALLOWED}) == []


def test_an_allowance_is_for_its_own_words_only() -> None:
    other = ALLOWED.replace("came home", "went home")
    assert [problem.partition(": ")[2] for problem in problems_of({WORDS: TWO_BABIES + other})] == [
        '"The two babies came home" may tell readers who is meant: a small number of people. [words-may-identify]',
        'small_numbers allows "The two babies went home", but no text has these words, or nothing is wrong with'
        " them. [small-number-allowed-in-vain]",
    ]


@pytest.mark.parametrize("left_out", ["reason", "approved_by"])
def test_an_allowance_is_whole(left_out: str) -> None:
    lines = (line for line in ALLOWED.splitlines() if left_out not in line)
    assert f'"{left_out}" is missing here. [missing-key]' in problems_of({WORDS: TWO_BABIES + "\n".join(lines)})[0]


def test_a_name_allows_nothing() -> None:
    named = ALLOWED.replace("Head of Performance", "Jo Bloggs")
    assert "is not a role" in problems_of({WORDS: TWO_BABIES + named})[0]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (CARDS, registry(CARD | {"data_notes": ["Two babies were left out."]})),
        (RELEASE, HEAD + "t-1,B,2017-01,,50,,,,Two babies were left out.\n"),
        (KNOWN, KNOWN_HEAD + "2017-01,t-1,,,,,x,50,51,Two babies were left out.,\n"),
        (KNOWN, KNOWN_HEAD + "2017-01,t-1,,,,,x,Two babies were left out.,51,Note,\n"),
    ],
)
def test_every_text_that_readers_see_is_read(path: str, text: str) -> None:
    found = problems_of({path: text})
    assert len(found) == 1 and found[0].startswith(path)
    assert '"Two babies were left" may tell readers who is meant' in found[0]


def test_the_registry_allows_what_stands_in_its_rows() -> None:
    rows = HEAD + "t-1,B,2017-01,,50,,,,Two babies were left out.\n"
    entry = {"words": "Two babies were left", "reason": "x", "approved_by": "Head of Performance"}
    cards = registry(CARD)[:-1] + f', "small_numbers": [{entry!r}]}}'.replace("'", '"')
    assert problems_of({RELEASE: rows, CARDS: cards}) == []
