"""Charts as words and numbers: the headline, the points, the scale."""

from decimal import Decimal

import pytest

from generator.assess.indicator import Assessment, assess_indicator
from generator.chart_view import ChartView
from generator.charts import areas_chart, points_of, trend_chart
from generator.record import Comparator, ComparatorName
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
        (SIX.format(53), "Down to 53% in January 2017"),
        (SIX.format(54), "Unchanged at 54% in January 2017"),
        (SIX.format(55), "Up to 55% in January 2017, the highest of the 6 shown"),
        (SIX.format(49), "Down to 49% in January 2017, the lowest of the 6 shown"),
        (SIX.format(50), "Down to 50% in January 2017"),
        (THREE.format(60), "Up to 60% in January 2017"),
        (SIX.format("| not available"), "Last known: 54% in December 2016"),
        (SIX.format("55 | provisional"), "55% in January 2017, the highest of the 6 shown"),
        ("2016-09 | 1 \n 2016-10 | 2 \n 2017-01 | 3", "3% in January 2017"),
    ],
)
def test_the_headline_says_what_the_figures_say(table: str, headline: str) -> None:
    assert chart_of({}, table).headline == headline


@pytest.mark.parametrize("polarity", ["higher is better", "lower is better", "within a range", "no judgement"])
def test_the_headline_speaks_of_the_number_whatever_is_good(polarity: str) -> None:
    assert chart_of({"polarity": polarity}, THREE.format(50)).headline == "Down to 50% in January 2017"


def test_across_a_break_nothing_is_the_lowest_or_the_highest() -> None:
    card: dict[str, object] = {"breaks": [{"from": "2016-10", "reason": "Counted in a new way."}]}
    chart = chart_of(card, SIX.format(60))
    assert chart.headline == "Up to 60% in January 2017"
    assert [new.label for new in chart.breaks] == ["New count from Oct 2016"]


def test_too_few_figures_make_no_chart() -> None:
    table = "2016-11 | 53 \n 2016-12 | | not available \n 2017-01 | 54"
    assert trend_chart(assess({}, table), "Borough", figures(table), "c") is None


def test_the_words_of_a_chart() -> None:
    england = Comparator("t-1", ComparatorName.ENGLAND, None, Decimal("51.5"), "average", "x", "")
    card: dict[str, object] = {"targets": [TARGET | BANDS]}
    chart = chart_of(card, "2016-10 | 53 \n 2016-11 | 52 \n 2016-12 | | not available \n 2017-01 | 54", (england,))
    assert [chart.subtitle, chart.alt, chart.description, *(line.label for line in chart.lines)] == [
        "Things done in time, Borough, October 2016 to January 2017. Per cent.",
        "Line chart of Things done in time in Borough: from 53% in October 2016 to 54% in January 2017.",
        "Lowest 52% in November 2016, highest 54% in January 2017. No figure for December 2016. "
        "Also drawn: Target 95%, England 51.5%.",
        "Target 95%",
        "England 51.5%",
    ]


@pytest.mark.parametrize(
    ("card", "values", "ticks", "note"),
    [
        ({}, "10 40 60", "0% 20% 40% 60%", ""),
        ({}, "90 95 100", "90% 95% 100%", "90%"),
        ({}, "96 97 99", "96% 97% 98% 99%", "96%"),
        ({}, "0 0 0", "0% 0.5%", ""),
        ({}, "50 50 50", "0% 20% 40% 60%", ""),
        ({"unit": "count", "decimals": 0}, "1030 1287 1651", "1,000 1,200 1,400 1,600 1,800", "1,000"),
        ({"unit": "count", "decimals": 0}, "100 1287 1651", "0 500 1,000 1,500 2,000", ""),
        ({"can_exceed_100": True}, "10 80 130", "0% 50% 100% 150%", ""),
    ],
)
def test_the_scale_starts_at_zero_or_says_so(card: dict[str, object], values: str, ticks: str, note: str) -> None:
    months = ("2016-11", "2016-12", "2017-01")
    chart = chart_of(card, "\n".join(f"{m} | {v}" for m, v in zip(months, values.split(), strict=True)))
    assert " ".join(tick.text for tick in chart.ticks) == ticks
    assert chart.scale_note == (f"The scale starts at {note}, not at zero." if note else "")


@pytest.mark.parametrize(
    ("card", "table", "points"),
    [
        ({}, "2016-12 | 5 \n 2017-01 | 6", "Dec 2016 5, Jan 2017 6"),
        ({}, "2016-11 | 5 \n 2016-12 | | suppressed \n 2017-01 | 6", "Nov 2016 5, Dec 2016 None, Jan 2017 6"),
        ({}, "2016-10 | 5 \n 2017-01 | 6", "Oct 2016 5, Dec 2016 None, Jan 2017 6"),
        ({"frequency": "quarterly"}, "2016/17 Q1 | 5 \n 2016/17 Q2 | 6", "Q1 2016/17 5, Q2 2016/17 6"),
        (
            {"frequency": "termly"},
            "AY2015/16 HT6 | 4 \n AY2016/17 HT1 | 5 \n AY2016/17 HT3 | 6",
            "HT6 2015/16 4, HT1 2016/17 5, HT2 2016/17 None, HT3 2016/17 6",
        ),
    ],
)
def test_a_missing_figure_and_a_missing_row_are_gaps(card: dict[str, object], table: str, points: str) -> None:
    found = points_of(indicator(**card), figures(table))
    assert ", ".join(f"{point.label} {point.value}" for point in found) == points


def test_areas_side_by_side_say_who_is_highest_and_lowest() -> None:
    areas = [("North", figures(THREE.format(60), "N")), ("South", figures(THREE.format(40), "S"))]
    chart = areas_chart(indicator(), areas, "areas-t-1")
    assert chart is not None
    assert (chart.headline, chart.description) == (
        "Highest in North (60%), lowest in South (40%) in January 2017",
        "Latest figures: North 60% in Jan 2017; South 40% in Jan 2017.",
    )
    assert areas_chart(indicator(), areas[:1], "areas-t-1") is None
