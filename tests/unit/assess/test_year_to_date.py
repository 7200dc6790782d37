"""The year to date: as printed where it is printed, else by the indicator's rule."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from generator.assess.coloured import coloured_figure
from generator.assess.comparable import Obstacle, Why
from generator.assess.latest import due_by, latest_figure, main_rows
from generator.assess.put_together import by_rule, covers, within
from generator.assess.year_to_date import YearToDate, obstacle_to, published_year_to_date, year_so_far, year_to_date
from generator.record.keys import PrintedRating, Status
from generator.record.picture import picture_as_at
from generator.record.safe import SafePicture
from generator.terms.period import Period
from tests.unit.samples import BANDS, BOROUGH, TARGET, figures, indicator, new_count, picture

OF_MONTH = TARGET | BANDS
OF_YEAR = OF_MONTH | {"basis": "year to date"}
THREE_MONTHS = "2016-04 | 50.0 = 1/2 \n 2016-05 | 66.7 = 2/3 \n 2016-06 | 75.0 = 3/4"
NO_PARTS = "The record does not hold the counts behind each of these figures, so no year to date is worked out."


def provisional(period: str) -> str:
    return f"The figure for {period} is provisional, so no year to date is worked out yet."


def gap(period: str) -> str:
    return f"The record holds no figure for {period}, so no year to date is worked out."


def missing(period: str, status: str) -> str:
    return f"The figure for {period} is {status}, so no year to date is worked out."


NOT_YET, GAP = provisional("June 2016"), gap("May 2016")


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
        ("none", THREE_MONTHS, "", "No year to date is worked out for this measure."),
        ("latest", "", "", "There is no figure yet."),
        ("sum", "", "2016-04 to 2016-06", "There is no figure yet."),
        # None of the year is final: the newest is named.
        (
            "latest",
            "2016-03 | 4 \n 2016-04 | 5 | provisional \n 2016-05 | 6 | provisional \n 2016-06 | 7 | provisional",
            "",
            provisional("June 2016"),
        ),
        # What is due later than the latest figure is nothing yet.
        ("latest", "2016-05 | 5 | provisional \n 2016-06 | | not yet due", "", provisional("May 2016")),
        ("sum", "2016-04 | 5 \n 2016-06 | 7", "2016-04 to 2016-06", GAP),
        ("sum", "2016-05 | 5 \n 2016-06 | 7", "2016-04 to 2016-06", gap("April 2016")),
        (
            *("mean", "2016-04 | 5 \n 2016-05 | | suppressed \n 2016-06 | 7", "2016-04 to 2016-06"),
            missing("May 2016", "suppressed"),
        ),
        (
            *("sum", "2016-04 | 5 \n 2016-05 | 6 | provisional \n 2016-06 | 7", "2016-04 to 2016-06"),
            provisional("May 2016"),
        ),
        ("latest", "2016-04 | 5 \n 2016-05 | | not available", "2016-05", missing("May 2016", "not available")),
        ("ratio of sums", "2016-04 | 5 \n 2016-05 | 6 \n 2016-06 | 7", "2016-04 to 2016-06", NO_PARTS),
        ("ratio of sums", "2016-04 | 5 = 1/2 \n 2016-05 | 6 = /2 \n 2016-06 | 7 = 1/2", "2016-04 to 2016-06", NO_PARTS),
    ],
)
def test_no_year_to_date_without_every_part_of_it(rule: str, table: str, period: str, reason: str) -> None:
    assert found({"rule": rule}, table) == ("", period, False, reason)


@pytest.mark.parametrize(
    "beside",
    [
        "2016/17 Q1 | 6 | provisional",
        "2016-03 | 6 | provisional",
    ],
)
def test_only_a_month_of_the_year_so_far_can_be_the_provisional_one(beside: str) -> None:
    assert found({"rule": "sum"}, f"2016-04 | 5 \n 2016-06 | 7 \n {beside}")[3] == GAP


@pytest.mark.parametrize("month", ["2016-04", "2016-05", "2016-06"])
def test_whichever_month_is_provisional_it_is_said(month: str) -> None:
    assert found({"rule": "sum"}, f"{THREE_MONTHS}\n{month} | 6 | provisional") == (
        *("", "2016-04 to 2016-06", False),
        provisional(Period.parse(month).label),
    )


ONE_PER_100 = "2016-04 | 50.0 = 1/2 \n 2016-05 | | not applicable \n 2016-06 | 75.0 = 3/4"


def test_a_month_of_nobody_is_no_hole_in_a_ratio() -> None:
    rows = figures(ONE_PER_100)
    none = replace(rows[1], numerator=Decimal(0), denominator=Decimal(0))
    of_none = picture_as_at(Period.parse("2016-06"), [rows[0], none, rows[2]])
    ratio = indicator(year_to_date={"rule": "ratio of sums"})
    assert year_to_date(ratio, of_none, BOROUGH).value == Decimal("66.7")
    assert found({"rule": "ratio of sums"}, ONE_PER_100)[3] == missing("May 2016", "not applicable")
    mean = year_to_date(indicator(year_to_date={"rule": "mean"}), of_none, BOROUGH)
    assert mean.reason == missing("May 2016", "not applicable")


QUARTERS = {"basis": "quarter", "frequency": "quarterly"}
TERMS = {"basis": "term", "frequency": "termly"}
ROLLING = {"basis": "rolling 12 months", "frequency": "quarterly"}


@pytest.mark.parametrize(
    ("card", "table", "value", "period"),
    [
        (
            QUARTERS,
            "2016/17 Q1 | 21 \n 2016/17 Q2 | 25",
            "46.0",
            "2016-04 to 2016-09",
        ),
        (
            TERMS,
            "AY2015/16 spring | 9 \n AY2016/17 autumn | 5",
            "5.0",
            "2016-09 to 2016-12",
        ),
        (
            TERMS,
            *("AY2015/16 HT6 | 9 \n AY2016/17 HT1 | 5 \n AY2016/17 HT2 | 6", "11.0", "2016-09 to 2016-12"),
        ),
        ({"basis": "financial year", "frequency": "yearly"}, "2014/15 | 9 \n 2015/16 | 5", "5.0", "2015-04 to 2016-03"),
        ({"basis": "academic year", "frequency": "yearly"}, "AY2015/16 | 5", "5.0", "2015-09 to 2016-08"),
        ({"basis": "calendar year", "frequency": "yearly"}, "2015 | 9 \n 2016 | 5", "5.0", "2016-01 to 2016-12"),
    ],
)
def test_whatever_makes_a_year_is_put_together(card: dict[str, str], table: str, value: str, period: str) -> None:
    to_date = year_to_date(indicator(**card, year_to_date={"rule": "sum"}), picture(table), BOROUGH)
    assert (f"{to_date.value}", to_date.period and to_date.period.text) == (value, period)


@pytest.mark.parametrize(
    ("card", "table", "reason"),
    [
        (QUARTERS, "2016/17 Q2 | 25", gap("April to June 2016")),
        (
            TERMS,
            *("AY2015/16 autumn | 2 \n AY2015/16 summer | 5", gap("spring term 2015/16")),
        ),
        (
            QUARTERS | {"year_to_date": {"rule": "sum", "starts": "november"}},
            "2016/17 Q2 | 25 \n 2016/17 Q3 | 25",
            "The year of this measure starts in the middle of a quarter, so no year to date is worked out.",
        ),
        (
            QUARTERS | {"year_to_date": {"rule": "sum", "starts": "november"}},
            "2015/16 Q4 | 25 \n 2016/17 Q1 | 25",
            "The year of this measure starts in the middle of a quarter, so no year to date is worked out.",
        ),
    ],
)
def test_what_does_not_make_a_year_is_named(card: dict[str, object], table: str, reason: str) -> None:
    to_date = year_to_date(indicator(**({"year_to_date": {"rule": "sum"}} | card)), picture(table), BOROUGH)
    assert (to_date.value, to_date.reason) == (None, reason)


@pytest.mark.parametrize(
    ("from_", "value"),
    [("2016-03", "191.7"), ("2016-04", "191.7"), ("2016-05", ""), ("2016-06", ""), ("2016-07", "191.7")],
)
def test_nothing_is_put_together_over_a_new_way_of_counting(from_: str, value: str) -> None:
    """A break that begins with the year, before it or after it lies in no month of the year so far."""
    card = indicator(year_to_date={"rule": "sum"}, changes=[new_count(from_, "A new form.")])
    to_date = year_to_date(card, picture(THREE_MONTHS, "2016-06"), BOROUGH)
    assert (f"{to_date.value or ''}", to_date.reason) == (
        value,
        "" if value else "A new way of counting begins within the year so far: A new form.",
    )
    printed = year_to_date(card, picture(f"{THREE_MONTHS} \n 2016-04 to 2016-06 | 190", "2016-06"), BOROUGH)
    assert (printed.value, printed.new_count) == (Decimal(190), "" if value else "A new form.")


# --- what a year to date rests on ---------------------------------------------------------------------


def whole(rule: str, table: str) -> YearToDate:
    return year_to_date(indicator(year_to_date={"rule": rule}), picture(table, "2016-06"), BOROUGH)


def test_the_latest_figure_hands_on_all_that_is_known_of_it() -> None:
    table = "2016-05 | 66.7 = 2/3 \n 2016-06 | 75 = 299/400"
    june = Period.parse("2016-06")
    exact, base = Decimal("74.75"), Decimal(400)
    assert whole("latest", table) == YearToDate(
        *(Decimal(75), june, False, "", exact, Status.PUBLISHED, base), is_one_figure=True
    )
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
    assert [row.value for row in within(card, both, BOROUGH, run)] == [Decimal(50), Decimal(70)]
    assert [row.value for row in within(card, both, BOROUGH, run, PART)] == [Decimal(1), Decimal(2), Decimal(3)]
    assert published_year_to_date(card, both, BOROUGH) is None
    assert year_to_date(card, both, BOROUGH, PART).value == Decimal(6)
    assert year_to_date(indicator(year_to_date={"rule": "sum"}), both, BOROUGH).reason == GAP


def test_the_whole_does_not_wait_for_a_group() -> None:
    rows = [
        *figures("2016-04 | 5 \n 2016-06 | 5"),
        *(replace(r, key=replace(r.key, group=PART)) for r in figures(OF_WHOLE)),
    ]
    card, both = indicator(year_to_date={"rule": "sum"}), picture_as_at(Period.parse("2016-06"), rows)
    assert year_to_date(card, both, BOROUGH).reason == GAP
    assert year_to_date(card, both, BOROUGH, PART).reason == GAP


def test_a_groups_year_is_that_of_its_own_latest_figure() -> None:
    """The whole begins a new year with April; the group ends with March, and so does what is printed of it."""
    part = [
        replace(row, key=replace(row.key, group=PART))
        for row in figures("2017-03 | 5 \n 2016-04 to 2017-03 | 60 \n 2017-04 to 2017-04 | | not yet due")
    ]
    rows = [*figures("2017-04 | 7", "N"), *figures("2017-04 | 6 \n 2017-04 to 2017-04 | 6"), *part]
    card, both = indicator(), picture_as_at(Period.parse("2017-05"), rows)
    for group, run in (("", "2017-04 to 2017-04"), (PART, "2016-04 to 2017-03")):
        printed = published_year_to_date(card, both, BOROUGH, group)
        assert printed is not None
        assert printed.key.period.text == year_so_far(card, both, BOROUGH, group).text == run
        to_date = year_to_date(card, both, BOROUGH, group)
        assert (to_date.period, to_date.published) == (Period.parse(run), True)


def test_a_group_is_put_together_up_to_its_own_latest_figure() -> None:
    part = [replace(row, key=replace(row.key, group=PART)) for row in figures("2016-04 | 1 \n 2016-05 | 2")]
    both = picture_as_at(Period.parse("2016-06"), [*figures(THREE_MONTHS), *part])
    to_date = year_to_date(indicator(year_to_date={"rule": "sum"}), both, BOROUGH, PART)
    assert (to_date.value, to_date.period) == (Decimal(3), Period.parse("2016-04 to 2016-05"))


def test_a_group_names_the_kind_of_period_of_its_own_rows() -> None:
    part = [replace(row, key=replace(row.key, group=PART)) for row in figures("AY2016/17 spring | 5")]
    card, both = indicator(**TERMS, year_to_date={"rule": "sum"}), picture_as_at(Period.parse("2017-03"), part)
    assert year_to_date(card, both, BOROUGH, PART).reason == gap("autumn term 2016/17")


@pytest.mark.parametrize(
    ("rule", "starts", "printed", "expected"),
    [
        ("sum", "april", "2016-04 to 2016-06 | 190", ("190", "2016-04 to 2016-06", True, "")),
        ("none", "april", "2016-04 to 2016-06 | 190", ("190", "2016-04 to 2016-06", True, "")),
        ("none", "april", "2016-04 to 2016-05 | 116", ("116", "2016-04 to 2016-05", True, "")),
        # What is printed for less than all that is known gives way to what can be put together.
        ("sum", "april", "2016-04 to 2016-05 | 116", ("191.7", "2016-04 to 2016-06", False, "")),
        ("sum", "april", "2016-04 to 2016-06 | | not available", ("", "2016-04 to 2016-06", True, "")),
        ("sum", "april", "2015-07 to 2016-06 | 900", ("191.7", "2016-04 to 2016-06", False, "")),
        ("sum", "september", "2015-09 to 2016-06 | 900", ("900", "2015-09 to 2016-06", True, "")),
        ("sum", "november", "2015-11 to 2016-06 | 900", ("900", "2015-11 to 2016-06", True, "")),
    ],
)
def test_a_printed_year_to_date_that_starts_with_the_year_comes_first(
    rule: str, starts: str, printed: str, expected: tuple[str, str, bool, str]
) -> None:
    assert found({"rule": rule, "starts": starts}, f"{THREE_MONTHS}\n{printed}") == expected


@pytest.mark.parametrize(
    ("starts", "latest", "run"),
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
def test_the_year_so_far_runs_from_the_first_month_of_its_year(starts: str, latest: str, run: str) -> None:
    card = indicator(year_to_date={"rule": "sum", "starts": starts})
    assert year_so_far(card, picture(f"{latest} | 5", "2017-12"), BOROUGH).text == run
    assert year_so_far(card, picture("", latest), BOROUGH).text == run


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
2015 | 9
"""


@pytest.mark.parametrize(
    ("frequency", "basis", "period"),
    [
        ("monthly", "in month", "2017-01"),
        ("quarterly", "quarter", "2016/17 Q3"),
        ("quarterly", "rolling 12 months", "2015-10 to 2016-09"),
        ("termly", "academic year to date", "AY2016/17 HT1"),
        ("yearly", "financial year", "2016/17"),
        ("yearly", "calendar year", "2015"),
        ("yearly", "rolling 12 months", "2015-10 to 2016-09"),
        ("yearly", "academic year", "AY2016/17"),
    ],
)
def test_the_latest_figure_is_the_newest_of_its_own_kind_of_period(frequency: str, basis: str, period: str) -> None:
    latest = latest_figure(indicator(frequency=frequency, basis=basis), picture(EVERY_KIND), BOROUGH)
    assert latest is not None
    assert latest.key.period.text == period


@pytest.mark.parametrize(
    ("table", "speaks"),
    [
        ("2016-12 | 5 \n 2017-01 | | not yet due", "2016-12"),
        ("2016-11 | 5 \n 2016-12 | | not yet due \n 2017-01 | | not yet due", "2016-11"),
        ("2016-12 | | not yet due \n 2017-01 | | not yet due", "2017-01"),
        ("2016-12 | 5 \n 2017-01 | | not available", "2017-01"),
        ("2016-12 | 5 \n 2017-01 | 6 | provisional", "2017-01"),
    ],
)
def test_what_is_not_yet_due_never_leads(table: str, speaks: str) -> None:
    latest = latest_figure(indicator(), picture(table), BOROUGH)
    assert latest is not None
    assert latest.key.period.text == speaks


@pytest.mark.parametrize(
    ("card", "known", "release", "due"),
    [
        ({}, "2016-11", "2017-01", "2017-01"),
        ({"due_after": 1}, "2016-11", "2017-01", "2016-12"),
        ({"until": "2016-11"}, "2016-10", "2017-01", "2016-11"),
        ({"until": "2017-02"}, "2016-10", "2017-01", "2017-01"),
        ({"until": "2016-12", "due_after": 2}, "2016-10", "2017-01", "2016-11"),
        (QUARTERS, "2016/17 Q1", "2017-01", "2016/17 Q3"),
        (QUARTERS, "2016/17 Q1", "2016-11", "2016/17 Q2"),
        ({"basis": "quarter", "frequency": "quarterly", "due_after": 1}, "2016/17 Q1", "2016-12", "2016/17 Q2"),
        ({"basis": "quarter", "frequency": "quarterly", "due_after": 1}, "2016/17 Q1", "2017-01", "2016/17 Q3"),
        (TERMS, "AY2016/17 autumn", "2017-01", "AY2016/17 autumn"),
        (TERMS, "AY2016/17 HT1", "2016-12", "AY2016/17 HT2"),
        (TERMS, "AY2016/17 HT1", "2017-08", "AY2016/17 HT6"),
        (
            ROLLING,
            "2015-07 to 2016-06",
            "2017-01",
            "2016-01 to 2016-12",
        ),
        (
            ROLLING,
            "2015-08 to 2016-07",
            "2017-01",
            "2016-02 to 2017-01",
        ),
        ({"basis": "rolling 12 months", "frequency": "yearly"}, "2014-10 to 2015-09", "2017-01", "2015-10 to 2016-09"),
        ({"basis": "rolling 12 months"}, "2015-07 to 2016-06", "2017-01", "2016-02 to 2017-01"),
        ({"basis": "rolling 12 months"}, "2016-06", "2017-01", "2017-01"),
        ({"basis": "calendar year", "frequency": "yearly"}, "2014", "2017-01", "2016"),
        ({"basis": "calendar year", "frequency": "yearly"}, "2014", "2016-11", "2015"),
        # Nothing is known yet: the kind that the card names first.
        (TERMS, "", "2017-01", "AY2016/17 HT2"),
        (ROLLING, "", "2017-01", "2016-02 to 2017-01"),
    ],
)
def test_what_is_due_with_a_release(card: dict[str, object], known: str, release: str, due: str) -> None:
    periods = [Period.parse(known)] if known else []
    assert due_by(indicator(**card), periods, Period.parse(release)).text == due


def test_nobody_to_count_is_a_reason_of_its_own() -> None:
    none = replace(figures("2016-04 | | not applicable")[0], numerator=Decimal(0), denominator=Decimal(0))
    found = year_to_date(
        indicator(year_to_date={"rule": "ratio of sums"}), picture_as_at(Period.parse("2016-04"), [none]), BOROUGH
    )
    nobody = "There was nobody to count yet."
    assert found == YearToDate(None, Period.parse("2016-04 to 2016-04"), published=False, reason=nobody)


def test_an_older_printed_row_without_a_figure_hides_no_reason() -> None:
    table = "2016-04 to 2016-05 | | not available \n 2016-04 | 5 \n 2016-06 | 7"
    assert found({"rule": "sum"}, table) == ("", "2016-04 to 2016-06", False, GAP)


def test_a_running_total_over_a_new_way_of_counting_is_judged_by_nobody() -> None:
    card: dict[str, Any] = {
        "basis": "financial year to date",
        "changes": [new_count("2016-09", "A new form.")],
    }
    measure, known = indicator(**card, year_to_date={"rule": "latest"}), picture("2016-12 | 96")
    [row] = known.rows("t-1")
    words = "A new way of counting begins within the year so far: A new form."
    for ground in (row, year_to_date(measure, known, BOROUGH)):
        assert obstacle_to(measure, ground) == Obstacle(Why.NEW_COUNT, words)


@pytest.mark.parametrize(
    ("basis", "period", "from_", "held_back"),
    [
        ("financial year to date", "2016-12", "2016-04", False),
        ("financial year to date", "2016-12", "2016-05", True),
        ("financial year to date", "2016-12", "2016-12", True),
        ("financial year to date", "2016-12", "2017-01", False),
        ("financial year to date", "2017-03", "2016-04", False),
        ("financial year to date", "2017-03", "2016-05", True),
        ("financial year to date", "2016-04", "2016-04", False),
        ("academic year to date", "2017-08", "2016-09", False),
        ("academic year to date", "2017-08", "2016-10", True),
        ("in month", "2016-12", "2016-12", False),
    ],
)
def test_a_running_total_counts_from_the_start_of_its_year(
    basis: str, period: str, from_: str, *, held_back: bool
) -> None:
    measure, [row] = indicator(basis=basis, changes=[new_count(from_)]), figures(f"{period} | 5")
    assert (obstacle_to(measure, row) is not None) is held_back


@pytest.mark.parametrize(
    ("rows", "whole"),
    [
        ("2016-04, 2016-05, 2016-06", True),
        ("2016/17 Q1", True),
        ("2016-04, 2016-04, 2016-05, 2016-06", False),
        ("2016-04, 2016-06", False),
        ("2016-05, 2016-06", False),
        ("2016-04, 2016-05", False),
        ("2016-03, 2016-04, 2016-05, 2016-06", False),
        ("2016-04, 2016-05, 2016-06, 2016-07", False),
        ("2016-06", False),
        ("", False),
    ],
)
def test_rows_cover_a_run_from_its_first_month_to_its_last(rows: str, *, whole: bool) -> None:
    found = [figures(f"{period} | 5")[0] for period in filter(None, rows.split(", "))]
    assert covers(found, Period.parse("2016-04 to 2016-06")) is whole


@pytest.mark.parametrize(("latest", "value"), [("2016-03", None), ("2016-04", "5"), ("2016-06", "5"), ("2016-07", "5")])
def test_the_newest_figure_is_of_this_year_from_its_first_month(latest: str, value: str | None) -> None:
    """The year is that of the latest figure, be that provisional."""
    table = f"{latest} | 5 \n 2016-08 | 6 | provisional"
    to_date = year_to_date(indicator(year_to_date={"rule": "latest"}), picture(table, "2016-08"), BOROUGH)
    assert to_date.value == (Decimal(value) if value else None)


@pytest.mark.parametrize(
    ("card", "kind"),
    [(QUARTERS, "quarter"), ({"basis": "month end", "frequency": "termly"}, "half term")],
)
def test_before_the_first_figure_the_kind_of_period_is_the_first_of_the_card(
    card: dict[str, object], kind: str
) -> None:
    """No quarter begins with November, but a half term does; with December neither."""
    cut = f"The year of this measure starts in the middle of a {kind}, so no year to date is worked out."
    for starts, reason in (("november", cut if kind == "quarter" else "There is no figure yet."), ("december", cut)):
        measure = indicator(**card, year_to_date={"rule": "mean", "starts": starts})
        assert year_to_date(measure, picture(""), BOROUGH).reason == reason


@pytest.mark.parametrize(
    ("targets", "table", "bears"),
    [
        ([], "2016-12 | 5 \n 2016-04 to 2016-12 | 6", "2016-04 to 2016-12"),
        ([], "2016-12 | 5", "2016-12"),
        # A printed one that does not reach the latest figure is not the one that counts.
        ([OF_YEAR], "2016-12 | 5 \n 2016-04 to 2016-11 | 6", "2016-12"),
        ([OF_YEAR], "2016-12 | 5 \n 2016-04 to 2016-12 | 6", "2016-04 to 2016-12"),
        ([OF_MONTH], "2016-12 | 5 \n 2016-04 to 2016-12 | 6", "2016-12"),
        # A target that came after the latest figure does not speak of it.
        ([OF_YEAR, OF_MONTH | {"from": "2017-01"}], "2016-12 | 5 \n 2016-04 to 2016-12 | 6", "2016-04 to 2016-12"),
        ([OF_MONTH, OF_YEAR | {"from": "2017-01"}], "2016-12 | 5 \n 2016-04 to 2016-12 | 6", "2016-12"),
        ([OF_YEAR], "2016-04 to 2017-01 | 6", "2016-04 to 2017-01"),
    ],
)
def test_a_printed_colour_stands_on_the_figure_of_which_the_target_speaks(
    targets: list[dict[str, object]], table: str, bears: str
) -> None:
    row = coloured_figure(indicator(targets=targets), picture(table, "2017-01"), BOROUGH)
    assert row is not None
    assert row.key.period.text == bears


def test_without_a_target_the_latest_figure_comes_first_where_it_is_coloured() -> None:
    rows = figures("2016-12 | 5 \n 2016-04 to 2016-12 | 6")
    known = picture_as_at(Period.parse("2016-12"), [replace(r, printed_rating=PrintedRating.RED) for r in rows])
    row = coloured_figure(indicator(), known, BOROUGH)
    assert row is not None
    assert row.key.period.text == "2016-12"
