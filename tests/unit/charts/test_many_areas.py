"""Councils of one to twelve areas, with short and long names, close together and far apart: charts that can be read."""

import re
from decimal import Decimal

import pytest

from generator.charts.areas import areas_chart
from generator.charts.panels import Panel, panels
from generator.charts.paper import AXIS, LINE
from generator.charts.view import ChartView
from generator.record.keys import Key, Status
from generator.record.safe import Figure
from generator.record.sealing import Seal
from generator.schema.registry import Indicator
from generator.terms.period import Period
from tests.unit.charts.rules import RULES
from tests.unit.samples import COUNT, indicator

MONTHS = [Period.month(2016 * 12 + number) for number in range(12)]
NAMES = {
    "short": [f"Ward {letter}" for letter in "ABCDEFGHIJKL"],
    "long": [f"{name} and the Villages" for name in (
        "Ashby", "Barnby", "Corby", "Denby", "Enderby", "Formby", "Grimsby", "Helsby", "Ingleby", "Kirkby", "Lazenby",
        "Maltby",
    )],
}  # fmt: skip
SPREADS = {"all the same": 0, "close together": 1, "far apart": 7}


def chart_of(areas: int, names: str, spread: str, card: Indicator) -> ChartView | None:
    """The chart of so many areas, whose figures lie so far from each other."""
    step = SPREADS[spread]
    rows = [
        (name, [_figure(month, 10 + step * place + month.end % 3) for month in MONTHS])
        for place, name in enumerate(NAMES[names][:areas])
    ]
    return areas_chart(card, "Sampleton", rows, "areas-t-1")


def _figure(month: Period, value: int) -> Figure:
    return Figure(Key("t-1", "x", month, ""), Decimal(value), None, None, Status.PUBLISHED, "", Seal())


@pytest.mark.parametrize("spread", SPREADS)
@pytest.mark.parametrize("names", NAMES)
def test_the_chart_of_every_number_of_areas_keeps_to_every_rule(names: str, spread: str) -> None:
    for card in (indicator(), indicator(**COUNT)):
        for areas in range(1, 13):
            chart = chart_of(areas, names, spread, card)
            if chart is not None:
                for rule in RULES:
                    rule(chart, "Sampleton")


def test_two_areas_or_more_have_a_panel_each() -> None:
    charts = [chart_of(areas, "short", "far apart", indicator()) for areas in range(1, 13)]
    assert [len(panels(chart)) if chart else 0 for chart in charts] == [0, *range(2, 13)]


def panel_of(*rows: tuple[Period, str | None]) -> Panel:
    """The panel of an area with such figures, beside one with a figure for each month."""
    mine = [_row(month, value) for month, value in rows]
    beside = [_figure(month, 10) for month in MONTHS]
    chart = areas_chart(indicator(), "Sampleton", [("Mine", mine), ("Other", beside), ("Third", beside)], "a")
    assert chart is not None
    return panels(chart)[0]


def _row(month: Period, value: str | None) -> Figure:
    status = Status.PUBLISHED if value else Status.NOT_AVAILABLE
    number = Decimal(value) if value else None
    return Figure(Key("t-1", "x", month, ""), number, None, None, status, "", Seal())


def test_an_area_with_one_figure_has_a_dot_and_no_line() -> None:
    panel = panel_of((MONTHS[3], "12"))
    assert panel.value == "12%, Apr 2016"
    assert panel.drawing.count("<circle") == 2 and 'class="line"' not in panel.drawing


def test_an_area_without_figures_says_so() -> None:
    panel = panel_of((MONTHS[3], None), (MONTHS[11], None))
    assert panel.value == "no figures"
    assert "<circle" not in panel.drawing and 'class="line"' not in panel.drawing


def test_one_period_gives_dots_and_no_line() -> None:
    rows = [(name, [_figure(MONTHS[0], value)]) for name, value in (("North", 10), ("South", 20), ("East", 30))]
    chart = areas_chart(indicator(), "Sampleton", rows, "a", [_figure(MONTHS[0], 20)])
    assert chart is not None
    assert [panel.value for panel in panels(chart)] == ["10%", "20%", "30%"]
    assert [panel.drawing.count("<circle") for panel in panels(chart)] == [2, 2, 2]
    assert all('class="line"' not in panel.drawing for panel in panels(chart))


def test_a_sum_of_the_areas_is_not_drawn_beside_its_parts() -> None:
    rows = [(name, [_figure(month, value) for month in MONTHS]) for name, value in (("North", 10), ("South", 50))]
    summed = [_figure(month, 60) for month in MONTHS]
    chart = areas_chart(indicator(areas_add_up=True), "Sampleton", rows, "a", summed)
    assert chart is not None and chart.whole is None and chart.ticks[-1].value == 50


def test_each_area_stands_beside_the_whole_and_all_have_one_scale() -> None:
    rows = [(name, [_figure(month, value) for month in MONTHS]) for name, value in (("North", 10), ("South", 50))]
    chart = areas_chart(indicator(), "Sampleton", rows, "a", [_figure(month, 30) for month in MONTHS])
    assert chart is not None
    north, south = (panel.drawing for panel in panels(chart))
    lines = [re.findall(r'class="line" stroke="(#\w+)" stroke-width="(\d)"', drawing) for drawing in (north, south)]
    assert lines == [[(AXIS, "2"), (LINE, "3")]] * 2
    levels = [re.findall(r'class="grid"[^>]*>', drawing) for drawing in (north, south)]
    assert levels[0] == levels[1]
    assert 'aria-hidden="true"' in north and "<title>" not in north


def test_where_names_are_long_the_figures_between_which_they_lie_are_told() -> None:
    chart = chart_of(5, "long", "far apart", indicator())
    assert chart is not None
    assert chart.headline == "By area, from 12% to 40% in December 2016"
    assert chart.alt == "5 line charts on one scale"
    assert chart.description == (
        "Last figures: Ashby and the Villages 12%, Barnby and the Villages 19%, Corby and the Villages 26%, "
        "Denby and the Villages 33% and Enderby and the Villages 40%."
    )
