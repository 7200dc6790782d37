"""What stands where in a line: the figure that a word is said of, those beside it, and the times that it names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.assess.comparable import one_kind
from generator.prose.claims import forms
from generator.prose.facts.fact import TARGET, Fact, FactPart
from generator.prose.facts.scope import Scope
from generator.prose.lexicon.find import ClaimWord
from generator.prose.reading.line import Line, N
from generator.prose.reading.whens import When


@dataclass
class Spots:
    """A line with what it may speak of. `bases` are figures that others were compared with: nothing is said of them."""

    line: Line
    scope: Scope
    facts: Sequence[Fact]
    bases: set[str] = field(default_factory=set)

    def left(self, word: ClaimWord, base: str, besides: str = "") -> list[Fact]:
        """The facts of the nearest figure before a word that may be compared with another one."""
        thens = self.line.facts(base) if base else ()

        def fitting(facts: Sequence[Fact]) -> list[Fact]:
            return [fact for fact in facts if not base or any(alike(fact, then, across=True) for then in thens)]

        for token in self._before(word):
            found = fitting(self.line.facts(token))
            if found and token not in (base, besides):
                return found
        return fitting(self.carried(word))

    def carried(self, word: ClaimWord) -> Sequence[Fact]:
        """What "it" or "that" means: the only figure of the sentence before."""
        before = self.line.text[: word.start]
        return self.line.carried() if forms.IT.match(before) and not re.search(N, before) else ()

    def subject(self, word: ClaimWord, rest: str = "") -> list[Fact]:
        """The facts of the figure that a word is said of: the nearest before it, else (`rest`) the first after it."""
        for token in self._before(word):
            if found := [fact for fact in self.line.facts(token) if fact.part is FactPart.VALUE and fact.who != TARGET]:
                return found
        if carried := [f for f in self.carried(word) if f.part is FactPart.VALUE and f.who != TARGET]:
            return carried
        after = re.match(rf"^[^;:]*?(?:: [^;:]*?)?({N})", rest)
        return (
            [f for f in self.line.facts(after[1]) if f.part is FactPart.VALUE and f.who in self.scope.areas]
            if after
            else []
        )

    def _before(self, word: ClaimWord) -> list[str]:
        text = self.line.text[max(0, word.start - forms.REACH) : word.start]
        # "18.7% (December: 21.4%), a drop": what stands in brackets is said beside.
        outside, whole = (_since_stop(part) for part in (re.sub(r"\([^()]*\)", "", text), text))
        beside = [token for token in whole if token not in outside]
        return [token for token in (*outside, *beside) if token not in self.bases]

    def times(self, text: str) -> list[When]:
        """The times that a clause compares with: "since April", "than in December"."""
        return [self.line.when(token) for token in forms.TIME.findall(forms.FURTHER.split(text)[0])]

    def newest(self, size: str) -> list[Fact]:
        """The newest figures of what the sentence speaks of, or those of a time that it names."""
        said = self.line.typed(size) if size else None
        who = said.who.who if said and said.who and said.who.who in self.scope.areas else self.scope.home
        facts = [f for f in self.facts if f.who == who and f.part in (FactPart.VALUE, FactPart.SHARE)]
        named = [f for f in facts if any(when.allows(f) and f.period for when in self.line.whens)]
        return [f for f in facts if f.latest or f.to_date] + [f for f in named if not (f.latest or f.to_date)]


def _since_stop(text: str) -> list[str]:
    """The figures of the clause at the end of a text, the last one first; "although this remains below" speaks of
    those before it.
    """
    clause = text[max((stop.end() for stop in forms.STOP.finditer(text)), default=0) :]
    if re.match(r"(?:this|that|it|which)\b", clause) and not re.search(N, clause):
        clause = text
    return re.findall(N, clause)[::-1]


def alike(now: Fact, then: Fact, *, across: bool = False) -> bool:
    """Whether two figures are of one series: one measure, place and kind of period; or (`across`) of other places."""
    same = (now.source, now.group, now.part) == (then.source, then.group, then.part)
    if not same or now.who == TARGET or then.who == TARGET:
        return False
    if now.period and then.period and not one_kind(then.period, now.period):
        return False
    return across or now.who == then.who
