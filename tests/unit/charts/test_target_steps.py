"""The targets of a card on its chart: each over its own time, in the drawing, in the data and in words."""

import json
import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.assess.rating import target_in_force
from generator.charts.across import target_in_words, target_steps
from generator.charts.lines import path_across
from generator.charts.paper import WIDE, coordinate
from generator.charts.plane import Plane
from generator.charts.plotly_json import plotly_json
from generator.charts.svg import draw
from generator.charts.view import ChartView, Point
from generator.terms.period import Period
from tests.turns import drawn as drawn_at_random
from tests.unit.charts.drawing import said
from tests.unit.charts.test_trend import chart_of
from tests.unit.samples import BANDS, TARGET, indicator

# Ten months that met their target, and two after it was raised.
YEAR = (
    "2016-02 | 62 \n 2016-03 | 63 \n 2016-04 | 64 \n 2016-05 | 65 \n 2016-06 | 66 \n 2016-07 | 67 \n "
    "2016-08 | 68 \n 2016-09 | 69 \n 2016-10 | 69 \n 2016-11 | 70 \n 2016-12 | 70 \n 2017-01 | 71"
)
FIVE = "2016-09 | 50 \n 2016-10 | 51 \n 2016-11 | 52 \n 2016-12 | 53 \n 2017-01 | 54"
QUARTERS = "2016/17 Q1 | 50 \n 2016/17 Q2 | 51 \n 2016/17 Q3 | 52"
YEARS = "2013/14 | 50 \n 2014/15 | 51 \n 2015/16 | 52"
HALF_TERMS = "AY2015/16 HT6 | 50 \n AY2016/17 HT1 | 51 \n AY2016/17 HT2 | 52"


def set_from(targets: str) -> list[dict[str, object]]:
    """`2015-04 60, 2016-12 80`: a green lower bound; `70-75` a range, `<70` an upper bound; anything else is words."""
    return [_set_from(*one.split(maxsplit=1)) for one in targets.split(", ") if one]


def _set_from(month: str, green: str) -> dict[str, object]:
    lower, dash, upper = green.partition("-")
    start = TARGET | {"from": month}
    if green.startswith("<"):
        return start | BANDS | {"green": {"less_than": green[1:]}}
    if not lower.isdigit():
        return start | {"in_words": green}
    return start | BANDS | {"green": {"at_least": lower} | ({"at_most": upper} if dash else {})}


def drawn(targets: str, table: str = FIVE, **card: object) -> ChartView:
    return chart_of(card | {"targets": set_from(targets)}, table)


def steps(chart: ChartView) -> str:
    """Each step as `start: bounds`, counted in points; then where the last one ends."""
    points = [point.at for point in chart.series[0].points]
    told, end = [], "none"
    for step in chart.target:
        told.append(f"{_place(points, step.start)}: {' to '.join(level.text for level in step.levels)}")
        end = _place(points, step.end)
    return f"{'; '.join(told)}; until {end}" if told else "none"


def _place(points: list[float], at: float | None) -> str:
    """`2.5`: midway between the third point, which is number 2, and the fourth."""
    if at is None:
        return "edge"
    before = max(place for place, point in enumerate(points) if point < at)
    return f"{before + (at - points[before]) / (points[before + 1] - points[before]):g}"


def test_each_target_is_drawn_over_its_own_months() -> None:
    chart = drawn("2015-04 60, 2016-12 80", YEAR)
    assert steps(chart) == "edge: 60%; 9.5: 80%; until edge"
    assert chart.description == (
        "Feb 2016 62% (lowest), Jan 2017 71% (highest). "
        "Last figure below the target of 80%. Target 60% until November 2016, then 80%."
    )
    assert [tick.text for tick in chart.ticks] == ["60%", "65%", "70%", "75%", "80%"]
    plane = Plane(chart, WIDE)
    turn, low, high = coordinate(plane.x(chart.series[0].points[10].at - 0.5)), plane.floor, plane.top
    path = f"M{plane.left} {low}H{turn}V{high}H{plane.right}"
    assert re.findall(r'class="target"[^>]* d="([^"]*)"', draw(chart, WIDE)) == [path]
    assert said(draw(chart, WIDE), "target") == ["Green: 80%"]
    [shape] = [one for one in json.loads(plotly_json(chart))["layout"]["shapes"] if one["name"] == "target"]
    assert re.fullmatch(r"M24192\.\d+ 60H24202\.5V80H24204\.\d+", shape["path"])


@pytest.mark.parametrize(
    ("targets", "told", "words"),
    [
        pytest.param("", "none", "", id="no target"),
        pytest.param("2016-01 60", "edge: 60%; until edge", "60%", id="from before the first month"),
        pytest.param("2016-09 60", "edge: 60%; until edge", "60%", id="from the first month"),
        pytest.param("2016-10 60", "0.5: 60%; until edge", "60% from October 2016", id="from the second"),
        pytest.param("2017-01 60", "3.5: 60%; until edge", "60% from January 2017", id="from the last"),
        pytest.param("2017-02 60", "none", "", id="after the last"),
        pytest.param("2016-01 60, 2017-02 80", "edge: 60%; until edge", "60%", id="changed after the last"),
        pytest.param(
            "2016-01 60, 2016-11 70, 2016-12 80",
            "edge: 60%; 1.5: 70%; 2.5: 80%; until edge",
            "60% until October 2016, then 70% until November 2016, then 80%",
            id="two changes in neighbouring months",
        ),
        pytest.param(
            "2016-10 60, 2017-01 80",
            "0.5: 60%; 3.5: 80%; until edge",
            "60% from October 2016 until December 2016, then 80%",
            id="begun and changed",
        ),
        pytest.param("2016-01 60, 2016-11 60", "edge: 60%; until edge", "60%", id="set again at the same level"),
        pytest.param(
            "2016-01 60, 2016-10 60, 2016-12 80",
            "edge: 60%; 2.5: 80%; until edge",
            "60% until November 2016, then 80%",
            id="set again, then changed",
        ),
        pytest.param(
            "2016-01 60-70, 2016-12 65-75",
            "edge: 60% to 70%; 2.5: 65% to 75%; until edge",
            "60% to 70% until November 2016, then 65% to 75%",
            id="a range",
        ),
        pytest.param("2016-01 60-60", "edge: 60%; until edge", "60%", id="a range of one level"),
        pytest.param("2016-01 as good as before", "none", "", id="in words"),
        pytest.param(
            "2016-01 60, 2016-12 as good as before",
            "edge: 60%; until 2.5",
            "60% until November 2016",
            id="words at the end",
        ),
        pytest.param(
            "2016-01 60, 2016-10 as good as before, 2016-12 80",
            "edge: 60%; 2.5: 80%; until edge",
            "60% until September 2016, then 80% from December 2016",
            id="words between",
        ),
    ],
)
def test_a_target_is_drawn_for_the_months_in_which_it_was_in_force(targets: str, told: str, words: str) -> None:
    chart = drawn(targets)
    assert steps(chart) == told
    assert target_in_words(chart.target) == (f"target {words}" if words else "")


@pytest.mark.parametrize(
    ("basis", "frequency", "table", "targets", "told"),
    [
        # The figure of July to September is judged by a target of September, and stands at September.
        ("quarter", "quarterly", QUARTERS, "2015-04 60, 2016-09 80", "edge: 60%; 0.5: 80%; until edge"),
        ("quarter", "quarterly", QUARTERS, "2015-04 60, 2016-10 80", "edge: 60%; 1.5: 80%; until edge"),
        ("quarter", "quarterly", QUARTERS, "2016-12 80", "1.5: 80%; until edge"),
        ("quarter", "quarterly", QUARTERS, "2015-04 60, 2016-10 70, 2016-11 80", "edge: 60%; 1.5: 80%; until edge"),
        ("financial year", "yearly", YEARS, "2012-04 60, 2015-03 80", "edge: 60%; 0.5: 80%; until edge"),
        ("financial year", "yearly", YEARS, "2012-04 60, 2015-04 80", "edge: 60%; 1.5: 80%; until edge"),
        ("term", "termly", HALF_TERMS, "2015-09 60, 2016-09 80", "edge: 60%; 0.5: 80%; until edge"),
        ("term", "termly", HALF_TERMS, "2015-09 60, 2016-11 80", "edge: 60%; 1.5: 80%; until edge"),
    ],
)
def test_a_longer_period_lies_beside_the_target_in_force_at_its_end(
    basis: str, frequency: str, table: str, targets: str, told: str
) -> None:
    assert steps(drawn(targets, table, basis=basis, frequency=frequency)) == told


@pytest.mark.parametrize(
    ("basis", "told"),
    [
        ("latest figure", "edge: 60%; 2.5: 80%; until edge"),
        ("year to date", "edge: 60%; until 2.5"),
        ("whole year", "edge: 60%; until 2.5"),
    ],
)
def test_a_target_for_the_year_is_no_level_of_a_month(basis: str, told: str) -> None:
    old, new = set_from("2016-01 60, 2016-12 80")
    assert steps(chart_of({"targets": [old, new | {"basis": basis}]}, FIVE)) == told


@pytest.mark.parametrize(
    "card", [{"basis": "financial year to date"}, {"basis": "month end", "year_to_date": {"rule": "latest"}}]
)
def test_where_each_figure_is_the_year_to_date_its_target_is_a_level(card: dict[str, object]) -> None:
    old, new = set_from("2016-01 60, 2016-12 80")
    told = steps(chart_of(card | {"targets": [old, new | {"basis": "year to date"}]}, FIVE))
    assert told == "edge: 60%; 2.5: 80%; until edge"


@pytest.mark.parametrize(
    ("targets", "paths"),
    [
        ("2016-01 60-70, 2016-12 65-75", ["M0 60H2.5V65H4", "M0 70H2.5V75H4"]),
        # A bound above takes no riser to a bound below: they mean different things.
        ("2016-01 60, 2016-12 <70", ["M0 60H2.5", "M2.5 70H4"]),
        ("2016-01 60, 2016-12 50-70", ["M0 60H2.5V50H4", "M2.5 70H4"]),
        ("2016-01 60, 2016-10 as before, 2016-12 70", ["M0 60H0.5M2.5 70H4"]),
    ],
)
def test_a_riser_joins_only_what_follows_on(targets: str, paths: list[str]) -> None:
    chart = drawn(targets)
    first = chart.series[0].points[0].at
    assert [path_across(line, "0", "4", lambda at: f"{at - first:g}", str) for line in chart.lines] == paths


@pytest.mark.parametrize(
    ("targets", "table", "words"),
    [
        ("2016-01 50, 2017-01 80", FIVE, "Last figure below the target of 80%"),
        ("2016-01 50, 2017-02 80", FIVE, "Last figure above the target of 50%"),
        # The last figure is of December; the target of January is another's.
        ("2016-01 50, 2017-01 80", FIVE.replace("| 54", "| | not available"), "Last figure above the target of 50%"),
        ("2016-01 80, 2017-01 50-60", FIVE, "Last figure within the target range of 50% to 60%"),
        ("2016-01 80, 2017-01 as good as before", FIVE, ""),
        ("2017-01 80", FIVE.replace("| 54", "| | not available"), ""),
    ],
)
def test_the_last_figure_is_set_against_the_target_of_its_own_period(targets: str, table: str, words: str) -> None:
    told = drawn(targets, table).description
    assert re.findall("Last figure [^;.]*", told) == ([words] if words else [])


@pytest.mark.parametrize(
    ("targets", "labels"),
    [
        ("2016-01 60, 2016-12 80", ["Green: 80%"]),
        ("2016-01 60-70, 2016-12 65-75", ["Green up to 75%", "Green from 65%"]),
        ("2016-01 60-70, 2016-12 65", ["Green: 65%"]),
        # No reader should wonder what the line is, or take it for a target of today.
        ("2016-01 60, 2016-12 as good as before", ["Green: 60%", "until Nov 2016"]),
    ],
)
def test_the_newest_target_is_named_at_the_end(targets: str, labels: list[str]) -> None:
    chart = drawn(targets)
    assert " ".join(sorted(said(draw(chart, WIDE), "target"))) == " ".join(sorted(labels))
    notes = json.loads(plotly_json(chart))["layout"]["annotations"]
    assert " ".join(sorted(n["text"] for n in notes if n["name"] == "target")) == " ".join(sorted(labels))


MONTHS = [Period.month(Period.parse("2015-01").start + number) for number in range(30)]
LEVELS = st.sampled_from(["50", "60", "50-70", "<60", "as good as before"])


@drawn_at_random(30, 1000)
@given(
    st.dictionaries(st.sampled_from(MONTHS), LEVELS, max_size=6),
    st.sets(st.integers(0, 29), min_size=3),
    st.sampled_from([1, 3]),
)
def test_every_point_lies_beside_the_target_that_judges_it(
    greens: dict[Period, str], places: set[int], months: int
) -> None:
    """Whatever the targets, and wherever figures are missing."""
    targets = set_from(", ".join(f"{month.text} {greens[month]}" for month in sorted(greens)))
    card = indicator(targets=targets)
    points = [Point(MONTHS[0].start + place * months, "", Decimal(1), "1") for place in sorted(places)]
    steps = target_steps(card, points)
    for point in points:
        own = target_in_force(card, Period.month(int(point.at)))
        bounds = {own.green.lower, own.green.upper} - {None} if own and own.green else set()
        beside = [level.value for step in steps if step.covers(point.at) for level in step.levels]
        assert sorted(beside) == sorted(bound for bound in bounds if bound is not None)
