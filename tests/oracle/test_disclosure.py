"""Somebody who wants to know tries to work out the hidden figures of random councils. Nothing of the generator's own
disclosure control is used here: what hangs together is written down anew, table by table, and solved as a whole.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import product
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from scipy.optimize import Bounds, LinearConstraint, milp

from generator.disclose import disclose
from generator.disclose.audit import Audit
from generator.disclose.pattern import Pattern
from generator.record.content import Content
from generator.record.draft import Draft
from generator.record.gather import parse_content
from generator.record.keys import Status
from generator.terms.problems import Problem
from tests.turns import drawn
from tests.unit.samples import CARD, COUNT, HEAD, NARRATIVE, project, registry

FIRST = "2016-04"
YEAR = ("2016-04", "2016-05", "2016-06")
LARGEST = {"dfe": 5, "nhs": 7}
BASE = {"dfe": 10, "nhs": 8}
AREA_NAMES = ("N", "S", "C")
SEXES = ("Girls", "Boys", "Not stated")
NORTH, SOUTH = ("N", FIRST, ""), ("S", FIRST, "")

Leaf = tuple[str, str, str]  # area, month, sex
Cell = tuple[str, str, str, str]  # indicator, area, period, group
Numbers = tuple[int | None, int | None, int | None]  # count, numerator, denominator
Terms = dict[tuple[Cell, Numbers, str], int]  # a sum of unknowns


def rule(profile: str) -> dict[str, object]:
    words = {"rationale": "x", "approved_by": "Head of Performance", "reviewed": "2017-01-31"}
    return {"id": "hide", "profile": profile, "rated_from": 1, "caution_below": 30} | words


def cards(categories: int) -> tuple[dict[str, object], dict[str, object]]:
    """A count by area, sex and month with its year to date, and the share of those counted that were seen in time."""
    common = {"disclosure": {"counts": "children", "rule": "hide"}}
    sexes = [{"dimension": "sex", "label": "Sex", "adds_up": True, "categories": SEXES[:categories]}]
    sums = {"areas_add_up": True, "year_to_date": {"rule": "sum", "starts": "april"}}
    children = CARD | COUNT | common | sums | ({"breakdowns": sexes} if categories else {})
    ratio = {"year_to_date": {"rule": "ratio of sums", "starts": "april"}}
    return children, CARD | common | ratio | {"id": "t-2", "variant": "%", "name": "Seen in time"}


@dataclass(frozen=True)
class Table:
    """A council's true figures: by area, sex and month, then as the second release has them."""

    profile: str
    categories: int
    releases: tuple[dict[Cell, Numbers], ...]


small = st.one_of(st.integers(0, 6), st.integers(0, 12), st.integers(6, 40))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    profile = draw(st.sampled_from(["dfe", "dfe", "nhs"]))
    areas, categories, months = draw(st.integers(1, 3)), draw(st.integers(0, 3)), draw(st.integers(1, 3))
    categories = 0 if categories == 1 else categories
    groups = SEXES[:categories] or ("",)
    leaves = list(product(AREA_NAMES[:areas], YEAR[:months], groups))
    counts = {leaf: draw(small) for leaf in leaves}
    seen = {(a, m): draw(st.integers(0, 40)) for a, m in product(AREA_NAMES[:areas], YEAR[:months])}
    missing = draw(st.sets(st.sampled_from(leaves), max_size=1)) if draw(st.integers(0, 4)) == 0 else set()
    first = months - 1 if months > 1 and draw(st.booleans()) else months
    before = whole({leaf: n for leaf, n in counts.items() if leaf[1] in YEAR[:first]}, seen, missing)
    revised = counts | {leaf: draw(small) for leaf in draw(st.sets(st.sampled_from(leaves), max_size=2))}
    return Table(profile, categories, (before, whole(revised, seen, missing)))


def whole(
    leaves: dict[tuple[str, str, str], int], seen: dict[tuple[str, str], int], missing: set[tuple[str, str, str]]
) -> dict[Cell, Numbers]:
    """All totals of some true counts, without those that are missing."""
    totals: dict[tuple[str, str, str], int] = defaultdict(int)
    for (area, month, sex), number in leaves.items():
        for key in product((area, "B"), (month, "year"), (sex, "") if sex else ("",)):
            totals[key] += number
    last = max(month for _, month, _ in leaves)
    period = f"{FIRST} to {last}"
    single = last == FIRST
    found: dict[Cell, Numbers] = {}
    for (area, month, sex), number in totals.items():
        if month != "year" or not single:
            when = period if month == "year" else month
            found["t-1", area, when, f"sex: {sex}" if sex else ""] = (number, None, None)
    tops: dict[tuple[str, str], int] = defaultdict(int)
    for area, month in {(area, month) for area, month, _ in leaves}:
        top = min(seen[area, month], totals[area, month, ""])
        for place, when in product((area, "B"), (month, "year")):
            tops[place, when] += top
    for (place, when), top in tops.items():
        if (bottom := totals[place, when, ""]) and (when != "year" or not single):
            found["t-2", place, period if when == "year" else when, ""] = (None, top, bottom)
    for area, month, sex in missing:
        found.pop(("t-1", area, month, f"sex: {sex}" if sex else ""), None)
    return found


def draft_of(table: Table) -> Draft:
    things = registry(*cards(table.categories), rules=[rule(table.profile)])
    files = {"data/indicators/things.yml": things, "data/areas.csv": AREAS}
    done: dict[Cell, Numbers] = {}
    for month, cells in zip(("2017-01", "2017-02"), table.releases, strict=False):
        rows = [row(cell, numbers) for cell, numbers in sorted(cells.items()) if done.get(cell) != numbers]
        gone = [cell for cell in done if cell not in cells and " to " not in cell[2]]
        rows += [f"{','.join(cell)},,,,not applicable,nobody\n" for cell in sorted(gone)]
        done |= cells
        if rows:
            files[f"data/releases/things/{month}.csv"] = HEAD + "".join(rows)
            files[f"content/scorecards/things/{month}.yml"] = NARRATIVE.replace(
                'release: "2017-01"', f'release: "{month}"'
            )
    problems: list[Problem] = []
    draft = parse_content(project(files), problems)
    assert draft is not None, problems
    return draft


def row(cell: Cell, numbers: Numbers) -> str:
    count, top, bottom = numbers
    if top is None or not bottom:
        return f"t-1,{cell[1]},{cell[2]},{cell[3]},{count},,,,\n"
    return f"t-2,{cell[1]},{cell[2]},,{Decimal(top * 100) / bottom:.1f},{top},{bottom},,\n"


AREAS = "code,name,level,parent,valid_from,valid_to\nB,Borough,local authority,,,\n" + "".join(
    f"{code},{code},locality,B,,\n" for code in AREA_NAMES
)


# --- the attacker ---------------------------------------------------------------------------------------


@dataclass
class Attacker:
    """Knows the tables' layout, every figure that is shown, and which figures a release has changed."""

    table: Table
    shown: list[dict[Cell, tuple[Decimal | None, Decimal | None, Decimal | None]]]
    unknown: dict[tuple[Cell, Numbers, str], int] = field(default_factory=dict)
    low: list[float] = field(default_factory=list)
    high: list[float] = field(default_factory=list)
    sums: list[Terms] = field(default_factory=list)
    at_least: list[Terms] = field(default_factory=list)
    all_of_them: list[Terms] = field(default_factory=list)
    small: list[tuple[Terms, int]] = field(default_factory=list)
    worlds: list[Any] = field(default_factory=list)

    def __post_init__(self) -> None:
        for cells, shown in zip(self.table.releases, self.shown, strict=True):
            for cell, numbers in cells.items():
                self._meet(cell, numbers, shown[cell])
            self._add_up(cells)

    def _meet(self, cell: Cell, numbers: Numbers, shown: tuple[Decimal | None, ...]) -> None:
        for name, number, seen in zip(("count", "top", "bottom"), numbers, shown, strict=True):
            # Of a percentage, only numerator and denominator: the value follows from them.
            if number is not None and (cell, numbers, name) not in self.unknown:
                self.unknown[cell, numbers, name] = len(self.low)
                low, high = self._limits(name, seen)
                self.low.append(low)
                self.high.append(high)
        if numbers[1] is not None:
            rest: Terms = {(cell, numbers, "bottom"): 1, (cell, numbers, "top"): -1}
            self._note(rest)
            if shown[1] is not None and shown[1] == shown[2]:
                self.all_of_them.append(rest)  # 100%: were anybody left over, the figure would be hidden.
        for name, number in zip(("count", "top", "bottom"), numbers, strict=True):
            if number is not None:
                self._note({(cell, numbers, name): 1})

    def _limits(self, name: str, seen: Decimal | None) -> tuple[float, float]:
        if seen is None:
            return (0 if name == "top" else 1), float("inf")
        number = float(seen)
        if self.table.profile == "dfe" or number == 0:
            return number, number
        return max(number - 2, 8), number + 2

    def _note(self, terms: Terms) -> None:
        """A number to be found out, if it is small."""
        raw = sum(factor * self._raw(name) for name, factor in terms.items())
        if 0 < raw <= LARGEST[self.table.profile]:
            self.small.append((terms, raw))

    def _raw(self, name: tuple[Cell, Numbers, str]) -> int:
        number = name[1][("count", "top", "bottom").index(name[2])]
        assert number is not None
        return number

    def _add_up(self, cells: dict[Cell, Numbers]) -> None:
        """Areas make the borough, sexes make both, months make the year; numerators and denominators do so as well."""
        for cell, numbers in cells.items():
            indicator, area, period, group = cell
            layouts: list[list[Cell]] = []
            if area == "B":
                used = [a for a in AREA_NAMES if any(other[1] == a for other in cells)]
                layouts.append([(indicator, a, period, group) for a in used])
            if indicator == "t-1" and not group and self.table.categories:
                layouts.append([(indicator, area, period, f"sex: {s}") for s in SEXES[: self.table.categories]])
            if " to " in period:
                months = [m for m in YEAR if m <= period[-7:]]
                layouts.append([(indicator, area, m, group) for m in months])
            for parts in layouts:
                self._layout(cells, cell, numbers, parts)
            if indicator == "t-2" and ("t-1", area, period, "") in cells:
                other = ("t-1", area, period, "")
                self.sums.append({(cell, numbers, "bottom"): 1, (other, cells[other], "count"): -1})

    def _layout(self, cells: dict[Cell, Numbers], cell: Cell, numbers: Numbers, parts: list[Cell]) -> None:
        for name in ("count",) if cell[0] == "t-1" else ("top", "bottom"):
            terms: Terms = {(cell, numbers, name): 1}
            terms |= {(part, cells[part], name): -1 for part in parts if part in cells}
            lacking = [part for part in parts if part not in cells]
            if len(lacking) < len(parts):
                over = sum(factor * self._raw(term) for term, factor in terms.items())
                if over:  # Some figure is missing, and what it was can be told from the others.
                    self._note(terms)
                    self.at_least.append(terms)
                else:
                    self.sums.append(terms)

    def row(self, terms: Terms) -> list[float]:
        factors = [0.0] * len(self.low)
        for name, factor in terms.items():
            factors[self.unknown[name]] += factor
        return factors

    def possible(self, terms: Terms, number: int, *, if_all_were_hidden: bool = False) -> Any:
        """Values for all unknowns that fit what is known and give some terms a number; None if there are none."""
        low, high = self._blind() if if_all_were_hidden else (self.low, self.high)
        sums = [*self.sums, *([] if if_all_were_hidden else self.all_of_them)]
        tops = [name for name in self.unknown if name[2] == "top"]
        parts: list[Terms] = [{(cell, numbers, "bottom"): 1, (cell, numbers, "top"): -1} for cell, numbers, _ in tops]
        over = [*self.at_least, *parts]
        rows = [self.row(one) for one in (*sums, *over, terms)]
        lows = [0.0] * (len(rows) - 1) + [float(number)]
        highs = [0.0] * len(sums) + [float("inf")] * len(over) + [float(number)]
        limits, bounds = LinearConstraint(rows, lows, highs), Bounds(low, high)
        for presolve in (True, False):  # The solver's preparation has called systems impossible that are not.
            options, whole_numbers = {"presolve": presolve}, [1] * len(low)
            found = milp(
                [0.0] * len(low), constraints=limits, bounds=bounds, integrality=whole_numbers, options=options
            )
            if found.success:
                return found.x
        return None

    def found_out(self) -> list[str]:
        """Every small number of which something can be told beyond what the layout says in any case."""
        return [text for terms, raw in self.small if (text := self._told(terms, raw))]

    def _told(self, terms: Terms, raw: int) -> str:
        row = self.row(terms)
        seen = {round(sum(a * x for a, x in zip(row, world, strict=True))) for world in self.worlds}
        for number in range(1, LARGEST[self.table.profile] + 1):
            if number not in seen:
                world = self.possible(terms, number)
                if world is not None:
                    self.worlds.append(world)
                elif self.possible(terms, number, if_all_were_hidden=True) is not None:
                    return f"{sorted(terms)} is {raw} and can't be {number}"
        return ""

    def _blind(self) -> tuple[list[float], list[float]]:
        """The limits if every figure but zeros were hidden: what they rule out, no hiding could help."""
        raws = [self._raw(name) for name in self.unknown]
        low = [0.0 if not raw or name[2] == "top" else 1.0 for name, raw in zip(self.unknown, raws, strict=True)]
        zeros = [not raw and name[2] == "count" for name, raw in zip(self.unknown, raws, strict=True)]
        return low, [0.0 if zero else float("inf") for zero in zeros]


def shown_in(content: Content, table: Table) -> list[dict[Cell, tuple[Decimal | None, Decimal | None, Decimal | None]]]:
    releases = content.scorecards[0].releases
    pictures = [releases[min(place, len(releases) - 1)].picture for place in range(len(table.releases))]
    found = []
    for picture in pictures:
        cells = {}
        for key, o in picture.observations.items():
            if o.status is Status.NOT_APPLICABLE:
                continue
            count = o.value if key.indicator == "t-1" else None
            cells[key.indicator, key.area, key.period.text, key.group] = (count, o.numerator, o.denominator)
            assert (o.value is None) == (o.status is Status.SUPPRESSED)
        found.append(cells)
    return found


def kept(
    profile: str,
    first: dict[Leaf, int],
    second: dict[Leaf, int] | None = None,
    seen: dict[tuple[str, str], int] | None = None,
    missing: tuple[Leaf, ...] = (),
) -> Table:
    """A council with these true counts; of all others nobody was seen in time."""
    nobody = dict.fromkeys(product(AREA_NAMES, YEAR), 0)
    before, after = (whole(counts, nobody | (seen or {}), set(missing)) for counts in (first, second or first))
    return Table(profile, 2 * any(cell[3] for cell in before), (before, after))


# Random examples found these when a condition of disclosure control was turned round. Each is made as small as it can
# be, and fails then whatever the commit draws: a figure that is missing, the sums of groups, what a second release
# shows of the first, rounded figures, and a year to date that goes on.
APRIL, MAY, JUNE = YEAR
MISSING = kept("dfe", {NORTH: 1, ("N", MAY, ""): 0, ("N", JUNE, ""): 0}, missing=(NORTH,))
GIRLS = {("N", FIRST, "Girls"): 0, ("S", FIRST, "Girls"): 3}
GROUPS = kept("dfe", GIRLS | {("N", FIRST, "Boys"): 1, ("S", FIRST, "Boys"): 6})
SECOND = kept("dfe", {NORTH: 1, SOUTH: 6}, {NORTH: 0, SOUTH: 6})
ROUNDED = kept(
    "nhs",
    {NORTH: 4, SOUTH: 12},
    {NORTH: 4, SOUTH: 12, ("N", MAY, ""): 28, ("S", MAY, ""): 28},
    seen={("N", APRIL): 4, ("S", APRIL): 12, ("S", MAY): 25},
)
GOING_ON = kept("dfe", {NORTH: 2, ("N", MAY, ""): 3}, {NORTH: 2, ("N", MAY, ""): 3, ("N", JUNE, ""): 1})


@drawn(40, 3000)
@given(tables())
@example(MISSING)
@example(GROUPS)
@example(SECOND)
@example(ROUNDED)
@example(GOING_ON)
def test_nobody_can_work_out_a_small_number(table: Table) -> None:
    """The audit finds a way, the same one each time; what is small is never shown; nothing can be told. Where it finds
    none, there is none: what the first release has shown gives it away, however much the second hides.
    """
    draft, problems = draft_of(table), list[Problem]()
    content = disclose(draft, problems)
    if content is None:
        assert at_best(table).found_out() != []
        return
    shown = shown_in(content, table)
    assert disclose(draft, problems) == content
    for cells, seen in zip(table.releases, shown, strict=True):
        for cell, numbers in cells.items():
            assert seen[cell] in (NOTHING, published(table.profile, numbers))
            if is_small(table.profile, numbers):
                assert seen[cell] == NOTHING
    assert Attacker(table, shown).found_out() == []


NOTHING = (None, None, None)


def at_best(table: Table) -> Attacker:
    """The attacker, if the second release showed nothing new but zeros."""
    first = Table(table.profile, table.categories, table.releases[:1])
    content = disclose(draft_of(first), [])
    assert content is not None, "a first release can always be made safe"
    shown = shown_in(content, first)[0]
    later = {
        cell: shown[cell]
        if table.releases[0].get(cell) == numbers
        else (Decimal(0), None, None)
        if numbers[0] == 0
        else NOTHING
        for cell, numbers in table.releases[1].items()
    }
    return Attacker(table, [shown, later])


def published(profile: str, numbers: Numbers) -> tuple[Decimal | None, ...]:
    """What may stand on the site: the numbers themselves, or their nearest five."""
    shown = [None if n is None else n if profile == "dfe" else (n + 2) // 5 * 5 for n in numbers]
    return tuple(None if n is None else Decimal(n) for n in shown)


def is_small(profile: str, numbers: Numbers) -> bool:
    """Whether the rules of the field hide these numbers whatever else is shown."""
    count, top, bottom = numbers
    few = range(1, LARGEST[profile] + 1)
    if top is None or bottom is None:
        return count in few
    return top in few or bottom - top in few or bottom < BASE[profile]


def told_without(table: Table, monkeypatch: pytest.MonkeyPatch, *names: str) -> list[str]:
    """What the attacker finds out when parts of disclosure control are switched off."""
    for name in names:
        monkeypatch.setattr(Pattern, name, lambda _: None)
    content = disclose(draft_of(table), [])
    assert content is not None
    return Attacker(table, shown_in(content, table)).found_out()


def test_the_attacker_finds_out_what_only_small_figures_being_hidden_leaves_open(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    counts = {("N", FIRST, ""): 3, ("S", FIRST, ""): 17}
    cells = whole(counts, {("N", FIRST): 3, ("S", FIRST): 17}, set())
    table = Table("dfe", 0, (cells, cells))
    with monkeypatch.context() as patched:
        patched.setattr(Audit, "first_told", lambda *_: None)
        assert told_without(table, patched, "_hide_second_figures") != []
    assert told_without(table, monkeypatch) == []
