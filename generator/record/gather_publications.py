"""Reads the figures that documents publish one by one."""

import re
from collections.abc import Iterable

from generator.record.areas import Areas
from generator.record.cells import RowReader
from generator.record.publications import FIGURE_COLUMNS, FigureRow, Publications, PublishedFigure
from generator.schema.parse import parse_rows
from generator.terms.period import Period, PeriodError
from generator.terms.problems import Problem
from generator.terms.rules import Rule
from generator.terms.slips import years_typed_as_months
from generator.terms.texts import SourceFile
from generator.terms.units import UNITS

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_NOT_AN_ID = Rule(
    "figure-not-an-id",
    "A figure's id is small letters, digits and hyphens",
    'figure "{figure}" is not an id.',
    "Use small letters, digits and hyphens only, like rc-members.",
    {"figure": "Net total"},
)
_NO_VALUE = Rule(
    "figure-without-value",
    "A document's figure has a value, or words where the document prints none",
    "this row has neither a value nor words for one.",
    "Fill in value or in_words, or delete the row.",
)
_PERIOD_UNREADABLE = Rule(
    "figure-period-unreadable",
    "A document's figure is dated as the record writes dates, or in words",
    "{error}.",
    "Write 2011/12, 2012-10, 2012-12-31 or 2011; put anything else into period_in_words.",
    {"error": '"Oct 2012" is not a period'},
)
_ROW_TWICE = Rule(
    "figure-row-twice",
    "A document's figure has one row for each area and period",
    'figure "{figure}" is given twice for one area and period; see {path}:{line}.',
    "Delete one of the two rows, or correct its area or period.",
    {"figure": "rc-members", "path": "data/publications/report-card-2011-12.csv", "line": "2"},
)
_TWO_FIGURES = Rule(
    "figure-of-two-kinds",
    "All rows of a document's figure have one label and unit, and stand in one file",
    'figure "{figure}" has another label, unit or file in {path}:{line}.',
    "Make them the same, or give this figure an id of its own.",
    {"figure": "rc-members", "path": "data/publications/report-card-2011-12.csv", "line": "2"},
)
_YEAR_AS_MONTH = Rule(
    "figure-year-with-hyphen",
    "A year is written with a slash (/): with a hyphen it is a month",
    "{text} is {label}, but the rows of this figure are for years.",
    "A financial year is written {year}, a school year AY{year}. If the month is meant, say so in period_in_words and"
    " leave the period empty.",
    {"text": "2010-11", "label": "November 2010", "year": "2010/11"},
)


def parse_publications(files: Iterable[SourceFile], areas: Areas, problems: list[Problem]) -> Publications:
    """Read the figures of every document; each row with a fault is reported and left out."""
    rows: dict[str, list[FigureRow]] = {}
    for file in files:
        for row in parse_rows(file, FIGURE_COLUMNS, problems):
            found = _figure_row(RowReader(file.path, row, problems), areas)
            if found is not None:
                rows.setdefault(found.figure, []).append(found)
    for same in rows.values():
        problems += _faults_between(same)
    return Publications({name: PublishedFigure(name, tuple(same)) for name, same in rows.items()})


def _figure_row(cell: RowReader, areas: Areas) -> FigureRow | None:
    cells = cell.row.cells
    cell.filled("figure", "label")
    if cells["figure"] and not _ID.fullmatch(cells["figure"]):
        cell.add(_NOT_AN_ID.broken(figure=cells["figure"]))
    unit = cell.named("unit", UNITS)
    code = cell.area(areas.lives)
    period = _period(cell)
    value = cell.number("value")
    if not cells["value"] and not cells["in_words"]:
        cell.add(_NO_VALUE.broken())
    if not cell.clean or unit is None or code is None:
        return None
    return FigureRow(
        figure=cells["figure"],
        label=cells["label"],
        unit=unit,
        area=areas.of_row(code, period),
        period=period,
        period_in_words=cells["period_in_words"],
        value=value,
        in_words=cells["in_words"],
        note=cells["note"],
        path=cell.path,
        line=cell.row.line,
    )


def _period(cell: RowReader) -> Period | None:
    text = cell.row.cells["period"]
    if not text:
        return None
    try:
        return Period.parse_loose(text)
    except PeriodError as error:
        cell.add(_PERIOD_UNREADABLE.broken(error=error))
        return None


def _faults_between(rows: list[FigureRow]) -> Iterable[Problem]:
    """Rows of one figure stand in one file, count the same thing, and no two are about one area and period."""
    slips = dict(years_typed_as_months(row.period for row in rows if row.period))
    first = rows[0]
    seen: dict[tuple[str, str, str], FigureRow] = {}
    for row in rows:
        if row.period in slips:
            typed, year = row.period, slips[row.period].text
            yield _YEAR_AS_MONTH.at(row.path, row.line, text=typed.text, label=typed.label, year=year)
        key = (row.area.code, row.period.text if row.period else "", row.period_in_words)
        twin = seen.setdefault(key, row)
        if twin is not row:
            facts = {"figure": row.figure, "path": twin.path, "line": twin.line}
            yield _ROW_TWICE.at(row.path, row.line, **facts)
        elif (row.label, row.unit, row.path) != (first.label, first.unit, first.path):
            facts = {"figure": row.figure, "path": first.path, "line": first.line}
            yield _TWO_FIGURES.at(row.path, row.line, **facts)
