"""Workbooks and the archive: written once, kept, never taken from what is damaged, and the same bytes each time."""

import io
import json
import zipfile
from dataclasses import replace
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from generator.pages.addresses import DATA
from generator.pages.downloads.archive import SIZE_PLACE
from generator.pages.downloads.books import Book, Note, Sheet, book_text, read_book
from generator.publish import bound as room
from generator.publish.bound import bound
from generator.publish.kept import Keeping
from generator.publish.workbooks import WorkbookError, workbook
from generator.terms.texts import OutputFile, Site

SHEET = Sheet(
    label="Figures",
    name="table_figures",
    title="Every figure",
    about="One row a figure.",
    columns=("Measure", "Value"),
    are_numbers=(False, True),
    rows=(("Visits", "6.50"), ("=1+1", "[c]"), ("Days", "-3"), ("https://example.org", "0")),
)
BOOK = Book(
    title="January",
    intro=("Source: a paper.",),
    about=("What others may do.",),
    contact=("Ask us.",),
    notes=(Note("symbols", "What [c] means.", ("Value",)),),
    legend=("[c] = suppressed",),
    sheets=(SHEET,),
    author="Council",
)


class Memory:
    """A store in memory, which counts what is written."""

    def __init__(self) -> None:
        self.held: dict[str, bytes] = {}
        self.written = 0

    def read(self, name: str) -> bytes | None:
        return self.held.get(name)

    def write(self, name: str, data: bytes) -> None:
        self.held[name] = data
        self.written += 1


def site(book: Book = BOOK) -> Site:
    listed = "b/data.csv\na/month.xlsx\n"
    files = (
        OutputFile.of_text("a/month.xlsx", book_text(book)),
        OutputFile.of_text("b/data.csv", "x\n1\n"),
        OutputFile.of_text("data/all.zip", listed),
        OutputFile.of_text(DATA, f"<p>All {SIZE_PLACE}</p>"),
    )
    return Site(files)


def files_of(made: Site) -> dict[str, bytes]:
    return {file.path: file.data for file in made.files}


def test_a_workbook_is_read_back_by_a_stranger() -> None:
    found = CalamineWorkbook.from_filelike(io.BytesIO(workbook(BOOK)))
    assert found.sheet_names == ["Cover", "Contents", "Notes", "Figures"]
    rows = found.get_sheet_by_name("Figures").to_python()
    assert rows[0][0] == "Every figure"
    head = next(at for at, row in enumerate(rows) if row[0] == "Measure")
    assert rows[head][1] == "Value\n[note 1]"
    assert rows[head + 1 :] == [["Visits", 6.5], ["=1+1", "[c]"], ["Days", -3.0], ["https://example.org", 0.0]]
    assert found.get_sheet_by_name("Notes").to_python()[-1] == [1.0, "What [c] means."]
    assert found.get_sheet_by_name("Figures").merged_cell_ranges in (None, [])


def test_a_workbook_is_the_same_bytes_each_time_and_another_for_another_figure() -> None:
    other = replace(BOOK, sheets=(replace(SHEET, rows=(("Visits", "6.51"), *SHEET.rows[1:])),))
    assert workbook(BOOK) == workbook(BOOK) != workbook(other)


def test_a_book_comes_back_from_its_text() -> None:
    assert read_book(book_text(BOOK)) == BOOK
    assert json.loads(book_text(BOOK))["title"] == "January"


def test_a_table_that_breaks_a_rule_of_workbooks_stops() -> None:
    spoilt = replace(BOOK, sheets=(replace(SHEET, rows=(("Visits", "6.5"), ("", "1"))),))
    with pytest.raises(WorkbookError, match="January: "):
        workbook(spoilt)


def test_the_archive_holds_the_files_in_order_and_its_size_stands_on_the_page() -> None:
    made = files_of(bound(site(), Keeping(Memory(), "p")))
    with zipfile.ZipFile(io.BytesIO(made["data/all.zip"])) as archive:
        assert archive.namelist() == ["a/month.xlsx", "b/data.csv"]
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.read("a/month.xlsx") == made["a/month.xlsx"] == workbook(BOOK)
    size = len(made["data/all.zip"])
    assert made[DATA].decode() == f"<p>All {round(size / 1000)} KB</p>"


def test_what_is_the_same_is_not_written_again(monkeypatch: pytest.MonkeyPatch) -> None:
    store = Memory()
    first = files_of(bound(site(), Keeping(store, "p")))
    assert store.written == 2

    def never(book: Book) -> bytes:
        raise AssertionError("it was kept")

    monkeypatch.setattr(room, "workbook", never)
    assert files_of(bound(site(), Keeping(store, "p"))) == first
    assert store.written == 2


@pytest.mark.parametrize("spoil", [lambda held: held[:-1], lambda held: held[:70] + b"!" + held[71:], lambda held: b""])
def test_what_is_damaged_is_written_again(spoil: Any) -> None:
    store = Memory()
    first = files_of(bound(site(), Keeping(store, "p")))
    store.held = {name: spoil(held) for name, held in store.held.items()}
    assert files_of(bound(site(), Keeping(store, "p"))) == first
    assert store.written == 4


def test_another_program_writes_all_again() -> None:
    store = Memory()
    bound(site(), Keeping(store, "p"))
    bound(site(), Keeping(store, "q"))
    assert store.written == 4


def test_a_site_without_workbooks_and_archive_stays_as_it_is() -> None:
    plain = Site((OutputFile.of_text("a.csv", "x"),))
    assert bound(plain, Keeping(Memory(), "p")) == plain
