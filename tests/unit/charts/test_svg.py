"""The static drawing: valid, named, the same every time, and no label upon another."""

import re
from decimal import Decimal
from xml.etree import ElementTree

import pytest

from generator.charts.plotly_json import plotly_json
from generator.charts.scale import scale_of
from generator.charts.svg import draw
from generator.charts.trend import areas_chart
from generator.charts.view import ChartView, Point, Series
from tests.unit.charts.test_trend import THREE, chart_of
from tests.unit.samples import BANDS, TARGET, figures, indicator

SVG = "{http://www.w3.org/2000/svg}"
FOUR = "2016-10 | 50 \n 2016-11 | 51 \n 2016-12 | {} \n 2017-01 | 53"


def lines_of(chart: ChartView) -> list[int]:
    """How many points each drawn piece of the line joins."""
    return [d.count("L") + 1 for d in re.findall(r'class="line s0" d="([^"]*)"', draw(chart))]


def test_a_drawing_has_a_role_a_name_and_a_description() -> None:
    chart = chart_of({"name": "A < B & C"}, THREE.format(60))
    root = ElementTree.fromstring(draw(chart))
    assert (root.tag, root.get("role"), root.get("aria-labelledby")) == (f"{SVG}svg", "img", "chart-t-1-t chart-t-1-d")
    named = {child.get("id"): child.text for child in root if child.get("id")}
    assert named == {"chart-t-1-t": chart.alt, "chart-t-1-d": chart.description}
    assert chart.alt.startswith("Line chart of A < B & C, Borough, ")


def test_axes_and_ends_are_real_text() -> None:
    texts = [node.text for node in ElementTree.fromstring(draw(chart_of({}, THREE.format(60)))).iter(f"{SVG}text")]
    assert texts == ["52%", "54%", "56%", "58%", "60%", "Jan 2017", "Dec 2016", "Nov 2016", "60%"]


def test_each_point_says_its_figure() -> None:
    root = ElementTree.fromstring(draw(chart_of({}, FOUR.format("| not available"))))
    tips = [tip.text for path in root.iter(f"{SVG}path") for tip in path.iter(f"{SVG}title")]
    assert tips == ["Oct 2016: 50%", "Nov 2016: 51%", "Jan 2017: 53%"]


def test_a_provisional_point_is_hollow_and_says_so() -> None:
    drawing = draw(chart_of({}, THREE.format("55 | provisional")))
    assert re.findall(r'class="(mark[^"]*)"', drawing) == ["mark s0", "mark s0", "mark s0 hollow"]
    assert "<title>Jan 2017: 55% (provisional)</title>" in drawing
    assert ">55% provisional</text>" in drawing


def test_a_line_that_ends_early_says_when() -> None:
    drawing = draw(chart_of({}, FOUR.format(52).replace("2017-01 | 53", "2017-01 | | not available")))
    assert ">52% Dec 2016</text>" in drawing


def bare_chart(values: str) -> ChartView:
    """A chart of nothing but a line."""
    numbers = [Decimal(value) for value in values.split()]
    points = tuple(Point(at, f"P{at}", value, str(value)) for at, value in enumerate(numbers))
    ticks = scale_of(indicator(unit="count", decimals=0), numbers)
    return ChartView("c", "n", "h", "s", "a", "d", (Series("Borough", points),), (), (), (), ticks, "")


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        pytest.param("7", "0 2 4 6 8", id="a single figure"),
        pytest.param("0 0", "0 1", id="a line of zeros"),
        pytest.param("-3 4", "\u22124 \u22122 0 2 4", id="from below zero to above"),
        pytest.param("-30 -20", "\u221230 \u221225 \u221220", id="all below zero"),
    ],
)
def test_figures_of_every_kind_are_drawn_within_the_drawing(values: str, ticks: str) -> None:
    root = ElementTree.fromstring(draw(bare_chart(values)))
    texts = [node.text for node in root.iter(f"{SVG}text") if node.get("text-anchor") == "end"]
    assert " ".join(str(text) for text in texts) == ticks
    for path in root.iter(f"{SVG}path"):
        found = re.findall(r"[ML]([\d.]+) ([\d.]+)", path.get("d", ""))
        assert found and all(float(y) <= 260 for _, y in found), path.get("d")


def test_the_same_chart_is_drawn_in_the_same_bytes() -> None:
    assert draw(chart_of({}, THREE.format(60))) == draw(chart_of({}, THREE.format(60)))


BREAK_IN_DECEMBER: dict[str, object] = {"breaks": [{"from": "2016-12", "reason": "Counted in a new way."}]}
QUARTERLY: dict[str, object] = {"frequency": "quarterly", "basis": "quarter"}
BREAK_IN_AUGUST: dict[str, object] = QUARTERLY | {"breaks": [{"from": "2016-08", "reason": "Counted in a new way."}]}
TERMLY: dict[str, object] = {"frequency": "termly", "basis": "term"}


@pytest.mark.parametrize(
    ("card", "table", "pieces"),
    [
        ({}, FOUR.format(52), [4]),
        ({}, FOUR.format("| suppressed"), [2, 1]),
        ({}, "2016-09 | 50 \n 2016-10 | 51 \n 2016-12 | 52 \n 2017-01 | 53", [2, 2]),
        (BREAK_IN_DECEMBER, FOUR.format(52), [2, 2]),
        (BREAK_IN_DECEMBER, FOUR.format("| not available"), [2, 1]),
        (QUARTERLY, "2016/17 Q1 | 5 \n 2016/17 Q2 | 6 \n 2016/17 Q3 | 7", [3]),
        (QUARTERLY, "2015/16 Q4 | 5 \n 2016/17 Q2 | 6 \n 2016/17 Q3 | 7", [1, 2]),
        (BREAK_IN_AUGUST, "2016/17 Q1 | 5 \n 2016/17 Q2 | 6 \n 2016/17 Q3 | 7", [1, 2]),
        (TERMLY, "AY2016/17 HT2 | 5 \n AY2016/17 HT3 | 6 \n AY2016/17 HT4 | 7 \n AY2016/17 HT5 | 8", [4]),
    ],
)
def test_a_gap_or_a_break_splits_the_line(card: dict[str, object], table: str, pieces: list[int]) -> None:
    assert lines_of(chart_of(card, table)) == pieces


def test_the_label_of_an_early_break_stays_within_the_drawing() -> None:
    early: dict[str, object] = {"breaks": [{"from": "2016-11", "reason": "Counted in a new way."}]}
    root = ElementTree.fromstring(draw(chart_of(early, FOUR.format(52))))
    [label] = [text for text in root.iter(f"{SVG}text") if text.text == "New count from Nov 2016"]
    assert label.get("text-anchor") == "start"


def test_a_line_across_the_chart_is_labelled_at_its_end() -> None:
    chart = chart_of({"targets": [TARGET | BANDS]}, THREE.format("94.9"))
    labels = re.findall(r'class="label ([^"]*)"[^>]*>([^<]*)<', draw(chart))
    assert labels == [("target", "Target 95%"), ("value s0", "94.9%")]
    assert plotly_json(chart).count("Target 95%") == 1
    assert chart.lines[0].level == Decimal(95)


def test_two_areas_have_two_lines_and_their_names() -> None:
    areas = [("North", figures(THREE.format(60), "N")), ("South", figures(THREE.format(40), "S"))]
    chart = areas_chart(indicator(), "Borough", areas, "areas-t-1")
    assert chart is not None
    drawing = draw(chart)
    assert re.findall(r'class="line (s\d)"', drawing) == ["s0", "s1"]
    assert re.findall(r'class="label [^"]*"[^>]*>([^<]*)<', drawing) == ["North 60%", "South 40%"]
