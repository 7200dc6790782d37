"""The data file of an indicator: every figure as it stands now and what it was before, on how few it rests, and what
colour the report gives it.
"""

from collections.abc import Iterator

from generator.assess.comparable import caution_on
from generator.pages.downloads.csv_text import Cell, csv_text, figures, value, words
from generator.pages.parts.revision_words import Marks
from generator.pages.parts.revisions import marks_of_indicator
from generator.record.content import Scorecard
from generator.record.keys import OBSERVATION_COLUMNS
from generator.record.safe import Figure
from generator.schema.registry import Indicator

# The month of the release that last changed the figure, and what the figure was up to then.
REVISION_COLUMNS = ("revised_in", "value_before", "status_before")
COLUMNS = (*OBSERVATION_COLUMNS, *REVISION_COLUMNS, "caution", "printed_rating")


def data_csv(scorecard: Scorecard, indicator: Indicator) -> str:
    """Every figure of an indicator as a tidy CSV file, in the columns of the record."""
    rows, marks = scorecard.latest.picture.rows(indicator.id), marks_of_indicator(scorecard, indicator)
    return csv_text(COLUMNS, (data_row(indicator, row, marks) for row in rows))


def data_row(indicator: Indicator, row: Figure, marks: Marks) -> Iterator[Cell]:
    """One figure in these columns."""
    key, revised = row.key, marks.get(row.key)
    yield from words(key.indicator, key.area, key.period.text, key.group)
    yield from figures(row)
    yield from words(row.status.value, row.note)
    yield from words(revised.change.release.text if revised else "")
    yield value(revised.change.was if revised else None)
    yield from words(revised.change.was.status.value if revised else "", caution_on(indicator, row))
    yield from words(row.printed_rating.value)
