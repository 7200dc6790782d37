"""What becomes a fact: only what is true of the real figures, about something that may be hidden, and each once."""

from decimal import Decimal

import pytest

from generator.disclose.book import Count, Part
from generator.disclose.facts import ONE, KnownFacts, Trust
from tests.unit.disclose.facts import fact_in_words
from tests.unit.disclose.test_book import row
from tests.unit.disclose.test_disclosure import CHILDREN, POSTS, SHARE
from tests.unit.samples import CARD, COUNT


def count(number: str | int) -> Count:
    return row(str(number), CHILDREN).counts[Part.VALUE]


def told(facts: KnownFacts) -> list[str]:
    return sorted(fact_in_words(fact) for fact in {fact: None for found in facts.by_count.values() for fact in found})


@pytest.mark.parametrize(
    ("trust", "whole", "parts", "all_there", "fact"),
    [
        (trust, whole, parts, all_there, fact)
        for whole, parts, all_there, facts in (
            ("20", ("3", "17"), True, ("20 = 3 + 17",) * 4 + ("20 = 3 + 17 ~",)),
            ("21", ("3", "17"), True, ("21 = 3 + 17 + 1 ~", "", "", "", "")),
            ("19", ("3", "17"), True, ("19 = 3 + 17 + -1 ~", "", "", "", "")),
            ("21", ("3", "17"), False, ("21 = 3 + 17 + (1)",) * 3 + ("", "")),
            ("20.5", ("3", "17"), False, ("20.5 = 3 + 17 + (0.5)",) * 3 + ("", "")),
            ("20", ("3", "17"), False, ("20 = 3 + 17",) * 2 + ("20 = 3 + 17 + (0)", "20 = 3 + 17", "20 = 3 + 17 ~")),
            ("19", ("3", "17"), False, ("", "", "", "", "")),
        )
        for trust, fact in zip(Trust, facts, strict=True)
    ],
)
def test_how_far_parts_may_be_taken_to_make_a_whole(
    trust: Trust, whole: str, parts: tuple[str, ...], all_there: bool, fact: str
) -> None:
    facts = KnownFacts()
    facts.adds_up(count(whole), [*(count(part) for part in parts), *([] if all_there else [None])], trust)
    assert told(facts) == ([fact] if fact else [])
    assert len(facts.left_over) == ("(" in fact)


def test_without_a_whole_or_without_parts_there_is_no_sum() -> None:
    facts = KnownFacts()
    facts.adds_up(None, [count(3), count(17)], Trust.DECLARED)
    facts.adds_up(count(20), [None, None], Trust.DECLARED)
    facts.adds_up(count(20), [], Trust.DECLARED)
    assert (told(facts), facts.left_over) == ([], [])


def test_what_is_left_over_is_one_number_for_one_whole_and_its_parts() -> None:
    facts, whole, part, other = KnownFacts(), count(20), count(17), count(16)
    for parts in ([part, None], [None, part], [other, None]):
        facts.adds_up(whole, parts, Trust.DECLARED)
    facts.adds_up(count(20), [part, None], Trust.DECLARED)
    assert told(facts) == ["20 = 16 + (4)", "20 = 17 + (3)", "20 = 17 + (3)"]
    assert [(int(left.raw), left.row is whole.row, left.part, left.is_whole) for left in facts.left_over] == [
        (3, True, Part.VALUE, True),
        (4, True, Part.VALUE, True),
        (3, False, Part.VALUE, True),
    ]


def test_of_posts_what_is_left_over_need_not_be_whole() -> None:
    facts, whole, part = KnownFacts(), *(row(text, POSTS).counts[Part.VALUE] for text in ("20", "17"))
    facts.adds_up(whole, [part, None], Trust.DECLARED)
    assert [left.is_whole for left in facts.left_over] == [False]


@pytest.mark.parametrize(
    ("low", "high", "is_true"),
    [
        (3, 3, True),
        (3, None, True),
        (None, 3, True),
        (None, None, True),
        (4, None, False),
        (None, 2, False),
        (4, 5, False),
        (1, 2, False),
        (2, 4, True),
    ],
)
def test_only_what_is_true_becomes_a_fact(low: int | None, high: int | None, is_true: bool) -> None:
    facts = KnownFacts()
    facts.add([(count(20), ONE), (count(17), -ONE)], *(None if n is None else Decimal(n) for n in (low, high)))
    assert bool(facts.by_count) is is_true


def test_a_fact_is_known_once_by_each_of_its_numbers() -> None:
    facts, whole, part = KnownFacts(), count(20), count(17)
    terms = [(whole, ONE), (part, -ONE)]
    for low, is_layout in ((3, False), (3, False), (2, False), (3, True)):
        facts.add(terms, Decimal(low), Decimal(3), is_layout=is_layout)
    facts.add(terms[::-1], Decimal(3), Decimal(3))
    assert [(str(fact.low), str(fact.high), fact.is_layout) for fact in facts.by_count[whole]] == [
        ("3", "3", False),
        ("2", "3", False),
        ("3", "3", True),
    ]
    assert facts.by_count[whole] == facts.by_count[part]
    assert list(facts.by_count) == [whole, part]


def test_what_is_never_hidden_needs_no_fact() -> None:
    printed, nobody = (
        row("20", CARD | COUNT | changes).counts[Part.VALUE]
        for changes in ({}, {"disclosure": {"counts": "no people"}})
    )
    facts = KnownFacts()
    facts.add([(printed, ONE), (nobody, -ONE)], Decimal(0), Decimal(0))
    facts.adds_up(nobody, [printed, None], Trust.GROWS)
    facts.same([printed, nobody])
    assert (told(facts), facts.left_over) == ([], [])
    facts.same([nobody, count(20), printed])
    assert told(facts) == ["20 = 20", "20 = 20"]


def test_the_same_people_as_far_as_they_are_the_same_number() -> None:
    facts, one, two, three, four = KnownFacts(), count(20), count(21), count(20), count(20)
    facts.same([one, None, one, two, three, four])
    assert told(facts) == ["20 = 20", "20 = 20"]
    assert len(facts.by_count[three]) == 2
    assert two not in facts.by_count


@pytest.mark.parametrize(
    ("figure", "found"),
    [
        ("15.0=3/20", ["20 = 3 + 17"]),
        ("100.0=20/20", ["20 = 20 + 0"]),
        ("105.0=21/20", []),
        ("15.0=3/", []),
        ("15.0", []),
    ],
)
def test_within_a_row_those_who_had_it_and_the_others_make_all(figure: str, found: list[str]) -> None:
    facts = KnownFacts()
    facts.of_row(row(figure, SHARE))
    assert told(facts) == found
