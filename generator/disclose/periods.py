"""How an indicator's periods hang together: months and the year to date, quarters and the year."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from generator.disclose.book import Count, CountedRelease, Part
from generator.disclose.facts import ONE, KnownFacts, Trust
from generator.record.keys import Key
from generator.record.observation import Observation
from generator.schema.registry import Basis, Indicator, YearToDateRule
from generator.terms.period import Kind, Period
from generator.terms.units import decimals_of

_YEAR_STARTS = {Basis.FINANCIAL_YTD: 3, Basis.ACADEMIC_YTD: 8}
# Besides months: periods that follow one another and make a year.
_PARTS_OF_YEARS = (Kind.QUARTER, Kind.TERM, Kind.HALF_TERM)


def tie_periods(facts: KnownFacts, indicator: Indicator, page: CountedRelease, rows: Sequence[Observation]) -> None:
    """Every fact about the periods of one indicator, for each area and group."""
    series: dict[tuple[str, str], list[Key]] = {}
    for row in sorted(rows, key=lambda row: row.key.period):
        series.setdefault((row.key.area, row.key.group), []).append(row.key)
    for keys in series.values():
        if indicator.basis in _YEAR_STARTS:
            _grows(facts, _YEAR_STARTS[indicator.basis], page, keys)
        for key in keys:
            if key.period.start != key.period.end and indicator.basis is not Basis.ROLLING_12:
                _span(facts, indicator, page, key, keys)
                _mean(facts, indicator, page, key, keys)


def _grows(facts: KnownFacts, first: int, page: CountedRelease, keys: Sequence[Key]) -> None:
    """A figure that grows over the year tells, from one month or quarter to the next, what happened in between."""
    grown = [key for key in keys if key.period.kind in (Kind.MONTH, *_PARTS_OF_YEARS)]
    for before, after in pairwise(grown):
        for part in (Part.VALUE, Part.NUMERATOR):
            then, now = page.count(before, part), page.count(after, part)
            if before.period.end == after.period.end:
                facts.same([then, now])
            elif (before.period.end - first) // 12 == (after.period.end - first) // 12:
                facts.adds_up(now, [then, None], Trust.GROWS)


def _span(facts: KnownFacts, indicator: Indicator, page: CountedRelease, whole: Key, keys: Sequence[Key]) -> None:
    """A run of months, a quarter or a year, and everything that makes it."""
    rule = indicator.year_to_date.rule
    is_newest = not any(k.period.start == whole.period.start and k.period.end > whole.period.end for k in keys)
    for part in (Part.VALUE, Part.NUMERATOR, Part.DENOMINATOR):
        count = page.count(whole, part)
        if rule is YearToDateRule.LATEST:
            last = next((k for k in keys if k.period.kind is Kind.MONTH and k.period.end == whole.period.end), None)
            facts.same([count, page.count(last, part) if last else None])
            continue
        sums = YearToDateRule.SUM if part is Part.VALUE else YearToDateRule.RATIO
        if rule is sums or part is not Part.VALUE:
            by_month, *others = (_counts(page, split, part) for split in _splits(whole.period, keys))
            # Only of counts, and only the newest year to date is held against its months: only its errors are known.
            facts.adds_up(count, by_month, _trust(rule is sums, is_checked=is_newest and part is Part.VALUE))
            # Where every month is known, longer runs tell nothing more, and an older one may hold unrevised months.
            for split in others if None in by_month else ():
                facts.adds_up(count, split, _trust(rule is sums, is_checked=False))


def _trust(is_declared: bool, *, is_checked: bool) -> Trust:
    return (Trust.DECLARED if is_checked else Trust.USUAL) if is_declared else Trust.LIKELY


def _counts(page: CountedRelease, keys: Sequence[Key | None], part: Part) -> list[Count | None]:
    return [page.count(key, part) if key else None for key in keys]


def _splits(whole: Period, keys: Sequence[Key]) -> list[list[Key | None]]:
    """The ways in which other periods make one; None stands for a stretch that has no figure.

    By months; by quarters, terms and half terms; by the longest periods that follow one another; and by another period
    of the same months, which is the same number twice.
    """
    months = {key.period.end: key for key in keys if key.period.kind is Kind.MONTH}
    within = [k.period for k in keys if whole.start <= k.period.start and k.period.end <= whole.end]
    named = {key.period: key for key in keys}
    splits: list[list[Key | None]] = [[months.get(month) for month in range(whole.start, whole.end + 1)]]
    shorter = [period for period in within if _length(period) < _length(whole)]
    for kind in _PARTS_OF_YEARS:
        parts = [period for period in shorter if period.kind is kind]
        is_all = sum(_length(period) for period in parts) == _length(whole)
        splits.append([*(named[part] for part in parts), *([] if is_all else [None])])
    splits.append([named[part] if part else None for part in _chain(whole, shorter)])
    same = [period for period in within if _length(period) == _length(whole)]
    splits += [[named[other]] for other in same[: same.index(whole)]]
    return [split for place, split in enumerate(splits) if place == 0 or any(split)]


def _chain(whole: Period, shorter: Sequence[Period]) -> Iterator[Period | None]:
    """From the start of a period on, the longest that begins where the last one ended; None for a month without one."""
    longest = {period.start: period for period in sorted(shorter)}  # The one that ends last comes last.
    month = whole.start
    while month <= whole.end:
        part = longest.get(month)
        yield part
        month = part.end + 1 if part else month + 1


def _length(period: Period) -> int:
    return period.end - period.start + 1


def _mean(facts: KnownFacts, indicator: Indicator, page: CountedRelease, whole: Key, keys: Sequence[Key]) -> None:
    """A mean of the months, times their number, is their sum, as far as rounding lets it be known."""
    months = [key for key in keys if key.period.kind is Kind.MONTH]
    within = [page.count(k, Part.VALUE) for k in months if whole.period.start <= k.period.end <= whole.period.end]
    known, mean = [count for count in within if count], page.count(whole, Part.VALUE)
    if indicator.year_to_date.rule is YearToDateRule.MEAN and mean and known:
        number = Decimal(len(known))
        slack = number * Decimal(5).scaleb(-decimals_of(mean.raw) - 1)
        facts.add([(mean, -number), *((count, ONE) for count in known)], -slack, slack)
