"""The cells of one CSV row, read one by one: each is either what its column holds or a problem."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from generator.record.numbers import read_number
from generator.schema.parse import CsvRow
from generator.terms.period import Period, PeriodError
from generator.terms.problems import Fault, Problem, closest
from generator.terms.rules import Rule

E = TypeVar("E", bound=StrEnum)
T = TypeVar("T")
_WRITE_A_PERIOD = (
    "Write a month like 2017-02, a quarter like 2016/17 Q3, a financial year like 2016/17, a calendar year like 2016, a"
    " term like AY2016/17 autumn or AY2016/17 HT2, a school year like AY2016/17, or a run of months like"
    " 2016-04 to 2017-02."
)
_WORD_UNKNOWN = Rule(
    "cell-word-unknown",
    "A cell that names one of a closed list names one that is in it",
    '{column} "{text}" is not known.{hint}',
    "Use one of: {known}.",
    {"column": "status", "text": "missing", "hint": "", "known": "provisional, suppressed, not available"},
)
_NO_PERIOD = Rule("row-without-period", "A row has a period", "this row has no period.", _WRITE_A_PERIOD)
_PERIOD_UNREADABLE = Rule(
    "period-unreadable",
    "A row's period is written in one of the ways that the record knows",
    "{error}.",
    _WRITE_A_PERIOD,
    {"error": '"Feb 2017" is not a period'},
)
_EXCEL_DATES = Rule(
    "excel-dates",
    "Months are still months after Excel has saved them",
    'Excel has turned months into dates: "{text}" here, and maybe more below.',
    "In Excel, format the column period as text, write its months like 2017-02,"
    ' and save the file again as "CSV UTF-8 (comma delimited)".',
    {"text": "Feb-17"},
)
_EMPTY = Rule(
    "cell-empty",
    "A cell that readers or other rows need is filled in",
    "this row has no {column}.",
    "Fill in the cell, or delete the row.",
    {"column": "label"},
)
_AREA_UNKNOWN = Rule(
    "area-unknown",
    "A row's area is in data/areas.csv",
    'area "{code}" is not in data/areas.csv.{hint}',
    "Correct the code, or add the area.",
    {"code": "SMA", "hint": ' Did you mean "SAM"?'},
)
_EXCEL_DATE = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}|[A-Z][a-z]{2}-\d{2}|\d{4}-\d{2}-\d{2}")


@dataclass
class RowReader:
    """One row being read: reads its cells, and remembers whether any of them was wrong."""

    path: str
    row: CsvRow
    problems: list[Problem]
    clean: bool = True

    def add(self, fault: Fault) -> None:
        """Report a fault of this row."""
        self.clean = False
        self.problems.append(fault.at(self.path, self.row.line))

    def one_of(self, column: str, known: type[E]) -> E | None:
        """The cell as one of the words that are known."""
        return self.named(column, {str(member): member for member in known})

    def named(self, column: str, known: Mapping[str, T]) -> T | None:
        """The cell as the name of something that is known."""
        text = self.row.cells[column]
        if text in known:
            return known[text]
        names = [name for name in known if name]
        hint, known_names = closest(text, names), ", ".join(names)
        self.add(_WORD_UNKNOWN.broken(column=column, text=text, hint=hint, known=known_names))
        return None

    def filled(self, *columns: str) -> None:
        """Report each of these cells that is empty."""
        for column in columns:
            if not self.row.cells[column]:
                self.add(_EMPTY.broken(column=column))

    def area(self, areas: Mapping[str, object]) -> str | None:
        """The code of the row's area; not asked where data/areas.csv itself has faults, and so no areas."""
        code = self.row.cells["area"]
        if areas and code not in areas:
            self.add(_AREA_UNKNOWN.broken(code=code, hint=closest(code, areas)))
        return code if code in areas else None

    def period(self, column: str) -> Period | None:
        """The cell as a period."""
        text = self.row.cells[column]
        try:
            return Period.parse(text)
        except PeriodError as error:
            if not text:
                self.add(_NO_PERIOD.broken())
            elif _EXCEL_DATE.fullmatch(text):
                self._excel_date(text)
            else:
                self.add(_PERIOD_UNREADABLE.broken(error=error))
            return None

    def _excel_date(self, text: str) -> None:
        """Excel turns a whole column at once; one problem a file says so better than a thousand."""
        self.clean = False
        if not any(p.path == self.path and p.rule == _EXCEL_DATES.id for p in self.problems):
            self.add(_EXCEL_DATES.broken(text=text))

    def number(self, column: str) -> Decimal | None:
        """The cell as a number; None where it is empty."""
        text = self.row.cells[column]
        found = read_number(column, text, has_status="status" in self.row.cells) if text else None
        if isinstance(found, Fault):
            self.add(found)
            return None
        return found
