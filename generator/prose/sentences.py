"""Cuts running text into sentences, and tells which of them stand in one train of thought."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

_ABBREVIATION = re.compile(r"\b(?:[Ee]\.g|[Ii]\.e|[Nn]o|Nos|Mr|Mrs|Ms|Dr|St|vs|approx|incl|cf|[A-Z])\.$")
_END = re.compile(r"[.!?][*_)\"'”’]*(?=\s+[*_(\"'“‘£\[A-Z0-9\ue000])")
_ITEM = re.compile(r"^\s*(?:[-*+]|[0-9]{1,2}[.)])\s+", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: where it starts and ends in its text, and whether its paragraph or list item starts with it."""

    start: int
    end: int
    opens: bool
    item: bool


@cache
def sentences_of(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text in order; each item of a list starts one, and so does each paragraph. A text is cut once
    for all that read it.
    """
    return tuple(_cut(text))


def _cut(text: str) -> Iterator[Sentence]:
    for start, end, item in _blocks(text):
        here, opens = start, True
        for stop in _ends(text, start, end):
            if text[here:stop].strip():
                yield Sentence(here, stop, opens, item)
            here, opens = stop, False


def _blocks(text: str) -> Iterator[tuple[int, int, bool]]:
    """Paragraphs and list items as stretches of the text; the mark of an item belongs to none."""
    here = 0
    for match in [*re.finditer(r"\n\s*\n", text), None]:
        stop = match.start() if match else len(text)
        marks = list(_ITEM.finditer(text, here, stop))
        first = marks[0].start() if marks else stop
        yield here, first, False
        for place, mark in enumerate(marks):
            yield mark.end(), marks[place + 1].start() if place + 1 < len(marks) else stop, True
        here = match.end() if match else stop


def _ends(text: str, start: int, end: int) -> Iterator[int]:
    for match in _END.finditer(text, start, end):
        if not _ABBREVIATION.search(text, start, match.start() + 1):
            yield match.end()
    yield end
