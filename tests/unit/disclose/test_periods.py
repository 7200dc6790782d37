"""How periods of one indicator hang together: months, quarters, terms, runs of months and years."""

import pytest

from tests.unit.disclose.facts import facts_of
from tests.unit.disclose.test_disclosure import (
    ADDED,
    BY_SEX,
    CHILDREN,
    CUMULATIVE,
    LATEST,
    MEAN,
    SHARE,
    SUM,
    TOGETHER,
    Card,
    other,
    rule,
    shown,
)

SCHOOL = CHILDREN | {"year_to_date": {"rule": "sum", "starts": "september"}}
PUPILS = CHILDREN | {"basis": "academic year to date"}
ROLLING = ADDED | {"basis": "rolling 12 months"}
GROWING_SHARE = SHARE | {"basis": "financial year to date"}
QUARTERS = "B 2016/17_Q1 20\nB 2016/17_Q2 21\nB 2016/17_Q3 22\nB 2016/17_Q4 23"
THREE = "B 2016-04 12\nB 2016-05 3\nB 2016-06 5"


@pytest.mark.parametrize(
    ("rows", "facts"),
    [
        pytest.param("B 2016-04 12\nB 2016-05 3\nB 2016-04_to_2016-05 15", ["15 = 12 + 3"], id="months"),
        pytest.param(
            "B 2016-04 12\nB 2016-05 3\nB 2016-04_to_2016-05 16", ["16 = 12 + 3 + 1 ~"], id="the newest with an error"
        ),
        pytest.param(
            f"{THREE}\nB 2016-04_to_2016-05 16\nB 2016-04_to_2016-06 20", ["20 = 12 + 3 + 5"], id="an older with one"
        ),
        pytest.param(
            "B 2016-04 12\nB 2016-05 3\nB 2016-04_to_2016-05 16\nB 2016/17_Q2 50",
            ["16 = 12 + 3 + 1 ~"],
            id="a later period of another start makes it no older",
        ),
        pytest.param("B 2016-04 12\nB 2016-06 5\nB 2016-04_to_2016-06 40", ["40 = 12 + 5 + (23)"], id="a month lacks"),
        pytest.param("B 2016-04 12\nB 2016-04_to_2016-06 12", ["12 = 12"], id="nothing is left over"),
        pytest.param("B 2016-04 12\nB 2016-04_to_2016-06 11", [], id="a month lacks and they are too many"),
        pytest.param("B 2016-03 12\nB 2016-07 5\nB 2016-04_to_2016-06 40", [], id="months before and after"),
        pytest.param(
            "B 2016-06 5\nB 2016-04_to_2016-05 20\nB 2016-04_to_2016-06 25",
            ["25 = 20 + 5", "25 = 5 + (20)"],
            id="a run and the month after it",
        ),
        pytest.param(
            "B 2016-06 5\nB 2016-04_to_2016-05 21\nB 2016-04_to_2016-06 25", ["25 = 5 + (20)"], id="an unrevised run"
        ),
        pytest.param(
            "B 2016-04_to_2016-05 20\nB 2016-04_to_2016-06 25\nB 2016-04_to_2016-08 60",
            ["25 = 20 + (5)", "60 = 25 + (35)"],
            id="the longest run",
        ),
        pytest.param(
            f"{THREE}\nB 2016-04_to_2016-05 15\nB 2016-04_to_2016-06 20",
            ["15 = 12 + 3", "20 = 12 + 3 + 5"],
            id="with every month a run tells nothing more",
        ),
        pytest.param(f"{THREE}\nB 2016/17_Q1 20", ["20 = 12 + 3 + 5"], id="a quarter"),
        pytest.param(f"{QUARTERS}\nB 2016/17 86", ["86 = 20 + 21 + 22 + 23"], id="every quarter of a year"),
        pytest.param(
            "B 2016/17_Q1 20\nB 2016/17_Q4 23\nB 2016/17 86", ["86 = 20 + 23 + (43)"], id="two quarters of a year"
        ),
        pytest.param(f"{QUARTERS}\nB 2015/16 86", [], id="another year"),
        pytest.param(f"{QUARTERS}\nB 2016/17 90", [], id="every quarter of a year with an error"),
        pytest.param(
            "B 2016-05 5\nB 2016-06 7\nB 2016-04_to_2016-05 20\nB 2016-04_to_2016-06 27",
            ["20 = 5 + (15)", "27 = 20 + 7", "27 = 5 + 7 + (15)"],
            id="a run, a month in it and the month after it",
        ),
        pytest.param("B 2016/17_Q3 22\nB 2016/17_Q4 23\nB 2016-10_to_2017-03 45", ["45 = 22 + 23"], id="half a year"),
        pytest.param(
            "B 2016-04_to_2016-09 41\nB 2016-10_to_2017-03 45\nB 2016/17 86", ["86 = 41 + 45"], id="two halves"
        ),
        pytest.param(
            "B 2016-04_to_2016-12 63\nB 2016/17_Q4 23\nB 2016/17 86",
            ["86 = 23 + (63)", "86 = 63 + 23"],
            id="a run and a quarter",
        ),
        pytest.param("B 2016/17_Q1 20\nB 2016-04_to_2016-06 20", ["20 = 20"], id="the same months twice"),
        pytest.param("B 2016/17 20\nB 2016-04_to_2017-03 20", ["20 = 20"], id="the same year twice"),
    ],
)
def test_longer_periods_are_made_of_shorter_ones(rows: str, facts: list[str]) -> None:
    assert facts_of(ADDED, rows) == facts


@pytest.mark.parametrize(
    ("rows", "facts"),
    [
        (
            "B AY2016/17_autumn 20\nB AY2016/17_spring 21\nB AY2016/17_summer 22\nB AY2016/17 63",
            ["63 = 20 + 21 + 22"],
        ),
        ("B AY2016/17_HT1 20\nB AY2016/17_HT2 21\nB AY2016/17_autumn 41", ["41 = 20 + 21"]),
    ],
)
def test_terms_and_half_terms_make_longer_ones_too(rows: str, facts: list[str]) -> None:
    assert facts_of(SCHOOL, rows) == facts


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # Whoever knows the year and three of its quarters knows the fourth.
        ("B 2016/17_Q1 3\nB 2016/17_Q2 21\nB 2016/17_Q3 22\nB 2016/17_Q4 20\nB 2016/17 66", "? 21 22 ? 66"),
        ("B 2016/17_Q3 3\nB 2016/17_Q4 20\nB 2016-10_to_2017-03 23", "? ? 23"),
        ("B 2016-04_to_2016-09 43\nB 2016-10_to_2017-03 3\nB 2016/17 46", "? ? 46"),
        ("B AY2016/17_HT1 3\nB AY2016/17_HT2 21\nB AY2016/17_autumn 24", "? ? 24"),
    ],
)
def test_a_small_part_of_a_longer_period_is_not_alone(rows: str, expected: str) -> None:
    assert shown([rule("dfe")], (ADDED,), rows) == [expected]


@pytest.mark.parametrize(
    ("card", "rows", "facts"),
    [
        # The year to date is the latest month, and no other.
        (LATEST, "B 2016-11 9\nB 2016-12 3\nB 2016-04_to_2016-12 3", ["3 = 3"]),
        (LATEST, "B 2016-12 3\nB 2016/17_Q3 3", ["3 = 3"]),
        (LATEST, "B 2016-11 3\nB 2016-04_to_2016-12 3", []),
        (LATEST, "B 2016-12 4\nB 2016-04_to_2016-12 3", []),
        (LATEST, "B 2016/17_Q3 3\nB 2016-04_to_2016-12 3", ["3 = 3"]),
        # A figure that grows tells what happened in between, even if that was nothing.
        (CUMULATIVE, "B 2016-04 12\nB 2016-05 15", ["15 = 12 + (3)"]),
        (CUMULATIVE, "B 2016-04 12\nB 2016-05 12", ["12 = 12 + (0)"]),
        (CUMULATIVE, "B 2016-04 12\nB 2016-06 15", ["15 = 12 + (3)"]),
        (CUMULATIVE, "B 2016-04 12\nB 2016-05 11", []),
        (CUMULATIVE, "B 2016-03 12\nB 2016-04 15", []),
        (CUMULATIVE, "B 2016-04 12\nN 2016-05 15", []),
        (CUMULATIVE, "B 2016/17_Q1 12\nB 2016/17_Q2 15", ["15 = 12 + (3)"]),
        (CUMULATIVE, "B 2015/16_Q4 12\nB 2016/17_Q1 15", []),
        (CUMULATIVE, "B 2016-04 12\nB 2016/17_Q1 15", ["15 = 12 + (3)"]),
        (CUMULATIVE, "B 2016-06 15\nB 2016/17_Q1 15", ["15 = 15"]),
        (CUMULATIVE, "B 2016-06 14\nB 2016/17_Q1 15", []),
        (CUMULATIVE, "B 2016/17_Q1 12\nB 2016-04_to_2016-12 15", ["15 = 12 + (3)"]),
        (CUMULATIVE, "B 2016/17_Q3 12\nB 2016/17 15", ["15 = 12 + (3)"]),
        (CUMULATIVE, "B 2015/16 12\nB 2016-04 15", []),
        # Two figures that should be one and differ both tell what happened since; one that lacks does not hide it.
        (
            CUMULATIVE,
            "B 2016/17_Q2 12\nB 2016/17_Q3 15\nB 2016-04_to_2016-12 16",
            ["15 = 12 + (3)", "16 = 12 + (4)"],
        ),
        (GROWING_SHARE, "B 2016-04 50.0=10/20\nB 2016-05 51.0\nB 2016-06 52.0=13/25", ["13 = 10 + (3)"]),
        (PUPILS, "B 2016-08 12\nB 2016-09 15", []),
        (PUPILS, "B 2016-12 12\nB 2017-01 15", ["15 = 12 + (3)"]),
        (PUPILS, "B AY2016/17_HT1 12\nB AY2016/17_HT2 15", ["15 = 12 + (3)"]),
        (CHILDREN, "B 2016-04 12\nB 2016-05 15", []),
        # A rolling year is no run of months from the start of a year.
        (ROLLING, "B 2016-04 12\nB 2016-05 3\nB 2016-04_to_2016-05 15", []),
        (CHILDREN, "B 2016-04 12\nB 2016-05 3\nB 2016-04_to_2016-05 15", []),
    ],
)
def test_how_an_indicator_counts_decides_what_hangs_together(card: Card, rows: str, facts: list[str]) -> None:
    assert facts_of(card, rows) == facts


def card(basis: str, frequency: str, year_to_date: str) -> Card:
    return CHILDREN | {"basis": basis, "frequency": frequency, "year_to_date": {"rule": year_to_date}}


YEAR_TO_DATE, END = "financial year to date", "month end"
SINCE_APRIL, YEAR = ("2016-12", "2016-04_to_2016-12"), ("2016-03", "2015/16")
QUARTER, LAST_QUARTER = ("2016/17_Q3", "2016-04_to_2016-12"), ("2015/16_Q4", "2015/16")
TERM, LAST_TERM = ("AY2016/17_HT2", "2016-09_to_2016-12"), ("AY2015/16_HT6", "AY2015/16")
REPEATED = [
    *((basis, "monthly", rule, pair) for pair in (SINCE_APRIL, YEAR) for basis in (YEAR_TO_DATE, END)
      for rule in ("latest", "none")),
    *((basis, "quarterly", rule, pair) for pair in (QUARTER, LAST_QUARTER) for basis in (YEAR_TO_DATE, END)
      for rule in ("latest", "none")),
    *((basis, "termly", rule, pair) for pair in (TERM, LAST_TERM) for basis in ("academic year to date", END)
      for rule in ("latest", "none")),
    *(("in month", "monthly", "latest", pair) for pair in (SINCE_APRIL, YEAR)),
    *(("quarter", "quarterly", "latest", pair) for pair in (QUARTER, LAST_QUARTER)),
    *(("term", "termly", "latest", pair) for pair in (TERM, LAST_TERM, ("AY2015/16_summer", "AY2015/16"))),
    ("financial year", "yearly", "latest", ("2015/16", "2015-04_to_2016-03")),
    # A month stands for the year that ends with it, or for its figure the year to date is.
    *(("rolling 12 months", "monthly", rule, YEAR) for rule in ("latest", "none")),
    ("rolling 12 months", "monthly", "none", ("2016-12", "2016-01_to_2016-12")),
    ("rolling 12 months", "monthly", "latest", SINCE_APRIL),
    ("rolling 12 months", "quarterly", "latest", ("2016-01_to_2016-12", "2016-04_to_2016-12")),
    ("rolling 12 months", "quarterly", "none", ("2015-04_to_2016-03", "2015/16")),
    # Two longer periods, and none of the measure's own kind beside them.
    (YEAR_TO_DATE, "quarterly", "latest", ("2015-04_to_2016-03", "2015/16")),
    # The latest figure is that of the last quarter, or half term, that is over.
    ("quarter", "quarterly", "latest", ("2016/17_Q2", "2016-04_to_2016-11")),
    ("term", "termly", "latest", ("AY2015/16_HT6", "2015-09_to_2016-08")),
    # The same months are the same figure, whatever the rule says.
    *(("in month", "monthly", rule, ("2016-04", "2016-04_to_2016-04")) for rule in ("sum", "mean", "latest", "none")),
    *(("quarter", "quarterly", rule, ("2016/17_Q1", "2016-04_to_2016-06")) for rule in ("sum", "mean", "none")),
    ("financial year", "yearly", "none", ("2015/16", "2015-04_to_2016-03")),
    ("academic year", "yearly", "none", ("AY2015/16", "2015-09_to_2016-08")),
    ("term", "termly", "none", ("AY2016/17_autumn", "2016-09_to_2016-12")),
]  # fmt: skip


@pytest.mark.parametrize(("basis", "frequency", "year_to_date", "periods"), REPEATED)
def test_a_figure_that_another_kind_of_period_repeats_is_hidden_with_it(
    basis: str, frequency: str, year_to_date: str, periods: tuple[str, str]
) -> None:
    given = card(basis, frequency, year_to_date)
    for own, repeated in (periods, periods[::-1]):
        rows = f"B {own} 23\nN {own} 3\nS {own} 20\nS {repeated} 20"
        assert shown([rule("dfe")], (given,), rows) == ["23 ? ? ?"]


@pytest.mark.parametrize(
    ("basis", "frequency", "year_to_date", "rows"),
    [
        ("in month", "monthly", "none", "B 2016-12 20\nB 2016-04_to_2016-12 20"),
        ("quarter", "quarterly", "none", "B 2016/17_Q3 20\nB 2016-04_to_2016-12 20"),
        ("quarter", "quarterly", "latest", "B 2016/17_Q2 20\nB 2016-04_to_2016-12 20"),
        ("quarter", "quarterly", "latest", "B 2016/17_Q2 20\nB 2016/17_Q3 20"),
        ("rolling 12 months", "quarterly", "none", "B 2016-12 20\nB 2016-04_to_2016-12 20"),
        ("month end", "quarterly", "latest", "B 2016/17_Q3 20\nB 2016-04_to_2016-12 21"),
        ("month end", "quarterly", "latest", "S 2016/17_Q3 20\nN 2016-04_to_2016-12 20"),
    ],
)
def test_figures_of_other_months_are_other_figures(basis: str, frequency: str, year_to_date: str, rows: str) -> None:
    assert facts_of(card(basis, frequency, year_to_date), rows) == []


@pytest.mark.parametrize("basis", ["financial year to date", "month end"])
@pytest.mark.parametrize("year_to_date", ["latest", "none"])
def test_the_people_behind_a_percentage_are_repeated_too(basis: str, year_to_date: str) -> None:
    rows = "B 2016/17_Q3 50.0=10/20\nB 2016-04_to_2016-12 50.0=10/20"
    given = SHARE | {"basis": basis, "frequency": "quarterly", "year_to_date": {"rule": year_to_date}}
    assert facts_of(given, rows) == ["10 = 10", "20 = 20"]


def test_groups_repeat_their_own_figures() -> None:
    rows = "B 2016/17_Q3 sex:F 20\nB 2016-04_to_2016-12 sex:M 20"
    assert facts_of(BY_SEX | {"basis": "month end"}, rows) == []
    assert facts_of(BY_SEX | {"basis": "month end"}, rows.replace("sex:M", "sex:F")) == ["20 = 20"]


def test_no_older_figure_stands_in_for_one_of_a_shorter_period() -> None:
    cards = tuple(other(name, LATEST, basis="month end", frequency="termly") for name in ("t-1", "t-2", "t-3"))
    rows = "t-1 B 2016/17_Q3 20\nt-2 B AY2016/17_HT1 3\nt-3 B 2016/17_Q3 17"
    assert facts_of(cards, rows, relations=[SUM]) == ["20 = 17 + (3)"]


RUN = "B 2016-04 50.0=10/20\nB 2016-05 15.0=3/20\nB 2016-04_to_2016-05 32.5=13/40"


@pytest.mark.parametrize(
    ("card", "rows", "facts"),
    [
        (TOGETHER, RUN, ["13 = 10 + 3", "40 = 20 + 20"]),
        (SHARE, RUN, ["13 = 10 + 3", "40 = 20 + 20"]),
        # It is declared: a month that lacks leaves a number over. Where nobody says so, it tells nothing.
        (TOGETHER, RUN.replace("B 2016-05 15.0=3/20\n", ""), ["13 = 10 + (3)", "40 = 20 + (20)"]),
        (SHARE, RUN.replace("B 2016-05 15.0=3/20\n", ""), []),
        # An error in people is nobody's knowledge.
        (TOGETHER, RUN.replace("=13/40", "=14/40"), ["40 = 20 + 20"]),
    ],
)
def test_the_people_of_months_make_those_of_the_year_to_date(card: Card, rows: str, facts: list[str]) -> None:
    assert facts_of(card, rows) == facts


@pytest.mark.parametrize(
    ("mean", "facts"),
    [
        ("8~0", ["-1.0 <= -2*8 +1*12.0 +1*3.0 <= 1.0 ~"]),  # between 7.5 and 8.5, twice
        ("7.5", ["-0.10 <= -2*7.5 +1*12.0 +1*3.0 <= 0.10 ~"]),
        ("9", []),
    ],
)
def test_a_mean_times_its_months_is_their_sum_as_far_as_rounding_goes(mean: str, facts: list[str]) -> None:
    card = MEAN | {"decimals": 1}
    rows = f"B 2016-03 40\nB 2016-04 12\nB 2016-05 3\nB 2016-06 50\nB 2016-04_to_2016-05 {mean}"
    assert facts_of(card, rows) == facts
    assert facts_of(CHILDREN | {"decimals": 1}, rows) == []


@pytest.mark.parametrize(
    ("basis", "frequency", "rows", "facts"),
    [
        (
            "month end",
            "quarterly",
            "B 2016/17_Q1 12\nB 2016/17_Q2 3\nB 2016-04_to_2016-09 8",
            ["-1.0 <= -2*8 +1*12 +1*3 <= 1.0 ~"],
        ),
        (
            "term",
            "termly",
            "B AY2016/17_HT1 12\nB AY2016/17_HT2 3\nB AY2016/17_autumn 8",
            ["-1.0 <= -2*8 +1*12 +1*3 <= 1.0 ~"],
        ),
        (
            "quarter",
            "quarterly",
            "B 2016/17_Q1 12\nB 2016-04_to_2016-06 12",
            ["-0.5 <= -1*12 +1*12 <= 0.5 ~", "12 = 12"],
        ),
    ],
)
def test_a_mean_may_be_one_of_quarters_or_terms(basis: str, frequency: str, rows: str, facts: list[str]) -> None:
    assert facts_of(MEAN | {"basis": basis, "frequency": frequency}, rows) == facts


def test_areas_and_groups_have_periods_of_their_own() -> None:
    rows = "B 2016-04 12\nN 2016-05 3\nB 2016-04_to_2016-05 15\nN 2016-04_to_2016-05 9"
    assert facts_of(ADDED | {"areas_add_up": False}, rows) == ["15 = 12 + (3)", "9 = 3 + (6)"]
