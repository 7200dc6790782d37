"""The scale of a chart: round levels that hold every value, and a range that makes no cliff of a small step.

The range drawn is never narrower than

* four times the step that the figures usually make from one to the next (the mean moving range), so that an ordinary
  step takes a quarter of the height at most; and
* ten points of a percentage, or a tenth of the highest level of anything else, so that a fall from 96.5 to 95.9 is
  seen for what it is.

It starts at zero unless the values use less than two fifths of what lies between zero and the highest; then the
drawing has a kink in its axis, and the words beside it say where the scale starts.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from generator.terms.units import Measured, level

_MOVES, _POINTS, _PART, _USED = 4, Decimal(10), Decimal("0.1"), Decimal("0.4")
_INTERVALS, _FINE_INTERVALS = 5, 8
_MILLION, _BILLION = Decimal(1_000_000), Decimal(1_000_000_000)


@dataclass(frozen=True, slots=True)
class Tick:
    """A labelled level of the scale."""

    value: Decimal
    text: str


def scale_of(
    measure: Measured, values: Sequence[Decimal], *, can_exceed_100: bool = False, move: Decimal = Decimal(0)
) -> tuple[Tick, ...]:
    """Three to seven round levels that hold every value; `move` is how far figures usually go from one to the next."""
    is_capped = measure.unit.is_share and not can_exceed_100
    least = _least(measure, values, move)
    low, high = _range(values, min(least, Decimal(100)) if is_capped else least, is_capped=is_capped)
    step = _round_step((high - low) / _INTERVALS)
    if measure.unit.is_count:
        step = max(step, Decimal(1))
    start = (low / step).to_integral_value(ROUND_FLOOR) * step
    count = int(((high - start) / step).to_integral_value(ROUND_CEILING))
    found = [start + step * i for i in range(max(count, 1) + 1)]
    if is_capped:
        found = [*(value for value in found if value < 100), *([Decimal(100)] if found[-1] >= 100 else [])]
    return tuple(Tick(value, text) for value, text in zip(found, _texts(measure, found), strict=True))


def close_scale_of(measure: Measured, values: Sequence[Decimal]) -> tuple[Tick, ...]:
    """Levels for dots on one line, which stand apart by what they are: such a scale need not begin at zero.

    It is no narrower than that of a chart, so that small differences stay small.
    """
    is_capped = measure.unit.is_share
    lowest, highest = min(values), max(values)
    more = max(_least(measure, values, Decimal(0)) - (highest - lowest), Decimal(0)) / 2
    low, high = (max(lowest - more, Decimal(0)) if lowest >= 0 else lowest - more), highest + more
    step = _round_step((high - low) / _FINE_INTERVALS)
    if measure.unit.is_count:
        step = max(step, Decimal(1))
    start = (low / step).to_integral_value(ROUND_FLOOR) * step
    count = int(((high - start) / step).to_integral_value(ROUND_CEILING))
    found = [start + step * i for i in range(count + 1)]
    if is_capped and highest <= 100:
        found = [*(value for value in found if value < 100), *([Decimal(100)] if found[-1] >= 100 else [])]
    return tuple(Tick(value, text) for value, text in zip(found, _texts(measure, found), strict=True))


def _least(measure: Measured, values: Sequence[Decimal], move: Decimal) -> Decimal:
    """How wide the range must be at least."""
    size = max(abs(value) for value in values)
    return max(_MOVES * move, _POINTS if measure.unit.is_share else size * _PART) or Decimal(1)


def _range(values: Sequence[Decimal], least: Decimal, *, is_capped: bool) -> tuple[Decimal, Decimal]:
    """The lowest and the highest value that must have room."""
    lowest, highest = min(values), max(values)
    more = max(least - (highest - lowest), Decimal(0)) / 2
    low, high = lowest - more, highest + more
    if is_capped and high > max(Decimal(100), highest):
        low, high = low - (high - max(Decimal(100), highest)), max(Decimal(100), highest)
    is_flat, used = lowest == highest, high - low
    if lowest >= 0 and (low < 0 or is_flat or used >= high * _USED):
        return Decimal(0), max(highest, least)
    if highest <= 0 and (high > 0 or is_flat or used >= -low * _USED):
        return min(lowest, -least), Decimal(0)
    return low, high


def _round_step(step: Decimal) -> Decimal:
    """The nearest step not below this one that people count in: 1, 2, 5, 10, 20, 50 ..."""
    magnitude = Decimal(1).scaleb(step.adjusted())
    return next(magnitude * m for m in (1, 2, 5, 10) if magnitude * m >= step)


def _texts(measure: Measured, values: Sequence[Decimal]) -> list[str]:
    """The levels in words: thousands of thousands are counted in millions, for room."""
    size = max(abs(value) for value in values)
    if size < _MILLION or measure.unit.after_on_axis:
        return [level(measure, value) for value in values]
    whole, letter = (_BILLION, "bn") if size >= _BILLION else (_MILLION, "m")
    return [f"{level(measure, value / whole)}{letter if value else ''}" for value in values]


def scale_note(ticks: Sequence[Tick]) -> str:
    """What a reader must know about a scale that leaves out zero."""
    if ticks[0].value <= 0 <= ticks[-1].value:
        return ""
    return f"The scale starts at {ticks[0].text}, not at zero."
