"""The figures of one national measure: the rows of a tidy file, read at once where all are right, else one by one."""

import re
from collections.abc import Iterable, Mapping

from generator.record.national import FIGURE_COLUMNS, MeasureFigures, NationalPlace
from generator.schema.decode import decode
from generator.terms.period import Period, PeriodError
from generator.terms.problems import Problem
from generator.terms.rules import Rule
from generator.terms.texts import SourceFile, lines_of

IMPORT = "Run python -m generator import-national, which writes it again from data/national/files."
_ROW_UNREADABLE = Rule(
    "national-row-unreadable",
    "A row of national figures has a period, a place, and a number or the reason why there is none",
    'this row can\'t be read: "{row}".',
    IMPORT,
    {"row": "2025,E08000901,eighty,,4650,58120"},
)
_ROW_TWICE = Rule(
    "national-figure-twice",
    "A place has one national figure for a period",
    "this figure is given twice; it stands on line {line} as well.",
    IMPORT,
    {"line": "2"},
)
_PLACE_UNKNOWN = Rule(
    "national-place-unknown",
    "Each place of the national figures is in places.csv",
    'there is no place "{code}" in data/national/places.csv.',
    IMPORT,
    {"code": "E08000999"},
)
_REASONS = "confidential|not available|not applicable|rounds to zero|unreliable"
_NUMBER = r"-?[0-9]{1,12}(?:\.[0-9]{1,6})?"
_ROW = rf"[0-9AYQ/ a-zHT-]+,E[0-9]{{8}},(?:{_NUMBER},|,(?:{_REASONS})),(?:{_NUMBER})?,(?:{_NUMBER})?"
# The whole file at once: a row that does not fit is looked for only where there is one.
_ROWS = re.compile(rf"(?:{_ROW}\n)*(?:{_ROW})?\n?")
_ONE_ROW = re.compile(_ROW)


def read_figures(file: SourceFile, places: Mapping[str, NationalPlace], problems: list[Problem]) -> MeasureFigures:
    """The rows of one measure, by period and place."""
    rows: dict[str, dict[str, str]] = {}
    # Whatever could spoil letters can't spoil these, and such files are large.
    text = file.data.decode("ascii") if file.data.isascii() else decode(file, problems) or ""
    heading, _, body = text.partition("\n")
    if heading != ",".join(FIGURE_COLUMNS) or not _ROWS.fullmatch(body):
        problems += _unreadable(file, text)
        return MeasureFigures(file, rows)
    lines = body.splitlines()
    for line in lines:
        period, code, rest = line.split(",", 2)
        rows.setdefault(period, {})[code] = rest
    known = all(by_code.keys() <= places.keys() for by_code in rows.values()) and all(map(_is_period, rows))
    if not known or sum(map(len, rows.values())) < len(lines):
        cells = [line.split(",", 2)[:2] for line in lines]
        problems += _unreadable(file, text)
        problems += unknown_places(file, ((number, code) for number, (_, code) in enumerate(cells, 2)), places)
        problems += _twice(file, cells)
    return MeasureFigures(file, rows)


def _unreadable(file: SourceFile, text: str) -> Iterable[Problem]:
    heading, *rows = lines_of(text)
    fine = heading == ",".join(FIGURE_COLUMNS)
    bad = [(number, row) for number, row in enumerate(rows, 2) if row and not _is_row(row)]
    for number, row in bad if fine else [(1, heading), *bad]:
        yield _ROW_UNREADABLE.at(file.path, number, row=row[:60])


def _is_row(row: str) -> bool:
    return bool(_ONE_ROW.fullmatch(row)) and _is_period(row.partition(",")[0])


def _is_period(text: str) -> bool:
    try:
        return bool(Period.parse(text))
    except PeriodError:
        return False


def unknown_places(
    file: SourceFile, codes: Iterable[tuple[int, str]], places: Mapping[str, NationalPlace]
) -> Iterable[Problem]:
    """Each code, with the line on which it stands, that no place has."""
    return (_PLACE_UNKNOWN.at(file.path, line, code=code) for line, code in codes if code not in places)


def _twice(file: SourceFile, cells: Iterable[list[str]]) -> Iterable[Problem]:
    seen: dict[tuple[str, ...], int] = {}
    for number, key in enumerate(map(tuple, cells), 2):
        first = seen.setdefault(key, number)
        if first != number:
            yield _ROW_TWICE.at(file.path, number, line=first)
