"""Tables of one indicator by area and by group."""

from collections.abc import Iterator, Sequence

from generator.assess.indicator import Assessment
from generator.content import Content, Release
from generator.groups import group_text
from generator.pages.parts import RowView, TableView, cell, table_by_period
from generator.period import Period
from generator.record import Observation, main_kind
from generator.schema import Breakdown, Indicator

MOST_COLUMNS = 8


def latest_tables(content: Content, release: Release, assessment: Assessment) -> Iterator[TableView]:
    """For a release's page: the latest figures by area and by group."""
    indicator = assessment.indicator
    if assessment.latest is None:
        return
    period = assessment.latest.key.period
    table = _areas_at(content, release, indicator, period)
    if table:
        yield table
    for breakdown in indicator.breakdowns:
        columns = _group_series(release, indicator, content.borough.code, breakdown)
        found = _groups_at(indicator, breakdown, columns, period)
        if found:
            yield found


def history_tables(content: Content, release: Release, indicator: Indicator) -> Iterator[TableView]:
    """For an indicator's page: all figures by area and by group, every period that the record holds."""
    borough = content.borough
    areas = [(area.name, release.picture.series(indicator.id, area.code)) for area in (borough, *content.localities())]
    if sum(bool(rows) for _, rows in areas) > 1:
        yield from _some(table_by_period("areas", f"{indicator.name} by area", indicator, areas))
    for breakdown in indicator.breakdowns:
        columns = _group_series(release, indicator, borough.code, breakdown)
        periods = {row.key.period for _, rows in columns for row in rows}
        caption = f"{indicator.name} by {breakdown.label.lower()}"
        table_id = breakdown.dimension.replace(" ", "-")
        if len(periods) == 1 or len(columns) > MOST_COLUMNS:
            for period in sorted(periods, reverse=True):
                yield from _some(_groups_at(indicator, breakdown, columns, period))
        else:
            yield from _some(table_by_period(table_id, caption, indicator, columns))
    yield from _cross_tables(content, release, indicator)


def _some(table: TableView | None) -> Iterator[TableView]:
    if table:
        yield table


def _group_series(
    release: Release, indicator: Indicator, area: str, breakdown: Breakdown
) -> list[tuple[str, Sequence[Observation]]]:
    groups = [(c, group_text(indicator, {breakdown.dimension: c})) for c in breakdown.categories]
    return [(c, rows) for c, group in groups if (rows := release.picture.series(indicator.id, area, group))]


def _areas_at(content: Content, release: Release, indicator: Indicator, period: Period) -> TableView | None:
    areas = (content.borough, *content.localities())
    found = [(area.name, release.picture.get(indicator.id, area.code, period)) for area in areas]
    rows = tuple(RowView(name, (cell(indicator, row),)) for name, row in found if row is not None)
    if len(rows) < 2:
        return None
    caption = f"{indicator.full_number} {indicator.name} by area, {period.label}"
    return TableView(f"{indicator.id}-areas", caption, ("Area", "Figure"), rows)


def _groups_at(
    indicator: Indicator, breakdown: Breakdown, columns: Sequence[tuple[str, Sequence[Observation]]], period: Period
) -> TableView | None:
    at = [(name, next((row for row in rows if row.key.period == period), None)) for name, rows in columns]
    rows = tuple(RowView(name, (cell(indicator, row),)) for name, row in at if row is not None)
    if not rows:
        return None
    caption = f"{indicator.full_number} {indicator.name} by {breakdown.label.lower()}, {period.label}"
    table_id = f"{indicator.id}-{breakdown.dimension}-{period.start}".replace(" ", "-")
    return TableView(table_id, caption, (breakdown.label, "Figure"), rows)


def _cross_tables(content: Content, release: Release, indicator: Indicator) -> Iterator[TableView]:
    """Two dimensions against each other, for the latest period that has such figures; and each area by category."""
    kind = main_kind(indicator)
    for place, first in enumerate(indicator.breakdowns):
        for area in content.localities():
            columns = _group_series(release, indicator, area.code, first)
            periods = {row.key.period for _, rows in columns for row in rows if row.key.period.kind is kind}
            for period in sorted(periods, reverse=True):
                table = _groups_at(indicator, first, columns, period)
                if table:
                    yield TableView(
                        f"{table.id}-{area.code.lower()}", f"{table.caption}: {area.name}", table.columns, table.rows
                    )
        for second in indicator.breakdowns[place + 1 :]:
            yield from _some(_cross_table(content, release, indicator, first, second))


def _cross_table(
    content: Content, release: Release, indicator: Indicator, first: Breakdown, second: Breakdown
) -> TableView | None:
    def series(row: str, column: str) -> Sequence[Observation]:
        group = group_text(indicator, {first.dimension: column, second.dimension: row})
        return release.picture.series(indicator.id, content.borough.code, group)

    periods = {o.key.period for r in second.categories for c in first.categories for o in series(r, c)}
    if not periods:
        return None
    period = max(periods)

    def at(row: str, column: str) -> Observation | None:
        return next((o for o in series(row, column) if o.key.period == period), None)

    rows = tuple(
        RowView(row, tuple(cell(indicator, at(row, column)) for column in first.categories))
        for row in second.categories
        if any(at(row, column) for column in first.categories)
    )
    caption = f"{indicator.name} by {second.label.lower()} and {first.label.lower()}, {period.label}"
    return TableView(f"{indicator.id}-cross", caption, (second.label, *first.categories), rows)
