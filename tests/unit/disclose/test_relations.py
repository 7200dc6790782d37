"""How figures of several indicators hang together: what is declared, and what is plainly the same number twice."""

import pytest

from tests.unit.disclose.facts import facts_of
from tests.unit.disclose.test_disclosure import CHILDREN, HUNDRED, RATIO, ROLLING, SHARE, SUM, T2, T3, Card, other
from tests.unit.samples import AS_PRINTED, CARD

PRINTED = {"disclosure": {"counts": "children", "rule": "as-printed"}}
# Cards in other words each, so that nothing is the same by its words.
ONE, TWO, THREE = (
    other(name, SHARE, numerator=f"things of {name}", denominator=f"all of {name}") for name in ("t-1", "t-2", "t-3")
)
BARE = [{name: value for name, value in card.items() if name not in ("numerator", "denominator")} for card in (T2, T3)]
TWO_COUNTS = tuple(BARE)
AT_51, AT_49 = (f"t-1 B 2017-01 {share}\nt-2 B 2017-01 5\nt-3 B 2017-01 10" for share in ("51.0", "49.0"))
ROLLED = (other("t-1", CHILDREN, basis="rolling 12 months"), T2)
LAST_11 = " + ".join(str(count) for count in range(23, 12, -1))
MONTHS = [*(f"2016-{month:02}" for month in range(1, 13)), "2017-01"]


def year(first: int, last: int) -> str:
    """The counts of some months, the first being 11, the second 12 ..."""
    return "\n".join(f"t-2 B {MONTHS[place]} {11 + place}" for place in range(first, last))


@pytest.mark.parametrize(
    ("cards", "relation", "rows", "facts"),
    [
        ((CHILDREN, T2, T3), SUM, "t-1 B 2017-01 20\nt-2 B 2017-01 3\nt-3 B 2017-01 17", ["20 = 3 + 17"]),
        ((CHILDREN, T2, T3), SUM, "t-1 B 2017-01 20\nt-2 B 2017-01 3\nt-3 B 2017-01 16", ["20 = 3 + 16 + 1 ~"]),
        ((CHILDREN, T2, T3), SUM, "t-1 B 2017-01 20\nt-2 B 2017-01 3", ["20 = 3 + (17)"]),
        ((CHILDREN, T2, T3), SUM, "t-2 B 2017-01 3\nt-3 B 2017-01 17", []),
        ((CHILDREN, T2, T3), SUM, "t-1 B 2016-12 20\nt-2 B 2017-01 3\nt-3 B 2017-01 17", []),
        # A ratio is of the two counts, with its own numerator and denominator where it has them.
        ((ONE, *TWO_COUNTS), RATIO, "t-1 B 2017-01 15.0=3/20\nt-2 B 2017-01 3\nt-3 B 2017-01 20", ["20 = 20", "3 = 3"]),
        ((ONE, *TWO_COUNTS), RATIO, "t-1 B 2017-01 15.0=3/20\nt-2 B 2017-01 4\nt-3 B 2017-01 20", ["20 = 20"]),
        # Half of ten, given or taken half a tenth of a per cent, which is 0.0005 of the people.
        (
            (ONE | PRINTED, *TWO_COUNTS),
            RATIO,
            "t-1 B 2017-01 50.0\nt-2 B 2017-01 5\nt-3 B 2017-01 10",
            ["+1*5 -0.5005*10 <= 0 ~", "0 <= +1*5 -0.4995*10 ~"],
        ),
        # The same of 10,000, given or taken half a person in 10,000.
        (
            (ONE | PRINTED | {"unit": "rate per 10,000"}, *TWO_COUNTS),
            RATIO,
            "t-1 B 2017-01 5000~0\nt-2 B 2017-01 5\nt-3 B 2017-01 10",
            ["+1*5 -0.50005*10 <= 0 ~", "0 <= +1*5 -0.49995*10 ~"],
        ),
        ((ONE | PRINTED, *TWO_COUNTS), RATIO, "t-1 B 2017-01 50.0\nt-2 B 2017-01 5", []),
        ((ONE | PRINTED, *TWO_COUNTS), RATIO, AT_51, ["+1*5 -0.5105*10 <= 0 ~"]),
        ((ONE | PRINTED, *TWO_COUNTS), RATIO, AT_49, ["0 <= +1*5 -0.4895*10 ~"]),
        # A rolling year is twelve months, whatever was before.
        (ROLLED, ROLLING, f"{year(0, 13)}\nt-1 B 2017-01 210", [f"210 = {LAST_11} + 12"]),
        (ROLLED, ROLLING, f"{year(0, 13)}\nt-1 B 2017-01 211", [f"211 = {LAST_11} + 12 + 1 ~"]),
        (ROLLED, ROLLING, f"{year(2, 13)}\nt-1 B 2017-01 210", [f"210 = {LAST_11} + (12)"]),
        (ROLLED, ROLLING, f"{year(1, 12)}\nt-1 B 2016/17_Q1 198", []),
        (ROLLED, ROLLING, f"{year(1, 13)}\nt-1 B 2016-02_to_2017-01 210", [f"210 = {LAST_11} + 12"]),
        # The checks hold only months against each other: an error of another period is nobody's knowledge.
        (ROLLED, ROLLING, f"{year(1, 13)}\nt-1 B 2016-02_to_2017-01 211", []),
    ],
)
def test_what_is_declared(cards: tuple[Card, ...], relation: Card, rows: str, facts: list[str]) -> None:
    assert facts_of(cards, rows, relations=[relation]) == facts


PARTS = "t-1 B 2017-01 5.0=2/40\nt-2 B 2017-01 45.0=18/40\nt-3 B 2017-01 50.0=20/40"


@pytest.mark.parametrize(
    ("changes", "rows", "facts"),
    [
        ({}, PARTS, ["40 = 2 + 18 + 20", "40 = 40", "40 = 40"]),
        # Nobody says so of the people: an error is nobody's knowledge.
        ({}, PARTS.replace("=18/40", "=17/40"), ["40 = 40", "40 = 40"]),
        ({}, PARTS.replace("=18/40", "=18/41"), ["40 = 40"]),
        ({}, PARTS.replace("t-3 B 2017-01 50.0=20/40", ""), []),
        ({}, PARTS.replace("t-1 B 2017-01 5.0=2/40", ""), []),
        # Every month of its own, whether or not the one before was whole.
        (
            {},
            PARTS.replace("2017-01", "2016-12").replace("t-3 B 2016-12 50.0=20/40", "") + PARTS,
            ["40 = 2 + 18 + 20", "40 = 40", "40 = 40"],
        ),
        # Half a hundred is printed without its people: the others are 49.95 to 50.05 of a hundred.
        (
            PRINTED,
            PARTS.replace("=20/40", ""),
            ["+1*2 +1*18 -0.5005*40 <= 0 ~", "0 <= +1*2 +1*18 -0.4995*40 ~", "40 = 40"],
        ),
        # 49 or 50 are printed, no decimals: the others are 50.5 to 51.5, which they are not quite, or 49.5 to 50.5.
        (PRINTED, PARTS.replace("50.0=20/40", "49~0"), ["+1*2 +1*18 -0.515*40 <= 0 ~", "40 = 40"]),
        (
            PRINTED,
            PARTS.replace("50.0=20/40", "50~0"),
            ["+1*2 +1*18 -0.505*40 <= 0 ~", "0 <= +1*2 +1*18 -0.495*40 ~", "40 = 40"],
        ),
    ],
)
def test_parts_of_a_hundred(changes: Card, rows: str, facts: list[str]) -> None:
    assert facts_of((ONE, TWO, THREE | changes), rows, relations=[HUNDRED]) == facts


def test_two_of_a_hundred_that_are_printed_leave_twice_the_doubt() -> None:
    rows = "t-1 B 2017-01 10.0=4/40\nt-2 B 2017-01 40.0\nt-3 B 2017-01 50~0"
    found = facts_of((ONE, TWO | PRINTED, THREE | PRINTED), rows, relations=[HUNDRED])
    assert found == []  # They bound one row alone: 10, give or take 0.05 and 0.5.
    both = facts_of((ONE, TWO, THREE | PRINTED), rows.replace("40.0", "40.0=16/40"), relations=[HUNDRED])
    assert both == ["+1*4 +1*16 -0.505*40 <= 0 ~", "0 <= +1*4 +1*16 -0.495*40 ~", "40 = 40"]


# --- the same number twice ----------------------------------------------------------------------------


def pairs(equal: int, unequal: int) -> str:
    """Months in which a count is the numerator of a share, and months in which it is not."""
    rows = []
    for place, month in enumerate(MONTHS[: equal + unequal]):
        top = 11 + place
        rows.append(f"t-1 B {month} {top if place < equal else top + 30}\nt-2 B {month} 10.0={top}/{100 + place}")
    return "\n".join(rows)


@pytest.mark.parametrize(
    ("number", "equal", "unequal", "tied"),
    [
        # Variants of one measure, "1 number" and "1 %": half of the pairs are enough, for one may be revised alone.
        ("1", 1, 0, True),
        ("1", 1, 1, True),
        ("1", 1, 2, False),
        ("1", 2, 3, False),
        ("1", 3, 3, True),
        # Others must be often compared, and nine times of ten equal.
        ("2", 3, 0, False),
        ("2", 4, 0, True),
        ("2", 4, 1, False),
        ("2", 9, 1, True),
        ("2", 8, 1, False),
        ("2", 9, 2, False),
    ],
)
def test_a_count_that_is_the_numerator_of_a_share(number: str, equal: int, unequal: int, tied: bool) -> None:
    cards = (CHILDREN, other("t-2", SHARE, number=number, variant="%"))
    found = facts_of(cards, pairs(equal, unequal))
    assert found == ([f"{11 + place} = {11 + place}" for place in range(equal)] if tied else [])


def test_a_count_is_the_denominator_where_that_is_equal_more_often_or_as_often() -> None:
    cards = (CHILDREN, other("t-2", SHARE, number="1", variant="%"))
    rows = "t-1 B 2016-11 20\nt-2 B 2016-11 60.0=12/20\nt-1 B 2016-12 21\nt-2 B 2016-12 61.9=13/21"
    assert facts_of(cards, rows) == ["20 = 20", "21 = 21"]
    # 100%: either would do, and one is enough.
    assert facts_of(cards, "t-1 B 2016-11 20\nt-2 B 2016-11 100.0=20/20") == ["20 = 20"]


def test_without_a_share_beside_it_a_count_is_nothing_twice() -> None:
    cards = (CHILDREN, other("t-2", SHARE, number="1", variant="%"))
    assert facts_of(cards, "t-1 B 2016-11 20\nt-2 B 2016-12 60.0=12/20") == []
    assert facts_of((CHILDREN, other("t-2", CHILDREN, number="1")), "t-1 B 2016-11 20\nt-2 B 2016-11 20") == []


@pytest.mark.parametrize(
    ("cards", "facts"),
    [
        ((SHARE, other("t-2", SHARE)), ["20 = 20", "3 = 3"]),
        ((SHARE, other("t-2", SHARE, denominator="ALL THINGS", numerator="else")), ["20 = 20"]),
        ((SHARE, other("t-2", SHARE, denominator="else", numerator="Things done in time")), ["3 = 3"]),
        ((SHARE, other("t-2", SHARE, denominator="else", numerator="other")), []),
        # One card's people can be another's denominator.
        ((SHARE, other("t-2", SHARE, denominator="else", numerator="all things")), []),
    ],
)
def test_the_same_words_on_two_cards_are_the_same_people(cards: tuple[Card, ...], facts: list[str]) -> None:
    assert facts_of(cards, "t-1 B 2017-01 15.0=3/20\nt-2 B 2017-01 15.0=3/20") == facts


def test_the_same_words_and_other_numbers_are_not() -> None:
    rows = "t-1 B 2017-01 15.0=3/20\nt-2 B 2017-01 19.0=4/21\nt-2 B 2016-12 15.0=3/20"
    assert facts_of((SHARE, other("t-2", SHARE)), rows) == []


def test_a_numerator_that_is_anothers_denominator() -> None:
    cards = (SHARE, other("t-2", SHARE, denominator="things done in time", numerator="else"))
    assert facts_of(cards, "t-1 B 2017-01 60.0=12/20\nt-2 B 2017-01 25.0=3/12") == ["12 = 12"]


def test_what_hides_nothing_is_held_against_what_does() -> None:
    printed = other("t-2", CARD, numerator="else", denominator="all things")
    rows = "t-1 B 2017-01 60.0=12/20\nt-2 B 2017-01 25.0=5/20"
    assert facts_of((SHARE, printed), rows) == ["20 = 20"]
    assert facts_of((CARD, printed), rows, rules=[AS_PRINTED]) == []
