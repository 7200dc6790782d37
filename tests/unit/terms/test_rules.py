"""A rule: what is right, and the sentence and the remedy for a case in which it is not."""

import pytest

from generator.terms.problems import Fault, Problem
from generator.terms.rules import Rule, RuleBrokenError

FULL = Rule(
    "full",
    "A glass is full",
    "{glass} holds {drops} drops.",
    "Pour until {glass} runs over, {{never}} more.",
    {"glass": "the red one", "drops": "3"},
)
PLAIN = Rule("plain", "A glass is plain", "this glass is not plain.", "Take another.")
RED = Fault("the red one holds 3 drops.", "Pour until the red one runs over, {never} more.", "full")


def test_the_facts_of_a_case_stand_in_its_sentence_and_in_its_remedy() -> None:
    assert FULL.broken(glass="the red one", drops=3) == RED
    assert PLAIN.broken() == Fault("this glass is not plain.", "Take another.", "plain")


def test_a_case_at_its_place_is_a_problem_whatever_its_facts_are_called() -> None:
    assert FULL.at("a.yml", 9, glass="the red one", drops=3) == RED.at("a.yml", 9)
    placed = Rule("placed", "x", "{path} has {line}.", "x")
    assert placed.at("a.yml", 9, path="a road", line="a bend") == Problem(
        "a.yml", 9, "a road has a bend.", "x", "placed"
    )


def test_a_fact_stays_as_it_is_whatever_signs_it_holds() -> None:
    assert FULL.broken(glass="{drops}", drops="{0}%").message == "{drops} holds {0}% drops."


def test_a_rule_knows_which_facts_it_speaks_of() -> None:
    assert (FULL.slots, PLAIN.slots) == ({"glass", "drops"}, set())


def test_a_fact_too_many_does_no_harm_and_a_missing_one_is_our_bug() -> None:
    assert FULL.broken(glass="the red one", drops=3, colour="red") == RED
    with pytest.raises(KeyError, match="drops"):
        FULL.broken(glass="the red one")


def test_the_example_is_shown_as_any_case() -> None:
    assert (FULL.shown(), PLAIN.shown()) == (RED, PLAIN.broken())


def test_a_reader_of_text_says_which_rule_is_broken_and_how() -> None:
    error = RuleBrokenError(FULL, drops=3)
    assert isinstance(error, ValueError), "pydantic takes in no other"
    assert (error.rule, error.facts, str(error)) == (FULL, {"drops": 3}, "full")
