"""Problems: an address, a sentence and a remedy; each once, in the order of the files."""

from generator.terms.problems import ContentError, Problem, closest

LATE = Problem("b.yml", 2, "Late.", "Mend it.")
EARLY = Problem("a.yml", 10, "Early.", "Mend it.")
FIRST = Problem("a.yml", 9, "First.", "Mend it.")


def test_a_problem_reads_as_address_sentence_and_remedy() -> None:
    assert str(FIRST) == "a.yml:9: First.\n    What to do: Mend it."


def test_an_error_holds_every_problem_once_in_order() -> None:
    assert ContentError([LATE, EARLY, FIRST, LATE]).problems == (FIRST, EARLY, LATE)


def test_a_close_word_is_offered() -> None:
    assert closest("polarty", ["polarity", "period"]) == ' Did you mean "polarity"?'
    assert closest("xyz", ["polarity", "period"]) == ""
