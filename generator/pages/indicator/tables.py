"""The tables of a measure's page: the newest figures stand open, all others each in a part that opens."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.assess.indicator import Assessment
from generator.pages.indicator.history import comparator_table, history_table, other_periods_table
from generator.pages.parts.breakdowns import history_tables
from generator.pages.parts.revision_words import Marks
from generator.pages.parts.tables import TableView
from generator.record.content import Content, Scorecard

# So many periods stand open: a year, and the same month of the year before.
OPEN = 13
_AREAS = "areas"


@dataclass(frozen=True, slots=True)
class TablesPart:
    """A part that opens: its name, how much is in it, and the tables."""

    title: str
    count: str
    tables: tuple[TableView, ...]


@dataclass(frozen=True, slots=True)
class TablesView:
    """The newest figures, None where the record holds none, and what else can be opened."""

    newest: TableView | None
    parts: tuple[TablesPart, ...]


def tables_view(content: Content, scorecard: Scorecard, assessment: Assessment, marks: Marks) -> TablesView:
    """Every figure of the measure in the newest release."""
    release, borough = scorecard.latest, content.borough
    table = next(history_table(assessment, borough.name, release.picture, borough.code, marks), None)
    newest = replace(table, rows=table.rows[:OPEN]) if table is not None else None
    older = replace(table, id="older", rows=table.rows[OPEN:]) if table is not None else None
    parts = [_part("Older figures", [older])] if older is not None and older.rows else []
    return TablesView(newest, (*parts, *_parts(content, scorecard, assessment, marks)))


def _parts(content: Content, scorecard: Scorecard, assessment: Assessment, marks: Marks) -> Iterator[TablesPart]:
    """By area, by group, for years, and of others."""
    release, indicator, borough = scorecard.latest, assessment.indicator, content.borough
    broken_down = list(history_tables(content, release, indicator, marks))
    if areas := [table for table in broken_down if table.id == _AREAS]:
        yield _part("By area", areas)
    if groups := [table for table in broken_down if table.id != _AREAS]:
        yield TablesPart("By group", str(len(groups)), tuple(groups))
    rows = release.picture.series(indicator.id, borough.code)
    if years := list(other_periods_table(indicator, borough.name, rows, marks)):
        yield _part("Years and years to date", years)
    if others := list(comparator_table(content, assessment)):
        yield _part("Figures of others", others)


def _part(title: str, tables: list[TableView]) -> TablesPart:
    return TablesPart(title, str(sum(len(table.rows) for table in tables)), tuple(tables))
