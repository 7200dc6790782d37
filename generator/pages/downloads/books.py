"""Workbooks before they are files: what each sheet holds, as a text that the step which writes them reads.

It goes through the build like any file, so it is kept, counted, hashed and searched for hidden numbers like any other;
the last step of a build puts the workbook in its place.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from generator.pages.downloads.companions import rights_of_site
from generator.pages.downloads.table import Column, Kind, Table
from generator.schema.site import SiteText
from generator.terms.shorthand import NOT_APPLICABLE, NOT_AVAILABLE, SUPPRESSED

WORKBOOK = ".xlsx"
# Excel allows no longer name of a sheet.
LONGEST_LABEL = 31
_EXPLAINED = (SUPPRESSED, NOT_AVAILABLE, NOT_APPLICABLE)
_SYMBOLS = {each.letter: each.symbol for each in _EXPLAINED}
# No cell of a table is empty: people who hear it read could not tell whether something is missing.
_NOTHING = "none"
_NO_NUMBER = NOT_APPLICABLE.symbol
# By the name of the note: the columns that it is about, and what it says.
_NOTED: dict[str, tuple[Callable[[Column], bool], str]] = {
    "symbols": (
        lambda column: column.kind is Kind.NUMBER,
        f"{SUPPRESSED.symbol} stands for a number that is {SUPPRESSED.means}. {NOT_AVAILABLE.symbol}: "
        f"{NOT_AVAILABLE.means}, or it is still to come. {NOT_APPLICABLE.symbol}: {NOT_APPLICABLE.means}. Nothing here "
        "stands for nought: that is written 0.",
    ),
    "months": (
        lambda column: column.kind is Kind.WHOLE and "month" in column.name,
        "A month is one number of year and month, so that no program takes it for a day: 201701 is January 2017.",
    ),
    "rating": (
        lambda column: column.name in ("rating", "target"),
        "A rating follows from the rule beside it and from the figure before it is rounded.",
    ),
    "movement": (
        lambda column: column.name in ("movement", "direction"),
        "The direction only says which way the number went. The movement says whether that is more than usual ups and "
        "downs, and whether it is for the better.",
    ),
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table on one sheet; a cell of a column of numbers is a number, or a symbol in its brackets."""

    label: str
    name: str
    title: str
    about: str
    columns: tuple[str, ...]
    are_numbers: tuple[bool, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Note:
    """What a symbol or a column means; `of` names the columns that it is about."""

    name: str
    text: str
    of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook: its cover, its notes and its sheets."""

    title: str
    intro: tuple[str, ...]
    about: tuple[str, ...]
    contact: tuple[str, ...]
    notes: tuple[Note, ...]
    legend: tuple[str, ...]
    sheets: tuple[Sheet, ...]
    author: str


def book_text(book: Book) -> str:
    """A workbook as the text from which it is written."""
    return json.dumps(asdict(book), ensure_ascii=False, separators=(",", ":")) + "\n"


def book_of(title: str, site: SiteText, source: str, tables: Sequence[tuple[str, Table, Sequence[str]]]) -> Book:
    """A workbook of some tables: the name of each sheet, its table, and which columns it shows; none means all."""
    sheets = tuple(sheet_of(label, table, columns) for label, table, columns in tables)
    contacts = [" ".join((f"{c.about}: {c.team}.", c.email or "", c.telephone or "")).strip() for c in site.contacts]
    return Book(
        title=title,
        intro=(f"Source: {source}", f"Published by: {site.council}", f"On the web: {site.address}"),
        about=(
            rights_of_site(site),
            "Each sheet holds one table, which begins under its title and a line that says what it holds.",
            *((site.notice,) if site.notice else ()),
        ),
        contact=tuple(contacts) or (f"See {site.address}",),
        notes=tuple(_notes(tables)),
        legend=tuple(f"{each.symbol} = {each.words}: {each.means}" for each in _EXPLAINED),
        sheets=sheets,
        author=site.council,
    )


def sheet_of(label: str, table: Table, names: Sequence[str] = ()) -> Sheet:
    """A table as a sheet, with the columns of these names."""
    places = [at for at, column in enumerate(table.columns) if not names or column.name in names]
    columns = [table.columns[at] for at in places]
    numbers = tuple(column.kind in (Kind.NUMBER, Kind.WHOLE) for column in columns)
    shown = list(zip(places, numbers, strict=True))
    rows = (tuple(_cell(row[at], is_number=is_number) for at, is_number in shown) for row in table.rows())
    return Sheet(
        label=label[:LONGEST_LABEL],
        name="".join(sign if sign.isalnum() else "_" for sign in f"table_{label.lower()}"),
        title=table.title,
        about=table.about,
        columns=tuple(column.title for column in columns),
        are_numbers=numbers,
        rows=tuple(rows),
    )


def _cell(text: str, *, is_number: bool) -> str:
    if not is_number:
        # A sign alone, like %, is refused by the rules of good workbooks: nobody can hear it.
        return text if any(map(str.isalnum, text)) else f"{text} (as printed)" if text.strip() else _NOTHING
    return _SYMBOLS.get(text, text) or _NO_NUMBER


def _notes(tables: Sequence[tuple[str, Table, Sequence[str]]]) -> Iterator[Note]:
    """What is to be known of some columns, once, with the titles of those that it is about."""
    columns = [c for _, table, names in tables for c in table.columns if not names or c.name in names]
    for name, (about, text) in _NOTED.items():
        of = tuple(dict.fromkeys(column.title for column in columns if about(column)))
        if of:
            yield Note(name, text, of)


def read_book(text: str) -> Book:
    """A workbook from its text."""
    found = json.loads(text)
    sheets = (
        Sheet(**{**each, **{name: tuple(each[name]) for name in ("columns", "are_numbers")}, "rows": _rows(each)})
        for each in found["sheets"]
    )
    notes = (Note(each["name"], each["text"], tuple(each["of"])) for each in found["notes"])
    texts = {name: tuple(found[name]) for name in ("intro", "about", "contact", "legend")}
    return Book(found["title"], **texts, notes=tuple(notes), sheets=tuple(sheets), author=found["author"])


def _rows(sheet: dict[str, Any]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(row) for row in sheet["rows"])
