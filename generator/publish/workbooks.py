"""The only door to the makers of workbooks: a book of tables as the bytes of an Excel file.

They are imported when the first workbook has to be written and not before: a build that writes none pays nothing.
"""

import warnings
from datetime import UTC, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

from generator.pages.downloads.books import Book, Sheet

# Every workbook bears the same moment, so that equal tables make equal bytes.
_CREATED = datetime(2000, 1, 1, tzinfo=UTC)


class WorkbookError(Exception):
    """A table breaks a rule of good workbooks: a fault of ours, which the text names."""


def workbook(book: Book) -> bytes:
    """A workbook by the rules of the Government Analysis Function: cover, contents, notes, one table a sheet."""
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        made = _written(book)
    # The rest are about the library itself: words that pandas is about to give up, a file that it leaves open.
    faults = [str(each.message) for each in said if issubclass(each.category, UserWarning)]
    if faults:
        raise WorkbookError(f"{book.title}: {'; '.join(faults)}")
    return made


def _written(book: Book) -> bytes:
    import gptables
    import pandas

    notes = pandas.DataFrame(
        {"Note reference": [note.name for note in book.notes], "Note text": [note.text for note in book.notes]}
    )
    packed = BytesIO()
    made = gptables.produce_workbook(
        packed,
        {sheet.label: _table(book, sheet) for sheet in book.sheets},
        cover=gptables.Cover(book.title, list(book.intro), list(book.about), list(book.contact)),
        notes_table=notes,
        workbook_options={"strings_to_formulas": False, "strings_to_urls": False},
    )
    made.set_properties({"title": book.title, "author": book.author, "created": _CREATED})
    made.close()
    return packed.getvalue()


def _table(book: Book, sheet: Sheet) -> Any:
    import gptables
    import pandas

    columns = {
        title: [_value(row[at], is_number) for row in sheet.rows]
        for at, (title, is_number) in enumerate(zip(sheet.columns, sheet.are_numbers, strict=True))
    }
    noted = {title: f"$${note.name}$$" for note in book.notes for title in note.of if title in columns}
    return gptables.GPTable(
        table=pandas.DataFrame(columns, dtype=object),
        table_name=sheet.name,
        title=sheet.title,
        subtitles=[sheet.about],
        legend=list(book.legend),
        table_notes=noted,
        index_columns={},
    )


def _value(text: str, is_number: bool) -> object:
    """A number as a number, so that a spreadsheet can work with it; a symbol and words as they are."""
    if not is_number or text.startswith("["):
        return text
    return float(Decimal(text))
