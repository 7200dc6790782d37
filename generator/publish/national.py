"""National files in, the files of the record out: `import-national`. Only this command loads pandas."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.publish.national_rows import comparator_files
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
