"""The parts of a place side by side: a small drawing each, all on one scale, each beside the whole place."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from markupsafe import Markup

from generator.charts.boxes import Box, Letters, Spot, centred
from generator.charts.captions import target_caption
from generator.charts.end_labels import apart
from generator.charts.gap_marks import gap_marks
from generator.charts.levels import levels
from generator.charts.months import months
from generator.charts.paper import ALONE, AXIS, GROUND, LETTERS, LINE, PANEL, SOFT, TARGET_WORDS, Paper, coordinate
from generator.charts.plane import BESIDE, Plane
from generator.charts.solver import Ground, Wanted, placed
from generator.charts.strip import is_one_period, strip
from generator.charts.strokes import target, upright
from generator.charts.svg import line, segments, svg_start, texts
from generator.charts.view import ChartView, Point, Series, pieces

_DOT, _LAST = 3.0, 5.5
# Words at the right end of lines stand so far below each other.
_LINE = 19


@dataclass(frozen=True, slots=True)
class Panel:
    """One part: its name, its newest figure in words, and its drawing, of which the words around it speak."""

    name: str
    value: str
    drawing: Markup


def panels(chart: ChartView) -> tuple[Panel, ...]:
    """A panel for each part, in the order of the chart."""
    drawn = strip if is_one_period(chart) else _draw
    return tuple(Panel(series.name, _newest(series), drawn(chart, series)) for series in chart.series)


def alone(chart: ChartView, series: Series) -> Markup:
    """One part of a chart by itself, beside the whole: at the right end of each line stands its last figure."""
    others = [other for other in chart.series if other is not series]
    return _draw(replace(chart, series=(series, *others)), series, ALONE)


def _newest(series: Series) -> str:
    """The last figure, with its period where newer ones are missing."""
    if not series.known:
        return "no figures"
    last = series.known[-1]
    return last.told if last is series.points[-1] else f"{last.told}, {last.label}"


def _draw(chart: ChartView, series: Series, paper: Paper = PANEL) -> Markup:
    # The plane is that of all parts, so that all have one scale.
    plane = Plane(chart, paper)
    mine = replace(chart, series=(series,))
    whole = chart.whole.points if chart.whole is not None else ()
    strokes = (*segments(mine, series.points, plane), *segments(mine, whole, plane))
    if paper is ALONE:
        wanted = list(_ends(chart, series, plane))
    else:
        wanted = [target_caption(one, plane, one.level_text) for one in chart.lines if one.label]
    words = placed(wanted, Ground(Box(plane.left, 0, paper.width, plane.floor + LETTERS), line=strokes))
    return Markup("").join(
        Markup(part)
        for part in (
            f'{svg_start(paper)} aria-hidden="true">',
            *levels(chart, plane),
            *months(chart.axis, plane),
            *(upright("event", plane.x(event.at), plane.top, plane) for event in chart.events),
            *(upright("break", plane.x(new.at - 0.5), plane.top, plane) for new in chart.breaks),
            *(target(one, plane) for one in chart.lines),
            *line(mine, whole, plane, colour=AXIS, width=2),
            *_dots(mine, whole, plane, AXIS),
            *line(mine, series.points, plane),
            *_dots(mine, series.points, plane, LINE),
            *_last(series, plane),
            *gap_marks(mine, plane),
            *texts(mine, words, plane),
            "</svg>",
        )
    )


def _ends(chart: ChartView, series: Series, plane: Plane) -> Iterator[Wanted]:
    """The last figures of the part and of the whole, and the bounds of the target, in the order of their levels."""
    whole = chart.whole.known[-1:] if chart.whole is not None else ()
    found = [(point.value or Decimal(0), "value", point.text, LINE) for point in series.known[-1:]]
    found += [(point.value or Decimal(0), "whole", point.text, SOFT) for point in whole]
    found += [(line.level, "target", line.level_text, TARGET_WORDS) for line in chart.lines if line.label]
    found.sort(key=lambda end: end[0], reverse=True)
    places = apart([centred(plane.y(value), LETTERS) for value, *_ in found], _LINE, plane.floor + LETTERS / 2)
    for (_, kind, text, fill), y in zip(found, places, strict=True):
        spot = Spot(plane.right + BESIDE, y, "start", (text,))
        yield Wanted(kind, Letters(LETTERS, is_bold=kind != "whole"), fill, (spot,))


def _dots(chart: ChartView, of: tuple[Point, ...], plane: Plane, colour: str) -> Iterator[str]:
    """A figure that is joined to no other would not be seen without a dot."""
    for piece in pieces(of, chart.breaks):
        if len(piece) == 1:
            yield _dot(piece[0], plane, _DOT, colour)


def _last(series: Series, plane: Plane) -> Iterator[str]:
    """The newest figure, as a ring where it may still change."""
    for point in series.known[-1:]:
        yield _dot(point, plane, _LAST, GROUND if point.is_provisional else LINE, LINE)


def _dot(point: Point, plane: Plane, size: float, fill: str, edge: str = GROUND) -> str:
    x, y = (coordinate(place) for place in plane.place(point))
    return f'<circle cx="{x}" cy="{y}" r="{size:g}" fill="{fill}" stroke="{edge}" stroke-width="1.5"/>'
