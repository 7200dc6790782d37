"""Words that compare, "better than England", "the same as in December", "more than the 10 who came", held against the
record.
"""

import re
from collections.abc import Iterator, Sequence

from generator.assess.beside import beside
from generator.prose.claims.facts import TARGET, Fact
from generator.prose.claims.movement import Contradiction
from generator.prose.claims.reading import Reading, is_place
from generator.prose.claims.scope import Scope
from generator.prose.claims.stated import Stated, held_back, is_denied, is_hedged, same_series
from generator.prose.claims.whens import When
from generator.record.outside import ComparatorName
from generator.record.series import is_main
from generator.schema.registry import Polarity

_THAN = re.compile(
    r"\b(?:(?P<above>higher than|more than|above|over|greater than|longer than|ahead of)|"
    r"(?P<below>lower than|fewer than|less than|below|under|shorter than)"
    r"|(?P<better>better than)|(?P<worse>worse than|behind)|(?P<same>(?:the )?same as|equal to|equals|"
    r"in line with|unchanged (?:from|since)))\b",
    re.IGNORECASE,
)
_OTHERS = frozenset(name.value for name in ComparatorName)
# How near "in line with" is.
_IN_LINE = 10


def contradicted_comparisons(
    reading: Reading, scope: Scope, stated: Sequence[Stated], facts: Sequence[Fact]
) -> Iterator[Contradiction]:
    """The comparisons that the figures contradict."""
    text = reading.words
    for match in _THAN.finditer(text):
        if is_hedged(text, match.start()) or re.search(r"\b(?:at or|or) $", text[: match.start()]):
            continue
        ours = _ours(text, match, stated)
        others = list(_others(reading, match)) if ours else []
        if others and (why := held_back(ours)):
            yield Contradiction(match.start(), match[0], why)
            continue
        for name, other in others:
            pairs = _their_facts(name, other, ours, _typed_of(name, match, stated) or facts)
            if why := _never_beside(scope, pairs):
                yield Contradiction(match.start(), match[0], why)
                continue
            yield from _against(match, is_denied(text, match.start()), ours, pairs)
        yield from _numbers(match, text, stated)


def _ours(text: str, match: re.Match[str], stated: Sequence[Stated]) -> tuple[Fact, ...]:
    """The figure that is compared: the last one before the words, if the sentence gives one."""
    before = [s for s in stated if s.end <= match.start() and not re.search(r"[;:]", text[s.end : match.start()])]
    own = [s for s in before if all(fact.who != TARGET and fact.who != fact.who.lower() for fact in s.facts)]
    after = [s for s in stated if s.start >= match.end() and all(fact.who == fact.who.upper() for fact in s.facts)]
    if own:
        return own[-1].facts
    return after[0].facts if after and re.match(r" \w+(?: \w+){0,3}[:,(]? ", text[match.end() : after[0].start]) else ()


def _others(reading: Reading, match: re.Match[str]) -> Iterator[tuple[str, When | None]]:
    """Whom or what time the words compare with: all that follow up to the end of the clause."""
    stop = re.search(r"[;:]|, (?!and |England|statistical|the )| but | while ", reading.text[match.end() :])
    end = match.end() + (stop.start() if stop else len(reading.text))
    found = False
    for who in reading.whos:
        if match.end() <= who.begin < end and (found or who.begin - match.end() <= 30):
            found = True
            yield who.who, None
    for when in reading.whens if not found else ():
        between = reading.text[match.end() : when.begin]
        if match.end() <= when.begin < end and re.fullmatch(
            r"(?: (?:in|the|at|it was|for|end|of|\(?[\d,.%£]+\)?))* ?", between
        ):
            yield "", when
            return


def _typed_of(name: str, match: re.Match[str], stated: Sequence[Stated]) -> list[Fact]:
    """The figure of another's that the sentence gives behind the words: it is the one that is meant."""
    found = [fact for s in stated if s.start >= match.end() for fact in s.facts if fact.who == name]
    return found if name in _OTHERS else []


def _their_facts(name: str, when: When | None, ours: Sequence[Fact], facts: Sequence[Fact]) -> list[tuple[Fact, Fact]]:
    """Ours beside theirs: of the same indicator, and of the same time if they are an area of ours."""
    if when is not None:
        return [(our, f) for our in ours for f in same_series(our, facts) if when.allows(f) and f.period != our.period]
    theirs = [fact for fact in facts if fact.who == name]
    return [
        (our, f)
        for our in ours
        for f in theirs
        if f.source == our.source and f.group in ("", our.group) and (not is_place(name) or f.period == our.period)
        if f.is_for(our.period)
    ]


def _never_beside(scope: Scope, pairs: Sequence[tuple[Fact, Fact]]) -> str:
    """Why none of our figures may be set beside others' figures at all, where these are of an indicator."""
    indicators = {held.indicator.id: held.indicator for held in scope.held}
    reasons = []
    for our, theirs in pairs:
        if theirs.who in _OTHERS and our.source in indicators and our.period is not None:
            to_date = our.to_date and not is_main(indicators[our.source], our.period)
            reasons.append(beside(indicators[our.source], our.period, theirs.period, to_date=to_date))
    return reasons[0].words if reasons and reasons[0] and all(reasons) else ""


def _against(
    match: re.Match[str], denied: bool, ours: Sequence[Fact], pairs: Sequence[tuple[Fact, Fact]]
) -> Iterator[Contradiction]:
    if pairs and all(_stands(match.lastgroup or "", our, other) is denied for our, other in pairs):
        our, other = pairs[0]
        yield Contradiction(match.start(), match[0], f"{our.words}, against {other.words}")


def _stands(word: str, our: Fact, other: Fact) -> bool:
    difference = our.value - other.value
    if word == "same":
        return abs(difference) * _IN_LINE <= abs(other.value)
    if word in ("above", "below"):
        return difference > 0 if word == "above" else difference < 0
    if our.polarity not in (Polarity.HIGHER, Polarity.LOWER):
        return True
    good = difference > 0 if our.polarity is Polarity.HIGHER else difference < 0
    return difference != 0 and good == (word == "better")


def _numbers(match: re.Match[str], text: str, stated: Sequence[Stated]) -> Iterator[Contradiction]:
    """Two numbers that both stand there: "12 left, fewer than the 10 who came"."""
    before = [s for s in stated if s.end <= match.start()]
    after = [
        s for s in stated if s.start >= match.end() and re.fullmatch(r" the(?: \w+)? ", text[match.end() : s.start])
    ]
    if before and after and match.lastgroup in ("above", "below"):
        our, other = before[-1].facts[0], after[0].facts[0]
        if our.is_share == other.is_share and not _stands(match.lastgroup, our, other):
            yield Contradiction(match.start(), match[0], f"{our.words}, against {other.words}")
