"""The rows of a CSV file, and a YAML file as a checked object; faults become problems, never exceptions."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from generator.schema.csv_heading import Columns, wrong_heading
from generator.schema.decode import decode
from generator.schema.explain import explain_faults
from generator.schema.places import line_at
from generator.schema.yaml_tree import compose, construct
from generator.terms.problems import Fault, Problem
from generator.terms.rules import Rule
from generator.terms.texts import SourceFile, lines_of

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
_QUOTE_TOO_FAR = Rule(
    "csv-quote-too-far",
    "A double quote in a table is closed where its text ends",
    'a double quote that is opened in this row is closed only behind the row "{line}".',
    "Close it where the text ends.",
    {"line": "es-1-2,SAM,2017-02,,63,,,,"},
)
_CURLY = Rule(
    "csv-curly-quotes",
    "Only straight quotation marks hold a cell together",
    "this row has {cells} cells, but the heading has {columns} columns: curly quotation marks hold no text together.",
    'Write straight ones (") before and behind the text that holds a comma.',
    {"cells": "10", "columns": "9"},
)
_HEADING_AGAIN = Rule(
    "csv-heading-again",
    "A table has one heading",
    "the heading stands here again.",
    "Delete the line; if two tables were joined, see that no figure is there twice.",
)
_TOO_MANY = Rule(
    "csv-too-many-rows",
    "A table has no more rows than a council counts in a month",
    "this table has more than {most} rows, and the rest is not read.",
    "See whether it is the right file, and delete what does not belong into it.",
    {"most": "20,000"},
)
MOST_ROWS = 20_000


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
    wanted = Columns(columns, optional)
    start = 1
    try:
        header = [name.strip() for name in next(reader)]
        if not wanted.fit(header):
            problems.append(wrong_heading(header, reader, wanted).at(source.path, 1))
            return
        # A row starts on the line after the one where the row before it ended: a quoted cell can hold line ends.
        start = reader.line_num + 1
        for number, cells in enumerate(reader):
            if number >= MOST_ROWS:
                problems.append(_TOO_MANY.at(source.path, start, most=f"{MOST_ROWS:,}"))
                return
            fault = _fault(cells, header)
            if fault:
                problems.append(fault.at(source.path, start))
            # Excel likes to leave rows of bare commas at the end.
            elif any(cell.strip() for cell in cells):
                filled = dict(zip(header, (cell.strip() for cell in cells), strict=True))
                yield CsvRow(start, dict.fromkeys(optional, "") | filled)
            start = reader.line_num + 1
    except csv.Error:
        problems.append(_QUOTES.at(source.path, start))


def _fault(cells: list[str], header: list[str]) -> Fault | None:
    """What is wrong with a row as a whole, if anything is."""
    if len(cells) == len(header):
        if [cell.strip() for cell in cells] == header:
            return _HEADING_AGAIN.broken()
        # A double quote that was not closed: the next one in the file closed it, and the rows between are in one cell.
        lines = (line for cell in cells if "\n" in cell or "\r" in cell for line in lines_of(cell)[1:])
        end = next((line for line in lines if line.count(",") >= len(header) - 1), None)
        return _QUOTE_TOO_FAR.broken(line=end[:40]) if end else None
    if not any(cell.strip() for cell in cells):
        return None
    is_curly = any(mark in cell for cell in cells for mark in "\u201c\u201d\u201e")
    return (_CURLY if is_curly else _CELLS).broken(cells=len(cells), columns=len(header))


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
