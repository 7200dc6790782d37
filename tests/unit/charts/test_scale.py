"""The scale: it holds every value, makes no cliff of a small step, and says where it starts."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.assess.xmr import mean_move
from generator.charts.scale import Tick, scale_note, scale_of
from tests.unit.samples import COUNT, indicator

POUNDS: dict[str, object] = {"unit": "million pounds"}
RATE: dict[str, object] = {"unit": "rate", "decimals": 3}
POINTS: dict[str, object] = {"unit": "percentage points"}


def scale(values: str, *, can_exceed_100: bool = False, card: dict[str, object] | None = None) -> tuple[Tick, ...]:
    numbers = [Decimal(value) for value in values.split()]
    return scale_of(indicator(**(card or {})), numbers, can_exceed_100=can_exceed_100, move=mean_move(numbers))


@pytest.mark.parametrize(
    ("card", "values", "ticks"),
    [
        # From zero where the values use two fifths of the height or more, else from a level that is said.
        ({}, "60 60 60 80 80 100 100", "0% 20% 40% 60% 80% 100%"),
        ({}, "61 61 61 80 80 100 100", "60% 70% 80% 90% 100%"),
        ({}, "75 75 80 80 90 100 100", "75% 80% 85% 90% 95% 100%"),
        ({}, "0 0 0", "0% 2% 4% 6% 8% 10%"),
        ({}, "50 50 50", "0% 10% 20% 30% 40% 50%"),
        ({}, "100 100 100", "0% 20% 40% 60% 80% 100%"),
        (COUNT, "0 0 0", "0 1"),
        (COUNT, "1030 1040 1050 1045", "950 1,000 1,050 1,100"),
        (COUNT, "1000000000 1100000000 1240000000", "0.8bn 0.9bn 1bn 1.1bn 1.2bn 1.3bn 1.4bn"),
        (POUNDS, "1.5 1.5 1.6 1.6 1.7", "£1.5m £1.55m £1.6m £1.65m £1.7m"),
        (RATE, "0.004 0.005 0.006 0.008", "0 0.002 0.004 0.006 0.008"),
        (POINTS, "-5 -2 0 3", "\u221210 \u22125 0 5"),
        (POINTS, "-30 -25 -24 -26", "\u221235 \u221230 \u221225 \u221220"),
        (POINTS, "-5 -5 -5", "\u22125 \u22124 \u22123 \u22122 \u22121 0"),
    ],
)
def test_levels_are_round_and_hold_every_value(card: dict[str, object], values: str, ticks: str) -> None:
    assert " ".join(tick.text for tick in scale(values, card=card)) == ticks


def test_a_share_that_can_be_more_than_all_is_not_cut_off_at_100() -> None:
    assert scale("98 104 99 97", can_exceed_100=True)[-1].value > 104
    assert scale("98 100 99 97")[-1].value == 100


@pytest.mark.parametrize("card", [{}, {"unit": "rate per 10,000"}])
def test_a_small_step_is_no_cliff(card: dict[str, object]) -> None:
    """0.6 of 96 is a fifteenth of the height at most."""
    ticks = scale("96.5 96.4 96.6 96.5 95.9", card=card)
    assert Decimal("0.6") <= (ticks[-1].value - ticks[0].value) / 15


def test_an_ordinary_step_takes_a_quarter_of_the_height_at_most() -> None:
    to_and_fro, once = scale("40 60 40 60 40 60 40 60"), scale("40 40 40 60 60 60 60 60")
    assert to_and_fro[-1].value - to_and_fro[0].value >= 4 * 20
    assert once[-1].value - once[0].value < 4 * 20


@pytest.mark.parametrize(
    ("values", "note"), [("90 90 91 91", "The scale starts at 84%, not at zero."), ("0 50 90", "")]
)
def test_a_scale_that_leaves_out_zero_says_so(values: str, note: str) -> None:
    assert scale_note(scale(values)) == note


NUMBERS = st.lists(st.decimals(-1_000_000_000, 1_000_000_000, places=3), min_size=1, max_size=13)


@given(NUMBERS, st.sampled_from(["count", "rate", "percentage points", "pounds"]))
def test_levels_never_look_alike_and_hold_whatever_comes(numbers: list[Decimal], unit: str) -> None:
    ticks = scale_of(indicator(unit=unit), numbers, move=mean_move(list(numbers)))
    texts = [tick.text for tick in ticks]
    assert len(set(texts)) == len(texts) >= 2
    assert ticks[0].value <= min(numbers) and max(numbers) <= ticks[-1].value


@given(st.lists(st.decimals(0, 100, places=2), min_size=1, max_size=13))
def test_the_levels_of_a_share_lie_between_nothing_and_all(numbers: list[Decimal]) -> None:
    ticks = scale_of(indicator(), numbers, move=mean_move(list(numbers)))
    assert 0 <= ticks[0].value <= min(numbers) and max(numbers) <= ticks[-1].value <= 100
    assert len({tick.text for tick in ticks}) == len(ticks)
