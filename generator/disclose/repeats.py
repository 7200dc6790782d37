"""Figures that are one number, though each is given for another kind of period: the third quarter, say, and the year
to date up to December.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.disclose.book import CountedRelease, Part
from generator.disclose.facts import KnownFacts
from generator.record.keys import Key
from generator.record.observation import Observation
from generator.schema.registry import Indicator, Registry
from generator.schema.timing import Basis, YearToDateRule
from generator.terms.period import Kind, Period

_SHORT = (Kind.MONTH, Kind.QUARTER, Kind.TERM, Kind.HALF_TERM)


def tie_repeats(facts: KnownFacts, indicator: Indicator, page: CountedRelease, rows: Sequence[Observation]) -> None:
    """Figures of one area and group that count the same months are one number, as far as they agree."""
    alike = _alike(indicator, rows, (row.key.period for row in rows))
    groups: dict[tuple[str, str, tuple[int, int]], list[Key]] = {}
    for row in sorted(rows, key=lambda row: row.key.period):
        groups.setdefault((row.key.area, row.key.group, alike[row.key.period]), []).append(row.key)
    for keys in groups.values():
        for part in (Part.VALUE, Part.NUMERATOR, Part.DENOMINATOR):
            facts.same(page.count(key, part) for key in keys)


def with_repeats(registry: Registry, page: CountedRelease) -> CountedRelease:
    """The release, with figures that others stand in for: an area may give for a quarter what its borough gives for
    the year to date.
    """
    stand_ins: dict[Key, Key] = {}
    periods = {key.period: None for key in page.picture.observations}
    for indicator in registry.indicators:
        rows = page.picture.rows(indicator.id)
        alike = _alike(indicator, rows, periods)
        others: dict[tuple[int, int], list[Period]] = {}
        for period, months in alike.items():
            others.setdefault(months, []).append(period)
        for key in (row.key for row in rows if row.value is not None):
            for period in others[alike[key.period]]:
                if period != key.period:
                    stand_ins.setdefault(replace(key, period=period), key)
    return replace(page, stand_ins=stand_ins)


def _alike(
    indicator: Indicator, rows: Sequence[Observation], periods: Iterable[Period]
) -> dict[Period, tuple[int, int]]:
    """From which month to which a figure of the indicator really counts, for each period."""
    ends = sorted({row.key.period.end for row in rows if row.key.period.kind in _SHORT})
    return {period: _counted_months(indicator, period, ends) for period in periods}


def _counted_months(indicator: Indicator, period: Period, ends: Sequence[int]) -> tuple[int, int]:
    basis = indicator.basis
    # Of these only the end of a period matters.
    if basis.is_running_total or basis is Basis.MONTH_END or indicator.year_to_date.rule is YearToDateRule.LATEST:
        end = _latest_end(indicator, period, ends)
        return end, end
    is_rolling_month = basis is Basis.ROLLING_12 and period.kind is Kind.MONTH
    return period.end - 11 if is_rolling_month else period.start, period.end


def _latest_end(indicator: Indicator, period: Period, ends: Sequence[int]) -> int:
    """When the latest figure of a run or a year ends: in November it is that of September, in August of July's term."""
    if period.kind in _SHORT:
        return period.end
    # Where it is older than figures may be, it lacks, and the one before is another figure.
    recent = (end for end in ends if period.end - indicator.frequency.months < end <= period.end)
    return max(recent, default=period.end)
