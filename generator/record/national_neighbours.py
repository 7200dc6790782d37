"""The lists of who is alike, as the Department for Education gives them: a row an authority, ten neighbours across."""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.record.national import Neighbour
from generator.schema.decode import decode
from generator.terms.problems import Fault, Problem, closest
from generator.terms.rules import Rule
from generator.terms.texts import SourceFile

_NO_COLUMNS = Rule(
    "national-model-columns",
    "A list of neighbours has the authority first, and a column for each neighbour with one for how close it is",
    "this file has no columns of neighbours, like SN_1 and SN_1P.",
    "Download the list again, or correct the name of the file in data/national/measures.yml.",
)
_CODE_UNKNOWN = Rule(
    "national-model-code",
    "A list of neighbours names authorities by their three-digit codes",
    'there is no authority with the code "{code}" in the national files.',
    "Correct the code; names are not read.",
    {"code": "37"},
)
_ODD = Rule(
    "national-model-neighbour",
    "Each authority of a list has other authorities for neighbours, each once",
    "the neighbour {code} {why}.",
    "Correct the row.",
    {"code": "372", "why": "is the authority itself"},
)
_CLOSENESS = Rule(
    "national-model-closeness",
    "How close a neighbour is, is said in the words of the list",
    '"{text}" does not say how close a neighbour is.{hint}',
    "Write Extremely close, Very close, Close, Somewhat close or Not close.",
    {"text": "Nearby", "hint": ""},
)
_WORDS = ("extremely close", "very close", "close", "somewhat close", "not close")


@dataclass(frozen=True, slots=True)
class Model:
    """The neighbours of each authority by its code, closest first."""

    neighbours: Mapping[str, tuple[Neighbour, ...]]


def read_model(file: SourceFile, codes: Mapping[str, str], problems: list[Problem]) -> Model:
    """A list of neighbours; `codes` are the authorities' codes by their three-digit ones."""
    text = decode(file, problems) or ""
    heading, *rows = list(csv.reader(text.splitlines())) or [[]]
    places = [number for number, name in enumerate(heading) if re.fullmatch(r"SN_?[0-9]+", name.strip())]
    if text and not places:
        problems.append(_NO_COLUMNS.at(file.path, 1))
    found: dict[str, tuple[Neighbour, ...]] = {}
    for line, row in enumerate(rows, 2):
        cells = [cell.strip() for cell in row]
        # A row without any code is empty, or a title between two parts of the list.
        if places and any([cells[:1] != [""], *(_cell(cells, number) for number in places)]):
            faults = list(_faults(cells, places, codes))
            problems += (fault.at(file.path, line) for fault in faults)
            if not faults:
                close = (Neighbour(codes[_cell(cells, n)], _cell(cells, n + 1).lower()) for n in places)
                found[codes[cells[0]]] = tuple(close)
    return Model(found)


def _cell(cells: list[str], number: int) -> str:
    return cells[number] if number < len(cells) else ""


def _faults(cells: list[str], places: list[int], codes: Mapping[str, str]) -> Iterator[Fault]:
    named = [_cell(cells, number) for number in places]
    for code in [cells[0], *named]:
        if code not in codes:
            yield _CODE_UNKNOWN.broken(code=code)
    for number, code in enumerate(named):
        why = "is the authority itself" if code == cells[0] else "is there twice" if code in named[:number] else ""
        if why:
            yield _ODD.broken(code=code, why=why)
    for number in places:
        text = _cell(cells, number + 1)
        if text.lower() not in _WORDS:
            yield _CLOSENESS.broken(text=text, hint=closest(text.lower(), _WORDS))
