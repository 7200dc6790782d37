"""The year to date: as printed where it is printed, else by the indicator's rule."""

import pytest

from generator.assess.year_to_date import latest_figure, year_so_far, year_to_date
from generator.terms.period import Period
from tests.unit.samples import BOROUGH, indicator, picture

THREE_MONTHS = "2016-04 | 50.0 = 1/2 \n 2016-05 | 66.7 = 2/3 \n 2016-06 | 75.0 = 3/4"
NOT_YET = "A month of the year so far is provisional, so no year to date is worked out yet."
GAP = "The record does not hold every month of the year so far."


def found(rule: dict[str, str], table: str, release: str = "2016-06") -> tuple[str, str, bool, str]:
    """Figure, period, whether it was printed, reason."""
    to_date = year_to_date(indicator(year_to_date=rule), picture(table, release), BOROUGH)
    value, period = to_date.value, to_date.period
    return str(value) if value is not None else "", period.text if period else "", to_date.published, to_date.reason


@pytest.mark.parametrize(
    ("rule", "value", "period"),
    [
        ("sum", "191.7", "2016-04 to 2016-06"),
        ("mean", "63.9", "2016-04 to 2016-06"),
        ("ratio of sums", "66.7", "2016-04 to 2016-06"),
        ("latest", "75.0", "2016-06"),
    ],
)
def test_each_rule_gives_its_own_year_to_date(rule: str, value: str, period: str) -> None:
    assert found({"rule": rule}, THREE_MONTHS) == (value, period, False, "")


@pytest.mark.parametrize(
    ("unit", "value"),
    [("percent", "50"), ("rate per 10,000", "5000"), ("rate per 100,000", "50000"), ("days", "0.5"), ("rate", "")],
)
def test_a_ratio_of_sums_is_of_as_many_as_the_unit_says(unit: str, value: str) -> None:
    """A plain rate does not say of how many it is, so nothing is worked out."""
    card = indicator(unit=unit, year_to_date={"rule": "ratio of sums"})
    to_date = year_to_date(card, picture("2016-04 | 1 = 1/2 \n 2016-05 | 1 = 2/4", "2016-05"), BOROUGH)
    assert (f"{to_date.value.normalize():f}" if to_date.value is not None else "") == value


@pytest.mark.parametrize(
    ("rule", "table", "period", "reason"),
    [
        ("none", THREE_MONTHS, "", "No year to date is worked out for this indicator."),
        ("latest", "", "", "There is no figure yet."),
        ("sum", "2016-04 | 5 \n 2016-06 | 7", "2016-04 to 2016-06", GAP),
        ("mean", "2016-04 | 5 \n 2016-05 | | suppressed \n 2016-06 | 7", "2016-04 to 2016-06", GAP),
        ("sum", "2016-04 | 5 \n 2016-05 | 6 | provisional \n 2016-06 | 7", "2016-04 to 2016-06", NOT_YET),
        ("ratio of sums", "2016-04 | 5 \n 2016-05 | 6 \n 2016-06 | 7", "2016-04 to 2016-06", GAP),
        ("ratio of sums", "2016-04 | 0 = 0/0 \n 2016-05 | 0 = 0/0 \n 2016-06 | 0 = 0/0", "2016-04 to 2016-06", GAP),
    ],
)
def test_no_year_to_date_without_every_part_of_it(rule: str, table: str, period: str, reason: str) -> None:
    assert found({"rule": rule}, table) == ("", period, False, reason)


@pytest.mark.parametrize(
    ("rule", "starts", "printed", "expected"),
    [
        ("sum", "april", "2016-04 to 2016-06 | 190", ("190", "2016-04 to 2016-06", True, "")),
        ("none", "april", "2016-04 to 2016-06 | 190", ("190", "2016-04 to 2016-06", True, "")),
        ("sum", "april", "2016-04 to 2016-05 | 116", ("116", "2016-04 to 2016-05", True, "")),
        ("sum", "april", "2016-04 to 2016-06 | | not available", ("", "2016-04 to 2016-06", True, "")),
        ("sum", "april", "2015-07 to 2016-06 | 900", ("191.7", "2016-04 to 2016-06", False, "")),
        ("sum", "april", "2016-04 to 2016-07 | 900", ("191.7", "2016-04 to 2016-06", False, "")),
        ("sum", "september", "2015-09 to 2016-06 | 900", ("900", "2015-09 to 2016-06", True, "")),
        ("sum", "november", "2015-11 to 2016-06 | 900", ("900", "2015-11 to 2016-06", True, "")),
    ],
)
def test_a_printed_year_to_date_that_starts_with_the_year_comes_first(
    rule: str, starts: str, printed: str, expected: tuple[str, str, bool, str]
) -> None:
    assert found({"rule": rule, "starts": starts}, f"{THREE_MONTHS}\n{printed}") == expected


@pytest.mark.parametrize(
    ("starts", "release", "run"),
    [
        ("april", "2017-01", "2016-04 to 2017-01"),
        ("april", "2017-03", "2016-04 to 2017-03"),
        ("april", "2017-04", "2017-04 to 2017-04"),
        ("september", "2017-01", "2016-09 to 2017-01"),
        ("september", "2016-08", "2015-09 to 2016-08"),
        ("november", "2017-01", "2016-11 to 2017-01"),
        ("november", "2016-10", "2015-11 to 2016-10"),
    ],
)
def test_the_year_so_far_runs_from_the_first_month_of_its_year(starts: str, release: str, run: str) -> None:
    card = indicator(year_to_date={"rule": "sum", "starts": starts})
    assert year_so_far(card, Period.parse(release)).text == run


EVERY_KIND = """
2016/17 | 1
2016/17 Q3 | 2
2016/17 Q2 | 3
AY2016/17 HT1 | 4
AY2016/17 | 5
2017-01 | | not available
2016-12 | 6
2015-10 to 2016-09 | 7
2016-04 to 2017-01 | 8
"""


@pytest.mark.parametrize(
    ("frequency", "basis", "period"),
    [
        ("monthly", "in month", "2017-01"),
        ("quarterly", "quarter", "2016/17 Q3"),
        ("quarterly", "rolling 12 months", "2015-10 to 2016-09"),
        ("termly", "academic year to date", "AY2016/17 HT1"),
        ("yearly", "financial year", "2016/17"),
        ("yearly", "academic year", "AY2016/17"),
    ],
)
def test_the_latest_figure_is_the_newest_of_its_own_kind_of_period(frequency: str, basis: str, period: str) -> None:
    latest = latest_figure(indicator(frequency=frequency, basis=basis), picture(EVERY_KIND), BOROUGH)
    assert latest is not None
    assert latest.key.period.text == period
