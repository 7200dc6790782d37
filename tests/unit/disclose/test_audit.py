"""The audit of a few numbers and the facts about them: every small number must remain possible."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

import pytest
import scipy.optimize

from generator.disclose.audit import Audit
from generator.disclose.book import Count, Part
from generator.disclose.facts import ONE, KnownFacts
from generator.disclose.shown import hidden_range, shown_range
from tests.unit.disclose.test_book import row
from tests.unit.disclose.test_disclosure import CHILDREN, POSTS, Card

ZERO = Decimal(0)


def count(number: int, card: Card = CHILDREN, **changes: Any) -> Count:
    return row(str(number), card, **changes).counts[Part.VALUE]


def audit(facts: KnownFacts, shown: Sequence[Count] = ()) -> Audit:
    """An audit for readers who see some of the numbers."""
    return Audit(facts, lambda one: shown_range(one) if one in shown else hidden_range(one))


def add_up(whole: Count, *parts: Count) -> KnownFacts:
    facts = KnownFacts()
    facts.add([(whole, ONE), *((part, -ONE) for part in parts)], ZERO, ZERO, is_layout=True)
    return facts


# --- what is told -------------------------------------------------------------------------------------


def test_one_hidden_number_of_a_sum_is_told_and_two_are_not() -> None:
    whole, small, large = count(20), count(3), count(17)
    facts = add_up(whole, small, large)
    assert audit(facts, (whole, large)).first_told([small]) is small
    assert audit(facts, (whole,)).first_told([small]) is None
    assert audit(facts, (large,)).first_told([small]) is None
    assert audit(facts).first_told([small]) is None
    assert audit(facts).first_told([]) is None


def test_a_number_that_no_fact_is_about_is_safe() -> None:
    alone = count(3)
    assert audit(KnownFacts()).first_told([alone]) is None
    assert list(audit(KnownFacts()).reach(alone)) == []


def test_two_hidden_numbers_are_told_where_only_a_few_values_are_left() -> None:
    whole, one, two, rest = count(20), count(1), count(2), count(17)
    assert audit(add_up(whole, one, two, rest), (whole, rest)).first_told([two, one]) is two


@pytest.mark.parametrize(("total", "told"), [(6, False), (5, True)])
def test_every_small_number_up_to_the_largest_must_be_possible(total: int, told: bool) -> None:
    """The other is at least one: of six, five are left, and of five only four."""
    whole, small, second = count(total), count(3), count(total - 3)
    assert (audit(add_up(whole, small, second), (whole,)).first_told([small]) is small) is told


def test_what_no_hiding_could_keep_possible_is_not_held_against_the_hiding() -> None:
    """With two areas that are not zero, a borough is at least two."""
    whole, one, two = count(3), count(1), count(2)
    found = audit(add_up(whole, one, two))
    assert found.first_told([whole, one, two]) is None
    assert found.beyond == {whole: {1}}
    assert found.seen[whole] >= {2, 3, 4, 5}
    assert found.seen[one] >= {1, 2, 3, 4, 5}


def test_what_follows_from_a_figure_that_was_published_is_no_layout() -> None:
    small, large = count(3), count(17)
    facts = KnownFacts()
    facts.add([(small, ONE), (large, ONE)], Decimal(20), Decimal(20))
    assert audit(facts, (large,)).first_told([small]) is small
    low = KnownFacts()
    low.add([(small, ONE)], Decimal(2), None)
    assert audit(low).first_told([small]) is small


@pytest.mark.parametrize(
    ("low", "high", "told"), [(None, 0, False), (0, None, True), (None, 1, False), (-14, None, True)]
)
def test_a_fact_may_have_one_bound(low: int | None, high: int | None, told: bool) -> None:
    """Three less ten: at most 0; at least -14, which three of a shown 17 keep and one does not."""
    small, large = count(3), count(17 if low == -14 else 3 if low == 0 else 10)
    facts = KnownFacts()
    bounds = [None if bound is None else Decimal(bound) for bound in (low, high)]
    facts.add([(small, ONE), (large, -ONE)], *bounds)
    assert facts.by_count
    assert (audit(facts, (large,)).first_told([small]) is small) is told


def test_a_number_below_zero_is_told_by_being_hidden() -> None:
    below = count(-2)
    assert audit(KnownFacts()).first_told([below]) is below


@pytest.mark.parametrize(("zeros", "seen"), [("show", {1, 2, 3, 4, 5}), ("hide", {0, 1, 2, 3, 4, 5})])
def test_where_zeros_are_hidden_zero_must_be_possible_too(zeros: str, seen: set[int]) -> None:
    small = count(3, zeros=zeros)
    found = audit(KnownFacts())
    assert found.first_told([small]) is None
    assert found.seen == {small: seen}


def test_without_a_rule_nothing_has_to_be_possible() -> None:
    nobody = count(3, CHILDREN | {"disclosure": {"counts": "no people"}})
    found = audit(KnownFacts())
    assert (found.first_told([nobody]), found.seen) == (None, {})


# --- whole numbers ------------------------------------------------------------------------------------


@pytest.mark.parametrize(("card", "beyond"), [(CHILDREN, {1, 3, 5}), (POSTS, set[int]())])
def test_people_are_whole_and_posts_need_not_be(card: Card, beyond: set[int]) -> None:
    """Two areas with the same number make an even one."""
    whole, one, two = count(4, card), count(2, card), count(2, card)
    facts = add_up(whole, one, two)
    facts.same([one, two])
    found = audit(facts)
    assert found.first_told([whole]) is None
    assert found.beyond.get(whole, set()) == beyond
    assert found.seen[whole] == {1, 2, 3, 4, 5} - beyond


def test_a_number_that_a_fact_holds_twice_counts_twice() -> None:
    whole, half = count(4), count(2)
    found = audit(add_up(whole, half, half))
    assert found.first_told([whole]) is None
    assert found.beyond == {whole: {1, 3, 5}}


@pytest.mark.parametrize("answers", [[True, False], [True]])
def test_a_no_of_the_solver_is_asked_for_twice(answers: list[bool], monkeypatch: pytest.MonkeyPatch) -> None:
    """Its preparation has called systems impossible that are not."""
    whole, small, large = count(20), count(3), count(17)
    asked: list[bool] = []
    solve: Callable[..., Any] = scipy.optimize.milp

    def milp(*given: object, options: dict[str, bool], **more: Any) -> Any:
        asked.append(options["presolve"])
        found = solve(*given, options=options, **more)
        if options["presolve"] and len(answers) > 1:
            found.success = False
        return found

    monkeypatch.setattr(scipy.optimize, "milp", milp)
    assert audit(add_up(whole, small, large), (whole,)).first_told([small]) is None
    assert asked == answers * 5


# --- what was proved already --------------------------------------------------------------------------


def test_what_was_seen_once_is_not_solved_again_until_new_facts_come(monkeypatch: pytest.MonkeyPatch) -> None:
    whole, one, two, alone = count(3), count(1), count(2), count(4)
    found = audit(add_up(whole, one, two))
    assert found.first_told([whole, one, two, alone]) is None
    seen, beyond = dict(found.seen), dict(found.beyond)
    monkeypatch.setattr(scipy.optimize, "milp", lambda *_, **__: pytest.fail("solved again"))
    assert found.first_told([whole, one, two, alone]) is None
    assert (found.seen, found.beyond) == (seen, beyond)
    found.forget([one])
    assert (set(found.seen), found.beyond) == ({alone}, {})


def test_what_hangs_together_is_forgotten_as_far_as_it_is_not_known() -> None:
    """What is exactly known parts what it stands between."""
    left, middle, right, far = count(30), count(3), count(27), count(4)
    facts = add_up(left, middle, right)
    facts.add([(right, ONE), (far, ONE)], Decimal(31), Decimal(31))
    for shown, gone in (((), {middle, far}), ((right,), {middle})):
        found = audit(facts, shown)
        found.seen = {middle: {1}, far: {1}}
        found.forget([middle])
        assert set(found.seen) == {middle, far} - gone


def test_the_facts_that_bear_on_a_number_are_told_once_and_the_nearest_first() -> None:
    near, middle, far = count(3), count(10), count(20)
    facts = KnownFacts()
    facts.add([(middle, ONE), (far, ONE)], Decimal(30), Decimal(30))
    facts.add([(near, ONE), (middle, ONE)], Decimal(13), Decimal(13))
    facts.add([(near, ONE), (middle, -ONE)], Decimal(-7), Decimal(-7))
    away, plus, minus = facts.by_count[middle]
    assert list(audit(facts).reach(near)) == [plus, minus, away]
    assert list(audit(facts).reach(far)) == [away, plus, minus]
    assert list(audit(facts, (middle,)).reach(near)) == [plus, minus]
