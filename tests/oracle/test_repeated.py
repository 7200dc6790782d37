"""A small number beside another kind of period that repeats it, adds it up or goes on from it.

What each kind of period says is written down here anew, for every cell of periods.txt that is taken. Then every world
of whole numbers is tried: among those that agree with what is shown, the small number must be any small number.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations, product

import pytest

from tests import turns
from tests.oracle.test_periods import KINDS, cells_of
from tests.unit.disclose.test_disclosure import CHILDREN, rule, shown

# Periods that end together, the one of their year before each, and whether those two are all that the longer ones hold.
MOMENTS: tuple[tuple[bool, dict[str, str]], ...] = (
    (True, {"month": "2016-04 2016-05", "since-April": "2016-04_to_2016-05"}),
    (True, {"quarter": "2016/17_Q1 2016/17_Q2", "since-April": "2016-04_to_2016-09"}),
    (True, {"month": "2016-09 2016-10", "since-September": "2016-09_to_2016-10"}),
    (
        True,
        {
            "half-term": "AY2016/17_HT1 AY2016/17_HT2",
            "term": "AY2016/17_autumn",
            "since-September": "2016-09_to_2016-12",
        },
    ),
    (
        False,
        {
            "month": "2016-11 2016-12",
            "quarter": "2016/17_Q2 2016/17_Q3",
            "since-April": "2016-04_to_2016-12",
            "since-September": "2016-09_to_2016-12",
            "twelve-months": "2016-01_to_2016-12",
        },
    ),
    (
        False,
        {
            "month": "2016-02 2016-03",
            "quarter": "2015/16_Q3 2015/16_Q4",
            "year": "2015/16",
            "since-April": "2015-04_to_2016-03",
            "twelve-months": "2015-04_to_2016-03",
        },
    ),
    (
        False,
        {
            "month": "2016-07 2016-08",
            "half-term": "AY2015/16_HT5 AY2015/16_HT6",
            "term": "AY2015/16_spring AY2015/16_summer",
            "school-year": "AY2015/16",
            "since-September": "2015-09_to_2016-08",
            "twelve-months": "2015-09_to_2016-08",
        },
    ),
)
LONGER = ("year", "school-year", "since-April", "since-September", "twelve-months")
TWELVE = ("year", "school-year", "twelve-months")


@dataclass(frozen=True)
class Case:
    """A measure with figures of its own kind, of which one has one before it, and one of another kind of period."""

    basis: str
    frequency: str
    year_to_date: str
    before: str
    own: str
    longer: str
    relation: str

    def __str__(self) -> str:
        return f"{self.basis} / {self.frequency} / {self.year_to_date}: {self.own} and {self.longer}"

    def shown(self, rows: dict[str, int]) -> dict[str, int | None]:
        """What is shown of figures that are named by their area and by which of the three periods they are for."""
        is_of_school = any(word in self.basis + self.own for word in ("academic", "term", "AY"))
        starts = "september" if is_of_school else "april"
        card = CHILDREN | {"basis": self.basis, "frequency": self.frequency}
        card |= {"year_to_date": {"rule": self.year_to_date, "starts": starts}}
        lines = (f"{name[0]} {getattr(self, name[2:])} {number}" for name, number in rows.items())
        [line] = shown([rule("dfe")], (card,), "\n".join(lines))
        return {name: None if text == "?" else int(text) for name, text in zip(rows, line.split(), strict=True)}

    def longer_of(self, before: int, own: int) -> int:
        """What the longer period says; a mean is printed without decimals."""
        return {"same": own, "sum": before + own, "mean": (before + own + 1) // 2}[self.relation]

    def worlds(self, rows: dict[str, int | None]) -> Iterator[dict[str, int]]:
        """Every council of whole numbers that would have published these rows."""
        free = [name for area in "NS" for name in (f"{area} before", f"{area} own")]
        met = [n for n in free if n in rows or (n[2:] == "own" and f"{n[0]} longer" in rows)]
        for numbers in product(*(self.choices(name, rows) for name in met)):
            world = dict(zip(met, numbers, strict=True))
            for area in "NS":
                before, own = world.get(f"{area} before", 0), world.get(f"{area} own", 0)
                world[f"{area} longer"] = self.longer_of(before, own)
                world[f"{area} between"] = own - before
            for period in ("before", "own", "longer"):
                world[f"B {period}"] = world.get(f"N {period}", 0) + world.get(f"S {period}", 0)
            # A figure that is hidden is not nothing.
            fits = all(world[name] == number if number is not None else world[name] for name, number in rows.items())
            if fits and not (self.basis.endswith("to date") and min(world["N between"], world["S between"]) < 0):
                yield world

    def choices(self, name: str, rows: dict[str, int | None]) -> list[int]:
        known = rows.get(name)
        if known is None and self.relation == "same" and name.endswith("own"):
            known = rows.get(f"{name[0]} longer")
        return list(range(1, 31)) if known is None else [known]


def relation_of(basis: str, year_to_date: str, columns: tuple[str, str], *, is_all: bool) -> str:
    """What a longer period says of one that ends with it, as everybody knows; nothing where nobody does."""
    own, longer = columns
    if columns == ("half-term", "term"):
        parts = {"sum": "sum", "mean": "mean"}.get(year_to_date, "") if is_all else ""
        return "same" if basis != "term" else parts
    if longer not in LONGER or own in ("year", "school-year"):
        return ""
    if year_to_date == "latest" or basis.endswith("year to date"):
        return "same"
    if basis == "rolling 12 months":
        return "same" if longer in TWELVE and own in ("month", *TWELVE) else ""
    if basis == "month end" and (year_to_date == "none" or longer in TWELVE):
        return "same"
    return year_to_date if is_all and own != "term" and year_to_date in ("sum", "mean") else ""


def cases() -> Iterator[Case]:
    taken: dict[str, list[str]] = {}
    for cell in KINDS:
        taken.setdefault(cell.row, []).extend([cell.column] if cell.right != "." else [])
    rules = {(cell.row, cell.column.partition(":")[0]): None for cell in cells_of("2") if cell.right != "."}
    for (row, year_to_date), (is_all, moment) in product(rules, MOMENTS):
        basis, frequency = row.split(" / ")
        there = {column: text.split() for column, text in moment.items() if column in taken[row]}
        for own, longer in permutations(there, 2):
            relation = relation_of(basis, year_to_date, (own, longer), is_all=is_all)
            texts = there[own][0], there[own][-1], there[longer][-1]
            if relation and texts[1] != texts[2]:
                yield Case(basis, frequency, year_to_date, *texts, relation)


CASES = list(cases())
SAME = [case for case in CASES if case.relation == "same"]
GROWING = [case for case in SAME if case.basis.endswith("year to date") and case.before != case.own]
OTHERS = [case for case in CASES if case.relation != "same"]


def pinned(case: Case, rows: dict[str, int], small: str) -> set[int]:
    """The small numbers that one cannot be, as far as somebody can tell who sees what is shown."""
    impossible = {1, 2, 3, 4, 5}
    for world in case.worlds(case.shown(rows)):
        impossible.discard(world[small])
        if not impossible:
            break
    return impossible


@pytest.mark.parametrize("case", SAME, ids=str)
def test_what_is_repeated_is_hidden_twice(case: Case) -> None:
    for one, other in (("own", "longer"), ("longer", "own")):
        rows = {f"B {one}": 23, f"N {one}": 3, f"S {one}": 20, f"S {other}": 20}
        assert pinned(case, rows, "N own") == set()
    rows = {"B own": 23, "N own": 3, "S own": 20, "B longer": 23, "S longer": 20}
    assert pinned(case, rows, "N own") == set()


@pytest.mark.parametrize("case", turns.part(SAME), ids=str)
def test_areas_make_their_borough_whatever_kind_of_period_each_is_given_for(case: Case) -> None:
    for borough, north, south in product(("own", "longer"), repeat=3):
        rows = {f"B {borough}": 23, f"N {north}": 3, f"S {south}": 20}
        assert pinned(case, rows, "N own") == set()


@pytest.mark.parametrize("case", GROWING, ids=str)
def test_what_a_figure_grew_by_cannot_be_told_from_one_that_repeats_it(case: Case) -> None:
    for rows in ({"N before": 10, "N longer": 13}, {"N before": 10, "N own": 13, "N longer": 13}):
        assert pinned(case, rows, "N between") == set()


@pytest.mark.parametrize("case", OTHERS, ids=str)
def test_a_part_cannot_be_told_from_the_longer_period(case: Case) -> None:
    rows = {"N before": 10, "N own": 3, "N longer": case.longer_of(10, 3)}
    assert pinned(case, rows, "N own") == set()
    rows = {"B own": 23, "N own": 3, "S own": 20, "S before": 15, "S longer": case.longer_of(15, 20)}
    assert pinned(case, rows, "N own") == set()
