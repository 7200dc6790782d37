"""Every chart and sparkline of this site keeps to every rule of charts."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.charts.view import ChartView
from tests.unit.charts.rules import RULES, broken, charts_of, points_of_sparkline, sparklines_of

CHARTS = charts_of(Path())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_chart_keeps_to_every_rule(rule: Callable[[ChartView, str], None]) -> None:
    assert broken(CHARTS, rule, lambda _: "Rotherham") == {}
    assert len(CHARTS) > 120


def test_every_sparkline_is_small_and_within_its_box() -> None:
    drawn = sparklines_of(Path())
    assert len(drawn) > 90
    assert max(map(len, drawn)) <= 250
    assert all(4 <= x <= 88 and 4 <= y <= 20 for one in drawn for x, y in points_of_sparkline(one))
