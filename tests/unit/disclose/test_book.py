"""The numbers of people behind a figure, which of them are small, and which figures must be hidden for them."""

from decimal import Decimal

import pytest

from generator.disclose.book import Book, CountedRow, Part, is_small, must_hide
from generator.record.keys import Key, Status
from generator.record.observation import Observation
from generator.schema.registry import Registry
from generator.terms.period import Period
from tests.unit.disclose.test_disclosure import CHILDREN, POSTS, SHARE, Card, other, rule
from tests.unit.samples import AS_PRINTED, CARD, COUNT, registry

PRINTED: Card = {"disclosure": {"counts": "children", "rule": "as-printed"}}
NOBODY: Card = {"disclosure": {"counts": "no people"}}


def book(*cards: Card, profile: str = "dfe", **changes: object) -> Book:
    return Book(Registry.model_validate_json(registry(*cards, rules=[rule(profile, **changes), AS_PRINTED])))


def typed(figure: str, name: str = "t-1", month: str = "2017-01") -> Observation:
    """A row as it is typed: `12`, or `15.0=3/20`, or `=3/` with parts alone."""
    value, _, parts = figure.partition("=")
    top, _, bottom = parts.partition("/")
    number, numerator, denominator = (Decimal(text) if text else None for text in (value, top, bottom))
    key = Key(name, "B", Period.parse(month), "")
    return Observation(key, number, numerator, denominator, Status.PUBLISHED, "", "x.csv", 2)


def row(figure: str, card: Card, profile: str = "dfe", **changes: object) -> CountedRow:
    return book(card, profile=profile, **changes).row(typed(figure))


# --- small numbers ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "dfe", "nhs", "strict"),
    [
        ("0", False, False, True),
        ("0.5", True, True, True),
        ("1", True, True, True),
        ("5", True, True, True),
        ("5.9", True, True, True),
        ("6", False, True, False),
        ("7.9", False, True, False),
        ("8", False, False, False),
        ("-1", False, False, False),
    ],
)
def test_a_number_is_small_up_to_the_largest_that_is_hidden(number: str, dfe: bool, nhs: bool, strict: bool) -> None:
    for profile, zeros, small in (("dfe", "show", dfe), ("nhs", "show", nhs), ("dfe", "hide", strict)):
        found = row("9", CHILDREN, profile, zeros=zeros).rule
        assert found is not None
        assert is_small(Decimal(number), found) is small


def test_nothing_is_small_where_nothing_is_hidden() -> None:
    for card in (CHILDREN | PRINTED, CHILDREN | NOBODY):
        [count] = row("3", card).counts.values()
        assert (count.is_small, count.largest_protected, must_hide(count.row)) == (False, 0, False)


@pytest.mark.parametrize(
    ("card", "figure", "parts"),
    [
        (CHILDREN, "12", {Part.VALUE: 12}),
        (CHILDREN, "12=/40", {Part.VALUE: 12, Part.DENOMINATOR: 40}),
        (SHARE, "15.0=3/20", {Part.NUMERATOR: 3, Part.REST: 17, Part.DENOMINATOR: 20}),
        (SHARE, "100.0=20/20", {Part.NUMERATOR: 20, Part.REST: 0, Part.DENOMINATOR: 20}),
        (SHARE, "105.0=21/20", {Part.NUMERATOR: 21, Part.DENOMINATOR: 20}),
        (SHARE, "15.0", {}),
        (SHARE, "15.0=3/", {Part.NUMERATOR: 3}),
        (SHARE, "15.0=/20", {Part.DENOMINATOR: 20}),
        # What a mean adds up, days for instance, is no number of people.
        (SHARE | {"unit": "days"}, "12.5=50/4", {Part.DENOMINATOR: 4}),
    ],
)
def test_the_numbers_of_people_in_a_row(card: Card, figure: str, parts: dict[Part, int]) -> None:
    counts = row(figure, card).counts
    assert {part: count.raw for part, count in counts.items()} == parts
    assert [count.part for count in counts.values()] == list(parts)


@pytest.mark.parametrize(
    ("card", "figure", "part", "is_whole"),
    [
        (CHILDREN, "11", Part.VALUE, True),
        (CHILDREN, "12", Part.VALUE, True),
        (CHILDREN, "12.5", Part.VALUE, False),
        # Of posts in parts of a post nobody may take it that 11.0 is a whole number.
        (POSTS, "11", Part.VALUE, False),
        (SHARE, "15.0=3/20", Part.NUMERATOR, True),
        (SHARE, "15.0=3.5/20", Part.NUMERATOR, False),
    ],
)
def test_whether_a_number_is_known_to_be_a_whole_one(card: Card, figure: str, part: Part, is_whole: bool) -> None:
    assert row(figure, card).counts[part].is_whole is is_whole


# --- what must be hidden ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("card", "figure", "dfe", "nhs"),
    [
        (CHILDREN, "5", True, True),
        (CHILDREN, "6", False, True),
        (CHILDREN, "8", False, False),
        # A count of few people: seven of nine had it, and of ten.
        (CHILDREN, "8=/9", True, False),
        (CHILDREN, "8=/10", False, False),
        (CHILDREN, "9=/7", True, True),
        (CHILDREN, "0", False, False),
        (SHARE, "40.0=8/20", False, False),
        (SHARE, "70.0=14/20", False, True),
        (SHARE, "90.0=18/20", True, True),
        (SHARE, "0.0=0/9", True, False),
        (SHARE, "0.0=0/10", False, False),
        # What can't be checked for a small number is hidden.
        (SHARE, "40.0", True, True),
        (SHARE, "40.0=8/", True, True),
        (SHARE, "40.0=/20", True, True),
        # The parts alone tell nobody anything but themselves.
        (SHARE, "=8/", False, False),
        (SHARE, "", False, False),
        (SHARE | {"unit": "days"}, "12.5=/10", False, False),
        (SHARE | {"unit": "days"}, "12.5=/9", True, False),
        (SHARE | {"unit": "days"}, "12.5", True, True),
    ],
)
def test_what_must_be_hidden(card: Card, figure: str, dfe: bool, nhs: bool) -> None:
    assert (must_hide(row(figure, card)), must_hide(row(figure, card, "nhs"))) == (dfe, nhs)


def test_what_counts_nobody_or_was_published_is_never_hidden() -> None:
    for changes in (PRINTED, NOBODY):
        assert not must_hide(row("3", CARD | COUNT | changes))
        assert not must_hide(row("15.0", CARD | changes))


@pytest.mark.parametrize(
    ("figure", "profile", "base", "largest"),
    [("2.0=20/10", "dfe", 10, 9), ("2.0=20/10", "nhs", 8, 7), ("2.0=20/30", "dfe", 30, 29)],
)
def test_the_base_of_a_mean_is_small_below_the_least_on_which_it_may_stand(
    figure: str, profile: str, base: int, largest: int
) -> None:
    changes = {"minimum_base": base} if base == 30 else {}
    for size, small in ((0, False), (1, True), (base - 2, True), (base - 1, True), (base, False)):
        count = row(f"2.0=/{size}", SHARE | {"unit": "days"}, profile, **changes).counts[Part.DENOMINATOR]
        assert (count.is_small, count.largest_protected) == (small, largest)


def test_the_base_of_a_share_is_small_as_any_other_number() -> None:
    count = row("50.0=3/6", SHARE).counts[Part.DENOMINATOR]
    assert (count.is_small, count.largest_protected) == (False, 5)


# --- rows ---------------------------------------------------------------------------------------------


def test_a_row_is_kept_once_as_long_as_its_numbers_stay() -> None:
    found = book(CHILDREN, other("t-2", CHILDREN))
    first = [typed("12"), typed("13", "t-2"), typed("14", month="2016-12")]
    assert [one.first for one in found.read(first)] == first
    repeated, revised = typed("12"), typed("11")
    assert [one.first for one in found.read([repeated, revised])] == [revised]
    assert found.row(repeated) is found.row(first[0])
    assert found.row(revised) is not found.row(first[0])
    assert found.row(first[0]).key == first[0].key


def test_rows_have_their_place_as_they_are_read() -> None:
    found = book(CHILDREN, other("t-2", CHILDREN))
    rows = found.read([typed("13", "t-2"), typed("12"), typed("14", "t-2", "2016-12")])
    assert [one.first.value for one in sorted(rows, key=lambda one: one.place)] == [13, 12, 14]
