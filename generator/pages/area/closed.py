"""What stands closed at the foot of an area's page: all figures, the notes about them, and what has no area figures."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.pages.addresses import area_page
from generator.pages.parts.parts import LinkView, question_link
from generator.pages.parts.revisions import marks_of_indicator
from generator.pages.parts.tables import TableView, table_by_period
from generator.record.content import Content, Scorecard
from generator.record.groups import group_text
from generator.record.keys import Area
from generator.record.safe import Figure
from generator.schema.registry import Indicator

_NOT_SAID = "The record does not say why."


@dataclass(frozen=True, slots=True)
class NotedMeasure:
    """A measure, and what is known to be wrong with its figures by area."""

    question: LinkView
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WithoutAreas:
    """The measures of a scorecard that have no figures by area: how many, why, and which."""

    scorecard: str
    count: str
    why: str
    measures: tuple[LinkView, ...]


def tables(content: Content, scorecard: Scorecard, area: Area) -> Iterator[TableView]:
    """Every figure of an area, a table for each measure, and for each breakdown of one."""
    picture = scorecard.latest.picture
    for indicator in scorecard.latest.registry.indicators:
        marks, caption = marks_of_indicator(scorecard, indicator), f"{indicator.full_number} {indicator.name}"
        mine = picture.series(indicator.id, area.code)
        if mine:
            beside = _beside(mine, picture.series(indicator.id, content.borough.code))
            columns = [(area.name, mine), (content.borough.name, beside)]
            yield from table_by_period(f"{indicator.id}-figures", caption, indicator, columns, marks)
        for breakdown in indicator.breakdowns:
            groups = [(each, group_text(indicator, {breakdown.dimension: each})) for each in breakdown.categories]
            columns = [(name, picture.series(indicator.id, area.code, group)) for name, group in groups]
            table_id = f"{indicator.id}-{breakdown.dimension}".replace(" ", "-")
            more = f"{caption}, by {breakdown.label.lower()}"
            yield from table_by_period(table_id, more, indicator, columns, marks)


def _beside(mine: tuple[Figure, ...], whole: tuple[Figure, ...]) -> list[Figure]:
    """The whole's figures for the periods of the area's."""
    periods = {row.key.period for row in mine}
    return [row for row in whole if row.key.period in periods]


def notes(content: Content, scorecard: Scorecard, area: Area) -> Iterator[NotedMeasure]:
    """The known faults of an area's figures, and of those of the whole that stand beside them."""
    for indicator in _with_figures(scorecard, area):
        periods = {row.key.period for row in scorecard.latest.picture.series(indicator.id, area.code)}
        found = tuple(
            fault.note
            for fault in scorecard.discrepancies
            if fault.indicator == indicator.id
            and fault.period in periods
            and fault.area in (area.code, content.borough.code, "")
        )
        if found:
            yield NotedMeasure(question_link(area_page(area), indicator), found)


def without_areas(content: Content, scorecard: Scorecard, area: Area) -> WithoutAreas | None:
    """The measures of which the record holds no figure for any part of the place."""
    picture, codes = scorecard.latest.picture, [each.code for each in content.localities()]
    known = {key.indicator for key in picture.observations if key.area in codes}
    lacking = [each for each in scorecard.latest.registry.indicators if each.id not in known]
    if not lacking:
        return None
    return WithoutAreas(
        scorecard.latest.registry.scorecard.name,
        f"{len(lacking)} of {len(scorecard.latest.registry.indicators)}",
        scorecard.latest.registry.scorecard.no_areas or _NOT_SAID,
        tuple(question_link(area_page(area), each) for each in lacking),
    )


def _with_figures(scorecard: Scorecard, area: Area) -> Iterator[Indicator]:
    picture = scorecard.latest.picture
    return (each for each in scorecard.latest.registry.indicators if picture.series(each.id, area.code))


def rows_in(found: tuple[TableView, ...]) -> int:
    """How many rows all tables have."""
    return sum(len(table.rows) for table in found)
