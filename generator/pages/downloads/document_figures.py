"""The figures of a document as a table."""

from collections.abc import Iterable, Iterator

from generator.pages.downloads.csv_text import Cell, number_of, words
from generator.pages.downloads.figure_tables import months_of
from generator.pages.downloads.table import Column, Kind, Table
from generator.pages.downloads.when import TIME_COLUMNS, time_cells
from generator.pages.downloads.where import AREA_COLUMNS
from generator.record.content import Content
from generator.record.publications import FigureRow
from generator.terms.units import unit_label

_COLUMNS = (
    *TIME_COLUMNS[:2],
    *AREA_COLUMNS,
    Column("figure", "Figure id", "The short name of the figure.", is_split=True, always_there=True),
    Column("label", "Figure", "What the figure is of."),
    Column("unit", "Unit", "What the number counts."),
    Column("value", "Value", "The figure; x: the paper prints words and no number.", Kind.NUMBER),
    Column("in_words", "In words", "What the paper prints where it is no plain number."),
    Column("note", "Note", "What to know about the figure."),
    Column("period_in_words", "When, in words", "When it was, where the paper says it in its own words."),
    *TIME_COLUMNS[2:],
)


def figures_table(content: Content, title: str, source: str, names: Iterable[str]) -> Table:
    """Some figures as a table, each with its area, its time and its caveat."""
    rows = [row for name in dict.fromkeys(names) for row in content.publications.figures[name].rows]
    return Table(
        layout="figures-of-documents",
        title=title,
        about="Each figure that is quoted from the paper, with its area, its time and what to know about it.",
        source=source,
        site=content.site,
        columns=_COLUMNS,
        make_rows=lambda: map(_row, rows),
        months=months_of(row.period for row in rows if row.period is not None),
        area=content.borough.code,
    )


def _row(row: FigureRow) -> Iterator[Cell]:
    time = tuple(time_cells(row.period))
    yield from time[:2]
    yield from words(row.area.code, row.area.name, row.area.level)
    yield from words(row.figure, row.label, unit_label(row))
    yield number_of(row)
    yield from words(row.in_words, row.note, row.period_in_words)
    yield from time[2:]
