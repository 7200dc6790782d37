"""Whether another's figure may stand beside ours: how many months each counts, and how far apart they end."""

import pytest

from generator.assess.beside import beside, is_as_long, months_counted
from generator.assess.comparable import Obstacle, Why
from generator.terms.period import Period
from tests.unit.samples import indicator

TERMLY, YEARLY = {"frequency": "termly"}, {"frequency": "yearly"}


@pytest.mark.parametrize(
    ("ours", "theirs", "found"),
    [
        ("2017-01", "2016-01", None),
        ("2016-01", "2017-01", None),
        ("2017-01", "", Obstacle(Why.NO_YEAR, "The year of this figure is not stated.")),
        (
            "2017-01",
            "2015-12",
            Obstacle(Why.TOO_FAR, "January 2017 is not compared with December 2015: they end 13 months apart."),
        ),
        (
            "2017-01",
            "2015/16",
            Obstacle(
                Why.OTHER_SPAN,
                "January 2017 is not compared with 2015/16: one is for one month, the other for a year.",
            ),
        ),
    ],
)
def test_why_another_figure_may_not_stand_beside_ours(ours: str, theirs: str, found: Obstacle | None) -> None:
    other = Period.parse(theirs) if theirs else None
    assert beside(indicator(), Period.parse(ours), other, to_date=False) == found


@pytest.mark.parametrize(
    ("card", "period", "months"),
    [
        ({"basis": "in month"}, "2017-01", 1),
        ({"basis": "month end"}, "2017-01", 0),
        ({"basis": "rolling 12 months"}, "2017-01", 12),
        ({"basis": "rolling 12 months"}, "2016-04 to 2017-01", 10),
        ({"basis": "financial year to date"}, "2016-04", 1),
        ({"basis": "financial year to date"}, "2017-03", 12),
        ({"basis": "academic year to date"}, "2017-03", 7),
        ({"basis": "academic year to date"} | YEARLY, "AY2016/17", 12),
        ({"basis": "term"} | TERMLY, "AY2016/17 HT2", 2),
        ({"basis": "financial year"} | YEARLY, "2016/17", 12),
    ],
)
def test_how_many_months_a_figure_counts(card: dict[str, object], period: str, months: int) -> None:
    assert months_counted(indicator(**card), Period.parse(period)) == months


@pytest.mark.parametrize(
    ("basis", "ours", "theirs", "as_long"),
    [
        ("in month", "2017-01", "2016-12", True),
        ("in month", "2017-01", "2015/16", False),
        ("financial year to date", "2017-01", "2016-12", False),
        ("financial year to date", "2017-03", "2015/16", True),
        ("month end", "2017-01", "2015/16", True),
    ],
)
def test_whether_a_figure_counts_as_many_months_as_another(
    basis: str, ours: str, theirs: str, *, as_long: bool
) -> None:
    assert is_as_long(indicator(basis=basis), Period.parse(ours), Period.parse(theirs)) is as_long


@pytest.mark.parametrize(
    ("unit", "rule", "alike"),
    [
        ("percent", "ratio of sums", True),
        ("percent", "latest", True),
        ("percent", "sum", False),
        ("count", "mean", False),
        # Money adds up over the year, unless it is so much for each.
        ("pounds", "latest", False),
        ("pounds", "none", False),
        ("million pounds", "latest", False),
        ("pounds", "ratio of sums", True),
        ("pounds", "mean", True),
    ],
)
def test_what_grows_over_the_year_is_no_match_for_a_whole_year(unit: str, rule: str, *, alike: bool) -> None:
    measure, ours, theirs = indicator(unit=unit, year_to_date={"rule": rule}), "2016-04 to 2017-01", "2015/16"
    found = beside(measure, Period.parse(ours), Period.parse(theirs), to_date=True)
    assert (found is None) is alike
    assert beside(measure, Period.parse(ours), Period.parse(theirs), to_date=False) is not None
