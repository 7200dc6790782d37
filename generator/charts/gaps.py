"""Where a chart has no figures, and why: for the words beside it and for the marks below its line."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from generator.charts.view import Point, Series
from generator.terms.shorthand import Shorthand, in_key_order
from generator.terms.wording import listed


@dataclass(frozen=True, slots=True)
class Gap:
    """A run of periods without a figure, for one reason: from where to where, and in which series."""

    reason: Shorthand
    first: float
    last: float
    label: str
    names: tuple[str, ...] = ()

    @property
    def middle(self) -> float:
        """Where its mark stands."""
        return (self.first + self.last) / 2

    def told(self, number_of_series: int) -> str:
        """What the mark says to a pointer: `Nov 2016: suppressed`, with whose gap it is where there are several."""
        whose = f"{listed(self.names)}, " if number_of_series > 1 else ""
        return f"{whose}{self.label}: {self.reason.words}"


def gaps_of(all_series: Sequence[Series]) -> tuple[Gap, ...]:
    """The gaps of some series, oldest first; the same gap in several of them is one."""
    names: dict[Gap, list[str]] = {}
    for series in all_series:
        for reason, run in _runs(series.points):
            names.setdefault(Gap(reason, run[0].at, run[-1].at, _label(run)), []).append(series.name)
    found = (replace(gap, names=tuple(whose)) for gap, whose in names.items())
    return tuple(sorted(found, key=lambda gap: (gap.first, gap.last, gap.reason.words)))


def gaps_in_short(points: Sequence[Point]) -> str:
    """How many figures are missing for each reason: `gaps: 2 not available, 1 not yet due`."""
    counts = Counter(point.reason for point in points if point.reason is not None)
    words = [f"{counts[reason]} {reason.words}" for reason in in_key_order(counts)]
    return f"gaps: {', '.join(words)}" if words else ""


def gaps_in_full(points: Sequence[Point]) -> Iterator[str]:
    """Which figures are missing for each reason: `not available: Oct 2016 to Dec 2016`."""
    runs = list(_runs(points))
    for reason in in_key_order(reason for reason, _ in runs):
        when = listed(_label(run) for why, run in runs if why is reason)
        yield f"{reason.words}: {when}"


def _runs(points: Sequence[Point]) -> Iterator[tuple[Shorthand, list[Point]]]:
    """Points without a figure that follow one another for the same reason."""
    for reason, run in groupby(points, key=lambda point: point.reason):
        if reason is not None:
            yield reason, list(run)


def _label(run: Sequence[Point]) -> str:
    first, last = run[0].label, run[-1].label
    return first if len(run) == 1 else f"{first} {'up to' if ' to ' in first else 'to'} {last}"
