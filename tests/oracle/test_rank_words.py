"""Ranks in words against a table that was written by hand, before the program was asked."""

from pathlib import Path

import pytest

from generator.assess.national import Rank
from generator.charts.compared.ranks import rank_words

LINES = (Path(__file__).parent / "rank_words.txt").read_text(encoding="utf-8").splitlines()
CASES = [tuple(part.strip() for part in line.split("|")) for line in LINES if not line.startswith("#")]


@pytest.mark.parametrize(("position", "sharing", "of", "words"), CASES)
def test_a_rank_is_named_from_the_nearer_end(position: str, sharing: str, of: str, words: str) -> None:
    rank = Rank(int(position), int(of), int(sharing) > 1, int(sharing))
    assert rank_words(rank) == words


def test_where_there_is_no_rank_nothing_is_said() -> None:
    assert not rank_words(None)
