"""Tables of one indicator by area and by group."""

from collections.abc import Iterator, Sequence

from generator.assess.indicator import Assessment
from generator.pages.parts.revision_words import NO_MARKS, Marks
from generator.pages.parts.tables import CellView, RowView, TableView, cell, table_by_period
from generator.record.content import Content, Release
from generator.record.groups import group_text
from generator.record.keys import Area
from generator.record.safe import Figure
from generator.schema.registry import Breakdown, Indicator
from generator.terms.period import Period

MOST_COLUMNS = 8


def latest_tables(
    content: Content, release: Release, assessment: Assessment, marks: Marks = NO_MARKS
) -> Iterator[TableView]:
    """For a release's page: the latest figures by area and by group."""
    indicator = assessment.indicator
    if assessment.latest is not None:
        period = assessment.latest.key.period
        yield from _areas_at(content, release, indicator, period, marks)
        for breakdown in indicator.breakdowns:
            yield from _groups_at(content, release, indicator, breakdown, period, marks)


def history_tables(content: Content, release: Release, indicator: Indicator, marks: Marks) -> Iterator[TableView]:
    """For an indicator's page: all figures by area and by group, every period that the record holds."""
    areas = [(a.name, release.picture.series(indicator.id, a.code)) for a in _places(content)]
    if sum(bool(rows) for _, rows in areas) > 1:
        yield from table_by_period("areas", f"{indicator.name} by area", indicator, areas, marks)
    for breakdown in indicator.breakdowns:
        yield from _group_history(content, release, indicator, breakdown, marks)
    for place, first in enumerate(indicator.breakdowns):
        for second in indicator.breakdowns[place + 1 :]:
            yield from _cross_table(content, release, indicator, first, second, marks)


def _places(content: Content) -> tuple[Area, ...]:
    return (content.borough, *content.parts())


def _group_history(
    content: Content, release: Release, indicator: Indicator, breakdown: Breakdown, marks: Marks
) -> Iterator[TableView]:
    """The borough's categories over time, or period by period where a table would be too wide or too short."""
    columns = [
        (category, release.picture.series(indicator.id, content.borough.code, group))
        for category, group in _groups(indicator, breakdown)
    ]
    periods = sorted({row.key.period for _, rows in columns for row in rows}, reverse=True)
    if len(periods) > 1 and len(columns) <= MOST_COLUMNS:
        caption = f"{indicator.name} by {breakdown.label.lower()}"
        yield from table_by_period(breakdown.dimension.replace(" ", "-"), caption, indicator, columns, marks)
    else:
        for period in periods:
            yield from _groups_at(content, release, indicator, breakdown, period, marks)


def _groups(indicator: Indicator, breakdown: Breakdown) -> list[tuple[str, str]]:
    return [(category, group_text(indicator, {breakdown.dimension: category})) for category in breakdown.categories]


def _areas_at(
    content: Content, release: Release, indicator: Indicator, period: Period, marks: Marks
) -> Iterator[TableView]:
    found = [(area.name, release.picture.get(indicator.id, area.code, period)) for area in _places(content)]
    rows = tuple(RowView(name, (cell(indicator, row, marks=marks),)) for name, row in found if row is not None)
    if len(rows) > 1:
        caption = f"{indicator.number} {indicator.name} by area, {period.label}"
        yield TableView(f"{indicator.id}-areas", caption, "Area", (CellView("Figure"),), rows)


def _groups_at(
    content: Content, release: Release, indicator: Indicator, breakdown: Breakdown, period: Period, marks: Marks
) -> Iterator[TableView]:
    """The categories at one period, the borough and its areas side by side."""
    groups = _groups(indicator, breakdown)
    table = [
        (area.name, [release.picture.get(indicator.id, area.code, period, group) for _, group in groups])
        for area in _places(content)
    ]
    columns = [(name, cells) for name, cells in table if any(cells)]
    caption = f"{indicator.number} {indicator.name} by {breakdown.label.lower()}, {period.label}"
    table_id = f"{indicator.id}-{breakdown.dimension}-{period.text}".replace(" ", "-").replace("/", "-").lower()
    categories = [category for category, _ in groups]
    yield from _grid(table_id, caption, breakdown.label, indicator, categories, columns, marks)


def _cross_table(
    content: Content, release: Release, indicator: Indicator, first: Breakdown, second: Breakdown, marks: Marks
) -> Iterator[TableView]:
    """Two dimensions against each other, for the latest period that has such figures."""
    borough = content.borough.code
    pairs = {
        (row, column): release.picture.series(
            indicator.id, borough, group_text(indicator, {first.dimension: column, second.dimension: row})
        )
        for row in second.categories
        for column in first.categories
    }
    periods = [observation.key.period for rows in pairs.values() for observation in rows]
    if periods:
        latest = max(periods)
        at = {pair: next((o for o in rows if o.key.period == latest), None) for pair, rows in pairs.items()}
        columns = [(column, [at[row, column] for row in second.categories]) for column in first.categories]
        caption = f"{indicator.name} by {second.label.lower()} and {first.label.lower()}, {latest.label}"
        yield from _grid(f"{indicator.id}-cross", caption, second.label, indicator, second.categories, columns, marks)


def _grid(
    table_id: str,
    caption: str,
    corner: str,
    indicator: Indicator,
    headings: Sequence[str],
    columns: Sequence[tuple[str, Sequence[Figure | None]]],
    marks: Marks,
) -> Iterator[TableView]:
    """A table from named columns; rows without any figure are left out, and so is a table without rows."""
    rows = tuple(
        RowView(heading, tuple(cell(indicator, column[place], marks=marks) for _, column in columns))
        for place, heading in enumerate(headings)
        if any(column[place] is not None for _, column in columns)
    )
    if rows:
        yield TableView(table_id, caption, corner, tuple(CellView(name) for name, _ in columns), rows)
