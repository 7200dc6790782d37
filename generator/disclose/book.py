"""The numbers of people in a record: every row that was ever published, and the counts that it tells or implies."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from generator.record.keys import Key
from generator.record.observation import Observation, Picture
from generator.schema.disclosure_rules import DisclosureRule
from generator.schema.registry import Indicator, Registry


class Part(StrEnum):
    """What a count is in its row; the rest are the people in the denominator but not in the numerator."""

    VALUE = "value"
    NUMERATOR = "numerator"
    DENOMINATOR = "denominator"
    REST = "rest"


@dataclass(frozen=True, eq=False, slots=True)
class Count:
    """One number of people, as it really is. Each exists once, so counts are told apart by identity.

    `left_over` names what a whole has beyond its known parts: nobody typed it, but anybody can work it out.
    """

    row: "CountedRow"
    part: Part
    raw: Decimal
    is_whole: bool
    left_over: bool = False

    @property
    def is_small(self) -> bool:
        """Whether the count itself must not be known."""
        rule = self.row.rule
        if rule is not None and rule.hides and 0 < self.raw <= self.largest_protected:
            return True
        return rule is not None and is_small(self.raw, rule)

    @property
    def largest_protected(self) -> int:
        """The largest number that must stay possible for a small count.

        Who knows on how many a hidden mean rests can work it out from the means of the whole and of the other areas.
        """
        rule = self.row.rule
        if rule is None:
            return 0
        is_base_of_mean = self.part is Part.DENOMINATOR and self.row.indicator.unit.is_mean
        return max(rule.largest_hidden, rule.base - 1) if is_base_of_mean else rule.largest_hidden


@dataclass(frozen=True, eq=False)
class CountedRow:
    """One figure with one set of numbers. A later release that repeats the numbers repeats the row."""

    indicator: Indicator
    rule: DisclosureRule | None
    first: Observation
    place: int
    counts: dict[Part, Count] = field(default_factory=dict)

    @property
    def key(self) -> Key:
        """What the figure is about."""
        return self.first.key


def is_small(number: Decimal, rule: DisclosureRule) -> bool:
    """Whether a rule hides this number. Parts of a person, 5.5 full-time posts for one, count up to the next whole."""
    return rule.hides and (0 < number < rule.largest_hidden + 1 or (number == 0 and rule.zeros == "hide"))


def must_hide(row: CountedRow) -> bool:
    """Whether a row tells a number that must not be known, or can't be checked for one."""
    rule = row.rule
    if rule is None or not rule.hides:
        return False
    if any(count.is_small for count in row.counts.values()):
        return True
    base = row.first.denominator
    if row.indicator.unit.is_count:
        return base is not None and base < rule.base
    return row.first.value is not None and (base is None or base < rule.base or not _has_top(row))


def _has_top(row: CountedRow) -> bool:
    return row.indicator.unit.is_mean or row.first.numerator is not None


class Book:
    """All rows of a scorecard's releases, each once."""

    def __init__(self, registry: Registry) -> None:
        self._indicators = {indicator.id: indicator for indicator in registry.indicators}
        self._rules = {i.id: registry.rule_of(i) for i in registry.indicators}
        self._rows: dict[tuple[Key, Decimal | None, Decimal | None, Decimal | None], CountedRow] = {}

    def row(self, observation: Observation) -> CountedRow:
        """The row of an observation, made when it is first met."""
        numbers = (observation.key, observation.value, observation.numerator, observation.denominator)
        row = self._rows.get(numbers)
        if row is None:
            name = observation.key.indicator
            row = CountedRow(self._indicators[name], self._rules[name], observation, len(self._rows))
            row.counts.update((part, Count(row, part, raw, _whole(row, raw))) for part, raw in _numbers(row))
            self._rows[numbers] = row
        return row

    def read(self, observations: Iterable[Observation]) -> list[CountedRow]:
        """The rows of a release that no earlier release had."""
        before = len(self._rows)
        for observation in observations:
            self.row(observation)
        return list(self._rows.values())[before:]


def _numbers(row: CountedRow) -> Iterator[tuple[Part, Decimal]]:
    """The numbers of people in a row. What a mean adds up, days for instance, is no number of people."""
    observation, unit = row.first, row.indicator.unit
    top, bottom = observation.numerator, observation.denominator
    if unit.is_count and observation.value is not None:
        yield Part.VALUE, observation.value
    if top is not None and not unit.is_mean:
        yield Part.NUMERATOR, top
        if bottom is not None and bottom >= top:
            yield Part.REST, bottom - top
    if bottom is not None:
        yield Part.DENOMINATOR, bottom


def _whole(row: CountedRow, raw: Decimal) -> bool:
    """Whether anybody may take it that the number is a whole one."""
    return raw % 1 == 0 and (not row.indicator.unit.is_count or row.indicator.decimals == 0)


@dataclass(frozen=True)
class CountedRelease:
    """One release as its readers have it: the picture, and the counts behind every figure.

    `stand_ins` names, for a figure that the picture lacks, one that says the same for another kind of period.
    """

    picture: Picture
    book: Book
    stand_ins: Mapping[Key, Key] = field(default_factory=dict)

    def count(self, key: Key, part: Part) -> Count | None:
        """One count of the release, or None where the record holds nothing."""
        rows = (self.picture.observations.get(one) for one in (key, self.stand_ins.get(key)) if one)
        counts = (self.book.row(row).counts.get(part) for row in rows if row)
        return next((count for count in counts if count), None)

    def observation(self, key: Key) -> Observation | None:
        """One figure of the release, or what stands in for it."""
        found = self.picture.observations.get(key)
        other = self.stand_ins.get(key)
        return self.picture.observations[other] if other and (found is None or found.value is None) else found
