"""The usual range: which figures count for it, when there is none and why, what it stands on, and how it is told."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.assess.no_range import NoRange
from generator.assess.usual_range import Baseline, UsualRange
from generator.assess.xmr import Limits
from generator.terms.period import Period
from tests.turns import drawn
from tests.unit.assess.series import STEADY, judged, measure, range_of, refusal_of
from tests.unit.samples import COUNT, new_count

COUNTED: dict[str, Any] = COUNT | {"numerator": None, "denominator": None}
QUARTERLY: dict[str, Any] = {"basis": "quarter", "frequency": "quarterly"}


def ends(values: str, first: str = "2015-01", **card: Any) -> str:
    """The limits to two decimals."""
    found = range_of(judged(values, first, **card))
    return f"{found.low:.2f} {found.high:.2f}"


def base(values: str, first: str = "2015-01", **card: Any) -> str:
    """`2015-01 2015-12 12`, and whether an event ends it."""
    found = range_of(judged(values, first, of=measure(**card))).baseline
    return f"{found.first.text} {found.last.text} {found.number}{' event' if found.event else ''}"


def why_not(values: str, first: str = "2015-01", **card: Any) -> str:
    found = judged(values, first, **card).usual
    return "" if isinstance(found, UsualRange) else found.why.value


# --- how many figures it takes ------------------------------------------------------------------------


def test_nine_are_too_few_ten_a_trial_and_thirteen_in_full() -> None:
    assert why_not("(49 51)x4 50") == NoRange.TOO_FEW
    trials = [range_of(judged(f"(49 51)x5 {more}")).is_trial for more in ("", "50", "50 50", "50 50 50")]
    assert trials == [True, True, True, False]


@pytest.mark.parametrize(
    ("values", "card", "words"),
    [
        ("", {}, "No figure that counts; it takes 10 to tell."),
        ("-", {}, "No figure that counts; it takes 10 to tell."),
        ("50", {}, "Only 1 figure; it takes 10 to tell."),
        ("50x9", {}, "Only 9 figures; it takes 10 to tell."),
        (
            "50x9",
            {"changes": [new_count("2015-01")]},
            "Only 9 figures since the count changed; it",
        ),
        (
            "50x20",
            {"changes": [new_count("2016-01")]},
            "Only 8 figures since the count changed; it",
        ),
        (
            "50x12 -",
            {"changes": [new_count("2016-01")]},
            "No figure since the count changed that counts;",
        ),
        # What has not begun changes nothing.
        ("50x9", {"changes": [new_count("2015-10")]}, "Only 9 figures; it"),
        # To start anew is no other count.
        ("50x20", {"rebases": [{"from": "2016-01", "reason": "x", "approved_by": "Director"}]}, "Only 8 figures; it"),
    ],
)
def test_how_few_there_are_is_told(values: str, card: dict[str, Any], words: str) -> None:
    assert refusal_of(judged(values or "~", **card)).words.startswith(words)


# --- which figures count ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "card", "expected"),
    [
        (STEADY, {}, "2015-01 2015-12 12"),
        # Gaps at the ends are none.
        (f"- - {STEADY} - ~", {}, "2015-03 2016-02 12"),
        (f"p50 p50 {STEADY} p50", {}, "2015-03 2016-02 12"),
        (f"p50 p50 {STEADY} p50", {"verdicts_on_provisional": True}, "2015-01 2016-03 15"),
        (f"50=9/18 {STEADY} 50=10/20", {"rated_from": 20}, "2015-02 2016-02 13"),
        (f"50=9/18 {STEADY} 50=10/20", {"rated_from": 18}, "2015-01 2016-02 14"),
        # A new count begins with its month; the newest of all that have begun counts.
        (
            f"80x3 {STEADY}",
            {"changes": [new_count("2015-04")]},
            "2015-04 2016-03 12",
        ),
        (f"{STEADY} 50", {"changes": [new_count("2015-02")]}, "2015-02 2016-01 12"),
        (f"{STEADY} 50", {"changes": [new_count("2016-02")]}, "2015-01 2016-01 13"),
        (
            f"80x3 {STEADY}",
            {
                "changes": [
                    new_count("2015-02"),
                    new_count("2015-03"),
                ],
                "rebases": [{"from": "2015-04", "reason": "x", "approved_by": "Director"}],
            },
            "2015-04 2016-03 12",
        ),
        (
            f"80x3 {STEADY}",
            {
                "changes": [new_count("2015-04")],
                "rebases": [{"from": "2015-02", "reason": "x", "approved_by": "Director"}],
            },
            "2015-04 2016-03 12",
        ),
    ],
)
def test_what_the_range_stands_on(values: str, card: dict[str, Any], expected: str) -> None:
    assert base(values, **card) == expected


def test_a_break_with_the_last_figure_leaves_one() -> None:
    found = judged(f"{STEADY} 50", changes=[new_count("2016-01")])
    assert refusal_of(found).words.startswith("Only 1 figure since")


def test_a_quarter_that_was_counted_in_two_ways_is_no_figure() -> None:
    """It begins before the new count does."""
    card = QUARTERLY | {"changes": [new_count("2012-05")]}
    assert base(f"50 {STEADY}", "2012/13 Q1", **card) == "2012/13 Q2 2015/16 Q1 12"


@pytest.mark.parametrize(
    ("card", "first", "last"),
    [
        (QUARTERLY, "2013/14 Q1", "2015/16 Q4"),
        ({"basis": "term", "frequency": "termly"}, "AY2012/13 autumn", "AY2015/16 summer"),
        ({"basis": "month end"}, "2015-01", "2015-12"),
    ],
)
def test_figures_of_every_kind_of_period_that_stands_by_itself_have_one(
    card: dict[str, Any], first: str, last: str
) -> None:
    assert base(STEADY, first, **card) == f"{first} {last} 12"


def test_a_gap_stays_a_gap_though_its_row_is_missing() -> None:
    assert ends(f"{STEADY} . 54") == ends(f"{STEADY} - 54")


# --- why there is none --------------------------------------------------------------------------------

RUNNING: dict[str, Any] = {"basis": "financial year to date"}
ROLLING: dict[str, Any] = {"basis": "rolling 12 months"}
YEARLY: dict[str, Any] = {"basis": "financial year", "frequency": "yearly"}
STOCK: dict[str, Any] = {"basis": "month end", **COUNTED}
OFF: dict[str, Any] = {"variation_off": "It goes by the school year."}


@pytest.mark.parametrize(
    ("card", "first", "why", "words"),
    [
        (RUNNING, "2015-01", "running total", "Each figure counts from the start of the year"),
        (RUNNING | {"basis": "academic year to date"}, "2015-01", "running total", "Each figure counts from the start"),
        (ROLLING, "2015-01", "rolling", "Each figure is for 12 months"),
        (YEARLY, "2003/04", "yearly", "There is one figure a year"),
        (STOCK, "2015-01", "stock", "It counts people or cases at one day"),
        (STOCK | {"unit": "days"}, "2015-01", "stock", "It counts people or cases at one day"),
        (OFF, "2015-01", "switched off", "It goes by the school year."),
        # The first reason that holds.
        (RUNNING | YEARLY | {"basis": "financial year to date"}, "2003/04", "running total", "Each figure counts"),
        (STOCK | OFF, "2015-01", "stock", "It counts people or cases at one day"),
    ],
)
def test_figures_that_never_have_one(card: dict[str, Any], first: str, why: str, words: str) -> None:
    found = refusal_of(judged(STEADY, first, **card))
    assert (found.why.value, found.words.startswith(words)) == (why, True)


def test_a_reason_that_lies_in_the_card_comes_before_few_figures() -> None:
    assert why_not("50", **OFF) == NoRange.OFF


@pytest.mark.parametrize(
    ("values", "card", "why"),
    [
        # More than one in five.
        ("(49 51)x4 - - - (49 51)x2", {}, ""),
        ("(49 51)x4 - - - 49 51 49", {}, "gaps"),
        ("(49 51)x4 . p50 - 49 51 49", {}, "gaps"),
        ("(49 51)x9 - - - - - 49", {}, "gaps"),
        ("(49 51)x4 - 49 - - 51 - 49 - -", {}, "gaps"),
        # A count has a mean under five.
        ("(4 6)x6", COUNTED, ""),
        ("(4 6)x5 4 5", COUNTED, "near zero"),
        ("(4.0 5.9)x6", {"decimals": 1}, ""),
        # Half of them are nothing.
        ("(0 20)x5 20", {}, ""),
        ("(0 20)x5", {}, "near zero"),
        ("(0 20)x5 0", {}, "near zero"),
        ("(0 20)x5", COUNTED, "near zero"),
        ("(0 20)x5 20", COUNTED, ""),
        # A share reaches over more than 80.
        ("(16.8 36.8)x6", {}, ""),
        ("(16.9 36.9)x6", {}, "swings"),
        ("(63.2 83.2)x6", {}, ""),
        ("(63.1 83.1)x6", {}, "swings"),
        ("(35 65)x6", {}, "swings"),
        ("(35 65)x6", {"unit": "days"}, ""),
        ("(35 65)x6", {"unit": "rate per 100"}, ""),
    ],
)
def test_figures_that_do_not_bear_one(values: str, card: dict[str, Any], why: str) -> None:
    assert why_not(values, **card) == why


def test_what_does_not_bear_one_says_what_is_in_the_way() -> None:
    assert refusal_of(judged("(49 51)x4 - - - 49 51 49")).words == "There is no figure for 3 of 14 periods."
    assert refusal_of(judged("(4 6)x5 4 5", **COUNTED)).words.startswith("The numbers are so small")
    assert refusal_of(judged("(35 65)x6")).words == (
        "It swings so far that a range would say nothing: by its ups and downs from 0% to 100%."
    )


def test_gaps_come_before_small_numbers() -> None:
    assert why_not("(0 20)x4 - - - 0 20", **COUNTED) == NoRange.GAPS


# --- what the unit can be -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "card", "expected"),
    [
        ("(1 3)x6", {}, "0.00 7.32"),
        ("(97 99)x6", {}, "92.68 100.00"),
        ("(97 99)x6", {"can_exceed_100": True}, "92.68 103.32"),
        ("(97 99)x6", {"unit": "rate per 100"}, "92.68 103.32"),
        ("(4 8)x6", COUNTED, "0.00 16.64"),
        ("(1 3)x6", {"unit": "days"}, "0.00 7.32"),
        ("(1 3)x6", {"unit": "days", "can_be_negative": True}, "-3.32 7.32"),
        ("(-1 1)x6", {"unit": "percentage points"}, "-5.32 5.32"),
        ("(49 51)x6", {}, "44.68 55.32"),
    ],
)
def test_limits_never_lie_outside_what_the_unit_can_be(values: str, card: dict[str, Any], expected: str) -> None:
    assert ends(values, **card) == expected


def test_where_a_figure_lies() -> None:
    found = range_of(judged("(97 99)x6 - 60 100"))
    places = [found.place_of(Period.parse(month)) for month in ("2015-01", "2016-01", "2016-02", "2016-03", "2020-01")]
    assert places == ["inside", "", "below", "inside", ""]
    assert range_of(judged(f"{STEADY} 80")).place_of(Period.parse("2016-01")) == "above"
    found = usual("44.68", "55.32", "44.67 44.68 55.32 55.33")
    assert [found.place_of(month) for month in found.values] == ["below", "inside", "inside", "above"]


# --- the figures before an event ----------------------------------------------------------------------

# The range of all, 54.68 to 65.32, holds none of them.
LIFTED = "(49 51)x4 (69 71)x4"


@pytest.mark.parametrize(
    ("values", "event", "expected"),
    [
        (LIFTED, {"date": "2015-09"}, "2015-01 2015-08 8 event"),
        (LIFTED, {"date": "2015-09-30"}, "2015-01 2015-08 8 event"),
        # Its own month belongs to the time after it.
        (f"50 {LIFTED}", {"date": "2015-09"}, "2015-01 2015-08 8 event"),
        (f"50 {LIFTED}", {"date": "2015-10"}, "2015-01 2015-09 9 event"),
        # Seven before it are too few; then the first figure that is not usual any more decides.
        (f"50 {LIFTED}", {"date": "2015-08"}, "2015-01 2015-09 9"),
        # In scope are all measures, those of a theme, and those that are named.
        (f"50 {LIFTED}", {"date": "2015-09", "themes": ["things"]}, "2015-01 2015-08 8 event"),
        (f"50 {LIFTED}", {"date": "2015-09", "indicators": ["t-1"]}, "2015-01 2015-08 8 event"),
        (f"50 {LIFTED}", {"date": "2015-09", "themes": ["others"]}, "2015-01 2015-09 9"),
        (f"50 {LIFTED}", {"date": "2015-09", "indicators": ["t-2"]}, "2015-01 2015-09 9"),
        # After it, something must lie outside the range of those before it.
        (f"{LIFTED} 60", {"date": "2016-05"}, "2015-01 2015-08 8"),
        # A gap is no figure before it.
        (f"- {LIFTED}", {"date": "2015-10"}, "2015-02 2015-09 8 event"),
        ("(49 51)x3 - 49 51 (69 71)x4", {"date": "2015-10"}, "2015-01 2015-09 8 event"),
        # Where the range of all holds half of them, nothing needs an event.
        (f"{STEADY} 59 61", {"date": "2016-01"}, "2015-01 2016-02 14"),
    ],
)
def test_what_ends_the_figures_that_a_range_stands_on(values: str, event: dict[str, Any], expected: str) -> None:
    assert base(values, events=[event]) == expected


def test_of_two_events_the_older_one_for_which_it_holds_counts() -> None:
    events = [{"date": "2015-10"}, {"date": "2015-09"}, {"date": "2015-08"}]
    assert base(f"50 {LIFTED}", events=events) == "2015-01 2015-08 8 event"


def test_a_quarter_in_which_an_event_lies_belongs_to_the_time_after_it() -> None:
    ends = ("2014-04", "2014-06", "2014-07")
    found = [base(LIFTED, "2012/13 Q1", **QUARTERLY, events=[{"date": month}]) for month in ends]
    before = "2012/13 Q1 2013/14 Q4 8 event"
    assert found == [before, before, "2012/13 Q1 2014/15 Q1 9 event"]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        # Half of them within are enough, fewer are not.
        ("44x3 50x5 56x2", "2015-01 2015-10 10"),
        # The first ones must hold three quarters of their own.
        ("44 50x6 56 80x12", "2015-01 2015-08 8"),
        # Until the first that lies outside the range of eight or more before it.
        ("(49 51)x4 60x6", "2015-01 2015-08 8"),
        ("(49 51)x4 50 60x12", "2015-01 2015-09 9"),
        ("(49 51)x4 - 60x6", "2015-01 2015-08 8"),
    ],
)
def test_a_range_that_holds_fewer_than_half_stands_on_those_before(values: str, expected: str) -> None:
    assert base(values) == expected


def test_figures_that_no_range_fits_have_none() -> None:
    found = refusal_of(judged("10x4 90x4 50x6", unit="days"))
    assert (found.why.value, found.words) == ("unfit", "Its figures moved so far that no usual range fits them.")


def test_the_yardstick_of_news_is_the_move_of_all_figures() -> None:
    found = range_of(judged("(49 51)x4 (70 74)x4", of=measure(events=[{"date": "2015-09"}])))
    assert (found.baseline.number, f"{found.mean} {found.low:.2f} {found.high:.2f}") == (8, "50 44.68 55.32")
    # Seven moves of 2 and seven of 4; the jump between them is left out.
    assert found.move == 3


def test_only_figures_that_count_stand_in_it() -> None:
    found = range_of(judged(f"{STEADY} - 60"))
    assert len(found.values) == 13


# --- how it is told -----------------------------------------------------------------------------------


def usual(low: str, high: str, values: str = "") -> UsualRange:
    month = Period.parse("2015-01")
    figures = {Period.month(month.end + place): Decimal(text) for place, text in enumerate(values.split())}
    base = Baseline(month, month, 1, None)
    numbers = (Decimal(low), Decimal(high), Decimal(0), Decimal(0))
    limits = Limits(Decimal(0), Decimal(0))
    return UsualRange(*numbers, False, base, values=figures, series=dict(figures), limits=limits)


@pytest.mark.parametrize(
    ("found", "card", "words"),
    [
        # As round as how far they lie apart allows.
        (usual("44.68", "55.32"), {}, "45% to 55%"),
        (usual("44.46", "52.46"), {}, "44% to 52%"),
        (usual("44.46", "52.45"), {}, "44.5% to 52.5%"),
        (usual("4.44", "5.24"), {"decimals": 2}, "4.4% to 5.2%"),
        (usual("4.44", "5.23"), {"decimals": 2}, "4.44% to 5.23%"),
        (usual("4.444", "5.234"), {"decimals": 2}, "4.44% to 5.23%"),
        # With every figure on its side of them.
        (usual("44.68", "55.32", "45 55"), {}, "45% to 55%"),
        (usual("44.68", "55.32", "44.8"), {}, "44.7% to 55.3%"),
        (usual("44.68", "55.32", "44.7"), {}, "44.7% to 55.3%"),
        (usual("44.68", "55.32", "55.4"), {}, "45% to 55%"),
        (usual("44.64", "55.36", "44.6 44.9 55.1 55.4"), {}, "44.7% to 55.3%"),
        (usual("44.68", "55.32", "44.69"), {}, "44.68% to 55.32%"),
        (usual("44.64", "55.36", "44.6 44.9 55.1 55.4"), {"decimals": 0}, "44.7% to 55.3%"),
        # A figure upon a limit lies within.
        (usual("44.68", "55.32", "44.68"), {"decimals": 2}, "44.68% to 55.32%"),
        (usual("44.68", "55.32", "55.32"), {"decimals": 2}, "44.68% to 55.32%"),
        # No figure of their precision lies between them.
        (usual("5.26", "5.74", "5 6"), {"decimals": 0}, "5.3% to 5.7%"),
        (usual("5.04", "5.96", "5 6"), {"decimals": 0}, "5.04% to 5.96%"),
        (usual("5", "5", "5 5 6"), {"decimals": 0}, "5% to 5%"),
        (usual("50.375", "50.375", "50 51"), {"decimals": 0}, "50.4% to 50.4%"),
        (usual("5.00001", "5.00002", "5 6"), {"decimals": 0}, "5.00001% to 5.00002%"),
        # With its unit.
        (usual("1234", "5678"), COUNTED, "1,234 to 5,678"),
        (usual("0", "2.2"), {"unit": "million pounds"}, "£0.0 million to £2.2 million"),
        (usual("-2.2", "2.2"), {"unit": "percentage points"}, "\u22122.2 to 2.2"),
    ],
)
def test_a_range_in_words(found: UsualRange, card: dict[str, Any], words: str) -> None:
    assert found.in_words(measure(**card)) == words


@st.composite
def ranges(draw: st.DrawFn) -> tuple[UsualRange, int]:
    """Limits anywhere, figures near them with as many decimals as the card says or one more, and that number."""
    decimals = draw(st.integers(0, 2))
    low = Decimal(draw(st.integers(-3000, 30000))) / 997
    high = low + Decimal(draw(st.integers(0, 30000))) / draw(st.sampled_from((997, 9970)))
    finer = draw(st.sampled_from((decimals, decimals, decimals + 1)))
    near = st.tuples(st.sampled_from((low, high)), st.integers(-3, 3))
    steps = draw(st.lists(near, max_size=12))
    figures = " ".join(f"{round(edge, finer) + step * Decimal(1).scaleb(-finer):f}" for edge, step in steps)
    return usual(str(low), str(high), figures), decimals


@drawn(300, 5000)
@given(ranges())
@example((usual("5.26", "5.74", "5 6"), 0))
def test_no_bound_that_is_told_parts_a_figure_from_its_side(found: tuple[UsualRange, int]) -> None:
    usual, decimals = found
    low, high = usual.bounds(measure(decimals=decimals))
    sides = [(value < usual.low, value > usual.high) for value in usual.values.values()]
    assert [(value < low, value > high) for value in usual.values.values()] == sides
    assert low <= high
    assert max(abs(low - usual.low), abs(high - usual.high)) < 1
