"""What a sentence states for certain: each number that is bound to the record, with all the figures that it may be."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.prose.claims.facts import Fact, FactPart
from generator.prose.claims.numbers import Verdict
from generator.prose.claims.reading import Reading
from generator.prose.claims.whens import When

# Words that make a claim a hope, a plan, a view or a question, which no figure can contradict.
HEDGED = re.compile(
    r"\b(?:should|would|could|may|might|will|wants?|hopes?|hoped|expects?|expected|aims?|plans? to|if|"
    r"whether|so that|to be|"
    r"likely|need(?:s|ed)? to|must|can|forecast|intends?|says?|said|calls?|speaks?|sees?|reports? that|"
    r"believes?|thinks?)\b",
    re.IGNORECASE,
)
NOT = re.compile(
    r"(?:\b(?:not|never|no longer|nor|neither)|n['’]t)(?: (?:yet|quite|really|been|even|have|has|any|"
    r"in fact|be|it))* $",
    re.IGNORECASE,
)
_CLAUSES = re.compile(r"[,;:()]| but | while | whereas | although | though ")


@dataclass(frozen=True, slots=True)
class Stated:
    """A number or reference of a sentence that stands for figures of the record."""

    start: int
    end: int
    text: str
    facts: tuple[Fact, ...]
    when: When | None = None


def stated_in(reading: Reading, verdicts: Iterable[Verdict]) -> list[Stated]:
    """The bound numbers and references of a sentence, in order."""
    found = [
        Stated(v.said.quantity.start, v.said.quantity.end, v.said.quantity.text, v.facts, v.said.when)
        for v in verdicts
        if v.facts
    ]
    found += [Stated(a.start, a.end, reading.text[a.start : a.end], (a.fact,)) for a in reading.anchors if a.fact]
    return sorted(found, key=lambda stated: stated.start)


def held_back(facts: Sequence[Fact]) -> str:
    """Why no word may judge any of these figures: `77.8% (Seen in time, January 2017), too few to compare: ...`."""
    if not facts or not all(fact.held_back for fact in facts):
        return ""
    return f"{facts[0].words}, {facts[0].held_back}: nothing may be said of how it stands"


def is_hedged(text: str, place: int) -> bool:
    """Whether the words at a place are somebody's hope or view: a hedging word stands before them in the clause."""
    begin = max((m.end() for m in _CLAUSES.finditer(text, 0, place)), default=0)
    return bool(HEDGED.search(text, begin, place))


def clause_at(text: str, place: int) -> str:
    """The clause around a place, with the one before it if only a comma parts them."""
    begins = [0, *(m.end() for m in _CLAUSES.finditer(text, 0, place))]
    stop = _CLAUSES.search(text, place)
    first = begins[-2] if len(begins) > 1 and text[begins[-1] - 1] == "," else begins[-1]
    return text[first : stop.start() if stop else len(text)]


def is_denied(text: str, place: int) -> bool:
    """Whether "not" stands right before a place."""
    return bool(NOT.search(text[:place]))


def beside(text: str, place: int, end: int, stated: Sequence[Stated]) -> Stated | None:
    """The number beside a word: after it within the clause, else the last one before it."""
    after = [s for s in stated if s.start >= end and not _far(re.sub(r":|, to\b", "", text[end : s.start], count=1))]
    before = [s for s in stated if s.end <= place and not _far(text[s.end : place], commas=1)]
    return after[0] if after else before[-1] if before else None


def _far(between: str, commas: int = 0) -> bool:
    return len(_CLAUSES.findall(between)) > commas or len(between.split()) > 12


def same_series(fact: Fact, facts: Iterable[Fact]) -> list[Fact]:
    """The figures of the same indicator, place and kind of period as a fact, oldest first."""
    if fact.part is not FactPart.VALUE or fact.period is None:
        return []
    length = fact.period.end - fact.period.start
    found = [
        other
        for other in facts
        if (other.source, other.who, other.group, other.part) == (fact.source, fact.who, fact.group, fact.part)
        and other.period is not None
        and other.period.kind is fact.period.kind
        and other.period.end - other.period.start == length
    ]
    return sorted(found, key=lambda other: other.period.end if other.period else 0)
