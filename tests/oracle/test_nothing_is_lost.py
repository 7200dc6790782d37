"""Every cell, every line and every file name of a council broken, one at a time: refused, or seen by readers."""

import csv
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from io import StringIO
from zlib import crc32

import pytest
import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from generator.pages.addresses import THIS_RELEASE
from generator.pages.downloads.catalogue import MANIFEST
from generator.publish.files import read_sources
from generator.terms.texts import SourceFile, Sources, is_input
from tests import turns
from tests.golden.cases import HERE
from tests.oracle.sweep import built_or_refused

COUNCILS = ("two-releases", "card-and-plan")
# Of so many mistakes one is made, others with each commit; all of them in a whole run.
ONE_IN = 1 if turns.is_whole else 60


@dataclass(frozen=True)
class Mistake:
    """One thing typed otherwise: where it stands, what was done to it, and the files as they are then."""

    place: str
    kind: str
    sources: Sources

    def __str__(self) -> str:
        return f"{self.place}: {self.kind}"


@cache
def council(case: str) -> Sources:
    return read_sources(HERE / case)


def seen(sources: Sources) -> dict[str, str] | None:
    """What readers can see, or nothing where the build is refused; the manifest tells any two sources apart."""
    made = built_or_refused(sources)
    if isinstance(made, list):
        return None
    return {path: text for path, text in made.items() if path not in (MANIFEST, THIS_RELEASE)}


@cache
def seen_of(case: str) -> dict[str, str] | None:
    return seen(council(case))


# --- how a text is mistyped --------------------------------------------------------------------------


def digit_changed(text: str) -> str:
    return re.sub(r"\d", lambda digit: str((int(digit[0]) + 1) % 10), text[::-1], count=1)[::-1]


def letter_changed(text: str) -> str:
    return re.sub(r"[a-zA-Z]", lambda letter: "b" if letter[0] == "a" else "a", text[::-1], count=1)[::-1]


MISTYPED: dict[str, Callable[[str], str]] = {
    "a digit changed": digit_changed,
    "a letter changed": letter_changed,
    "deleted": lambda text: "",
    "doubled": lambda text: text + text,
    "something typed behind it": lambda text: f"{text} 7x",
}


def mistyped(text: str) -> Iterator[tuple[str, str]]:
    for kind, change in MISTYPED.items():
        if change(text) != text and set(change(text)) | set(text) != {"0"}:  # 00 is 0.
            yield kind, change(text)


# --- where ------------------------------------------------------------------------------------------


def with_text(case: str, file: SourceFile, text: str) -> Sources:
    files = council(case).files
    return Sources(tuple(SourceFile(f.path, text.encode()) if f is file else f for f in files))


def written(rows: list[list[str]]) -> str:
    text = StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()


def mistakes_in_cells(case: str, file: SourceFile) -> Iterator[Mistake]:
    rows = list(csv.reader(StringIO(file.data.decode(), newline="")))
    for line, row in enumerate(rows[1:], 1):
        for column, cell in enumerate(row):
            place = f"{file.path} {rows[0][column]}"
            others = list(mistyped(cell)) if cell else [("something typed into it", "7x")]
            spoilt = [(kind, [*row[:column], new, *row[column + 1 :]]) for kind, new in others]
            if column + 1 < len(row) and cell != row[column + 1]:
                swapped = [*row[:column], row[column + 1], cell, *row[column + 2 :]]
                spoilt.append(("swapped with its neighbour", swapped))
            for kind, new_row in spoilt:
                yield Mistake(place, kind, with_text(case, file, written([*rows[:line], new_row, *rows[line + 1 :]])))


def mistakes_in_lines(case: str, file: SourceFile) -> Iterator[Mistake]:
    lines = file.data.decode().splitlines(keepends=True)
    for number, line in enumerate(lines):
        if not line.strip() or line.startswith("#"):
            continue
        before, after = lines[:number], lines[number + 1 :]
        yield Mistake(f"{file.path} line {line.strip()}", "deleted", with_text(case, file, "".join((*before, *after))))
        yield Mistake(
            f"{file.path} line {line.strip()}", "doubled", with_text(case, file, "".join((*before, line, line, *after)))
        )


def scalars(node: Node | None, place: str = "") -> Iterator[tuple[str, ScalarNode]]:
    """Every value of a YAML file, with the keys that lead to it."""
    if isinstance(node, MappingNode):
        for key, value in node.value:
            yield from scalars(value, f"{place} {key.value}".strip())
    elif isinstance(node, SequenceNode):
        for value in node.value:
            yield from scalars(value, place)
    elif isinstance(node, ScalarNode):
        yield place, node


def mistakes_in_values(case: str, file: SourceFile) -> Iterator[Mistake]:
    text = file.data.decode()
    for keys, node in scalars(yaml.compose(text, yaml.SafeLoader)):
        start, end = node.start_mark.index, node.end_mark.index
        for kind, new in mistyped(node.value):
            quoted = '"' + new.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
            tail = "\n" if text[start:end].endswith("\n") else ""
            spoilt = f"{text[:start]}{quoted}{tail}{text[end:]}"
            yield Mistake(f"{file.path} {keys}", kind, with_text(case, file, spoilt))


def mistakes_in_names(case: str, file: SourceFile) -> Iterator[Mistake]:
    stem = file.path.rpartition(".")[0]
    names = {kind: new + file.path[len(stem) :] for kind, new in mistyped(stem)}
    for kind, name in (names | {"another ending": f"{file.path}.txt"}).items():
        # One that is never read is there by its name alone.
        renamed = SourceFile(name, file.data if is_input(name) else b"")
        yield Mistake(
            f"{file.path} name", kind, Sources(tuple(renamed if f is file else f for f in council(case).files))
        )


def mistakes(case: str) -> Iterator[Mistake]:
    for file in council(case).files:
        yield from mistakes_in_names(case, file)
        yield from mistakes_in_lines(case, file)
        yield from mistakes_in_cells(case, file) if file.path.endswith(".csv") else mistakes_in_values(case, file)


# --- what is lost today ------------------------------------------------------------------------------

# Where, and why nobody sees it. An entry that loses nothing any more has to go.
LOST: dict[str, str] = {
    r"data/releases/.*/2017-01\.csv note: ": "the note of a figure that was revised goes with the old figure",
    r"data/named-lists/.*\.yml lists counted: ": "a note says how many there are, if not those listed",
    r"data/discrepancies/.*\.csv (kind|source_line): ": "for those who look after the list of known faults",
    r"data/discrepancies/.*\.csv area: deleted": "a fault that is known of all areas is known of one",
    r"content/methods/rating\.yml rules (decimals|target (from|as_printed|set_by|why)): ": "examples show bounds alone",
    r"content/methods/rating\.yml scales decimals: ": "examples are shown as they are typed",
    r"data/indicators/.*\.yml relations name: ": "the name of a tie is said only where its figures do not fit",
    r"data/indicators/.*\.yml disclosure_rules (caution_below|rated_from): ": "no figure rests on so few",
    r"data/indicators/.*\.yml line starts: \w+: deleted": "a year starts in April unless a card says otherwise",
    r"data/areas\.csv parent: ": "to what a council belongs is shown nowhere",
    r"content/languages\.yml languages pictures movements ": "the word for a movement that no measure made",
    r"content/plans/.*\.yml starts: ": "dates are held against it, and it is shown nowhere",
    r"content/plans/.*\.yml (levels |line priority: \w+: deleted)": "the word for a level that the plan does not have",
    r"content/(plans|report-cards)/.*\.yml line - ": "a figure that is named twice beside one text is shown once",
    r"content/scorecards/.*\.yml (line - |commentary indicators: )": "what a text may speak of, and does not",
}


def why_lost(mistake: Mistake) -> str:
    return next((why for where, why in LOST.items() if re.match(where, str(mistake))), "")


@pytest.mark.parametrize("case", COUNCILS)
def test_what_is_mistyped_is_refused_or_seen(case: str) -> None:
    made = [mistake for mistake in mistakes(case) if crc32(str(mistake).encode()) % ONE_IN == turns.commit() % ONE_IN]
    lost = [mistake for mistake in made if seen(mistake.sources) == seen_of(case)]
    assert made
    assert [str(mistake) for mistake in lost if not why_lost(mistake)] == []


@pytest.mark.skipif(not turns.is_whole, reason="only all mistakes together show whether one of a kind is lost")
def test_every_kind_that_is_lost_still_is() -> None:
    lost = {why_lost(m) for case in COUNCILS for m in mistakes(case) if seen(m.sources) == seen_of(case)}
    assert lost - {""} == set(LOST.values())
