"""Every chart and sparkline of this site keeps to every rule of charts."""

from collections.abc import Callable
from pathlib import Path
from statistics import median

import pytest

from generator.build import check_sources
from generator.charts.spark import HEIGHT, WIDTH
from generator.charts.view import ChartView
from generator.publish.files import read_sources
from tests.content.ours import many
from tests.unit.charts.rules import RULES, broken, charts_of, points_of_sparkline, sparklines_of

CHARTS = charts_of(Path())
PLACE = check_sources(read_sources(Path())).borough.name


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_chart_keeps_to_every_rule(rule: Callable[[ChartView, str], None]) -> None:
    assert broken(CHARTS, rule, lambda _: PLACE) == {}
    assert len(CHARTS) >= many(121)


# What anybody sees who looks at the lines of January 2017.
AUTUMN = {
    "sg-1-2": "79.8%: part of the way back from 50.0% in October",
    "sg-1-7": "Back to normal at 98.0% after a drop to 34.0% in October",
    "sg-2-2": "Down for three months to 67.7%, the lowest of 13",
    "sg-2-9": "Back to normal at 0.8% after a jump to 49.3% in October",
    "sg-6-13": "Fell again to 63.7%, from 80.1% in December",
}


@pytest.mark.parametrize("measure", AUTUMN)
def test_the_falls_and_recoveries_of_the_autumn_are_told(measure: str) -> None:
    assert CHARTS[f"chart-{measure}"].headline.startswith(AUTUMN[measure])


def test_no_october_far_from_the_months_before_it_goes_unsaid() -> None:
    """Found without the program: further from their middle than they lie apart, in a measure that counts one month."""
    unsaid: dict[str, str] = {}
    found = 0
    for name, chart in CHARTS.items():
        values = {point.label: point.value for point in chart.series[0].points}
        months = [f"{month} 2016" for month in ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep")]
        before, october = [values.get(month) for month in months], values.get("Oct 2016")
        known = [value for value in before if value is not None]
        if len(known) < 9 or october is None or "near the" in chart.headline or " in a year" in chart.headline:
            continue
        if abs(october - median(known)) > max(known) - min(known):
            found += 1
            says = any(word in chart.headline for word in ("October", "lowest", "highest", "above", "below", "again"))
            unsaid |= {} if says else {name: chart.headline}
    # Nearly always none at all; and two whose October lies at the edge of their ordinary ups and downs, or near it.
    assert list(unsaid) == ["chart-sg-2-5", "chart-sg-3-8", "chart-sg-5-15"]
    assert found >= 6


def test_every_sparkline_is_small_and_within_its_box() -> None:
    drawn = sparklines_of(Path())
    assert len(drawn) >= many(81)
    assert max(map(len, drawn)) <= 1800
    assert all(0 <= x <= WIDTH and 0 <= y <= HEIGHT for one in drawn for x, y in points_of_sparkline(one))
