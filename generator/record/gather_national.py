"""Reads the national figures that were imported, or says what is wrong with them: files can be edited by hand."""

import re
from collections.abc import Iterable, Mapping
from itertools import groupby

from generator.record.national import (
    COMPARATOR_COLUMNS,
    DECLARED,
    FIGURE_COLUMNS,
    FOLDER,
    NEIGHBOUR_COLUMNS,
    PLACE_COLUMNS,
    PLACES,
    MeasureFigures,
    National,
    NationalComparator,
    NationalPlace,
    Neighbour,
    comparators_path,
    figures_path,
)
from generator.record.national import NEIGHBOURS as NEIGHBOURS_FILE
from generator.record.national_declared import check_declared
from generator.schema.decode import decode
from generator.schema.national import NationalText
from generator.schema.parse import parse_model, parse_rows
from generator.terms.period import Period, PeriodError
from generator.terms.problems import Problem
from generator.terms.rules import Rule
from generator.terms.texts import SourceFile, Sources, lines_of

_IMPORT = "Run python -m generator import-national, which writes it again from data/national/files."
_NOT_IMPORTED = Rule(
    "national-not-imported",
    "National measures that are declared have been imported",
    "there are no figures of the national measure {measure}.",
    _IMPORT,
    {"measure": '"looked-after"'},
)
_ROW_UNREADABLE = Rule(
    "national-row-unreadable",
    "A row of national figures has a period, a place, and a number or the reason why there is none",
    'this row can\'t be read: "{row}".',
    _IMPORT,
    {"row": "2025,E08000018,eighty,,4650,58120"},
)
_OF_NOTHING = Rule(
    "national-file-of-no-measure",
    "National figures are of a measure that is declared",
    "data/national/measures.yml declares no measure of this name.",
    "Delete the file, or declare the measure again.",
)
_ROW_TWICE = Rule(
    "national-figure-twice",
    "A place has one national figure for a period",
    "this figure is given twice; it stands on line {line} as well.",
    _IMPORT,
    {"line": "2"},
)
_PLACE_UNKNOWN = Rule(
    "national-place-unknown",
    "Each place of the national figures is in places.csv",
    'there is no place "{code}" in data/national/places.csv.',
    _IMPORT,
    {"code": "E08000999"},
)
_REASONS = "confidential|not available|not applicable|rounds to zero|unreliable"
_NUMBER = r"-?[0-9]{1,12}(?:\.[0-9]{1,6})?"
_ROW = rf"[0-9AYQ/ a-zHT-]+,E[0-9]{{8}},(?:{_NUMBER},|,(?:{_REASONS})),(?:{_NUMBER})?,(?:{_NUMBER})?"
# The whole file at once: a row that does not fit is looked for only where there is one.
_ROWS = re.compile(rf"(?:{_ROW}\n)*(?:{_ROW})?\n?")
_ONE_ROW = re.compile(_ROW)


def gather_national(sources: Sources, problems: list[Problem]) -> National | None:
    """The national figures; None where none are declared, or where they can't be read."""
    file, before = sources.named(DECLARED), len(problems)
    if file.is_missing:
        return None
    declared = parse_model(file, NationalText, problems)
    if declared is None:
        return None
    problems += check_declared(declared, file)
    if len(problems) > before:
        return None
    return read_national(declared, file, sources, problems)


def read_national(
    declared: NationalText,
    file: SourceFile,
    sources: Sources,
    problems: list[Problem],
    *,
    with_comparators: bool = True,
) -> National | None:
    """What was imported for the measures that are declared; None, with the problems, where it can't be read."""
    before = len(problems)
    problems += (
        _NOT_IMPORTED.at(file.path, 1, measure=f'"{each.id}"')
        for each in declared.measures
        if sources.named(figures_path(each.id)).is_missing
    )
    problems += _of_nothing(declared, sources)
    if len(problems) > before:
        return None
    places = _places(sources.named(PLACES), problems)
    neighbours = _neighbours(sources.named(NEIGHBOURS_FILE), declared, places, problems)
    figures = {each.id: _figures(sources.named(figures_path(each.id)), places, problems) for each in declared.measures}
    wanted = declared.measures if with_comparators else ()
    comparators = tuple(
        row for each in wanted for row in _comparators(each.id, sources.named(comparators_path(each.id)), problems)
    )
    if len(problems) > before:
        return None
    return National(declared, file, places, neighbours, figures, comparators)


def _of_nothing(declared: NationalText, sources: Sources) -> Iterable[Problem]:
    known = {path(each.id) for each in declared.measures for path in (figures_path, comparators_path)}
    for name in ("figures", "comparators"):
        for file in sources.under(f"{FOLDER}/{name}", ".csv"):
            if file.path not in known:
                yield _OF_NOTHING.at(file.path, 1)


def _places(file: SourceFile, problems: list[Problem]) -> dict[str, NationalPlace]:
    rows = parse_rows(file, PLACE_COLUMNS, problems)
    return {row.cells["code"]: NationalPlace(*(row.cells[name] for name in PLACE_COLUMNS)) for row in rows}


def _neighbours(
    file: SourceFile, declared: NationalText, places: Mapping[str, NationalPlace], problems: list[Problem]
) -> dict[int, dict[str, tuple[Neighbour, ...]]]:
    """Of each list that is declared, the neighbours of each authority, in the order of the file."""
    rows = list(parse_rows(file, NEIGHBOUR_COLUMNS, problems))
    problems += _unknown(file, ((row.line, row.cells[name]) for row in rows for name in ("code", "neighbour")), places)
    found: dict[int, dict[str, tuple[Neighbour, ...]]] = {model.year: {} for model in declared.models}
    for (model, code), group in groupby(rows, lambda row: (row.cells["model"], row.cells["code"])):
        close = tuple(Neighbour(row.cells["neighbour"], row.cells["closeness"]) for row in group)
        if model.isdecimal() and int(model) in found:
            found[int(model)][code] = close
    return found


def _figures(file: SourceFile, places: Mapping[str, NationalPlace], problems: list[Problem]) -> MeasureFigures:
    """The rows of one measure, by period and place."""
    rows: dict[str, dict[str, str]] = {}
    text = decode(file, problems) or ""
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
        problems += _unknown(file, ((number, code) for number, (_, code) in enumerate(cells, 2)), places)
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


def _unknown(
    file: SourceFile, codes: Iterable[tuple[int, str]], places: Mapping[str, NationalPlace]
) -> Iterable[Problem]:
    return (_PLACE_UNKNOWN.at(file.path, line, code=code) for line, code in codes if code not in places)


def _twice(file: SourceFile, cells: Iterable[list[str]]) -> Iterable[Problem]:
    seen: dict[tuple[str, ...], int] = {}
    for number, key in enumerate(map(tuple, cells), 2):
        first = seen.setdefault(key, number)
        if first != number:
            yield _ROW_TWICE.at(file.path, number, line=first)


def _comparators(measure: str, file: SourceFile, problems: list[Problem]) -> Iterable[NationalComparator]:
    rows = parse_rows(file, COMPARATOR_COLUMNS, problems)
    return [
        NationalComparator(measure, tuple(row.cells[name] for name in COMPARATOR_COLUMNS), row.line) for row in rows
    ]
