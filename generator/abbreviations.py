"""Abbreviations are spelt out where a page first uses them."""

import re
from collections.abc import Mapping

_MARKUP = re.compile(r"(<[^>]*>)")
_OPEN_OR_CLOSE = re.compile(r"<(/?)(svg|option|dt)\b")


def spell_out(body: str, stands_for: Mapping[str, str]) -> str:
    """A page on which the first use of each abbreviation, outside headings and drawings, is followed by its words.

    `stands_for` gives the words by abbreviation. Where the writer has spelt one out, nothing is added.
    """
    if not stands_for:
        return body
    waiting = dict(stands_for)
    pieces = _MARKUP.split(body)
    skipped = 0
    for place, piece in enumerate(pieces):
        if place % 2:
            tag = _OPEN_OR_CLOSE.match(piece)
            skipped += 0 if tag is None else -1 if tag[1] else 1
        elif waiting and not skipped and piece.strip():
            pieces[place] = _in_text(piece, waiting)
    return "".join(pieces)


def _in_text(text: str, waiting: dict[str, str]) -> str:
    """Text between two tags; Markdown headings in it stay as they are."""
    lines = text.split("\n")
    return "\n".join(line if line.startswith("#") else _in_line(line, waiting) for line in lines)


def _in_line(line: str, waiting: dict[str, str]) -> str:
    for short in [name for name in waiting if name in line]:
        match = re.search(rf"(?<![\w&#-]){re.escape(short)}(s?)(?![\w-])", line)
        if match:
            words = waiting.pop(short)
            if not _is_spelt_out(line, match, words):
                line = f"{line[: match.end()]} ({words}){line[match.end() :]}"
    return line


def _is_spelt_out(line: str, match: re.Match[str], words: str) -> bool:
    """Whether the words stand before the abbreviation, `looked after children (LAC)`, or after it in brackets."""
    known = words.lower()
    before, after = line[: match.start()].lower(), line[match.end() :].lower()
    return known in before or after.startswith(f" ({known}")
