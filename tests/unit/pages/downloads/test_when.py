"""When a figure was, so that no spreadsheet takes it for a day of its own."""

import pytest

from generator.pages.downloads.when import TIME_COLUMNS, month_number, time_cells, year_and_part
from generator.terms.period import Period

# As typed; the year, the part of the year, the first month, the last month.
PERIODS = [
    ("2017-01", "2017", "January", "201701", "201701"),
    ("2016-12", "2016", "December", "201612", "201612"),
    ("2016/17", "201617", "Financial year", "201604", "201703"),
    ("1999/00", "199900", "Financial year", "199904", "200003"),
    ("2016/17 Q3", "201617", "Financial year Q3", "201610", "201612"),
    ("2016/17 Q4", "201617", "Financial year Q4", "201701", "201703"),
    ("AY2016/17", "201617", "Academic year", "201609", "201708"),
    ("AY2016/17 autumn", "201617", "Autumn term", "201609", "201612"),
    ("AY2016/17 HT2", "201617", "Half term 2", "201611", "201612"),
    ("2016", "2016", "Calendar year", "201601", "201612"),
    ("2016-04 to 2017-01", "201617", "April to January", "201604", "201701"),
    ("2016-04 to 2017-03", "201617", "April to March", "201604", "201703"),
    ("2016-03 to 2016-04", "2016", "March 2016 to April 2016", "201603", "201604"),
    ("2016-02 to 2017-01", "2017", "February 2016 to January 2017", "201602", "201701"),
]


@pytest.mark.parametrize(("typed", "year", "part", "first", "last"), PERIODS)
def test_a_period_is_a_year_a_part_of_it_and_two_months(
    typed: str, year: str, part: str, first: str, last: str
) -> None:
    period = Period.parse(typed)
    assert list(time_cells(period)) == [year, part, first, last]
    assert len(TIME_COLUMNS) == 4
    assert month_number(period) == int(last)


def test_a_day_stands_in_words_that_are_no_date() -> None:
    assert year_and_part(Period.parse_loose("2012-05-07")) == ("2012", "on 7 May")


def test_what_has_no_date_says_so() -> None:
    assert list(time_cells(None)) == ["", "not dated", "", ""]
    assert month_number(None) is None
