"""From the bytes of one file to its text."""

import re
import unicodedata
from collections.abc import Iterator

from generator.schema.encodings import garbled, unreadable
from generator.schema.unseen import unseen
from generator.terms.problems import Problem
from generator.terms.rules import Rule
from generator.terms.texts import SourceFile, lines_of

# A year's figures of a large council are a tenth of it.
MOST_MEGABYTES = 5
_FILE_MISSING = Rule(
    "file-missing",
    "A file that the site is built from is there",
    "this file is missing.",
    "Add it: the site can't be built without it.",
)
_FILE_EMPTY = Rule(
    "file-empty",
    "A file holds something",
    "this file is empty.",
    "Fill it in, or delete it if it is not needed.",
)
_FILE_TOO_LARGE = Rule(
    "file-too-large",
    "A file is no larger than what people type or count in a month",
    "this file has {size} megabytes, and {most} is the most that is read.",
    "See whether it is the right file, and delete what does not belong into it.",
    {"size": "30", "most": "5"},
)
_TWO_VERSIONS = Rule(
    "two-versions",
    "A file holds one version of its text",
    'two versions of the text stand here, between lines of "<<<<<<<" and ">>>>>>>", as git leaves them.',
    "Keep what is right of the two, and delete these lines.",
)
_FROM_HERE = re.compile(r"<{7}( |$)")


def decode(source: SourceFile, problems: list[Problem]) -> str | None:
    """The text of a file, or None with what stands in its way.

    An accent that is typed as a sign of its own, as macOS does, becomes one letter with its letter: they look the same.
    """
    before = len(problems)
    problems += _unfit(source)
    if len(problems) > before:
        return None
    try:
        text, error = source.data.decode("utf-8-sig"), None
    except UnicodeDecodeError as found:
        text, error = "", found
    problems += unreadable(source, error)
    if len(problems) == before:
        problems += _spoilt(source.path, text)
    if len(problems) == before and not text.strip():
        problems.append(empty(source))
    return unicodedata.normalize("NFC", text) if len(problems) == before else None


def empty(source: SourceFile) -> Problem:
    """The problem of a file that holds nothing, or nothing but remarks."""
    return _FILE_EMPTY.at(source.path, 1)


def _unfit(source: SourceFile) -> Iterator[Problem]:
    if source.is_missing:
        yield _FILE_MISSING.at(source.path, 1)
    elif len(source.data) > MOST_MEGABYTES * 1_000_000:
        size = f"{len(source.data) / 1_000_000:.0f}"
        yield _FILE_TOO_LARGE.at(source.path, 1, size=size, most=MOST_MEGABYTES)


def _spoilt(path: str, text: str) -> Iterator[Problem]:
    """What programs did to a text; a line whose letters are garbled is not searched for more."""
    seen = [*garbled(path, text)]
    yield from seen
    lines = {problem.line for problem in seen}
    yield from (problem for problem in unseen(path, text) if problem.line not in lines)
    if "<<<<<<<" in text:
        starts = (number for number, line in enumerate(lines_of(text), 1) if _FROM_HERE.match(line))
        yield from (_TWO_VERSIONS.at(path, number) for number in starts)
