"""The tables of an indicator's page that stand for its chart: months, other periods and comparators."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.assess.direction import travel
from generator.assess.glance import colours_of
from generator.assess.indicator import Assessment
from generator.assess.latest import main_rows
from generator.assess.no_range import Refusal
from generator.assess.rating import Colour
from generator.pages.parts.compared import NO_YEAR, comparator_name
from generator.pages.parts.parts import rating_tag
from generator.pages.parts.revision_words import Marks
from generator.pages.parts.tables import CellView, RowView, TableView, absent, cell
from generator.record.content import Content
from generator.record.safe import Figure, SafePicture
from generator.record.series import is_main, period_before, periods_since
from generator.schema.registry import Indicator
from generator.terms.period import Period
from generator.terms.shorthand import NO_FIGURE, shorthand_of
from generator.terms.units import figure, number


def history_table(
    assessment: Assessment, name: str, picture: SafePicture, area: str, marks: Marks
) -> Iterator[TableView]:
    """The figures of the indicator's own kind of period, newest first: each with its rating, how far it went since the
    period before, and its place by the usual range.
    """
    indicator, usual = assessment.indicator, assessment.usual
    rows = main_rows(indicator, picture, area)
    for table in _table("history", f"{indicator.name}, {name}", indicator, rows, marks, notes=False):
        colours = colours_of(assessment, rows)
        by_label = {row.key.period.label: row for row in rows}
        extra: list[tuple[CellView, dict[str, CellView]]] = []
        if any(row.key.period.end in colours for row in rows):
            extra.append((_words("Rating"), {label: _rated(colours, row) for label, row in by_label.items()}))
        changes = {label: CellView(_change(indicator, picture, row)) for label, row in by_label.items()}
        extra.append((CellView("Change"), changes))
        if not isinstance(usual, Refusal):
            heading = f"Usual: {usual.in_words(indicator)}{' (trial)' if usual.is_trial else ''}"
            places = {period.label: _words(usual.place_of(period)) for period in usual.values}
            extra.append((_words(heading), places))
        yield _with_columns(table, extra)


def notes_table(indicator: Indicator, name: str, rows: Sequence[Figure], marks: Marks) -> Iterator[TableView]:
    """The figures that have a note of their own, newest first."""
    noted = sorted((row for row in rows if row.note), key=lambda row: row.key.period, reverse=True)
    if noted:
        caption = f"{indicator.name}, {name}: notes on single figures"
        shown = (RowView(r.key.period.label, (cell(indicator, r, marks=marks), _words(r.note))) for r in noted)
        yield TableView("notes", caption, "Period", (CellView("Figure"), _words("Note")), tuple(shown))


def _with_columns(table: TableView, extra: Sequence[tuple[CellView, dict[str, CellView]]]) -> TableView:
    """The table with more columns right after the figures."""
    nothing = _words("\u2013")
    rows = (
        replace(row, cells=(row.cells[0], *(found.get(row.heading, nothing) for _, found in extra), *row.cells[1:]))
        for row in table.rows
    )
    columns = (table.columns[0], *(heading for heading, _ in extra), *table.columns[1:])
    return replace(table, columns=columns, rows=tuple(rows))


def _rated(colours: Mapping[float, Colour], row: Figure) -> CellView:
    colour = colours.get(row.key.period.end)
    if row.value is None or colour is None:
        return _words("\u2013" if row.value is None else "Not rated")
    return CellView("", is_words=True, tag=rating_tag(colour))


def _change(indicator: Indicator, picture: SafePicture, row: Figure) -> str:
    """How far a figure went since the period before; a dash where the two may not be compared."""
    found = travel(indicator, picture, row) if row.value is not None else None
    return found.in_short if found is not None and found.since is not None else "\u2013"


def other_periods_table(indicator: Indicator, area: str, rows: Sequence[Figure], marks: Marks) -> Iterator[TableView]:
    """Years, years to date and other runs of months."""
    others = [row for row in rows if not is_main(indicator, row.key.period)]
    yield from _table("years", f"{indicator.name}, {area}: years and years to date", indicator, others, marks)


def comparator_table(content: Content, assessment: Assessment) -> Iterator[TableView]:
    """Other places' figures, with year, method and source."""
    indicator = assessment.indicator
    rows = tuple(
        RowView(
            comparator_name(content, c.comparator.name),
            (
                CellView(figure(indicator, c.comparator.value)),
                _words(c.comparator.period.label if c.comparator.period else NO_YEAR),
                _words(c.comparator.method),
                _words(c.comparator.source),
                _words(c.comparator.note or "\u2013"),
            ),
        )
        for c in assessment.comparisons
    )
    if rows:
        caption = f"{indicator.name}: other places"
        columns = (CellView("Figure"), _words("Year"), _words("Method"), _words("Source"), _words("Note"))
        yield TableView("comparators", caption, "Whose figure", columns, rows)


def _words(text: str) -> CellView:
    return CellView(text, is_words=True)


def _table(
    table_id: str, caption: str, indicator: Indicator, rows: Sequence[Figure], marks: Marks, *, notes: bool = True
) -> Iterator[TableView]:
    """Periods with figure, parts and, if wanted, note; a column that would be empty is left out."""
    has_parts = any(row.denominator is not None for row in rows)
    has_notes = notes and any(row.note for row in rows)
    columns = [
        CellView("Figure"),
        *([CellView("Made up of")] if has_parts else []),
        *([_words("Note")] if has_notes else []),
    ]
    newest_first = [*_with_gaps(indicator, rows)][::-1]
    if newest_first:
        shown = tuple(
            RowView(period.label, tuple(_cells(indicator, row, marks, has_parts, has_notes)))
            for period, row in newest_first
        )
        yield TableView(table_id, caption, "Period", tuple(columns), shown)


def _with_gaps(indicator: Indicator, rows: Sequence[Figure]) -> Iterator[tuple[Period, Figure | None]]:
    """The rows oldest first; in a series of its own kind of period also the periods of which nothing is known."""
    end = None
    for row in sorted(rows, key=lambda row: row.key.period):
        period = row.key.period
        if end is not None and is_main(indicator, period):
            yield from ((missing, None) for missing in periods_since(indicator, end, period_before(indicator, period)))
        yield period, row
        end = period.end


def _cells(
    indicator: Indicator, row: Figure | None, marks: Marks, has_parts: bool, has_notes: bool
) -> Iterator[CellView]:
    yield cell(indicator, row, marks=marks)
    if has_parts:
        yield _parts(row)
    if has_notes:
        yield _words((row.note if row else "") or "\u2013")


def _parts(row: Figure | None) -> CellView:
    if row is None or row.denominator is None:
        reason = shorthand_of(row.status.value) if row and row.value is None else None
        return absent(reason or NO_FIGURE)
    bottom = number(row.denominator, 0)
    return CellView(f"{number(row.numerator, 0)} of {bottom}" if row.numerator is not None else f"of {bottom}")
