"""Finds, in one text, small counts of people and details by which somebody could be recognised.

It reads words, not meaning. A small number counts as a count of people unless what stands around it says otherwise:
an age, a label like "Key Stage 2", or a thing that is counted without a person in it ("five days").
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache

from generator.prose.sentences import sentences_of
from generator.prose.small.identifying import details_in
from generator.prose.small.sentence_words import Word, read_words, word_at
from generator.prose.small.vocabulary import (
    AGE_BEFORE,
    EVENTS,
    LABELS,
    LINKING,
    MODALS,
    MONTHS,
    NUMBERS,
    PAST,
    PERSON,
    PRONOUN_BEFORE,
    SAFE_THINGS,
    THRESHOLDS,
    TOGETHER,
)

NEAR = 6  # Words on either side within which a person makes a small number suspicious.
_MAYBE = re.compile(rf"\b(?:{'|'.join((*NUMBERS, *TOGETHER))})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Suspect:
    """Words that may tell too much, as they stand in the text, and what they may tell."""

    words: str
    what: str


class _Counted(Enum):
    """What the words after a number say that it counts."""

    PERSON = 0
    EVENT = 1
    THING = 2
    ALONE = 3
    UNKNOWN = 4


@cache
def suspects(text: str) -> tuple[Suspect, ...]:
    """Everything in a text that may say something about very few people. Notes repeat each other, hence the cache."""
    return tuple(_suspects(text)) if " " in text else ()  # An id, a date, a word: most of what a registry holds.


def _suspects(text: str) -> Iterator[Suspect]:
    plain = text.replace("**", "")
    sentences = [plain[found.start : found.end] for found in sentences_of(plain)]
    for number, sentence in enumerate(sentences):
        if _MAYBE.search(sentence):  # To take every sentence apart would take ten times as long.
            before = list(read_words(sentences[number - 1])) if number else []
            yield from _small_counts(sentence, before[-NEAR:])
        yield from (Suspect(*detail) for detail in details_in(sentence))


def _small_counts(sentence: str, before: Sequence[Word]) -> Iterator[Suspect]:
    words = list(read_words(sentence))
    for place in range(len(words)):
        if _is_small_count(words, place, before):
            first, last = words[max(0, place - 2)], words[min(len(words) - 1, place + 3)]
            yield Suspect(" ".join(sentence[first.start : last.end].split()), "a small number of people")


def _is_small_count(words: Sequence[Word], place: int, sentence_before: Sequence[Word]) -> bool:
    word, near = words[place].text, words[max(0, place - NEAR) : place + NEAR + 1]
    if word in TOGETHER or f"{word} {word_at(words, place + 1)}" in TOGETHER:
        return True
    if word not in NUMBERS or _is_no_count(words, place):
        return False
    counted = _counted(words, place)
    if counted is _Counted.PERSON:
        return NUMBERS[word] > 1 or not _speaks_of_any(words, place)
    if counted is _Counted.THING or (word == "one" and not _stands_for_a_person(words, place, counted)):
        return False
    if counted is _Counted.ALONE:
        return _has_person(_clause(words, place, sentence_before))
    return _has_person(near)


def _has_person(words: Sequence[Word]) -> bool:
    return any(PERSON.fullmatch(word.text) for word in words)


def _clause(words: Sequence[Word], place: int, sentence_before: Sequence[Word]) -> Sequence[Word]:
    """The words near a number that names nothing: those of its clause, and of the sentence before if it is near."""
    first, last = max(0, place - NEAR), min(len(words), place + NEAR + 1)
    for step in range(place, first, -1):
        if ";" in words[step - 1].gap:
            return words[step:last]
    for step in range(place, last):
        if ";" in words[step].gap:
            return words[first : step + 1]
    earlier = NEAR - place
    return (*(sentence_before[-earlier:] if earlier > 0 else ()), *words[first:last])


def _is_no_count(words: Sequence[Word], place: int) -> bool:
    """Whether a small number is an age, a label, a date, a threshold, a share, or the number of a list's entry."""
    before, after = word_at(words, place - 1), word_at(words, place + 1)
    if before in LABELS or after in MONTHS or (place == 0 and words[0].gap[:1] in (".", ")") and len(words) > 1):
        return True
    if f"{after} {word_at(words, place + 2)}" in THRESHOLDS:
        return True
    if before == "of" and _number(words, place - 2) in range(1, 6):
        return True  # "two of three": the first number speaks for both.
    if (after == "in" and _number(words, place + 2)) or (before == "in" and _number(words, place - 2)):
        return True  # "1 in 4", "one in five"
    if before in AGE_BEFORE and _counted(words, place) is not _Counted.PERSON:
        return True
    return _is_joined_to_none(words, place)


def _is_joined_to_none(words: Sequence[Word], place: int) -> bool:
    """Whether a number stands in a pair, "0 to 5" or "aged three and four", whose other half is no small count."""
    if word_at(words, place - 1) in ("to", "and", "or") and (other := _number(words, place - 2)) is not None:
        wide = word_at(words, place - 1) == "to" and (other == 0 or other > 5)
        return wide or (other in range(1, 6) and _is_no_count(words[: place - 1], place - 2))
    return word_at(words, place + 1) == "to" and (_number(words, place + 2) or 0) > 5


def _number(words: Sequence[Word], place: int) -> int | None:
    word = word_at(words, place)
    return int(word) if word.isdecimal() else NUMBERS.get(word)


def _counted(words: Sequence[Word], place: int) -> _Counted:
    """What a number counts, by the words after it."""
    if words[place].ends_phrase or place + 1 >= len(words):
        return _Counted.ALONE
    for step in range(place + 1, min(place + 5, len(words))):
        word, after = words[step].text, word_at(words, step + 1)
        if PERSON.fullmatch(word):
            return _Counted.EVENT if after in EVENTS else _Counted.PERSON
        if word in EVENTS or word in SAFE_THINGS:
            return _Counted.EVENT if word in EVENTS else _Counted.THING
        if step == place + 1 and word in ("and", "or", "to") and _number(words, step + 1):
            return _counted(words, step + 1)
        if word in LINKING:
            return _after_link(words, step) if step == place + 1 else _Counted.UNKNOWN
        if words[step].ends_phrase:
            break
    return _Counted.UNKNOWN


def _after_link(words: Sequence[Word], step: int) -> _Counted:
    """What "two of ..." counts: "two of the children" people, "two of the ways" things."""
    if words[step].text != "of":
        return _Counted.ALONE
    for word in words[step + 1 : step + 5]:
        if PERSON.fullmatch(word.text):
            return _Counted.PERSON
        if word.text in ("them", "whom", "those"):
            return _Counted.ALONE
        if word.text in SAFE_THINGS or word.ends_phrase:
            return _Counted.THING if word.text in SAFE_THINGS else _Counted.UNKNOWN
    return _Counted.UNKNOWN


def _speaks_of_any(words: Sequence[Word], place: int) -> bool:
    """Whether "one child" means any child: "one child can change the share", "at least one family", "one by one"."""
    following = words[place + 1 : place + 5]
    slogan = any(word.gap.strip() == "," and word_at(words, place + 2 + n) == "one" for n, word in enumerate(following))
    any_one = word_at(words, place - 1) in PRONOUN_BEFORE and word_at(words, place - 2) != "there"
    return slogan or any_one or any(word.text in MODALS for word in following)


def _stands_for_a_person(words: Sequence[Word], place: int, counted: _Counted) -> bool:
    """Whether "one" without a person after it still counts: "only one had", "fell by one", "one death"."""
    before, after = word_at(words, place - 1), word_at(words, place + 1)
    if before in PRONOUN_BEFORE or (
        place > 1 and words[place - 1].gap.strip() == "," and word_at(words, place - 2) == "one"
    ):
        return False
    return before in ("only", "just", "by") or after in PAST or counted is _Counted.EVENT
