"""The data file of an area: its every figure in every scorecard, in the columns of a measure's data file."""

from collections.abc import Iterator

from generator.pages.downloads.csv_text import Cell, csv_text
from generator.pages.downloads.data_csv import COLUMNS, data_row
from generator.pages.parts.revisions import marks_of_indicator
from generator.record.content import Content, Scorecard
from generator.record.keys import Area


def area_csv(content: Content, area: Area) -> str:
    """Every figure of an area, measure by measure."""
    return csv_text(COLUMNS, (row for scorecard in content.scorecards for row in _rows(scorecard, area)))


def _rows(scorecard: Scorecard, area: Area) -> Iterator[Iterator[Cell]]:
    for indicator in scorecard.registry.indicators:
        marks = marks_of_indicator(scorecard, indicator)
        mine = (row for row in scorecard.latest.picture.rows(indicator.id) if row.key.area == area.code)
        yield from (data_row(indicator, row, marks) for row in mine)
