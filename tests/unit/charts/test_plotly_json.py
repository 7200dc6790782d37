"""The Plotly figure: valid by Plotly's own book, with nothing where there is no figure, and no words left out."""

import json
from itertools import pairwise
from typing import Any

import plotly.graph_objects as go
import pytest

from generator.charts.areas import areas_chart
from generator.charts.plotly_json import plotly_json
from generator.charts.plotly_lines import DASHES, SYMBOLS
from generator.charts.view import ChartView
from tests.unit.charts.test_comparators import other
from tests.unit.charts.test_many_areas import MONTHS, _figure
from tests.unit.charts.test_many_areas import chart_of as chart_of_areas
from tests.unit.charts.test_svg import BREAK_IN_DECEMBER, COLLAPSE, FOUR, RATED, bare_chart, months, with_events
from tests.unit.charts.test_trend import THREE, chart_of
from tests.unit.samples import BANDS, TARGET, indicator

NEW_SYSTEM, ONE_DOOR = ("2016-10-31", "New case system, end of October"), ("2016-11-28", "One front door for all")


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
        "hovertemplate": "%{text}<extra></extra>",
        "connectgaps": False,
        "cliponaxis": False,
        "meta": "plain",
        "line": {"width": 3},
        "marker": {"symbol": ["circle"] * 4, "size": [9, 9, 9, 19]},
    }


def test_a_break_ends_the_line_and_says_so() -> None:
    described = figure(chart_of(BREAK_IN_DECEMBER, FOUR.format(52)))
    assert described["data"][0]["y"] == [50.0, 51.0, None, 52.0, 53.0]
    [shape] = [one for one in described["layout"]["shapes"] if one["name"] == "break"]
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
    assert described["layout"]["template"]["layout"]["annotationdefaults"]["yref"] == "paper"
    assert note["y"] == 0 < described["layout"]["margin"]["b"]
    assert described["layout"]["yaxis"]["range"][0] < described["layout"]["yaxis"]["tickvals"][0]
    assert described["data"][0]["text"][3] == told.removeprefix("Dec 2016: ")


def named(size: Any, kind: str) -> list[Any]:
    """What bears a name among the shapes and words of a layout."""
    return [one for one in (*size["shapes"], *size["annotations"]) if one["name"] == kind]


def texts(size: Any, kind: str) -> list[str]:
    return [one["text"] for one in named(size, kind) if "text" in one]


def test_the_figure_has_the_scale_and_the_lines_of_the_drawing() -> None:
    layout = figure(chart_of({"targets": [TARGET | BANDS]}, FOUR.format(52)))["layout"]
    assert layout["yaxis"] == {
        "range": [0.0, 100.0],
        "tickvals": [0.0, 20.0, 40.0, 60.0, 80.0, 100.0],
        "ticktext": ["0%", "20%", "40%", "60%", "80%", "100%"],
        "fixedrange": True,
    }
    left, right = layout["xaxis"]["range"]
    assert 24200.5 < left < 24201 and 24204 < right < 24204.5
    assert [(shape["name"], shape["path"]) for shape in layout["shapes"]] == [("target", f"M{left} 95H{right}")]
    assert (texts(layout, "target"), texts(layout, "value")) == (["Green: 95%"], ["53%"])
    assert layout["xaxis"]["ticktext"] == ["Oct 2016", "Nov 2016", "Dec 2016", "Jan 2017"]
    assert texts(layout, "month") == ["Oct", "2016", "Nov", "Dec", "Jan", "2017"]
    assert (layout["hovermode"], layout["xaxis"]["fixedrange"], layout["transition"]) == (
        "x unified",
        True,
        {"duration": 0},
    )


def test_a_scale_without_zero_is_broken_below_its_lowest_level() -> None:
    layout = figure(chart_of({}, THREE.format("55")))["layout"]
    assert layout["yaxis"]["tickvals"][0] == 48 > layout["yaxis"]["range"][0]
    assert len(named(layout, "broken")) == len(named(layout["meta"], "broken")) == 1


def test_the_usual_range_is_solid_over_the_figures_that_it_rests_on_and_goes_on_dashed() -> None:
    layout = figure(with_events(RATED, COLLAPSE, NEW_SYSTEM))["layout"]
    band, *words = named(layout, "usual")
    left, right = layout["xaxis"]["range"]
    assert (band["type"], band["x0"], band["x1"], band["y0"], band["y1"]) == ("rect", left, 24200.5, 92, 100)
    assert (band["layer"], band["line"]) == ("below", {"width": 0})
    assert [note["text"] for note in words] == ["Usual range until September: 92% to 100%"]
    edges = [(edge["x0"], edge["x1"], edge["y0"], edge["y1"]) for edge in named(layout, "usual edge")]
    assert edges == [(24200.5, right, 100, 100), (24200.5, right, 92, 92)]


def test_a_trial_range_is_outlined_and_called_so() -> None:
    described = figure(chart_of({}, months("50 51 50 51 50 51 50 51 50 58")))
    band, words = named(described["layout"], "usual")
    assert band["line"] == {"dash": "4px,3px", "width": 1}
    assert words["text"].startswith("Usual range (trial): ")
    assert described["data"][0]["text"][-1] == "58%<br>above the usual range (trial)"


def test_two_events_a_month_apart_are_dotted_lines_with_words_that_keep_clear_of_each_other() -> None:
    layout = figure(with_events(RATED, COLLAPSE, NEW_SYSTEM, ONE_DOOR))["layout"]
    for size in (layout, layout["meta"]):
        lines, words = named(size, "event")[:2], named(size, "event")[2:]
        assert [(line["x0"], line["line"]["dash"]) for line in lines] == [
            (24201.5, "1.5px,3px"),
            (24202.4, "1.5px,3px"),
        ]
        assert [note["text"] for note in words] == [NEW_SYSTEM[1], ONE_DOOR[1]]
        assert all(line["y1"] > 1 for line in lines), "up to its words, above the figures"
    rows = [note["y"] for note in named(layout["meta"], "event")[2:]]
    assert abs(rows[0] - rows[1]) * (330 - 44 - 44) > 15, "a phone is too narrow for both in one row"


def test_a_mark_tells_its_rating_by_its_shape_and_the_last_is_large() -> None:
    [trace] = figure(with_events(RATED, COLLAPSE, NEW_SYSTEM))["data"]
    shapes = {"o": "circle-open", "G": "circle", "A": "triangle-up", "R": "diamond"}
    assert trace["meta"] == "rated"
    assert trace["marker"]["symbol"] == [shapes[letter] for letter in "oooGGGGGARRRR"]
    assert trace["marker"]["size"] == [9] * 8 + [12] + [9] * 3 + [19]


def test_a_pointer_is_told_the_figure_its_rating_and_where_it_lies_outside_of_the_usual_range() -> None:
    [trace] = figure(with_events(RATED, COLLAPSE, NEW_SYSTEM))["data"]
    assert trace["text"][0] == "98.4%, not rated"
    assert trace["text"][8:10] == ["92.7%, amber", "50.0%, red<br>below the usual range"]


def test_of_a_figure_that_may_change_nothing_is_told_but_that() -> None:
    [trace] = figure(chart_of(RATED, months("50 52 49 51 50 53 48 51 49 50 52 51") + " | provisional"))["data"]
    assert trace["text"][-1] == "51% (provisional)"


def test_anothers_figure_is_a_tick_at_the_edge_or_a_disc_at_its_own_time() -> None:
    at_edge = figure(chart_of({}, FOUR.format(52), (other("2014/15", "60"),)))["layout"]
    at_time = figure(chart_of({}, FOUR.format(52), (other("2016-11", "60"),)))["layout"]
    [tick, *words], [disc, *_] = named(at_edge, "comparator"), named(at_time, "comparator")
    assert (tick["type"], tick["xref"], tick["xanchor"], tick["y0"]) == ("line", "paper", 1, 60)
    assert [note["text"] for note in words] == ["England 60%", "(2014/15)"]
    assert (disc["type"], disc["xanchor"], disc["yanchor"]) == ("circle", 24202, 60)


def heights(size: Any) -> list[float]:
    """How many pixels below the upper edge the names at the ends of the lines stand, from above."""
    room = size["height"] - size["margin"]["t"] - size["margin"]["b"]
    ends = [note for note in size["annotations"] if note["name"].startswith(("value s", "value w", "target"))]
    return sorted((1 - note["y"]) * room for note in ends)


@pytest.mark.parametrize("names", ["short", "long"])
@pytest.mark.parametrize("spread", ["all the same", "close together", "far apart"])
def test_up_to_twelve_areas_are_named_at_their_ends_and_on_a_phone_below_where_names_are_long(
    names: str, spread: str
) -> None:
    chart = chart_of_areas(12, names, spread, indicator())
    assert chart is not None
    layout = figure(chart)["layout"]
    found = heights(layout)
    assert len(found) == 12
    assert all(below - above >= 17.8 for above, below in pairwise(found))
    assert found[-1] <= layout["height"] - layout["margin"]["t"] - layout["margin"]["b"] - 8.9
    phone = layout["meta"]
    assert phone["showlegend"] is (names == "long") is (heights(phone) == [])
    assert 390 - phone["margin"]["l"] - phone["margin"]["r"] > 200


def test_the_whole_of_which_areas_are_parts_is_the_first_line_and_is_named() -> None:
    rows = [(name, [_figure(month, value) for month in MONTHS]) for name, value in (("North", 10), ("South", 50))]
    chart = areas_chart(indicator(), "Sampleton", rows, "a", [_figure(month, 30) for month in MONTHS])
    assert chart is not None
    described = figure(chart)
    assert [(trace["meta"], trace["name"]) for trace in described["data"]] == [
        ("whole", "Sampleton"),
        ("s0", "North"),
        ("s1", "South"),
    ]
    assert texts(described["layout"], "value whole") == ["Sampleton 30%"]


def test_every_series_has_a_look_of_its_own() -> None:
    assert len(set(SYMBOLS)) == len(DASHES) == len(set(DASHES))


def test_a_figure_of_one_point_is_no_trouble() -> None:
    assert go.Figure(figure(bare_chart("7"))).data[0].y == (7.0,)


def test_the_same_chart_gives_the_same_bytes() -> None:
    assert plotly_json(chart_of({}, FOUR.format(52))) == plotly_json(chart_of({}, FOUR.format(52)))
