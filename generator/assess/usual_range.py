"""The usual range of a measure: between which values its figures lie by their ordinary ups and downs, or why none is
worked out.

Whoever says of a figure that it is usual or not asks here first. How we rate prints the rule in words.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from generator.assess.comparable import obstacle
from generator.assess.latest import main_rows
from generator.assess.no_range import FEWEST, Refusal, never, swings, too_few, unfit, unsteady
from generator.assess.xmr import Limits, Values, limits_of, mean_move
from generator.record.safe import Figure, SafePicture
from generator.record.series import periods_since
from generator.schema.events import Event, events_by
from generator.schema.registry import Indicator
from generator.terms.period import Period
from generator.terms.units import Measured, bound, decimals_of, rounded

FEWEST_IN_FULL = 13
# From fewer nobody could tell that the figures after them are no ordinary ones.
_FEWEST_BEFORE = 8
# A range of all figures must hold half of them, one of the first ones most: they are said to be what was usual.
_HALF, _MOST = Decimal("0.5"), Decimal("0.75")

Series = dict[Period, Decimal | None]


@dataclass(frozen=True, slots=True)
class Baseline:
    """The figures from which a range is worked out: the first and the last period, how many, and the event that ends
    them, if figures after it are held against the time before.
    """

    first: Period
    last: Period
    number: int
    event: Event | None


@dataclass(frozen=True, slots=True)
class UsualRange:
    """The limits cut to what the unit can be, whether they are a trial, what they rest on, and the figures by period.

    `move` is how far any figure of the series usually lies from the one before it: the yardstick of the news.
    """

    low: Decimal
    high: Decimal
    mean: Decimal
    move: Decimal
    is_trial: bool
    baseline: Baseline
    values: dict[Period, Decimal]
    # Every period of the series, with None for a gap, and the limits before they were cut.
    series: Series
    limits: Limits

    def place_of(self, period: Period) -> str:
        """Where a figure lies: `inside`, `above` or `below`; nothing for one that does not count."""
        value = self.values.get(period)
        if value is None:
            return ""
        return "above" if value > self.high else "below" if value < self.low else "inside"

    def bounds(self, measure: Measured) -> tuple[Decimal, Decimal]:
        """The limits as readers are told them: as round as they can be with every figure on its side of them."""
        return next(filter(self._parts, self._told(measure)), (self.low, self.high))

    def _told(self, measure: Measured) -> Iterator[tuple[Decimal, Decimal]]:
        finest = max((measure.decimals, *map(decimals_of, self.values.values())))
        for decimals in range(_coarsest(self.high - self.low), finest + 1):
            yield rounded(self.low, decimals), rounded(self.high, decimals)
        # At the precision of the figures themselves, bounds moved inwards part them exactly; unless no such figure lies
        # between the limits, so that they would change places.
        step = Decimal(1).scaleb(-finest)
        yield self.low.quantize(step, ROUND_CEILING), self.high.quantize(step, ROUND_FLOOR)
        for decimals in range(finest + 1, finest + 4):
            yield rounded(self.low, decimals), rounded(self.high, decimals)

    def _parts(self, bounds: tuple[Decimal, Decimal]) -> bool:
        """Whether every figure lies on its side of these bounds."""
        low, high = bounds
        return low <= high and all(
            (value < low) is (value < self.low) and (value > high) is (value > self.high)
            for value in self.values.values()
        )

    def in_words(self, measure: Measured) -> str:
        """`18% to 39%`."""
        return " to ".join(bound(measure, value) for value in self.bounds(measure))


def _coarsest(span: Decimal) -> int:
    """With how many decimals limits can be told without hiding how far they lie apart."""
    return 0 if span >= 8 else 1 if span >= Decimal("0.8") else 2


def usual_range(indicator: Indicator, picture: SafePicture, area: str) -> UsualRange | Refusal:
    """The usual range of a measure in one area, as at a picture's release."""
    found = never(indicator)
    if found:
        return found
    rows = _comparable_rows(indicator, main_rows(indicator, picture, area))
    series = _series(indicator, rows)
    known = [value for value in series.values() if value is not None]
    if len(known) < FEWEST:
        return too_few(indicator, rows, len(known))
    if found := unsteady(indicator, series, known):
        return found
    return _range(indicator, series, events_by(indicator.events, picture.release), len(known))


def _comparable_rows(indicator: Indicator, rows: Sequence[Figure]) -> list[Figure]:
    """The figures since the newest break in the count, or since the range was declared to start anew."""
    starts = [*(new.from_.start for new in indicator.breaks), *(new.from_.start for new in indicator.rebases)]
    last = rows[-1].key.period.end if rows else 0
    since = max((start for start in starts if start <= last), default=0)
    return [row for row in rows if row.key.period.start >= since]


def _series(indicator: Indicator, rows: Sequence[Figure]) -> Series:
    """Every period from the first to the last figure that counts, with None for a gap."""
    known = {row.key.period: row.value for row in rows if obstacle(indicator, row) is None}
    if not known:
        return {}
    first, last = min(known), max(known)
    return {period: known.get(period) for period in (first, *periods_since(indicator, first.end, last))}


def _range(indicator: Indicator, series: Series, events: Sequence[Event], number: int) -> UsualRange | Refusal:
    length, event = _baseline(series, events)
    if length is None:
        return unfit()
    base = dict(list(series.items())[:length])
    limits = limits_of(list(base.values()))
    known = [period for period, value in base.items() if value is not None]
    low, high = _cut(indicator, limits)
    if found := swings(indicator, low, high):
        return found
    return UsualRange(
        low,
        high,
        limits.mean,
        mean_move(list(series.values())),
        is_trial=number < FEWEST_IN_FULL,
        baseline=Baseline(known[0], known[-1], len(known), event),
        values={period: value for period, value in series.items() if value is not None},
        series=series,
        limits=limits,
    )


def _baseline(series: Series, events: Sequence[Event]) -> tuple[int | None, Event | None]:
    """How many of the first periods the range is worked out from, and the event that ends them, if it is one.

    All; but a range that holds fewer than half of its own figures is none: something changed between them. Then those
    before an event, if figures from its month on lie outside what was usual before it; else those before the first
    figure that lies outside what was usual until then. None where there are too few, or they fit no range themselves.
    """
    values = list(series.values())
    if _fits(values):
        return len(values), None
    for event in events:
        length = sum(period.end < event.month.end for period in series)
        if _number(values[:length]) >= _FEWEST_BEFORE and _is_left(values, length) and _fits(values[:length], _MOST):
            return length, event
    for length, value in enumerate(values):
        if value is not None and _number(values[:length]) >= _FEWEST_BEFORE and _is_left(values, length, length + 1):
            return (length if _fits(values[:length], _MOST) else None), None
    return None, None


def _number(values: Values) -> int:
    return sum(value is not None for value in values)


def _is_left(values: Values, length: int, until: int | None = None) -> bool:
    """Whether a figure after the first ones lies outside their limits."""
    limits = limits_of(values[:length])
    return any(value is not None and not limits.hold(value) for value in values[length:until])


def _fits(values: Values, share: Decimal = _HALF) -> bool:
    """Whether the limits of some figures hold at least such a share of them."""
    limits = limits_of(values)
    return sum(value is not None and limits.hold(value) for value in values) >= share * _number(values)


def _cut(indicator: Indicator, limits: Limits) -> tuple[Decimal, Decimal]:
    """The limits within what the unit can be."""
    low = limits.low if indicator.may_be_negative else max(limits.low, Decimal(0))
    is_capped = indicator.unit.is_share and not indicator.can_exceed_100
    return low, min(limits.high, Decimal(100)) if is_capped else limits.high
