"""The data file of an indicator: every figure as it stands now, what it was before, and on how few it rests."""

from collections.abc import Iterator
from decimal import Decimal

from generator.assess.comparable import caution_on
from generator.pages.downloads.csv_text import csv_text
from generator.pages.parts.revision_words import Marks
from generator.pages.parts.revisions import marks_of_indicator
from generator.record.content import Scorecard
from generator.record.intake import OBSERVATION_COLUMNS
from generator.record.picture import Observation
from generator.schema.registry import Indicator

# The month of the release that last changed the figure, and what the figure was up to then.
REVISION_COLUMNS = ("revised_in", "value_before", "status_before")


def data_csv(scorecard: Scorecard, indicator: Indicator) -> str:
    """Every figure of an indicator as a tidy CSV file, in the columns of the record."""
    rows, marks = scorecard.latest.picture.rows(indicator.id), marks_of_indicator(scorecard, indicator)
    header = (*OBSERVATION_COLUMNS, *REVISION_COLUMNS, "caution")
    return csv_text(header, (tuple(_row(indicator, row, marks)) for row in rows))


def _row(indicator: Indicator, row: Observation, marks: Marks) -> Iterator[str]:
    key, revised = row.key, marks.get(row.key)
    yield from (key.indicator, key.area, key.period.text, key.group)
    yield from (plain_number(number) for number in (row.value, row.numerator, row.denominator))
    yield from (row.status.value, row.note)
    if revised is None:
        yield from ("", "", "")
    else:
        was = revised.change.was
        yield from (revised.change.release.text, plain_number(was.value), was.status.value)
    yield caution_on(indicator, row)


def plain_number(number: Decimal | None) -> str:
    """A number as the record writes it; nothing where there is none."""
    return "" if number is None else f"{number:f}"
