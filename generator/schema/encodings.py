"""What a file is that is no text in UTF-8, and words whose letters were read in the wrong encoding once."""

import re
from collections.abc import Iterator

from generator.terms.problems import Problem
from generator.terms.rules import Rule
from generator.terms.texts import SourceFile, lines_of

_NOT_A_TEXT = Rule(
    "not-a-text",
    "A file of words or figures is a text",
    "this file is no text: it is {what} under another name.",
    "Open it in the program that made it, and save what it holds as UTF-8: a table as CSV, words as plain text.",
    {"what": "an Excel workbook"},
)
_UTF_16 = Rule(
    "saved-as-utf-16",
    "A file is saved as UTF-8, not as UTF-16",
    "this file is saved as UTF-16, which some programs call Unicode text.",
    "Save it again with the encoding UTF-8.",
)
_NOT_UTF_8 = Rule(
    "not-utf-8",
    "A file is saved as UTF-8",
    "this file is not saved as UTF-8{but}.",
    "Save it again with the encoding UTF-8.",
    {"but": ', but as Windows-1252, in which this line says "café"'},
)
_GARBLED = Rule(
    "garbled-letters",
    "Letters are those that were typed",
    'this line says "{typed}", which is "{meant}" in UTF-8 that was read as Windows-1252{times}.',
    'Write "{meant}", and open the file as UTF-8 from now on.',
    {"typed": "cafÃ©", "meant": "café", "times": ""},
)
# How files begin that are no text.
_KINDS = (
    (b"PK\x03\x04", "an Excel workbook, a Word document or a zip archive"),
    (b"\xd0\xcf\x11\xe0", "an old Excel workbook or Word document"),
    (b"%PDF", "a PDF file"),
    (b"{\\rtf", "a Word document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"<!doctype html", "a web page"),
    (b"<html", "a web page"),
)
# Each byte behind the first one of a letter in UTF-8, as Windows-1252 reads it.
_BEHIND = {bytes([byte]).decode("cp1252", "ignore") or chr(byte): byte for byte in range(0x80, 0xC0)}
_BEHIND |= {chr(byte): byte for byte in range(0x80, 0xC0)}
_T = f"[{''.join(map(re.escape, _BEHIND))}]"
# Of the letters with which such a word may begin, those that nobody types before these signs.
_READ_WRONGLY = re.compile(f"(?:[ÂÃÄÅ]{_T}|â{_T}{_T}|ð{_T}{_T}{_T}|ï»¿|(?:[ÐÑØÙÚÛ]{_T}){{2,}})+")


def unreadable(source: SourceFile, error: UnicodeDecodeError | None) -> Iterator[Problem]:
    """What stands in the way of reading these bytes as text, said as what it is; `error` is where they are no UTF-8."""
    data = source.data
    start = data[:64].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    kind = next((what for begins, what in _KINDS if start.startswith(begins.lower())), None)
    if kind:
        yield _NOT_A_TEXT.at(source.path, 1, what=kind)
    elif data.startswith((b"\xff\xfe", b"\xfe\xff")) or 4 * data[:400].count(0) > len(data[:400]) > 8:
        yield _UTF_16.at(source.path, 1)
    elif error:
        yield _NOT_UTF_8.at(source.path, data[: error.start].count(b"\n") + 1, but=_in_windows(data, error.start))


def _in_windows(data: bytes, at: int) -> str:
    """What the first word that is no UTF-8 says in the encoding that Windows had before."""
    start, end = data.rfind(b"\n", 0, at) + 1, data.find(b"\n", at)
    try:
        before, after = data[start:at].decode("cp1252"), data[at : end if end >= 0 else None].decode("cp1252")
    except UnicodeDecodeError:
        return ""
    word = _word(before + after, len(before), len(before) + 1)
    return f', but as Windows-1252, in which this line says "{word}"' if word.isprintable() else ""


def garbled(path: str, text: str) -> Iterator[Problem]:
    """Words that were UTF-8 once, were read as something else, and saved like that: `â€™` for an apostrophe."""
    if text.isascii() or not _READ_WRONGLY.search(text):
        return
    for number, line in enumerate(lines_of(text), 1):
        found = next((f for f in _READ_WRONGLY.finditer(line) if _undone(f[0])), None)
        if found:
            typed = _word(line, *found.span())
            meant, times = _meant(typed)
            yield _GARBLED.at(path, number, typed=typed, meant=meant, times=" twice" if times > 1 else "")


def _meant(typed: str) -> tuple[str, int]:
    """What a word was before it was read wrongly, and how many times it was."""
    meant = _READ_WRONGLY.sub(lambda found: _undone(found[0]) or found[0], typed)
    if meant == typed:
        return typed, 0
    before, times = _meant(meant)
    return before, times + 1


def _undone(letters: str) -> str:
    """The letters that these were; nothing if they were none that anybody types."""
    found = bytes(_BEHIND.get(letter) or ord(letter) for letter in letters).decode("utf-8", "ignore")
    return "" if any("\x7f" < letter < "\xa0" for letter in found) else found


def _word(line: str, start: int, end: int) -> str:
    """The words that stand at a place of a line, between two spaces, and no more than can be shown."""
    start, stop = line.rfind(" ", 0, start) + 1, line.find(" ", end)
    return line[max(start, end - 40) : stop if 0 <= stop < end + 40 else end + 20].strip()
