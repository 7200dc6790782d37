"""The running texts that people write for readers: in content/, and the notes beside the figures in data/."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from generator.disclose import disclose
from generator.prose.refer.reach import Reach, reach_of_documents, reach_of_release, resolve
from generator.prose.refer.resolved import Resolved
from generator.prose.references import matches
from generator.publish.files import read_sources
from generator.record.gather import parse_content
from generator.terms.problems import Problem

REPOSITORY = Path(__file__).parents[2]
# Fields that hold no running text, and why.
NO_RUNNING_TEXT = {
    "accountable": "a body's name",
    "address": "as the document prints it",
    "appendices": "titles",
    "approved_by": "a post",
    "as_printed": "as the document prints it",
    "asked_by": "a label",
    "background_papers": "titles",
    "email": "as the document prints it",
    "english_name": "a language's name",
    "lead": "a post or a team",
    "meeting": "a body's name",
    "name": "the name of a measure, a band or a person",
    "owner": "a post or a team",
    "printed": "as the document prints it",
    "publication": "the titles of papers and the names of bodies",
    "publisher": "a body's name",
    "role": "a post",
    "short_title": "a title",
    "stands_for": "the words of an abbreviation",
    "status": "a word for how an action or a paper stands",
    "term": "a word that is explained",
    "title": "titles, and headings as the document prints them",
    "website": "an address",
    "workstream": "a label",
    "written_by": "a post",
}
LANGUAGES = "content/languages.yml"
# Folders of data/ with a column of notes that readers see beside figures.
NOTES = ("known-faults", "publications", "discrepancies")


@dataclass(frozen=True)
class Text:
    """One text, and where it stands."""

    place: str
    text: str


@cache
def running_texts() -> tuple[Text, ...]:
    """Every running text of content/, by file and place."""
    found = []
    for path in sorted((REPOSITORY / "content").rglob("*.yml")):
        name = path.relative_to(REPOSITORY).as_posix()
        typed = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)
        if name == LANGUAGES:
            typed["languages"] = [entry for entry in typed["languages"] if entry["code"].startswith("en")]
        found += [Text(f"{name}: {place}", text) for place, text in _texts(typed, ())]
    return tuple(found)


@cache
def notes() -> tuple[Text, ...]:
    """Every note of data/ that stands on a page."""
    found = []
    for path in sorted(path for folder in NOTES for path in (REPOSITORY / "data" / folder).glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        name = path.relative_to(REPOSITORY).as_posix()
        found += [Text(f"{name}:{number}", row["note"]) for number, row in enumerate(rows, 2) if row["note"]]
    return tuple(found)


def _texts(typed: object, place: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    if isinstance(typed, str):
        if " " in typed:
            yield " ".join(place), typed
    elif isinstance(typed, dict):
        for key, value in typed.items():
            if key not in NO_RUNNING_TEXT:
                yield from _texts(value, (*place, key))
    elif isinstance(typed, list):
        for number, value in enumerate(typed, 1):
            name = value.get("id") or value.get("ref") or str(number) if isinstance(value, dict) else str(number)
            yield from _texts(value, (*place, name))


def with_figures(text: Text) -> str:
    """A text with what each reference stands for in its place, as a reader reads it."""
    whole, end = [], 0
    for found in matches(text.text):
        shown = resolve(_reach(text.place.partition(": ")[0]), found.name, found.words)
        assert isinstance(shown, Resolved), (text.place, found)
        whole += [text.text[end : found.start], shown.text]
        end = found.end
    return "".join((*whole, text.text[end:]))


@cache
def _reach(path: str) -> Reach:
    """What the texts of a file may refer to."""
    problems: list[Problem] = []
    draft = parse_content(read_sources(REPOSITORY), problems)
    content = disclose(draft, problems) if draft else None
    assert content is not None, problems
    for scorecard in content.scorecards:
        for release in scorecard.releases:
            if release.narrative_file.path == path:
                return reach_of_release(content, scorecard, release)
    return reach_of_documents(content)
