"""Each area beside the borough: against answers worked out by hand, and again by slow code from the typed rows."""

import csv
from decimal import ROUND_HALF_UP, Decimal

import pytest

from generator.assess.areas import placing, share
from generator.record.content import Scorecard
from tests.content.record import cards, content
from tests.content.texts import REPOSITORY

TABLE = REPOSITORY / "tests/content/figures/areas.txt"
HERE = ("North", "South", "Central")


def by_hand() -> list[tuple[str, list[str]]]:
    lines = TABLE.read_text("utf-8").splitlines()
    rows = [[cell.strip() for cell in line.split("|")] for line in lines if line and not line.startswith("#")]
    return [(name, told) for name, *told in rows]


def scorecard_of(indicator: str) -> Scorecard:
    return next(each for each in content().scorecards if indicator in each.indicators)


def told(indicator: str, code: str) -> str:
    """What the program says of a measure in an area: a side, a share, or nothing."""
    card, whole = scorecard_of(indicator), content().borough.code
    measure, picture = card.indicators[indicator], card.latest.picture
    found = placing(measure, picture, code, whole, card.discrepancies)
    if found is not None:
        return found.side.value
    shared = share(measure, picture, code, whole, [area.code for area in content().localities()])
    if shared is None:
        return ""
    return "no share" if shared.percent is None else str(shared.percent)


@pytest.mark.parametrize(("indicator", "answers"), by_hand(), ids=[name for name, _ in by_hand()])
def test_as_worked_out_by_hand(indicator: str, answers: list[str]) -> None:
    assert [told(indicator, area.code) for area in content().places()] == answers


def test_the_hand_worked_out_every_measure_that_has_areas() -> None:
    areas = content().places()
    assert tuple(area.name for area in areas) == HERE
    everything = {name for name in content().indicators for area in areas if told(name, area.code)}
    assert everything == {name for name, _ in by_hand()}


# --- the second way: typed rows, text by text, without the program's picture, units or polarity ---------------------


def typed() -> list[dict[str, str]]:
    with (REPOSITORY / "data/releases/early-help/2017-01.csv").open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if not row["group"] and " to " not in row["period"]]


def faulty(indicator: str, code: str, period: str) -> bool:
    with (REPOSITORY / "data/discrepancies/early-help.csv").open(encoding="utf-8", newline="") as file:
        rows = [r for r in csv.DictReader(file) if (r["indicator"], r["period"], r["group"]) == (indicator, period, "")]
    return any(r["area"] in (code, "") or (r["area"] == "E08000018" and r["check"]) for r in rows)


def slowly(indicator: str, code: str) -> str:
    rows, card = typed(), next(each for each in cards("early-help") if each["id"] == indicator)
    mine = [r for r in rows if (r["indicator"], r["area"]) == (indicator, code) and r["status"] != "not yet due"]
    if not mine or str(card.get("until", "9999")) < "2017-01":
        return ""
    newest = mine[-1]
    same = {r["area"]: r["value"] for r in rows if (r["indicator"], r["period"]) == (indicator, newest["period"])}
    adds_up = str(card["areas_add_up"]).lower() == "true"
    if card["unit"] == "count" and adds_up:
        parts = sum(Decimal(value) for area, value in same.items() if area.startswith("ROT-"))
        if parts != Decimal(same["E08000018"]):
            return "no share"
        return str((100 * Decimal(newest["value"]) / parts).quantize(Decimal(1), ROUND_HALF_UP))
    if card["unit"] == "count" or adds_up:
        return ""
    if faulty(indicator, code, newest["period"]) or not same.get("E08000018"):
        return "can't be told"
    ours, theirs = newest["value"], same["E08000018"]
    places = min(len(text.partition(".")[2]) for text in (ours, theirs))
    gap = round(float(ours) + 1e-9, places) - round(float(theirs) + 1e-9, places)
    if not gap:
        return "the same"
    ways = {"higher is better": ("ahead", "behind"), "lower is better": ("behind", "ahead")}
    return ways.get(str(card["polarity"]), ("higher", "lower"))[gap < 0]


def test_the_slow_way_says_the_same() -> None:
    names = [str(card["id"]) for card in cards("early-help")]
    differ = {
        (name, area.name): (told(name, area.code), slowly(name, area.code))
        for name in names
        for area in content().places()
        if told(name, area.code) != slowly(name, area.code)
    }
    assert differ == {}
