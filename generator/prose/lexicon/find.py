"""Where claim words stand in a sentence: a word of the table, in its company, that no hope and no phrase takes away."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from generator.prose.lexicon.table import LEXICON, NO_CLAIM, Row, Sense


@dataclass(frozen=True, slots=True)
class ClaimWord:
    """A claim word of a text: where it stands, and the row of the table that it is of."""

    start: int
    end: int
    text: str
    row: Row


_NO_START = "".join(
    f"(?<!{word} )"
    for word in (
        "continue", "continues", "continued", "continuing", "keep", "began", "begun", "begins", "start", "started",
        "seem", "seems", "seemed", "appear", "appears", "appeared", "tend", "tends",
    )
)  # fmt: skip
# In "the share of children in need is above ..." the word is no verb: the sentence has another one.
_IS = r"(?:is|are|was|were|has|have|had|stands?|stood|remains?|remained|stays?|stayed)\b"
_NO_NOUN = rf"(?!.*\b{_IS})"
_HOPE = re.compile(
    r"\b(?:should|would|could|may|might|will|won['’]t|can|cannot|can['’]t|must|shall|"
    r"wish(?:es|ed)?|hop(?:es?|ed|ing)|"
    r"(?:aim|aims|aimed|plans|planned|ask|asks|asked|tries|tried|trying|promised) to|aim is|in order|"
    r"so that|so as|whether|if|"
    r"unless|expect(?:s|ed)?|intend(?:s|ed)?|"
    rf"(?:wants?|wanted|need(?:s|ed)?|likely|(?-i:(?<!arly )help(?:s|ed|ing)?)){_NO_NOUN}|"
    rf"{_NO_START}to(?= (?:(?!{_IS})\w+ ){{0,4}}$))\b",
    re.IGNORECASE,
)
_ORDER = re.compile(r"improve|increase|reduce|get better|raise|cut|exceed", re.IGNORECASE)
_TO_COME = re.compile(
    r"(?: [\w'’-]+){0,6}? (?:should|would|could|may|might|will|can|must|(?:is|are|was|"
    r"were) (?:planned|expected|due|needed|"
    r"to|hoped))\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,;:()]\s| but | while | whereas | although | though ")
# By so many letters at the start of a word, or by the whole of a shorter one, the rows are found that may have it.
_LETTERS = 3
_WORDS, _PLAIN = re.compile(r"[A-Za-z]+"), re.compile(r"[A-Za-z ]+(?![?*])")
_NOTHING = re.compile(rf"(?<!\w)(?:{'|'.join(NO_CLAIM)})(?!\w)", re.IGNORECASE)


def may_claim(text: str) -> bool:
    """Whether a text has a word of the table, in whatever company; any verb may claim something where it leads to a
    figure, and is not looked for here.
    """
    return any(row.words.search(text) for row in _rows_for(text) if row.words)


def claim_words(text: str) -> list[ClaimWord]:
    """The claim words of a sentence in order, the longest first where two begin together.

    `text` has blanks where nothing is to be read; a number or reference may be one character of the private use area.
    """
    rows = _rows_for(text)
    if not any(row.pattern.search(text) for row in rows):
        return []
    masked = _NOTHING.sub(lambda match: " " * len(match[0]), text)
    found: list[ClaimWord] = []
    for word in sorted(_candidates(masked, rows), key=lambda word: (word.start, -word.end)):
        if not (found and word.start < found[-1].end):
            found.append(word)
    return found


def _candidates(text: str, rows: Sequence["_Read"]) -> Iterator[ClaimWord]:
    for row, pattern, before in ((each.row, each.pattern, each.before) for each in rows):
        for match in pattern.finditer(text):
            start, end = match.span("word")
            alone = not before or before.search(text[:start].lstrip(" *_\"'“‘("))
            if alone and (row.is_past or not _is_hope(text, start, end, row)):
                yield ClaimWord(start, end, text[start:end], row)


def _is_hope(text: str, start: int, end: int, row: Row) -> bool:
    """Whether a word is said of what shall be: after a word of will or wish in its clause, at the start of an order
    ("Improve communication"), or before "should" and the like ("fewer should offend").
    """
    begin = max((match.end() for match in _CLAUSE.finditer(text, 0, start)), default=0)
    before = text[begin:start]
    if _HOPE.search(before) or (_ORDER.fullmatch(text[start:end]) and not re.search(r"\w", text[:start])):
        return True
    return row.sense is Sense.COMPARISON and bool(_TO_COME.match(text, end))


@dataclass(frozen=True, slots=True)
class _Read:
    """A row ready to be looked for: its words in whatever company, and in their own."""

    row: Row
    words: re.Pattern[str] | None
    pattern: re.Pattern[str]
    before: re.Pattern[str] | None


def _rows_for(text: str) -> list[_Read]:
    """The rows of which a text may have a word, by the first letters of its words: a quick look."""
    index, table = _index(), _table()
    places = set(index[""])
    for letters in {word[:_LETTERS] for word in _WORDS.findall(text.lower())} & index.keys():
        places.update(index[letters])
    return [table[place] for place in sorted(places)]


@cache
def _index() -> Mapping[str, tuple[int, ...]]:
    """The places of the rows in the table, by the first letters with which their words begin."""
    found: dict[str, tuple[int, ...]] = {"": ()}
    for place, row in enumerate(LEXICON):
        # A row that any word may be of is looked for everywhere.
        for letters in _starts(row.words) or {""}:
            found[letters] = (*found.get(letters, ()), place)
    return found


@cache
def _table() -> tuple[_Read, ...]:
    return tuple(
        _Read(
            row,
            re.compile(rf"(?<![\w-])(?:{row.words})(?![\w-])", re.IGNORECASE) if _starts(row.words) else None,
            re.compile(
                rf"(?<![\w-])(?P<word>{row.words})(?![\w-]){f'(?={row.after})' if row.after else ''}", re.IGNORECASE
            ),
            re.compile(row.before, re.IGNORECASE) if row.before else None,
        )
        for row in LEXICON
    )


def _starts(pattern: str) -> set[str]:
    """The first letters of a word that each alternative of a pattern has: the longest of those it begins with."""
    plain = re.sub(r"\(\?-i:([^()]*)\)", r"\1", re.sub(r"\(\?<![^()]*\)", "", pattern))
    heads = (_PLAIN.match(words) for words in _alternatives(plain))
    return {max(head[0].split(), key=len)[:_LETTERS].lower() for head in heads if head and head[0].strip()}


def _alternatives(pattern: str) -> Iterator[str]:
    """A pattern once for each of its beginnings: `(?:a|b)c|d` begins with `ac`, `bc` and `d`."""
    depth, here = 0, 0
    for place, character in enumerate(f"{pattern}|"):
        depth += (character == "(") - (character == ")")
        if character == "|" and depth == 0:
            yield from _begun(pattern[here:place])
            here = place + 1


def _begun(words: str) -> Iterator[str]:
    group = re.match(r"\(\?:((?:[^()]|\([^()]*\))*)\)(\??) ?", words)
    if group is None:
        yield words
        return
    rest = words[group.end() :]
    yield from (f"{each.strip()} {rest}" for each in _alternatives(group[1]))
    if group[2]:
        yield from _alternatives(rest)
