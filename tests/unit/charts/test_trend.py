"""Charts as words and numbers: the headline, the points, the scale."""

from decimal import Decimal

import pytest

from generator.assess.indicator import Assessment, assess_indicator
from generator.charts.areas import areas_chart
from generator.charts.spoken import with_headline
from generator.charts.trend import points_of, trend_chart
from generator.charts.view import ChartView, pieces
from generator.record.outside import Comparator, ComparatorName
from generator.terms.period import Period
from tests.unit.samples import BANDS, BOROUGH, TARGET, figures, indicator, new_count, picture

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
        (SIX.format(53), "Up from 50% to 53% in five months; highest 54% in December"),
        (SIX.format(55), "Up from 50% to 55% in five months, the highest of 6 months"),
        (SIX.format(49), "49%, near the 50% of August; highest 54% in December"),
        (THREE.format("54.04"), "Only 3 figures: 53%, 54% and 54.0%"),
    ],
)
def test_the_headline_says_what_the_figures_say(table: str, headline: str) -> None:
    assert chart_of({}, table).headline == headline


@pytest.mark.parametrize(
    ("table", "headline"),
    [
        pytest.param(SIX.format(50), "50%, the same as in August; highest 54% in December", id="as low as another"),
        pytest.param(
            SIX.format("49.96"), "50.0%, the same as in August; highest 54% in December", id="as low, once rounded"
        ),
        pytest.param(THREE.format(60), "Only 3 figures: 53%, 54% and 60%", id="highest of three only"),
        pytest.param(
            SIX.split("\n", 1)[1].format(56),
            "Up from 52% to 56% in four months",
            id="of five only",
        ),
        pytest.param(
            SIX.format("| not available"),
            "Last known: 54% in December 2016; not available in January 2017",
            id="latest is missing",
        ),
        pytest.param(SIX.format("55 | provisional"), "55% in January 2017 (provisional)", id="latest may change"),
        pytest.param(
            SIX.replace("51", "51 | provisional").format(55),
            "55%; too few months since a gap to compare",
            id="one may change",
        ),
        pytest.param(
            "2016-08 | 1 \n 2016-09 | 1 \n 2016-10 | 2 \n 2017-01 | 3",
            "3%; too few months since a gap to compare",
            id="the one before is missing",
        ),
    ],
)
def test_the_headline_is_never_stronger_than_the_figures(table: str, headline: str) -> None:
    assert chart_of({}, table).headline == headline


@pytest.mark.parametrize("polarity", ["higher is better", "lower is better", "within a range", "no judgement"])
def test_the_headline_speaks_of_the_number_whatever_is_good(polarity: str) -> None:
    assert chart_of({"polarity": polarity}, SIX.format(45)).headline == (
        "Down from 50% to 45% in five months, the lowest of 6 months"
    )


@pytest.mark.parametrize("basis", ["financial year to date", "academic year to date"])
def test_a_running_total_neither_rises_nor_sets_records(basis: str) -> None:
    assert chart_of({"basis": basis}, SIX.format(99)).headline == (
        "99% by January 2017, counted from the start of the year"
    )


def test_across_a_break_nothing_is_the_lowest_or_the_highest() -> None:
    card: dict[str, object] = {"changes": [new_count("2016-10", "Counted in a new way.")]}
    chart = chart_of(card, SIX.format(60))
    assert chart.headline == "Up from 51% to 60% in three months"
    assert [new.label for new in chart.breaks] == ["New count from Oct 2016"]
    assert chart.description == (
        "Since Oct 2016: Oct 2016 51% (lowest), Jan 2017 60% (highest). "
        "New count from Oct 2016: not comparable with before."
    )


def test_at_a_break_the_headline_does_not_compare() -> None:
    card: dict[str, object] = {"changes": [new_count("2017-01", "Counted in a new way.")]}
    chart = chart_of(card, SIX.format(60))
    assert chart.headline == "60%; too few months on the new count to call a change"
    assert chart.alt == "Line chart: it starts anew"


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
        "Line chart: few figures",
        "Oct 2016 53%, Jan 2017 54% (highest); lowest 52% (Nov 2016). "
        "Last figure below the target of 95%. Gaps: 1 not available. Also drawn: England 51.5% (Jan 2016).",
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
    assert f" L{words[1:]}." in chart_of(card, THREE.format(last)).description


def test_the_main_message_holds_no_provisional_figure_against_the_target() -> None:
    chart = chart_of({"targets": [TARGET | BANDS]}, THREE.format("60 | provisional"))
    assert "provisional" in chart.description and "Last figure" not in chart.description


def test_a_long_name_leaves_fewer_words_to_tell() -> None:
    long, longest = (chart_of({"name": "Things " * count + "done"}, SIX.format(50)) for count in (12, 40))
    assert long.description == "Aug 2016 50% (lowest), Jan 2017 50%; highest 54% (Dec 2016)."
    assert longest.description == ""


def test_another_headline_takes_its_room_from_the_description() -> None:
    chart = chart_of({"name": "Things " * 16 + "done", "targets": [TARGET | BANDS]}, SIX.format(50))
    first, second = chart.description.split(". ")
    assert with_headline(chart, "Short").description == f"{first}. {second}"
    assert with_headline(chart, "word " * 15).description == f"{first}."


@pytest.mark.parametrize(
    ("table", "alt"),
    [
        ("50 51 50 52 51 50 51 52 51 50 51 58", "it ends at its highest"),
        ("50 51 50 52 51 50 51 52 51 50 51 44", "it ends at its lowest"),
        ("50 51 50 52 51 50 51 52 51 50 51 50", "ups and downs within its usual range"),
        ("50 50 50 50 50 50", "flat"),
        ("50 53 56 59 62 65 68 71", "up at every step"),
        ("71 68 65 62 59 56 53 50", "down at every step"),
    ],
)
def test_a_drawing_is_named_by_its_kind_and_shape(table: str, alt: str) -> None:
    rows = "\n".join(f"2016-{month:02} | {value}" for month, value in enumerate(table.split(), 1))
    assert chart_of({}, rows).alt == f"Line chart: {alt}"


@pytest.mark.parametrize(
    ("table", "words"),
    [
        (THREE.format("60 | provisional"), "Jan 2017 60% (provisional);"),
        ("2016-11 | 5 \n 2016-12 | 5 \n 2017-01 | 5", "Nov 2016 5%, Jan 2017 5%; the same throughout."),
        (SIX.format(50), "Aug 2016 50% (lowest), Jan 2017 50%; highest 54% (Dec 2016)."),
        (
            "2016-08 | 1 \n 2016-09 | \n 2016-10 | \n 2016-11 | 2 \n 2016-12 | \n 2017-01 | 3".replace(
                "| \n", "| | not available \n"
            ),
            "Gaps: 3 not available.",
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
        "2 line charts on one scale",
        "Last figures: North 60% and South 40%.",
    ]
    assert areas_chart(indicator(), "Borough", areas[:1], "areas-t-1") is None
