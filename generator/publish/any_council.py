"""A council that has given us nothing, published from national figures alone: its folder, made from that of another."""

import csv
from collections.abc import Iterator, Mapping
from io import StringIO
from string import Template

from generator.publish.national_rows import comparator_files
from generator.record.gather_national import gather_national
from generator.record.national import AUTHORITY, ENGLAND, FOLDER, National, NationalPlace
from generator.terms.problems import ContentError, Problem, closest
from generator.terms.texts import OutputFile, Sources

_AREA_COLUMNS = ("code", "name", "level", "parent", "valid_from", "valid_to")
# What the other council has of its own below this folder: figures that its own are set beside, and files as published.
_OWN = (f"{FOLDER}/comparators/", f"{FOLDER}/files/", f"{FOLDER}/context.yml")


class NoSuchCouncilError(Exception):
    """There are no national figures of this place, or none at all; the message says what to do."""


def council_files(sources: Sources, words: Mapping[str, str], code: str) -> tuple[OutputFile, ...]:
    """Every file of a council's folder, by the names that `words`, templates of its texts, have in content.

    Raises NoSuchCouncilError where no national figure is about this place, and ContentError where they have faults.
    """
    problems: list[Problem] = []
    national = gather_national(sources, problems)
    if problems:
        raise ContentError(problems)
    if national is None:
        raise NoSuchCouncilError(
            "There are no national figures here. Import some with python -m generator import-national."
        )
    place = national.places.get(national.code_of(code) or "")
    if place is None or place.level != AUTHORITY:
        known = [found for found, each in national.places.items() if each.level == AUTHORITY]
        raise NoSuchCouncilError(f'There is no local authority "{code}" in the national figures.{closest(code, known)}')
    return (*_content(national, place, words), *_data(sources, national, place))


def _content(national: National, place: NationalPlace, words: Mapping[str, str]) -> Iterator[OutputFile]:
    facts = {
        "name": place.called,
        "code": place.code,
        "licence": national.declared.licence,
        "sources": _listed((each.publication, each.address) for each in national.declared.sources),
        "models": _listed((each.publication, each.address) for each in national.declared.models),
    }
    for path, text in words.items():
        yield OutputFile.of_text(f"content/{path}", Template(text).substitute(facts))


def _listed(links: Iterator[tuple[str, str]]) -> str:
    """A list of links, each once, as deep in the YAML as its place is."""
    return "\n      ".join(f"- [{text}]({address})" for text, address in dict.fromkeys(links))


def _data(sources: Sources, national: National, place: NationalPlace) -> Iterator[OutputFile]:
    region = national.places.get(place.region)
    rows = [(ENGLAND, "England", "country", "", "", "")]
    rows += [(region.code, region.name, "region", ENGLAND, "", "")] if region else []
    rows += [(place.code, place.called, AUTHORITY, region.code if region else ENGLAND, "", "")]
    text = StringIO()
    csv.writer(text, lineterminator="\n").writerows([_AREA_COLUMNS, *rows])
    yield OutputFile.of_text("data/areas.csv", text.getvalue())
    for file in sources.files:
        if file.path.startswith(f"{FOLDER}/") and not file.path.startswith(_OWN):
            yield OutputFile(file.path, file.data)
    yield from comparator_files(national, place.code)
