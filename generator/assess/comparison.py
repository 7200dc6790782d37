"""Comparators: another's figure beside ours, each with its time, and what the gap means where the two are of a kind."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.assess.comparable import obstacle
from generator.assess.direction import Judgement
from generator.assess.year_to_date import YearToDate
from generator.record.outside import Comparator, ComparatorName
from generator.record.safe import Figure
from generator.schema.registry import Indicator, Polarity
from generator.schema.timing import Basis, YearToDateRule
from generator.terms.period import Period

# How far the ends of two periods may lie apart: figures of two years running are compared, older ones are history.
MOST_MONTHS_APART = 12
_NO_YEAR = "The year of this figure is not stated."
_YEAR = 12


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


@dataclass(frozen=True, slots=True)
class Ours:
    """A figure of ours that can be set beside another's, and how many months it counts."""

    ground: Figure | YearToDate
    value: Decimal
    exact_period: Period
    months: int
    is_part_of_year: bool


def compare_all(
    indicator: Indicator,
    latest: Figure | None,
    to_date: YearToDate,
    comparators: Iterable[Comparator],
    release: Period,
) -> tuple[Comparison, ...]:
    """Every comparator that was known at a release, beside our latest figure or, where that fits, the year to date."""
    ours = tuple(_ours(indicator, latest, to_date))
    known = [c for c in comparators if c.period is None or c.period.end <= release.end]
    by_name: dict[ComparatorName, list[Comparator]] = {name: [] for name in ComparatorName}
    for comparator in sorted(known, key=_age, reverse=True):
        by_name[comparator.name].append(comparator)
    return tuple(c for found in by_name.values() for c in _of_one(indicator, latest, ours, found))


def _age(comparator: Comparator) -> tuple[int, int]:
    """Newest last; a figure that bears no year comes before all others."""
    return (comparator.period.end, comparator.period.start) if comparator.period else (0, 0)


def _of_one(
    indicator: Indicator, latest: Figure | None, ours: tuple[Ours, ...], found: list[Comparator]
) -> Iterator[Comparison]:
    """One comparator's figures, newest first: the newest that is of a kind with ours is judged, else the newest."""
    of_a_kind = (c for c in found if any(not _unlike(indicator, our, c) for our in ours))
    newest = next(of_a_kind, found[0] if found else None)
    for comparator in found:
        if comparator is newest:
            yield _judged(indicator, latest, ours, comparator)
        else:
            yield Comparison(comparator, Judgement.NONE, is_newest=False)


def _judged(indicator: Indicator, latest: Figure | None, ours: tuple[Ours, ...], comparator: Comparator) -> Comparison:
    fits = next((our for our in ours if not _unlike(indicator, our, comparator)), None)
    if not ours:
        found = obstacle(indicator, latest)
        return Comparison(comparator, Judgement.NONE, why=found.words if found else "")
    if fits is None:
        return Comparison(comparator, Judgement.NONE, ours[0].exact_period, _unlike(indicator, ours[0], comparator))
    held_back = obstacle(indicator, fits.ground)
    if held_back:
        return Comparison(comparator, Judgement.NONE, fits.exact_period, held_back.words)
    return Comparison(comparator, _verdict(indicator, fits.value, comparator.value), fits.exact_period)


def _verdict(indicator: Indicator, ours: Decimal, theirs: Decimal) -> Judgement:
    if indicator.polarity in (Polarity.NONE, Polarity.WITHIN):
        return Judgement.NONE
    if ours == theirs:
        return Judgement.SAME
    better = (ours > theirs) == (indicator.polarity is Polarity.HIGHER)
    return Judgement.BETTER if better else Judgement.WORSE


def _ours(indicator: Indicator, latest: Figure | None, to_date: YearToDate) -> Iterator[Ours]:
    """The latest figure, then the year to date."""
    if latest is not None and latest.value is not None:
        period = latest.key.period
        yield Ours(latest, latest.value, period, _months(indicator, period), indicator.basis.is_running_total)
    is_the_latest = indicator.year_to_date.rule is YearToDateRule.LATEST and not to_date.published
    if to_date.value is not None and to_date.period is not None and not (is_the_latest or to_date.new_count):
        length = to_date.period.end - to_date.period.start + 1
        yield Ours(to_date, to_date.value, to_date.period, length, is_part_of_year=True)


def _months(indicator: Indicator, period: Period) -> int:
    """How many months a figure of ours really counts; 0 for a day's end, which is of a kind with any other's."""
    first = indicator.basis.first_month
    if indicator.basis is Basis.MONTH_END:
        return 0
    if indicator.basis is Basis.ROLLING_12:
        return _YEAR
    if indicator.basis.is_running_total and first is not None:
        return (period.end - first) % _YEAR + 1
    return period.end - period.start + 1


def _unlike(indicator: Indicator, ours: Ours, comparator: Comparator) -> str:
    """Why a figure of ours may not be judged by another's, for readers; nothing where it may."""
    theirs = comparator.period
    if theirs is None:
        return _NO_YEAR
    when = f"{ours.exact_period.label} is not compared with {theirs.label}"
    if not _of_a_kind(indicator, ours, theirs):
        return f"{when}: the one counts {_span(ours.months)}, the other {_span(_length(theirs))}."
    apart = abs(ours.exact_period.end - theirs.end)
    return f"{when}: they lie {apart} months apart." if apart > MOST_MONTHS_APART else ""


def _of_a_kind(indicator: Indicator, ours: Ours, theirs: Period) -> bool:
    """Whether two figures count as many months; a share of the year so far can be held against a whole year's.

    A sum or a count that grows over the year can't.
    """
    if ours.months in (0, _length(theirs)):
        return True
    unit = indicator.unit
    grows = indicator.year_to_date.rule is YearToDateRule.SUM or unit.is_count or unit.in_pounds > 0
    return ours.is_part_of_year and _length(theirs) == _YEAR and not grows


def _length(period: Period) -> int:
    """How many months another's figure counts; a school year has twelve, a last half term its two."""
    return period.end - period.start + 1


def _span(months: int) -> str:
    return {1: "one month", 12: "a year"}.get(months, f"{months} months")
