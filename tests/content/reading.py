"""How old a reader has to be to follow a text: the Flesch-Kincaid grade, with five years added for the age."""

import re
from dataclasses import dataclass

_REFERENCE = re.compile(r"\[\[[^\]]*\]\]")
_WITHIN_A_NUMBER = re.compile(r"(?<=\w)[.,:/](?=\w)")
_LINK = re.compile(r"\]\([^)]*\)")
_SENTENCE_END = re.compile(r"[.!?]+[\"'”’)*]*(?:\s|$)|\n+")
_WORD = re.compile(r"[A-Za-z0-9]+(?:['’][A-Za-z]+)*")
# Letters that are written and not spoken: the last e of "make", the ed of "asked", the es of "makes".
_SILENT = re.compile(r"(?<=[^aeiouyl])es?$|(?<=[^aeiouydt])ed$|(?<=[aeiouy]l)es?$")
_SPOKEN_ES = re.compile(r"(?:[cgsxz]|ch|sh)es$")
_VOWELS = re.compile(r"[aeiouy]+")
# Two vowels that are spoken apart: "diary", "period", "being", "area".
_TWO = re.compile(r"ia(?!l|n)|io(?!n|us)|(?:e|o|y)ing|ea$")


@dataclass(frozen=True)
class Counts:
    """What the formula needs to know of a text."""

    words: int
    sentences: int
    syllables: int

    @property
    def grade(self) -> float:
        """The Flesch-Kincaid grade of an American school."""
        return 0.39 * self.words / self.sentences + 11.8 * self.syllables / self.words - 15.59


def reading_age(text: str) -> float:
    """The age at which a pupil of that grade reads the text."""
    return count(text).grade + 5


def count(text: str) -> Counts:
    """Words, sentences and syllables. A reference to a figure is a number; a point inside a number ends no sentence."""
    plain = _LINK.sub("]", _REFERENCE.sub("9", text))
    plain = _WITHIN_A_NUMBER.sub("", plain)
    sentences = [words for part in _SENTENCE_END.split(plain) if (words := _WORD.findall(part))]
    spoken = [word for words in sentences for word in words]
    return Counts(len(spoken), len(sentences), sum(map(syllables, spoken)))


def syllables(word: str) -> int:
    """As many as a word has groups of vowels that are spoken; a number counts as one."""
    letters = re.sub(r"[^a-z]", "", word.lower().replace("'s", "").replace("’s", ""))
    spoken = letters if _SPOKEN_ES.search(letters) else _SILENT.sub("", letters)
    return max(1, len(_VOWELS.findall(spoken)) + len(_TWO.findall(spoken)))
