"""The parts of a place side by side: a small drawing each, all on one scale, each beside the whole place."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from generator.charts.boxes import Box
from generator.charts.captions import target_caption
from generator.charts.gap_marks import gap_marks
from generator.charts.levels import levels
from generator.charts.months import months
from generator.charts.paper import AXIS, GROUND, LINE, PANEL, coordinate
from generator.charts.plane import Plane
from generator.charts.solver import Ground, placed
from generator.charts.strip import is_one_period, strip
from generator.charts.strokes import target, upright
from generator.charts.svg import line, segments, svg_start, texts
from generator.charts.view import ChartView, Point, Series, pieces

_DOT, _LAST = 3.0, 5.5


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


def _newest(series: Series) -> str:
    """The last figure, with its period where newer ones are missing."""
    if not series.known:
        return "no figures"
    last = series.known[-1]
    return last.told if last is series.points[-1] else f"{last.told}, {last.label}"


def _draw(chart: ChartView, series: Series) -> Markup:
    # The plane is that of all parts, so that all have one scale.
    plane = Plane(chart, PANEL)
    mine = replace(chart, series=(series,))
    whole = chart.whole.points if chart.whole is not None else ()
    strokes = (*segments(mine, series.points, plane), *segments(mine, whole, plane))
    wanted = [target_caption(one, plane, one.level_text) for one in chart.lines if one.label]
    words = placed(wanted, Ground(Box(plane.left, 0, PANEL.width, plane.floor), line=strokes))
    return Markup("").join(
        Markup(part)
        for part in (
            f'{svg_start(PANEL)} aria-hidden="true">',
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
