"""Asks the record what a claim word says: the same question as a claim reference, answered by the same verdicts."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from generator.prose.facts.fact import TARGET, Fact, FactPart
from generator.prose.facts.scope import Scope, stems
from generator.prose.lexicon.table import Sense, Way
from generator.prose.numerals import read_number
from generator.prose.reading.matching import value_fits
from generator.prose.reading.quantities import Quantity
from generator.prose.refer.asked import Asked
from generator.prose.refer.figures import figure_of
from generator.prose.refer.reach import subject_of
from generator.prose.refer.resolved import Resolved, Shows
from generator.record.outside import ComparatorName
from generator.schema.targets import Polarity
from generator.terms.period import Period
from generator.terms.problems import Fault
from generator.terms.wording import ordinal

OTHERS = frozenset(name.value for name in ComparatorName)
# What says a claim of each sense, the likeliest first.
_SAY = {
    Sense.MOVEMENT: (Shows.MOVED, Shows.VALUE),
    Sense.COMPARISON: (Shows.MOVED_BY, Shows.VALUE),
    Sense.RECORD: (Shows.RECORD, Shows.VALUE),
    Sense.RUN: (Shows.RUN, Shows.HELD, Shows.MOVED),
    Sense.TARGET: (Shows.MET, Shows.AGAINST_TARGET),
    Sense.COLOUR: (Shows.RATING,),
    Sense.PROPORTION: (Shows.IN_WORDS, Shows.VALUE),
    Sense.MULTIPLE: (Shows.PERCENT_CHANGE, Shows.MOVED_BY),
}


# How many references a message offers.
_MOST_TOLD = 2
_UNKNOWN = ("reference-no-comparator", "reference-no-figure-then", "reference-no-figure", "reference-missing")


@dataclass(frozen=True, slots=True)
class Answer:
    """What the record says to a claim: whether it holds, and in words what is true. With None nothing may be said."""

    holds: bool | None
    truth: str


def points(way: Way, difference: Decimal, polarity: Polarity) -> bool | None:
    """Whether a difference, now less then, goes the way of a word; None where the record tells no better and worse."""
    if way in (Way.UP, Way.DOWN, Way.SAME):
        return (difference > 0) - (difference < 0) == {Way.UP: 1, Way.DOWN: -1, Way.SAME: 0}[way]
    if polarity not in (Polarity.HIGHER, Polarity.LOWER):
        return None
    return bool(difference) and ((difference > 0) == (polarity is Polarity.HIGHER)) == (way is Way.BETTER)


def between(way: Way, now: Fact, then: Fact) -> Answer | None:
    """Two figures that both stand there."""
    for fact in (now, then):
        if fact.held_back:
            return Answer(None, f"{fact.words}, {fact.held_back}: nothing may be said of how it stands")
    link = "after" if now.who == then.who and now.period != then.period else "against"
    if now.value == then.value:
        link = "the same as"
    return _answer(points(way, now.value - then.value, now.polarity), f"{now.words}, {link} {then.words}")


def moved(scope: Scope, way: Way, fact: Fact, since: Period | None) -> Answer | None:
    """Whether a figure moved so, since the period before it or since one that is named."""
    found = _ask(scope, fact, Asked(shows=Shows.CHANGE, since=since))
    if not isinstance(found, Resolved):
        return _refused(found)
    told = _ask(scope, fact, Asked(shows=Shows.MOVED_FROM, since=found.since))
    return _answer(points(way, found.value or Decimal(0), fact.polarity), _said(scope, fact, told))


def against_target(scope: Scope, way: Way, fact: Fact) -> Answer | None:
    """Whether a figure met its target, or lies above or below it."""
    is_met = way in (Way.MET, Way.MISSED, Way.BETTER, Way.WORSE)
    found = _ask(scope, fact, Asked(shows=Shows.MET if is_met else Shows.AGAINST_TARGET))
    if not isinstance(found, Resolved):
        return _refused(found)
    if is_met:
        return Answer(found.text.startswith("met") == (way in (Way.MET, Way.BETTER)), _said(scope, fact, found))
    return _answer(points(way, found.value or Decimal(0), fact.polarity), _said(scope, fact, found))


def away_from_target(scope: Scope, way: Way, fact: Fact, size: Quantity) -> Answer | None:
    """Whether a figure lies so far above or below its target: "1.3 above the target"."""
    found = _ask(scope, fact, Asked(shows=Shows.AGAINST_TARGET))
    if not isinstance(found, Resolved):
        return _refused(found)
    away, met = found.value or Decimal(0), found.text.startswith("on target")
    is_side = met is (way is Way.MET) if way in (Way.MET, Way.MISSED) else bool(points(way, away, fact.polarity))
    return Answer(is_side and value_fits(size, abs(away)), _said(scope, fact, found))


def against_other(scope: Scope, way: Way, fact: Fact, name: str) -> Answer | None:
    """Whether a figure lies so beside another's."""
    found = _ask(scope, fact, Asked(shows=Shows.AGAINST_COMPARATOR, comparator=ComparatorName(name)))
    if not isinstance(found, Resolved):
        return _refused(found)
    return _answer(points(way, found.value or Decimal(0), fact.polarity), _said(scope, fact, found))


def rated(scope: Scope, way: Way, fact: Fact) -> Answer | None:
    """Whether a figure has this colour."""
    found = _ask(scope, fact, Asked(shows=Shows.RATING))
    return (
        Answer(found.text.startswith(way), _said(scope, fact, found))
        if isinstance(found, Resolved)
        else _refused(found)
    )


def ran(scope: Scope, words: str, fact: Fact) -> Answer | None:
    """Whether a figure has gone one way, or been the same, for as long as the words say."""
    told = " ".join(
        re.sub(r"\b(?:consecutive|successive|straight|in a row|in succession|running)\b", "", words.lower()).split()
    )
    if many := re.fullmatch(r"(\w+) (month|quarter|year|term)s", told):
        told = f"for the {ordinal(int(read_number(many[1])))} {many[2]}"
    answers = [_ask(scope, fact, Asked(shows=shows)) for shows in (Shows.RUN, Shows.HELD)]
    true = [found.text for found in answers if isinstance(found, Resolved)]
    if not told.startswith("for the ") or not true:
        return None
    return Answer(f"{told} running" in true, f"{fact.words} is so {', or '.join(true)}")


def is_record(scope: Scope, way: Way, fact: Fact, since: Period | None) -> Answer | None:
    """Whether a figure is the highest, or lowest, since a month at least; without one, of all that the record holds."""
    found = _ask(scope, fact, Asked(shows=Shows.RECORD))
    if not isinstance(found, Resolved) or found.since is None:
        return None
    is_kind = found.text.startswith("the highest" if way is Way.UP else "the lowest")
    is_of_all = "at least" in found.text
    if since is None and is_kind and not is_of_all:
        return None
    return Answer(is_kind and (since is None or found.since.end <= since.end), _said(scope, fact, found))


def _answer(holds: bool | None, truth: str) -> Answer | None:
    return None if holds is None else Answer(holds, truth)


def _refused(found: Fault | None) -> Answer | None:
    """What may not be said is not true; where the record holds nothing to ask, nothing is known."""
    return Answer(None, found.message.rstrip(".")) if found and found.rule not in _UNKNOWN else None


def _said(scope: Scope, fact: Fact, found: Resolved | Fault | None) -> str:
    where = "" if fact.who == scope.home or fact.who not in scope.areas else f"{scope.areas[fact.who].name}: "
    return f"{where}{fact.words}{f' {found.text}' if isinstance(found, Resolved) else ''}"


def _ask(scope: Scope, fact: Fact, asked: Asked) -> Resolved | Fault | None:
    """What a reference to a figure would say; None for a figure that is of no indicator."""
    held, area = scope.by_id.get(fact.source), scope.areas.get(fact.who)
    if held is None or area is None or fact.part is not FactPart.VALUE or fact.period is None:
        return None
    row = held.picture.get(fact.source, fact.who, fact.period, fact.group)
    is_worked_out = row is None or row.value is None
    period = None if is_worked_out else fact.period
    whole = replace(asked, area=area, group=fact.group, period=period, to_date=is_worked_out)
    return figure_of(subject_of(held, whole, area))


def as_reference(scope: Scope, fact: Fact) -> str:
    """A figure, with the reference that shows it: `267 (Contacts, December 2016): [[contacts 2016-12]]`."""
    asked = _where(scope, fact)
    if fact.who == TARGET:
        asked = Asked(shows=Shows.TARGET)
    elif fact.who in OTHERS:
        asked = Asked(shows=Shows.COMPARATOR, comparator=ComparatorName(fact.who))
    elif fact.part in (FactPart.MADE_UP_OF, FactPart.OUT_OF):
        asked = replace(asked, shows=Shows.PARTS)
    is_shown = fact.source in scope.by_id and fact.part is not FactPart.SHARE
    return f"{fact.words}: [[{' '.join((fact.source, *asked.words))}]]" if is_shown else fact.words


def to_write(
    scope: Scope, sense: Sense, facts: Iterable[Fact], text: str, name: str = "", since: Period | None = None
) -> Iterator[str]:
    """References that say what a claim of some sense wants to say, each with its words as they are now: of the figures
    in question, else of the measures whose names have most in common with the sentence.
    """
    asked = [Asked(shows=shows) for shows in _SAY[sense]]
    if since is not None and sense in (Sense.MOVEMENT, Sense.COMPARISON):
        asked.insert(0, Asked(shows=Shows.THAN if sense is Sense.COMPARISON else Shows.MOVED, since=since))
    if name in OTHERS and sense in (Sense.MOVEMENT, Sense.COMPARISON):
        asked.insert(0, Asked(shows=Shows.AGAINST_COMPARATOR, comparator=ComparatorName(name)))
    places = dict.fromkeys((fact.source, _where(scope, fact)) for fact in facts if fact.source in scope.by_id)
    said = stems(text)
    named = sorted(scope.held, key=lambda held: -len(said & stems(f"{held.indicator.name} {held.indicator.question}")))
    for source, where in list(places or [(held.indicator.id, Asked()) for held in named])[:_MOST_TOLD]:
        held = scope.by_id[source]
        for each in asked:
            whole = replace(each, area=where.area, group=where.group, period=where.period)
            found = figure_of(subject_of(held, whole, where.area or scope.areas[scope.home]))
            if isinstance(found, Resolved):
                yield f'[[{" ".join((source, *whole.words))}]], which says "{found.text}"'
                break


def _where(scope: Scope, fact: Fact) -> Asked:
    area = None if fact.who == scope.home else scope.areas.get(fact.who)
    return Asked(area=area, group=fact.group, period=None if fact.latest else fact.period)
