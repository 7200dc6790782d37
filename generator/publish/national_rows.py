"""The figures that a council's own are set beside, as files of its record."""

import csv
from collections.abc import Iterable
from io import StringIO

from generator.assess.national_rows import comparator_rows
from generator.record.national import COMPARATOR_COLUMNS, National, NationalComparator, comparators_path
from generator.terms.texts import OutputFile


def comparator_files(national: National, authority: str) -> tuple[OutputFile, ...]:
    """For each measure the figures that those of an authority are set beside."""
    rows: dict[str, list[NationalComparator]] = {measure.id: [] for measure in national.measures}
    for row in comparator_rows(national, authority):
        rows[row.measure].append(row)
    return tuple(OutputFile.of_text(comparators_path(name), _text(found)) for name, found in rows.items())


def _text(rows: Iterable[NationalComparator]) -> str:
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerows([COMPARATOR_COLUMNS, *(row.cells for row in rows)])
    return text.getvalue()
