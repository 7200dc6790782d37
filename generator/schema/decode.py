"""From the bytes of one file to its text."""

import unicodedata

from generator.terms.problems import Problem
from generator.terms.rules import Rule
from generator.terms.texts import SourceFile

_FILE_MISSING = Rule(
    "file-missing",
    "A file that the site is built from is there",
    "this file is missing.",
    "Add it: the site can't be built without it.",
)
_NOT_UTF_8 = Rule(
    "not-utf-8",
    "A file is saved as UTF-8",
    "this file is not saved as UTF-8.",
    "Save it again with the encoding UTF-8.",
)
_FILE_EMPTY = Rule(
    "file-empty",
    "A file holds something",
    "this file is empty.",
    "Fill it in, or delete it if it is not needed.",
)


def decode(source: SourceFile, problems: list[Problem]) -> str | None:
    """The text of a file, or None with a problem if it is missing, empty or not UTF-8.

    A letter and its accent are one character from here on, as most programs save them; macOS likes to save two.
    """
    if source.is_missing:
        problems.append(_FILE_MISSING.at(source.path, 1))
        return None
    try:
        text = source.data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problems.append(_NOT_UTF_8.at(source.path, source.data[: error.start].count(b"\n") + 1))
        return None
    if not text.strip():
        problems.append(empty(source))
        return None
    return unicodedata.normalize("NFC", text)


def empty(source: SourceFile) -> Problem:
    """The problem of a file that holds nothing, or nothing but remarks."""
    return _FILE_EMPTY.at(source.path, 1)
