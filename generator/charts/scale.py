"""The scale of a chart: round levels that hold every value."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from generator.terms.units import Measured, level


@dataclass(frozen=True, slots=True)
class Tick:
    """A labelled level of the scale."""

    value: Decimal
    text: str


def scale_of(measure: Measured, values: Sequence[Decimal], *, can_exceed_100: bool = False) -> tuple[Tick, ...]:
    """Three to six round levels that hold every value; from zero unless that would flatten the line."""
    low, high = min(values), max(values)
    if low < high * Decimal("0.5") or low == high:
        low = Decimal(0) if low >= 0 else low
    step = _round_step((high - low or Decimal(1)) / 4)
    if measure.unit.is_count:
        step = max(step, Decimal(1))
    start = (low / step).to_integral_value(ROUND_FLOOR) * step
    count = int(((high - start) / step).to_integral_value(ROUND_CEILING))
    levels = [start + step * i for i in range(max(count, 1) + 1)]
    if measure.unit.is_share and not can_exceed_100:
        levels = [value for value in levels if value <= 100]
        if levels[-1] < high:
            levels.append(Decimal(100))
    return tuple(Tick(value, level(measure, value)) for value in levels)


def _round_step(step: Decimal) -> Decimal:
    """The nearest step not below this one that people count in: 1, 2, 5, 10, 20, 50 ..."""
    magnitude = Decimal(1).scaleb(step.adjusted())
    return next(magnitude * m for m in (1, 2, 5, 10) if magnitude * m >= step)


def scale_note(ticks: Sequence[Tick]) -> str:
    """What a reader must know about a scale that leaves out zero."""
    if ticks[0].value <= 0 <= ticks[-1].value:
        return ""
    return f"The scale starts at {ticks[0].text}, not at zero."
