"""A plan's measure beside the scorecard: which target speaks of the figure, and whether it is met."""

from typing import Any

import pytest

from generator.assess.indicator import assess_indicator
from generator.assess.plan_measures import against_target, target_at
from generator.schema.plan_measures import PlanMeasure
from generator.terms.period import Period
from tests.unit.samples import BOROUGH, indicator, new_count, picture

HIGHER, LOWER = "higher is better", "lower is better"
COUNT: dict[str, object] = {"unit": "count", "decimals": 0}


def percent(value: str, period: str | None = None, by: str | None = None) -> dict[str, object]:
    return {"as_printed": value, "value": value, "unit": "percent", "period": period, "by": by}


def measure(*targets: dict[str, object], polarity: str = HIGHER, **changes: object) -> PlanMeasure:
    card: dict[str, object] = {
        "ref": "1.A1",
        "name": "Things done in time",
        "polarity": polarity,
        "baseline": {"as_printed": "x"},
        "targets": targets,
        "accountable": "x",
        "why": "x",
        "indicator": "t-1",
    }
    return PlanMeasure.model_validate(card | changes)


def verdict(found: PlanMeasure, table: str, release: str = "2017-01", **card: Any) -> tuple[str, str]:
    """The verdict and its reason, for a table of figures."""
    against = against_target(found, assess_indicator(indicator(**card), picture(table, release), BOROUGH, ()))
    return against.met.value, against.words


BEFORE_ROUNDING = "The verdict is for the figure before it was rounded."


# --- met or not -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("polarity", "figure", "met", "words"),
    [
        (HIGHER, "79.9", "not met", "The plan asks for 80% or more."),
        (HIGHER, "80.0", "met", "The plan asks for 80% or more."),
        (HIGHER, "80.1", "met", "The plan asks for 80% or more."),
        (LOWER, "79.9", "met", "The plan asks for 80% or less."),
        (LOWER, "80.0", "met", "The plan asks for 80% or less."),
        (LOWER, "80.1", "not met", "The plan asks for 80% or less."),
        # 79.96% is shown as 80.0%
        (HIGHER, "80.0 = 1999/2500", "not met", f"The plan asks for 80% or more. {BEFORE_ROUNDING}"),
        (LOWER, "80.0 = 2001/2500", "not met", f"The plan asks for 80% or less. {BEFORE_ROUNDING}"),
    ],
)
def test_a_target_is_met_at_its_bound_and_before_rounding(polarity: str, figure: str, met: str, words: str) -> None:
    assert verdict(measure(percent("80"), polarity=polarity), f"2017-01 | {figure}") == (met, words)


@pytest.mark.parametrize(
    ("unit", "value", "words"),
    [
        ("percent", "80.50", "The plan asks for 80.50% or more."),
        ("count", "1651", "The plan asks for 1,651 or more."),
        ("rate per 10,000", "357.3", "The plan asks for 357.3 per 10,000 or more."),
        ("days", "12.5", "The plan asks for 12.5 days or more."),
        ("days", "1", "The plan asks for 1 day or more."),
        ("million pounds", "2.0", "The plan asks for £2.0 million or more."),
        ("percent", "0", "The plan asks for 0% or more."),
        ("percent", "80", "The plan asks for 80% or more."),
        ("percent", "0.0", "The plan asks for 0.0% or more."),
        ("days", "1.0", "The plan asks for 1.0 days or more."),
    ],
)
def test_the_reason_names_the_target_as_it_was_typed(unit: str, value: str, words: str) -> None:
    found = measure({"as_printed": "x", "value": value, "unit": unit})
    assert verdict(found, "2017-01 | 2000", unit=unit) == ("met", words)


def test_the_reason_names_the_period_of_the_target() -> None:
    found = measure(percent("26", "2016-04 to 2016-09"), percent("23", "2016-10 to 2017-03"), polarity=LOWER)
    quarterly: dict[str, Any] = {"basis": "quarter", "frequency": "quarterly"}
    year = measure(percent("23", "2016/17"), polarity=LOWER)
    rolling: dict[str, Any] = {"basis": "rolling 12 months"}
    assert verdict(year, "2017-03 | 25", release="2017-03", **rolling) == (
        "not met",
        "The plan asks for 23% or less for 2016/17.",
    )
    assert verdict(found, "2016/17 Q3 | 25", **quarterly)[0] == "not compared"


NOT_OVER = "The plan's target is for 2016/17, which is not over."
SUM: dict[str, object] = {"unit": "count", "decimals": 0, "year_to_date": {"rule": "sum"}}
MONTHS = " \n ".join(f"{Period.month(2016 * 12 + 3 + n).text} | 10" for n in range(12))


def count(value: str, **time: str) -> dict[str, object]:
    return {"as_printed": value, "value": value, "unit": "count", **time}


@pytest.mark.parametrize(
    ("target", "card", "table", "release", "met", "words"),
    [
        # A month is no year: neither met nor missed by it.
        (count("5", period="2016/17"), SUM, "2017-01 | 10", "2017-01", "not compared", NOT_OVER),
        (
            count("500", period="2016/17"),
            SUM,
            MONTHS,
            "2017-03",
            "not met",
            "The plan asks for 500 or more for 2016/17.",
        ),
        (count("120", period="2016/17"), SUM, MONTHS, "2017-03", "met", "The plan asks for 120 or more for 2016/17."),
        (
            *(count("120", period="2015/16"), SUM, "2016-03 | 10", "2017-03"),
            *("not compared", "The plan's target is for 2015/16, and the latest figure is for March 2016."),
        ),
        # A figure of a day stands for a target whose time ends with it.
        (
            *(percent("80", "2016/17"), {"basis": "month end"}, "2017-03 | 90", "2017-03"),
            *("met", "The plan asks for 80% or more"),
        ),
        (percent("80", "2016/17"), {"basis": "month end"}, "2017-01 | 90", "2017-01", "not compared", NOT_OVER),
        # A date is the month in which it falls, no earlier and no later one.
        (
            count("5", by="2017-01"),
            SUM,
            "2017-01 | 10",
            "2017-01",
            "met",
            "The plan asks for 5 or more by January 2017.",
        ),
        (
            *(count("5", by="2017-02"), SUM, "2017-01 | 10", "2017-01"),
            *("not compared", "The plan's target is to be reached by February 2017."),
        ),
        (
            *(count("5", by="2016-12"), SUM, "2017-01 | 10", "2017-01"),
            *("not compared", "The plan's target is for December 2016, and the latest figure is for January 2017."),
        ),
        # By a date, a figure of whatever length will do that ends with it.
        (
            *(percent("5", by="2016-12-01"), {"basis": "quarter", "frequency": "quarterly"}, "2016/17 Q3 | 10"),
            *("2017-01", "met", "The plan asks for 5% or more by 1 December 2016."),
        ),
        # A year that is just over, of which there is one month.
        (
            *(count("5", period="2016/17"), COUNT, "2017-03 | 10", "2017-03", "not compared"),
            "The plan's target is for 2016/17, and the latest figure is for March 2017.",
        ),
        # All that there is is a year to date, of other months.
        (
            *(percent("5", "2016/17"), {}, "2016-04 to 2016-12 | 10", "2017-03", "not compared"),
            "The plan's target is for 2016/17, and the latest figure is for another time.",
        ),
        # What asks for no time asks for the latest figure, and no year to date stands for it.
        (
            *(percent("5"), {}, "2016-12 | | not available \n 2016-04 to 2016-12 | 10", "2016-12"),
            *("not compared", "The scorecard has no latest figure."),
        ),
        (
            *(percent("5"), {"year_to_date": {"rule": "latest"}}, "2016-12 | 4 \n 2017-01 | 6 | provisional"),
            *("2017-01", "not compared", "The figure is provisional and may still change."),
        ),
    ],
)
def test_a_target_is_judged_by_a_figure_of_its_own_time(
    target: dict[str, object], card: dict[str, Any], table: str, release: str, met: str, words: str
) -> None:
    verdict_and_reason = verdict(measure(target), table, release=release, **card)
    assert (verdict_and_reason[0], words in verdict_and_reason[1]) == (met, True)


@pytest.mark.parametrize(("release", "to_tell"), [("2016-12", None), ("2017-01", "2016-12")])
def test_the_period_of_the_latest_figure_is_handed_on_and_told_where_it_is_older(
    release: str, to_tell: str | None
) -> None:
    known = picture("2016-12 | 90", release)
    found = against_target(measure(percent("80")), assess_indicator(indicator(), known, BOROUGH, ()))
    assert (found.met.value, found.period) == ("met", Period.parse("2016-12"))
    assert found.period_to_tell == (Period.parse(to_tell) if to_tell else None)


def test_the_year_to_date_that_is_judged_is_named_and_one_over_a_break_is_not_judged() -> None:
    parts = "2017-02 | 60.0 = 60/100 \n 2017-03 | 40.0 = 40/100 \n 2016-04 to 2017-03 | 58.3"
    target, card = measure(percent("55", "2016/17")), indicator()
    found = against_target(target, assess_indicator(card, picture(parts, "2017-03"), BOROUGH, ()))
    run = Period.parse("2016-04 to 2017-03")
    assert (found.met.value, found.period, found.period_to_tell) == ("met", run, run)
    assert found.words == "58.3% for April 2016 to March 2017. The plan asks for 55% or more for 2016/17."
    over = verdict(target, parts, release="2017-03", changes=[new_count("2016-09", "A new form.")])
    assert over == ("not compared", "A new way of counting begins within the year so far: A new form.")
    # Where the latest figure is missing, the year to date can still be judged.
    gone = "2016-03 | | not available \n 2015-04 to 2016-03 | 96"
    assert verdict(measure(percent("95", "2015/16")), gone, release="2016-03")[0] == "met"


# --- not compared -----------------------------------------------------------------------------------

NO_FIGURE = "The scorecard has no latest figure."
NO_NUMBER = "The plan sets no number to meet."
OTHER_UNIT = "The plan's target counts in another unit than the scorecard."
NO_SIDE = "The plan does not say which way is good."
ONLY_WORDS: dict[str, object] = {"as_printed": "No target"}
JANUARY = "2017-01 | 90"


@pytest.mark.parametrize(
    ("found", "table", "card", "reason"),
    [
        (measure(percent("80"), not_comparable="Counted in another way."), JANUARY, {}, "Counted in another way."),
        (measure(percent("80"), not_comparable="Counted in another way."), "", {}, "Counted in another way."),
        (measure(percent("80")), "", {}, NO_FIGURE),
        (measure(percent("80")), "2016-12 | 90 \n 2017-01 | | suppressed", {}, NO_FIGURE),
        (measure(), JANUARY, {}, NO_NUMBER),
        (measure(ONLY_WORDS), JANUARY, {}, NO_NUMBER),
        (measure(ONLY_WORDS), "", {}, NO_NUMBER),
        (measure(percent("80")), JANUARY, COUNT, OTHER_UNIT),
        (measure(percent("80"), polarity="no judgement"), JANUARY, {}, NO_SIDE),
        (measure(percent("80"), polarity="within a range"), JANUARY, {}, NO_SIDE),
    ],
)
def test_what_cannot_be_compared_says_why(found: PlanMeasure, table: str, card: dict[str, Any], reason: str) -> None:
    assert verdict(found, table, **card) == ("not compared", reason)


def test_a_plan_whose_numbers_are_for_other_periods_is_not_said_to_set_none() -> None:
    found = measure(percent("80", "2015/16"), percent("90", "2017/18"))
    assert verdict(found, JANUARY) == ("not compared", "The plan sets no number for January 2017.")


# --- the target that speaks of a period -------------------------------------------------------------

HALVES = (percent("26", "2016-04 to 2016-09"), percent("23", "2016-10 to 2017-03"))
ANY, YEAR = percent("50"), percent("60", "2016/17")
DATES = (percent("70", by="2016-03-01"), percent("75", by="2017-03"))


@pytest.mark.parametrize(
    ("targets", "period", "printed"),
    [
        (HALVES, "2016-03", None),
        (HALVES, "2016-04", "26"),
        (HALVES, "2016-09", "26"),
        (HALVES, "2016-10", "23"),
        (HALVES, "2017-03", "23"),
        (HALVES, "2017-04", None),
        (HALVES, "2016/17 Q3", "23"),
        ((YEAR,), "2016/17", "60"),
        ((YEAR,), "2015/16", None),
        ((ANY, YEAR), "2017-01", "60"),
        ((YEAR, ANY), "2017-01", "60"),
        ((ANY, YEAR), "2017-04", "50"),
        ((ANY, percent("55")), "2017-01", "50"),
        ((ONLY_WORDS, ANY), "2017-01", "50"),
        # The next date to come, in whatever order they stand; after the last, that of no time, else the last.
        (DATES, "2016-02", "70"),
        (DATES, "2016-03", "70"),
        (DATES, "2016-04", "75"),
        (DATES[::-1], "2016-03", "70"),
        (DATES[::-1], "2016-04", "75"),
        (DATES, "2017-04", "75"),
        (DATES[::-1], "2017-04", "75"),
        ((ANY, *DATES), "2017-03", "75"),
        ((ANY, *DATES), "2017-04", "50"),
        ((*DATES, YEAR), "2016-12", "60"),
        # Of two for one date the first.
        ((percent("85", by="2017-03"), percent("80", by="2017-03")), "2017-01", "85"),
        ((ONLY_WORDS,), "2017-01", None),
        ((), "2017-01", None),
    ],
)
def test_a_target_for_the_period_comes_before_one_for_any(
    targets: tuple[dict[str, object], ...], period: str, printed: str | None
) -> None:
    found = target_at(measure(*targets), Period.parse(period))
    assert (found.as_printed if found else None) == printed
