"""The change of a document's figure: how far, which way, and when nothing is said. Never whether it is a good one."""

from decimal import Decimal

import pytest

from generator.assess.positions import PositionChange, change_between
from generator.record.keys import Area
from generator.record.publications import FigureRow
from generator.terms.period import Period
from generator.terms.units import PERCENT


def row(period: str | None, value: str | None) -> FigureRow:
    when, number = Period.parse_loose(period) if period else None, Decimal(value) if value else None
    return FigureRow("f", "x", PERCENT, Area("B", "Borough", "x", ""), when, "", number, "", "", "x", 1)


@pytest.mark.parametrize(
    ("first", "last", "change", "went"),
    [
        ("60", "60.1", "0.1", "up"),
        ("60", "59.9", "-0.1", "down"),
        ("60", "60.0", "0.0", "level"),
        # From nothing, which is a figure, and to it.
        ("0", "1", "1", "up"),
        ("1", "0", "-1", "down"),
    ],
)
def test_a_figure_goes_up_down_or_nowhere(first: str, last: str, change: str, went: str) -> None:
    found = change_between(row("2016", first), row("2017", last))
    assert isinstance(found, PositionChange)
    assert (found.change, found.arrow.value) == (Decimal(change), went)


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (row(None, "1"), row("2017", "2")),
        (row("2016", "1"), row(None, "2")),
        (row("2016", None), row("2017", "2")),
        (row("2016", "1"), row("2017", None)),
        (row("2016", "1"), row("2016-10", "2")),
    ],
)
def test_nothing_is_said_of_two_that_may_not_be_compared(first: FigureRow, last: FigureRow) -> None:
    assert change_between(first, last) is None
