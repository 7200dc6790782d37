"""Changes that a sentence states as numbers, "136 more than in December", worked out from the record."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from generator.prose.claims.facts import TARGET, Fact, FactPart, equal_as_written
from generator.prose.claims.quantities import Quantity, TypedUnit
from generator.prose.claims.reading import Reading, Said
from generator.prose.claims.whens import Time, When

_MORE = r"more|higher|up|above|longer|greater|rise|increase|growth|gain|bigger|larger|extra|additional"
_LESS = r"fewer|less|lower|down|below|shorter|fall|drop|decrease|reduction|cut|smaller|decline"
_ROSE = (
    r"rose|risen|rises?|rising|grew|grown|grows|increas(?:ed?|es|ing)|went up|gone up|goes up|climbed|up|"
    r"improved?|gained|jumped"
)
_FELL = (
    r"fell|fallen|falls?|falling|dropped|drops?|decreas(?:ed?|es|ing)|went down|gone down|goes down|down|"
    r"declined|reduced|shrank|cut|worsened"
)
_NOUN = r"rise|increase|growth|gain|jump"
_NOUN_DOWN = r"fall|drop|decrease|reduction|cut|decline"
_AFTER = re.compile(
    rf"^ ?(?:(?!is|was|are|were|stays|stands|remains)\w+ )?(?:(?P<up>{_MORE})|(?P<down>{_LESS}))\b"
    r"(?! or (?:more|less))",
    re.IGNORECASE,
)
_BY = re.compile(
    rf"\b(?:(?P<up>{_ROSE})|(?P<down>{_FELL}))(?: \w+){{0,3}} by(?: (?:about|nearly|almost|over|more than|"
    rf"only|just))? (?:£)?$",
    re.IGNORECASE,
)
_DIRECT = re.compile(
    r"(?<!turned )(?<!turns )(?<!turn )(?<!stepped )(?<!step )(?<!made )(?<!adds )(?<!add )(?<!end )"
    r"(?<!set )\b(?:(?P<up>up)|(?P<down>down)) (?:by )?(?:£)?$",
    re.IGNORECASE,
)
_NOUNS = re.compile(
    rf"\b(?:(?P<up>{_NOUN})|(?P<down>{_NOUN_DOWN})|difference|change)(?: (?:since|from|on|compared with|in|"
    rf"over)(?: \w+){{1,4}})?(?: of| is| was|:)(?: (?:about|nearly|over))? (?:£)?$",
    re.IGNORECASE,
)
_TIMES = re.compile(
    r"\b(?:(?P<double>doubled|doubling|doubles|twice (?:as|the|that))|(?P<half>halved|halving|half as)"
    r"|(?P<treble>trebled|tripled|three times (?:as|the|that)))\b",
    re.IGNORECASE,
)
_FACTORS = {"double": Decimal(2), "half": Decimal("0.5"), "treble": Decimal(3)}
UP, DOWN, EITHER = 1, -1, 0


def change_told(text: str, quantity: Quantity) -> int | None:
    """Which way a number says that something changed; None if it tells no change."""
    before, after = text[: quantity.start], text[quantity.end :]
    if quantity.measure is TypedUnit.FRACTION or quantity.low is not None:
        return None
    for match in (_BY.search(before), _NOUNS.search(before), _DIRECT.search(before), _AFTER.match(after)):
        if match:
            return UP if match["up"] else DOWN if match["down"] else EITHER
    follows = re.match(r",? or $", before[-4:]) or re.search(
        r"[0-9] (?:\w+ )?(?:contacts|cases|children|families)?,? or $", before
    )
    if follows and re.search(rf"\b(?:{_NOUN}|{_NOUN_DOWN}|more|fewer|by)\b", before):
        return DOWN if re.search(rf"\b(?:{_NOUN_DOWN}|fewer|fell)\b", before) else UP
    return None


def times_told(text: str) -> Iterator[tuple[int, int, Decimal]]:
    """Words that tell a multiple, "doubled": where they stand, and by how much."""
    for match in _TIMES.finditer(text):
        yield match.start(), match.end(), _FACTORS[match.lastgroup or ""]


def change_holds(quantity: Quantity, direction: int, pairs: Iterable[tuple[Fact, Fact]]) -> bool:
    """Whether some pair of facts, now and then, that may be compared changed by what was typed."""
    may_be = ((now, then) for now, then in pairs if not (now.held_back or then.held_back))
    return any(_changed_by(quantity, direction, now, then) for now, then in may_be)


def _changed_by(quantity: Quantity, direction: int, now: Fact, then: Fact) -> bool:
    difference = now.value - then.value
    if direction * difference < 0:
        return False
    size = abs(difference)
    if quantity.measure is TypedUnit.PERCENT:
        return bool(then.value) and _about(quantity, size * 100 / abs(then.value), 1)
    if quantity.measure is TypedUnit.POINTS:
        return now.is_share and _about(quantity, size)
    own = quantity.unit in (None, now.unit)
    return own and not now.is_share and _about(quantity, size)


def _about(quantity: Quantity, size: Decimal, slack: int = 0) -> bool:
    return equal_as_written(quantity.value, quantity.decimals, size) or (
        slack > 0 and quantity.exactness.value in ("about", "nearly", "over") and abs(size - quantity.value) <= 2
    )


def pairs_for(reading: Reading, said: Said, facts: Iterable[Fact], home: str) -> Iterator[tuple[Fact, Fact]]:
    """What may be set against what: the time or place that a number is said of, and the one it is compared with."""
    facts = [fact for fact in facts if fact.part in (FactPart.VALUE, FactPart.SHARE, FactPart.OUT_OF)]
    by_series: dict[tuple[str, str, FactPart], list[Fact]] = {}
    for fact in facts:
        by_series.setdefault((fact.source, fact.group, fact.part), []).append(fact)
    for series in by_series.values():
        others = [fact for fact in series if fact.who == TARGET or fact.who == fact.who.lower()]
        for now in series:
            if now in others or (said.who is None and now.who != home):
                continue
            yield from ((now, then) for then in series if _compared(reading, said, now, then, home))


def _compared(reading: Reading, said: Said, now: Fact, then: Fact, home: str) -> bool:
    """Whether a sentence can mean to compare these two."""
    who = said.who.who if said.who else home
    against = [w.who for w in reading.whos if w.begin >= said.quantity.end]
    if then.who != now.who:
        ours = who if who not in against else home
        return (
            now.who == ours
            and then.who in against
            and (now.latest or now.to_date)
            and (then.latest or then.period == now.period)
        )
    if now.who != who or now.period is None or then.period is None or now is then:
        return False
    base = _base(reading, said)
    if base is not None:
        return base.allows(then) and (
            now.latest or now.to_date or any(w.allows(now) for w in reading.whens if w != base)
        )
    named = said.when
    follows = named is not None and named.begin >= said.quantity.end
    if named is None:
        is_now = now.latest or now.to_date or any(when.allows(now) for when in reading.carried.whens)
        carried = any(when.allows(then) for when in reading.carried.whens)
        return is_now and (carried or is_before(now, then, year="year" in reading.text))
    if named.allows(then) and (follows or _is_since(reading, said)):
        return now.latest or now.to_date or any(when.allows(now) for when in reading.whens if when is not named)
    in_year = named.time in (Time.YEAR, Time.ROLLING) or "year" in reading.text
    others = any(when.allows(then) for when in reading.whens if when is not named)
    return named.allows(now) and (others or is_before(now, then, year=in_year))


def _base(reading: Reading, said: Said) -> When | None:
    """The time after "than" or "since" that belongs to a change: "51% more than the 267 in December"."""
    rest = re.split(r"[;:.]\s|, ", reading.text[said.quantity.end :])[0]
    than = re.search(r"\b(?:than|since|compared with)\b", rest)
    if than is None or re.search(r" and [£0-9]", rest[: than.start()]):
        return None
    start, end = said.quantity.end + than.end(), said.quantity.end + len(rest)
    return next((when for when in reading.whens if start - 12 <= when.begin < end and when.stop > start), None)


def _is_since(reading: Reading, said: Said) -> bool:
    """Whether the time before a number is the one that it is compared with: "since December it rose by 136"."""
    return said.when is not None and bool(
        re.search(
            r"\b(?:since|from|than(?: in)?|after|on)(?: the \w+ of)? $", reading.text[: said.when.begin], re.IGNORECASE
        )
    )


def is_before(now: Fact, then: Fact, *, year: bool = False) -> bool:
    """Whether one fact is of the period just before another's, or of the same a year before."""
    if now.period is None or then.period is None or now.period.kind is not then.period.kind:
        return False
    length = now.period.end - now.period.start + 1
    gap = now.period.end - then.period.end
    same_length = length == then.period.end - then.period.start + 1
    return same_length and (gap == length or (year and gap == 12) or (length == 12 and gap in (1, 3)))
