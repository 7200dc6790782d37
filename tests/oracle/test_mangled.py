"""Files spoilt at random are refused in words, or built; another few of them with each commit."""

import pytest

from tests import turns
from tests.oracle.mangled import mangled, wrong_with

MANY = 600 if turns.is_whole else 16
FIRST = 0 if turns.is_whole else turns.commit() % 10_000 * MANY


@pytest.mark.parametrize("number", range(FIRST, FIRST + MANY))
def test_a_mangled_file_is_refused_in_words_or_built(number: int) -> None:
    what, sources = mangled(number)
    assert wrong_with(sources) == "", what
