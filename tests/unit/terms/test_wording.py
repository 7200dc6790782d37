import pytest

from generator.terms.wording import counted, listed


@pytest.mark.parametrize(("number", "words"), [(0, "0 pages"), (1, "1 page"), (2, "2 pages"), (1200, "1,200 pages")])
def test_a_number_of_things(number: int, words: str) -> None:
    assert counted(number, "page") == words


@pytest.mark.parametrize(("parts", "words"), [(["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")])
def test_a_list_in_a_sentence(parts: list[str], words: str) -> None:
    assert listed(parts) == words
