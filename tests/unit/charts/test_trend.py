"""Charts as words and numbers: the headline, the points, the scale."""

from decimal import Decimal

import pytest

from generator.assess.indicator import Assessment, assess_indicator
from generator.charts.areas import areas_chart
from generator.charts.trend import points_of, trend_chart
from generator.charts.view import ChartView, pieces
from generator.record.outside import Comparator, ComparatorName
from generator.terms.period import Period
from tests.unit.samples import BANDS, BOROUGH, TARGET, figures, indicator, picture

SIX = "2016-08 | 50 \n 2016-09 | 52 \n 2016-10 | 51 \n 2016-11 | 53 \n 2016-12 | 54 \n 2017-01 | {}"
THREE = "2016-11 | 53 \n 2016-12 | 54 \n 2017-01 | {}"


def assess(card: dict[str, object], table: str, comparators: tuple[Comparator, ...] = ()) -> Assessment:
    return assess_indicator(indicator(**card), picture(table), BOROUGH, comparators)


def chart_of(card: dict[str, object], table: str, comparators: tuple[Comparator, ...] = ()) -> ChartView:
    chart = trend_chart(assess(card, table, comparators), "Borough", figures(table), "chart-t-1")
    assert chart is not None
    return chart


@pytest.mark.parametrize(
    ("table", "headline"),
    [
        (SIX.format(53), "Fell from 54% to 53% in January 2017"),
        (SIX.format(54), "Unchanged at 54% in January 2017"),
        (SIX.format(55), "Rose from 54% to 55% in January 2017, the highest of the 6 figures shown"),
        (SIX.format(49), "Fell from 54% to 49% in January 2017, the lowest of the 6 figures shown"),
        (THREE.format("54.04"), "Unchanged at 54.0% in January 2017"),
    ],
)
def test_the_headline_says_what_the_figures_say(table: str, headline: str) -> None:
    assert chart_of({}, table).headline == headline


@pytest.mark.parametrize(
    ("table", "headline"),
    [
        pytest.param(SIX.format(50), "Fell from 54% to 50% in January 2017", id="as low as another"),
        pytest.param(SIX.format("49.96"), "Fell from 54% to 50.0% in January 2017", id="as low, once rounded"),
        pytest.param(THREE.format(60), "Rose from 54% to 60% in January 2017", id="highest of three only"),
        pytest.param(SIX.split("\n", 1)[1].format(60), "Rose from 54% to 60% in January 2017", id="of five only"),
        pytest.param(
            SIX.format("| not available"),
            "Last known: 54% in December 2016; not available in January 2017",
            id="latest is missing",
        ),
        pytest.param(SIX.format("55 | provisional"), "55% in January 2017 (provisional)", id="latest may change"),
        pytest.param(
            SIX.replace("51", "51 | provisional").format(55),
            "Rose from 54% to 55% in January 2017",
            id="one may change",
        ),
        pytest.param("2016-09 | 1 \n 2016-10 | 2 \n 2017-01 | 3", "3% in January 2017", id="the one before is missing"),
    ],
)
def test_the_headline_is_never_stronger_than_the_figures(table: str, headline: str) -> None:
    assert chart_of({}, table).headline == headline


@pytest.mark.parametrize("polarity", ["higher is better", "lower is better", "within a range", "no judgement"])
def test_the_headline_speaks_of_the_number_whatever_is_good(polarity: str) -> None:
    assert chart_of({"polarity": polarity}, THREE.format(50)).headline == "Fell from 54% to 50% in January 2017"


@pytest.mark.parametrize("basis", ["financial year to date", "academic year to date"])
def test_a_running_total_neither_rises_nor_sets_records(basis: str) -> None:
    assert chart_of({"basis": basis}, SIX.format(99)).headline == (
        "99% by January 2017, counted from the start of the year"
    )


def test_across_a_break_nothing_is_the_lowest_or_the_highest() -> None:
    card: dict[str, object] = {"breaks": [{"from": "2016-10", "reason": "Counted in a new way."}]}
    chart = chart_of(card, SIX.format(60))
    assert chart.headline == "Rose from 54% to 60% in January 2017"
    assert [new.label for new in chart.breaks] == ["New count from Oct 2016"]
    assert "since Oct 2016 from 51% to 60%; lowest 51% (Oct 2016), highest 60% (Jan 2017)" in chart.alt
    assert chart.description == (
        "50% in Aug 2016, 52% in Sep 2016; lowest 50% in Aug 2016, highest 52% in Sep 2016. "
        "Since Oct 2016: 51% in Oct 2016, 60% in Jan 2017; lowest 51% in Oct 2016, highest 60% in Jan 2017. "
        "A new count from Oct 2016: not comparable with before."
    )


def test_at_a_break_the_headline_does_not_compare() -> None:
    card: dict[str, object] = {"breaks": [{"from": "2017-01", "reason": "Counted in a new way."}]}
    chart = chart_of(card, SIX.format(60))
    assert chart.headline == "60% in January 2017"
    assert chart.alt.endswith("August 2016 to January 2017: since Jan 2017 60%.")


def test_without_a_figure_there_is_no_chart() -> None:
    table = "2016-12 | | not available \n 2017-01 | | not available"
    assert trend_chart(assess({}, table), "Borough", figures(table), "c") is None


def test_the_words_of_a_chart() -> None:
    england = Comparator("t-1", ComparatorName.ENGLAND, Period.parse("2016-01"), Decimal("51.5"), "average", "x", "")
    card: dict[str, object] = {"targets": [TARGET | BANDS]}
    chart = chart_of(card, "2016-10 | 53 \n 2016-11 | 52 \n 2016-12 | | not available \n 2017-01 | 54", (england,))
    assert [
        chart.subtitle,
        chart.alt,
        chart.description,
        chart.lines[0].label,
        chart.comparators[0].label,
    ] == [
        "Things done in time, Borough, October 2016 to January 2017. Per cent.",
        "Line chart of Things done in time, Borough, October 2016 to January 2017: from 53% to 54%; "
        "last figure below the target of 95%; gaps: 1 not available; lowest 52% (Nov 2016), highest 54% (Jan 2017).",
        "53% in Oct 2016, 54% in Jan 2017; lowest 52% in Nov 2016, highest 54% in Jan 2017. Not available: Dec 2016. "
        "Also drawn: target 95%; England 51.5% (Jan 2016).",
        "Green: 95%",
        "England 51.5%",
    ]


@pytest.mark.parametrize(
    ("card", "table", "points"),
    [
        ({}, "2016-12 | 5 \n 2017-01 | 6", "Dec 2016 5, Jan 2017 6"),
        ({}, "2016-11 | 5 \n 2016-12 | | suppressed \n 2017-01 | 6", "Nov 2016 5, Dec 2016 None, Jan 2017 6"),
        ({}, "2016-10 | 5 \n 2017-01 | 6", "Oct 2016 5, Nov 2016 None, Dec 2016 None, Jan 2017 6"),
        (
            {"frequency": "quarterly", "basis": "quarter"},
            "2016/17 Q1 | 5 \n 2016/17 Q2 | 6",
            "Q1 2016/17 5, Q2 2016/17 6",
        ),
        (
            {"frequency": "termly", "basis": "term"},
            "AY2015/16 HT6 | 4 \n AY2016/17 HT1 | 5 \n AY2016/17 HT3 | 6",
            "HT6 2015/16 4, HT1 2016/17 5, HT2 2016/17 None, HT3 2016/17 6",
        ),
    ],
)
def test_a_missing_figure_and_a_missing_row_are_gaps(card: dict[str, object], table: str, points: str) -> None:
    found = points_of(indicator(**card), figures(table))
    assert ", ".join(f"{point.label} {point.value}" for point in found) == points


@pytest.mark.parametrize(
    ("last", "bands", "words"),
    [
        ("94.9", {"at_least": "95"}, "last figure below the target of 95%"),
        ("95", {"at_least": "95"}, "last figure at the target of 95%"),
        ("95.1", {"at_least": "95"}, "last figure above the target of 95%"),
        ("59.9", {"at_least": "60", "at_most": "70"}, "last figure below the target range of 60% to 70%"),
        ("60", {"at_least": "60", "at_most": "70"}, "last figure within the target range of 60% to 70%"),
        ("70.1", {"at_least": "60", "at_most": "70"}, "last figure above the target range of 60% to 70%"),
    ],
)
def test_the_main_message_says_where_the_last_figure_lies(last: str, bands: dict[str, str], words: str) -> None:
    card: dict[str, object] = {"targets": [TARGET | BANDS | {"green": bands}]}
    assert f"; {words}" in chart_of(card, THREE.format(last)).alt


def test_the_main_message_holds_no_provisional_figure_against_the_target() -> None:
    alt = chart_of({"targets": [TARGET | BANDS]}, THREE.format("60 | provisional")).alt
    assert "provisional" in alt and "target" not in alt


def test_what_makes_the_main_message_too_long_is_left_to_the_description() -> None:
    chart = chart_of({"name": "Things " * 18 + "done"}, THREE.format(60))
    assert chart.alt.endswith(": from 53% to 60%.")
    assert "lowest 53% in Nov 2016, highest 60% in Jan 2017" in chart.description


@pytest.mark.parametrize(
    ("table", "words"),
    [
        (THREE.format("60 | provisional"), "Provisional: Jan 2017."),
        ("2016-11 | 5 \n 2016-12 | 5 \n 2017-01 | 5", "5% in Nov 2016, 5% in Jan 2017; every figure is the same."),
        (SIX.format(50), "lowest 50% in Aug 2016 and Jan 2017, highest 54% in Dec 2016."),
        (
            "2016-08 | 1 \n 2016-09 | \n 2016-10 | \n 2016-11 | 2 \n 2016-12 | \n 2017-01 | 3".replace(
                "| \n", "| | not available \n"
            ),
            "Not available: Sep 2016 to Oct 2016 and Dec 2016.",
        ),
    ],
)
def test_the_description_tells_what_is_drawn(table: str, words: str) -> None:
    assert words in chart_of({}, table).description


@pytest.mark.parametrize(
    ("basis", "frequency", "table", "words"),
    [
        (
            "quarter",
            "quarterly",
            "2016/17 Q1 | 5 \n 2016/17 Q2 | 6 \n 2016/17 Q3 | 7",
            "April to December 2016, by quarter",
        ),
        (
            "academic year",
            "yearly",
            "AY2013/14 | 5 \n AY2014/15 | 6 \n AY2015/16 | 7",
            "school years 2013/14 to 2015/16",
        ),
    ],
)
def test_the_subtitle_names_measure_area_period_and_unit(basis: str, frequency: str, table: str, words: str) -> None:
    chart = chart_of({"basis": basis, "frequency": frequency}, table)
    assert chart.subtitle == f"Things done in time, Borough, {words}. Per cent."


def test_a_new_year_of_a_running_total_starts_a_new_line() -> None:
    table = "2016-02 | 90 \n 2016-03 | 95 \n 2016-04 | 5 \n 2016-05 | 9"
    chart = chart_of({"basis": "financial year to date"}, table)
    assert [[p.label for p in piece] for piece in pieces(chart.series[0].points, ())] == [
        ["Feb 2016", "Mar 2016"],
        ["Apr 2016", "May 2016"],
    ]
    assert chart.description.endswith("The count starts again every year.")


@pytest.mark.parametrize(
    ("north", "south", "east", "headline"),
    [
        ("60", "40", "50", "Highest in North (60%), lowest in South (40%) in January 2017"),
        ("60", "60", "50", "Highest in North and South (60%), lowest in East (50%) in January 2017"),
        ("60.04", "60.01", "50", "Highest in North and South (60.0%), lowest in East (50%) in January 2017"),
        ("60", "60", "60", "The same in every area, 60%, in January 2017"),
        ("60", "40", "| not available", "By area, up to January 2017"),
        ("60", "40", "50 | provisional", "By area, up to January 2017"),
    ],
)
def test_areas_side_by_side_say_who_is_highest_and_lowest(north: str, south: str, east: str, headline: str) -> None:
    four = "2016-10 | 50 \n" + THREE
    last = {"North": north, "South": south, "East": east}
    areas = [(name, figures(four.format(value), name[0])) for name, value in last.items()]
    chart = areas_chart(indicator(), "Borough", areas, "areas-t-1")
    assert chart is not None
    assert chart.headline == headline


def test_the_words_of_a_chart_of_areas() -> None:
    areas = [("North", figures(THREE.format(60), "N")), ("South", figures(THREE.format(40), "S"))]
    chart = areas_chart(indicator(), "Borough", areas, "areas-t-1")
    assert chart is not None
    assert [chart.subtitle, chart.alt, chart.description] == [
        "Things done in time by area, Borough, November 2016 to January 2017. Per cent.",
        "Line chart of Things done in time by area, Borough, November 2016 to January 2017: "
        "last figures North 60% and South 40%.",
        "North: 53% in Nov 2016, 60% in Jan 2017; lowest 53% in Nov 2016, highest 60% in Jan 2017. "
        "South: 53% in Nov 2016, 40% in Jan 2017; lowest 40% in Jan 2017, highest 54% in Dec 2016.",
    ]
    assert areas_chart(indicator(), "Borough", areas[:1], "areas-t-1") is None
