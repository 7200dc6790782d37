"""Whether two figures may be compared: cases that the direction of travel, which looks one period back, never meets."""

import pytest

from generator.assess.comparable import Obstacle, earlier, one_kind, starts_its_year
from generator.terms.period import Period
from tests.unit.samples import indicator, picture

TOTALS = "2015-04 | 5 \n 2016-03 | 120 \n 2016-04 | 9 \n 2016-12 | 90 \n 2017-01 | 101"


@pytest.mark.parametrize(
    ("basis", "now", "since", "found"),
    [
        pytest.param("financial year to date", "2017-01", "2016-12", "90", id="within one year"),
        pytest.param("financial year to date", "2017-01", "2016-04", "9", id="since the first of its year"),
        pytest.param("financial year to date", "2016-04", "2015-04", "5", id="the same place a year before"),
        pytest.param("financial year to date", "2016-04", "2016-03", "every year", id="the count began again"),
        pytest.param("financial year to date", "2017-01", "2016-03", "every year", id="it began again long ago"),
        pytest.param("academic year to date", "2016-12", "2016-04", "every year", id="the school year began between"),
        pytest.param("academic year to date", "2017-01", "2016-12", "90", id="within one school year"),
        pytest.param("in month", "2016-04", "2016-03", "120", id="no running total"),
        pytest.param("in month", "2016-04", "2016-04", "does not come before", id="itself"),
        pytest.param("in month", "2016-04", "2016-05", "does not come before", id="later"),
        pytest.param("in month", "2016-04", "2015/16", "not periods of one kind", id="a year"),
        pytest.param("in month", "2017-01", "2016-11", "There is no figure for November 2016", id="not there"),
    ],
)
def test_a_figure_and_one_of_a_period_that_is_named(basis: str, now: str, since: str, found: str) -> None:
    measure, figures = indicator(basis=basis, unit="count", decimals=0), picture(TOTALS)
    row = figures.get("t-1", "B", Period.parse(now))
    then = earlier(measure, figures, row, Period.parse(since))
    if found.isdigit():
        assert not isinstance(then, Obstacle)
        assert str(then.value) == found
    else:
        assert isinstance(then, Obstacle)
        assert found in then.words


@pytest.mark.parametrize(
    ("basis", "first", "not_first"),
    [
        ("financial year to date", "2016-04", "2016-03"),
        ("financial year to date", "2016-04", "2016-05"),
        ("financial year to date", "2016-04 to 2017-02", "2016-04 to 2017-03"),
        ("academic year to date", "2016-09", "2016-08"),
        ("academic year to date", "2016-09", "2016-10"),
    ],
)
def test_where_a_running_total_begins_its_year(basis: str, first: str, not_first: str) -> None:
    measure = indicator(basis=basis)
    assert starts_its_year(measure, Period.parse(first))
    assert not starts_its_year(measure, Period.parse(not_first))


@pytest.mark.parametrize(
    ("then", "now", "alike"),
    [
        ("2016-12", "2017-01", True),
        ("2016-08 to 2016-10", "2016-11 to 2017-01", True),
        ("2016-09 to 2016-10", "2016-11 to 2017-01", False),
        ("2015/16", "2016/17", True),
        ("2015/16", "2017-01", False),
        ("2016-12", "2016-11 to 2017-01", False),
    ],
)
def test_periods_of_one_kind(then: str, now: str, *, alike: bool) -> None:
    assert one_kind(Period.parse(then), Period.parse(now)) is alike
