"""A chart view as a Plotly figure: a plain dict of lists, loaded by the page only when a reader asks for it."""

import json
from collections.abc import Iterator

from generator.charts.end_labels import apart, end_labels
from generator.charts.gaps import gaps_of
from generator.charts.lines import path_across
from generator.charts.view import ChartView, Point, Series, pieces

# Pixels; the width is the page's. Colours and fonts are the page's, too: site_templates/assets/explore.js sets them.
HEIGHT, TOP, BOTTOM, LEFT = 340, 34, 36, 56
# The letters at the ends of the lines are bold.
LABEL_GAP, BESIDE, LETTER = 18, 18, 8.3
# As on the drawing (svg.py, 7-charts.css): every series has a dash and a mark of its own.
DASHES = ("solid", "8px,3px", "3px,3px", "10px,3px,2px,3px", "1px,3px")
SYMBOLS = ("circle", "square", "triangle-up", "diamond", "triangle-down")
LINE_DASHES = {"target": "7px,4px", "break": "2px,3px"}

Described = dict[str, object]


def plotly_json(chart: ChartView) -> str:
    """The figure as JSON, the same bytes every time."""
    figure = {"data": [_trace(chart, place) for place in range(len(chart.series))], "layout": _layout(chart)}
    return json.dumps(figure, ensure_ascii=False, separators=(",", ":")) + "\n"


def _trace(chart: ChartView, place: int) -> Described:
    points = list(_with_gaps(chart, chart.series[place]))
    symbol = SYMBOLS[place % len(SYMBOLS)]
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "name": chart.series[place].name,
        "x": [point.at for point in points],
        "y": [float(point.value) if point.value is not None else None for point in points],
        "text": [point.told for point in points],
        "hovertemplate": "%{text}",
        "connectgaps": False,
        "line": {"dash": DASHES[(place + place // len(SYMBOLS)) % len(DASHES)], "width": 2.5},
        "marker": {"symbol": [f"{symbol}-open" if p.is_provisional else symbol for p in points], "size": 8},
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


def _layout(chart: ChartView) -> Described:
    labels = end_labels(chart)
    return {
        "height": HEIGHT,
        "margin": {
            "t": TOP,
            "b": BOTTOM,
            "l": LEFT,
            "r": round(BESIDE + LETTER * max(len(label.text) for label in labels)),
        },
        "showlegend": False,
        "hovermode": "x unified",
        "dragmode": False,
        "transition": {"duration": 0},
        "xaxis": _months(chart),
        "yaxis": _levels(chart),
        "shapes": [*_lines(chart), *_others(chart), *_breaks(chart)],
        "annotations": [*_end_labels(chart), *_break_labels(chart), *_gap_labels(chart)],
    }


def _months(chart: ChartView) -> Described:
    points = max((series.points for series in chart.series), key=len)
    return {
        "range": list(_edges(chart)),
        "tickvals": [point.at for point in points],
        "ticktext": [point.label for point in points],
        "tickangle": 0,
        "showgrid": False,
        "zeroline": False,
        "fixedrange": True,
    }


def _edges(chart: ChartView) -> tuple[float, float]:
    """Said, for the library would make room for words at the edge and squeeze the lines."""
    points = max((series.points for series in chart.series), key=len)
    first, last = points[0].at, points[-1].at
    edge = max(0.5, (last - first) * 0.05)
    return first - edge, last + edge


def _levels(chart: ChartView) -> Described:
    return {
        "range": [float(chart.ticks[0].value), float(chart.ticks[-1].value)],
        "tickvals": [float(tick.value) for tick in chart.ticks],
        "ticktext": [tick.text for tick in chart.ticks],
        "fixedrange": True,
    }


def _lines(chart: ChartView) -> Iterator[Described]:
    left, right = map(str, _edges(chart))
    for line in chart.lines:
        path = path_across(line, left, right, str, "{:f}".format)
        dash = {"dash": LINE_DASHES[line.kind], "width": 1.5}
        yield {"type": "path", "name": line.kind, "path": path, "line": dash}


def _others(chart: ChartView) -> Iterator[Described]:
    """Another's figure is a mark at its own time, or at the right edge: never a line over years that it is not of."""
    first, last = _edges(chart)
    for other in chart.comparators:
        end = last if other.at is None else other.at + (last - first) / 40
        path = f"M{end - (last - first) / 20} {other.level.value:f}H{end}"
        yield {"type": "path", "name": "comparator", "path": path, "line": {"width": 2}}


def _breaks(chart: ChartView) -> Iterator[Described]:
    for new in chart.breaks:
        x, dash = new.at - 0.5, {"dash": LINE_DASHES["break"], "width": 1}
        yield {"type": "line", "name": "break", "yref": "paper", "x0": x, "x1": x, "y0": 0, "y1": 1, "line": dash}


def _end_labels(chart: ChartView) -> Iterator[Described]:
    """The words at the ends of the lines, moved apart by pixels where they would overlap."""
    low, high = float(chart.ticks[0].value), float(chart.ticks[-1].value)
    pixels = (HEIGHT - TOP - BOTTOM) / (high - low)
    labels = end_labels(chart)
    wanted = [(high - float(label.value)) * pixels for label in labels]
    # Half a label above the floor: the last period is written below it.
    lowest = HEIGHT - TOP - BOTTOM - LABEL_GAP / 2
    for label, level, placed in zip(labels, wanted, apart(wanted, LABEL_GAP, lowest), strict=True):
        yield {
            "name": label.kind,
            "text": label.text,
            "xref": "paper",
            "x": 1,
            "xshift": 8,
            "xanchor": "left",
            "y": float(label.value),
            "yshift": round(level - placed, 1),
            "showarrow": False,
        }


def _break_labels(chart: ChartView) -> Iterator[Described]:
    first, last = chart.series[0].points[0].at, chart.series[0].points[-1].at
    for new in chart.breaks:
        anchor = "left" if new.at - first < last - new.at else "right"
        # Clear of a label that stands at the highest level.
        place = {"xanchor": anchor, "yref": "paper", "y": 1, "yanchor": "bottom", "yshift": LABEL_GAP // 2}
        yield {"name": "break", "text": new.label, "x": new.at - 0.5, **place, "showarrow": False}


def _gap_labels(chart: ChartView) -> Iterator[Described]:
    """At each gap, on the edge of the drawing and not on its scale, the letter or the words of the reason.

    A point that is not there answers to no pointer; its label does.
    """
    for gap in gaps_of(chart.series):
        yield {
            "name": "gap",
            "text": gap.reason.symbol or gap.reason.words,
            "hovertext": gap.told(len(chart.series)),
            "x": gap.middle,
            "yref": "paper",
            "y": 0,
            "yanchor": "bottom",
            "showarrow": False,
        }
