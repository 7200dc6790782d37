"""The cells of one CSV row, read one by one: each is either what its column holds or a problem."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from generator.schema.parse import CsvRow
from generator.terms.period import Period, PeriodError
from generator.terms.problems import Problem, closest

E = TypeVar("E", bound=StrEnum)
T = TypeVar("T")
PERIOD_REMEDY = "Write a month like 2017-02, a quarter like 2016/17 Q3, a run of months like 2016-04 to 2017-02."
EXCEL_REMEDY = (
    "In Excel, format the column period as text, write its months like 2017-02,"
    ' and save the file again as "CSV UTF-8 (comma delimited)".'
)
_EXCEL_DATE = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}|[A-Z][a-z]{2}-\d{2}|\d{4}-\d{2}-\d{2}")


@dataclass
class RowReader:
    """One row being read: reads its cells, and remembers whether any of them was wrong."""

    path: str
    row: CsvRow
    problems: list[Problem]
    clean: bool = True

    def add(self, message: str, remedy: str) -> None:
        """Report a fault of this row."""
        self.clean = False
        self.problems.append(Problem(self.path, self.row.line, message, remedy))

    def one_of(self, column: str, known: type[E]) -> E | None:
        """The cell as one of the words that are known."""
        return self.named(column, {str(member): member for member in known})

    def named(self, column: str, known: Mapping[str, T]) -> T | None:
        """The cell as the name of something that is known."""
        text = self.row.cells[column]
        if text in known:
            return known[text]
        names = [name for name in known if name]
        self.add(f'{column} "{text}" is not known.{closest(text, names)}', f"Use one of: {', '.join(names)}.")
        return None

    def period(self, column: str) -> Period | None:
        """The cell as a period."""
        text = self.row.cells[column]
        try:
            return Period.parse(text)
        except PeriodError as error:
            if not text:
                self.add("this row has no period.", PERIOD_REMEDY)
            elif _EXCEL_DATE.fullmatch(text):
                self._excel_date(text)
            else:
                self.add(f"{error}.", PERIOD_REMEDY)
            return None

    def _excel_date(self, text: str) -> None:
        """Excel turns a whole column at once; one problem a file says so better than a thousand."""
        self.clean = False
        if not any(p.path == self.path and p.remedy == EXCEL_REMEDY for p in self.problems):
            self.add(f'Excel has turned months into dates: "{text}" here, and maybe more below.', EXCEL_REMEDY)

    def number(self, column: str) -> Decimal | None:
        """The cell as a number; None where it is empty."""
        text = self.row.cells[column]
        if not text:
            return None
        if re.fullmatch(r"-?[0-9]{1,12}(\.[0-9]{1,6})?", text):
            return Decimal(text)
        remedy = "Write digits only, without %, commas or words; put reasons in the note."
        self.add(f'the {column} "{text}" is not a number.', remedy)
        return None
