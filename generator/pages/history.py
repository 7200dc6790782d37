"""The tables of an indicator's page that stand for its chart: months, other periods and comparators."""

from collections.abc import Iterator, Sequence

from generator.assess.indicator import Assessment
from generator.pages.parts import COMPARATOR_NAMES, CellView, RowView, TableView, cell
from generator.record import Observation, is_main
from generator.schema import Indicator
from generator.units import figure, number


def history_table(indicator: Indicator, area: str, rows: Sequence[Observation]) -> Iterator[TableView]:
    """The figures of the indicator's own kind of period, newest first."""
    yield from _table("history", f"{indicator.name}, {area}", indicator, rows)


def other_periods_table(indicator: Indicator, area: str, rows: Sequence[Observation]) -> Iterator[TableView]:
    """Years, years to date and other runs of months."""
    others = [row for row in rows if not is_main(indicator, row.key.period)]
    yield from _table("years", f"{indicator.name}, {area}: years and years to date", indicator, others)


def comparator_table(assessment: Assessment) -> Iterator[TableView]:
    """Other places' figures, with year, method and source."""
    indicator = assessment.indicator
    rows = tuple(
        RowView(
            COMPARATOR_NAMES[c.comparator.name],
            (
                CellView(figure(indicator, c.comparator.value)),
                _words(c.comparator.period.label if c.comparator.period else "not stated"),
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


def _table(table_id: str, caption: str, indicator: Indicator, rows: Sequence[Observation]) -> Iterator[TableView]:
    """Periods with figure, parts and note; a column that would be empty is left out."""
    has_parts = any(row.denominator is not None for row in rows)
    has_notes = any(row.note for row in rows)
    columns = [
        CellView("Figure"),
        *([CellView("Made up of")] if has_parts else []),
        *([_words("Note")] if has_notes else []),
    ]
    newest_first = sorted(rows, key=lambda row: row.key.period, reverse=True)
    if newest_first:
        shown = tuple(_row(indicator, row, has_parts, has_notes) for row in newest_first)
        yield TableView(table_id, caption, "Period", tuple(columns), shown)


def _row(indicator: Indicator, row: Observation, has_parts: bool, has_notes: bool) -> RowView:
    cells = [cell(indicator, row)]
    if has_parts:
        cells.append(_parts(row))
    if has_notes:
        cells.append(_words(row.note or "\u2013"))
    return RowView(row.key.period.label, tuple(cells))


def _parts(row: Observation) -> CellView:
    if row.denominator is None:
        return CellView("\u2013", missing=True)
    bottom = number(row.denominator, 0)
    return CellView(f"{number(row.numerator, 0)} of {bottom}" if row.numerator is not None else f"of {bottom}")
