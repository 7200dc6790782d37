"""Tables of figures: a cell says what is there, or in one word why nothing is, and the key explains the words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from generator.assess.base import based_on
from generator.pages.parts.keys import KeyView, key_of
from generator.pages.parts.marks import missing_mark
from generator.pages.parts.parts import LinkView, TagView
from generator.pages.parts.revision_words import NO_MARKS, Marks, note_on
from generator.record.safe import Figure
from generator.schema.registry import Indicator
from generator.terms.shorthand import NO_FIGURE, REVISED, Shorthand, shorthand_of
from generator.terms.units import figure


@dataclass(frozen=True, slots=True)
class CellView:
    """One cell of a table of figures: its text, and whether it stands for a figure that is not there.

    The codes are what GSS shorthand says of it: of a missing figure why, of another that it is provisional or revised.
    """

    text: str
    missing: bool = False
    note: str = ""
    is_words: bool = False
    codes: tuple[Shorthand, ...] = ()
    # A verdict in place of a text.
    tag: TagView | None = None

    @property
    def mark(self) -> Markup:
        """The shape beside the words of a figure that is not there."""
        return missing_mark(self.text)

    @property
    def symbol(self) -> str:
        """The letter of the reason why a figure is not there: its word stands beside it already."""
        return self.codes[0].symbol if self.missing and self.codes else ""

    @property
    def remarks(self) -> tuple[Shorthand, ...]:
        """What has to be said beside the figure, or beside the reason why there is none."""
        return self.codes[1:] if self.missing else self.codes


@dataclass(frozen=True, slots=True)
class RowView:
    """One row of a table: its heading, its cells, and links to notes about it."""

    heading: str
    cells: tuple[CellView, ...]
    notes: tuple[LinkView, ...] = ()


@dataclass(frozen=True, slots=True)
class TableView:
    """A table of figures: caption, heading of the row headings, column headings and rows."""

    id: str
    caption: str
    corner: str
    columns: tuple[CellView, ...]
    rows: tuple[RowView, ...]

    @property
    def key(self) -> KeyView:
        """What the shorthand in the table's cells means."""
        return key_of_cells(each for row in self.rows for each in row.cells)


def key_of_cells(cells: Iterable[CellView]) -> KeyView:
    """The key to the shorthand in some cells."""
    return key_of(code for each in cells for code in each.codes)


def absent(reason: Shorthand, note: str = "") -> CellView:
    """The cell of a figure that is not there."""
    return CellView(reason.words, missing=True, note=note, codes=(reason,))


def cell(indicator: Indicator, observation: Figure | None, note: str = "", marks: Marks = NO_MARKS) -> CellView:
    """A figure as a cell; a missing one says in words why it is missing, another if it is not final or was revised."""
    shown = _cell(indicator, observation, note)
    revised = marks.get(observation.key) if observation is not None else None
    if revised is None:
        return shown
    was = note_on(indicator, revised)
    return replace(shown, codes=(*shown.codes, REVISED), note=f"{shown.note}, {was}" if shown.note else was)


def _cell(indicator: Indicator, observation: Figure | None, note: str) -> CellView:
    if observation is None:
        return absent(NO_FIGURE, note)
    reason = shorthand_of(observation.status.value)
    if observation.value is None:
        return absent(reason or NO_FIGURE, note)
    notes = filter(None, (note, based_on(indicator, observation.denominator)))
    return CellView(figure(indicator, observation.value), note=", ".join(notes), codes=(reason,) if reason else ())


def table_by_period(
    table_id: str,
    caption: str,
    indicator: Indicator,
    columns: Sequence[tuple[str, Sequence[Figure]]],
    marks: Marks = NO_MARKS,
) -> Iterator[TableView]:
    """Periods down, newest first, one named series a column; nothing where there is no figure at all."""
    series = [(name, {row.key.period: row for row in rows}) for name, rows in columns if rows]
    periods = sorted({period for _, rows in series for period in rows}, reverse=True)
    rows = tuple(
        RowView(period.label, tuple(cell(indicator, found.get(period), marks=marks) for _, found in series))
        for period in periods
    )
    if rows:
        yield TableView(table_id, caption, "Period", tuple(CellView(name) for name, _ in series), rows)
