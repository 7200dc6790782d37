"""A chart view as a Plotly figure: a plain dict of lists, loaded by the page only when a reader asks for it."""

import json

from generator.chart_view import ChartView

# What the look needs is set in the browser (site_templates/assets/charts.js), so that one place decides it.


def plotly_json(chart: ChartView) -> str:
    """The figure as JSON, the same bytes every time."""
    figure = {"data": [_trace(chart, place) for place in range(len(chart.series))], "layout": _layout(chart)}
    return json.dumps(figure, ensure_ascii=False, separators=(",", ":")) + "\n"


def _trace(chart: ChartView, place: int) -> dict[str, object]:
    points = chart.series[place].points
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "name": chart.series[place].name,
        "x": [point.label for point in points],
        "y": [float(point.value) if point.value is not None else None for point in points],
        "text": [point.text for point in points],
        "hovertemplate": "%{x}: %{text}<extra>%{fullData.name}</extra>",
        "connectgaps": False,
    }


def _layout(chart: ChartView) -> dict[str, object]:
    low, high = float(chart.ticks[0].value), float(chart.ticks[-1].value)
    return {
        "yaxis": {
            "range": [low, high],
            "tickvals": [float(tick.value) for tick in chart.ticks],
            "ticktext": [tick.text for tick in chart.ticks],
        },
        "shapes": [
            {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": float(line.value), "y1": float(line.value)}
            for line in chart.lines
        ],
        "annotations": [
            {"xref": "paper", "x": 1, "y": float(line.value), "text": line.label, "showarrow": False, "xanchor": "left"}
            for line in chart.lines
        ],
    }
