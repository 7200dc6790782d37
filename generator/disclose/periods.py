"""How an indicator's periods hang together: months and the year to date, quarters and the year."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise, product

from generator.disclose.book import Count, CountedRelease, Part
from generator.disclose.facts import ONE, KnownFacts, Trust
from generator.record.keys import Key
from generator.record.observation import Observation
from generator.schema.registry import Indicator
from generator.schema.timing import Basis, YearToDateRule
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
    """A figure that grows over the year tells, from one period's end to the next, what happened in between."""
    for part in (Part.VALUE, Part.NUMERATOR):
        by_end: dict[int, dict[Decimal, Count]] = {}
        for key in keys:
            count = page.count(key, part)
            if count is not None:
                by_end.setdefault(key.period.end, {}).setdefault(count.raw, count)
        for before, after in pairwise(by_end):
            if (before - first) // 12 == (after - first) // 12:
                # More than one where an error or a revision lets figures of the same months differ.
                for then, now in product(by_end[before].values(), by_end[after].values()):
                    facts.adds_up(now, [then, None], Trust.GROWS)


def _span(facts: KnownFacts, indicator: Indicator, page: CountedRelease, whole: Key, keys: Sequence[Key]) -> None:
    """A run of months, a quarter or a year, and everything that makes it."""
    rule = indicator.year_to_date.rule
    if rule is YearToDateRule.LATEST:
        return
    is_newest = not any(k.period.start == whole.period.start and k.period.end > whole.period.end for k in keys)
    for part in (Part.VALUE, Part.NUMERATOR, Part.DENOMINATOR):
        count = page.count(whole, part)
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

    By months; by quarters, terms and half terms; and by the longest periods that follow one another.
    """
    months = {key.period.end: key for key in keys if key.period.kind is Kind.MONTH}
    within = (k.period for k in keys if whole.start <= k.period.start and k.period.end <= whole.end)
    named = {key.period: key for key in keys}
    splits: list[list[Key | None]] = [[months.get(month) for month in range(whole.start, whole.end + 1)]]
    shorter = [period for period in within if _length(period) < _length(whole)]
    for kind in _PARTS_OF_YEARS:
        parts = [period for period in shorter if period.kind is kind]
        is_all = sum(_length(period) for period in parts) == _length(whole)
        splits.append([*(named[part] for part in parts), *([] if is_all else [None])])
    splits.append([named[part] if part else None for part in _chain(whole, shorter)])
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
    """A mean of months, quarters or terms, times their number, is their sum, as far as rounding lets it be known."""
    mean = page.count(whole, Part.VALUE)
    if indicator.year_to_date.rule is not YearToDateRule.MEAN or mean is None:
        return
    within = [k for k in keys if whole.period.start <= k.period.start and k.period.end <= whole.period.end]
    for kind in (Kind.MONTH, *_PARTS_OF_YEARS):
        parts = [page.count(key, Part.VALUE) for key in within if key.period.kind is kind and key != whole]
        known = [count for count in parts if count]
        if known:
            number = Decimal(len(known))
            slack = number * Decimal(5).scaleb(-decimals_of(mean.raw) - 1)
            facts.add([(mean, -number), *((count, ONE) for count in known)], -slack, slack)
