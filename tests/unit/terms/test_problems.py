"""Problems: an address, a sentence, a remedy and the rule that is broken; each once, in the order of the files."""

from generator.terms.problems import ContentError, Fault, Problem, at_most, closest

LATE = Problem("b.yml", 2, "Late.", "Mend it.", "in-time")
EARLY = Problem("a.yml", 10, "Early.", "Mend it.", "in-time")
FIRST = Problem("a.yml", 9, "First.", "Mend it.", "in-order")


def test_a_problem_reads_as_address_sentence_rule_and_remedy() -> None:
    assert str(FIRST) == "a.yml:9: First. [in-order]\n    What to do: Mend it."


def test_a_fault_becomes_a_problem_at_its_place() -> None:
    fault = Fault("first.", "Mend it.", "in-order")
    assert fault.at("a.yml", 9) == Problem("a.yml", 9, "first.", "Mend it.", "in-order")


def test_a_fault_can_name_the_thing_that_has_it() -> None:
    fault = Fault("first.", "Mend it.", "in-order")
    assert fault.of("[[t-1]]") == Fault("[[t-1]]: first.", "Mend it.", "in-order")


def test_an_error_holds_every_problem_once_in_order() -> None:
    assert ContentError([LATE, EARLY, FIRST, LATE]).problems == (FIRST, EARLY, LATE)


def test_of_one_rule_so_many_are_printed_and_the_rest_are_counted() -> None:
    late = [Problem("a.yml", line, "Late.", "Mend it, or one of: a, b, c.", "in-time") for line in range(1, 1_006)]
    printed = list(at_most([*late[:3], FIRST, *late[3:]], 4))
    assert printed == [
        *map(str, late[:3]),
        str(FIRST),
        str(late[3]),
        "... and 1,001 more of this kind. [in-time]",
    ]
    assert list(at_most(late[:4], 4)) == list(map(str, late[:4]))


def test_a_word_of_signs_that_only_look_right_is_told_from_the_right_one() -> None:
    assert closest("es\u20111", ["es-1"]) == (
        ' Did you mean "es-1"? It is typed here with a non-breaking hyphen (U+2011).'
    )


def test_a_close_word_is_offered() -> None:
    assert closest("polarty", ["polarity", "period"]) == ' Did you mean "polarity"?'
    assert closest("xyz", ["polarity", "period"]) == ""
