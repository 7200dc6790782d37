"""The record: every figure as it stood at each release, and the picture as at one of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from generator.schema.registry import Basis, Frequency, Indicator
from generator.terms.period import Kind, Period, since
from generator.terms.units import decimals_of, rounded

LOCAL_AUTHORITY = "local authority"


class Status(StrEnum):
    """Why a figure is, or is not, there."""

    PUBLISHED = ""
    PROVISIONAL = "provisional"
    SUPPRESSED = "suppressed"
    NOT_AVAILABLE = "not available"
    NOT_APPLICABLE = "not applicable"
    NOT_YET_DUE = "not yet due"


@dataclass(frozen=True, slots=True)
class Area:
    """A place, or a group of places, that figures are about."""

    code: str
    name: str
    level: str
    parent: str


@dataclass(frozen=True, slots=True)
class Key:
    """What an observation is about. The group is empty for the whole."""

    indicator: str
    area: str
    period: Period
    group: str


@dataclass(frozen=True, slots=True)
class Observation:
    """One figure as published, or the reason why there is none; it remembers where it was written."""

    key: Key
    value: Decimal | None
    numerator: Decimal | None
    denominator: Decimal | None
    status: Status
    note: str
    path: str
    line: int

    @property
    def exact(self) -> Decimal | None:
        """The value before rounding, where its parts are known and agree with it; else the value."""
        if self.value is None or not self.numerator or not self.denominator:
            return self.value
        ratio = self.numerator * 100 / self.denominator
        return ratio if rounded(ratio, decimals_of(self.value)) == self.value else self.value


@dataclass(frozen=True)
class Picture:
    """The figures of one scorecard as at one release: for each key the newest row up to then."""

    release: Period
    observations: dict[Key, Observation]

    @cached_property
    def _series(self) -> dict[tuple[str, str, str], tuple[Observation, ...]]:
        series: dict[tuple[str, str, str], list[Observation]] = {}
        for key, observation in sorted(self.observations.items(), key=lambda item: item[0].period):
            series.setdefault((key.indicator, key.area, key.group), []).append(observation)
        return {name: tuple(observations) for name, observations in series.items()}

    @cached_property
    def _rows(self) -> dict[str, list[Observation]]:
        rows: dict[str, list[Observation]] = {}
        for key, observation in self.observations.items():
            rows.setdefault(key.indicator, []).append(observation)
        return rows

    def until(self, last: Period) -> "Picture":
        """What the picture holds up to the end of a period: what words of that time could know."""
        if self.release.end <= last.end:
            return self
        known = {key: row for key, row in self.observations.items() if key.period.end <= last.end}
        return Picture(Period.month(last.end), known)

    def rows(self, indicator: str) -> tuple[Observation, ...]:
        """Everything that the record holds about one indicator, in the order in which it was published."""
        return tuple(self._rows.get(indicator, ()))

    def get(self, indicator: str, area: str, period: Period, group: str = "") -> Observation | None:
        """One figure, or None where the record holds nothing."""
        return self.observations.get(Key(indicator, area, period, group))

    def series(self, indicator: str, area: str, group: str = "") -> tuple[Observation, ...]:
        """All figures of one indicator, area and group, oldest first, of every kind of period."""
        return self._series.get((indicator, area, group), ())


class ComparatorName(StrEnum):
    """Whose figures ours are set beside."""

    NEIGHBOURS = "statistical-neighbours"
    BEST_NEIGHBOUR = "best-statistical-neighbour"
    ENGLAND = "england"
    TOP_QUARTILE = "england-top-quartile"


class Rule(StrEnum):
    """The arithmetic checks, by the names under which a known fault is acknowledged."""

    RATIO = "ratio"
    AREAS = "areas"
    BREAKDOWN = "breakdown"
    YEAR_TO_DATE = "year to date"
    RELATION = "relation"


@dataclass(frozen=True, slots=True)
class Comparator:
    """One outside figure to compare with: whose, for which period, worked out how, and from where."""

    indicator: str
    name: ComparatorName
    period: Period | None
    value: Decimal
    method: str
    source: str
    note: str


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """A fault of one published report that is known, explained to readers and, by its check, allowed to stand."""

    release: Period
    indicator: str
    rule: Rule | None
    period: Period | None
    area: str
    group: str
    printed: str
    conflicts_with: str
    note: str
    path: str
    line: int


def picture_as_at(release: Period, observations: Iterable[Observation]) -> Picture:
    """The picture as at a release, from observations given in the order of their publication."""
    return Picture(release, {observation.key: observation for observation in observations})


def is_main(indicator: Indicator, period: Period) -> bool:
    """Whether an indicator's figures follow one another in periods like this: a year to date is no rolling year."""
    return period.kind is _main_kind(indicator) and (period.kind is not Kind.RANGE or period.end - period.start == 11)


def without_row(indicator: Indicator, after: float, last: Period | None) -> list[Period]:
    """The periods after a month, up to the last one, that a series of an indicator's own kind has no row for.

    Of a run of rolling years only the last: another may stand in the record as a financial year.
    """
    missing = since(after, last, indicator.frequency.months)
    return missing[-1:] if last is not None and last.kind is Kind.RANGE else missing


def _main_kind(indicator: Indicator) -> Kind:
    if indicator.basis is Basis.ACADEMIC_YEAR:
        return Kind.ACADEMIC_YEAR
    if indicator.frequency is Frequency.QUARTERLY:
        return Kind.RANGE if indicator.basis is Basis.ROLLING_12 else Kind.QUARTER
    return {
        Frequency.MONTHLY: Kind.MONTH,
        Frequency.TERMLY: Kind.HALF_TERM,
        Frequency.YEARLY: Kind.FINANCIAL_YEAR,
    }[indicator.frequency]
