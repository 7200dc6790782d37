"""Dates of plans: a day, or a month, which is kept until its last day."""

import pytest

from generator.terms.deadline import Deadline

READ = [
    # text, last day on which it is kept, label
    ("2010-05-17", "2010-05-17", "17 May 2010"),
    ("2010-05-01", "2010-05-01", "1 May 2010"),
    ("2010-05", "2010-05-31", "May 2010"),
    ("2010-06", "2010-06-30", "June 2010"),
    ("2010-12", "2010-12-31", "December 2010"),
    ("2011-02", "2011-02-28", "February 2011"),
    ("2012-02", "2012-02-29", "February 2012"),
    ("2000-02", "2000-02-29", "February 2000"),
    ("1900-02", "1900-02-28", "February 1900"),
    ("2012-02-29", "2012-02-29", "29 February 2012"),
]


@pytest.mark.parametrize(("text", "day", "label"), READ)
def test_a_month_is_kept_until_its_last_day(text: str, day: str, label: str) -> None:
    found = Deadline.parse(text)
    assert (found.day.isoformat(), found.text, found.label) == (day, text, label)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2010",
        "2010-5",
        "2010-00",
        "2010-13",
        "2010-05-00",
        "2010-06-31",
        "2011-02-29",
        "2010-05-17 ",
        "2010-05-17\n",
        "2010-05-7",
        "17/05/2010",
        "May 2010",
        "2010/11",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError) as caught:
        Deadline.parse(text)
    assert str(caught.value) == f'"{text}" is not a date'


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("0000-05", "its year is not between 1900 and 2099"),
        ("1017-05-02", "its year is not between 1900 and 2099"),
        ("2107-05", "its year is not between 1900 and 2099"),
        ("2010\u201305\u201317", "it has an en dash (U+2013)"),
        ("2010-\u0660\u0665", "it has a digit of another kind (U+0660), a digit of another kind (U+0665)"),
    ],
)
def test_why_something_is_no_date_is_said_where_it_can_be(text: str, why: str) -> None:
    with pytest.raises(ValueError) as caught:
        Deadline.parse(text)
    assert str(caught.value) == f'"{text}" is not a date: {why}'


def test_dates_stand_in_the_order_in_which_they_end() -> None:
    texts = ["2010-06-01", "2010-05", "2010-05-30", "2010-06", "2009-12-31"]
    ordered = sorted(Deadline.parse(text) for text in texts)
    assert [date.text for date in ordered] == ["2009-12-31", "2010-05-30", "2010-05", "2010-06-01", "2010-06"]


def test_a_month_begins_on_its_first_day_and_ends_on_its_last() -> None:
    month, day = Deadline.parse("2010-05"), Deadline.parse("2010-05-17")
    assert (str(month.first_day), str(month.day), month.is_a_day) == ("2010-05-01", "2010-05-31", False)
    assert (str(day.first_day), str(day.day), day.is_a_day) == ("2010-05-17", "2010-05-17", True)
