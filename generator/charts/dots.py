"""Figures of one period, a row each: a dot on a line, and the bounds of a target across all of them.

The words beside each row say its figure, so the drawings have no text, and are hidden from those who listen.
"""

from collections.abc import Sequence
from decimal import Decimal

from markupsafe import Markup

from generator.charts.paper import AXIS, GRID, LINE, TARGET, coordinate
from generator.charts.scale import Tick

_WIDTH, _HEIGHT, _EDGE = 180, 28, 8
_OTHER, _OWN = 5.0, 7.0


def dots(
    values: Sequence[Decimal | None], own: int, bounds: Sequence[Decimal], ticks: Sequence[Tick]
) -> tuple[Markup, ...]:
    """A row for each value, on one scale; that of the place that is told of is larger and dark."""
    lines = "".join(f"M{_place(bound, ticks)} 0V{_HEIGHT}" for bound in bounds)
    target = f'<path stroke="{TARGET}" stroke-width="2" stroke-dasharray="4 3" d="{lines}"/>' if lines else ""
    return tuple(_row(value, place == own, target, ticks) for place, value in enumerate(values))


def _row(value: Decimal | None, is_own: bool, target: str, ticks: Sequence[Tick]) -> Markup:
    middle = _HEIGHT // 2
    dot = ""
    if value is not None:
        size, fill = (_OWN, LINE) if is_own else (_OTHER, AXIS)
        dot = f'<circle cx="{_place(value, ticks)}" cy="{middle}" r="{size:g}" fill="{fill}"/>'
    return Markup(
        f'<svg class="rc-dot" viewBox="0 0 {_WIDTH} {_HEIGHT}" width="{_WIDTH}" height="{_HEIGHT}" fill="none" '
        f'aria-hidden="true"><path stroke="{GRID}" d="M{_EDGE} {middle}H{_WIDTH - _EDGE}"/>{target}{dot}</svg>'
    )


def _place(value: Decimal, ticks: Sequence[Tick]) -> str:
    low, high = ticks[0].value, ticks[-1].value
    return coordinate(_EDGE + float((value - low) / (high - low)) * (_WIDTH - 2 * _EDGE))
