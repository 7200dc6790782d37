"""Words that tell a movement, "fell to 22.7%", "up from 26", held against the figures of then and now."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.prose.claims.facts import Fact, FactPart
from generator.prose.claims.reading import Reading
from generator.prose.claims.stated import Stated, beside, held_back, is_denied, is_hedged, same_series
from generator.prose.claims.whens import Time, When
from generator.schema.registry import Polarity
from generator.terms.period import Kind

UP = (
    r"rose|risen|rises|rising|rise|increased|increases|increase|increasing|grew|grown|grows|growing|"
    r"went up|gone up|goes up|going up|climbed|"
    r"climbing|jumped|up(?= (?:from|since|on)\b| to [0-9£])"
)
DOWN = (
    r"fell|fallen|falls|falling|fall|dropped|drops|dropping|drop|decreased|decreases|decrease|decreasing|"
    r"went down|gone down|goes down|going down|"
    r"declined|declines|declining|decline|down(?= (?:from|to|since|on)\b)"
)
BETTER = r"improved|improves|improving|improvement|got better|getting better|gets better"
WORSE = r"worsened|worsens|worsening|got worse|getting worse|gets worse|deteriorated|slipped"
_WORD = re.compile(
    rf"\b(?:(?P<up>{UP})|(?P<down>{DOWN})|(?P<better>{BETTER})|(?P<worse>{WORSE}))\b(?! (?:panel|short|ill|"
    rf"over|into|behind|under))",
    re.IGNORECASE,
)
_NO_MOVEMENT = re.compile(
    r"\b(?:pick|step|set|follow|make|made|end|add|turn|sign|sum|look|speak|keep|kept|back|close|bring|"
    r"grow)\w* $|\b(?:pay|price) $|\b(?:hold|holds|held|keep|keeps|kept|brings?|brought|drags?|pulls?|"
    r"pulled)\b[^,.;]{0,40} $",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A word that the record contradicts: where it stands, and what is true."""

    start: int
    words: str
    truth: str


def contradicted_movements(
    reading: Reading, stated: Sequence[Stated], facts: Sequence[Fact]
) -> Iterator[Contradiction]:
    """The words of movement that no figure bears out."""
    text = reading.words
    for match in _WORD.finditer(text):
        told_as_number = re.match(r"(?: \w+)? by\b", text[match.end() :]) or text[: match.start()].endswith("then ")
        if told_as_number or is_hedged(text, match.start()) or _NO_MOVEMENT.search(text[: match.start()]):
            continue
        near = beside(text, match.start(), match.end(), stated)
        if near is None:
            continue
        if why := held_back(near.facts):
            yield Contradiction(match.start(), match[0], why)
            continue
        found = _moves(reading, match, near, stated, facts)
        want = match.lastgroup or ""
        denied = is_denied(text, match.start())
        if found and all((_moved(want, now, then)) is denied for now, then in found):
            now, then = found[0]
            yield Contradiction(match.start(), match[0], f"{now.words}, after {then.words}")


def _moved(want: str, now: Fact, then: Fact) -> bool:
    """Whether the movement from then to now is the one that the word tells; level is no movement."""
    difference = now.value - then.value
    if want in ("up", "down"):
        return difference > 0 if want == "up" else difference < 0
    if now.polarity not in (Polarity.HIGHER, Polarity.LOWER):
        return True
    good = difference > 0 if now.polarity is Polarity.HIGHER else difference < 0
    return difference != 0 and good == (want == "better")


def _moves(
    reading: Reading, match: re.Match[str], near: Stated, stated: Sequence[Stated], facts: Sequence[Fact]
) -> list[tuple[Fact, Fact]]:
    """What may have moved: from one number to another that both stand there, else to one from the time before."""
    text = reading.text
    after = [s for s in stated if s.start >= match.end()]
    if after and _joined(text[match.end() : after[0].start], "from"):
        to = after[1] if len(after) > 1 and re.search(r"\bto\b", text[after[0].end : after[1].start]) else None
        ahead = [s for s in reversed(stated) if s.end <= match.start()]
        pairs = [[(n, t) for n in s.facts for t in after[0].facts if _alike(n, t)] for s in ([to] if to else ahead)]
        if pairs:
            return next((found for found in pairs if found), [])
        return [(n, t) for t in after[0].facts for n in same_series(t, facts) if n.latest and n is not t]
    named = _since(reading, match)
    return [(now, then) for now in near.facts for then in bases(now, facts, named, reading.carried.whens)]


def _joined(between: str, word: str) -> bool:
    return bool(re.fullmatch(rf"(?: \w+)? {word}(?: \w+){{0,2}} ?£?", between))


def _alike(now: Fact, then: Fact) -> bool:
    return (now.source, now.who, now.group, now.part) == (then.source, then.who, then.group, then.part)


def _since(reading: Reading, match: re.Match[str]) -> tuple[When, ...]:
    """The times that the sentence compares with: "since April", "than in December"."""
    found = [
        when
        for when in reading.whens
        if re.search(
            r"\b(?:since|from|than(?: in)?|compared with|after|against)(?: the \w+ of)? $",
            reading.text[: when.begin],
            re.I,
        )
    ]
    return tuple(found)


def bases(now: Fact, facts: Sequence[Fact], named: Sequence[When], before: Sequence[When] = ()) -> list[Fact]:
    """What a figure is compared with: the times that are named, else the period before it, or the sentence before."""
    series = same_series(now, facts)
    if named:
        found = [then for then in series if any(_is_at(w, then, now) for w in named) and then.period != now.period]
        return found or [then for then in _years(now, facts) if any(_is_at(when, then, now) for when in named)]
    if now.to_date and not now.latest:
        return _years(now, facts)[-1:]
    earlier = [then for then in series if then.period and now.period and then.period.end < now.period.end]
    return [*earlier[-1:], *(then for then in earlier[:-1] if any(when.allows(then) for when in before))]


def _years(now: Fact, facts: Sequence[Fact]) -> list[Fact]:
    """The years before that a year to date follows, oldest first."""
    if not now.to_date or now.part is not FactPart.VALUE:
        return []
    of_years = [f for f in facts if f.period is not None and f.period.kind is Kind.FINANCIAL_YEAR]
    found = [f for f in of_years if (f.source, f.who, f.group, f.part) == (now.source, now.who, now.group, now.part)]
    return sorted(found, key=lambda fact: fact.period.end if fact.period else 0)


def _is_at(when: When, then: Fact, now: Fact) -> bool:
    """Since April means from April's figure on, though "since April" also tells the year to date."""
    if when.time is Time.TO_DATE and now.period and then.period:
        return then.period.end == now.period.end - (now.period.end - 3) % 12
    return when.allows(then)
