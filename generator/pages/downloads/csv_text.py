"""CSV files for readers: one door, so that no cell can make a spreadsheet run a formula."""

import csv
import re
from collections.abc import Iterable, Sequence
from io import StringIO

# What spreadsheets take for a formula; a plain number such as -5 is none.
_FORMULA = re.compile(r"[=+\-@\t\r]")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")


def csv_text(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A CSV file with a heading. Text that looks like a formula gets an apostrophe in front (OWASP ASVS 1.2.10)."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return out.getvalue()


def _harmless(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell) else cell
