"""The lines of a chart that a reader explores: the traces of a Plotly figure, in no colour yet."""

from collections.abc import Iterator

from generator.assess.rating import Colour
from generator.charts.marks import Band
from generator.charts.plotly_marks import Described
from generator.charts.view import ChartView, Point, Series, pieces

# Every one of several series has a dash and a mark of its own; the mark of a single one tells its rating.
DASHES = ("solid", "8px,3px", "3px,3px", "10px,3px,2px,3px", "1px,3px")
SYMBOLS = ("circle", "square", "triangle-up", "diamond", "triangle-down")
RATED = {Colour.GREEN: "circle", Colour.AMBER: "triangle-up", Colour.RED: "diamond"}
_OPEN = "circle-open"
_SIZE, _LAST, _SMALL, _ITS_LAST, _DOT = 9, 19, 7, 10, 4
# A triangle of the same size looks smaller.
_MORE = 3


def traces(chart: ChartView) -> Iterator[Described]:
    """A line for each series, behind them the whole of which several are parts; `meta` says which is which."""
    if chart.whole is not None:
        yield _trace(chart, chart.whole) | {
            "meta": "whole",
            "line": {"width": 2},
            "marker": {"size": _DOT},
        }
    if len(chart.series) == 1:
        yield _single(chart, chart.series[0])
        return
    for place, series in enumerate(chart.series):
        symbol, dash = SYMBOLS[place % len(SYMBOLS)], DASHES[(place + place // len(SYMBOLS)) % len(DASHES)]
        points = list(_with_gaps(chart, series))
        symbols = [f"{symbol}-open" if point.is_provisional else symbol for point in points]
        yield _trace(chart, series) | {
            "meta": f"s{place}",
            "line": {"dash": dash, "width": 2.5},
            "marker": {"symbol": symbols, "size": _sizes(points, _SMALL, _ITS_LAST)},
        }


def _single(chart: ChartView, series: Series) -> Described:
    """A line whose marks tell their ratings by their shape, the last one large."""
    points, is_rated = list(_with_gaps(chart, series)), _is_rated(chart)
    symbols = [_symbol(point, is_rated=is_rated) for point in points]
    sizes = zip(_sizes(points, _SIZE, _LAST), symbols, strict=True)
    marker = {"symbol": symbols, "size": [size + _MORE if "triangle" in symbol else size for size, symbol in sizes]}
    looks: Described = {"meta": "rated" if is_rated else "plain", "line": {"width": 3}, "marker": marker}
    # The words around the chart say whose line it is.
    return _trace(chart, series) | looks | {"hovertemplate": "%{text}<extra></extra>"}


def _trace(chart: ChartView, series: Series) -> Described:
    points = list(_with_gaps(chart, series))
    is_alone = len(chart.series) == 1
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "name": series.name,
        "x": [point.at for point in points],
        "y": [float(point.value) if point.value is not None else None for point in points],
        "text": [_told(chart, point) if is_alone else point.told for point in points],
        "hovertemplate": "%{text}",
        "connectgaps": False,
        # A mark at the highest level is whole.
        "cliponaxis": False,
    }


def _with_gaps(chart: ChartView, series: Series) -> Iterator[Point]:
    """The points of a series, with an empty one wherever the line is not joined."""
    starts = [piece[0] for piece in pieces(series.points, chart.breaks)]
    before: Point | None = None
    for point in series.points:
        if point in starts and before is not None and before.value is not None:
            yield Point((before.at + point.at) / 2, "", None, "")
        yield point
        before = point


def _is_rated(chart: ChartView) -> bool:
    return bool(chart.target) or any(point.colour for point in chart.series[0].known)


def _symbol(point: Point, *, is_rated: bool) -> str:
    """The rating's shape; a ring for a figure that may change, or has no rating where others have one."""
    if point.is_provisional or (is_rated and point.colour not in RATED):
        return _OPEN
    return RATED.get(point.colour, SYMBOLS[0]) if point.colour is not None else SYMBOLS[0]


def _sizes(points: list[Point], size: int, last: int) -> list[int]:
    newest = max((place for place, point in enumerate(points) if point.value is not None), default=-1)
    return [last if place == newest else size for place in range(len(points))]


def _told(chart: ChartView, point: Point) -> str:
    """What a pointer is told: the figure, its rating, and whether it lies outside of the usual range."""
    if point.value is None or point.held_back:
        return point.told
    rating = (point.colour.value if point.colour is not None else Colour.NOT_RATED.value) if _is_rated(chart) else ""
    figure = f"{point.told}, {rating}" if rating else point.told
    place = _place(chart.band, point) if chart.band is not None else ""
    return f"{figure}<br>{place}" if place else figure


def _place(band: Band, point: Point) -> str:
    """On which side of the usual range a figure lies: the range is told so that every figure lies on its own side."""
    if point.value is None or (band.start is not None and point.at < band.start):
        return ""
    side = "above" if point.value > band.high else "below" if point.value < band.low else ""
    return f"{side} the usual range{' (trial)' if band.is_trial else ''}" if side else ""
