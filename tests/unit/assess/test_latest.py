"""Which period is due with a release, where a measure's years roll."""

import pytest

from generator.assess.latest import due_by
from generator.terms.period import Period
from tests.unit.samples import indicator


@pytest.mark.parametrize(
    ("frequency", "known", "release", "due"),
    [
        # Years that roll by terms end with a term, whichever they ended with before.
        ("termly", "2015-09 to 2016-08", "2016-11", "2015-08 to 2016-07"),
        ("termly", "2015-08 to 2016-07", "2016-12", "2016-01 to 2016-12"),
        ("termly", "2016-01 to 2016-12", "2017-02", "2016-01 to 2016-12"),
        ("termly", "2016-01 to 2016-12", "2017-03", "2016-04 to 2017-03"),
        ("termly", "2016-01 to 2016-12", "2017-07", "2016-08 to 2017-07"),
        ("termly", "2016-01 to 2016-12", "2017-08", "2016-08 to 2017-07"),
        # Others follow the month with which a known one ends, before and after it.
        ("quarterly", "2015-07 to 2016-06", "2016-08", "2015-07 to 2016-06"),
        ("quarterly", "2015-07 to 2016-06", "2016-09", "2015-10 to 2016-09"),
        ("quarterly", "2015-07 to 2016-06", "2016-05", "2015-04 to 2016-03"),
        ("yearly", "2015-07 to 2016-06", "2017-05", "2015-07 to 2016-06"),
        ("yearly", "2015-07 to 2016-06", "2017-06", "2016-07 to 2017-06"),
        ("monthly", "2015-07 to 2016-06", "2016-09", "2015-10 to 2016-09"),
    ],
)
def test_which_rolling_year_is_due(frequency: str, known: str, release: str, due: str) -> None:
    measure = indicator(basis="rolling 12 months", frequency=frequency)
    assert due_by(measure, [Period.parse(known)], Period.parse(release)).text == due


@pytest.mark.parametrize(
    ("card", "due"),
    [
        ({}, "2016-08 to 2017-07"),
        ({"due_after": 1}, "2016-04 to 2017-03"),
        ({"until": "2017-06"}, "2016-04 to 2017-03"),
        ({"until": "2017-07"}, "2016-08 to 2017-07"),
    ],
)
def test_a_rolling_year_is_due_by_the_month_that_the_card_says(card: dict[str, object], due: str) -> None:
    measure = indicator(basis="rolling 12 months", frequency="termly", **card)
    assert due_by(measure, [Period.parse("2016-01 to 2016-12")], Period.parse("2017-07")).text == due


def test_the_newest_row_says_with_which_month_years_end() -> None:
    """A year to date beside them says nothing."""
    known = [Period.parse(text) for text in ("2014-10 to 2015-09", "2015-07 to 2016-06", "2016-04 to 2016-07")]
    measure = indicator(basis="rolling 12 months", frequency="yearly")
    assert due_by(measure, known, Period.parse("2017-10")).text == "2016-07 to 2017-06"
