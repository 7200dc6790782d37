"""Whether two figures may be compared: cases that the direction of travel, which looks one period back, never meets."""

from dataclasses import replace

import pytest

from generator.assess.comparable import (
    Obstacle,
    Why,
    between,
    caution_on,
    comparable_before,
    counted_anew,
    earlier,
    newest_firm,
    obstacle,
    one_kind,
    remark_on,
    starts_its_year,
)
from generator.record.picture import picture_as_at
from generator.terms.period import Period
from tests.unit.assess.test_base import in_registry
from tests.unit.samples import figures, indicator, new_count, picture

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


# --- why nothing may be said ------------------------------------------------------------------------

LATEST = "There is no figure for the latest period."
STILL = "The figure is provisional and may still change."


@pytest.mark.parametrize(
    ("row", "why", "words", "remark", "caution"),
    [
        ("2017-01 | 75 = 9/12", None, "", "", "based on 12 children"),
        ("2017-01 | 75 = 30/40", None, "", "", ""),
        ("2017-01 | | suppressed", Why.MISSING, LATEST, "", ""),
        ("2017-01 | 75 = 30/40 | provisional", Why.PROVISIONAL, STILL, "provisional", ""),
        (
            "2017-01 | 75 = 6/8",
            Why.TOO_FEW,
            "Based on 8 children: too few to compare.",
            "based on 8 children: too few to compare",
            "based on 8 children: too few to compare",
        ),
        # That it may still change comes first: the final one may rest on more.
        ("2017-01 | 75 = 6/8 | provisional", Why.PROVISIONAL, STILL, "provisional", "based on 8 children"),
    ],
)
def test_why_nothing_may_be_said_of_one_figure(
    row: str, why: Why | None, words: str, remark: str, caution: str
) -> None:
    measure, [figure] = in_registry(), figures(row)
    assert obstacle(measure, figure) == (Obstacle(why, words) if why else None)
    assert (remark_on(measure, figure), caution_on(measure, figure)) == (remark, caution)


def test_of_no_figure_at_all_nothing_may_be_said() -> None:
    assert obstacle(indicator(), None) == Obstacle(Why.MISSING, LATEST)
    assert earlier(indicator(), picture(""), None) == Obstacle(Why.MISSING, LATEST)


@pytest.mark.parametrize(
    ("card", "then", "now", "why"),
    [
        ({}, "2016-12 | 50", "2017-01 | | not available", Why.MISSING),
        ({}, "2016-11 | 50", "2017-01 | 60", Why.MISSING),
        ({}, "2016-12 | | suppressed", "2017-01 | 60", Why.MISSING),
        ({}, "2016-12 | 50 | provisional", "2017-01 | 60", Why.PROVISIONAL),
        ({}, "2016-12 | 50", "2017-01 | 60 | provisional", Why.PROVISIONAL),
        ({}, "2016-12 | 50 = 4/8", "2017-01 | 75 = 9/12", Why.TOO_FEW),
        ({}, "2016-12 | 50 = 6/12", "2017-01 | 75 = 6/8", Why.TOO_FEW),
        ({"basis": "financial year to date"}, "2016-03 | 50", "2016-04 | 60", Why.FIRST_OF_YEAR),
        (
            {"changes": [new_count("2017-01")]},
            "2016-12 | 50",
            "2017-01 | 60",
            Why.NEW_COUNT,
        ),
        ({}, "2016-12 | 50 = 6/12", "2017-01 | 75 = 9/12", None),
    ],
)
def test_why_two_figures_are_not_compared(card: dict[str, object], then: str, now: str, why: Why | None) -> None:
    rows = figures(f"{then}\n{now}")
    found = earlier(in_registry(**card), picture_as_at(Period.parse("2017-01"), rows), rows[-1])
    assert (found.why if isinstance(found, Obstacle) else None) is why
    if why is None:
        assert found is rows[0]


@pytest.mark.parametrize(
    ("since", "why"), [("2015/16", Why.OTHER_KIND), ("2017-01", Why.NOT_EARLIER), ("2017-02", Why.NOT_EARLIER)]
)
def test_why_a_period_that_is_named_is_none_to_compare_with(since: str, why: Why) -> None:
    [row] = figures("2017-01 | 60")
    found = earlier(indicator(), picture("2017-01 | 60"), row, Period.parse(since))
    assert isinstance(found, Obstacle)
    assert found.why is why


def test_a_running_total_that_began_again_is_not_compared_with_a_month_before() -> None:
    [then, now] = figures("2016-03 | 120 \n 2016-05 | 9")
    words = "Not compared with March 2016: the count starts again every year."
    assert between(indicator(basis="financial year to date"), then, now) == Obstacle(Why.FIRST_OF_YEAR, words)
    assert between(indicator(basis="in month"), then, now) is None


def test_a_reason_is_short_where_there_is_little_room() -> None:
    assert Obstacle(Why.TOO_FEW, "x").in_short == "too few to compare"
    assert Obstacle(Why.PROVISIONAL, "x").in_short == "provisional"


def test_a_group_is_compared_with_itself_and_never_with_the_whole() -> None:
    whole = figures("2016-12 | 50 \n 2017-01 | 60")
    part = [replace(row, key=replace(row.key, group="sex: F")) for row in whole]
    everything = picture_as_at(Period.parse("2017-01"), [*whole, *part])
    only_now = picture_as_at(Period.parse("2017-01"), [*whole, part[1]])
    assert earlier(indicator(), everything, part[1]) is part[0]
    assert isinstance(earlier(indicator(), only_now, part[1]), Obstacle)


def test_the_newest_figure_that_counts_as_final() -> None:
    rows = figures("2016-11 | 50 \n 2016-12 | | suppressed \n 2017-01 | 60 | provisional")
    assert newest_firm(indicator(), rows) is rows[1]
    assert newest_firm(indicator(verdicts_on_provisional=True), rows) is rows[2]
    assert newest_firm(indicator(), rows[2:]) is None
    assert newest_firm(indicator(), [*rows, *figures("2017-02 | | not yet due")]) is rows[1]


@pytest.mark.parametrize(
    ("before", "now", "anew"),
    [
        ("2016-10", "2016-11", ""),
        ("2016-11", "2016-12", "Counted in a new way."),
        ("2016-12", "2017-01", ""),
        ("2016/17 Q2", "2016/17 Q3", "Counted in a new way."),
        # The break lies inside the earlier of the two: part of it was counted in the old way.
        ("2016/17 Q3", "2016/17 Q4", "Counted in a new way."),
    ],
)
def test_the_first_period_counted_anew_starts_a_new_line(before: str, now: str, anew: str) -> None:
    card = indicator(changes=[new_count("2016-12", "Counted in a new way.")])
    assert counted_anew(card, Period.parse(before), Period.parse(now)) == anew


@pytest.mark.parametrize(
    ("card", "period", "before"),
    [
        ({"basis": "financial year to date"}, "2016-04", None),
        ({"basis": "financial year to date"}, "2016-05", "2016-04"),
        ({"frequency": "quarterly", "basis": "rolling 12 months"}, "2015-07 to 2016-06", "2015-04 to 2016-03"),
        ({}, "2016-04", "2016-03"),
    ],
)
def test_the_calendar_period_before(card: dict[str, object], period: str, before: str | None) -> None:
    found = comparable_before(indicator(**card), Period.parse(period))
    assert (found.text if found else None) == before
