"""National files in, the files of the record out: `import-national`. Only this command loads pandas."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from io import StringIO

from generator.assess.national_rows import comparator_rows
from generator.record.national import COMPARATOR_COLUMNS, National, NationalComparator, comparators_path
from generator.record.national_import import import_files
from generator.schema.parse import parse_model
from generator.schema.site import SiteText
from generator.terms.problems import ContentError, Problem
from generator.terms.texts import OutputFile, SourceFile, Sources

_SITE = "content/site.yml"


@dataclass(frozen=True, slots=True)
class Import:
    """The files to write, and what is said of them."""

    files: tuple[OutputFile, ...]
    words: str


def import_national(sources: Sources, given: Iterable[SourceFile]) -> Import:
    """Everything that the record keeps of these files and of those that it has; raises ContentError for any problem."""
    problems: list[Problem] = []
    site = parse_model(sources.named(_SITE), SiteText, problems)
    if site is None:
        raise ContentError(problems)
    found = import_files(sources, given)
    files = (*found.files, *comparator_files(found.national, site.authority))
    places = f"{len(found.national.places)} places"
    words = f"Imported: {len(found.national.measures)} measures of {places}."
    if found.differing:
        words += (
            f" Rates that are not quite what their counts give: {found.differing}, in data/national/differences.csv."
        )
    return Import(files, words)


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
