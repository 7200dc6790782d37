"""Judges a whole text, sentence by sentence."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from generator.prose.claims.against_target import contradicted_targets
from generator.prose.claims.binding import is_beside
from generator.prose.claims.changes import times_told
from generator.prose.claims.comparing import contradicted_comparisons
from generator.prose.claims.exemptions import span_of_words
from generator.prose.claims.facts import Fact
from generator.prose.claims.matching import same_unit
from generator.prose.claims.movement import contradicted_movements
from generator.prose.claims.numbers import judge_numbers, multiples, tells_of_print
from generator.prose.claims.reading import Anchor, Carried, Reading, Said, carried_on, is_place, read_sentence
from generator.prose.claims.records import contradicted_records
from generator.prose.claims.scope import Scope
from generator.prose.claims.stated import is_hedged, stated_in
from generator.prose.claims.whens import Time
from generator.prose.sentences import Sentence
from generator.terms.period import Kind

# Fills in the references of a sentence: its text as it is shown, and where each one stands in it.
Fill: TypeAlias = Callable[[str], tuple[str, tuple[Anchor, ...]]]


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that a text says and the record does not: where, the words, what is true, and the sentence."""

    start: int
    words: str
    truth: tuple[str, ...]
    sentence: str
    is_number: bool = True


def judge_text(text: str, sentences: Iterable[Sentence], scope: Scope, fill: Fill) -> Iterator[Doubt]:
    """Everything in a text that the record does not bear out, sentence by sentence."""
    carried = lead = Carried()
    for sentence in sentences:
        if sentence.opens:
            carried = lead if sentence.item else Carried()
        reading = _read(text, sentence, scope, carried, fill)
        yield from _judge(reading, sentence.start, scope)
        carried = carried_on(reading, keep=carried, tells_of_print=tells_of_print(reading))
        lead = lead if sentence.item else carried


def _read(text: str, sentence: Sentence, scope: Scope, carried: Carried, fill: Fill) -> Reading:
    """A sentence with its references filled in; line ends are spaces, so that words stand side by side."""
    shown, anchors = fill(" ".join(text[sentence.start : sentence.end].split()))
    known = span_of_words(shown, scope.declared)
    return read_sentence(shown, scope, carried, anchors, known)


def _judge(reading: Reading, start: int, scope: Scope) -> Iterator[Doubt]:
    if not (reading.said or reading.anchors or any(times_told(reading.masked))):
        return
    goes_on = re.match(r"(?:There|It|They|These|This|That|So|Of)\b", reading.text.lstrip())
    facts = (*scope.near, *scope.named_further_off(f"{reading.carried.text if goes_on else ''} {reading.text}"))
    verdicts = judge_numbers(reading, scope, facts)
    for verdict in verdicts:
        if not verdict.holds:
            truth = tuple(fact.words for fact in nearest_facts(reading, verdict.said, scope, facts))
            yield Doubt(start, verdict.said.quantity.text, truth, reading.text)
    for begin, end, factor, pairs in multiples(reading, scope, facts):
        if not is_hedged(reading.text, begin) and not any(is_multiple(now, then, factor) for now, then in pairs):
            truth = tuple(f"{now.words}, after {then.words}" for now, then in pairs[:1])
            yield Doubt(start, reading.text[begin:end], truth, reading.text, is_number=bool(not truth))
    yield from _misplaced(reading, start)
    stated = stated_in(reading, verdicts)
    for found in (
        *contradicted_movements(reading, stated, facts),
        *contradicted_comparisons(reading, scope, stated, facts),
        *contradicted_targets(reading, scope, stated),
        *contradicted_records(reading, stated, facts),
    ):
        yield Doubt(start, found.words, (found.truth,), reading.text, is_number=False)


def _misplaced(reading: Reading, start: int) -> Iterator[Doubt]:
    """References that stand beside a month that is not their figure's, in a sentence that does not name theirs."""
    for anchor, said in zip(reading.anchors, reading.referred, strict=True):
        fact, when = anchor.fact, said.when
        if fact is None or when is None or fact.period is None or fact.period.kind not in (Kind.MONTH, Kind.DAY):
            continue
        is_month = when.time is Time.MONTHS and when.start == when.end and is_beside(reading.text, said.quantity, when)
        if is_month and is_place(fact.who) and not any(each.allows(fact) for each in reading.whens):
            yield Doubt(start, anchor.typed, (fact.words,), reading.text, is_number=False)


def is_multiple(now: Fact, then: Fact, factor: Decimal) -> bool:
    """Whether a figure is about so many times another."""
    return bool(then.value) and abs(now.value / then.value - factor) <= factor / 15


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
