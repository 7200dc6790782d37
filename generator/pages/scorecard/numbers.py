"""Every month of a theme's measures in numbers, as at a release: the table of its charts, for ever."""

from collections.abc import Sequence

from generator.assess.indicator import Assessment
from generator.assess.latest import main_rows
from generator.pages.parts.tables import CellView, RowView, TableView, absent, cell
from generator.record.content import Content, Release
from generator.record.safe import Figure
from generator.schema.registry import Indicator
from generator.terms.period import Period
from generator.terms.shorthand import NO_FIGURE

MONTHS = 13


def numbers_table(content: Content, release: Release, found: Sequence[Assessment]) -> TableView:
    """A row a measure, a column a month; a longer period stands in its last month. Months of which nothing is known of
    any measure are left out.
    """
    ends = range(release.month.end - MONTHS + 1, release.month.end + 1)
    rows = {a.indicator.id: _by_end(content, release, a.indicator) for a in found}
    shown = [end for end in ends if any(end in figures for figures in rows.values())]
    return TableView(
        "numbers",
        "Every month in numbers, as published",
        "Measure",
        tuple(CellView(Period.month(end).short_label) for end in shown),
        tuple(
            RowView(f"{a.indicator.number} {a.indicator.name}", tuple(_cells(a.indicator, rows[a.indicator.id], shown)))
            for a in found
        ),
    )


def _by_end(content: Content, release: Release, indicator: Indicator) -> dict[int, Figure]:
    return {row.key.period.end: row for row in main_rows(indicator, release.picture, content.borough.code)}


def _cells(indicator: Indicator, figures: dict[int, Figure], ends: Sequence[int]) -> list[CellView]:
    found = (figures.get(end) for end in ends)
    return [absent(NO_FIGURE) if row is None else cell(indicator, row, _period_of(row)) for row in found]


def _period_of(row: Figure) -> str:
    """The period of a figure that covers more than the month of its column."""
    period = row.key.period
    return "" if period.start == period.end else period.short_label
