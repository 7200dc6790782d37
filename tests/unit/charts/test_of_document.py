"""The chart of a document's figure: what its headline says, and what it draws."""

import pytest

from generator.charts.of_document import figure_chart
from tests.unit.record.test_publications import figure

# A number without a date, words without a number, another area.
BESIDE = """\
f,Families,percent,B,,at some time,99,,
f,Families,percent,B,2008/09,,,hardly any,
f,Families,percent,N,2010/11,,70,,
"""


def rows(table: str, unit: str = "percent") -> str:
    """One figure: `period value, period value`."""
    cells = (point.rsplit(" ", 1) for point in table.split(", "))
    return "".join(f"f,Families,{unit},B,{period},,{value},,\n" for period, value in cells)


@pytest.mark.parametrize(
    ("table", "headline"),
    [
        ("2009/10 50, 2010/11 60", "Up from 50% in 2009/10 to 60% in 2010/11"),
        ("2010/11 60, 2009/10 50", "Up from 50% in 2009/10 to 60% in 2010/11"),
        ("2009/10 60, 2010/11 50", "Down from 60% in 2009/10 to 50% in 2010/11"),
        ("2008/09 60, 2009/10 90, 2010/11 50", "Down from 60% in 2008/09 to 50% in 2010/11; highest 90% in 2009/10"),
        ("2009/10 50, 2010/11 50.1", "50% in 2009/10 and 50.1% in 2010/11"),
        ("2009/10 50, 2010/11 50.6", "Up from 50% in 2009/10 to 50.6% in 2010/11"),
        ("2009/10 50.0, 2010/11 50.1", "Up from 50.0% in 2009/10 to 50.1% in 2010/11"),
        ("2011-08 60, 2012-10 72.2", "Up from 60% in August 2011 to 72.2% in October 2012"),
        ("2010-05-07 63, 2010-06-17 61", "Down from 63% on 7 May 2010 to 61% on 17 June 2010"),
        ("2009/10 50, 2010/11 50", "The same in every period, from 50% in 2009/10 to 50% in 2010/11"),
        ("2009/10 50, 2010/11 50.0", "The same in every period, from 50% in 2009/10 to 50.0% in 2010/11"),
        ("2008/09 50, 2009/10 60, 2010/11 50", "50% in 2008/09 and 50% in 2010/11, but 60% in 2009/10"),
        ("2008/09 50, 2009/10 40, 2010/11 50", "50% in 2008/09 and 50% in 2010/11, but 40% in 2009/10"),
        ("2007/08 50, 2008/09 60, 2009/10 35, 2010/11 50", "50% in 2007/08 and 50% in 2010/11, but 35% in 2009/10"),
        ("2007/08 50, 2008/09 60, 2009/10 40, 2010/11 50", "50% in 2007/08 and 50% in 2010/11, but 60% in 2008/09"),
        ("2008/09 0, 2009/10 10, 2010/11 0", "0% in 2008/09 and 0% in 2010/11, but 10% in 2009/10"),
    ],
)
def test_the_headline_says_from_where_to_where_the_figure_went(table: str, headline: str) -> None:
    assert figure_chart(figure(rows(table)), "c").headline == headline


def test_the_words_of_a_chart() -> None:
    chart = figure_chart(figure(rows("2009/10 904, 2010/11 1904, 2011/12 1700", "count")), "c")
    assert (chart.id, chart.subtitle, chart.alt, chart.description) == (
        "c",
        "Families, Borough, 2009/10 to 2011/12. Number.",
        "Line chart: it goes up over time",
        "All figures: 2009/10 904; 2010/11 1,904; 2011/12 1,700.",
    )


def test_only_dated_numbers_of_the_main_area_are_drawn() -> None:
    [series] = figure_chart(figure(rows("2011/12 60.0, 2009/10 50") + BESIDE), "c").series
    assert (series.name, [(point.label, point.text) for point in series.points]) == (
        "Borough",
        [("2009/10", "50%"), ("2011/12", "60.0%")],
    )


def test_points_are_as_far_apart_as_their_months() -> None:
    [series] = figure_chart(figure(rows("2011-08 62, 2012-02 66, 2012-03 67")), "c").series
    assert [point.at - series.points[0].at for point in series.points] == [0, 6, 7]


def test_two_days_of_one_month_are_two_places() -> None:
    [series] = figure_chart(figure(rows("2010-05-07 63, 2010-05-17 61")), "c").series
    places = [point.at for point in series.points]
    assert len(set(places)) == 2, "one would be drawn upon the other"


@pytest.mark.parametrize(
    ("table", "unit", "ticks", "note"),
    [
        ("2009/10 10, 2010/11 60", "percent", "0% 20% 40% 60% 80% 100%", ""),
        (
            "2009/10 96, 2010/11 97.5, 2011/12 97",
            "percent",
            "90% 92% 94% 96% 98% 100%",
            "The scale starts at 90%, not at zero.",
        ),
        ("2009/10 90, 2010/11 130", "percent", "0% 50% 100% 150% 200%", ""),
        ("2009/10 10, 2010/11 30.5", "million pounds", "£0m £20m £40m £60m £80m £100m", ""),
    ],
)
def test_the_scale_holds_every_value_and_says_where_it_starts(table: str, unit: str, ticks: str, note: str) -> None:
    chart = figure_chart(figure(rows(table, unit)), "c")
    assert (" ".join(tick.text for tick in chart.ticks), chart.scale_note) == (ticks, note)
