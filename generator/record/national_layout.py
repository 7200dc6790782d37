"""One national file held against the layout of explore education statistics: heading, companion, cells and rows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.record.national_asked import Distinct, Named
from generator.record.national_cells import check_cells
from generator.record.national_files import NationalTable, NoTableError
from generator.record.national_geography import GEOGRAPHY, Located, needed_columns, read_places
from generator.record.national_heading import body_of, lacking, read_heading
from generator.record.national_meta import PLACES_AND_TIMES, Meta, read_meta
from generator.record.national_periods import TIME, read_periods
from generator.schema.encodings import unreadable
from generator.terms.problems import Problem
from generator.terms.rules import Rule
from generator.terms.texts import SourceFile

_NO_TABLE = Rule(
    "national-file-unreadable",
    "A national file is a table whose cells are separated by commas",
    "this file can't be read as a table: a row is far too long, or a double quote is never closed.",
    'Download it again, or save it as "CSV UTF-8 (comma delimited)".',
)
_RAGGED = Rule(
    "national-row-cells",
    "A row of a national file has one cell for each column",
    "this row has {cells} cells, but the heading has {columns} columns.",
    "Download the file again; put text that holds a comma between double quotes.",
    {"cells": "13", "columns": "14"},
)
_NOT_CLOSED = Rule(
    "national-quote-not-closed",
    "A double quote in a national file is closed where its text ends",
    "a double quote that is opened in this row is not closed in it.",
    "Close it where the text ends, or download the file again.",
)
_TWICE = Rule(
    "national-row-twice",
    "A national file has one row for a place, a period and an item of each filter",
    "this row has the place, period and filters of the one on line {line}.",
    "Delete one of the two; a filter that tells them apart may be missing.",
    {"line": "2"},
)


@dataclass(frozen=True)
class LaidOut:
    """A file that keeps the rules of the layout."""

    file: SourceFile
    table: NationalTable
    meta: Meta
    # The columns of places that the file has.
    geography: tuple[str, ...]
    # What the record calls the periods, oldest first; and the places, by the cells of their columns.
    periods: Named
    places: dict[tuple[str, ...], Located]


def read_layout(file: SourceFile, meta: SourceFile, problems: list[Problem]) -> LaidOut | None:
    """A file and its companion; None, with every problem that was found, where it does not keep the layout."""
    before = len(problems)
    columns = read_heading(file, (*TIME, *needed_columns(())), problems)
    described = read_meta(file.path, meta, columns, PLACES_AND_TIMES, problems) if columns else None
    table = _table(file, columns, problems) if columns else None
    if table is None:
        return None
    geography = tuple(name for name in GEOGRAPHY if name in columns)
    periods = read_periods(file.path, table.distinct(*TIME), problems)
    wanted = needed_columns(each.cells[0] for each in table.distinct("geographic_level"))
    places = {}
    if set(wanted) <= set(columns):
        places = read_places(file.path, _padded(table.distinct(*geography), geography), problems)
    problems += lacking(file.path, wanted, columns)
    if described is not None:
        problems += check_cells(file.path, table, described, [*TIME, *geography])
        # Names join nothing: two rows of one code are one place, whatever they call it.
        codes = [name for name in columns if name in PLACES_AND_TIMES and not (name in GEOGRAPHY and "name" in name)]
        again = table.repeated([*codes, *described.filters])
        problems += (_TWICE.at(file.path, line, line=first) for line, first in again)
    if described is None or len(problems) > before:
        return None
    known = {tuple(cells[GEOGRAPHY.index(name)] for name in geography): place for cells, place in places.items()}
    return LaidOut(file, table, described, geography, Named(TIME, periods), known)


def _padded(found: Iterable[Distinct], columns: Sequence[str]) -> list[Distinct]:
    """The cells of all columns of places, empty for those that the file lacks."""
    rows = ((dict(zip(columns, each.cells, strict=True)), each.line) for each in found)
    return [Distinct(tuple(row.get(name, "") for name in GEOGRAPHY), line) for row, line in rows]


def _table(file: SourceFile, columns: Sequence[str], problems: list[Problem]) -> NationalTable | None:
    """The rows; None, with the problems, where they are no table of so many columns."""
    body = body_of(file.data)
    try:
        table = NationalTable(body, columns)
    except NoTableError:
        try:
            file.data.decode("utf-8-sig")
            problems.append(_NO_TABLE.at(file.path, 1))
        except UnicodeDecodeError as found:
            problems += unreadable(file, found)
        return None
    problems += (_ragged(file.path, bytes(body), text, len(columns)) for text in table.ragged)
    return None if table.ragged else table


def _ragged(path: str, body: bytes, text: str, columns: int) -> Problem:
    line = body.count(b"\n", 0, body.find(text.encode())) + 1
    if "\n" in text:
        return _NOT_CLOSED.at(path, line)
    return _RAGGED.at(path, line, cells=text.count(",") + 1, columns=columns)
