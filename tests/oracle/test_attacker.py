"""Nobody can work out a small number from what is published; with half of the protection gone, somebody can."""

import json
import re
from collections import defaultdict
from dataclasses import replace
from functools import cache
from itertools import chain
from pathlib import Path

import pytest

from generator.disclose.pattern import Pattern
from tests.golden.cases import HERE, built
from tests.oracle.attacker import LARGEST_HIDDEN, Attack, Cell, by_surface, first_release
from tests.site.taken import figures_in

NUMBERS = ("value", "numerator", "denominator")
CASE = "small-numbers"
BASE_OF_MEAN = 10


@cache
def truth() -> dict[Cell, float]:
    """What was typed: the newest row of each key, and what stood there before."""
    found: dict[Cell, float] = {}
    for path in sorted(Path(HERE / CASE / "data" / "releases").glob("*/*.csv")):
        header, *rows = (line.split(",") for line in path.read_text("utf-8").splitlines())
        for row in rows:
            cells = dict(zip(header, row, strict=True))
            key = (cells["indicator"], cells["area"], cells["period"], cells["group"])
            for part in ("value", "numerator", "denominator"):
                cell = Cell(*key, part)
                if cells[part] and cell in found:
                    found[replace(cell, is_before=True)] = found[cell]
                if cells[part]:
                    found[cell] = float(cells[part])
    unchanged = {replace(cell, is_before=True): number for cell, number in found.items() if not cell.is_before}
    return unchanged | found


@pytest.fixture(scope="module")
def attack() -> Attack:
    return Attack(built(CASE))


@pytest.fixture(scope="module")
def bounds(attack: Attack) -> dict[Cell, tuple[float, float]]:
    return attack.bounds()


def largest_protected(cell: Cell) -> int:
    """Up to which number a cell must not be known: the base of a mean, who knows it can work out the mean."""
    return BASE_OF_MEAN - 1 if cell.indicator == "cl-2-1" else LARGEST_HIDDEN[cell.indicator[:2]]


def is_small(cell: Cell) -> bool:
    """Whether a number is one that its profile protects."""
    return 0 < truth()[cell] <= largest_protected(cell)


def recovered(bounds: dict[Cell, tuple[float, float]]) -> list[Cell]:
    """The hidden numbers that the attacker knows to within a half; large ones only stood in for the small."""
    return [cell for cell, (low, high) in bounds.items() if high - low < 0.5]


def narrowed(bounds: dict[Cell, tuple[float, float]]) -> list[Cell]:
    """The small numbers of which some small value is ruled out."""
    small = {cell: both for cell, both in bounds.items() if is_small(cell)}
    return [cell for cell, (low, high) in small.items() if not (low <= 1 and high >= largest_protected(cell))]


def test_the_attack_reads_every_surface_and_they_say_the_same() -> None:
    """Were a heading or a column called by another name, the attacker would know less and find nothing."""
    found = by_surface(built(CASE))
    counted = {surface: len(numbers) for surface, numbers in found.items()}
    pages = {"summary": 26, "tables": 14, "charts": 20, "themes": 20}
    assert counted == pages | {"files": 117, "answers": 11, "workbooks": 91}
    said: dict[Cell, set[float]] = defaultdict(set)
    for cell, number in chain.from_iterable(found.values()):
        said[cell].add(number)
    assert {cell: numbers for cell, numbers in said.items() if len(numbers) > 1} == {}


def test_the_newest_figures_are_the_same_in_one_table_and_for_programs() -> None:
    """What the attacker reads measure by measure stands there too, and no number more."""
    files = built(CASE)
    data = re.compile(r"indicators/[^/]+/data\.csv")
    apart = {cell for path, text in files.items() if data.fullmatch(path) for cell in numbers_of(text)}
    answers = {
        (answer["id"], row["area"], row["period"], row["group"], part, float(row[part]))
        for path, text in files.items()
        if path.startswith("api/v1/measures/")
        for answer in [json.loads(text)]
        for row in answer["figures"]
        for part in NUMBERS
        if row[part] is not None
    }
    assert len(apart) > 150
    assert numbers_of(files["data/figures.csv"]) == apart == answers


def numbers_of(text: str) -> set[tuple[str, str, str, str, str, float]]:
    return {
        (row["indicator"], row["area"], row["period"], row["group"], part, float(row[part]))
        for row in figures_in(text)
        for part in NUMBERS
        if row[part]
    }


def test_the_attack_knows_enough(attack: Attack) -> None:
    assert len(attack.hidden) > 60
    assert len(attack.shown) > 150
    assert len(attack.sums) > 80
    wrong = [c for c, n in attack.shown.items() if c.indicator[:2] == "cl" and c in truth() and truth()[c] != n]
    assert wrong == [], "a figure of the profile that does not round is shown as another one"


def test_the_true_figures_fit_what_the_attacker_believes(attack: Attack) -> None:
    for whole, parts in attack.sums:
        assert truth()[whole] == pytest.approx(sum(truth()[part] for part in parts)), (whole, parts)
    for cell in attack.hidden | attack.shown.keys():
        low, high = attack.alone(cell)
        assert cell not in truth() or cell.is_quotient or low <= truth()[cell] <= high, cell


def test_every_small_number_is_hidden(attack: Attack) -> None:
    small = [cell for cell in truth() if is_small(cell) and not cell.is_quotient]
    assert len(small) > 30
    assert [cell for cell in small if cell in attack.shown] == []


def test_no_small_number_can_be_worked_out(bounds: dict[Cell, tuple[float, float]]) -> None:
    assert sum(is_small(cell) for cell in bounds) > 20
    assert [cell for cell in recovered(bounds) if is_small(cell)] == []


def test_a_small_number_could_be_any_small_number(bounds: dict[Cell, tuple[float, float]]) -> None:
    assert narrowed(bounds) == []


def test_the_bounds_hold_the_truth(bounds: dict[Cell, tuple[float, float]]) -> None:
    for cell, (low, high) in bounds.items():
        assert low - 1e-4 <= truth()[cell] <= high + 1e-4, cell


def test_the_first_release_shows_nothing_that_is_hidden_now_unless_it_changed(attack: Attack) -> None:
    shown = dict(first_release(built(CASE)))
    assert len(shown) > 30
    gone = [cell for cell in shown if cell in attack.hidden]
    assert [cell for cell in gone if truth()[cell] == truth()[replace(cell, is_before=True)]] == []


def second_figures_off(pattern: Pattern) -> list[object]:
    return []


def audit_off(pattern: Pattern) -> list[object]:
    pattern._hide_second_figures()
    return []


def test_without_second_figures_small_numbers_are_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Pattern, "complete", second_figures_off)
    bounds = Attack(built(CASE)).bounds()
    found = [cell for cell in recovered(bounds) if is_small(cell)]
    assert len(found) > 10
    assert [cell for cell in found if bounds[cell][0] != pytest.approx(truth()[cell], abs=0.01)] == []


def test_without_the_audit_small_values_are_ruled_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Pattern, "complete", audit_off)
    assert narrowed(Attack(built(CASE)).bounds()) != []
