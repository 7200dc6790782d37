"""The figures of a document as a CSV file."""

from collections.abc import Iterable, Iterator

from generator.pages.downloads.csv_text import Cell, csv_text, value, words
from generator.record.publications import FIGURE_COLUMNS, FigureRow, Publications


def figures_csv(publications: Publications, names: Iterable[str]) -> str:
    """Some figures as a tidy CSV file, in the columns of the record."""
    rows = (row for name in dict.fromkeys(names) for row in publications.figures[name].rows)
    return csv_text(FIGURE_COLUMNS, (_row(row) for row in rows))


def _row(row: FigureRow) -> Iterator[Cell]:
    yield from words(row.figure, row.label, row.unit.name, row.area.code)
    yield from words(row.period.text if row.period else "", row.period_in_words)
    yield value(row)
    yield from words(row.in_words, row.note)
