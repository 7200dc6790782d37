"""Periods: read, named, ordered and stepped."""

import pytest

from generator.terms.period import Kind, Period, PeriodError

READ = [
    # text, kind, first month, last month, label, short label
    ("2017-01", "month", "2017-01", "2017-01", "January 2017", "Jan 2017"),
    ("2016/17", "financial year", "2016-04", "2017-03", "2016/17", "2016/17"),
    ("1999/00", "financial year", "1999-04", "2000-03", "1999/00", "1999/00"),
    ("2016/17 Q1", "quarter", "2016-04", "2016-06", "April to June 2016", "Q1 2016/17"),
    ("2016/17 Q4", "quarter", "2017-01", "2017-03", "January to March 2017", "Q4 2016/17"),
    ("AY2016/17", "academic year", "2016-09", "2017-08", "school year 2016/17", "2016/17"),
    ("AY2016/17 autumn", "term", "2016-09", "2016-12", "autumn term 2016/17", "Autumn 2016/17"),
    ("AY2016/17 spring", "term", "2017-01", "2017-03", "spring term 2016/17", "Spring 2016/17"),
    ("AY2016/17 summer", "term", "2017-04", "2017-07", "summer term 2016/17", "Summer 2016/17"),
    ("AY2016/17 HT1", "half term", "2016-09", "2016-10", "half term 1, 2016/17", "HT1 2016/17"),
    ("AY2016/17 HT4", "half term", "2017-03", "2017-03", "half term 4, 2016/17", "HT4 2016/17"),
    ("2016-04 to 2017-01", "range", "2016-04", "2017-01", "April 2016 to January 2017", "Apr 2016 to Jan 2017"),
    ("2016-04 to 2016-06", "range", "2016-04", "2016-06", "April to June 2016", "Apr 2016 to Jun 2016"),
]


@pytest.mark.parametrize(("text", "kind", "first", "last", "label", "short"), READ)
def test_a_period_is_read_and_named(text: str, kind: str, first: str, last: str, label: str, short: str) -> None:
    period = Period.parse(text)
    ends = (Period.month(period.start).text, Period.month(period.end).text)
    found = (period.text, period.kind.value, *ends, period.label, period.short_label)
    assert found == (text, kind, first, last, label, short)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "17",
        "20171",
        "2017-1",
        "2017-00",
        "2017-13",
        "01/02/2017",
        "Jan 2017",
        "2016/18",
        "2016/17 Q0",
        "2016/17 Q5",
        "2016/17 HT1",
        "2016/17 autumn",
        "AY2016/17 Q1",
        "AY2016/17 HT0",
        "AY2016/17 HT7",
        "AY2016/17 winter",
        "2017-01 to 2016-04",
        "2016-04 to",
        "2016-04 to 2016-05 to 2016-06",
        "2017-01\n",
        "2017-01-31",
        "\u0662\u0660\u0661\u0667-\u0660\u0661",
    ],
)
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(PeriodError):
        Period.parse(text)


LOOSE = [
    # text, kind, first month, last month, label, short label
    ("2011", "calendar year", "2011-01", "2011-12", "2011", "2011"),
    ("2012-12-31", "day", "2012-12", "2012-12", "31 December 2012", "31 Dec 2012"),
    ("2010-05-07", "day", "2010-05", "2010-05", "7 May 2010", "7 May 2010"),
    ("2012-02-29", "day", "2012-02", "2012-02", "29 February 2012", "29 Feb 2012"),
    ("2012-10", "month", "2012-10", "2012-10", "October 2012", "Oct 2012"),
    ("2011/12", "financial year", "2011-04", "2012-03", "2011/12", "2011/12"),
    ("AY2011/12", "academic year", "2011-09", "2012-08", "school year 2011/12", "2011/12"),
]


@pytest.mark.parametrize(("text", "kind", "first", "last", "label", "short"), LOOSE)
def test_documents_may_date_a_figure_by_day_or_calendar_year(
    text: str, kind: str, first: str, last: str, label: str, short: str
) -> None:
    period = Period.parse_loose(text)
    ends = (Period.month(period.start).text, Period.month(period.end).text)
    found = (period.text, period.kind.value, *ends, period.label, period.short_label)
    assert found == (text, kind, first, last, label, short)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", '"" is not a period'),
        ("11", '"11" is not a period'),
        ("20111", '"20111" is not a period'),
        ("2011/13", '"2011/13" is not a period'),
        ("2012-13", '"2012-13" is not a month'),
        ("2012-13-01", '"2012-13" is not a month'),
        ("2012-12-00", '"2012-12-00" is not a day'),
        ("2012-12-32", '"2012-12-32" is not a day'),
        ("2012-06-31", '"2012-06-31" is not a day'),
        ("2011-02-29", '"2011-02-29" is not a day'),
        ("2012-12-1", '"2012-12-1" is not a period'),
        ("31/12/2012", '"31/12/2012" is not a period'),
        ("2011\n", '"2011\n" is not a period'),
        ("2012-12-31\n", '"2012-12-31\n" is not a period'),
    ],
)
def test_what_documents_may_not_write_either_is_refused(text: str, message: str) -> None:
    with pytest.raises(PeriodError) as caught:
        Period.parse_loose(text)
    assert str(caught.value) == message


def test_days_and_calendar_years_stand_among_the_other_periods() -> None:
    texts = ["2011", "2010-05-17", "2010-05-07", "2010/11", "2010", "2010-06", "2010-04"]
    ordered = sorted(Period.parse_loose(text) for text in texts)
    assert [period.text for period in ordered] == [
        "2010-04",
        "2010-05-07",
        "2010-05-17",
        "2010-06",
        "2010",
        "2010/11",
        "2011",
    ]


BEFORE = [
    # text, months between two figures, the period before
    ("2017-01", 1, "2016-12"),
    ("2016-04", 1, "2016-03"),
    ("2016/17", 12, "2015/16"),
    ("2000/01", 12, "1999/00"),
    ("2016/17 Q3", 3, "2016/17 Q2"),
    ("2016/17 Q1", 3, "2015/16 Q4"),
    ("AY2016/17", 12, "AY2015/16"),
    ("AY2016/17 spring", 4, "AY2016/17 autumn"),
    ("AY2016/17 autumn", 4, "AY2015/16 summer"),
    ("AY2016/17 HT2", 4, "AY2016/17 HT1"),
    ("AY2016/17 HT1", 4, "AY2015/16 HT6"),
    ("2016", 12, "2015"),
    ("2015-10 to 2016-09", 3, "2015-07 to 2016-06"),
    ("2015-10 to 2016-09", 12, "2014-10 to 2015-09"),
]


@pytest.mark.parametrize(("text", "step", "before"), BEFORE)
def test_the_period_before_is_the_one_before_on_the_calendar(text: str, step: int, before: str) -> None:
    assert Period.parse(text).previous(step) == Period.parse(before)


def test_periods_stand_in_the_order_in_which_they_end() -> None:
    texts = ["2016/17", "2017-01", "2016-12", "2016/17 Q3", "2016-04 to 2017-01", "AY2016/17 HT2"]
    ordered = sorted(Period.parse(text) for text in texts)
    assert [period.text for period in ordered] == [
        "2016/17 Q3",
        "AY2016/17 HT2",
        "2016-12",
        "2016-04 to 2017-01",
        "2017-01",
        "2016/17",
    ]


def test_a_run_of_months_is_written_from_its_ends() -> None:
    run = Period.months(Period.parse("2016-04").start, Period.parse("2017-01").end)
    assert run == Period.parse("2016-04 to 2017-01")
    assert run.kind is Kind.RANGE
