"""What a row of the record is, typed or disclosed, and the picture that rows make as at one release.

Only what works on both kinds alike speaks of a `Row`: the record, its checks, and a few sums of `assess`. Whatever is
published speaks of a `Figure` (record/safe.py), which disclosure control alone can make.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Generic, TypeVar

from generator.record.keys import Key, PrintedRating, Status
from generator.terms.period import Period
from generator.terms.units import decimals_of, rounded


@dataclass(frozen=True, slots=True)
class Row:
    """One figure, or the reason why there is none."""

    key: Key
    value: Decimal | None
    numerator: Decimal | None
    denominator: Decimal | None
    status: Status
    note: str
    # The colour that the document of the release gives the figure.
    printed_rating: PrintedRating = field(default=PrintedRating.NONE, kw_only=True)

    def exact(self, per: int | None) -> Decimal | None:
        """The value before rounding, where its parts are known and agree with it; else the value.

        It is so many out of `per`: 100 for a percentage; None for a figure that is nothing out of anything.
        """
        if self.value is None or not self.numerator or not self.denominator or per is None:
            return self.value
        ratio = self.numerator * per / self.denominator
        return ratio if rounded(ratio, decimals_of(self.value)) == self.value else self.value


R = TypeVar("R", bound=Row)


@dataclass(frozen=True)
class PictureOf(Generic[R]):
    """The figures of one scorecard as at one release: for each key the newest row up to then."""

    release: Period
    observations: dict[Key, R]

    @cached_property
    def _series(self) -> dict[tuple[str, str, str], tuple[R, ...]]:
        series: dict[tuple[str, str, str], list[R]] = {}
        for key, observation in sorted(self.observations.items(), key=lambda item: item[0].period):
            series.setdefault((key.indicator, key.area, key.group), []).append(observation)
        return {name: tuple(observations) for name, observations in series.items()}

    @cached_property
    def _rows(self) -> dict[str, list[R]]:
        rows: dict[str, list[R]] = {}
        for key, observation in self.observations.items():
            rows.setdefault(key.indicator, []).append(observation)
        return rows

    def until(self, last: Period) -> "PictureOf[R]":
        """What the picture holds up to the end of a period: what words of that time could know."""
        if self.release.end <= last.end:
            return self
        known = {key: row for key, row in self.observations.items() if key.period.end <= last.end}
        return PictureOf(Period.month(last.end), known)

    def later(self, release: Period, observations: Iterable[R]) -> "PictureOf[R]":
        """The picture as at a later release, with what came since. Keys that are known are not worked out again."""
        return PictureOf(
            release, {**self.observations, **{observation.key: observation for observation in observations}}
        )

    def rows(self, indicator: str) -> tuple[R, ...]:
        """Everything that the record holds about one indicator, in the order in which it was published."""
        return tuple(self._rows.get(indicator, ()))

    def get(self, indicator: str, area: str, period: Period, group: str = "") -> R | None:
        """One figure, or None where the record holds nothing."""
        return self.observations.get(Key(indicator, area, period, group))

    def series(self, indicator: str, area: str, group: str = "") -> tuple[R, ...]:
        """All figures of one indicator, area and group, oldest first, of every kind of period."""
        return self._series.get((indicator, area, group), ())


def picture_as_at(release: Period, observations: Iterable[R]) -> PictureOf[R]:
    """The picture as at a release, from observations given in the order of their publication."""
    nothing: dict[Key, R] = {}
    return PictureOf(release, nothing).later(release, observations)
