"""Characters that nobody sees: they hide words, turn them round, or make two words that look alike differ."""

import re
import unicodedata
from collections.abc import Iterator

from generator.terms.problems import Problem
from generator.terms.rules import Rule
from generator.terms.texts import lines_of

_UNSEEN = Rule(
    "unseen-character",
    "Every character of a file can be seen",
    "this line holds {what}{behind}, which nobody can see.",
    "Delete it, with the letters on both sides of it, and type these again.",
    {"what": "U+202E (right-to-left override)", "behind": ' behind "Two"'},
)
_MARK_TWICE = Rule(
    "byte-order-mark-twice",
    "A file has one byte order mark at most",
    "the mark by which programs know UTF-8 (a byte order mark, U+FEFF) stands twice at the start of this file.",
    'Save it again as UTF-8 in another program, such as Notepad, with the encoding "UTF-8", not "UTF-8 with BOM".',
)
_UNSEEN_IN_NAME = Rule(
    "unseen-in-name",
    "Every character of a file's name can be seen",
    "the name of this file or of its folder holds {what}, which can't be seen.",
    "Type the name anew.",
    {"what": "U+200B (zero width space)"},
)
# Controls (but tab and line end), what joins, parts and turns, fillers, letters of one font, what lost letters leave.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u2800\u3164\ue000-\uf8ff\ufeff\uffa0\ufff0-\uffff\U0001d173-\U0001d17a"
    "\U000e0000-\U000e007f\U000f0000-\U0010ffff]"
)
_NAMES = {
    "\0": "NUL",
    "\x08": "backspace",
    "\x0b": "a line end of Word",
    "\x0c": "a page end",
    "\x1b": "escape",
    "\x7f": "delete",
    "\x85": "next line",
    "\ufeff": "byte order mark",
    "\ufffd": "the sign for a letter that was lost",
}
# The one file whose texts are in other scripts. Persian, Kurdish and the scripts of India need joiners; where words run
# from right to left, marks say which way a sign belongs.
_OTHER_LANGUAGES = "content/languages.yml"
_JOINERS, _DIRECTIONS = "\u200c\u200d", "\u200e\u200f\u061c"
_JOINED = re.compile("[\u0600-\u08ff\u0900-\u0dff\ufb50-\ufdff\ufe70-\ufefc]")


def unseen(path: str, text: str) -> Iterator[Problem]:
    """Each line with characters that nobody sees, named."""
    if not _HIDDEN.search(text):
        return
    if text.startswith("\ufeff"):
        yield _MARK_TWICE.at(path, 1)
        text = text.lstrip("\ufeff")
    for number, line in enumerate(lines_of(text), 1):
        if found := [hit for hit in _HIDDEN.finditer(line) if not _is_needed(path, line, hit)]:
            before = line[: found[0].start()].split()
            behind = f' behind "{before[-1][-30:]}"' if before and not _HIDDEN.search(before[-1]) else ""
            yield _UNSEEN.at(path, number, what=_named(hit[0] for hit in found), behind=behind)


def unseen_in_name(path: str) -> Iterator[Problem]:
    """The same of a file's own name."""
    if found := [*_HIDDEN.findall(path), *re.findall("[\n\r\t]", path)]:
        shown = "".join(f"(U+{ord(each):04X})" if each in found else each for each in path)
        yield _UNSEEN_IN_NAME.at(shown, 1, what=_named(found))


def _named(found: Iterator[str] | list[str]) -> str:
    return ", ".join(f"U+{ord(each):04X} ({_name(each)})" for each in dict.fromkeys(found))


def _name(character: str) -> str:
    if unicodedata.category(character) == "Co":
        return "a sign that only one font has, such as a bullet of Word"
    return _NAMES.get(character) or unicodedata.name(character, "a control character").lower()


def _is_needed(path: str, line: str, hit: re.Match[str]) -> bool:
    """Whether the writing of the language around it needs such a character."""
    if path != _OTHER_LANGUAGES:
        return False
    if hit[0] in _JOINERS:
        return bool(_JOINED.search(line[max(hit.start() - 1, 0) : hit.end() + 1]))
    letters = (letter for letter in line if letter not in _DIRECTIONS)
    return hit[0] in _DIRECTIONS and any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in letters)
