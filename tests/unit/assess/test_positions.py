"""The change of a figure on a rating scale: how far, which way is good, and when nothing is said."""

from decimal import Decimal

import pytest

from generator.assess.positions import PositionChange, change_on_scale
from generator.record.keys import Area
from generator.record.publications import FigureRow
from generator.schema.narrative import RatingScale
from generator.terms.period import Period
from generator.terms.units import PERCENT

SHARES = ("80", "65", "50", None)
DAYS = (None, "10", "20")


def scale(bounds: tuple[str | None, ...]) -> RatingScale:
    """Bands from the best to the worst, each from its lower bound on; the one without a bound is open below."""
    ordered = sorted((Decimal(bound) for bound in bounds if bound), reverse=True)
    bands = []
    for number, bound in enumerate(bounds, 1):
        above = [other for other in ordered if bound is None or other > Decimal(bound)]
        limits = ({"at_least": bound} if bound else {}) | ({"less_than": str(above[-1])} if above else {})
        bands.append({"name": f"Band {number}", "as_printed": "x"} | limits)
    examples = [{"value": "1", "band": "Band 1"}] * 3
    whole = {"id": "s", "title": "x", "unit": "percent", "decimals": 1, "reading": "x"}
    return RatingScale.model_validate(whole | {"bands": bands, "examples": examples})


def row(period: str | None, value: str | None) -> FigureRow:
    when, number = Period.parse_loose(period) if period else None, Decimal(value) if value else None
    return FigureRow("f", "x", PERCENT, Area("B", "Borough", "x", ""), when, "", number, "", "", "x", 1)


@pytest.mark.parametrize(
    ("bounds", "first", "last", "change", "went"),
    [
        (SHARES, "60", "60.1", "0.1", "better"),
        (SHARES, "60", "59.9", "-0.1", "worse"),
        (SHARES, "60", "60.0", "0.0", "same"),
        (DAYS, "15", "15.1", "0.1", "worse"),
        (DAYS, "15", "14.9", "-0.1", "better"),
        (DAYS, "15", "15", "0", "same"),
        # No band is open: the best one begins higher than the worst, or lower.
        (("80", "50"), "60", "61", "1", "better"),
        (("50", "80"), "60", "61", "1", "worse"),
        # From nothing, which is a figure, and to it.
        (SHARES, "0", "1", "1", "better"),
        (SHARES, "1", "0", "-1", "worse"),
    ],
)
def test_the_first_band_is_the_best(
    bounds: tuple[str | None, ...], first: str, last: str, change: str, went: str
) -> None:
    arrow = {"better": "up", "worse": "down", "same": "level"}[went]
    found = change_on_scale(scale(bounds), row("2016", first), row("2017", last))
    assert isinstance(found, PositionChange)
    assert (found.change, found.arrow.value, found.judgement.value) == (Decimal(change), arrow, went)


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (row("2016", None), row("2017", "5")),
        (row("2016", "4"), row("2017", None)),
        (row(None, "4"), row("2017", "5")),
        (row("2016", "4"), row(None, "5")),
        (row("2016", "4"), row("2017-01", "5")),
        (row("2016-01 to 2016-02", "4"), row("2016-03 to 2016-05", "5")),
    ],
)
def test_nothing_is_said_without_two_figures_of_one_kind(first: FigureRow, last: FigureRow) -> None:
    assert change_on_scale(scale(SHARES), first, last) is None
