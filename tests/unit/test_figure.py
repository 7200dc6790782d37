"""The Plotly figure: valid by Plotly's own book, with nothing where there is no figure."""

import json
from typing import Any

import plotly.graph_objects as go
import pytest

from generator.chart_view import ChartView
from generator.figure import plotly_json
from tests.unit.samples import BANDS, TARGET
from tests.unit.test_charts import chart_of
from tests.unit.test_svg import FOUR, real_charts


def figure(chart: ChartView) -> Any:
    return json.loads(plotly_json(chart))


@pytest.mark.parametrize("chart", real_charts().values(), ids=real_charts().keys())
def test_plotly_takes_every_real_figure(chart: ChartView) -> None:
    described = figure(chart)
    taken = go.Figure(described)  # refuses a key or a value that it does not know
    assert [list(trace.x) for trace in taken.data] == [[p.label for p in series.points] for series in chart.series]
    assert len(taken.layout.shapes) == len(chart.lines)


def test_a_gap_is_null_and_is_not_bridged() -> None:
    [trace] = figure(chart_of({}, FOUR.format("| suppressed")))["data"]
    assert trace == {
        "type": "scatter",
        "mode": "lines+markers",
        "name": "Borough",
        "x": ["Oct 2016", "Nov 2016", "Dec 2016", "Jan 2017"],
        "y": [50.0, 51.0, None, 53.0],
        "text": ["50%", "51%", "suppressed", "53%"],
        "hovertemplate": "%{x}: %{text}<extra>%{fullData.name}</extra>",
        "connectgaps": False,
    }


def test_the_figure_has_the_scale_and_the_lines_of_the_drawing() -> None:
    layout = figure(chart_of({"targets": [TARGET | BANDS]}, FOUR.format(52)))["layout"]
    assert layout["yaxis"] == {
        "range": [40.0, 100.0],
        "tickvals": [40.0, 60.0, 80.0, 100.0],
        "ticktext": ["40%", "60%", "80%", "100%"],
    }
    assert [shape["y0"] for shape in layout["shapes"]] == [95.0]
    assert [note["text"] for note in layout["annotations"]] == ["Target 95%"]


def test_the_same_chart_gives_the_same_bytes() -> None:
    assert plotly_json(chart_of({}, FOUR.format(52))) == plotly_json(chart_of({}, FOUR.format(52)))
