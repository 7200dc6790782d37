"""The running texts that people write for readers: in content/, and the notes beside the figures in data/."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

REPOSITORY = Path(__file__).parents[2]
# Fields that hold no running text, and why.
NO_RUNNING_TEXT = {
    "accountable": "a body's name",
    "address": "as the document prints it",
    "as_printed": "as the document prints it",
    "asked_by": "a label",
    "email": "as the document prints it",
    "english_name": "a language's name",
    "lead": "a post or a team",
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
}
LANGUAGES = "content/languages.yml"
# Folders of data/ with a column of notes that readers see beside figures.
NOTES = ("known-faults", "publications", "discrepancies")
_REFERENCE = re.compile(r"\[\[\s*([a-z0-9-]+)\s*([^\]]*)\]\]")


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


def with_figures(text: str) -> str:
    """A text with the first row of each figure in the place of its reference, as a reader reads it."""
    return _REFERENCE.sub(lambda found: _figures()[found[1]], text)


@cache
def _figures() -> dict[str, str]:
    found: dict[str, str] = {}
    for path in sorted((REPOSITORY / "data" / "publications").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                value = f"{row['value']}%" if row["unit"] == "percent" else row["value"]
                found.setdefault(row["figure"], row["in_words"] or value)
    return found
