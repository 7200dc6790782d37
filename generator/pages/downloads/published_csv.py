"""The figures of a measure as one release published them: what a chart of that release shows, to cite and to keep."""

from collections.abc import Iterator

from generator.assess.comparable import caution_on
from generator.pages.downloads.csv_text import Cell, csv_text, figures, words
from generator.record.content import Release
from generator.record.keys import OBSERVATION_COLUMNS
from generator.record.safe import Figure
from generator.schema.registry import Indicator
from generator.terms.units import unit_label

# What a file that travels alone has to say of itself.
COLUMNS = ("name", "unit", "release", *OBSERVATION_COLUMNS, "caution", "printed_rating", "publication")


def published_csv(release: Release, indicator: Indicator) -> str:
    """Every figure of an indicator as it stood at a release, as a tidy CSV file in the columns of the record."""
    return csv_text(COLUMNS, (_row(release, indicator, row) for row in release.picture.rows(indicator.id)))


def _row(release: Release, indicator: Indicator, row: Figure) -> Iterator[Cell]:
    key = row.key
    yield from words(indicator.name, unit_label(indicator), release.month.text)
    yield from words(key.indicator, key.area, key.period.text, key.group)
    yield from figures(row)
    yield from words(row.status.value, row.note, caution_on(indicator, row), row.printed_rating.value)
    yield from words(release.narrative.document.publication)
