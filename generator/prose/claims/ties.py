"""Ties each claim word of a sentence to the figures that it speaks of, in fixed forms; what fits none is not read.

A form has the figure, the word, and what it is set against: "[figure], up from [figure]"; "fell to [figure]", against
the period before or one that is named; "[figure], lower than in [time]"; "above England"; "met the target"; "rose by
[number]". None of them guesses.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from generator.prose.claims import asks, forms
from generator.prose.claims.asks import Answer
from generator.prose.claims.changes import change_holds, is_before
from generator.prose.claims.spots import Spots, alike
from generator.prose.facts.fact import TARGET, Fact, FactPart
from generator.prose.facts.scope import Scope, stems
from generator.prose.lexicon.find import ClaimWord, claim_words
from generator.prose.lexicon.table import Sense, Way
from generator.prose.reading.line import Line, N
from generator.terms.period import Period


class Verdict(StrEnum):
    """What became of a claim word."""

    MADE = "made"
    CHECKED = "checked"
    JUDGED = "judged"
    CONTRADICTED = "contradicted"
    NOT_READ = "not read"


@dataclass(frozen=True, slots=True)
class Tied:
    """A claim word with its verdict, and what to tell an editor: what is true, or what to write instead."""

    word: ClaimWord
    verdict: Verdict
    told: tuple[str, ...] = ()


@dataclass
class Ties:
    """The claim words of a sentence, tied one after another. `sizes` are the typed numbers that tell how much something
    changed, and that are no figures: each with what the record answers.
    """

    line: Line
    scope: Scope
    facts: Sequence[Fact]
    sizes: dict[int, Answer] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.spots = Spots(self.line, self.scope, self.facts)

    def all(self) -> list[Tied]:
        """Every claim word of the sentence, in order."""
        return [self._tied(word) for word in claim_words(self.line.text)]

    def _tied(self, word: ClaimWord) -> Tied:
        if self.line.is_judged(word.start):
            return Tied(word, Verdict.JUDGED)
        answers = list(self._answers(word, self.line.text[word.end :]))
        if not answers:
            return Tied(word, Verdict.NOT_READ, tuple(self._instead(word)))
        denied = bool(re.search(" (?:not|never) ", word.text)) or bool(
            forms.NOT.search(self.line.text[: word.start]) and not forms.FINITE.fullmatch(word.text)
        )
        wrong = next((answer for answer in answers if answer.holds in (None, denied)), None)
        return Tied(word, Verdict.CONTRADICTED, (wrong.truth,)) if wrong else Tied(word, Verdict.CHECKED)

    def _answers(self, word: ClaimWord, rest: str) -> Iterator[Answer]:
        """What the record says to a word: every answer must bear it out. None at all where no form fits."""
        way = word.row.way
        match word.row.sense:
            case Sense.RUN:
                yield from self._ran(word, rest)
            case _ if way is Way.NONE:
                return
            case Sense.RECORD:
                months = [when.month for when in self.spots.times(rest)[:1]]
                yield from _one(
                    asks.is_record(self.scope, way, fact, months[0] if months else None)
                    for fact in self.spots.subject(word, rest)
                    # "North has the fewest" compares places, which is not read.
                    if months or fact.who == self.scope.home
                )
            case Sense.PROPORTION:
                yield from self._every(rest)
            case Sense.MULTIPLE:
                yield from self._multiplied(word, rest)
            case Sense.TARGET:
                yield from self._target(word, way, rest)
            case Sense.COLOUR:
                if forms.CHANGED_COLOUR.search(self.line.text[: word.start]):
                    return
                after = rest if re.match(r",? (?:at|with)\b", rest) else ""
                yield from _one(asks.rated(self.scope, way, fact) for fact in self.spots.subject(word, after))
            case Sense.MOVEMENT | Sense.COMPARISON:
                yield from self._compared(word, way, rest)

    def _compared(self, word: ClaimWord, way: Way, rest: str) -> Iterator[Answer]:
        if both := forms.FROM_TO.match(rest):
            yield from self._pairs(way, self.line.facts(both[2]), both[1])
        elif size := self._size(word, rest):
            yield from self._changed(word, way, *size)
        elif beside := forms.BESIDE.match(rest):
            yield from self._beside(word, way, beside, rest)
        elif base := forms.FROM.match(rest) or (
            forms.PLAIN.match(rest) if word.row.sense is Sense.COMPARISON else None
        ):
            yield from self._from(word, way, base, rest)
        else:
            yield from self._moved(word, way, rest)

    def _from(self, word: ClaimWord, way: Way, base: re.Match[str] | None, rest: str) -> Iterator[Answer]:
        """A figure that came from one that is named, or from several: "up from 76 in December and 60 in November"."""
        if base is None:
            return
        left, rest = self.spots.left(word, base[1]), rest[base.end() :]
        opens = not re.search(r"\w", self.line.text[: word.start])
        if not left and opens and (after := re.match(rf"^[^;:.]*?({N})", rest)):
            left = [fact for fact in self.line.facts(after[1]) if any(alike(fact, f) for f in self.line.facts(base[1]))]
        if not left:
            yield from self._moved(word, way, base[0] + rest)
        while left and base is not None:
            yield from self._pairs(way, left, base[1])
            base = forms.AND.match(rest)
            left, rest = (self.spots.left(word, base[1]), rest[base.end() :]) if base is not None else ([], "")

    def _multiplied(self, word: ClaimWord, rest: str) -> Iterator[Answer]:
        """`doubled since December`, `trebled from 3 to 9`."""
        factor = next((many for words, many in forms.TIMES if re.match(words, word.text, re.I)), None)
        if factor is None:
            return
        if both := forms.FROM_TO.match(rest):
            pairs = [(now, then) for now in self.line.facts(both[2]) for then in self.line.facts(both[1])]
        else:
            pairs = list(self._bases_of(word, "", rest))
        pairs = [(now, then) for now, then in pairs if alike(now, then) and then.value]
        if pairs:
            now, then = pairs[0]
            holds = any(abs(now.value / then.value - factor) <= factor / 15 for now, then in pairs)
            yield Answer(holds, f"{now.words}, after {then.words}")

    def _ran(self, word: ClaimWord, rest: str) -> Iterator[Answer]:
        """`for the third month running`, of a figure; how long it has met its target or had a colour is not read."""
        clause = re.split(r"[,;:]", self.line.text[: word.start])[-1] + re.split(r"[,;:]", rest)[0]
        if any(other.row.sense in (Sense.TARGET, Sense.COLOUR, Sense.RECORD) for other in claim_words(clause)):
            return
        if forms.LEVEL.search(clause) or forms.LEVEL.match(rest.lstrip(" ,")):
            return
        both = forms.FROM_TO.match(rest)
        ours = self.line.facts(both[2]) if both else self.spots.subject(word, rest)
        yield from _one(asks.ran(self.scope, word.text, fact) for fact in ours)

    def _every(self, rest: str) -> Iterator[Answer]:
        """`every review was on time`: the share of what the sentence names is all of a hundred."""
        said = stems(rest)
        shares = [fact for fact in self.spots.newest("") if fact.is_share and fact.who == self.scope.home]
        if named := [fact for fact in shares if said & stems(fact.label)]:
            best = max(named, key=lambda fact: (len(said & stems(fact.label)), fact.value))
            yield Answer(best.value == 100, best.words)

    def _moved(self, word: ClaimWord, way: Way, rest: str) -> Iterator[Answer]:
        """One figure, against the period before it or those that the clause names."""
        is_at = re.compile(rf" ({N})") if word.text.endswith(" at") else forms.TO
        to = is_at.match(rest) if word.row.sense is Sense.MOVEMENT else None
        now = self.line.facts(to[1]) if to else self.spots.subject(word)
        around = rest.replace(to[1], "") if to else rest
        since = [when.month for when in self.spots.times(around) if when.month]
        is_verb = word.row.sense is Sense.MOVEMENT and not forms.NOUN.fullmatch(word.text)
        is_told = to or forms.THAN_TIME.match(rest) or (is_verb and forms.ENDS.match(rest))
        if is_told and not self.line.text[: word.start].endswith("then "):
            bases: list[Period | None] = [*since] or [None]
            for base in bases:
                yield from _one(asks.moved(self.scope, way, fact, self._like(fact, base)) for fact in now)

    def _like(self, fact: Fact, base: Period | None) -> Period | None:
        """A month that is named, as the period of a figure's own kind that ends with it."""
        if base is None or fact.period is None or fact.period.kind is base.kind:
            return base
        return next((f.period for f in self.facts if alike(f, fact) and f.period and f.period.end == base.end), base)

    def _beside(self, word: ClaimWord, way: Way, found: re.Match[str] | None, rest: str) -> Iterator[Answer]:
        """A figure beside those of others, one after another: "above statistical neighbours and England (42.9)"."""
        while found:
            name, typed = self.line.who(found[1]), found[2]
            ours = self.spots.left(word, typed) if typed else self.spots.subject(word)
            yield from _one(each for fact in ours for each in self._beside_one(way, fact, name, typed))
            rest = rest[found.end() :]
            found = forms.BESIDE.match(rest) if re.match(r"^\)?(?: \([^)]*\))?,? (?:and|or) |^\)?, ", rest) else None

    def _beside_one(self, way: Way, fact: Fact, name: str, typed: str | None) -> Iterator[Answer | None]:
        if name in asks.OTHERS and fact.source in self.scope.by_id:
            yield asks.against_other(self.scope, way, fact, name)
        elif typed:
            yield from (asks.between(way, fact, each) for each in self.line.facts(typed) if each.source == fact.source)
        else:
            theirs = (
                each for each in self.facts if (each.who, each.source, each.period) == (name, fact.source, fact.period)
            )
            yield from (asks.between(way, fact, each) for each in theirs if each.part is FactPart.VALUE)

    def _target(self, word: ClaimWord, way: Way, rest: str) -> Iterator[Answer]:
        has_size = way in (Way.UP, Way.DOWN) or forms.AWAY.match(word.text)
        before = forms.BEFORE.search(self.line.text[: word.start]) if has_size else None
        size = self.line.typed(before[1]) if before and before[1] < "\ue200" and self._tells_size(before[1]) else None
        left = self.spots.left(word, "", before[1]) if before and size else []
        if size is not None and left:
            answers = list(_one(asks.away_from_target(self.scope, way, fact, size.quantity) for fact in left))
            if answers:
                self.sizes[size.quantity.start] = answers[0]
        else:
            ours = self.spots.subject(word, rest)
            told = re.match(rf" (?:of|\() ?({N})", rest)
            aims = self.line.facts(told[1]) if told else ()
            if not ours and len({aim.source for aim in aims}) == 1:
                # "That is above the target of 4%": the number says whose target it is.
                ours = [f for f in self.facts if f.source == aims[0].source and f.latest and f.who == self.scope.home]
                ours = [fact for fact in ours if fact.part is FactPart.VALUE and not fact.group]
            if ours and aims and not any(aim.source == fact.source for aim in aims for fact in ours):
                answers = [Answer(False, f"the target is {aims[0].words}")]
            else:
                answers = list(_one(self._against_target(way, fact) for fact in ours))
        yield from answers

    def _against_target(self, way: Way, fact: Fact) -> Answer | None:
        if fact.source in self.scope.by_id:
            return asks.against_target(self.scope, way, fact)
        aims = [each for each in self.facts if each.who == TARGET and each.source == fact.source]
        if not aims or way in (Way.MET, Way.MISSED):
            return None
        return asks.between(way, fact, aims[0])

    # --- how much something changed --------------------------------------------------------------

    def _size(self, word: ClaimWord, rest: str) -> tuple[str, str] | None:
        """The number or difference that tells how much, and the words after it: "rose by 14", "136 more", "up 5%"."""
        if word.row.way is Way.SAME:
            return None
        is_plain = word.text.lower() in forms.BARE
        is_amount = is_plain or (word.row.is_past and forms.AMOUNT_TO.match(rest))
        found = forms.BY.match(rest) or forms.OF.match(rest) or (forms.AMOUNT.match(rest) if is_amount else None)
        if found:
            return found[1], rest[found.end() :]
        alone = is_plain and not re.match(r" (?:on|from|since)\b", rest)
        before = None if alone else forms.BEFORE.search(self.line.text[: word.start])
        if before is None or not (before[1] >= "\ue200" or self._tells_size(before[1])):
            return None
        return before[1], rest

    def _tells_size(self, token: str) -> bool:
        """Whether a number before a word is no figure ("136 more"), nor a time in a name ("seen in 3 days fell")."""
        said = self.line.typed(token)
        if said is not None and said.quantity.unit is not None:
            return any(fact.unit is said.quantity.unit for fact in self.scope.near)
        return said is not None or not self.line.facts(token)

    def _changed(self, word: ClaimWord, way: Way, size: str, rest: str) -> Iterator[Answer]:
        said = self.line.typed(size) if size < "\ue200" else None
        if said is None:
            yield from self._referred(way, size, rest)
            return
        if self.line.text[: word.start].endswith("then "):
            return
        pairs = list(self._bases_of(word, size, rest))
        good = [(now, then) for now, then in pairs if asks.points(way, now.value - then.value, now.polarity)]
        if change_holds(said.quantity, good):
            answer = Answer(True, "")
        elif (
            pairs
            and not self.line.is_printed(said)
            and (word.row.sense is Sense.MOVEMENT or re.match(r"[^,;:]*\b(?:than|compared|since)\b", rest))
        ):
            now, then = pairs[0]
            answer = Answer(False, f"{now.words}, after {then.words}")
        else:
            return
        self.sizes[said.quantity.start] = answer
        yield answer

    def _referred(self, way: Way, size: str, rest: str) -> Iterator[Answer]:
        """A reference to a difference says which way it goes; a document's figure of a change says it in its name."""
        if size < "\ue200":
            for fact in self.line.facts(size):
                ways = {found.row.way for found in claim_words(fact.label)}
                if ways & {Way.UP, Way.DOWN, way}:
                    yield Answer(way in ways or not ways & {Way.UP, Way.DOWN}, fact.words)
            return
        found = self.line.difference(size)
        value, since = found.value or Decimal(0), found.since
        holds = asks.points(way, value, found.indicator.polarity) if found.indicator else None
        named = self.spots.times(rest)
        elsewhere = bool(named) and since is not None and not any(when.allows_period(since) for when in named)
        if holds is not None:
            truth = f"the figure is {'up' if value > 0 else 'down'} by {found.text}" + (
                f" since {since.label}" if since else ""
            )
            yield Answer(holds and not elsewhere, truth)

    def _bases_of(self, word: ClaimWord, size: str, rest: str) -> Iterator[tuple[Fact, Fact]]:
        """What may have changed by a typed number: the figure of the sentence, against what it names or was before."""
        if both := forms.IN_BRACKETS.match(rest):
            nows, thens = self.line.facts(both[2]), self.line.facts(both[1])
            yield from ((now, then) for now in nows for then in thens if alike(now, then))
            return
        to, base, beside = forms.TO.match(rest), forms.FROM.match(rest), forms.BESIDE.match(rest)
        if base and not to:
            nows = self.spots.left(word, base[1], size)
            if not nows and self.spots.times(rest):
                base, nows = None, self.spots.newest(size)
        else:
            nows = self.line.facts(to[1]) if to else self.spots.left(word, "", size) or self.spots.newest(size)
        times = self.spots.times(rest) or self.spots.times(self.line.text[: word.start])
        for now in nows:
            series = [fact for fact in self.facts if alike(fact, now) and fact is not now]
            if base and not to:
                yield from ((now, then) for then in self.line.facts(base[1]) if alike(then, now))
            elif beside:
                name = self.line.who(beside[1])
                theirs = (fact for fact in self.facts if fact.who == name and fact.source == now.source)
                yield from ((now, then) for then in theirs if then.latest or then.period == now.period)
            elif times:
                yield from ((now, then) for then in series if any(when.is_base(then) for when in times))
            else:
                in_year = "year" in self.line.text
                yield from ((now, then) for then in series if is_before(now, then, year=in_year))

    def _pairs(self, way: Way, nows: Iterable[Fact], base: str) -> Iterator[Answer]:
        """Each figure against the one that it came from, if they are of one series."""
        self.spots.bases.add(base)
        thens = self.line.facts(base)
        yield from _one(asks.between(way, now, then) for now in nows for then in thens if alike(now, then))

    def _instead(self, word: ClaimWord) -> Iterator[str]:
        rest = self.line.text[word.end :]
        beside, times = forms.BESIDE.match(rest), self.spots.times(rest)
        name = self.line.who(beside[1]) if beside else ""
        since = next((when.month for when in times if when.month), None)
        ours = self.spots.subject(word, rest)
        for token in re.findall(N, self.line.text) if not ours else ():
            ours = ours or [
                fact for fact in self.line.facts(token) if fact.part is FactPart.VALUE and fact.who != TARGET
            ]
        yield from asks.to_write(self.scope, word.row.sense, ours, self.line.text, name, since)


def _one(answers: Iterable[Answer | None]) -> Iterator[Answer]:
    """Of the answers for all that a number may stand for, one that bears the word out, if there is one."""
    found = [answer for answer in answers if answer is not None]
    if found:
        yield next((answer for answer in found if answer.holds), found[0])
