"""What readers get to see of a figure, and what they can tell of a number that they do not see."""

from decimal import Decimal

import pytest

from generator.disclose.book import Count, Part
from generator.disclose.shown import Range, factor, hidden, hidden_or_zero, hidden_range, in_fives, shown_range, to_five
from tests.unit.disclose.test_book import NOBODY, PRINTED, row, typed
from tests.unit.disclose.test_disclosure import CHILDREN, POSTS, SHARE, Card
from tests.unit.samples import indicator


def limits(known: Range) -> tuple[str, str]:
    return str(known.low), "" if known.high is None else str(known.high)


def left_over(count: Count) -> Count:
    return Count(count.row, count.part, count.raw, count.is_whole, left_over=True)


# --- hidden -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("card", "figure", "part", "low"),
    [
        # Zero is shown, so that whoever is hidden is somebody ...
        (CHILDREN, "3", Part.VALUE, "1"),
        (SHARE, "15.0=3/20", Part.DENOMINATOR, "1"),
        # ... but of many, it can be that nobody had it, or that all had.
        (SHARE, "15.0=3/20", Part.NUMERATOR, "0"),
        (SHARE, "15.0=3/20", Part.REST, "0"),
        (POSTS, "3", Part.VALUE, "0"),
        (CHILDREN, "-2", Part.VALUE, "-2"),
    ],
)
def test_a_hidden_number_has_no_bound_above_and_zero_is_below_what_is_counted(
    card: Card, figure: str, part: Part, low: str
) -> None:
    count = row(figure, card).counts[part]
    assert limits(hidden_range(count)) == (low, "")
    assert limits(hidden_or_zero(count)) == (low, "")
    assert hidden_range(count).is_open


def test_where_zeros_are_hidden_a_hidden_number_may_be_zero() -> None:
    count = row("3", CHILDREN, zeros="hide").counts[Part.VALUE]
    assert limits(hidden_range(count)) == ("0", "")


def test_what_is_left_over_may_be_nothing() -> None:
    count = left_over(row("3", CHILDREN).counts[Part.VALUE])
    assert limits(hidden_range(count)) == ("0", "")


def test_of_what_no_rule_hides_nothing_is_taken_for_granted() -> None:
    assert limits(hidden_range(row("3", CHILDREN | NOBODY).counts[Part.VALUE])) == ("0", "")


def test_a_count_of_nobody_is_known_however_much_is_hidden() -> None:
    zero = row("0", CHILDREN).counts[Part.VALUE]
    assert limits(hidden_or_zero(zero)) == ("0", "0")
    assert not hidden_or_zero(zero).is_open
    assert limits(hidden_or_zero(left_over(zero))) == ("0", "")
    assert limits(hidden_or_zero(row("0.0=0/20", SHARE).counts[Part.NUMERATOR])) == ("0", "")
    assert limits(hidden_or_zero(row("1", CHILDREN).counts[Part.VALUE])) == ("1", "")


# --- shown --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("card", "profile", "figure", "part", "low", "high"),
    [
        (CHILDREN, "dfe", "13", Part.VALUE, "13", "13"),
        (CHILDREN | PRINTED, "nhs", "13", Part.VALUE, "13", "13"),
        (CHILDREN | NOBODY, "nhs", "13", Part.VALUE, "13", "13"),
        (CHILDREN, "nhs", "0", Part.VALUE, "0", "0"),
        (CHILDREN, "nhs", "13", Part.VALUE, "13", "17"),
        (CHILDREN, "nhs", "17", Part.VALUE, "13", "17"),
        (CHILDREN, "nhs", "18", Part.VALUE, "18", "22"),
        # Up to 7 all are hidden, so a 10 that is shown is 8 to 12.
        (CHILDREN, "nhs", "8", Part.VALUE, "8", "12"),
        (CHILDREN, "nhs", "12", Part.VALUE, "8", "12"),
        # A number that might not be a whole one can be half of the way to the next five.
        (POSTS, "nhs", "13", Part.VALUE, "12.5", "17.5"),
        (POSTS, "nhs", "12.5", Part.VALUE, "12.5", "17.5"),
        (SHARE, "nhs", "60.0=12/20", Part.NUMERATOR, "8", "12"),
        (SHARE, "nhs", "60.0=12/20", Part.DENOMINATOR, "18", "22"),
        # The others are not printed: they are as many as may be shown, or more.
        (SHARE, "nhs", "60.0=12/20", Part.REST, "8", ""),
        (SHARE, "nhs", "95.0=19/20", Part.REST, "1", ""),
        (SHARE, "nhs", "100.0=20/20", Part.REST, "0", "0"),
    ],
)
def test_a_number_that_is_shown_is_known_as_far_as_rounding_lets_it(
    card: Card, profile: str, figure: str, part: Part, low: str, high: str
) -> None:
    assert limits(shown_range(row(figure, card, profile).counts[part])) == (low, high)


@pytest.mark.parametrize(
    ("number", "five"),
    [("0", "0"), ("2", "0"), ("2.4", "0"), ("2.5", "5"), ("7", "5"), ("7.5", "10"), ("12.5", "15"), ("13", "15")],
)
def test_to_the_nearest_five_halves_upward(number: str, five: str) -> None:
    assert str(to_five(Decimal(number))) == five


@pytest.mark.parametrize(
    ("card", "figure", "value", "top", "bottom"),
    [
        (CHILDREN, "13=/41", 15, None, 40),
        (CHILDREN, "=12/41", None, 10, 40),
        (SHARE, "60.0=12/20", Decimal("50.0"), 10, 20),
        # Never with fewer decimals than it was printed with, nor than the card says.
        (SHARE | {"decimals": 2}, "57=12/21", Decimal("50.00"), 10, 20),
        (SHARE | {"decimals": 0}, "57.14=12/21", Decimal("50.00"), 10, 20),
        # Without parts there is nothing to work out.
        (SHARE, "60.0", Decimal("60.0"), None, None),
        (SHARE, "60.0=12/", Decimal("60.0"), 10, None),
        (SHARE, "60.0=/20", Decimal("60.0"), None, 20),
        (SHARE, "=12/20", None, 10, 20),
        (SHARE, "60.0=12/2", Decimal("60.0"), 10, 0),
        # A mean stays, without what it adds up.
        (SHARE | {"unit": "days"}, "12.5=50/13", Decimal("12.5"), None, 15),
        # A plain rate says by its own figure for how many people it is.
        (SHARE | {"unit": "rate"}, "600=12/20", 500, 10, 20),
        (SHARE | {"unit": "rate"}, "601=12/20", None, 10, 20),
    ],
)
def test_counts_to_fives_and_shares_worked_out_from_them(
    card: Card, figure: str, value: object, top: int | None, bottom: int | None
) -> None:
    shown = in_fives(indicator(**card), typed(figure))
    assert (shown.value, shown.numerator, shown.denominator) == (value, top, bottom)


@pytest.mark.parametrize(
    ("figure", "per"),
    [
        ("0.6=12/20", 1),
        ("6=12/20", 10),
        ("60=12/20", 100),
        ("600=12/20", 1000),
        ("600000=12/20", 1_000_000),
        ("6000000=12/20", None),
        ("61=12/20", None),
        ("60", None),
        ("60=12/", None),
        ("60=/20", None),
        ("60=12/0", None),
        ("=12/20", None),
    ],
)
def test_for_how_many_people_a_rate_is_given(figure: str, per: int | None) -> None:
    assert factor(typed(figure)) == per


def test_a_hidden_figure_has_no_number_left() -> None:
    found = hidden(typed("60.0=12/20"))
    assert (found.value, found.numerator, found.denominator, found.status.value) == (None, None, None, "suppressed")
    assert (found.key, found.note) == (
        typed("60.0=12/20").key,
        "Too small to show, or it would give a small number away.",
    )
