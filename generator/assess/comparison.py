"""Comparators: another's figure beside ours, each with its time, and what the gap means where the two are of a kind."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from generator.assess.beside import beside
from generator.assess.comparable import NO_FIGURE, Obstacle
from generator.assess.year_to_date import YearToDate, obstacle_to
from generator.record.outside import Comparator, ComparatorName
from generator.record.safe import Figure
from generator.schema.registry import Indicator
from generator.schema.targets import Polarity
from generator.terms.period import Period
from generator.terms.units import change_as_shown


class Judgement(StrEnum):
    """What the gap to another's figure means, by the indicator's polarity."""

    BETTER = "better"
    WORSE = "worse"
    SAME = "same"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Comparison:
    """A comparator, and whether our figure of a period is better or worse; `none` where nothing may be said, with the
    reason, or where neither way is good. Of each comparator one figure counts; others are history.
    """

    comparator: Comparator
    judgement: Judgement
    ours: Period | None = None
    why: str = ""
    counts: bool = True


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
    ours = tuple(_ours(latest, to_date))
    by_name: dict[ComparatorName, list[Comparator]] = {name: [] for name in ComparatorName}
    for comparator in sorted(comparators, key=_age, reverse=True):
        by_name[comparator.name].append(comparator)
    return tuple(c for found in by_name.values() for c in _of_one(indicator, ours, found))


def _age(comparator: Comparator) -> tuple[int, int]:
    """Newest last; a figure that bears no year comes before all others."""
    return (comparator.period.end, comparator.period.start) if comparator.period else (0, 0)


def _of_one(indicator: Indicator, ours: tuple[Ours, ...], found: list[Comparator]) -> Iterator[Comparison]:
    """One comparator's figures, newest first: the newest on which a verdict can be given counts, else the newest."""
    judged = [_judged(indicator, ours, comparator) for comparator in found]
    one = next((each for each in judged if each.judgement is not Judgement.NONE), judged[0] if judged else None)
    yield from (c if c is one else Comparison(c.comparator, Judgement.NONE, counts=False) for c in judged)


def _judged(indicator: Indicator, ours: tuple[Ours, ...], comparator: Comparator) -> Comparison:
    """The verdict on the first of our figures on which one may rest; else why there is none on the first of all."""
    reasons: list[str] = []
    for our in ours:
        held_back = _apart(indicator, our, comparator) or obstacle_to(indicator, our.ground)
        if held_back is None:
            return Comparison(comparator, _verdict(indicator, our.value, comparator.value), our.period)
        reasons.append(held_back.words)
    return Comparison(comparator, Judgement.NONE, ours[0].period if ours else None, reasons[0] if ours else NO_FIGURE)


def counting(
    indicator: Indicator, ours: Period, comparators: Iterable[Comparator], *, to_date: bool
) -> Comparator | None:
    """Of one comparator's figures the newest that may stand beside a figure of ours, else the newest; None of none."""
    found = sorted(comparators, key=_age, reverse=True)
    alike = (each for each in found if not beside(indicator, ours, each.period, to_date=to_date))
    return next(alike, found[0] if found else None)


def _verdict(indicator: Indicator, ours: Decimal, theirs: Decimal) -> Judgement:
    if indicator.polarity in (Polarity.NONE, Polarity.WITHIN):
        return Judgement.NONE
    away = change_as_shown(indicator, theirs, ours)
    if not away:
        return Judgement.SAME
    better = (away > 0) == (indicator.polarity is Polarity.HIGHER)
    return Judgement.BETTER if better else Judgement.WORSE


def _ours(latest: Figure | None, to_date: YearToDate) -> Iterator[Ours]:
    """The latest figure, then the year to date, which may be the same."""
    if latest is not None and latest.value is not None:
        yield Ours(latest, latest.value, latest.key.period, to_date=False)
    if to_date.value is not None and to_date.period is not None:
        yield Ours(to_date, to_date.value, to_date.period, to_date=not to_date.is_one_figure)


def _apart(indicator: Indicator, ours: Ours, comparator: Comparator) -> Obstacle | None:
    return beside(indicator, ours.period, comparator.period, to_date=ours.to_date)
