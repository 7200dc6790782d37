"""One sentence as it is understood: its numbers, each with the time and the place that it is said of."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.prose.facts.fact import Fact
from generator.prose.facts.scope import Scope
from generator.prose.lexicon.find import may_claim
from generator.prose.reading.binding import nearest
from generator.prose.reading.exemptions import blank, exempt_spans, span_of_words
from generator.prose.reading.quantities import Quantity, may_hold_a_number, quantities_of
from generator.prose.reading.whens import Time, When, whens_of
from generator.prose.reading.whos import Who, whos_of
from generator.prose.refer.resolved import Resolved, Shows

_BREAKS = re.compile(r"[,;:.]|\b(?:than|from|against|after|since|to|compared|but|while)\b")
# How far, in the measure of `binding`, a name of somebody else reaches.
_WHO_REACHES = 11


@dataclass(frozen=True, slots=True)
class Anchor:
    """A reference as it is shown: where it stands in the sentence, how it was typed, what it came to, and the fact
    behind it, if it is one figure.
    """

    start: int
    end: int
    typed: str
    found: Resolved | None
    fact: Fact | None

    @property
    def is_difference(self) -> bool:
        """Whether it says how much something changed, and not which way."""
        return self.found is not None and self.found.shows in (Shows.DIFFERENCE, Shows.PERCENT_DIFFERENCE)


@dataclass(frozen=True, slots=True)
class Carried:
    """What the sentences before have named, for those that name nothing: "Of these, 350 moved on"."""

    whens: tuple[When, ...] = ()
    whos: tuple[Who, ...] = ()
    numbers: tuple[Decimal, ...] = ()
    prints: bool = False
    text: str = ""
    figure: Callable[[], Sequence[Fact]] = tuple


@dataclass(frozen=True, slots=True)
class Said:
    """A number with what the sentence says it is of."""

    quantity: Quantity
    when: When | None
    who: Who | None


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence taken apart. In `words` is all of it whose figures do not come from elsewhere; `masked` holds only
    what may be a number that claims something.
    """

    text: str
    masked: str
    said: tuple[Said, ...]
    whens: tuple[When, ...]
    whos: tuple[Who, ...]
    anchors: tuple[Anchor, ...]
    carried: Carried
    words: str
    referred: tuple[Said, ...] = ()
    judged: tuple[tuple[int, int], ...] = ()
    has_claim_words: bool = False

    def allows(self, said: Said, fact: Fact, home: str) -> bool:
        """Whether a fact is about the place and the time that the number is said of."""
        places = {said.who.who} if said.who else {home, *(who.who for who in self.carried.whos)}
        return fact.who in places and self.allows_time(said, fact, home)

    def allows_time(self, said: Said, fact: Fact, home: str) -> bool:
        """Whether a fact is of the time that the number is said of; without one, newest, to date, or as before."""
        named = said.when
        if fact.in_force is not None:
            is_start = named is not None and _SINCE.search(self.text[: named.begin])
            return fact.is_for(named.month if named and not is_start else None)
        if not is_place(fact.who):
            # Others' figures and targets are given for their own year, whatever month the sentence is about.
            return named is None or named.time is not Time.YEAR or fact.period is None or named.allows(fact)
        if named is not None:
            return named.allows(fact) or (fact.latest and self._counts_from(named, said))
        known = (*self.carried.whens, *self._shared(said))
        return fact.latest or fact.to_date or any(when.allows(fact) for when in known)

    def _counts_from(self, when: When, said: Said) -> bool:
        """Whether a number is compared with a time: "every month since April", "compared with May, 403"."""
        before = self.text[: when.begin]
        if when.stop > said.quantity.start:
            return False
        is_since = self.text.startswith("since ", when.begin) or bool(_SINCE.search(before))
        return bool(_COMPARED_WITH.search(before)) or (is_since and " " in before.strip())

    def _shared(self, said: Said) -> list[When]:
        """A time that follows several numbers of one clause: "80 in North and 90 in South in December"."""
        ends = (
            (when, self.text[said.quantity.end : when.begin]) for when in self.whens if when.begin >= said.quantity.end
        )
        return [when for when, between in ends if not _BREAKS.search(between)]


# A time from which on something is so is not the time of a target: "the lowest since January, and the target was met".
_SINCE = re.compile(r"\b(?:since|from)(?: at least| as far back as)? $", re.IGNORECASE)

_COMPARED_WITH = re.compile(r"\b(?:compared (?:with|to)|than in)(?: the \w+ of)? $", re.IGNORECASE)


def is_place(who: str) -> bool:
    """Whether it is one of our own areas: their codes have capitals, the names of others have none."""
    return who != who.lower()


def read_sentence(
    text: str, scope: Scope, carried: Carried, anchors: Sequence[Anchor] = (), declared: Sequence[tuple[int, int]] = ()
) -> Reading:
    """Take a sentence apart. `declared` are stretches of it whose figures come from elsewhere."""
    words, hidden = blank(text, declared), blank(text, [*declared, *((a.start, a.end) for a in anchors)])
    whens = whens_of(blank(words, scope.places_like_months(words)), scope.release)
    judged = tuple(span_of_words(text, scope.judged))
    has_numbers = may_hold_a_number(hidden)
    has_words = may_claim(hidden) or (bool(anchors or has_numbers) and " to " in hidden)
    if not (anchors or has_numbers or has_words):
        return Reading(text, hidden, (), tuple(whens), (), (), carried, words)
    whos = whos_of(hidden, scope.places)
    exempt = exempt_spans(hidden) if has_numbers else []
    masked = blank(hidden, [*exempt, *((when.begin, when.stop) for when in whens)])
    numbers = quantities_of(hidden, masked) if has_numbers else []
    figures = [Quantity(a.start, a.end, text[a.start : a.end], Decimal(0), 0) for a in anchors]
    everything = sorted([*numbers, *figures], key=lambda number: number.start)

    def told(number: Quantity) -> Said:
        return Said(number, _when_of(text, number, whens, everything), _who_of(text, number, whos, everything))

    said, referred = tuple(map(told, numbers)), tuple(map(told, figures))
    return Reading(
        text, masked, said, tuple(whens), tuple(whos), tuple(anchors), carried, words, referred, judged, has_words
    )


def _when_of(text: str, number: Quantity, whens: Sequence[When], numbers: Sequence[Quantity]) -> When | None:
    """When a number was: "up from 26" is of another time than the one that the sentence starts with."""
    found = nearest(text, number, whens, numbers)
    comes_from = found and found.stop <= number.start and re.search(r"\bfrom (?:£)?$", text[: number.start])
    return None if comes_from else found


def _who_of(text: str, number: Quantity, whos: Sequence[Who], numbers: Sequence[Quantity]) -> Who | None:
    """Whom a number is about: somebody near it, or the area of ours with which the sentence starts."""
    found = nearest(text, number, whos, numbers, _WHO_REACHES)
    if found and not is_place(found.who) and any(found.stop <= n.start < number.start for n in numbers):
        found = None
    first = whos[0] if whos and whos[0].begin <= numbers[0].start and is_place(whos[0].who) else None
    return found or first


def carried_on(
    reading: Reading, *, keep: Carried, tells_of_print: bool, figure: Callable[[], Sequence[Fact]]
) -> Carried:
    """What the next sentence of the paragraph may mean without naming it; `figure` gives the only one of this one."""
    numbers = (*(a.fact.value for a in reading.anchors if a.fact), *(said.quantity.value for said in reading.said))
    return Carried(reading.whens or keep.whens, (), numbers, tells_of_print, reading.text, figure)
