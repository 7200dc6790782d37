"""The rows of a CSV file, and a YAML file as a checked object; faults become problems, never exceptions."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from generator.schema.decode import decode
from generator.schema.explain import explain_faults
from generator.schema.places import line_at
from generator.schema.yaml_tree import compose, construct
from generator.terms.problems import Fault, Problem
from generator.terms.rules import Rule
from generator.terms.texts import SourceFile

M = TypeVar("M", bound=BaseModel)

_CELLS = Rule(
    "csv-cells",
    "A row has one cell for each column",
    "this row has {cells} cells, but the heading has {columns} columns.",
    "Give each column one cell; put text that holds a comma between double quotes.",
    {"cells": "10", "columns": "9"},
)
_QUOTES = Rule(
    "csv-quotes",
    "A double quote in a table is closed, and nothing but a comma comes after it",
    "this row has a double quote that is not closed, or something after a closed one.",
    "Put the whole text between two double quotes, and write a double quote within it twice.",
)
_SEPARATOR = Rule(
    "csv-separator",
    "The columns of a table are separated by commas",
    "the columns are separated by {sign}, as Excel does in some settings.",
    'Save it again as "CSV UTF-8 (comma delimited)", with months written like 2017-02.',
    {"sign": "semicolons"},
)
_HEADING = Rule(
    "csv-heading",
    "A table has the columns that tables of its kind have, in their order",
    "the heading has {what}.",
    "Make the first line: {columns}",
    {"what": 'no column "value", an unknown column "valeu"', "columns": "name,value"},
)


@dataclass(frozen=True, slots=True)
class CsvRow:
    """One line of a CSV file: its line number and its cells by column name, all text."""

    line: int
    cells: dict[str, str]


def parse_rows(
    source: SourceFile, columns: tuple[str, ...], problems: list[Problem], optional: tuple[str, ...] = ()
) -> Iterator[CsvRow]:
    """The rows of a CSV file that has exactly these columns, and behind them any of the optional ones.

    An optional column that is not there reads as empty.
    """
    text = decode(source, problems)
    if text is None:
        return
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    start = 1
    try:
        header = [name.strip() for name in next(reader)]
        more = header[len(columns) :]
        if header[: len(columns)] != list(columns) or set(more) - set(optional) or len(set(more)) < len(more):
            problems.append(_wrong_heading(header, columns, optional).at(source.path, 1))
            return
        # A row starts on the line after the one where the row before it ended: a quoted cell can hold line ends.
        start = reader.line_num + 1
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                pass  # Excel likes to leave rows of bare commas at the end.
            elif len(cells) == len(header):
                filled = dict(zip(header, (cell.strip() for cell in cells), strict=True))
                yield CsvRow(start, dict.fromkeys(optional, "") | filled)
            else:
                problems.append(_CELLS.at(source.path, start, cells=len(cells), columns=len(header)))
            start = reader.line_num + 1
    except csv.Error:
        problems.append(_QUOTES.at(source.path, start))


def _wrong_heading(header: list[str], columns: tuple[str, ...], optional: tuple[str, ...]) -> Fault:
    if len(header) == 1 and (";" in header[0] or "\t" in header[0]):
        return _SEPARATOR.broken(sign="semicolons" if ";" in header[0] else "tabs")
    unknown = [name for name in header if name not in (*columns, *optional)]
    missing = [name for name in columns if name not in header]
    parts = [f'no column "{name}"' for name in missing] + [f'an unknown column "{name}"' for name in unknown]
    parts += [f'the column "{name}" twice' for name in dict.fromkeys(header) if name and header.count(name) > 1]
    right = [*columns, *(name for name in optional if name in header)]
    return _HEADING.broken(what=", ".join(parts) or "its columns in another order", columns=",".join(right))


def parse_model(source: SourceFile, model: type[M], problems: list[Problem]) -> M | None:
    """A checked object from a YAML file, or None with every problem that the file has."""
    node = compose(source, problems)
    if node is None:
        return None
    before = len(problems)
    data = construct(node, source.path, problems)
    if len(problems) > before:
        return None
    try:
        return model.model_validate(data)
    except ValidationError as error:
        problems += explain_faults(source.path, node, error, model)
        return None


def line_of(source: SourceFile, *loc: int | str) -> int:
    """The line of a YAML file on which the thing at this place stands."""
    node = compose(source, [])
    return line_at(node, loc) if node else 1
