"""The verdict on each typed number of a sentence: true of the record, no claim at all, or false."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import combinations

from generator.prose.claims.defined import counts_nothing_of_ours, is_defined
from generator.prose.facts.fact import Fact, FactPart, equal_as_written
from generator.prose.facts.scope import Scope
from generator.prose.reading.matching import fits, pair_fits, same_unit
from generator.prose.reading.quantities import Exactness, TypedUnit
from generator.prose.reading.sentence import Reading, Said
from generator.prose.reading.whens import Time

_PRINTED = re.compile(
    r"\b(?:print(?:s|ed)|(?:report|page|text|row|summary|table|note|other page)\b[^.]{0,60}?\b(?:says?|"
    r"asks?|gives?|gave|said|calls?|compares?|speaks?|"
    r"expects?|uses?|has|shows?|counts?|lists?|repeats?)|former(?:ly)?)\b",
    re.IGNORECASE,
)
# What should be is no figure of the record: "the share should exceed 90%".
_WISHED = re.compile(
    r"\b(?:should|must|ought to|aims? to|aimed to|wants? to|hopes? to) (?:(?:be|get|have|reach|rise|fall|go|exceed|"
    r"stay|at|"
    r"least|most|to|above|below|over|under|more|less|than) )+£?$",
    re.IGNORECASE,
)
_SUM = re.compile(
    r"\b(?:makes?|would be|would make|adds? up|in all|altogether|together|in total|so|total)\b", re.IGNORECASE
)


def number_holds(reading: Reading, scope: Scope, said: Said, facts: Sequence[Fact]) -> bool:
    """Whether a number of a sentence is true of the record, or claims nothing. `facts` are all that it may mean."""
    quantity = said.quantity
    if is_defined(reading.text, quantity, scope) or counts_nothing_of_ours(reading.text, quantity, scope):
        return True
    if _WISHED.search(reading.text[: quantity.start]):
        return True
    found = stated_facts(reading, scope, said, facts)
    return bool(found) or _follows(reading, said) or is_printed(reading, scope, said)


def stated_facts(reading: Reading, scope: Scope, said: Said, facts: Sequence[Fact]) -> list[Fact]:
    """The facts that a number may stand for where it stands."""
    quantity = said.quantity
    if quantity.low is not None:
        return _range_facts(reading, scope, said, facts)
    if quantity.part_of is not None:
        return list(pair_fits(quantity, [fact for fact in facts if reading.allows(said, fact, scope.home)]))
    found = [fact for fact in facts if fits(quantity, fact) and reading.allows(said, fact, scope.home)]
    return found or _every_month(reading, said, facts, scope.home) or _from_before(reading, said, facts, scope.home)


def _range_facts(reading: Reading, scope: Scope, said: Said, facts: Sequence[Fact]) -> list[Fact]:
    """The months of a stretch, if their smallest and largest figures are the two ends of a range."""
    quantity, series = said.quantity, series_of(facts, said.who.who if said.who else scope.home)
    newest = scope.release.end if scope.release else 0
    for months in series:
        if said.when is not None and said.when.time is Time.MONTHS and said.when.start < said.when.end:
            held = [fact for fact in months if said.when.spans(fact)]
        else:
            held = [fact for fact in months if fact.period and newest - (newest - 3) % 12 <= fact.period.start]
        values = [fact.value for fact in held if same_unit(quantity, fact)]
        if values and quantity.low is not None:
            low = equal_as_written(quantity.low, quantity.decimals, min(values))
            if low and equal_as_written(quantity.value, quantity.decimals, max(values)):
                return held
    return []


def _every_month(reading: Reading, said: Said, facts: Sequence[Fact], home: str) -> list[Fact]:
    """The months of a stretch, if what is said holds for each of them: "from July to September above 71%"."""
    when = said.when
    if when is None or when.time is not Time.MONTHS or when.start == when.end:
        return []
    for months in series_of(facts, said.who.who if said.who else home):
        held = [fact for fact in months if when.spans(fact)]
        if len(held) == when.end - when.start + 1 and all(fits(said.quantity, fact) for fact in held):
            return held
    return []


def _from_before(reading: Reading, said: Said, facts: Sequence[Fact], home: str) -> list[Fact]:
    """The figure of the period before, where a sentence says "from" it: "81%, down from 75%"."""
    if said.when is not None or said.quantity.exactness in (Exactness.JUST_OVER, Exactness.OVER, Exactness.UNDER):
        return []
    if not re.search(
        r"\b(?:from|after|than|not|it was|against|compared (?:with|to)) $", reading.text[: said.quantity.start]
    ):
        return []
    places = {said.who.who} if said.who else {home, *(who.who for who in reading.whos)}
    found = []
    for months in series_of(facts, *places):
        for place, fact in enumerate(months):
            if fact.latest and place and fits(said.quantity, months[place - 1]):
                found.append(months[place - 1])
    return found


def series_of(facts: Iterable[Fact], *who: str) -> list[list[Fact]]:
    """The figures of each indicator for somebody, oldest first; years and months are series of their own."""
    series: dict[tuple[object, ...], list[Fact]] = {}
    for fact in facts:
        if (
            fact.part is FactPart.VALUE
            and fact.period is not None
            and fact.who in who
            and not (fact.to_date and not fact.latest)
        ):
            key = (fact.source, fact.group, fact.who, fact.period.kind, fact.period.end - fact.period.start)
            series.setdefault(key, []).append(fact)
    return [sorted(found, key=lambda fact: fact.period.end if fact.period else 0) for found in series.values()]


def _follows(reading: Reading, said: Said) -> bool:
    """Whether the number follows from others beside it: a share of "22 of 121", or a sum."""
    quantity = said.quantity
    others = [other.quantity for other in reading.said if other is not said]
    if quantity.measure is TypedUnit.PERCENT:
        pairs = [o for o in others if o.part_of]
        return any(
            o.part_of and equal_as_written(quantity.value, quantity.decimals, o.value * 100 / o.part_of) for o in pairs
        )
    if not _SUM.search(reading.text):
        return False
    before = [
        o.value for o in others if (o.measure, o.unit) == (quantity.measure, quantity.unit) and o.start < quantity.start
    ]
    before = [*reading.carried.numbers, *(a.fact.value for a in reading.anchors if a.fact), *before][-5:]
    sums = {sum(chosen, Decimal(0)) for size in (2, 3, 4) for chosen in combinations(before, size)}
    return quantity.value in sums


def is_printed(reading: Reading, scope: Scope, said: Said) -> bool:
    """Whether the sentence tells what the report prints, and the register of known faults has the number too."""
    if not scope.tells_of_print and not tells_of_print(reading):
        return False
    if said.quantity.part_of is not None:
        return said.quantity.text in scope.printed
    number = re.escape(f"{said.quantity.value:,f}")
    plain = re.escape(f"{said.quantity.value:f}")
    sign = "%" if said.quantity.measure is TypedUnit.PERCENT else r"(?!%)"
    return bool(re.search(rf"(?<![\w.,])(?:{number}|{plain})(?![0-9]|[.,][0-9]){sign}", scope.printed))


def tells_of_print(reading: Reading) -> bool:
    """Whether a sentence tells what the report prints, or goes on to: "It calls that a rise"."""
    return bool(_PRINTED.search(reading.text)) or (reading.carried.prints and reading.text.lstrip().startswith("It "))
