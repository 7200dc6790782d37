"""Comparators: another's figure beside ours, each with its time, and what the gap means where the two are of a kind."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.assess.beside import beside
from generator.assess.comparable import Obstacle, Why, obstacle
from generator.assess.direction import Judgement
from generator.assess.year_to_date import YearToDate
from generator.record.outside import Comparator, ComparatorName
from generator.record.safe import Figure
from generator.schema.registry import Indicator, Polarity
from generator.schema.timing import YearToDateRule
from generator.terms.period import Period


@dataclass(frozen=True, slots=True)
class Comparison:
    """A comparator, and whether our figure of a period is better or worse; `none` where nothing may be said, with the
    reason, or where neither way is good. Only the newest of each comparator is judged; older ones are history.
    """

    comparator: Comparator
    judgement: Judgement
    ours: Period | None = None
    why: str = ""
    is_newest: bool = True
    # Whether it is for the same number of months as ours: else the two stand on different scales where months add up.
    is_of_a_kind: bool = True


@dataclass(frozen=True, slots=True)
class Ours:
    """A figure of ours that can be set beside another's."""

    ground: Figure | YearToDate
    value: Decimal
    period: Period
    to_date: bool


def compare_all(
    indicator: Indicator,
    latest: Figure | None,
    to_date: YearToDate,
    comparators: Iterable[Comparator],
) -> tuple[Comparison, ...]:
    """Every comparator, beside our latest figure or, where that fits, the year to date."""
    ours = tuple(_ours(indicator, latest, to_date))
    by_name: dict[ComparatorName, list[Comparator]] = {name: [] for name in ComparatorName}
    for comparator in sorted(comparators, key=_age, reverse=True):
        by_name[comparator.name].append(comparator)
    return tuple(c for found in by_name.values() for c in _of_one(indicator, latest, ours, found))


def _age(comparator: Comparator) -> tuple[int, int]:
    """Newest last; a figure that bears no year comes before all others."""
    return (comparator.period.end, comparator.period.start) if comparator.period else (0, 0)


def _of_one(
    indicator: Indicator, latest: Figure | None, ours: tuple[Ours, ...], found: list[Comparator]
) -> Iterator[Comparison]:
    """One comparator's figures, newest first: the newest on which a verdict can be given counts, else the newest."""
    judged = [_judged(indicator, latest, ours, comparator) for comparator in found]
    counts = next((each for each in judged if each.judgement is not Judgement.NONE), judged[0] if judged else None)
    yield from (c if c is counts else Comparison(c.comparator, Judgement.NONE, is_newest=False) for c in judged)


def _judged(indicator: Indicator, latest: Figure | None, ours: tuple[Ours, ...], comparator: Comparator) -> Comparison:
    """The verdict on the first of our figures on which one may rest; else why there is none on the first of all."""
    found = [(our, _apart(indicator, our, comparator) or obstacle(indicator, our.ground)) for our in ours]
    for our, held_back in found:
        if held_back is None:
            return Comparison(comparator, _verdict(indicator, our.value, comparator.value), our.period)
    period, reason = (ours[0].period, found[0][1]) if ours else (None, obstacle(indicator, latest))
    is_of_a_kind = reason is None or reason.why is not Why.OTHER_SPAN
    return Comparison(comparator, Judgement.NONE, period, reason.words if reason else "", is_of_a_kind=is_of_a_kind)


def _verdict(indicator: Indicator, ours: Decimal, theirs: Decimal) -> Judgement:
    if indicator.polarity in (Polarity.NONE, Polarity.WITHIN):
        return Judgement.NONE
    if ours == theirs:
        return Judgement.SAME
    better = (ours > theirs) == (indicator.polarity is Polarity.HIGHER)
    return Judgement.BETTER if better else Judgement.WORSE


def _ours(indicator: Indicator, latest: Figure | None, to_date: YearToDate) -> Iterator[Ours]:
    """The latest figure, then the year to date, where it is another one and holds one way of counting only."""
    if latest is not None and latest.value is not None:
        yield Ours(latest, latest.value, latest.key.period, to_date=False)
    if to_date.value is not None and to_date.period is not None and not to_date.new_count:
        # By the rule "latest" it is the newest final figure, and counts no more months than that.
        is_one_figure = indicator.year_to_date.rule is YearToDateRule.LATEST and not to_date.published
        yield Ours(to_date, to_date.value, to_date.period, to_date=not is_one_figure)


def _apart(indicator: Indicator, ours: Ours, comparator: Comparator) -> Obstacle | None:
    return beside(indicator, ours.period, comparator.period, to_date=ours.to_date)
