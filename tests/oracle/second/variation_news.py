"""Which measures really got worse, and which better, over all scorecards; and the colour that orders them."""

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

from tests.oracle.naive import colour_of, rounded
from tests.oracle.second.comparison import may_be_judged
from tests.oracle.second.periods import MONTH_NAMES, month_number, starts
from tests.oracle.second.reading import Record, Row, read
from tests.oracle.second.variation_record import events_of, files_of, judged
from tests.oracle.second.year_to_date import PER, latest_of, year_to_date_of

Place = tuple[bool, bool, float]


def scorecards_of(files: Mapping[str, str]) -> list[str]:
    names = (path.removeprefix("data/indicators/") for path in files if path.startswith("data/indicators/"))
    return sorted(name.removesuffix(".yml") for name in names)


def news(root: Path) -> dict[str, list[str]]:
    return news_in(files_of(root))


def news_in(files: Mapping[str, str]) -> dict[str, list[str]]:
    """The ids of both lists, the most pressing first, each scorecard as at its newest release."""
    found: dict[str, list[tuple[Place, str]]] = {"worse": [], "better": []}
    for scorecard in scorecards_of(files):
        record, events = read(files, scorecard), events_of(files, scorecard)
        release = max(record.releases)
        for indicator, card in record.cards.items():
            is_over = "until" in card and month_number(card["until"]) < release
            told = judged(record, events, indicator, release)
            way = told["verdict"].removeprefix("really ")
            if card["in_summary"] == "true" and not is_over and way in found:
                found[way].append((place_of(record, indicator, release, told, way), indicator))
    # The order of the registries holds among those that are alike.
    return {way: [indicator for _, indicator in sorted(each, key=lambda one: one[0])] for way, each in found.items()}


def place_of(record: Record, indicator: str, release: int, told: dict[str, Any], way: str) -> Place:
    """What sorts first is small: of the worse those red or amber, then those outside; of the better the green ones;
    then how far.
    """
    latest, colour = latest_of(record, indicator, release), colour_at(record, indicator, release)
    assert latest is not None and latest.value is not None
    if way == "better":
        away = abs(float(latest.value) - told["mean"])
        return colour != "green", False, -in_ranges(away, told["amr"])
    is_inside = told["signal"] is None or told["signal"][0] != "outside"
    if colour not in ("red", "amber"):
        return True, is_inside, 0.0
    gap = float(distance(target_at(record.cards[indicator], release), latest.value))
    return False, is_inside, -in_ranges(gap, told["amr"])


def in_ranges(distance: float, amr: float) -> float:
    """So many mean moving ranges; where there is none, any distance is as large as can be."""
    if amr == 0:
        return float("inf") if distance else 0.0
    return round(distance / amr, 9)


def target_at(card: dict[str, Any], release: int) -> dict[str, Any]:
    begun = [target for target in card["targets"] if month_number(target["from"]) <= release]
    return begun[-1] if begun else {}


def distance(target: dict[str, Any], value: Fraction) -> Fraction:
    """How far a figure is from the nearest bound of green; nothing inside."""
    green = target["green"]
    below = [Fraction(green[name]) - value for name in ("at_least", "more_than") if name in green]
    above = [value - Fraction(green[name]) for name in ("at_most", "less_than") if name in green]
    return max(Fraction(0), *below, *above)


def colour_at(record: Record, indicator: str, release: int) -> str:
    """The colour of the figure that the target in force speaks of."""
    card = record.cards[indicator]
    target = target_at(card, release)
    if "green" not in target:
        return "not rated"
    if target["basis"] == "latest figure":
        latest = latest_of(record, indicator, release)
        is_rated = latest is not None and latest.value is not None and may_be_judged(card, (latest,))
        return colour_of(target, exact(card, latest)) if latest and is_rated else "not rated"
    so_far = year_to_date_of(record, indicator, release)
    if so_far is None or not may_be_judged(card, so_far.rows):
        return "not rated"
    colour = colour_of(target, so_far.value)
    year_is_over = MONTH_NAMES[(so_far.months.last + 1) % 12] == starts(card)
    return "not rated" if target["basis"] == "whole year" and colour != "green" and not year_is_over else colour


def exact(card: dict[str, Any], row: Row) -> Fraction:
    """The figure before rounding, if its parts round to it."""
    assert row.value is not None
    if row.top is not None and row.bottom and card["unit"] in PER:
        ratio = row.top * PER[card["unit"]] / row.bottom
        if rounded(ratio, row.places) == rounded(row.value, row.places):
            return ratio
    return row.value
