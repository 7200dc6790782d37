"""Every chart of the golden councils keeps to every rule, and so does every sparkline."""

from collections.abc import Callable

import pytest

from generator.charts.spark import HEIGHT, WIDTH
from generator.charts.view import ChartView
from tests.golden.cases import HERE
from tests.unit.charts.rules import RULES, broken, charts_of, points_of_sparkline, sparklines_of

PLACES = {
    "card-and-plan": "Little Sampleton",
    "kinds-of-nothing": "Little Sampleton",
    "small-numbers": "Brookham",
    "two-releases": "Sampleton",
}
CHARTS = {(council, chart.id): chart for council in PLACES for chart in charts_of(HERE / council).values()}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_chart_keeps_to_every_rule(rule: Callable[[ChartView, str], None]) -> None:
    assert broken(CHARTS, rule, lambda name: PLACES[name[0]]) == {}
    assert len(CHARTS) > 15


def test_there_are_charts_of_every_kind() -> None:
    assert {len(chart.series) for chart in CHARTS.values()} >= {1, 2, 3}
    assert {chart.scale_note == "" for chart in CHARTS.values()} == {True, False}
    assert any(chart.breaks for chart in CHARTS.values())
    assert any(chart.lines for chart in CHARTS.values())


def test_every_sparkline_is_small_and_within_its_box() -> None:
    drawn = [one for council in PLACES for one in sparklines_of(HERE / council)]
    assert len(drawn) >= 10
    assert max(map(len, drawn)) <= 1400
    assert all(0 <= x <= WIDTH and 0 <= y <= HEIGHT for one in drawn for x, y in points_of_sparkline(one))
