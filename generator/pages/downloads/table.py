"""A table that readers take away, before it is a file: what it is, what its columns mean, and its cells.

The CSV file, what describes it, and the sheet of a workbook are all made of this, so that none says otherwise.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from generator.pages.downloads.csv_text import Cell, csv_text
from generator.schema.site import SiteText

# Excel takes a file without this mark for one in the letters of the computer's own country, and spoils the pound sign.
BYTE_ORDER_MARK = "\ufeff"


class Kind(StrEnum):
    """What a column holds."""

    WORDS = "words"
    NUMBER = "number"
    WHOLE = "whole number"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name in the file, what people call it, and what it means.

    A split says to which part of the whole a row belongs; where and when says what every file of this layout says
    first, and needs no description of its own in the layout's own list of columns.
    """

    name: str
    title: str
    about: str
    kind: Kind = Kind.WORDS
    unit: str = ""
    decimals: int | None = None
    is_split: bool = False
    is_where_or_when: bool = False
    always_there: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its rows, which are made when they are asked for. `key` names the columns that tell rows apart.

    Tables of one layout have the same columns, whatever the unit of their numbers.
    """

    layout: str
    title: str
    about: str
    source: str
    site: SiteText
    columns: tuple[Column, ...]
    make_rows: Callable[[], Iterable[Iterable[Cell]]]
    key: tuple[str, ...] = ()
    # The months that its figures are about, as a standard writes them: `2016-01/2017-01`.
    months: str = ""
    area: str = ""

    @property
    def header(self) -> tuple[str, ...]:
        """The names of its columns."""
        return tuple(column.name for column in self.columns)

    def rows(self) -> Iterator[tuple[Cell, ...]]:
        """Its rows, each with a cell for each column."""
        return (tuple(row) for row in self.make_rows())

    def csv(self) -> str:
        """The table as a CSV file."""
        return BYTE_ORDER_MARK + csv_text(self.header, self.rows())


def measured_in(column: Column, unit: str, decimals: int) -> Column:
    """A column of numbers, for a table in which all have one unit."""
    return replace(column, unit=unit, decimals=decimals)
