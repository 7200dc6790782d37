"""The rating rule: a table of boundaries, the target in force, and what can't be rated."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

from generator.assess.indicator import assess_indicator
from generator.assess.rating import Colour, Rating, colour_of, rate, rule_in_words, target_in_force, target_in_short
from generator.schema.narrative import RatingExample, RatingRule, RatingTable
from generator.schema.parse import parse_model
from generator.terms.period import Period
from generator.terms.problems import Problem
from generator.terms.texts import SourceFile
from tests.unit.samples import BANDS, BOROUGH, indicator, picture, target

TABLE = Path(__file__).with_name("rating.yml")
JANUARY = Period.parse("2017-01")


def read_table() -> RatingTable:
    problems: list[Problem] = []
    table = parse_model(SourceFile(TABLE.as_posix(), TABLE.read_bytes()), RatingTable, problems)
    assert table is not None, problems
    return table


RULES = read_table().rules
EXAMPLES = [(rule, example) for rule in RULES for example in rule.examples]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=[f"{r.title}: {e.value}" for r, e in EXAMPLES])
def test_the_boundary_table_holds(rule: RatingRule, example: RatingExample) -> None:
    assert colour_of(rule.target, example.value).value == example.rating


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.title)
def test_the_printed_rule_names_every_bound(rule: RatingRule) -> None:
    bands = [band for band in (rule.target.green, rule.target.amber, rule.target.red) if band]
    bounds = {bound for band in bands for bound in (band.lower, band.upper) if bound is not None}
    named = {Decimal(text) for text in re.findall(r"[0-9.]*[0-9]", rule_in_words(rule, rule.target))}
    assert named == bounds


WORDS = [
    (
        {"green": {"at_least": "86"}, "amber": {"at_least": "83"}, "otherwise": "red"},
        "Green at 86% or more. Amber from 83% to under 86%. Red under 83%.",
        "86% or more",
    ),
    (
        {"green": {"at_most": "23"}, "amber": {"less_than": "26"}, "otherwise": "red"},
        "Green at 23% or less. Amber over 23% and under 26%. Red at 26% or more.",
        "23% or less",
    ),
    (
        {"green": {"more_than": "90"}, "otherwise": "red"},
        "Green over 90%. Red at 90% or less.",
        "over 90%",
    ),
    (
        {"green": {"less_than": "5"}, "otherwise": "not rated"},
        "Green under 5%. Other figures are not rated: the report gives no bound for them.",
        "under 5%",
    ),
    (
        {"green": {"at_least": "10", "at_most": "20"}, "amber": {"at_least": "8", "at_most": "22"}, "otherwise": "red"},
        "Green from 10% to 20%. Amber from 8% to 22%. Red otherwise.",
        "10% to 20%",
    ),
    (
        {
            "green": {"at_least": "16", "at_most": "22"},
            "amber": {"more_than": "22", "at_most": "22.22"},
            "red": {"more_than": "22.22"},
            "otherwise": "not rated",
        },
        "Green from 16% to 22%. Amber over 22% and up to 22.22%. Red over 22.22%. "
        "Other figures are not rated: the report gives no bound for them.",
        "16% to 22%",
    ),
    (
        {"green": {"more_than": "90"}, "amber": {"more_than": "80"}, "otherwise": "red"},
        "Green over 90%. Amber over 80% and up to 90%. Red at 80% or less.",
        "over 90%",
    ),
    (
        {"green": {"less_than": "5"}, "amber": {"at_most": "8"}, "otherwise": "red"},
        "Green under 5%. Amber from 5% to 8%. Red over 8%.",
        "under 5%",
    ),
    # Where only one of the two bands is open on a side, amber is said as it was typed.
    (
        {"green": {"at_least": "86"}, "amber": {"at_least": "80", "at_most": "85"}, "otherwise": "not rated"},
        "Green at 86% or more. Amber from 80% to 85%. Other figures are not rated: the report gives no bound for them.",
        "86% or more",
    ),
    (
        {"green": {"at_least": "10", "at_most": "20"}, "amber": {"at_least": "8"}, "otherwise": "red"},
        "Green from 10% to 20%. Amber at 8% or more. Red otherwise.",
        "10% to 20%",
    ),
    (
        {"green": {"at_most": "23"}, "amber": {"at_least": "24", "at_most": "26"}, "otherwise": "not rated"},
        "Green at 23% or less. Amber from 24% to 26%. Other figures are not rated: the report gives no bound for them.",
        "23% or less",
    ),
    (
        {"green": {"at_least": "10", "at_most": "20"}, "amber": {"at_most": "22"}, "otherwise": "red"},
        "Green from 10% to 20%. Amber at 22% or less. Red otherwise.",
        "10% to 20%",
    ),
]


@pytest.mark.parametrize(("bands", "words", "short"), WORDS)
def test_the_rule_is_printed_in_words_without_rounding_a_bound(
    bands: dict[str, object], words: str, short: str
) -> None:
    card, rule = indicator(), target(**BANDS | bands)
    assert (rule_in_words(card, rule), target_in_short(card, rule)) == (words, short)


def test_a_target_in_words_gives_no_colour() -> None:
    card, goal = indicator(), target(in_words="A range is still to be set.")
    rule = "Target: A range is still to be set. It gives no bounds, so the figure is not rated."
    assert rate(card, goal, Decimal(99), JANUARY) == Rating(Colour.NOT_RATED, rule)
    assert target_in_short(card, goal) == "A range is still to be set."


def test_without_a_target_there_is_no_colour() -> None:
    assert rate(indicator(), None, Decimal(99), JANUARY) == Rating(
        Colour.NOT_RATED, "No target is published for this measure."
    )
    assert target_in_short(indicator(), None) == ""


def test_before_the_first_target_there_is_no_colour_and_the_reason_is_another() -> None:
    assert rate(TWO_TARGETS, None, Decimal(99), JANUARY) == Rating(
        Colour.NOT_RATED, "No target was in force for this period."
    )


def test_without_a_figure_there_is_no_colour_but_a_rule() -> None:
    found = rate(indicator(), target(**BANDS), None, JANUARY)
    assert found == Rating(Colour.NOT_RATED, "Green at 95% or more. Red under 95%.", "There is no figure to rate.")


# --- the target in force ----------------------------------------------------------------------------

TWO_TARGETS = indicator(
    targets=[
        {"from": "2015-04", "as_printed": "old", "set_by": "x", "why": "x", "in_words": "old"},
        {"from": "2016-04", "as_printed": "new", "set_by": "x", "why": "x", "in_words": "new"},
    ]
)


@pytest.mark.parametrize(
    ("period", "in_force"),
    [
        ("2015-03", None),
        ("2015-04", "old"),
        ("2016-03", "old"),
        ("2015/16", "old"),
        ("2016-04", "new"),
        ("2017-01", "new"),
        ("2016/17 Q1", "new"),
    ],
)
def test_the_target_in_force_is_the_newest_that_had_begun(period: str, in_force: str | None) -> None:
    found = target_in_force(TWO_TARGETS, Period.parse(period))
    assert (found.as_printed if found else None) == in_force


@pytest.mark.parametrize(
    ("starts", "in_force"),
    [("2016-03", "new"), ("2016-04", "new"), ("2016-05", "new"), ("2016-06", "new"), ("2016-07", "old")],
)
@pytest.mark.parametrize("period", ["2016/17 Q1", "2016-04 to 2016-06"])
def test_a_target_that_begins_inside_a_period_is_in_force_for_it(starts: str, in_force: str, period: str) -> None:
    """What counts is the end of the figure's own period (DECISIONS.md, 7)."""
    words = {"as_printed": "x", "set_by": "x", "why": "x"}
    old, new = ({"from": since, "in_words": name} | words for since, name in (("2015-04", "old"), (starts, "new")))
    found = target_in_force(indicator(targets=[old, new]), Period.parse(period))
    assert found is not None
    assert found.in_words == in_force


# --- which figure is rated --------------------------------------------------------------------------


def rating_of(
    card: dict[str, object], bands: dict[str, object], table: str, release: str = "2017-01"
) -> tuple[str, str]:
    """The colour and the note that a table of figures earns."""
    goal = {"from": "2016-04", "as_printed": "x", "set_by": "x", "why": "x"} | BANDS | bands
    found = assess_indicator(indicator(**card, targets=[goal]), picture(table, release), BOROUGH, ())
    return found.rating.colour.value, found.rating.note


ROUNDED = "The rating is for the figure before it was rounded to {}."


@pytest.mark.parametrize(
    ("figure", "colour", "note"),
    [
        ("95.0", "green", ""),
        ("94.9", "red", ""),
        ("95.0 = 949/999", "red", ROUNDED.format("95.0%")),  # 94.995
        ("95.0 = 950/1000", "green", ""),
        ("95 = 946/1000", "red", ROUNDED.format("95%")),  # 94.6, printed without decimals
        ("94.9 = 949/1000", "red", ""),
        ("95.0 = 1/2", "green", ""),  # parts that contradict the figure don't decide
        # The record holds more decimals than readers see: they are shown 95.0, and 95.1.
        ("94.96", "red", ROUNDED.format("95.0%")),
        ("94.94", "red", ""),
        ("95.06", "green", ""),
    ],
)
def test_the_rating_is_for_the_figure_before_rounding(figure: str, colour: str, note: str) -> None:
    assert rating_of({}, {}, f"2017-01 | {figure}") == (colour, note)


RATIO: dict[str, object] = {"year_to_date": {"rule": "ratio of sums"}}
TEN_MONTHS = ["2016-04", "2016-05", "2016-06", "2016-07", "2016-08", "2016-09", "2016-10", "2016-11", "2016-12"]


def test_a_year_to_date_target_rates_the_year_to_date() -> None:
    table = "2017-01 | 99 \n 2016-04 to 2017-01 | 90"
    assert rating_of(RATIO, {"basis": "latest figure"}, table) == ("green", "")
    assert rating_of(RATIO, {"basis": "year to date"}, table) == ("red", "")


def test_a_year_to_date_that_is_worked_out_is_rated_before_rounding() -> None:
    months = [f"{month} | 100 = 94/94" for month in TEN_MONTHS] + ["2017-01 | 67.3 = 103/153"]
    # 949 of 999 is 94.995%, shown as 95.0%.
    assert rating_of(RATIO, {"basis": "year to date"}, "\n".join(months)) == ("red", ROUNDED.format("95.0%"))


def test_a_printed_year_to_date_is_rated_before_rounding_and_named_as_it_is_printed() -> None:
    table = "2017-01 | 99 \n 2016-04 to 2017-01 | 95 = 946/1000"
    assert rating_of(RATIO, {"basis": "year to date"}, table) == ("red", ROUNDED.format("95%"))


def test_a_figure_that_is_shown_as_it_is_needs_no_second_one() -> None:
    card, goal = indicator(), target(**BANDS)
    rule = "Green at 95% or more. Red under 95%."
    assert rate(card, goal, Decimal("95.0"), JANUARY) == Rating(Colour.GREEN, rule)
    assert rate(card, goal, Decimal("94.96"), JANUARY) == Rating(Colour.RED, rule, ROUNDED.format("95.0%"))


WHOLE: dict[str, object] = {"basis": "whole year", "green": {"at_least": "100"}}
COUNTS: dict[str, object] = {"unit": "count", "decimals": 0, "year_to_date": {"rule": "sum"}}
NOT_OVER = "The target is for the whole year, which is not over."


@pytest.mark.parametrize(
    ("release", "year", "colour", "note"),
    [
        ("2017-01", "2016-04 to 2017-01 | 99", "not rated", NOT_OVER),
        ("2017-01", "2016-04 to 2017-01 | 100", "green", ""),
        ("2017-03", "2016-04 to 2017-03 | 99", "red", ""),
        ("2017-03", "2016-04 to 2017-03 | 100", "green", ""),
    ],
)
def test_a_whole_year_target_is_missed_only_when_the_year_is_over(
    release: str, year: str, colour: str, note: str
) -> None:
    assert rating_of(COUNTS, WHOLE, f"{release} | 9 \n {year}", release) == (colour, note)


@pytest.mark.parametrize(
    ("starts", "period", "is_over"),
    [
        ("april", "2016-04 to 2017-02", False),
        ("april", "2016-04 to 2017-03", True),
        ("april", "2016/17 Q3", False),
        ("april", "2016/17 Q4", True),
        ("april", "2016/17", True),
        ("april", "AY2016/17", True),
        ("september", "2016/17", True),
        ("september", "2016-09 to 2017-07", False),
        ("september", "2016-09 to 2017-08", True),
        ("november", "2016-11 to 2017-03", False),
        ("november", "2016-11 to 2017-10", True),
    ],
)
def test_a_year_is_over_when_the_period_reaches_its_end(starts: str, period: str, is_over: bool) -> None:
    by_term = {"basis": "term", "frequency": "termly"} if period.startswith("AY") and " " in period else {}
    card, goal = indicator(year_to_date={"rule": "sum", "starts": starts}, **by_term), target(**BANDS | WHOLE)
    rule = "Green at 100% or more. Red under 100%."
    waits = Rating(Colour.NOT_RATED, rule, NOT_OVER)
    missed, met = (Rating(colour, rule) if is_over else waits for colour in (Colour.RED, Colour.GREEN))
    assert rate(card, goal, Decimal(99), Period.parse(period)) == missed
    assert rate(card, goal, Decimal(100), Period.parse(period)) == met


def test_the_school_year_is_over_with_its_last_term_and_with_august() -> None:
    measure = indicator(basis="term", frequency="termly", year_to_date={"rule": "mean"})
    for run, is_over in (("2016-09 to 2017-06", False), ("2016-09 to 2017-07", True), ("2016-09 to 2017-08", True)):
        found = rate(measure, target(**BANDS | WHOLE), Decimal(99), Period.parse(run))
        assert (found.colour is Colour.RED) is is_over, run


@pytest.mark.parametrize(
    ("card", "green", "colour"),
    [
        ({"unit": "count", "decimals": 0}, {"at_least": "100"}, "green"),
        # Money can be given back.
        ({"unit": "million pounds"}, {"at_least": "100"}, "not rated"),
        # What grows can still leave a band with an upper bound, and a share can still fall.
        ({"unit": "count", "decimals": 0}, {"at_most": "100"}, "not rated"),
        ({"unit": "count", "decimals": 0}, {"at_least": "90", "at_most": "100"}, "not rated"),
        ({"unit": "percent", "year_to_date": {"rule": "ratio of sums"}}, {"at_least": "100"}, "not rated"),
        ({"unit": "count", "decimals": 0, "year_to_date": {"rule": "latest"}}, {"at_least": "100"}, "not rated"),
        (
            {"unit": "count", "decimals": 0, "year_to_date": {"rule": "latest"}, "basis": "financial year to date"},
            *({"at_least": "100"}, "green"),
        ),
    ],
)
def test_only_a_count_that_grows_reaches_a_whole_years_target_early(
    card: dict[str, object], green: dict[str, str], colour: str
) -> None:
    goal = target(**BANDS | WHOLE | {"green": green})
    measure = indicator(**{"year_to_date": {"rule": "sum"}} | card)
    found = rate(measure, goal, Decimal(100), Period.parse("2016-04 to 2017-01"))
    assert found.colour.value == colour


@pytest.mark.parametrize(
    ("starts", "period", "is_over"),
    [
        ("september", "AY2016/17 spring", False),
        ("september", "AY2016/17 summer", True),
        ("september", "AY2016/17 HT5", False),
        ("september", "AY2016/17 HT6", True),
        # Put together, too: no term reaches into August.
        ("september", "2016-09 to 2017-05", False),
        ("september", "2016-09 to 2017-07", True),
        ("april", "AY2016/17 HT3", False),
        ("april", "AY2016/17 spring", True),
        ("april", "AY2016/17 summer", False),
    ],
)
def test_a_school_year_by_terms_is_over_with_the_last_of_them(starts: str, period: str, is_over: bool) -> None:
    year = {"rule": "mean", "starts": starts}
    card = indicator(basis="month end", frequency="termly", year_to_date=year)
    found = rate(card, target(**BANDS | WHOLE), Decimal(99), Period.parse(period))
    assert found.colour is (Colour.RED if is_over else Colour.NOT_RATED)


def test_a_whole_year_target_looks_at_the_period_of_the_year_to_date() -> None:
    """The school year is over when its figure is published, though the month of the release is in another."""
    yearly: dict[str, object] = {"frequency": "yearly", "basis": "academic year", "year_to_date": {"rule": "latest"}}
    assert rating_of(yearly, WHOLE | {"from": "2015-09"}, "AY2015/16 | 99") == ("red", "")
