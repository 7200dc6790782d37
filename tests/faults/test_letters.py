"""Bytes that are no text, letters that were read wrongly, and characters that nobody sees: each named as what it is."""

import codecs

import pytest

from tests.faults.small import CARDS, told, told_of
from tests.unit.samples import CARD, HEAD, PAGE, RELEASE, registry

PRIVACY, AREAS = "content/pages/privacy.yml", "data/areas.csv"
TYPE_AGAIN = "Delete it, with the letters on both sides of it, and type these again."
AS_UTF_8 = "Save it again with the encoding UTF-8."
ROW = "t-1,B,2017-01,,50,,,,{}\n"


def page(words: str) -> str:
    return PAGE.replace("summary: x", f"summary: {words}")


# --- what is no text -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"PK\x03\x04\x14\x00\x06\x00", "an Excel workbook, a Word document or a zip archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Excel workbook or Word document"),
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF file"),
        (b"{\\rtf1\\ansi", "a Word document"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"\xff\xd8\xff\xe0", "a picture"),
        (b"\x1f\x8b\x08", "a compressed file"),
        (b"\n<!DOCTYPE html><title>Log in</title>", "a web page"),
    ],
)
def test_what_is_no_text(data: bytes, what: str) -> None:
    remedy = (
        "Open it in the program that made it, and save what it holds as UTF-8: a table as CSV, words as plain text."
    )
    assert told_of(RELEASE, data) == [
        f"{RELEASE}:1: this file is no text: it is {what} under another name. [not-a-text] {remedy}"
    ]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_utf_16(encoding: str) -> None:
    said = "this file is saved as UTF-16, which some programs call Unicode text. [saved-as-utf-16]"
    assert told_of(RELEASE, HEAD.encode(encoding)) == [f"{RELEASE}:1: {said} {AS_UTF_8}"]


def test_windows_1252_is_named_with_the_word_that_it_says() -> None:
    assert told_of(PRIVACY, page("our café is open").encode("cp1252")) == [
        f"{PRIVACY}:2: this file is not saved as UTF-8, but as Windows-1252, in which this line says "
        f'"café". [not-utf-8] {AS_UTF_8}'
    ]


def test_bytes_that_no_encoding_has() -> None:
    assert told_of(PRIVACY, page("x").encode() + b"\x81\n") == [
        f"{PRIVACY}:6: this file is not saved as UTF-8. [not-utf-8] {AS_UTF_8}"
    ]


def test_a_file_that_is_too_large() -> None:
    remedy = "See whether it is the right file, and delete what does not belong into it."
    assert told_of(PRIVACY, PAGE + "# filler\n" * 700_000) == [
        f"{PRIVACY}:1: this file has 6 megabytes, and 5 is the most that is read. [file-too-large] {remedy}"
    ]


def test_two_versions_in_one_file() -> None:
    text = PAGE.replace("summary: x\n", "<<<<<<< HEAD\nsummary: x\n=======\nsummary: y\n>>>>>>> theirs\n")
    assert told_of(PRIVACY, text) == [
        f'{PRIVACY}:2: two versions of the text stand here, between lines of "<<<<<<<" and ">>>>>>>", as git leaves '
        "them. [two-versions] Keep what is right of the two, and delete these lines."
    ]


# --- letters that were read wrongly -----------------------------------------------------------------


def wrongly(words: str) -> str:
    """The bytes of some words, each read as Windows-1252; the few that it has no letter for, as browsers do."""
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in words.encode())


@pytest.mark.parametrize(
    ("typed", "times", "word"),
    [
        ("January’s figures", 1, "January’s"),
        ("January’s figures", 2, "January’s"),
        ("our café", 1, "café"),
        ("our café", 2, "café"),
        ("about £5", 1, "£5"),
        ("2016 – 2017", 1, "–"),
        ("x Отдел", 1, "Отдел"),
        ("well 👍", 1, "👍"),
    ],
)
def test_letters_that_were_read_wrongly(typed: str, times: int, word: str) -> None:
    spoilt, seen = (wrongly(text) if times == 1 else wrongly(wrongly(text)) for text in (typed, word))
    assert told_of(PRIVACY, page(spoilt)) == [
        f'{PRIVACY}:2: this line says "{seen}", which is "{word}" in UTF-8 that was read as Windows-1252'
        f'{" twice" if times == 2 else ""}. [garbled-letters] Write "{word}", and open the file as UTF-8 from now on.'
    ]


def test_the_garbled_letters_as_people_meet_them() -> None:
    assert wrongly("’") == "â€™"


@pytest.mark.parametrize("typed", ["Spaß”", "CAFÉ”", "«Ø»", "ROMÂ”", "Отдел", "naïve", "Ærø", "Ñandú", "São", "ÅÄÖ"])
def test_letters_that_people_type_are_theirs(typed: str) -> None:
    assert told_of(PRIVACY, page(typed)) == []


# --- characters that nobody sees ---------------------------------------------------------------------

UNSEEN = {
    "\0": "U+0000 (NUL)",
    "\x01": "U+0001 (a control character)",
    "\x0b": "U+000B (a line end of Word)",
    "\x0c": "U+000C (a page end)",
    "\x7f": "U+007F (delete)",
    "\x85": "U+0085 (next line)",
    "\x9d": "U+009D (a control character)",
    "\u00ad": "U+00AD (soft hyphen)",
    "\u200b": "U+200B (zero width space)",
    "\u200c": "U+200C (zero width non-joiner)",
    "\u200d": "U+200D (zero width joiner)",
    "\u200e": "U+200E (left-to-right mark)",
    "\u2028": "U+2028 (line separator)",
    "\u2029": "U+2029 (paragraph separator)",
    "\u202e": "U+202E (right-to-left override)",
    "\u2060": "U+2060 (word joiner)",
    "\u2066": "U+2066 (left-to-right isolate)",
    "\u3164": "U+3164 (hangul filler)",
    "\uf0b7": "U+F0B7 (a sign that only one font has, such as a bullet of Word)",
    "\ufeff": "U+FEFF (byte order mark)",
    "\ufffd": "U+FFFD (the sign for a letter that was lost)",
    "\U000e0041": "U+E0041 (tag latin capital letter a)",
}


def holds(what: str, behind: str) -> str:
    return f'this line holds {what} behind "{behind}", which nobody can see. [unseen-character] {TYPE_AGAIN}'


@pytest.mark.parametrize(("sign", "name"), UNSEEN.items(), ids=UNSEEN.values())
def test_a_character_that_nobody_sees_in_a_note(sign: str, name: str) -> None:
    assert told_of(RELEASE, HEAD + ROW.format(f"So many{sign}came")) == [f"{RELEASE}:2: {holds(name, 'many')}"]


@pytest.mark.parametrize(("sign", "name"), UNSEEN.items(), ids=UNSEEN.values())
def test_a_character_that_nobody_sees_in_words(sign: str, name: str) -> None:
    assert told_of(PRIVACY, page(f"So many{sign}came")) == [f"{PRIVACY}:2: {holds(name, 'many')}"]


def test_nothing_gets_past_by_its_number() -> None:
    assert told_of(PRIVACY, page('"So many\\u202ecame"')) == [
        f"{PRIVACY}:2: {holds('U+202E (right-to-left override)', 'many')}"
    ]


def test_in_an_id_and_in_the_name_of_an_area() -> None:
    areas = "code,name,level,parent,valid_from,valid_to\nB,Borough\u200f,local authority,,,\n"
    assert told_of(AREAS, areas) == [f"{AREAS}:2: {holds('U+200F (right-to-left mark)', 'B,Borough')}"]
    assert told_of(RELEASE, HEAD + ROW.replace("t-1", "t-1\u200b")) == [
        f"{RELEASE}:2: {holds('U+200B (zero width space)', 't-1')}"
    ]


def test_several_on_one_line_are_one_problem() -> None:
    assert told_of(PRIVACY, page("a\u200b b\u200b c\u2060")) == [
        f"{PRIVACY}:2: {holds('U+200B (zero width space), U+2060 (word joiner)', 'a')}"
    ]


def test_a_byte_order_mark_is_welcome_once() -> None:
    assert told_of(PRIVACY, codecs.BOM_UTF8 + PAGE.encode()) == []
    assert told_of(PRIVACY, codecs.BOM_UTF8 * 2 + PAGE.encode()) == [
        f"{PRIVACY}:1: the mark by which programs know UTF-8 (a byte order mark, U+FEFF) stands twice at the start of "
        "this file. [byte-order-mark-twice] Save it again as UTF-8 in another program, such as Notepad, with the "
        'encoding "UTF-8", not "UTF-8 with BOM".'
    ]


LANGUAGES = "content/languages.yml"
HELP = """\
title: x
summary: x
languages:
  - code: fa
    name: x
    english_name: Persian
    direction: rtl
    text: {}
"""


@pytest.mark.parametrize(
    "words",
    ["می\u200cشود", "کوردی\u200c", "क्\u200dष", "نص (\u200fABC\u200f) نص", "\u061cنص"],
)
def test_a_language_keeps_what_its_writing_needs(words: str) -> None:
    assert told_of(LANGUAGES, HELP.format(words)) == []
    assert len(told_of(PRIVACY, page(words))) == 1


@pytest.mark.parametrize(
    ("words", "name", "behind"),
    [
        ("Pl\u200cease", "U+200C (zero width non-joiner)", "Pl"),
        ("Ask\u200f us", "U+200F (right-to-left mark)", "Ask"),
        ("نص\u202e", "U+202E (right-to-left override)", "نص"),
        ("نص\u200b", "U+200B (zero width space)", "نص"),
    ],
)
def test_and_nothing_else(words: str, name: str, behind: str) -> None:
    assert told_of(LANGUAGES, HELP.format(words)) == [f"{LANGUAGES}:8: {holds(name, behind)}"]


# --- one letter, however it is typed ------------------------------------------------------------------


def test_an_accent_of_a_mac_is_the_same_letter() -> None:
    areas = "code,name,level,parent,valid_from,valid_to\nB,Borough,local authority,,,\nE\u0301,East,locality,B,,\n"
    assert told_of(AREAS, areas.replace("B,,\n", "B,,\nN,North,locality,\u00c9,,\n")) == []


def test_it_is_in_the_name_of_a_group_too() -> None:
    parts = {"dimension": "at", "label": "x", "adds_up": False, "categories": ["\u00c9cole", "Home"]}
    row = "t-1,B,2017-01,at: E\u0301cole,20,,,,\n"
    files = {CARDS: registry(CARD | {"breakdowns": [parts]}), RELEASE: HEAD + ROW.format("") + row}
    assert told(files) == []
