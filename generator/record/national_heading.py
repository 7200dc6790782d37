"""The heading of a national file: the names of its columns, and whether the layout's own are there."""

import csv
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from generator.schema.encodings import unreadable
from generator.terms.problems import Fault, Problem, closest
from generator.terms.rules import Rule
from generator.terms.texts import SourceFile

_EMPTY_FILE = Rule(
    "national-file-empty",
    "A national file has a heading and rows",
    "this file has {what}.",
    "Download it again.",
    {"what": "a heading and no rows"},
)
_COLUMN_NAME = Rule(
    "national-column-name",
    "A column of a national file has a name of letters, digits and _, once, of 50 letters at most",
    'the column name "{name}" {why}.',
    "Correct the name in the heading.",
    {"name": "rate per 10000", "why": "has signs that are no letter, digit or _, or does not begin with a letter"},
)
_COLUMN_MISSING = Rule(
    "national-column-missing",
    "A national file has the columns that say where and when",
    'there is no column "{name}".{hint}',
    "Add it, as the layout asks for it.",
    {"name": "time_identifier", "hint": ' Did you mean "time_identifer"?'},
)
_MOST_LETTERS = 50
# Of a heading, whatever is in it.
_LONGEST = 100_000
_BOM = b"\xef\xbb\xbf"


def body_of(data: bytes) -> memoryview:
    """A file without its byte-order mark, and without the empty lines at its end; it is not copied, it may be large."""
    end = len(data)
    while end and data[end - 1] in b"\r\n":
        end -= 1
    return memoryview(data)[len(_BOM) if data.startswith(_BOM) else 0 : end]


def read_heading(file: SourceFile, needed: Iterable[str], problems: list[Problem]) -> list[str]:
    """The names of the columns; none, with the problems, if they can't be used."""
    before = len(problems)
    start = bytes(body_of(file.data)[:_LONGEST])
    first, _, rest = start.partition(b"\n")
    if not rest.strip():
        problems.append(
            _EMPTY_FILE.at(file.path, 1, what="a heading and no rows" if first.strip() else "nothing in it")
        )
        return []
    try:
        line, error = first.decode("utf-8").rstrip("\r"), None
    except UnicodeDecodeError as found:
        line, error = "", found
    problems += unreadable(file, error)
    names = next(csv.reader([line]), []) if len(problems) == before else []
    problems += (fault.at(file.path, 1) for fault in _names(names))
    problems += lacking(file.path, needed, names) if len(names) > 1 else ()
    return names if len(problems) == before else []


def lacking(path: str, needed: Iterable[str], columns: Collection[str]) -> Iterator[Problem]:
    """Each column that is needed and not there."""
    for name in needed:
        if name not in columns:
            yield _COLUMN_MISSING.at(path, 1, name=name, hint=closest(name, columns))


def _names(names: Sequence[str]) -> Iterator[Fault]:
    for name, times in Counter(names).items():
        if not re.fullmatch(r"[A-Za-z][A-Za-z0-9_]*", name):
            why = "has signs that are no letter, digit or _, or does not begin with a letter"
            why = why if len(names) > 1 else "is the only one: the cells are not separated by commas"
        elif len(name) > _MOST_LETTERS:
            why = f"has {len(name)} letters"
        elif times > 1:
            why = f"stands there {times} times"
        else:
            continue
        yield _COLUMN_NAME.broken(name=name, why=why)
