"""Judges a whole text, sentence by sentence."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from generator.prose.claims import asks
from generator.prose.claims.numbers import is_printed, number_holds, stated_facts, tells_of_print
from generator.prose.claims.ties import Ties, Verdict
from generator.prose.facts.fact import Fact
from generator.prose.facts.scope import Scope
from generator.prose.numerals import DIGITS, WORDS
from generator.prose.reading.binding import is_beside
from generator.prose.reading.exemptions import span_of_words
from generator.prose.reading.line import line_of
from generator.prose.reading.matching import same_unit
from generator.prose.reading.sentence import Anchor, Carried, Reading, Said, carried_on, is_place, read_sentence
from generator.prose.reading.whens import Time
from generator.prose.sentences import Sentence

# Times that say of what month or year a figure beside them is.
_TOLD = (Time.MONTHS, Time.DAY, Time.YEAR, Time.CALENDAR_YEAR)
_TOOK = re.compile(
    r"\b(?:took|takes?|taking|wait(?:s|ed)?|lasts?|lasted|averages|averaged)\b[^.;,]{0,30}? "
    rf"(?P<long>(?:{DIGITS}|{WORDS}) (?P<unit>days?|weeks?|months?|hours?|years?))\b",
    re.IGNORECASE,
)
# Before a time from which on something is so, or with which it is compared.
_FROM_THEN = re.compile(r"\b(?:since|after|until|before|than|from)(?: in| the \w+ of)? $", re.IGNORECASE)
# Fills in the references of a sentence: its text as it is shown, and where each one stands in it.
Fill: TypeAlias = Callable[[str], tuple[str, tuple[Anchor, ...]]]


@dataclass(frozen=True, slots=True)
class Finding:
    """A claim of a text, made or typed, with its verdict; a typed number is found only where the record has no such.

    `told` is how a made one was typed; else it is for whoever has to mend it: what is true, of a number the nearest
    figures, of a word that was not read the references that say it. `read_as` says of what time and whom a number was
    taken to be.
    """

    start: int
    words: str
    sentence: str
    verdict: Verdict
    told: tuple[str, ...] = ()
    is_number: bool = False
    read_as: str = ""

    @property
    def stops(self) -> bool:
        """Whether the site can't be built with it."""
        return self.verdict in (Verdict.CONTRADICTED, Verdict.NOT_READ)


def judge_text(text: str, sentences: Iterable[Sentence], scope: Scope, fill: Fill) -> Iterator[Finding]:
    """Every claim of a text with its verdict, sentence by sentence."""
    carried = lead = Carried()
    for sentence in sentences:
        if sentence.opens:
            carried = lead if sentence.item else Carried()
        reading = _read(text, sentence, scope, carried, fill)
        figure: Callable[[], Sequence[Fact]] = tuple
        yield from _in_other_time(reading, scope, sentence.start)
        if reading.said or reading.anchors or reading.has_claim_words:
            ties = _ties(reading, scope)
            yield from _judge(reading, ties, sentence.start)
            figure = ties.line.only_figure
        carried = carried_on(reading, keep=carried, tells_of_print=tells_of_print(reading), figure=figure)
        lead = lead if sentence.item else carried


def _read(text: str, sentence: Sentence, scope: Scope, carried: Carried, fill: Fill) -> Reading:
    """A sentence with its references filled in; line ends are spaces, so that words stand side by side."""
    shown, anchors = fill(" ".join(text[sentence.start : sentence.end].split()))
    known = span_of_words(shown, scope.declared)
    return read_sentence(shown, scope, carried, anchors, known)


def _ties(reading: Reading, scope: Scope) -> Ties:
    goes_on = re.match(r"(?:There|It|They|These|This|That|So|Of)\b", reading.text.lstrip())
    speaks_of = f"{reading.carried.text if goes_on else ''} {reading.text}"
    is_asked = reading.said or reading.has_claim_words
    facts = (*scope.near, *scope.named_further_off(speaks_of)) if is_asked else tuple(scope.near)
    line = line_of(
        reading, lambda said: stated_facts(reading, scope, said, facts), lambda said: is_printed(reading, scope, said)
    )
    return Ties(line, scope, facts)


def _judge(reading: Reading, ties: Ties, start: int) -> Iterator[Finding]:
    tied, scope, facts = ties.all() if reading.has_claim_words else [], ties.scope, ties.facts
    for anchor in reading.anchors:
        if anchor.found is not None and anchor.found.shows.claims:
            yield Finding(start, anchor.found.text, reading.text, Verdict.MADE, (anchor.typed,))
    for said in reading.said:
        if said.quantity.start not in ties.sizes and not number_holds(reading, scope, said, facts):
            near = tuple(asks.as_reference(scope, fact) for fact in nearest_facts(reading, said, scope, facts))
            yield Finding(
                start, said.quantity.text, reading.text, Verdict.CONTRADICTED, near, True, read_as(reading, said, scope)
            )
    yield from _misplaced(reading, start)
    yield from _borrowed(reading, scope, start)
    yield from (Finding(start, each.word.text, reading.text, each.verdict, each.told) for each in tied)


def _in_other_time(reading: Reading, scope: Scope, start: int) -> Iterator[Finding]:
    """How long something took, in a unit in which nothing here is measured: 12 weeks, where days are on record."""
    measured = scope.measured_in_time
    for match in _TOOK.finditer(reading.words) if measured else ():
        if any(match["unit"].rstrip("s") in indicator.unit.forms for indicator in measured):
            continue
        near = tuple(
            asks.as_reference(scope, fact) for fact in scope.near if fact.latest and fact.source == measured[0].id
        )
        yield Finding(start, match["long"], reading.text, Verdict.CONTRADICTED, near[:1], is_number=True)


def _misplaced(reading: Reading, start: int) -> Iterator[Finding]:
    """References that stand beside a time that is not their figure's, in a sentence that does not name theirs."""
    for anchor, said in zip(reading.anchors, reading.referred, strict=True):
        fact, when = anchor.fact, said.when
        if fact is None or when is None or fact.period is None or not is_place(fact.who):
            continue
        is_told = when.time in _TOLD and (when.time is not Time.MONTHS or when.start == when.end)
        from_then = _FROM_THEN.search(reading.text, 0, when.begin)
        is_own = from_then or any(each.allows(fact) or each.holds(fact.period) for each in reading.whens)
        if is_told and not is_own and is_beside(reading.text, said.quantity, when):
            yield Finding(start, anchor.typed, reading.text, Verdict.CONTRADICTED, (fact.words,))


def _borrowed(reading: Reading, scope: Scope, start: int) -> Iterator[Finding]:
    """Figures of another document, say last year's Report Card, in a sentence that does not name their time: whoever
    copies a document must not publish its figures as this year's.
    """
    for anchor in reading.anchors:
        fact = anchor.fact
        if fact is None or fact.period is None or fact.source not in scope.borrowed:
            continue
        if not any(when.allows(fact) or when.holds(fact.period) for when in reading.whens):
            told = f"{fact.words}, which another document published; the sentence does not say of when it is"
            yield Finding(start, anchor.typed, reading.text, Verdict.CONTRADICTED, (told,))


def read_as(reading: Reading, said: Said, scope: Scope) -> str:
    """Of what time and whom a number was taken to be, where the sentence names them: `December 2016 and North`."""
    when, who = said.when, said.who.who if said.who else ""
    time = reading.text[when.begin : when.stop] if when else ""
    if when and when.month and when.start in (when.end, 0):
        time = when.month.label
    whom = scope.areas[who].name if who in scope.areas else who.replace("-", " ")
    return " and ".join(filter(None, (time, whom)))


def nearest_facts(reading: Reading, said: Said, scope: Scope, facts: Sequence[Fact]) -> list[Fact]:
    """Up to three true figures to tell an editor: of the same time and place first, then the nearest in size."""
    alike = [fact for fact in facts if same_unit(said.quantity, fact)]

    def distance(fact: Fact) -> tuple[bool, bool, Decimal]:
        gap = abs(fact.value - said.quantity.value) / max(abs(said.quantity.value), Decimal(1))
        return (not reading.allows(said, fact, scope.home) and gap > 0, fact not in scope.near, gap)

    found: dict[str, Fact] = {}
    for fact in sorted(alike, key=distance):
        found.setdefault(fact.words, fact)
    return list(found.values())[:3]
