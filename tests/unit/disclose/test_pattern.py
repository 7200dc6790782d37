"""Which second figures are hidden, which never are, and that the hiding comes to an end."""

import pytest

from generator.disclose.audit import Audit
from generator.disclose.pattern import EndlessError
from generator.record.sealing import Seal
from tests.unit.disclose.test_disclosure import (
    CHILDREN,
    CUMULATIVE,
    SUM,
    T2,
    T3,
    Card,
    disclosed,
    files,
    other,
    rule,
    shown,
)
from tests.unit.samples import AREAS, AS_PRINTED, CARD, COUNT

CENTRAL = {"data/areas.csv": AREAS + "C,Central,locality,B,,\n"}
PRINTED = other("t-3", CARD | COUNT)
NOBODY = other("t-3", CARD | COUNT | {"disclosure": {"counts": "no people"}})
RULES = [rule("dfe"), AS_PRINTED]


def areas(rows: str, *later: str, **changes: object) -> list[str]:
    """What is shown of a council with three localities, a line each release."""
    pictures, problems = disclosed(CENTRAL | files([rule("dfe", **changes)], (CHILDREN,), rows, *later))
    assert problems == []
    return [" ".join("?" if row.value is None else str(row.value) for row in picture) for picture in pictures]


# --- which second figure ------------------------------------------------------------------------------


def test_a_zero_is_never_the_second_figure_because_zeros_are_shown() -> None:
    assert areas("B 2017-01 20\nN 2017-01 3\nS 2017-01 0\nC 2017-01 17") == ["20 ? 0 ?"]


def test_where_zeros_are_hidden_a_zero_is_small_itself() -> None:
    assert areas("B 2017-01 20\nN 2017-01 0\nS 2017-01 8\nC 2017-01 12", zeros="hide") == ["20 ? ? 12"]


def test_the_smallest_is_the_second_figure() -> None:
    assert areas("B 2017-01 31\nN 2017-01 3\nS 2017-01 9\nC 2017-01 19") == ["31 ? ? 19"]
    assert areas("B 2017-01 31\nN 2017-01 3\nS 2017-01 19\nC 2017-01 9") == ["31 ? 19 ?"]


def test_of_two_that_are_as_small_the_area_whose_code_comes_first_whichever_was_typed_first() -> None:
    assert areas("B 2017-01 19\nN 2017-01 3\nS 2017-01 8\nC 2017-01 8") == ["19 ? 8 ?"]
    assert areas("B 2017-01 19\nC 2017-01 8\nS 2017-01 8\nN 2017-01 3") == ["19 ? 8 ?"]


def test_of_two_indicators_the_one_whose_id_comes_first() -> None:
    four = (CHILDREN, T2, T3, other("t-4", CHILDREN))
    relation = SUM | {"parts": ["t-2", "t-3", "t-4"]}
    rows = "t-1 B 2017-01 19\nt-2 B 2017-01 3\nt-4 B 2017-01 8\nt-3 B 2017-01 8"
    assert shown([rule("dfe")], four, rows, relations=[relation]) == ["19 ? 8 ?"]


@pytest.mark.parametrize("third", [PRINTED, NOBODY])
def test_what_no_rule_hides_is_never_the_second_figure(third: Card) -> None:
    rows = "t-1 B 2017-01 20\nt-2 B 2017-01 3\nt-3 B 2017-01 17"
    assert shown(RULES, (CHILDREN, T2, third), rows, relations=[SUM]) == ["? ? 17"]


def test_what_is_left_over_for_a_missing_area_is_no_figure_that_could_be_hidden() -> None:
    assert areas("B 2017-01 30\nN 2017-01 17\nS 2017-01 9") == ["30 17 ?"]


# --- later releases -----------------------------------------------------------------------------------

GIVEN_AWAY = (
    "Nothing more can be hidden: the others were shown in an earlier release, or their rule shows them. Leave out"
    " the newer figures that add up with this one, or ask the role that approves the disclosure rule."
)


def test_what_a_release_has_shown_is_no_second_figure_of_a_later_one() -> None:
    first = "B 2017-01 40\nN 2017-01 20\nS 2017-01 8\nC 2017-01 12"
    assert areas(first, "B 2017-01 23\nN 2017-01 3") == ["40 20 8 12", "? ? 8 12"]


def test_what_can_not_be_helped_is_told_once_with_what_to_do() -> None:
    made = files([rule("dfe")], (CHILDREN,), "B 2017-01 40\nN 2017-01 20\nS 2017-01 20", "N 2017-01 3")
    releases, problems = disclosed(made)
    assert releases == []
    assert [(p.line, p.remedy) for p in problems] == [(2, GIVEN_AWAY)]


def test_what_happened_between_two_releases_is_a_number_of_its_own() -> None:
    """December's 12 stand on the site, and three more until January: whoever saw 15 would know."""
    made = files([rule("dfe")], (CUMULATIVE,), "B 2016-11 3\nB 2016-12 12", "B 2017-01 15")
    releases, problems = disclosed(made)
    assert problems == []
    assert [["?" if row.value is None else str(row.value) for row in picture] for picture in releases] == [
        ["?", "12"],
        ["?", "12", "?"],
    ]


def test_a_figure_that_a_later_release_repeats_is_the_same_one_and_is_sealed() -> None:
    [first, second], _ = disclosed(files([rule("dfe")], (CHILDREN,), "B 2017-01 20\nN 2017-01 3", "B 2017-02 9"))
    assert [one is other for one, other in zip(first, second, strict=False)] == [True, True]
    assert all(isinstance(figure.seal, Seal) for figure in second)


# --- an end -------------------------------------------------------------------------------------------

SMALL = files([rule("dfe")], (CHILDREN,), "B 2017-01 20\nN 2017-01 3\nS 2017-01 17")


@pytest.mark.parametrize(
    ("rows", "turns"),
    [
        # Three figures, one number each, and the last turn; two figures, two numbers, what is left over, and the last.
        ("B 2017-01 20\nN 2017-01 3\nS 2017-01 17", 7),
        ("B 2017-01 20\nN 2017-01 3", 6),
    ],
)
def test_a_hiding_that_does_not_end_is_stopped_in_words(rows: str, turns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """An audit that never believes anything finds the same number told, even when it was given up."""
    monkeypatch.setattr(Audit, "first_told", lambda audit, _: next(c for c in audit.facts.by_count if c.is_small))
    with pytest.raises(EndlessError) as stopped:
        disclosed(files([rule("dfe")], (CHILDREN,), rows))
    assert str(stopped.value) == (
        f"After {turns} turns it is still not proved that no small number can be worked out, although each turn"
        " hides one more figure or gives one number up. Nothing may be published."
    )


def test_every_figure_that_is_hidden_and_every_number_given_up_is_one_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    """An audit that believes nothing as long as there is something to say: all is hidden, all is given up."""
    monkeypatch.setattr(Audit, "first_told", lambda _, small: next(iter(small), None))
    _, problems = disclosed(SMALL)
    assert [p.line for p in problems] == [3]
