"""A count as a bar of its parts, true to scale; the words beside it say the figures, so it is hidden from ears."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup, escape

from generator.charts.boxes import centred
from generator.charts.letters import width_of
from generator.charts.paper import AXIS, FONT, GROUND, INK, LETTERS, LINE, SOFT, coordinate

_WIDTH, _HEIGHT, _GAP, _ROOM = 340, 28, 2, 8
# Lighter and darker in turn, so that parts side by side are told apart.
_GREYS = ("#c5d0d6", "#e2e8eb")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a bar: its size, as it is written, and whether it is no place, which is only outlined."""

    value: Decimal
    text: str
    is_no_place: bool = False


def share_bar(parts: Sequence[Part]) -> Markup:
    """The parts from left to right; the first is the one that is told of."""
    total = sum((part.value for part in parts), Decimal(0))
    shown = [part for part in parts if part.value]
    free = _WIDTH - _GAP * (len(shown) - 1) if shown else 0
    drawn, left = [], 0.0
    for place, part in enumerate(shown):
        wide = float(part.value / total) * free
        drawn.append(_part(part, left, wide, _fill(part, parts, place)))
        left += wide + _GAP
    size = f'viewBox="0 0 {_WIDTH} {_HEIGHT}" width="{_WIDTH}" height="{_HEIGHT}" {FONT}'
    return Markup(f'<svg class="rc-share" {size} aria-hidden="true">{"".join(drawn)}</svg>')


def _fill(part: Part, parts: Sequence[Part], place: int) -> str:
    if part.is_no_place:
        return GROUND
    return LINE if part is parts[0] else _GREYS[place % 2]


def _part(part: Part, left: float, wide: float, fill: str) -> str:
    x, edge = coordinate(left), ""
    if part.is_no_place:
        edge = f' stroke="{AXIS}" stroke-dasharray="3 2"'
    box = f'<rect x="{x}" y="1" width="{coordinate(wide)}" height="{_HEIGHT - 2}" fill="{fill}"{edge}/>'
    if width_of(part.text, LETTERS, bold=True) + _ROOM > wide:
        return box
    ink = GROUND if fill == LINE else SOFT if part.is_no_place else INK
    level = coordinate(centred(_HEIGHT / 2, LETTERS))
    words = f'<text x="{coordinate(left + _ROOM / 2)}" y="{level}" fill="{ink}" font-weight="700">'
    return f"{box}{words}{escape(part.text)}</text>"
