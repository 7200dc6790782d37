"""Files of a council spoilt at random, the same each time: what disks, programs and hurried people do to them.

Whatever it is, the build says what is wrong, or it builds; it never breaks off, and never thinks for long.
`python -m tests.oracle.mangled 3000` tries so many, and prints what was not answered as it should be.
"""

import random
import sys
import time
from collections.abc import Callable, Iterator
from functools import cache

from generator.build import build_site
from generator.publish.files import read_sources, read_templates
from generator.terms.problems import ContentError
from generator.terms.texts import SourceFile, Sources, Templates
from tests.golden.cases import CASES, HERE, PROJECT

# Longer than any answer takes, in seconds of work: a machine that does something else as well is slow by itself.
SLOW = 2.0
_PIECES = (
    *(b"\0", b"\xff", b"\xef\xbb\xbf", b"\r", b"\n", b"\t", b" ", b"  ", b'"', b"'", b"#", b" # ", b": ", b"- "),
    *(b",", b";", b"[", b"{", b"[[", b"]]", b"&a ", b"*a ", b"!a ", b"<<: ", b"? ", b"|\n", b">-\n", b"---\n"),
    *(b"...\n", b"%", b"\\", b"-", b"9", b"0", b"-9", b"e9", b"999999999999", b"1900", b"2099-12", b"null", b"~"),
    *(b"](", b"](../x/)", b"\xc2\xa0"),
    *(sign.encode() for sign in ("\u202e", "\u200b", "\u2013", "\u201c", "e\u0301", "\u00c3\u00a9")),
)  # fmt: skip
_Change = Callable[[random.Random, bytes], bytes]


def _flipped(chance: random.Random, data: bytes) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :]


def _deleted(chance: random.Random, data: bytes) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] + data[at + chance.choice((1, 2, 10, 100)) :]


def _inserted(chance: random.Random, data: bytes) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice(_PIECES) * chance.choice((1, 1, 1, 2, 50)) + data[at:]


def _replaced(chance: random.Random, data: bytes) -> bytes:
    at = chance.randrange(len(data))
    return data[:at] + chance.choice(_PIECES) + data[at + chance.choice((1, 4, 7)) :]


def _truncated(chance: random.Random, data: bytes) -> bytes:
    return data[: chance.randrange(len(data))]


def _lines_changed(chance: random.Random, data: bytes) -> bytes:
    lines = data.splitlines(keepends=True)
    first, second = chance.randrange(len(lines)), chance.randrange(len(lines))
    match chance.choice(("swapped", "doubled", "deleted", "indented", "joined")):
        case "swapped":
            lines[first], lines[second] = lines[second], lines[first]
        case "doubled":
            lines.insert(second, lines[first])
        case "deleted":
            del lines[min(first, second) : max(first, second) + 1]
        case "indented":
            lines[first] = b"  " + lines[first]
        case _:
            lines[first] = lines[first].rstrip(b"\n")
    return b"".join(lines)


_CHANGES: tuple[_Change, ...] = (_flipped, _deleted, _inserted, _replaced, _truncated, _lines_changed)


@cache
def _council(case: str) -> Sources:
    return read_sources(HERE / case)


@cache
def _templates() -> Templates:
    return read_templates(PROJECT)


def mangled(number: int) -> tuple[str, Sources]:
    """The files of some council with one of them spoilt, in one to three ways; and what was done, to find it again."""
    chance = random.Random(number)
    case = chance.choice(CASES)
    files = list(_council(case).files)
    place = chance.randrange(len(files))
    data, done = files[place].data, []
    for _ in range(chance.choice((1, 1, 2, 3))):
        change = chance.choice(_CHANGES)
        if data:
            data = change(chance, data)
            done.append(change.__name__.removeprefix("_"))
    files[place] = SourceFile(files[place].path, data)
    return f"{number}: {case} {files[place].path} {', '.join(done)}", Sources(tuple(files))


def wrong_with(sources: Sources) -> str:
    """How the build breaks off over some files; nothing if it builds, or says what is wrong with them and where."""
    paths = {file.path for file in sources.files}
    try:
        build_site(sources, _templates())
    except ContentError as error:
        folders = {path.rpartition("/")[0] for path in paths}
        lost = [
            p for p in error.problems if p.path not in paths and p.path.rpartition("/")[0] not in folders | {"data"}
        ]
        if lost or any(problem.line < 1 for problem in error.problems):
            return f"a problem without a place: {lost or error.problems}"
        return "" if error.problems else "no problem at all"
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return ""


def _tried(numbers: range) -> Iterator[str]:
    for number in numbers:
        what, sources = mangled(number)
        start = time.process_time()
        wrong = wrong_with(sources)
        took = time.process_time() - start
        if wrong or took > SLOW:
            yield f"{what} ({took:.1f} s): {wrong}"


if __name__ == "__main__":
    first, last = (0, int(sys.argv[1])) if len(sys.argv) == 2 else map(int, sys.argv[1:3])
    for line in _tried(range(first, last)):
        print(line, flush=True)
