"""A downloaded cell is never a formula, and numbers stay numbers."""

import pytest

from generator.pages.downloads.csv_text import csv_text, words


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("67.7", "67.7"),
        ("-5", "-5"),
        ("", ""),
        ("Printed n/a", "Printed n/a"),
        ("red, then amber", '"red, then amber"'),
        ("=1+1", "'=1+1"),
        ("+44 1709", "'+44 1709"),
        ("-5 of 10", "'-5 of 10"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
    ],
)
def test_a_cell_is_written_so_that_no_spreadsheet_runs_it(cell: str, written: str) -> None:
    assert csv_text(("note", "end"), [words(cell, "x")]) == f"note,end\n{written},x\n"
