"""The cases of variation.txt, each with what stands in its files and what is right about it; and random series."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import yaml

from tests.oracle.second.periods import STEP, Span, calendar, month_text, parse
from tests.unit.samples import AS_PRINTED, CARD, HEAD, NARRATIVE, TARGET, project, registry

TABLE = Path(__file__).with_name("variation.txt")
STATUSES = {"-": "not available", "~": "not yet due"}


@dataclass(frozen=True)
class Measure:
    """A card, its first period, and its figures as they are typed."""

    card: dict[str, Any]
    first: str
    figures: list[str]

    @property
    def spans(self) -> list[Span]:
        start = parse(self.first)
        periods = calendar(start.kind, start.last, start.last + 360, STEP[self.card["frequency"]], start)
        return periods[: len(self.figures)]


@dataclass(frozen=True)
class Case:
    """One case: its kind, its name, and its lines by their first word, in the order of the file."""

    kind: str
    name: str
    facts: tuple[tuple[str, str], ...]

    def all(self, word: str) -> list[str]:
        return [value for key, value in self.facts if key == word]

    def has(self, word: str) -> bool:
        return bool(self.all(word))

    def one(self, word: str) -> str:
        [value] = self.all(word)
        return value

    def numbers(self, word: str) -> list[float]:
        return [float(text) for text in self.one(word).split()]

    @property
    def series(self) -> list[float | None]:
        """The figures of a case that has no files."""
        return [None if text == "-" else float(text) for text in spread(self.one("values"))]

    @property
    def points(self) -> dict[int, list[tuple[str, int]]]:
        """The signals by point, the first being 1, in the order in which the line names them."""
        found: dict[int, list[tuple[str, int]]] = {}
        for part in self.one("points").split(";") if self.one("points") != "none" else ():
            name, _, where = part.strip().rpartition(" ")
            first, _, last = where.partition("-")
            for point in range(int(first), int(last or first) + 1):
                found.setdefault(point, []).append((name[:-1], 1 if name.endswith("+") else -1))
        return found

    @property
    def measures(self) -> list[Measure]:
        return list(_measures(self))

    @property
    def releases(self) -> dict[str, str]:
        """The rows of each release; the first is of the month in which the newest of all periods ends."""
        measures = self.measures
        first = month_text(max(measure.spans[-1].last for measure in measures))
        found = {first: "".join(row for measure in measures for row in _rows(measure))}
        for text in self.all("also"):
            month, _, row = text.rpartition(" | ")
            found[month or first] = found.get(month or first, "") + row.strip() + "\n"
        return found

    @property
    def release(self) -> str:
        """The release that is asked about: the newest, unless the case says another."""
        return self.one("as at") if self.has("as at") else max(self.releases)


def cases() -> list[Case]:
    """A line at the margin, `kind name`, begins a case; the lines below it are indented, `word  value`."""
    found: list[tuple[str, str, list[tuple[str, str]]]] = []
    for line in TABLE.read_text("utf-8").partition("\n----\n")[2].splitlines():
        if line.startswith("  "):
            key, _, value = line.strip().partition("  ")
            found[-1][2].append((key, value.strip()))
        elif line and not line.startswith("#"):
            kind, _, name = line.partition(" ")
            found.append((kind, name, []))
    return [Case(kind, name, tuple(facts)) for kind, name, facts in found]


def spread(text: str) -> list[str]:
    """The figures of a line; `(49 51)x6` stands for the same six times."""
    return re.sub(r"\(([^)]*)\)x(\d+)", lambda found: " ".join([found[1]] * int(found[2])), text).split()


# --- the files of a council --------------------------------------------------------------------------


def _measures(case: Case) -> Iterator[Measure]:
    """The lines of a measure end with its values."""
    card, first = _card(""), "2015-01"
    for key, value in case.facts:
        if key == "card":
            card = _card(value)
        elif key == "from":
            first = value
        elif key == "target":
            told = {"from": "2014-01", "basis": "latest figure", "otherwise": "red"}
            card["targets"].append(TARGET | told | yaml.load(value, yaml.BaseLoader))
        elif key == "values":
            yield Measure(card, first, spread(value))
            card, first = _card(""), "2015-01"


def _card(text: str) -> dict[str, Any]:
    """`t-2 {key: value}`: what differs from the smallest card, and in whose place it stands."""
    head, brace, more = text.partition("{")
    name = head.strip() or "t-1"
    card = CARD | {"id": name, "number": name[-1], "name": f"Things {name[-1]}", "targets": []}
    card |= yaml.safe_load(brace + more) if more else {}
    return card | ({"numerator": None, "denominator": None} if card["unit"] == "count" else {})


def files_of(case: Case) -> dict[str, str]:
    """The council of a case."""
    measures, least = case.measures, int(case.one("least")) if case.has("least") else 1
    rules = [AS_PRINTED | {"rated_from": least, "caution_below": least}]
    whole = json.loads(registry(*(measure.card for measure in measures), rules=rules))
    if case.has("event"):
        said = {"words": "Something happened", "source": "x"}
        whole["events"] = [yaml.load(text, yaml.BaseLoader) | said for text in case.all("event")]
    names = ", ".join(measure.card["id"] for measure in measures)
    files = {"data/indicators/things.yml": json.dumps(whole)}
    for month, rows in case.releases.items():
        words = NARRATIVE.replace("2017-01", month).replace("[t-1]", f"[{names}]")
        changed = case.all("because") if month == max(case.releases) else []
        files[f"content/scorecards/things/{month}.yml"] = words + "".join(map(_revision, changed))
        files[f"data/releases/things/{month}.csv"] = HEAD + rows
    kept = {file.path: file.data.decode() for file in project(files).files if file.stem != "2017-01"}
    return kept | files


def _revision(period: str) -> str:
    told = {"kind": "correction", "indicators": ["t-1"], "periods": [period]}
    return f"revisions: {json.dumps([told | {'reason': 'x', 'effect': 'x', 'ask': 'Head of Performance'}])}\n"


def _rows(measure: Measure) -> Iterator[str]:
    """A line for each figure that has a row; `p50` is provisional, `50=10/20` has parts, `.` has no row."""
    for span, text in zip(measure.spans, measure.figures, strict=True):
        status = STATUSES.get(text, "provisional" if text.startswith("p") else "")
        value, _, parts = ("" if text in STATUSES else text.removeprefix("p")).partition("=")
        top, _, bottom = parts.partition("/")
        note = "Said by the document" if status in STATUSES.values() else ""
        if text != ".":
            yield f"{measure.card['id']},B,{span.text},,{value},{top},{bottom},{status},{note}\n"


# --- random series -----------------------------------------------------------------------------------


def random_series(number: int = 500, seed: int = 20161031) -> list[list[float | None]]:
    """Series with gaps, ties, outliers, shifts and slopes; the same each time."""
    random = Random(seed)
    return [_series(random) for _ in range(number)]


def _series(random: Random) -> list[float | None]:
    decimals, middle, spread_of = (
        random.choice((0, 0, 1, 2)),
        random.choice((-20, 0, 8, 60, 900)),
        random.choice((1, 6)),
    )
    gaps, outliers = random.choice((0, 0, 0.1, 0.3)), random.choice((0, 0.05, 0.15))
    slope, shift, length = random.choice((0, 0, 0.4, -1.5)), random.choice((0, 0, 5, -9)), random.randrange(1, 40)
    found: list[float | None] = []
    for place in range(length):
        value = middle + random.gauss(0, spread_of) + slope * place + (shift if place > length // 2 else 0)
        if random.random() < outliers:
            value += random.choice((-1, 1)) * spread_of * random.choice((4, 9, 30))
        same = found and random.random() < 0.2
        found.append(None if random.random() < gaps else found[-1] if same else round(value, decimals))
    return found if any(value is not None for value in found) else [*found, float(middle)]
