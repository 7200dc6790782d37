"""A chart view as a Plotly figure: a plain dict of lists, loaded by the page only when a reader asks for it.

It shows what the drawing shows, each word in the same place. Colours and fonts are the page's: explore.js sets them.
"""

import json
from functools import lru_cache

from generator.charts.onscreen import Onscreen, both_sizes
from generator.charts.plotly_lines import traces
from generator.charts.plotly_marks import Described, shapes
from generator.charts.plotly_words import DEFAULTS, words
from generator.charts.view import ChartView

# The names of several lines, where they stand below: how high a row of them is, and how many letters it holds.
_ROW, _ROW_LETTERS, _MARK_LETTERS = 20, 48, 8


# A release's page and a measure's own have the same chart.
@lru_cache(maxsize=512)
def plotly_json(chart: ChartView) -> str:
    """The figure as JSON, the same bytes every time: laid out for a page, and under `meta` what differs on a phone."""
    page, phone = both_sizes(chart)
    on_phone = {**_size_of(phone), "ranges": [list(phone.edges), list(phone.levels)]}
    layout = {**_layout(chart, page), **_size_of(page), "meta": on_phone}
    figure = {"data": list(traces(chart)), "layout": layout}
    return json.dumps(figure, ensure_ascii=False, separators=(",", ":")) + "\n"


def _layout(chart: ChartView, page: Onscreen) -> Described:
    points = max((series.points for series in chart.series), key=len)
    return {
        "hovermode": "x unified",
        "dragmode": False,
        "transition": {"duration": 0},
        "template": {"layout": {"annotationdefaults": DEFAULTS, "shapedefaults": {"layer": "between"}}},
        "xaxis": {
            "range": list(page.edges),
            # Their texts are not written below, but head what a pointer is told.
            "tickvals": [point.at for point in points],
            "ticktext": [point.label for point in points],
            "showticklabels": False,
            "ticks": "outside",
            "ticklen": 5,
            "showline": True,
            "showgrid": False,
            "zeroline": False,
            "fixedrange": True,
        },
        "yaxis": {
            "range": list(page.levels),
            "tickvals": [float(tick.value) for tick in chart.ticks],
            "ticktext": [tick.text for tick in chart.ticks],
            "fixedrange": True,
        },
    }


def _size_of(on: Onscreen) -> Described:
    """What is another on a page than on a phone; the width is the page's."""
    paper, plane = on.plane.paper, on.plane
    below = 0 if on.ends or len(on.chart.series) == 1 else _ROW * _rows(on.chart)
    found: Described = {
        "height": paper.height + below,
        "margin": {
            "t": plane.top,
            "b": paper.height - plane.axis + below,
            "l": plane.left,
            "r": paper.width - plane.right,
        },
        "showlegend": bool(below),
        "shapes": shapes(on),
        "annotations": words(on),
    }
    if below:
        names = {"orientation": "h", "x": 0, "xanchor": "left", "y": on.up(paper.height), "yanchor": "top"}
        found["legend"] = names | {"itemclick": False, "itemdoubleclick": False}
    return found


def _rows(chart: ChartView) -> int:
    """How many rows the names below take at most."""
    names = [series.name for series in (*chart.series, *filter(None, [chart.whole]))]
    return -(-len(names) // max(1, _ROW_LETTERS // (max(map(len, names)) + _MARK_LETTERS)))
