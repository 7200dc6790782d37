"""The arithmetic of ordinary ups and downs: limits to the digit, and every rule on both sides of its edge."""

from decimal import Decimal

import pytest

from generator.assess.xmr import Limits, Rule, limits_of, mean_move, signals
from tests.unit.assess.series import spread

Row = list[Decimal | None]


def row(text: str) -> Row:
    """Figures in one line; `-` is a gap."""
    return [None if cell == "-" else Decimal(cell) for cell in spread(text)]


# --- limits -----------------------------------------------------------------------------------------

# By NHSRplotthedots 0.2.2 (screened) and the Excel tool of Making Data Count (not screened).
GOLDEN = "1 2 1 2 10 (1 2)x6 1"


@pytest.mark.parametrize(
    ("values", "screened", "mean", "low", "high"),
    [
        (GOLDEN, True, "1.94", "-0.72", "4.60"),
        (GOLDEN, False, "1.94", "-3.06", "6.95"),
        ("1 2 3", True, "2.00", "-0.66", "4.66"),
        ("1 2 3", False, "2.00", "-0.66", "4.66"),
        ("1 2 3 4 5 6 7 8", True, "4.50", "1.84", "7.16"),
        ("4 6", True, "5.00", "-0.32", "10.32"),
        ("7", True, "7.00", "7.00", "7.00"),
        # No move reaches over a gap.
        ("10 12 - 20 22", True, "16.00", "10.68", "21.32"),
        ("1 - 3 - 5", True, "3.00", "3.00", "3.00"),
        ("-4 -6", True, "-5.00", "-10.32", "0.32"),
    ],
)
def test_limits(values: str, mean: str, low: str, high: str, *, screened: bool) -> None:
    found = limits_of(row(values), screened=screened)
    assert [f"{value:.2f}" for value in (found.mean, found.low, found.high)] == [mean, low, high]


@pytest.mark.parametrize("values", ["", "-", "- -"])
def test_no_figure_has_no_limits(values: str) -> None:
    with pytest.raises(ValueError, match="no figure"):
        limits_of(row(values))
    assert mean_move(row(values)) == 0


@pytest.mark.parametrize(
    ("values", "move"),
    [
        # Moves of 733, 733, 733 and 9,801 have a mean of 3,000, and 9,801 is 3.267 times that: it is left out.
        ("0 733 0 733 10534", "733"),
        # A little less is just ordinary: the mean of all four.
        ("0 733 0 733 10533", "2999.75"),
        # Once, and not again: of 1 (ten times), 10 and 100 only the last goes, though 10 is far from ordinary then.
        ("(0 1)x5 0 10 110", "1.818"),
        # Where only figures that stood still would be left, none goes.
        ("5 5 5 5 9 5 5 5", "1.143"),
        ("5 5 5 5 5", "0"),
    ],
)
def test_a_move_that_is_out_of_the_ordinary_is_left_out_once(values: str, move: str) -> None:
    assert mean_move(row(values)) == pytest.approx(Decimal(move), abs=Decimal("0.0005"))


def test_limits_are_screened_unless_somebody_asks_for_others() -> None:
    assert limits_of(row(GOLDEN)) == limits_of(row(GOLDEN), screened=True) != limits_of(row(GOLDEN), screened=False)
    assert mean_move(row(GOLDEN)) == 1


# --- signals ----------------------------------------------------------------------------------------

# Limits of 42.02 and 57.98; two thirds of the way to them lie 44.68 and 55.32.
AROUND_50 = Limits(Decimal(50), Decimal(3))
SHORT = {Rule.OUTSIDE: "out", Rule.TREND: "trend", Rule.TWO_OF_THREE: "2of3", Rule.RUN: "run"}


def told(values: str, limits: Limits = AROUND_50) -> str:
    """One word a figure: `.` for an ordinary one, else the rule and the way, `out+`; as often as they stand: `.x3`."""
    words = [
        f"{SHORT[signal.rule]}{'+' if signal.is_up else '-'}" if signal else "."
        for signal in (next(iter(found), None) for found in signals(row(values), limits))
    ]
    return " ".join(words)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ("57.98", "."),
        ("57.99", "out+"),
        ("42.02", "."),
        ("42.01", "out-"),
        ("50 - 60 50 40", ". . out+ . out-"),
        ("", ""),
        ("- -", ". ."),
    ],
)
def test_outside_is_beyond_a_limit_and_not_upon_it(values: str, words: str) -> None:
    assert told(values) == words


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ("47 48 49 50 51 52 53", "trend+x7"),
        ("48 49 50 51 52 53", ".x6"),
        ("53 52 51 50 49 48 47", "trend-x7"),
        ("53 52 51 50 49 48", ".x6"),
        ("47 48 49 50 51 52 53 54", "trend+x8"),
        # What follows the hill is no part of it.
        ("47 48 49 50 51 52 53 52", "trend+x7 ."),
        # Up and down again: the top belongs to the way up.
        ("47 48 49 50 51 52 53 52 51 50 49 48 47", "trend+x7 trend-x6"),
        # A tie and a gap break it, wherever they stand.
        ("47 48 49 50 50 51 52 53", ".x8"),
        ("47 47 48 49 50 51 52", ".x7"),
        ("47 48 49 50 51 52 52", ".x7"),
        ("47 48 49 - 50 51 52 53", ".x8"),
        ("53 52 51 50 50 49 48 47", ".x8"),
    ],
)
def test_a_trend_is_seven_figures_that_go_one_way(values: str, words: str) -> None:
    assert told(values) == " ".join(spread(words))


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ("56 56 51", "2of3+ 2of3+ ."),
        ("56 51 56", "2of3+ . 2of3+"),
        ("51 56 56", ". 2of3+ 2of3+"),
        ("56 56 56", "2of3+ 2of3+ 2of3+"),
        ("44 44 49", "2of3- 2of3- ."),
        ("49 44 44", ". 2of3- 2of3-"),
        # Two thirds of the way is not beyond it.
        ("55.32 56 51", ". . ."),
        ("55.33 56 51", "2of3+ 2of3+ ."),
        ("44.68 44 49", ". . ."),
        ("44.67 44 49", "2of3- 2of3- ."),
        ("56 51 51", ". . ."),
        # All three lie on one side of the mean.
        ("56 56 50", ". . ."),
        ("56 56 49", ". . ."),
        ("44 44 50", ". . ."),
        ("56 44 56", ". . ."),
        ("56 - 56 51", ". . . ."),
        ("56 56 - 51", ". . . ."),
        ("56 56", ". ."),
        # A figure outside is beyond two thirds, too; its own reason comes first.
        ("60 56 51", "out+ 2of3+ ."),
    ],
)
def test_two_of_three_lie_beyond_two_thirds_and_all_on_one_side(values: str, words: str) -> None:
    assert told(values) == words


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ("51x7", "run+x7"),
        ("51x6", ".x6"),
        ("49x7", "run-x7"),
        ("49x6", ".x6"),
        ("51x8", "run+x8"),
        ("49 51x7 49", ". run+x7 ."),
        ("51x7 49x7", "run+x7 run-x7"),
        # On the mean, and a gap, it breaks.
        ("51x3 50 51x3", ".x7"),
        ("51x6 50", ".x7"),
        ("50 49x6", ".x7"),
        ("51x3 - 51x4", ".x8"),
        ("50x7", ".x7"),
    ],
)
def test_a_run_is_seven_figures_on_one_side_of_the_mean(values: str, words: str) -> None:
    assert told(values) == " ".join(spread(words))


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ("48 49 50 51 52 53 58", "trend+x6 out+"),
        ("50.5 51 52 53 54 56 57", "trend+x7"),
        # Downhill above the mean goes down.
        ("57 56 54 53 52 51 50.5", "trend-x7"),
        ("51x5 56 56", "run+x5 2of3+x2"),
        ("51x6 58", "run+x6 out+"),
    ],
)
def test_of_several_reasons_the_first_is_told(values: str, words: str) -> None:
    assert told(values) == " ".join(spread(words))


def test_where_nothing_ever_moved_any_other_figure_is_outside() -> None:
    still = Limits(Decimal(5), Decimal(0))
    assert told("5 5 5 5 5 5 5 6 4.99", still) == ". . . . . . . out+ out-"
