"""Comparators: better or worse in the indicator's polarity, and only where the two figures are of a kind and a time."""

from decimal import Decimal
from typing import Any

import pytest

from generator.assess.comparison import Comparison, compare_all, counting
from generator.assess.latest import latest_figure
from generator.assess.year_to_date import year_to_date
from generator.record.outside import Comparator, ComparatorName
from generator.terms.period import Period
from tests.unit.samples import BOROUGH, indicator, new_count, picture


def england(period: str, value: str = "60.0", name: str = "england") -> Comparator:
    when = Period.parse(period) if period else None
    return Comparator("t-1", ComparatorName(name), when, Decimal(value), "average", "x", "")


def compared(table: str, *others: Comparator, release: str = "2017-01", **card: object) -> tuple[Comparison, ...]:
    measure, known = indicator(**card), picture(table, release)
    latest, to_date = latest_figure(measure, known, BOROUGH), year_to_date(measure, known, BOROUGH)
    return compare_all(measure, latest, to_date, others)


def one(table: str, other: Comparator, **card: Any) -> tuple[str, str, str]:
    """The verdict, the period of ours, and why there is no verdict."""
    [found] = compared(table, other, **card)
    return found.judgement.value, found.ours.text if found.ours else "", found.why


@pytest.mark.parametrize(
    ("polarity", "ours", "judgement"),
    [
        ("higher is better", "60.1", "better"),
        ("higher is better", "59.9", "worse"),
        ("higher is better", "60", "same"),
        ("higher is better", "", "none"),
        ("lower is better", "60.1", "worse"),
        ("lower is better", "59.9", "better"),
        ("lower is better", "60", "same"),
        ("lower is better", "", "none"),
        ("within a range", "60.1", "none"),
        ("no judgement", "59.9", "none"),
    ],
)
def test_a_figure_beside_a_comparator(polarity: str, ours: str, judgement: str) -> None:
    assert one(f"2017-01 | {ours}", england("2016-12"), polarity=polarity)[0] == judgement


ROLLING = {"basis": "rolling 12 months"}
MONTH_END = {"basis": "month end"}
SCHOOL = {"basis": "academic year to date", "frequency": "termly"}
YEARS = {"basis": "financial year", "frequency": "yearly"}
RATIO, SUM, LATEST = ({"year_to_date": {"rule": rule}} for rule in ("ratio of sums", "sum", "latest"))
COUNT = {"unit": "count"}


@pytest.mark.parametrize(
    ("card", "table", "theirs", "found"),
    [
        ({}, "2017-01 | 70", "2016-01", ("better", "2017-01", "")),
        ({}, "2017-01 | 70", "2015-12", ("none", "2017-01", "13 months apart")),
        ({}, "2017-01 | 70", "2015/16", ("none", "2017-01", "one is for one month, the other for a year")),
        ({}, "2017-01 | 70", "2016/17 Q2", ("none", "2017-01", "one is for one month, the other for 3 months")),
        ({}, "2017-01 | 70", "", ("none", "2017-01", "The year of this figure is not stated.")),
        ({}, "2017-01 | 70 | provisional", "2016-01", ("none", "2017-01", "provisional")),
        ({}, "2017-01 | | not available", "2016-01", ("none", "", "There is no figure for the latest period.")),
        (SUM, "2017-01 | | not available", "2016-01", ("none", "", "There is no figure for the latest period.")),
        ({}, "", "2016-01", ("none", "", "There is no figure for the latest period.")),
        (ROLLING, "2017-01 | 70", "2015/16", ("better", "2017-01", "")),
        (ROLLING, "2017-01 | 70", "2014/15", ("none", "2017-01", "22 months apart")),
        (ROLLING, "2016-07 to 2016-12 | 3 \n 2016-01 to 2016-12 | 70", "2015", ("better", "2016-01 to 2016-12", "")),
        (ROLLING, "2017-01 | 70", "2016-12", ("none", "2017-01", "one is for a year, the other for one month")),
        # What stands at the end of a month is set beside whatever stood at the end of another's time.
        (MONTH_END, "2017-01 | 70", "2015/16", ("better", "2017-01", "")),
        (MONTH_END, "2017-01 | 70", "2016-01", ("better", "2017-01", "")),
        (SCHOOL, "AY2016/17 HT2 | 70", "AY2015/16 autumn", ("better", "AY2016/17 HT2", "")),
        (
            SCHOOL,
            "AY2016/17 HT1 | 70",
            "AY2015/16 autumn",
            ("none", "AY2016/17 HT1", "2 months, the other for 4 months"),
        ),
        (SCHOOL, "AY2016/17 HT2 | 70", "AY2015/16", ("better", "AY2016/17 HT2", "")),
        (
            SCHOOL | COUNT,
            "AY2016/17 HT2 | 70",
            "AY2015/16",
            ("none", "AY2016/17 HT2", "4 months, the other for a year"),
        ),
        (YEARS, "2015/16 | 70", "2014/15", ("better", "2015/16", "")),
        (YEARS, "2015/16 | 70", "2013/14", ("none", "2015/16", "24 months apart")),
        (YEARS, "2015/16 | 70", "AY2014/15", ("better", "2015/16", "")),
        # The year to date, where the latest figure is no match.
        (RATIO, "2016-04 | 50.0 = 1/2 \n 2016-05 | 90.0 = 9/10", "2015/16", ("better", "2016-04 to 2016-05", "")),
        (RATIO, "2016-04 | 50.0 = 1/2 \n 2016-05 | 90.0 = 9/10", "2016-04", ("better", "2016-05", "")),
        (
            SUM,
            "2016-04 | 50 \n 2016-05 | 60",
            "2015/16",
            ("none", "2016-05", "other for a year"),
        ),
        (
            LATEST,
            "2016-04 | 50 \n 2016-05 | 60",
            "2015/16",
            ("none", "2016-05", "other for a year"),
        ),
        ({}, "2017-01 | 70 \n 2016-04 to 2017-01 | 61", "2015/16", ("better", "2016-04 to 2017-01", "")),
        (
            {"changes": [new_count("2016-10")]},
            *("2017-01 | 70 \n 2016-04 to 2017-01 | 61", "2015/16", ("none", "2017-01", "other for a year")),
        ),
    ],
)
def test_like_is_compared_with_like_and_not_over_years(
    card: dict[str, Any], table: str, theirs: str, found: tuple[str, str, str]
) -> None:
    verdict, ours, why = one(table, england(theirs), **card)
    assert (verdict, ours) == found[:2]
    assert found[2] in why
    assert bool(why) == bool(found[2])


def test_the_newest_figure_of_each_comparator_is_judged_and_the_order_of_the_file_means_nothing() -> None:
    newer, older, region = england("2015/16", "72.0"), england("2014/15", "60.0"), england("2014/15", name="region")
    told = [
        (c.comparator, c.judgement.value, c.counts) for c in compared("2015/16 | 70", newer, older, region, **YEARS)
    ]
    assert told == [(region, "better", True), (newer, "worse", True), (older, "none", False)]
    assert compared("2015/16 | 70", older, region, newer, **YEARS) == compared(
        "2015/16 | 70", newer, older, region, **YEARS
    )


def test_of_two_the_one_that_is_of_a_kind_with_ours_is_judged() -> None:
    year, autumn = england("AY2015/16", "60"), england("AY2015/16 autumn", "75")
    found = compared("AY2016/17 HT2 | 70", year, autumn, **SCHOOL, unit="count", decimals=0)
    assert [(c.comparator.value, c.judgement.value) for c in found] == [(Decimal(60), "none"), (Decimal(75), "worse")]


@pytest.mark.parametrize(
    ("theirs", "counts"),
    [
        (("2016", "2016-11"), "2016-11"),  # The year ends later, but a month stands beside a month.
        (("2016-12", "2016-11"), "2016-12"),
        (("2014/15", "2013/14"), "2014/15"),  # None may stand beside ours: the newest.
        (("2016/17 Q3", "2016-12"), "2016-12"),
        (("", "2013/14"), "2013/14"),
        ((), None),
    ],
)
def test_references_and_pages_take_the_same_figure_in_whatever_order(
    theirs: tuple[str, ...], counts: str | None
) -> None:
    others = [england(period) for period in theirs]
    for turned in (others, others[::-1]):
        one = counting(indicator(), Period.parse("2017-01"), turned, to_date=False)
        assert (one.period.text if one and one.period else None) == counts
        on_page = [c.comparator.period for c in compared("2017-01 | 70", *turned) if c.counts]
        assert on_page == ([one.period] if one else [])


@pytest.mark.parametrize(("to_date", "counts"), [(True, "2015/16"), (False, "2016-12")])
def test_beside_a_year_to_date_a_years_figure_counts(counts: str, *, to_date: bool) -> None:
    ours, others = Period.parse("2016-04 to 2017-01"), [england("2016-12"), england("2015/16")]
    found = counting(indicator(**RATIO), ours, others, to_date=to_date)
    assert found is not None
    assert found.period == Period.parse(counts)
