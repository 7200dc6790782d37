"""The year to date: as printed where it is printed, else by the indicator's rule."""

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.assess.year_to_date import (
    YearToDate,
    by_rule,
    latest_figure,
    main_rows,
    months_of,
    published_year_to_date,
    year_so_far,
    year_to_date,
)
from generator.record.keys import Status
from generator.record.picture import picture_as_at
from generator.record.safe import SafePicture
from generator.terms.period import Period
from tests.unit.samples import BOROUGH, figures, indicator, picture

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
    "beside",
    [
        "2016/17 Q1 | 6 | provisional",
        "2016-03 | 6 | provisional",
        "2016-07 | 6 | provisional",
        "2016-04 to 2016-08 | 6",
    ],
)
def test_only_a_month_of_the_year_so_far_can_be_the_provisional_one(beside: str) -> None:
    assert found({"rule": "sum"}, f"2016-04 | 5 \n 2016-06 | 7 \n {beside}")[3] == GAP


@pytest.mark.parametrize("month", ["2016-04", "2016-05", "2016-06"])
def test_whichever_month_is_provisional_it_is_said(month: str) -> None:
    assert found({"rule": "sum"}, f"{THREE_MONTHS}\n{month} | 6 | provisional") == (
        *("", "2016-04 to 2016-06", False),
        NOT_YET,
    )


# --- what a year to date rests on ---------------------------------------------------------------------


def whole(rule: str, table: str) -> YearToDate:
    return year_to_date(indicator(year_to_date={"rule": rule}), picture(table, "2016-06"), BOROUGH)


def test_the_latest_figure_hands_on_all_that_is_known_of_it() -> None:
    table = "2016-05 | 66.7 = 2/3 \n 2016-06 | 75 = 299/400"
    june = Period.parse("2016-06")
    exact, base = Decimal("74.75"), Decimal(400)
    assert whole("latest", table) == YearToDate(Decimal(75), june, False, "", exact, Status.PUBLISHED, base)
    opted_in = indicator(year_to_date={"rule": "latest"}, verdicts_on_provisional=True)
    found = year_to_date(opted_in, picture(f"{table} | provisional", "2016-06"), BOROUGH)
    assert found.status is Status.PROVISIONAL


def test_a_printed_one_hands_on_all_that_is_known_of_it_and_why_there_is_no_figure() -> None:
    run = "2016-04 to 2016-06"
    there, gone = figures(f"{run} | 75 = 299/400 | provisional \n {run} | | not available")
    card, release = indicator(), Period.parse("2016-06")
    for row, value, reason in (
        (replace(there, note="x"), Decimal(75), ""),
        (replace(gone, note="Lost."), None, "Lost."),
    ):
        found = year_to_date(card, picture_as_at(release, [row]), BOROUGH)
        assert (found.value, found.reason, found.published) == (value, reason, True)
        assert (found.exact, found.status, found.denominator) == (row.exact(card.unit.per), row.status, row.denominator)


@pytest.mark.parametrize(
    ("rule", "table", "exact", "base"),
    [
        ("ratio of sums", THREE_MONTHS, Decimal(600) / 9, Decimal(9)),
        ("sum", THREE_MONTHS, Decimal("191.7"), Decimal(9)),
        ("mean", "2016-04 | 1 \n 2016-05 | 2 \n 2016-06 | 2", Decimal(5) / 3, None),
        # One month does not say of how many it is.
        ("sum", "2016-04 | 1 = 1/2 \n 2016-05 | 2 \n 2016-06 | 2 = 1/4", Decimal(5), None),
    ],
)
def test_one_that_is_worked_out_is_exact_and_rests_on_all_its_months(
    rule: str, table: str, exact: Decimal, base: Decimal | None
) -> None:
    found = whole(rule, table)
    assert (found.exact, found.denominator, found.status) == (exact, base, Status.PUBLISHED)


@pytest.mark.parametrize("row", ["2016-05 | 5 = 1/", "2016-05 | 5 = /3", "2016-05 | 5"])
def test_a_ratio_needs_both_parts_of_every_month(row: str) -> None:
    months = figures(f"2016-04 | 50 = 1/2 \n {row}")
    assert by_rule(indicator(year_to_date={"rule": "ratio of sums"}), months) is None


@pytest.mark.parametrize(("rule", "value"), [("sum", 0), ("mean", None), ("ratio of sums", None), ("latest", None)])
def test_what_a_rule_makes_of_no_month_at_all(rule: str, value: int | None) -> None:
    assert by_rule(indicator(year_to_date={"rule": rule}), ()) == value


# --- groups -------------------------------------------------------------------------------------------

PART = "sex: F"
OF_PART = "2016-04 | 1 \n 2016-05 | 2 \n 2016-06 | 3"
OF_WHOLE = "2016-04 | 50 \n 2016-06 | 70 | provisional"


def two_series(more: str = "") -> SafePicture:
    """A group with a figure for every month, beside a whole that lacks one."""
    part = [replace(row, key=replace(row.key, group=PART)) for row in figures(f"{OF_PART}\n{more}")]
    return picture_as_at(Period.parse("2016-06"), [*figures(OF_WHOLE), *part])


@pytest.mark.parametrize("rule", ["sum", "mean", "latest", "none"])
def test_a_group_is_judged_by_its_own_figures(rule: str) -> None:
    card = indicator(year_to_date={"rule": rule})
    alone = picture(OF_PART, "2016-06")
    assert year_to_date(card, two_series(), BOROUGH, PART) == year_to_date(card, alone, BOROUGH)
    assert latest_figure(card, two_series(), BOROUGH, PART) == two_series().series("t-1", BOROUGH, PART)[-1]
    assert main_rows(card, two_series(), BOROUGH, PART) == list(two_series().series("t-1", BOROUGH, PART))


def test_the_whole_is_what_is_meant_without_a_group() -> None:
    card, both, run = indicator(), two_series("2016-04 to 2016-06 | 6"), Period.parse("2016-04 to 2016-06")
    assert [row.value for row in months_of(card, both, BOROUGH, run)] == [Decimal(50)]
    assert [row.value for row in months_of(card, both, BOROUGH, run, PART)] == [Decimal(1), Decimal(2), Decimal(3)]
    assert published_year_to_date(card, both, BOROUGH) is None
    assert year_to_date(card, both, BOROUGH, PART).value == Decimal(6)
    assert year_to_date(indicator(year_to_date={"rule": "sum"}), both, BOROUGH).reason == NOT_YET


def test_the_whole_does_not_wait_for_a_group() -> None:
    rows = [*figures("2016-04 | 5"), *(replace(r, key=replace(r.key, group=PART)) for r in figures(OF_WHOLE))]
    card, both = indicator(year_to_date={"rule": "sum"}), picture_as_at(Period.parse("2016-06"), rows)
    assert year_to_date(card, both, BOROUGH).reason == GAP
    assert year_to_date(card, both, BOROUGH, PART).reason == NOT_YET


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
