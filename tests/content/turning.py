"""The real narrative with one comparing word after another turned round: "more" for "fewer", "met" for "missed"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from generator.prose.claims.desk import desks
from generator.prose.references import matches
from generator.prose.sentences import sentences_of
from generator.prose.told import Narrative, ToldText, tell
from tests.content.record import content

# Words that people compare with, from a list of opposites and not from the program's own table.
OPPOSITES = """
rose fell | risen fallen | rises falls | rise fall | rising falling | climbed dropped | jumped dropped | up down
more fewer | less more | higher lower | highest lowest | above below | better worse | best worst | most fewest
improved worsened | improving worsening | improvement decline | increase decrease | grew shrank | grown shrunk
growing shrinking | met missed | meets misses | beat missed | larger smaller | largest smallest | longer shorter
stable unstable | behind ahead | red green
"""
TURNED = {
    each: other
    for pair in re.split(r"[|\n]", OPPOSITES)
    for one, two in [pair.split()] * bool(pair.strip())
    for each, other in ((two, one), (one, two))
} | {"more": "fewer", "less": "more", "lower": "higher", "dropped": "rose", "missed": "met"}
_WORD = re.compile(rf"\b(?:{'|'.join(TURNED)})\b", re.IGNORECASE)
# A sentence in which nothing is counted or compared has no such word that could be wrong.
_COMPARES = re.compile(r"[0-9]|\[\[|\bthan\b")
# Words that belong to another word, or bound a number: they say no way in which anything went.
_NO_WORD = re.compile(
    r"\b(?:at or (?:above|below)|or (?:more|less|better|worse|fewer|above|below|over)|up[- ]to|[Tt]ake-up|step down|"
    r"(?:turn|step|ma[dk]e|to?ok|tak|set|writ)\w* (?:up|down)|more than (?:one|eight)|green paper|improvement panel)\b"
)
REASONS = Path(__file__).with_name("turned_words.txt")


@dataclass(frozen=True)
class Turned:
    """One word of a narrative that was turned round: the file, both words, the words around it, whether it stops."""

    path: str
    word: str
    other: str
    around: str
    is_refused: bool


@cache
def turned() -> tuple[Turned, ...]:
    return tuple(_turned())


def _turned() -> Iterator[Turned]:
    told = tell(content())
    for desk in desks(content(), told):
        for text in desk.narrative.texts:
            for sentence in text.sentences:
                if not _COMPARES.search(text.text, sentence.start, sentence.end):
                    continue
                spans = [(r.start, r.end) for r in text.references]
                spans += [match.span() for match in _NO_WORD.finditer(text.text)]
                for match in _WORD.finditer(text.text, sentence.start, sentence.end):
                    if any(start <= match.start() < end for start, end in spans):
                        continue
                    other = TURNED[match[0].lower()]
                    other = other.capitalize() if match[0][0].isupper() else other
                    words = f"{text.text[: match.start()]}{other}{text.text[match.end() :]}"
                    around = text.text[max(sentence.start, match.start() - 40) : match.end() + 40]
                    narrative = Narrative(desk.narrative.model, desk.narrative.file, (_again(text, words),), ())
                    found = replace(desk, narrative=narrative).findings()
                    is_refused = any(each.finding.stops for each in found)
                    yield Turned(narrative.file.path, match[0], other, " ".join(around.split()), is_refused)


def _again(text: ToldText, words: str) -> ToldText:
    return replace(text, text=words, sentences=sentences_of(words), references=tuple(matches(words)))


def reasons() -> dict[tuple[str, str], tuple[bool, str]]:
    """By word and the words around: whether it compares, and why it may be turned round unseen."""
    found = {}
    for line in REASONS.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, word, around, reason = (cell.strip() for cell in line.split("|"))
            found[word, around] = (kind == "compares", reason)
    return found
