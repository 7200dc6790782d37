"""Which indicators came, went or are defined anew, and which targets and outside figures are others than they were."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.publish.changes.pairs import Compared
from generator.record.content import Content
from generator.record.outside import Comparator
from generator.schema.registry import Indicator
from generator.schema.targets import Target

# What a card says, in the words of its readers; a target is told on its own.
_ON_THE_CARD = {
    "number": "number",
    "variant": "number",
    "name": "name",
    "question": "question",
    "definition": "definition",
    "numerator": "numerator",
    "denominator": "denominator",
    "theme": "theme",
    "unit": "unit",
    "decimals": "decimals",
    "polarity": "which way is good",
    "basis": "time that a figure covers",
    "frequency": "how often it is due",
    "year_to_date": "year-to-date rule",
    "areas_add_up": "whether areas add up",
    "in_summary": "whether it is in the summary",
    "owner": "owner",
    "source_system": "source",
    "breakdowns": "breakdowns",
    "breaks": "breaks in the way of counting",
    "disclosure": "rule for small numbers",
}


@dataclass(frozen=True, slots=True)
class CardChange:
    """An indicator whose definition card says something else, and in which parts."""

    indicator: Indicator
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TargetChange:
    """A target that is new, gone or another; each has its own start month."""

    indicator: Indicator
    was: Target | None
    now: Target | None


@dataclass(frozen=True, slots=True)
class ComparatorChange:
    """A figure of another place that is another than it was, or that there was none of."""

    indicator: Indicator
    was: Comparator | None
    now: Comparator


def added_indicators(compared: Compared) -> tuple[Indicator, ...]:
    """The indicators that were not there then."""
    return _missing_from(compared.then, compared.now)


def removed_indicators(compared: Compared) -> tuple[Indicator, ...]:
    """The indicators that are not there any more."""
    return _missing_from(compared.now, compared.then)


def ended_indicators(compared: Compared) -> Iterator[Indicator]:
    """The indicators that stood in the newest release of then, and have ended since."""
    for pair in compared.pairs:
        gone = pair.then.latest.indicators.keys() - pair.now.latest.indicators.keys()
        yield from (found for name, found in pair.now.indicators.items() if name in gone)


def card_changes(compared: Compared) -> Iterator[CardChange]:
    """Each indicator whose card says something else than it did, targets aside."""
    for was, now in _in_both(compared):
        differing = (w for name, w in _ON_THE_CARD.items() if getattr(was, name, None) != getattr(now, name, None))
        parts = tuple(dict.fromkeys(differing))
        if parts:
            yield CardChange(now, parts)


def target_changes(compared: Compared) -> Iterator[TargetChange]:
    """Each target of an indicator of both that is new, gone or another, by its start month."""
    for was, now in _in_both(compared):
        before, after = ({target.from_: target for target in found.targets} for found in (was, now))
        for start in sorted(before.keys() | after.keys()):
            if before.get(start) != after.get(start):
                yield TargetChange(now, before.get(start), after.get(start))


def comparator_changes(compared: Compared) -> Iterator[ComparatorChange]:
    """Each outside figure that is new or has another value, for indicators that are in both."""
    for pair in compared.pairs:
        before = {(c.indicator, c.name, c.period): c for c in pair.then.comparators}
        for now in pair.now.comparators:
            was = before.get((now.indicator, now.name, now.period))
            if now.indicator in pair.then.indicators and (was is None or was.value != now.value):
                yield ComparatorChange(pair.now.indicators[now.indicator], was, now)


def _missing_from(content: Content, other: Content) -> tuple[Indicator, ...]:
    return tuple(found for name, found in other.indicators.items() if name not in content.indicators)


def _in_both(compared: Compared) -> Iterator[tuple[Indicator, Indicator]]:
    for name, now in compared.now.indicators.items():
        was = compared.then.indicators.get(name)
        if was is not None:
            yield was, now
