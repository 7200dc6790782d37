"""A chart the size of a few words: the line beside its usual range and its target, and the last figure by its rating.

The words beside it say the figures, so it has none and is hidden from those who listen.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from generator.charts.outlines import path_of
from generator.charts.paper import BAND, GROUND, LINE, TARGET, coordinate
from generator.charts.points import RATED, SOLID
from generator.charts.view import ChartView, Point, pieces

MONTHS = 13
WIDTH, HEIGHT = 112, 40
_SIDE, _TOP, _MARK = 9.0, 9.0, 7.0
# Without a usual range a line that hardly moves must not look like a cliff.
_LEAST_SPREAD = Decimal("0.05")


def spark(chart: ChartView) -> Markup:
    """The last thirteen months of a chart's line in small; nothing where fewer than two figures fall into them."""
    last = chart.series[0].points[-1].at
    shown = tuple(point for point in chart.series[0].points if last - MONTHS < point.at <= last)
    known = [point for point in shown if point.value is not None]
    if len(known) < 2:
        return Markup("")
    room = _room(chart, known, last)
    return Markup("").join(
        Markup(part)
        for part in (
            f'<svg class="spark" viewBox="0 0 {WIDTH} {HEIGHT}" aria-hidden="true">',
            *_band(chart, room),
            *_targets(chart, room),
            *_line(chart, shown, room),
            *_last(known[-1], room),
            "</svg>",
        )
    )


@dataclass(frozen=True, slots=True)
class _Room:
    """Where months and values stand."""

    first: float
    last: float
    low: Decimal
    high: Decimal

    def x(self, at: float) -> str:
        share = (min(max(at, self.first), self.last) - self.first) / (self.last - self.first)
        return coordinate(_SIDE + share * (WIDTH - 2 * _SIDE))

    def y(self, value: Decimal) -> str:
        share = (value - self.low) / (self.high - self.low)
        return coordinate(HEIGHT - _TOP - float(share) * (HEIGHT - 2 * _TOP))


def _room(chart: ChartView, known: list[Point], last: float) -> _Room:
    """All months of the year, and every value, bound and target with a little air."""
    values = [point.value for point in known if point.value is not None]
    values += [stretch.level.value for line in chart.lines for stretch in line.stretches]
    values += [chart.band.low, chart.band.high] if chart.band is not None else []
    low, high = min(values), max(values)
    least = max(abs(high) * _LEAST_SPREAD, Decimal("0.000001")) if chart.band is None else Decimal("0.000001")
    if high - low < least:
        low, high = low - least / 2, high + least / 2
    return _Room(last - MONTHS + 1, last, low, high)


def _band(chart: ChartView, room: _Room) -> Iterator[str]:
    if chart.band is not None:
        top, bottom = room.y(chart.band.high), room.y(chart.band.low)
        height = max(float(bottom) - float(top), 1)
        yield f'<path fill="{BAND}" d="M{coordinate(_SIDE)} {top}h{coordinate(WIDTH - 2 * _SIDE)}v{height:g}'
        yield f'H{coordinate(_SIDE)}z"/>'


def _targets(chart: ChartView, room: _Room) -> Iterator[str]:
    path = "".join(
        f"M{room.x(room.first if stretch.start is None else stretch.start)} {room.y(stretch.level.value)}"
        f"H{room.x(room.last if stretch.end is None else stretch.end)}"
        for line in chart.lines
        for stretch in line.stretches
        if stretch.end is None or stretch.end > room.first
    )
    if path:
        yield f'<path fill="none" stroke="{TARGET}" stroke-width="1.5" stroke-dasharray="3 2" d="{path}"/>'


def _line(chart: ChartView, shown: tuple[Point, ...], room: _Room) -> Iterator[str]:
    lines = [
        [f"{room.x(p.at)} {room.y(p.value)}" for p in piece if p.value is not None]
        for piece in pieces(shown, chart.breaks)
    ]
    path = "".join(f"M{'L'.join(line)}" if len(line) > 1 else f"M{line[0]}h.1" for line in lines)
    look = 'stroke-width="2" stroke-linejoin="round" stroke-linecap="round"'
    yield f'<path class="line" fill="none" stroke="{LINE}" {look} d="{path}"/>'


def _last(point: Point, room: _Room) -> Iterator[str]:
    """The newest figure by the sign of its rating; a ring where it has none or may still change."""
    if point.value is None:
        return
    x, y = room.x(point.at), room.y(point.value)
    look = point.colour.value if point.colour is not None and not point.is_provisional else ""
    if look not in SOLID:
        yield f'<circle cx="{x}" cy="{y}" r="4" fill="{GROUND}" stroke="{LINE}" stroke-width="2"/>'
        return
    fill, edge, ground = RATED[look]
    place = f"translate({coordinate(float(x) - _MARK)} {coordinate(float(y) - _MARK)}) scale({_MARK / 8:g})"
    outline = "" if edge == GROUND else f' stroke="{edge}" stroke-width=".8"'
    yield f'<g transform="{place}"><path fill="{ground}" stroke="{GROUND}" stroke-width="3" d="{SOLID[look]}"/>'
    yield f'<path fill="{fill}"{outline} fill-rule="evenodd" d="{path_of(look)}"/></g>'
