"""A row whose period can't be a figure of its measure, or of its release, is told how such a period is written."""

import pytest

from tests.faults.small import CARDS, rows, told
from tests.unit.samples import CARD, HEAD, RELEASE, registry

YEARS = {"basis": "financial year", "frequency": "yearly"}
SCHOOL_YEARS = {"basis": "academic year", "frequency": "yearly"}
TERMS = {"basis": "term", "frequency": "termly"}
ROLLING = {"basis": "rolling 12 months", "frequency": "quarterly"}
OF_MONTHS = (
    "A month is written {}, the year to date, which begins in April and has at most 12 months, 2016-04 to 2017-01"
    " and a financial year 2015/16."
)
OF_RUNS = (
    "A run of 12 months is written 2016-01 to 2016-12, the year to date, which begins in April and has at most 12"
    " months, 2016-04 to 2017-01 and a financial year 2015/16."
)


# --- a period of another kind ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("card", "own", "typed", "what", "ways"),
    [
        # A year with a hyphen is a month: the remedy shows the year that was meant.
        (YEARS, "2015/16", "2011-12", "December 2011", "A financial year is written 2011/12."),
        (SCHOOL_YEARS, "AY2015/16", "2011-12", "December 2011", "A school year is written AY2011/12."),
        (YEARS, "2015/16", "2016-10", "October 2016", "A financial year is written 2015/16."),
        (YEARS, "2015/16", "2016-04 to 2016-09", "April to September 2016", "A financial year is written 2015/16."),
        ({}, "2017-01", "2016/17 Q3", "the quarter October to December 2016", OF_MONTHS.format("2016-12")),
        ({}, "2017-01", "AY2015/16", "the school year 2015/16", OF_MONTHS.format("2016-08")),
        ({}, "2017-01", "2015", "the calendar year 2015", OF_MONTHS.format("2015-12")),
        # Its year to date begins with the year, and is no longer than one.
        ({}, "2017-01", "2016-05 to 2017-01", "May 2016 to January 2017", OF_MONTHS.format("2017-01")),
        ({}, "2017-01", "2015-04 to 2016-04", "April 2015 to April 2016", OF_MONTHS.format("2016-04")),
        # A rolling year has twelve months.
        (ROLLING, "2016-02 to 2017-01", "2016-02 to 2016-12", "February to December 2016", OF_RUNS),
    ],
)
def test_a_period_of_another_kind(card: dict[str, object], own: str, typed: str, what: str, ways: str) -> None:
    kinds = {"in month": "months", "financial year": "financial years", "academic year": "school years"}
    of = kinds.get(str((CARD | card)["basis"]), "runs of 12 months")
    assert told(rows(f"{own} 50", f"{typed} 50", **card)) == [
        f'data/releases/things/2017-01.csv:3: {typed} is {what}, but the figures of "t-1" are for {of}.'
        f" [period-of-another-kind] {ways}"
    ]


@pytest.mark.parametrize(
    ("card", "own", "beside"),
    [
        ({}, "2017-01", "2016-04 to 2017-01"),
        ({}, "2017-01", "2015-04 to 2016-03"),
        ({}, "2017-01", "2015/16"),
        ({"yearly_figures": "academic year"}, "2017-01", "AY2015/16"),
        ({"yearly_figures": "calendar year"}, "2017-01", "2016"),
        ({"year_to_date": {"rule": "none", "starts": "november"}}, "2017-01", "2016-11 to 2017-01"),
        ({"year_to_date": {"rule": "none", "starts": "january"}}, "2017-01", "2016"),
        (TERMS, "AY2016/17 HT2", "AY2015/16"),
        (TERMS, "AY2016/17 autumn", "2016-09 to 2016-12"),
        (ROLLING, "2016-02 to 2017-01", "2015/16"),
        (ROLLING, "2016-02 to 2017-01", "2016-04 to 2017-01"),
        ({"basis": "rolling 12 months"}, "2016-02 to 2017-01", "2015/16"),
    ],
)
def test_a_year_and_a_year_to_date_stand_beside(card: dict[str, object], own: str, beside: str) -> None:
    assert told(rows(f"{own} 50", f"{beside} 50", **card)) == []


# --- of two kinds one ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("card", "first", "second", "said"),
    [
        (
            TERMS,
            "AY2016/17 HT2",
            "AY2016/17 autumn",
            'AY2016/17 autumn is a term, but "t-1" has figures for half terms',
        ),
        (TERMS, "AY2016/17 autumn", "AY2016/17 HT2", 'AY2016/17 HT2 is a half term, but "t-1" has figures for terms'),
        (
            {"basis": "rolling 12 months"},
            "2017-01",
            "2016-01 to 2016-12",
            '2016-01 to 2016-12 is a run of 12 months, but "t-1" has figures for months',
        ),
    ],
)
def test_a_measure_keeps_to_one_kind(card: dict[str, object], first: str, second: str, said: str) -> None:
    assert told(rows(f"{first} 50", f"{second} 50", **card)) == [
        f"{RELEASE}:3: {said} as well; see {RELEASE}:2. [period-kinds-mixed]"
        " Keep the figures of one kind, or give the others an indicator of their own."
    ]


# --- a time that nobody can know yet -----------------------------------------------------------------


AFTER = "which is not over in January 2017, the month of {}. [period-after-release]"
KEEP = "Correct the period, or keep the row for the release that comes out when it is over."


@pytest.mark.parametrize(
    ("card", "own", "typed", "label"),
    [
        ({}, "2017-01 50", "2017-02 50", "February 2017"),
        ({}, "2017-01 50", "2017-02|,,,not yet due,Counted in March", "February 2017"),
        ({}, "2017-01 50", "2016-04 to 2017-02 50", "April 2016 to February 2017"),
        ({"basis": "quarter", "frequency": "quarterly"}, "2016/17 Q3 50", "2016/17 Q4 50", "January to March 2017"),
        (YEARS, "2015/16 50", "2016/17 50", "2016/17"),
    ],
)
def test_a_figure_of_a_time_that_is_not_over(card: dict[str, object], own: str, typed: str, label: str) -> None:
    after = AFTER.format("this release")
    assert told(rows(own, typed, **card)) == [f'{RELEASE}:3: the figure of "t-1" is for {label}, {after} {KEEP}']
    assert told(rows(own, **card)) == []


@pytest.mark.parametrize(("year", "is_over"), [("2015/16", True), ("2016/17", False)])
def test_a_yearly_file_holds_what_the_first_release_can_know(year: str, *, is_over: bool) -> None:
    yearly = {"data/annual/things.csv": f"{HEAD}t-1,B,{year},,50,,,,\n"}
    after = AFTER.format("the first release of Things")
    says = f'data/annual/things.csv:2: the figure of "t-1" is for {year}, {after} {KEEP}'
    assert told(rows("2017-01 50") | yearly) == ([] if is_over else [says])


@pytest.mark.parametrize(("last", "problems"), [("2016-08", 1), ("2016-09", 0)])
def test_a_figure_of_a_time_when_nobody_counted_any_more(last: str, problems: int) -> None:
    says = (
        f'{RELEASE}:3: the figure of "t-1" is for September 2016, but it was counted only until August 2016.'
        ' [period-after-until] Correct the period, or "until" on the indicator\'s card.'
    )
    assert told(rows("2016-08 50", "2016-09 50", until=last)) == [says] * problems


# --- cards that no period can meet -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("card", "says"),
    [
        ({"frequency": "termly"}, 'is termly, but a figure for "in month" can only be monthly'),
        ({"basis": "quarter"}, 'is monthly, but a figure for "quarter" can only be quarterly'),
        (
            {"basis": "financial year to date", "frequency": "termly"},
            'is termly, but a figure for "financial year to date" can only be monthly or quarterly or yearly',
        ),
        # No year begins in May, so none can end with the month.
        (
            {"basis": "month end", "frequency": "yearly", "year_to_date": {"rule": "none", "starts": "may"}},
            'is yearly, but a figure for "month end" can only be monthly or quarterly or termly',
        ),
    ],
)
def test_a_card_that_no_period_can_meet(card: dict[str, object], says: str) -> None:
    assert told({CARDS: registry(CARD | card)}) == [
        f'{CARDS}:1: "t-1" {says}. [basis-against-frequency] Correct the basis or the frequency.'
    ]


@pytest.mark.parametrize(
    ("basis", "right", "starts"),
    [
        ("academic year to date", "September", "April"),
        ("financial year to date", "April", "January"),
        ("financial year to date", "April", ""),
        ("academic year to date", "September", "September"),
    ],
)
def test_a_basis_that_names_its_year_against_the_start_of_the_year(basis: str, right: str, starts: str) -> None:
    year = {"rule": "none"} | ({"starts": starts.lower()} if starts else {})
    says = (
        f'{CARDS}:1: "t-1" counts by "{basis}", whose year starts in {right}, but its year_to_date starts in {starts}.'
        ' [basis-against-year] Correct the basis, or take "starts" out.'
    )
    assert told(rows("2017-01 50", basis=basis, year_to_date=year)) == ([] if starts in ("", right) else [says])


@pytest.mark.parametrize(("unit", "decimals", "problems"), [("count", 0, 1), ("average", 1, 0), ("percent", 1, 0)])
def test_nobody_counts_fewer_than_none(unit: str, decimals: int, problems: int) -> None:
    says = (
        f'{CARDS}:1: "t-1" can be negative, but its unit is "count". [negative-count]'
        " Take can_be_negative out, or correct the unit."
    )
    value = "-5" if unit != "count" else "5"
    assert told(rows(f"2017-01 {value}", unit=unit, decimals=decimals, can_be_negative=True)) == [says] * problems
