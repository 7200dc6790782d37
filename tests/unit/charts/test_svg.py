"""The static drawing: valid, named, the same every time, and no word upon another."""

import re
from decimal import Decimal
from itertools import pairwise
from unittest.mock import PropertyMock, patch
from xml.etree import ElementTree

import pytest
from svg.path import parse_path

from generator.charts.areas import areas_chart
from generator.charts.outlines import path_of
from generator.charts.panels import panels
from generator.charts.paper import PHONE, WIDE, Paper
from generator.charts.plane import Plane
from generator.charts.plotly_json import plotly_json
from generator.charts.scale import scale_of
from generator.charts.svg import draw, hidden
from generator.charts.view import ChartView, Point, Series
from generator.schema.events import Event
from generator.schema.registry import Indicator
from tests.unit.charts.drawing import SVG, parts, said, shapes, words
from tests.unit.charts.rules import RULES
from tests.unit.charts.test_trend import THREE, chart_of
from tests.unit.samples import BANDS, COUNT, TARGET, figures, indicator, new_count

FOUR = "2016-10 | 50 \n 2016-11 | 51 \n 2016-12 | {} \n 2017-01 | 53"
RATED: dict[str, object] = {"targets": [TARGET | BANDS | {"amber": {"at_least": "92"}}]}


def months(values: str, last: int = 2017 * 12) -> str:
    """A table of months up to January 2017."""
    found = values.split()
    rows = enumerate(found, last - len(found) + 1)
    return "\n".join(f"{month // 12}-{month % 12 + 1:02d} | {value}" for month, value in rows)


COLLAPSE = months("98.4 98.7 96.5 96.2 98.6 96.2 95.5 97.1 92.7 50.0 55.8 80.2 79.8")


def with_events(card: dict[str, object], table: str, *events: tuple[str, str]) -> ChartView:
    happened = tuple(Event.model_validate({"date": date, "words": what, "source": "x"}) for date, what in events)
    with patch.object(Indicator, "events", new_callable=PropertyMock, return_value=happened):
        return chart_of(card, table)


def lines_of(chart: ChartView) -> list[int]:
    """How many points each drawn piece of the line joins."""
    found = re.findall(r'class="line"[^>]* d="([^"]*)"', draw(chart, WIDE))
    return [piece.count("L") + 1 for path in found for piece in path.split("M")[1:]]


@pytest.mark.parametrize("paper", [WIDE, PHONE])
def test_a_drawing_has_a_role_a_name_and_a_description(paper: Paper) -> None:
    chart = chart_of({"name": "A < B & C"}, THREE.format(60))
    root = ElementTree.fromstring(draw(chart, paper))
    named = {child.get("id"): child.text for child in root if child.get("id")}
    names = f"chart-t-1-{paper.size}"
    assert (root.tag, root.get("role"), root.get("aria-labelledby")) == (f"{SVG}svg", "img", f"{names}-t {names}-d")
    assert named == {f"{names}-t": chart.alt, f"{names}-d": chart.description}


def test_the_second_drawing_is_hidden_until_the_stylesheet_shows_it() -> None:
    chart = chart_of({}, THREE.format(60))
    assert ElementTree.fromstring(hidden(draw(chart, PHONE))).get("display") == "none"
    assert ElementTree.fromstring(draw(chart, PHONE)).get("display") is None


def test_every_month_has_a_tick_and_the_wide_drawing_names_each() -> None:
    chart = chart_of({}, COLLAPSE)
    wide, phone = ([word.text for word in words(draw(chart, paper))] for paper in (WIDE, PHONE))
    assert " ".join(wide).count("Jan 2016 Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec Jan 2017") == 1
    assert " ".join(phone).count("Jan 2016 Apr Jul Oct Jan 2017") == 1
    for paper in (WIDE, PHONE):
        [axis] = re.findall(r'class="axis"[^>]* d="([^"]*)"', draw(chart, paper))
        assert axis.count("v") == 13


@pytest.mark.parametrize(
    ("card", "table", "names"),
    [
        ({"frequency": "quarterly", "basis": "quarter"}, "2015/16 Q4 | 5 \n 2016/17 Q1 | 6", "Q4 2015/16 Q1 2016/17"),
        ({"frequency": "yearly", "basis": "academic year"}, "AY2014/15 | 5 \n AY2015/16 | 6", "2014/15 2015/16"),
        ({"basis": "rolling 12 months"}, "2016-01 to 2016-12 | 5 \n 2016-02 to 2017-01 | 6", "Dec 2016 Jan 2017"),
        ({"frequency": "termly", "basis": "term"}, "AY2016/17 HT2 | 5 \n AY2016/17 HT3 | 6", "HT2 2016/17 HT3"),
    ],
)
def test_every_kind_of_period_has_a_name_below(card: dict[str, object], table: str, names: str) -> None:
    drawing = draw(chart_of(card, table), PHONE)
    months = ElementTree.fromstring(drawing).find(f"{SVG}g[@class='months']")
    assert months is not None and " ".join(text.text or "" for text in months) == names


@pytest.mark.parametrize("count", [1, 2, 13, 24, 60, 200])
@pytest.mark.parametrize("paper", [WIDE, PHONE])
def test_some_months_are_named_however_many_there_are(count: int, paper: Paper) -> None:
    drawing = draw(chart_of(COUNT, months(" ".join(str(50 + at % 7) for at in range(count)))), paper)
    months_named = ElementTree.fromstring(drawing).find(f"{SVG}g[@class='months']")
    assert months_named is not None and len(months_named) >= 2


def test_each_point_says_its_figure() -> None:
    root = ElementTree.fromstring(draw(chart_of({}, FOUR.format("| not available")), WIDE))
    tips = [tip.text for tip in root.iter(f"{SVG}title")][1:]
    assert sorted(tip or "" for tip in tips) == [
        "Dec 2016: not available",
        "Jan 2017: 53%",
        "Nov 2016: 51%",
        "Oct 2016: 50%",
    ]


def test_points_have_the_shape_of_their_rating_and_are_hollow_before_there_was_a_target() -> None:
    drawing = draw(chart_of(RATED, COLLAPSE), WIDE)
    groups = re.findall(r'<g class="mark (\w+)" fill="([^"]*)".*?</g>', drawing)
    assert groups == [("hollow", "#fff"), ("green", "#1a7f4b"), ("amber", "#ffd359"), ("red", "#b3261e")]
    bodies = re.findall(r'class="mark (\w+)"(.*?)</g>', drawing)
    found = {kind: body.count("<title>") for kind, body in bodies}
    assert found == {"hollow": 3, "green": 5, "amber": 1, "red": 3}
    assert re.findall(r'class="last (\w+)"', drawing) == ["red"]
    assert path_of("red") in drawing and path_of("green") not in drawing


def test_points_of_a_measure_without_a_target_are_filled() -> None:
    drawing = draw(chart_of({}, COLLAPSE), WIDE)
    assert re.findall(r'class="(?:mark|last) (\w+)"', drawing) == ["plain", "plain"]


def test_a_figure_that_the_target_gives_no_colour_is_hollow() -> None:
    card: dict[str, object] = {"targets": [TARGET | BANDS | {"otherwise": "not rated"}]}
    assert re.findall(r'class="(?:mark|last) (\w+)"', draw(chart_of(card, FOUR.format(97)), WIDE)) == [
        "hollow",
        "green",
        "hollow",
    ]


def test_a_provisional_point_is_hollow_and_says_so() -> None:
    drawing = draw(chart_of(RATED, THREE.format("55 | provisional")), WIDE)
    assert re.findall(r'class="last hollow"[^>]*fill="([^"]*)"', drawing) == ["#fff"]
    assert "<title>Jan 2017: 55% (provisional)</title>" in drawing


def test_the_last_value_stands_beside_its_mark() -> None:
    chart = chart_of(RATED, COLLAPSE)
    for paper, beside in ((WIDE, True), (PHONE, False)):
        [value] = [word for word in words(draw(chart, paper)) if word.kind == "value"]
        assert value.text == "79.8%"
        assert (value.box.left > Plane(chart, paper).x(2017 * 12)) is beside


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
        pytest.param("-30 -20", "\u221230 \u221228 \u221226 \u221224 \u221222 \u221220", id="all below zero"),
    ],
)
def test_figures_of_every_kind_are_drawn_within_the_drawing(values: str, ticks: str) -> None:
    drawing = draw(bare_chart(values), WIDE)
    levels = ElementTree.fromstring(drawing).find(f"{SVG}g[@class='levels']")
    assert levels is not None and " ".join(text.text or "" for text in levels) == ticks
    assert all(box.top >= 0 and box.bottom <= WIDE.height for box in shapes(drawing))


def test_the_same_chart_is_drawn_in_the_same_bytes() -> None:
    assert draw(chart_of({}, THREE.format(60)), WIDE) == draw(chart_of({}, THREE.format(60)), WIDE)


BREAK_IN_DECEMBER: dict[str, object] = {"changes": [new_count("2016-12", "Counted in a new way.")]}
QUARTERLY: dict[str, object] = {"frequency": "quarterly", "basis": "quarter"}
BREAK_IN_AUGUST: dict[str, object] = QUARTERLY | {"changes": [new_count("2016-08", "Counted in a new way.")]}
TERMLY: dict[str, object] = {"frequency": "termly", "basis": "term"}


@pytest.mark.parametrize(
    ("card", "table", "pieces"),
    [
        ({}, FOUR.format(52), [4]),
        ({}, FOUR.format("| suppressed"), [2]),
        ({}, "2016-09 | 50 \n 2016-10 | 51 \n 2016-12 | 52 \n 2017-01 | 53", [2, 2]),
        (BREAK_IN_DECEMBER, FOUR.format(52), [2, 2]),
        (BREAK_IN_DECEMBER, FOUR.format("| not available"), [2]),
        (QUARTERLY, "2016/17 Q1 | 5 \n 2016/17 Q2 | 6 \n 2016/17 Q3 | 7", [3]),
        (QUARTERLY, "2015/16 Q4 | 5 \n 2016/17 Q2 | 6 \n 2016/17 Q3 | 7", [2]),
        (BREAK_IN_AUGUST, "2016/17 Q1 | 5 \n 2016/17 Q2 | 6 \n 2016/17 Q3 | 7", [2]),
        (TERMLY, "AY2016/17 HT2 | 5 \n AY2016/17 HT3 | 6 \n AY2016/17 HT4 | 7 \n AY2016/17 HT5 | 8", [4]),
    ],
)
def test_a_gap_or_a_break_splits_the_line(card: dict[str, object], table: str, pieces: list[int]) -> None:
    """A figure that is joined to no other has its mark only."""
    assert lines_of(chart_of(card, table)) == pieces


def test_a_line_across_the_chart_is_named_at_its_end() -> None:
    chart = chart_of({"targets": [TARGET | BANDS]}, THREE.format("94.9"))
    assert said(draw(chart, WIDE), "target") == ["Green: 95%"]
    assert said(draw(chart, WIDE), "value") == ["94.9%"]
    # Once for a page, once for a phone.
    assert plotly_json(chart).count("Green: 95%") == 2
    assert chart.lines[0].level == Decimal(95)


def test_two_areas_have_a_panel_each() -> None:
    areas = [("North", figures(THREE.format(60), "N")), ("South", figures(THREE.format(40), "S"))]
    chart = areas_chart(indicator(), "Borough", areas, "areas-t-1")
    assert chart is not None
    assert [(panel.name, panel.value) for panel in panels(chart)] == [("North", "60%"), ("South", "40%")]


# --- the usual range, and what happened -----------------------------------------------------------------------------


def test_a_range_of_the_first_figures_is_a_band_over_these_alone_though_no_event_ends_them() -> None:
    band = chart_of({}, COLLAPSE).band
    assert band is not None and (band.until, band.end) == ("August", 2016 * 12 + 7.5)


def test_the_usual_range_is_a_band_with_its_words() -> None:
    chart = chart_of({}, months("50 52 51 49 50 53 51 50 49 52 50 51 50"))
    assert chart.band is not None and (chart.band.end, chart.band.until) == (None, "")
    for paper in (WIDE, PHONE):
        drawing = draw(chart, paper)
        assert said(drawing, "usual") == [f"Usual range: {chart.band.words}"]
        [band] = [part for part in parts(drawing) if part.looks.get("class") == "usual" and part.tag == "path"]
        assert "stroke" not in band.element.attrib


def test_a_trial_is_outlined_and_says_so() -> None:
    chart = chart_of({}, months("50 52 51 49 50 53 51 50 49 52"))
    assert said(draw(chart, WIDE), "usual")[0].startswith("Usual range (trial): ")
    assert 'class="usual" fill="#e3edf4" stroke="#9db8cc" stroke-dasharray="4 3"' in draw(chart, WIDE)


def test_after_an_event_only_the_edges_of_what_was_usual_go_on() -> None:
    chart = with_events({}, COLLAPSE, ("2016-10-31", "New case system"))
    assert chart.band is not None
    assert (chart.band.until, chart.band.end) == ("September", 2016 * 12 + 8.5)
    drawing = draw(chart, WIDE)
    assert said(drawing, "usual") == [f"Usual range until September: {chart.band.words}"]
    assert drawing.count('class="usual edge"') == 1


def test_an_event_is_drawn_on_its_day_with_its_words_above() -> None:
    chart = with_events({}, COLLAPSE, ("2016-10-31", "New case system"), ("2015-11", "Too early"), ("2017-02", "Later"))
    assert [(event.at, event.words) for event in chart.events] == [(2016 * 12 + 9.5, "New case system")]
    [word] = [word for word in words(draw(chart, PHONE)) if word.kind == "event"]
    assert word.text == "New case system" and word.box.bottom < PHONE.top_with_words


# As much as a chart can come to hold: two events and two breaks a month apart, and a collapse.
BREAKS: dict[str, object] = {
    "changes": [
        new_count("2016-10"),
        new_count("2016-11", "y"),
    ]
}
EVENTS = (("2016-10-31", "New case system, end of October"), ("2016-11-28", "A fifth duty team begins its work"))
FULL = {
    "two events": with_events(RATED, COLLAPSE, *EVENTS),
    "two breaks": chart_of(RATED | BREAKS, COLLAPSE),
    "two events and two breaks": with_events(RATED | BREAKS, COLLAPSE, *EVENTS),
    "a long name": chart_of(RATED | {"name": "N" * 64}, COLLAPSE),
    "sixty months": chart_of({}, months(" ".join(str(50 + at % 7) for at in range(60)))),
    "a billion": chart_of(COUNT, months(" ".join(str(1_000_000_000 + at * 17_000_000) for at in range(13)))),
    "pounds": chart_of({"unit": "pounds"}, months(" ".join(str((at - 3) * 2_000_000_000) for at in range(13)))),
    "tiny": chart_of({"unit": "rate", "decimals": 3}, months("0.004 0.005 0.008 0.007")),
    "all zero": chart_of(COUNT, months("0 0 0 0 0")),
    "one figure": chart_of({}, months("7")),
    "two figures": chart_of({}, months("7 9")),
    "below and above zero": chart_of({"unit": "percentage points"}, months("-5 -3 0 4 -2 5 1 -4 2 3")),
}


@pytest.mark.parametrize("name", FULL)
def test_what_a_chart_can_come_to_hold_keeps_to_every_rule(name: str) -> None:
    for rule in RULES:
        rule(FULL[name], "Borough")


@pytest.mark.parametrize("paper", [WIDE, PHONE])
def test_two_events_a_month_apart_both_have_their_words(paper: Paper) -> None:
    assert sorted(said(draw(FULL["two events"], paper), "event")) == sorted(what for _, what in EVENTS)


def test_no_path_is_written_with_more_than_a_tenth() -> None:
    for drawing in (draw(chart, paper) for chart in FULL.values() for paper in (WIDE, PHONE)):
        for part in parts(drawing):
            if part.tag == "path" and "transform" not in part.looks:
                assert re.findall(r"\.\d\d\d+", part.looks["d"]) == []
                assert parse_path(part.looks["d"])


def test_the_axis_runs_on_from_month_to_month() -> None:
    [axis] = re.findall(r'class="axis"[^>]* d="M[^M]*([^"]*)"', draw(chart_of({}, COLLAPSE), WIDE))
    places = [float(place) for place in re.findall(r"M([\d.]+) ", axis)]
    steps = {round(after - before) for before, after in pairwise(places)}
    assert len(steps) <= 2 and min(steps) > 40


@pytest.mark.parametrize("paper", [WIDE, PHONE], ids=["wide", "phone"])
def test_the_newest_figure_is_named_at_the_foot_of_a_line_with_a_gap_too(paper: Paper) -> None:
    table = months("80 82 79 81 83 80 78 82 81 80 79 82 |not_available 60").replace("|not_available", "| not available")
    assert ">60%</text>" in draw(chart_of({}, table), paper).replace("</tspan>", "")
