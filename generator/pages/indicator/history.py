"""The tables of an indicator's page that stand for its chart: months, other periods and comparators."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.assess.indicator import Assessment
from generator.assess.no_range import Refusal
from generator.assess.usual_range import UsualRange
from generator.pages.parts.compared import NO_YEAR, comparator_name
from generator.pages.parts.revision_words import Marks
from generator.pages.parts.tables import CellView, RowView, TableView, absent, cell
from generator.record.content import Content
from generator.record.safe import Figure
from generator.record.series import is_main, period_before, periods_since
from generator.schema.registry import Indicator
from generator.terms.period import Period
from generator.terms.shorthand import NO_FIGURE, shorthand_of
from generator.terms.units import figure, number


def history_table(assessment: Assessment, area: str, rows: Sequence[Figure], marks: Marks) -> Iterator[TableView]:
    """The figures of the indicator's own kind of period, newest first, each with its place by the usual range."""
    indicator, usual = assessment.indicator, assessment.usual
    for table in _table("history", f"{indicator.name}, {area}", indicator, rows, marks):
        yield table if isinstance(usual, Refusal) else _with_places(indicator, table, usual)


def _with_places(indicator: Indicator, table: TableView, usual: UsualRange) -> TableView:
    """The table with a column that says which figures lie outside the usual range, right after the figures."""
    places = {period.label: usual.place_of(period) for period in usual.values}
    heading = f"Usual: {usual.in_words(indicator)}{' (trial)' if usual.is_trial else ''}"
    rows = (RowView(r.heading, _second(r.cells, _words(places.get(r.heading, "\u2013")))) for r in table.rows)
    return replace(table, columns=_second(table.columns, _words(heading)), rows=tuple(rows))


def _second(cells: tuple[CellView, ...], cell: CellView) -> tuple[CellView, ...]:
    return (cells[0], cell, *cells[1:])


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
    table_id: str, caption: str, indicator: Indicator, rows: Sequence[Figure], marks: Marks
) -> Iterator[TableView]:
    """Periods with figure, parts and note; a column that would be empty is left out."""
    has_parts = any(row.denominator is not None for row in rows)
    has_notes = any(row.note for row in rows)
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
