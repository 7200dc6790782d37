"""Others' figures on a chart: of each the newest, with its year; and the most words that a chart can have to hold."""

import json
from collections.abc import Callable
from decimal import Decimal

import pytest

from generator.charts.paper import PHONE, WIDE
from generator.charts.plotly_json import plotly_json
from generator.charts.svg import draw
from generator.charts.view import ChartView
from generator.record.outside import Comparator, ComparatorName
from generator.terms.period import Period
from tests.unit.charts.drawing import said
from tests.unit.charts.rules import RULES
from tests.unit.charts.test_target_steps import FIVE, set_from
from tests.unit.charts.test_trend import chart_of


def other(period: str, value: str, name: ComparatorName = ComparatorName.ENGLAND) -> Comparator:
    when = Period.parse(period) if period else None
    return Comparator("t-1", name, when, Decimal(value), "average", "x", "")


@pytest.mark.parametrize(
    ("others", "labels"),
    [
        ([("2014/15", "60")], ["England 60%", "(2014/15)"]),
        ([("2013/14", "58"), ("2014/15", "60")], ["England 60%", "(2014/15)"]),
        ([("2014/15", "60"), ("2013/14", "58")], ["England 60%", "(2014/15)"]),
        ([("", "70"), ("2013/14", "58")], ["England 58%", "(2013/14)"]),
        ([("2013/14", "58"), ("", "70")], ["England 58%", "(2013/14)"]),
        # Without its year it is no level of any time.
        ([("", "70")], []),
        ([("2015-04 to 2016-03", "60")], ["England 60%", "(Apr 2015 to Mar 2016)"]),
    ],
)
def test_of_a_comparator_the_newest_is_drawn_with_its_year(others: list[tuple[str, str]], labels: list[str]) -> None:
    chart = chart_of({}, FIVE, tuple(other(*one) for one in others))
    assert said(draw(chart, WIDE), "comparator") == labels
    assert draw(chart, WIDE).count('<path class="comparator"') == bool(labels)
    assert ("Also drawn" in chart.description) is bool(labels)
    assert chart.description.endswith(f"Also drawn: {' '.join(labels)}." if labels else ".")
    notes = json.loads(plotly_json(chart))["layout"]["annotations"]
    assert " ".join(note["text"] for note in notes if note["name"] == "comparator") == " ".join(labels)


@pytest.mark.parametrize(
    ("card", "theirs", "drawn"),
    [
        ({"unit": "count"}, "2015/16", False),
        ({"unit": "count"}, "2016-12", True),
        ({"unit": "rate per 10,000"}, "2015/16", False),
        ({"unit": "percent"}, "2015/16", True),
        ({"unit": "count", "basis": "month end"}, "2015/16", True),
    ],
)
def test_a_year_has_no_level_among_months_that_add_up(card: dict[str, object], theirs: str, drawn: bool) -> None:
    assert bool(chart_of(card, FIVE, (other(theirs, "60"),)).comparators) is drawn


@pytest.mark.parametrize(
    ("theirs", "at"),
    [("2016-12", 24203), ("2016-09", 24200), ("2016-08", None), ("2016-08 to 2016-10", None), ("2014/15", None)],
)
def test_a_figure_of_a_time_that_is_drawn_stands_at_its_own_time(theirs: str, at: int | None) -> None:
    chart = chart_of({}, FIVE, (other(theirs, "53"),))
    assert [one.at for one in chart.comparators] == [at]
    drawing = draw(chart, WIDE)
    assert ('<circle class="comparator"' in drawing, '<path class="comparator"' in drawing) == (bool(at), not at)


def test_on_a_phone_a_comparator_that_finds_no_room_is_not_drawn_without_its_name() -> None:
    drawings = [draw(chart, PHONE) for chart in CROWDED]
    ticks = ['<path class="comparator"' in drawing for drawing in drawings]
    assert [bool(said(drawing, "comparator")) for drawing in drawings] == ticks


# As many labels, and as long ones, as a chart can come to have, and levels as near to each other; the browser looks.
CROWDED = [
    chart_of(
        {"targets": set_from(targets)},
        FIVE,
        (other(england, "53"), other(neighbours, "52.5", ComparatorName.NEIGHBOURS)),
    )
    for targets in ("2016-01 50-51, 2016-12 52-53", "2016-01 52-53, 2016-12 as good as before", "2016-12 80")
    for england, neighbours in (("2014/15", "AY2015/16 autumn"), ("2015-04 to 2016-03", "2015-04 to 2016-03"))
]


@pytest.mark.parametrize("chart", CROWDED)
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_crowded_chart_keeps_to_every_rule(rule: Callable[[ChartView, str], None], chart: ChartView) -> None:
    rule(chart, "Borough")
