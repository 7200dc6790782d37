"""Councils of one to twelve areas, with short and long names, close together and far apart: charts that can be read."""

from decimal import Decimal

import pytest

from generator.charts.trend import areas_chart
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


def test_two_to_five_areas_are_drawn_and_all_others_are_told_in_the_table() -> None:
    drawn = [areas for areas in range(1, 13) if chart_of(areas, "short", "far apart", indicator())]
    assert drawn == [2, 3, 4, 5]


def test_where_names_are_long_the_figures_between_which_they_lie_are_told() -> None:
    chart = chart_of(5, "long", "far apart", indicator())
    assert chart is not None
    assert chart.headline == "By area, from 12% to 40% in December 2016"
    assert chart.alt == (
        "Line chart of Things done in time by area, Sampleton, January 2016 to December 2016: "
        "By area, from 12% to 40% in December 2016."
    )
