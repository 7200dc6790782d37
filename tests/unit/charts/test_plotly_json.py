"""The Plotly figure: valid by Plotly's own book, with nothing where there is no figure, and no words left out."""

import json
from typing import Any

import plotly.graph_objects as go
import pytest

from generator.charts.plotly_json import DASHES, SYMBOLS, plotly_json
from generator.charts.view import ChartView
from tests.unit.charts.test_svg import BREAK_IN_DECEMBER, FOUR, bare_chart
from tests.unit.charts.test_trend import THREE, chart_of
from tests.unit.samples import BANDS, TARGET


def figure(chart: ChartView) -> Any:
    return json.loads(plotly_json(chart))


def test_a_gap_is_null_and_is_not_bridged() -> None:
    chart = chart_of({}, FOUR.format("| suppressed"))
    [trace] = figure(chart)["data"]
    assert trace == {
        "type": "scatter",
        "mode": "lines+markers",
        "name": "Borough",
        "x": [24201, 24202, 24203, 24204],
        "y": [50.0, 51.0, None, 53.0],
        "text": ["50%", "51%", "suppressed", "53%"],
        "hovertemplate": "%{text}",
        "connectgaps": False,
        "line": {"dash": "solid", "width": 2.5},
        "marker": {"symbol": ["circle"] * 4, "size": 8},
    }


def test_a_break_ends_the_line_and_says_so() -> None:
    described = figure(chart_of(BREAK_IN_DECEMBER, FOUR.format(52)))
    assert described["data"][0]["y"] == [50.0, 51.0, None, 52.0, 53.0]
    [shape] = described["layout"]["shapes"]
    assert (shape["name"], shape["x0"], shape["x1"]) == ("break", 24202.5, 24202.5)
    assert "New count from Dec 2016" in [note["text"] for note in described["layout"]["annotations"]]


def test_a_provisional_point_is_open() -> None:
    [trace] = figure(chart_of({}, THREE.format("55 | provisional")))["data"]
    assert trace["marker"]["symbol"] == ["circle", "circle", "circle-open"]
    assert trace["text"][-1] == "55% (provisional)"


@pytest.mark.parametrize(
    ("december", "label", "told"),
    [
        ("2016-12 | | suppressed", "[c]", "Dec 2016: suppressed"),
        ("2016-12 | | not available", "[x]", "Dec 2016: not available"),
        ("2016-12 | | not applicable", "[z]", "Dec 2016: not applicable"),
        ("2016-12 | | not yet due", "not yet due", "Dec 2016: not yet due"),
        ("", "no figure", "Dec 2016: no figure"),
    ],
)
def test_a_gap_says_why_at_the_edge_and_not_on_the_scale(december: str, label: str, told: str) -> None:
    rows = ["2016-09 | 49", "2016-10 | 50", "2016-11 | 51", december, "2017-01 | 53"]
    described = figure(chart_of({}, "\n".join(filter(None, rows))))
    [note] = [note for note in described["layout"]["annotations"] if note["name"] == "gap"]
    assert (note["text"], note["hovertext"], note["x"]) == (label, told, 24203)
    assert (note["yref"], note["y"]) == ("paper", 0)
    assert described["data"][0]["text"][3] == told.removeprefix("Dec 2016: ")


def test_the_figure_has_the_scale_and_the_lines_of_the_drawing() -> None:
    layout = figure(chart_of({"targets": [TARGET | BANDS]}, FOUR.format(52)))["layout"]
    assert layout["yaxis"] == {
        "range": [0.0, 100.0],
        "tickvals": [0.0, 20.0, 40.0, 60.0, 80.0, 100.0],
        "ticktext": ["0%", "20%", "40%", "60%", "80%", "100%"],
        "fixedrange": True,
    }
    assert [(shape["name"], shape["path"]) for shape in layout["shapes"]] == [("target", "M24200.5 95H24204.5")]
    assert [note["text"] for note in layout["annotations"]] == ["Green: 95%", "53%"]
    assert layout["xaxis"]["ticktext"] == ["Oct 2016", "Nov 2016", "Dec 2016", "Jan 2017"]
    assert (layout["hovermode"], layout["xaxis"]["fixedrange"], layout["transition"]) == (
        "x unified",
        True,
        {"duration": 0},
    )


def test_labels_that_would_overlap_are_moved_apart() -> None:
    notes = figure(chart_of({"targets": [TARGET | BANDS]}, THREE.format("94.9")))["layout"]["annotations"]
    pixels = (340 - 34 - 36) / (100 - 50)
    levels = [(100 - note["y"]) * pixels - note["yshift"] for note in notes]
    assert levels[1] - levels[0] >= 17.8


def test_the_lowest_label_stands_above_the_last_period() -> None:
    """A label is 18 pixels high, and the periods are written from the level of the lowest one downwards."""
    notes = figure(chart_of({}, "2016-11 | 4 \n 2016-12 | 2 \n 2017-01 | 0"))["layout"]["annotations"]
    assert [(note["text"], note["y"], note["yshift"]) for note in notes] == [("0%", 0.0, 9.0)]


def test_every_series_has_a_look_of_its_own() -> None:
    assert len(set(SYMBOLS)) == len(DASHES) == len(set(DASHES))


def test_a_figure_of_one_point_is_no_trouble() -> None:
    assert go.Figure(figure(bare_chart("7"))).data[0].y == (7.0,)


def test_the_same_chart_gives_the_same_bytes() -> None:
    assert plotly_json(chart_of({}, FOUR.format(52))) == plotly_json(chart_of({}, FOUR.format(52)))
