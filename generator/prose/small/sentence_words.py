"""A sentence as words, each with what stands between it and the next."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_WORD = re.compile(r"(\[\[[^\]]*\]\]|[\w’'%&£$*]+(?:[.,/’'-][\w%]+)*)([^\w\[£$*]*)")


class Word(NamedTuple):
    """One word in small letters, what follows it up to the next, and where it starts and ends in the sentence."""

    text: str
    gap: str
    start: int
    end: int

    @property
    def ends_phrase(self) -> bool:
        """Whether a comma, a full stop or the like follows."""
        return any(sign in self.gap for sign in ".,;:!?()–—")


def read_words(sentence: str) -> Iterator[Word]:
    """The words of a sentence; a reference in square brackets is one."""
    for found in _WORD.finditer(sentence):
        yield Word(found[1].lower().replace("’", "'"), found[2], found.start(), found.end(1))


def word_at(words: Sequence[Word], place: int) -> str:
    """The word at a place, or nothing outside the sentence."""
    return words[place].text if 0 <= place < len(words) else ""
