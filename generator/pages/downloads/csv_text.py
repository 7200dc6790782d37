"""CSV files for readers: one door, through which only disclosed figures go, and no cell that a spreadsheet would run.

A cell is made from words or from a figure, never from a bare text. So a number as it was typed, which perhaps must not
be known, finds no way into a file by its type.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from io import StringIO

from generator.assess.year_to_date import YearToDate
from generator.record.keys import Status
from generator.record.publications import FigureRow
from generator.record.safe import Figure
from generator.terms.shorthand import shorthand_of
from generator.terms.units import plain

# What spreadsheets take for a formula; a plain number such as -5 is none.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
# What stands for a number that is not there, as in explore education statistics: nothing to count, and not available.
NOTHING_TO_COUNT, NOT_THERE = "z", "x"
# What other publishers call their reasons.
_ELSEWHERE = {"confidential": "c", "not applicable": NOTHING_TO_COUNT}


class Cell(str):
    """One cell of a file: what it says. Made by the functions below, so that a bare text is none."""

    __slots__ = ()


def words(*texts: str) -> Iterator[Cell]:
    """Names, reasons and verdicts: cells that hold no figure."""
    return (Cell(text) for text in texts)


def count(number: int | None) -> Cell:
    """How many of something that the program itself counted; empty where that is not known."""
    return Cell("" if number is None else str(number))


def value(figure: Figure | YearToDate | FigureRow | None, decimals: int | None = None) -> Cell:
    """A figure without thousands sign and unit, as the record writes it or to so many decimals; empty without one."""
    found = figure.value if figure is not None else None
    if found is None or decimals is None:
        return _number(found)
    return Cell(plain(found, decimals))


def figures(figure: Figure, *, has_parts: bool = True) -> Iterator[Cell]:
    """A figure and its parts: value, numerator, denominator, each with a symbol where it is not there.

    What has no parts, as a count, has nothing to count there.
    """
    yield number_of(figure)
    missing = _symbol(figure.status)
    if figure.value is not None:
        missing = NOT_THERE if has_parts else NOTHING_TO_COUNT
    for part in (figure.numerator, figure.denominator):
        yield _number(part) if part is not None else Cell(missing)


def number_of(figure: Figure | YearToDate | FigureRow | None, decimals: int | None = None) -> Cell:
    """A figure as `value` writes it, with a symbol where it is not there."""
    if figure is None:
        return Cell(NOT_THERE)
    status = Status.PUBLISHED if isinstance(figure, FigureRow) else figure.status
    return value(figure, decimals) or Cell(_symbol(status))


def bound(number: Decimal | None) -> Cell:
    """A bound of a target; nothing to count where it has none."""
    return _number(number) or Cell(NOTHING_TO_COUNT)


def number(found: Decimal) -> Cell:
    """A number that somebody else published, as the record writes it."""
    return _number(found)


def no_number() -> Cell:
    """That a column of numbers has nothing to count in this row."""
    return Cell(NOTHING_TO_COUNT)


def national(number: Decimal | None, why: str = "") -> Cell:
    """A figure that others have published of every council, or a symbol for the reason why they have none."""
    return _number(number) or Cell(_ELSEWHERE.get(why, NOT_THERE))


def csv_text(header: Sequence[str], rows: Iterable[Iterable[Cell]]) -> str:
    """A CSV file with a heading. Text that looks like a formula gets an apostrophe in front (OWASP ASVS 1.2.10)."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return out.getvalue()


def _symbol(status: Status) -> str:
    """The letter of a reason; what is only due later is not available yet."""
    reason = shorthand_of(status.value)
    return reason.letter if reason and reason.letter and status is not Status.PROVISIONAL else NOT_THERE


def _number(number: Decimal | None) -> Cell:
    return Cell("" if number is None else f"{number:f}")


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) and not _NUMBER.fullmatch(cell) else cell
