"""The line in a row of a summary: a few bytes, with gaps where there are gaps."""

import re
from decimal import Decimal

import pytest

from generator.charts.sparkline import sparkline, trend_in_words
from generator.charts.trend import points_of
from generator.charts.view import BreakMark, Point
from tests.unit.samples import figures, indicator

START = '<svg class="spark" viewBox="0 0 96 24" aria-hidden="true"><path d="'


def points(values: str, *, provisional: bool = False) -> list[Point]:
    """Months one after the other; a dot is a month without a figure."""
    found = [Point(at, "", None if v == "." else Decimal(v), v) for at, v in enumerate(values.split(), 1)]
    last = found[-1]
    return [*found[:-1], Point(last.at, "", last.value, "", is_provisional=provisional)]


def path(values: str, breaks: tuple[BreakMark, ...] = (), *, provisional: bool = False, last: int = 4) -> str:
    drawn = sparkline(points(values, provisional=provisional), breaks, last)
    return drawn.removeprefix(START).removesuffix('"/></svg>')


@pytest.mark.parametrize(
    ("values", "drawn"),
    [
        pytest.param("10 20 30 40", "M67 16 74 12 81 8 88 4m-1-1h2v2h-2z", id="from zero"),
        pytest.param("90 100 95 90", "M67 20 74 4 81 12 88 20m-1-1h2v2h-2z", id="from the lowest, if zero is far"),
        pytest.param("5 5 5 5", "M67 12 74 12 81 12 88 12m-1-1h2v2h-2z", id="level"),
        pytest.param("0 0 0 0", "M67 12 74 12 81 12 88 12m-1-1h2v2h-2z", id="all zero"),
        pytest.param("-4 -2 0 4", "M67 20 74 16 81 12 88 4m-1-1h2v2h-2z", id="below zero"),
        pytest.param("10 . 30 40", "M67 16h0M81 8 88 4m-1-1h2v2h-2z", id="a gap, and a point alone"),
        pytest.param("20 30 40 .", "M67 20 74 12 81 4m-1-1h2v2h-2z", id="the latest is missing"),
        pytest.param("10 20 . .", "", id="too few"),
    ],
)
def test_what_is_drawn(values: str, drawn: str) -> None:
    assert path(values) == drawn


def test_a_break_and_a_provisional_end_are_drawn_as_such() -> None:
    assert path("10 20 30 40", (BreakMark(3, "New count"),)) == "M67 16 74 12M81 8 88 4m-1-1h2v2h-2z"
    assert path("10 20 30 40", provisional=True).endswith("m-2-2h4v4h-4z")


def test_only_thirteen_months_are_drawn() -> None:
    drawn = path(" ".join("12345678912345"), last=14)
    assert [int(x) for x in re.findall(r"[M ](\d+) \d+", drawn)] == [*range(4, 89, 7)]


def test_the_words_for_those_who_do_not_see_the_drawing_name_its_ends() -> None:
    values = {1: Decimal(9), 2: None, 3: Decimal(4), 4: Decimal(7)}
    months = [Point(at, f"month {at}", value, str(value)) for at, value in values.items()]
    assert trend_in_words(months, (), 4) == "lowest 4 (month 3), highest 9 (month 1)"
    assert trend_in_words(months, (), 3) == ""


def test_the_words_say_why_there_is_a_gap() -> None:
    rows = figures("2016-09 | 9 \n 2016-10 | | suppressed \n 2016-11 | 4 \n 2016-12 | 7 \n 2017-01 | | not yet due")
    shown = points_of(indicator(), rows)
    assert trend_in_words(shown, (), rows[-1].key.period.end) == (
        "lowest 4% (Nov 2016), highest 9% (Sep 2016); suppressed: Oct 2016; not yet due: Jan 2017"
    )


def test_lowest_and_highest_are_of_what_was_counted_in_one_way() -> None:
    months = [Point(at, f"month {at}", Decimal(value), value) for at, value in enumerate(["1", "9", "4", "7"], 1)]
    assert (
        trend_in_words(months, (BreakMark(3, "New count"),), 4)
        == "since month 3: lowest 4 (month 3), highest 7 (month 4)"
    )
    # After the break there is one figure only: nothing is the lowest of one.
    assert trend_in_words(months, (BreakMark(4, "New count"),), 4) == ""


def test_lowest_and_highest_of_a_running_total_are_of_its_newest_year() -> None:
    table = "2016-02 | 110 \n 2016-03 | 120 \n 2016-04 | 9 \n 2016-05 | 21"
    shown = points_of(indicator(basis="financial year to date", unit="count", decimals=0), figures(table))
    last = shown[-1].at
    assert trend_in_words(shown, (), int(last)) == "since Apr 2016: lowest 9 (Apr 2016), highest 21 (May 2016)"
