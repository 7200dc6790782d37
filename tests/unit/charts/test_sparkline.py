"""What a line the size of a word shows, in words."""

from decimal import Decimal

from generator.charts.sparkline import trend_in_words
from generator.charts.trend import points_of
from generator.charts.view import BreakMark, Point
from tests.unit.samples import figures, indicator


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
