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

from generator.assess.comparable import one_kind
from generator.prose.claims import asks
from generator.prose.claims.asks import Answer
from generator.prose.claims.changes import change_holds, is_before
from generator.prose.facts.fact import TARGET, Fact, FactPart
from generator.prose.facts.scope import Scope
from generator.prose.lexicon.find import ClaimWord, claim_words
from generator.prose.lexicon.table import Sense, Way
from generator.prose.reading.line import D, Line, N, T, W
from generator.prose.reading.whens import When
from generator.terms.period import Period

_QUITE = r"(?: (?:again|slightly|sharply|a little|a lot|further|only|just|well|still|back|overall|also|even|so|\w+ly))*"
_ABOUT = r"(?:(?:about|nearly|almost|over|more than|only|just|some|a|another|as much as) )*£?"
# A few words between "from" or "than" and a figure, with its time before it or not; no clause ends among them.
_FEW = r"(?:[^\ue100-\ue4ff,;:.()]{0,40}?)"
_UP_TO = rf"(?:{_FEW}{T}(?:['’]s ?|[^\ue100-\ue4ff,;:.]{{0,12}}?\()|{_FEW}\(?)"
_BASE = r"(?:from|than|on|since|after|compared with|compared to|against|as)"
_FROM_TO = re.compile(
    rf"^{_QUITE}{_FEW}(?: since {T})?,?{_FEW} \(?from{_UP_TO}({N})\)?{_FEW}{T}?{_FEW}\bto{_UP_TO}({N})", re.I
)
_FROM = re.compile(rf"^{_QUITE}{_FEW},? \(?{_BASE}{_UP_TO}({N})", re.I)
_PLAIN = re.compile(rf"^ (?:the )?(?:{T}['’]s )?({N})")
_AND = re.compile(rf"^(?:{T}|[\s,()]|and|or|in|from|the|for)*({N})", re.I)
_TO = re.compile(
    rf"^{_QUITE}{_FEW}(?:(?:in|on|since|from|than in) {T})?,?{_FEW} (?:to|at|reached|with){_UP_TO}({N})", re.I
)
_TIME = re.compile(
    rf"\b(?:since|from|than|on|as|compared with|after)(?: in| at| it was in)?(?: the \w+ of)?(?: the)? ({T})", re.I
)
_THAN_TIME = re.compile(
    rf"^{_QUITE}{_FEW} (?:since|from|than|on|as|after|in)(?: in| at| it was in)?(?: the \w+ of)?(?: the)? {T}", re.I
)
_BY = re.compile(rf"^{_QUITE}{_FEW} by {_ABOUT}({N}|{D})", re.I)
_OF = re.compile(rf"^(?: (?:since|from|on|in|over|for)(?: the \w+)? {T})?(?: of| is| was|:) {_ABOUT}({N}|{D})", re.I)
_AMOUNT = re.compile(rf"^ (?:by )?{_ABOUT}({N}|{D})", re.I)
_AMOUNT_TO = re.compile(rf"^ {_ABOUT}{N}(?: [\w'’-]+){{0,2}} to ", re.I)
_BEFORE = re.compile(
    rf"({N}|{D})(?:[ -](?!(?:is|was|are|were|stands|and|but|or|to|after|from|since|than|with|as|before)\b)[\w-]+)? $",
    re.I,
)
_BESIDE = re.compile(
    rf"^(?:[ (,]|than|to|with|from|of|the|that|those|in|our|its|for|as|at|average|all|both|and|or|either)*?({W})"
    rf"(?:['’]s)?(?: average)?(?:[ (,:]|at|of|which|with|had|have|has|the|is|was)*({N})?",
    re.I,
)
_NOT = re.compile(
    r"(?:\b(?:not|never|no longer|nor|neither|failed to|fails to)|n['’]t)(?: (?:yet|quite|really|been|even|have|has|"
    r"any|"
    r"in fact|be|it|a|the))* $", re.I,
)  # fmt: skip
# Nouns of movement: alone they say nothing of the figure beside them.
_NOUN = re.compile(
    r"rise|fall|drop|increase|decrease|decline|reductions?|growth|improvements?|recovery|deterioration|.*change", re.I
)
# Forms before which "not" belongs to what stands before: "the share who were not rose".
_FINITE = re.compile(r"rose|fell|grew|shrank|sank|went (?:up|down)|rises|falls", re.I)
_IT = re.compile(r"^\W*(?:So |But |And |Even so, )?(?:it|that|this|these|they|both)\b", re.I)
# How many times as many some words say.
_TIMES = (("doubl|twofold|twice", Decimal(2)), ("trebl|tripl|threefold", Decimal(3)), ("quadrupl|fourfold", Decimal(4)),
          ("halv|half", Decimal("0.5")))  # fmt: skip
# Words of a target that a number of points may stand before.
_AWAY = re.compile(r"(?:adrift|short|shy|clear) of", re.I)
_STOP = re.compile(r"[;:]|\. | while | whereas | although ")
_ENDS = re.compile(r"^ ?(?:[.,;)]|$|and\b|but\b|again\b|for the \w+ )")
_REACH = 120


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
    _bases: set[str] = field(default_factory=set)

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
            _NOT.search(self.line.text[: word.start]) and not _FINITE.fullmatch(word.text)
        )
        wrong = next((answer for answer in answers if answer.holds in (None, denied)), None)
        return Tied(word, Verdict.CONTRADICTED, (wrong.truth,)) if wrong else Tied(word, Verdict.CHECKED)

    def _answers(self, word: ClaimWord, rest: str) -> Iterator[Answer]:
        """What the record says to a word: every answer must bear it out. None at all where no form fits."""
        way = word.row.way
        match word.row.sense:
            case Sense.RUN:
                yield from _one(asks.ran(self.scope, word.text, fact) for fact in self._subject(word, rest))
            case _ if way is Way.NONE:
                return
            case Sense.RECORD:
                months = [when.month for when in self._times(rest)[:1]]
                yield from _one(
                    asks.is_record(self.scope, way, fact, months[0] if months else None)
                    for fact in self._subject(word, rest)
                )
            case Sense.MULTIPLE:
                yield from self._multiplied(word, rest)
            case Sense.TARGET:
                yield from self._target(word, way, rest)
            case Sense.COLOUR:
                after = rest if re.match(r",? (?:at|with)\b", rest) else ""
                yield from _one(asks.rated(self.scope, way, fact) for fact in self._subject(word, after))
            case Sense.MOVEMENT | Sense.COMPARISON:
                yield from self._compared(word, way, rest)

    def _compared(self, word: ClaimWord, way: Way, rest: str) -> Iterator[Answer]:
        if both := _FROM_TO.match(rest):
            yield from self._pairs(way, self.line.facts(both[2]), both[1])
        elif size := self._size(word, rest):
            yield from self._changed(word, way, *size)
        elif beside := _BESIDE.match(rest):
            yield from self._beside(word, way, beside, rest)
        elif base := _FROM.match(rest) or (_PLAIN.match(rest) if word.row.sense is Sense.COMPARISON else None):
            yield from self._from(word, way, base, rest)
        else:
            yield from self._moved(word, way, rest)

    def _from(self, word: ClaimWord, way: Way, base: re.Match[str] | None, rest: str) -> Iterator[Answer]:
        """A figure that came from one that is named, or from several: "up from 76 in December and 60 in November"."""
        if base is None:
            return
        left, rest = self._left(word, base[1]), rest[base.end() :]
        opens = not re.search(r"\w", self.line.text[: word.start])
        if not left and opens and (after := re.match(rf"^[^;:.]*?({N})", rest)):
            left = [
                fact for fact in self.line.facts(after[1]) if any(_alike(fact, f) for f in self.line.facts(base[1]))
            ]
        if not left:
            yield from self._moved(word, way, base[0] + rest)
        while left and base is not None:
            yield from self._pairs(way, left, base[1])
            base = _AND.match(rest)
            left, rest = (self._left(word, base[1]), rest[base.end() :]) if base is not None else ([], "")

    def _multiplied(self, word: ClaimWord, rest: str) -> Iterator[Answer]:
        """`doubled since December`, `trebled from 3 to 9`."""
        factor = next((many for words, many in _TIMES if re.match(words, word.text, re.I)), None)
        if factor is None:
            return
        if both := _FROM_TO.match(rest):
            pairs = [(now, then) for now in self.line.facts(both[2]) for then in self.line.facts(both[1])]
        else:
            pairs = list(self._bases_of(word, "", rest))
        pairs = [(now, then) for now, then in pairs if _alike(now, then) and then.value]
        if pairs:
            now, then = pairs[0]
            holds = any(abs(now.value / then.value - factor) <= factor / 15 for now, then in pairs)
            yield Answer(holds, f"{now.words}, after {then.words}")

    def _moved(self, word: ClaimWord, way: Way, rest: str) -> Iterator[Answer]:
        """One figure, against the period before it or those that the clause names."""
        is_at = re.compile(rf" ({N})") if word.text.endswith(" at") else _TO
        to = is_at.match(rest) if word.row.sense is Sense.MOVEMENT else None
        now = self.line.facts(to[1]) if to else self._subject(word)
        around = rest.replace(to[1], "") if to else rest
        since = [when.month for when in self._times(around) if when.month]
        is_verb = word.row.sense is Sense.MOVEMENT and not _NOUN.fullmatch(word.text)
        is_told = to or _THAN_TIME.match(rest) or (is_verb and _ENDS.match(rest))
        if is_told and not self.line.text[: word.start].endswith("then "):
            bases: list[Period | None] = [*since] or [None]
            for base in bases:
                yield from _one(asks.moved(self.scope, way, fact, self._like(fact, base)) for fact in now)

    def _like(self, fact: Fact, base: Period | None) -> Period | None:
        """A month that is named, as the period of a figure's own kind that ends with it."""
        if base is None or fact.period is None or fact.period.kind is base.kind:
            return base
        return next((f.period for f in self.facts if _alike(f, fact) and f.period and f.period.end == base.end), base)

    def _beside(self, word: ClaimWord, way: Way, found: re.Match[str] | None, rest: str) -> Iterator[Answer]:
        """A figure beside those of others, one after another: "above statistical neighbours and England (42.9)"."""
        while found:
            name, typed = self.line.who(found[1]), found[2]
            ours = self._left(word, typed) if typed else self._subject(word)
            yield from _one(each for fact in ours for each in self._beside_one(way, fact, name, typed))
            rest = rest[found.end() :]
            found = _BESIDE.match(rest) if re.match(r"^\)?(?: \([^)]*\))?,? (?:and|or) |^\)?, ", rest) else None

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
        has_size = way in (Way.UP, Way.DOWN) or _AWAY.match(word.text)
        before = _BEFORE.search(self.line.text[: word.start]) if has_size else None
        size = self.line.typed(before[1]) if before and before[1] < "\ue200" else None
        left = self._left(word, "", before[1]) if before and size else []
        if size is not None and left:
            answers = list(_one(asks.away_from_target(self.scope, way, fact, size.quantity.value) for fact in left))
            if answers:
                self.sizes[size.quantity.start] = answers[0]
        else:
            ours = self._subject(word, rest)
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
        is_plain = word.text.lower() in ("up", "down")
        is_amount = is_plain or (word.row.is_past and _AMOUNT_TO.match(rest))
        found = _BY.match(rest) or _OF.match(rest) or (_AMOUNT.match(rest) if is_amount else None)
        if found:
            return found[1], rest[found.end() :]
        alone = is_plain and not re.match(r" (?:on|from|since)\b", rest)
        before = None if alone else _BEFORE.search(self.line.text[: word.start])
        if before is None or not (before[1] >= "\ue200" or self._tells_size(before[1])):
            return None
        return before[1], rest

    def _tells_size(self, token: str) -> bool:
        """Whether a number right before a word is no figure of the record itself: "136 more", not "403, more than"."""
        return self.line.typed(token) is not None or not self.line.facts(token)

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
        named = self._times(rest)
        elsewhere = bool(named) and since is not None and not any(when.allows_period(since) for when in named)
        if holds is not None:
            truth = f"the figure is {'up' if value > 0 else 'down'} by {found.text}" + (
                f" since {since.label}" if since else ""
            )
            yield Answer(holds and not elsewhere, truth)

    def _bases_of(self, word: ClaimWord, size: str, rest: str) -> Iterator[tuple[Fact, Fact]]:
        """What may have changed by a typed number: the figure of the sentence, against what it names or was before."""
        to, base, beside = _TO.match(rest), _FROM.match(rest), _BESIDE.match(rest)
        if base and not to:
            nows: Sequence[Fact] = self._left(word, base[1], size)
            if not nows and self._times(rest):
                base, nows = None, self._newest(size)
        else:
            nows = self.line.facts(to[1]) if to else self._left(word, "", size) or self._newest(size)
        times = self._times(rest) or self._times(self.line.text[: word.start])
        for now in nows:
            series = [fact for fact in self.facts if _alike(fact, now) and fact is not now]
            if base and not to:
                yield from ((now, then) for then in self.line.facts(base[1]) if _alike(then, now))
            elif beside:
                name = self.line.who(beside[1])
                theirs = (fact for fact in self.facts if fact.who == name and fact.source == now.source)
                yield from ((now, then) for then in theirs if then.latest or then.period == now.period)
            elif times:
                yield from ((now, then) for then in series if any(when.is_base(then) for when in times))
            else:
                in_year = "year" in self.line.text
                yield from ((now, then) for then in series if is_before(now, then, year=in_year))

    def _newest(self, size: str) -> list[Fact]:
        """The newest figures of what the sentence speaks of, or those of a time that it names."""
        said = self.line.typed(size) if size else None
        who = said.who.who if said and said.who and said.who.who in self.scope.areas else self.scope.home
        facts = [f for f in self.facts if f.who == who and f.part in (FactPart.VALUE, FactPart.SHARE)]
        named = [f for f in facts if any(when.allows(f) and f.period for when in self.line.whens)]
        return [f for f in facts if f.latest or f.to_date] + [f for f in named if not (f.latest or f.to_date)]

    # --- what stands where -----------------------------------------------------------------------

    def _pairs(self, way: Way, nows: Iterable[Fact], base: str) -> Iterator[Answer]:
        """Each figure against the one that it came from, if they are of one series."""
        self._bases.add(base)
        thens = self.line.facts(base)
        yield from _one(asks.between(way, now, then) for now in nows for then in thens if _alike(now, then))

    def _left(self, word: ClaimWord, base: str, besides: str = "") -> list[Fact]:
        """The facts of the nearest figure before a word that may be compared with another one."""
        thens = self.line.facts(base) if base else ()

        def fitting(facts: Sequence[Fact]) -> list[Fact]:
            return [fact for fact in facts if not base or any(_alike(fact, then, across=True) for then in thens)]

        for token in self._figures_before(word):
            found = fitting(self.line.facts(token))
            if found and token not in (base, besides):
                return found
        return fitting(self._carried(word))

    def _carried(self, word: ClaimWord) -> Sequence[Fact]:
        """What "it" or "that" means: the only figure of the sentence before."""
        before = self.line.text[: word.start]
        return self.line.carried() if _IT.match(before) and not re.search(N, before) else ()

    def _subject(self, word: ClaimWord, rest: str = "") -> list[Fact]:
        """The facts of the figure that a word is said of: the nearest before it, else (`rest`) the first after it."""
        for token in self._figures_before(word):
            if found := [fact for fact in self.line.facts(token) if fact.part is FactPart.VALUE and fact.who != TARGET]:
                return found
        if carried := [f for f in self._carried(word) if f.part is FactPart.VALUE and f.who != TARGET]:
            return carried
        after = re.match(rf"^[^;:]*(?:: [^;:]*?)?({N})", rest)
        return (
            [f for f in self.line.facts(after[1]) if f.part is FactPart.VALUE and f.who in self.scope.areas]
            if after
            else []
        )

    def _figures_before(self, word: ClaimWord) -> list[str]:
        text = self.line.text[max(0, word.start - _REACH) : word.start]
        # "18.7% (December: 21.4%), a drop": what stands in brackets is said beside.
        outside, whole = (_since_stop(part) for part in (re.sub(r"\([^()]*\)", "", text), text))
        beside = [token for token in whole if token not in outside]
        return [token for token in (*outside, *beside) if token not in self._bases]

    def _times(self, text: str) -> list[When]:
        """The times that a clause compares with: "since April", "than in December"."""
        return [self.line.when(token) for token in _TIME.findall(re.split(r"[;:]", text)[0])]

    def _instead(self, word: ClaimWord) -> Iterator[str]:
        rest = self.line.text[word.end :]
        beside, times = _BESIDE.match(rest), self._times(rest)
        name = self.line.who(beside[1]) if beside else ""
        since = next((when.month for when in times if when.month), None)
        ours = self._subject(word, rest)
        for token in re.findall(N, self.line.text) if not ours else ():
            ours = ours or [
                fact for fact in self.line.facts(token) if fact.part is FactPart.VALUE and fact.who != TARGET
            ]
        yield from asks.to_write(self.scope, word.row.sense, ours, self.line.text, name, since)


def _since_stop(text: str) -> list[str]:
    """The figures of the clause at the end of a text, the last one first."""
    clause = text[max((stop.end() for stop in _STOP.finditer(text)), default=0) :]
    return re.findall(N, clause)[::-1]


def _one(answers: Iterable[Answer | None]) -> Iterator[Answer]:
    """Of the answers for all that a number may stand for, one that bears the word out, if there is one."""
    found = [answer for answer in answers if answer is not None]
    if found:
        yield next((answer for answer in found if answer.holds), found[0])


def _alike(now: Fact, then: Fact, *, across: bool = False) -> bool:
    """Whether two figures are of one series: one measure, place and kind of period; or (`across`) of other places."""
    same = (now.source, now.group, now.part) == (then.source, then.group, then.part)
    if not same or now.who == TARGET or then.who == TARGET:
        return False
    if now.period and then.period and not one_kind(then.period, now.period):
        return False
    return across or now.who == then.who
