"""Tables of a scorecard's figures: a measure now, a measure as published, an area, and all in one."""

from collections.abc import Iterable, Iterator
from itertools import chain

from generator.pages.downloads.csv_text import Cell
from generator.pages.downloads.figure_columns import AS_PUBLISHED, KEY, NEWEST, FigureRows
from generator.pages.downloads.table import Column, Table, measured_in
from generator.pages.parts.revisions import marks_of_indicator
from generator.record.content import Content, Release, Scorecard
from generator.record.keys import Area
from generator.record.outside import Comparator
from generator.record.safe import Figure
from generator.schema.registry import Indicator
from generator.terms.period import Period
from generator.terms.units import unit_label

_NUMBERS_OF_MEASURE = ("value", "target_green_from", "target_green_to", "value_before")


def newest_of_measure(content: Content, scorecard: Scorecard, indicator: Indicator) -> Table:
    """Every figure of a measure as it stands now and what it was before, on how few it rests, and what the report
    gives it for a colour.
    """
    rows = scorecard.latest.picture.rows(indicator.id)
    others = scorecard.comparators_at(scorecard.latest.month)
    return Table(
        layout="figures-now",
        title=f"{indicator.full_number} {indicator.name}",
        about=f"{indicator.question} {indicator.definition}",
        source=_publication(scorecard.latest),
        site=content.site,
        columns=_of_one_unit(NEWEST, indicator),
        make_rows=lambda: _newest(content, scorecard, indicator, rows, others),
        key=KEY,
        months=months_of(row.key.period for row in rows),
        area=content.borough.code,
    )


def published_of_measure(content: Content, scorecard: Scorecard, release: Release, indicator: Indicator) -> Table:
    """The figures of a measure as one release published them: what a chart of that release shows, to cite and keep."""
    rows, publication = release.picture.rows(indicator.id), _publication(release)
    made, others = FigureRows(content, scorecard, release.month, publication), scorecard.comparators_at(release.month)
    return Table(
        layout="figures-as-published",
        title=f"{indicator.full_number} {indicator.name}, as published for {release.month.label}",
        about=f"{indicator.question} {indicator.definition}",
        source=publication,
        site=content.site,
        columns=_of_one_unit(AS_PUBLISHED, indicator),
        make_rows=lambda: chain(made.published(indicator, rows), made.others(indicator, others, is_newest=False)),
        key=KEY,
        months=months_of(row.key.period for row in rows),
        area=content.borough.code,
    )


def newest_of_area(content: Content, area: Area) -> Table:
    """Every figure of an area in every scorecard, measure by measure."""
    return _of_many(content, f"Every figure of {area.name}", area.code, area.code)


def newest_of_all(content: Content) -> Table:
    """Every figure of every scorecard, in one table."""
    return _of_many(content, "Every figure of every scorecard", content.borough.code, None)


def _of_many(content: Content, title: str, about_area: str, only: str | None) -> Table:
    """Figures of all measures: of one area only, or of all."""
    found = [
        (card, indicator, [row for row in card.latest.picture.rows(indicator.id) if only in (None, row.key.area)])
        for card in content.scorecards
        for indicator in card.registry.indicators
    ]
    return Table(
        layout="figures-now",
        title=title,
        about="Each figure as it stands now, with its measure, area, period, target, status and note.",
        source="; ".join(dict.fromkeys(_publication(card.latest) for card in content.scorecards)),
        site=content.site,
        columns=NEWEST,
        make_rows=lambda: (row for card, one, rows in found for row in _newest(content, card, one, rows)),
        key=KEY,
        months=months_of(row.key.period for *_, rows in found for row in rows),
        area=about_area,
    )


def months_of(periods: Iterable[Period]) -> str:
    """The months that some periods reach over: `2016-01/2017-01`."""
    found = list(periods)
    if not found:
        return ""
    first, last = min(each.start for each in found), max(each.end for each in found)
    return f"{Period.month(first).text}/{Period.month(last).text}"


def _newest(
    content: Content,
    scorecard: Scorecard,
    indicator: Indicator,
    rows: Iterable[Figure],
    others: Iterable[Comparator] = (),
) -> Iterator[Iterator[Cell]]:
    made = FigureRows(content, scorecard, scorecard.latest.month, _publication(scorecard.latest))
    mine = made.newest(indicator, rows, marks_of_indicator(scorecard, indicator))
    return chain(mine, made.others(indicator, others, is_newest=True))


def _publication(release: Release) -> str:
    return release.narrative.document.publication


def _of_one_unit(columns: tuple[Column, ...], indicator: Indicator) -> tuple[Column, ...]:
    unit, decimals = unit_label(indicator), indicator.decimals
    return tuple(
        measured_in(column, unit, decimals) if column.name in _NUMBERS_OF_MEASURE else column for column in columns
    )
