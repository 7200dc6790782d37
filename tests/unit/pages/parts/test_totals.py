"""The verdicts counted: those on figures of the month, and apart from them those on older ones."""

from collections.abc import Iterable
from types import SimpleNamespace
from typing import Any

import pytest

from generator.assess.movement import Movement
from generator.assess.rating import Colour
from generator.assess.totals import totals
from generator.pages.parts.totals import CountView, answer, in_short, printed_in_words, totals_view, verdict
from generator.record.keys import PrintedRating
from generator.terms.period import Period

COLOURS = {"g": Colour.GREEN, "a": Colour.AMBER, "r": Colour.RED, "-": Colour.NOT_RATED}
MOVEMENTS = {"+": Movement.BETTER, "-": Movement.WORSE, "=": Movement.USUAL, "0": Movement.UNKNOWN}
MOVEMENTS |= {">": Movement.HIGHER, "<": Movement.LOWER}
MONTH = Period.parse("2017-02")
# The figures of measures that were counted for the last time before it.
ENDED = "2016-11"


def judged(table: str) -> list[Any]:
    """One word a measure: rating, movement, and when: `g+2017-02`, `-02017-01:amber` for what the report prints."""
    return [_measure(word[0], word[1], *word[2:].split(":")) for word in table.split()]


def _measure(colour: str, movement: str, when: str, printed: str = "") -> Any:
    period = Period.parse(when) if when else None
    return SimpleNamespace(
        rating=SimpleNamespace(colour=COLOURS[colour]),
        moved=SimpleNamespace(movement=MOVEMENTS[movement]),
        latest=SimpleNamespace(key=SimpleNamespace(period=period)) if period else None,
        rating_period=period,
        printed_rating=PrintedRating(printed),
        release=MONTH,
        indicator=SimpleNamespace(until=Period.parse("2016-12") if when == ENDED else None),
    )


@pytest.mark.parametrize(
    ("measures", "words"),
    [
        (
            "g+2017-02 g-2017-02 a-2017-02 r=2017-02 -02017-02",
            "4 of 5 measures can be rated: 2 met the target, 1 came close and 1 missed it. "
            "1 really got better and 2 really got worse; 1 shows no real change.",
        ),
        (
            "-02017-02 -+2017-02 -0",
            "None of the 3 measures can be rated. 1 really got better and 0 really got worse; 0 show no real change.",
        ),
        (  # What is higher than usual and neither good nor bad is counted by its tag alone.
            "->2017-02 -<2017-02 -=2017-02 -=2017-02",
            "None of the 4 measures can be rated. 0 really got better and 0 really got worse; 2 show no real change.",
        ),
        (
            "g+2017-02 r-2017-02 g+2017-01 a-2016-12 -02017-01",
            "4 of 5 measures can be rated. February 2017: 1 met the target, 0 came close and 1 missed it; 1 really "
            "got better and 1 really got worse; 0 show no real change. Older figures: "
            "1 met the target and 1 came close; 1 really got better and 1 really got worse.",
        ),
        (
            "g02017-01 -02017-02",
            "1 of 2 measures can be rated. February 2017: of none can we tell whether it really changed. "
            "Older figures: 1 met the target.",
        ),
        (  # What ended before the month but has no verdict is no earlier verdict.
            "g02017-02 -02017-01",
            "1 of 2 measures can be rated: 1 met the target, 0 came close and 0 missed it. "
            "Of none can we tell whether it really changed.",
        ),
    ],
)
def test_the_answer_counts_every_verdict(measures: str, words: str) -> None:
    assert verdict(totals(judged(measures), MONTH), MONTH) == words


def test_a_year_to_date_may_be_of_another_time_than_the_direction_beside_it() -> None:
    [measure] = judged("g+2017-02")
    measure.rating_period = Period.parse("2016-04 to 2017-01")
    found = totals([measure])
    assert (found.of_month.rated, found.of_earlier.rated) == (0, 1)
    assert (found.of_month.movements[Movement.BETTER], found.movements[Movement.BETTER]) == (1, 1)


def numbers(measures: str) -> list[tuple[str, bool, str, str]]:
    """Of each time its name, whether it is shown, and the numbers of ratings and of movements."""
    times = totals_view(judged(measures), MONTH).times
    return [(time.when, time.is_named, told(time.ratings), told(time.movements)) for time in times]


def told(counts: Iterable[CountView]) -> str:
    return " ".join(f"{count.number} {count.tag.word}" for count in counts)


def test_what_has_no_verdict_is_counted_once_and_no_heading_stands_over_one_time() -> None:
    none = "0 Really better 0 Really worse"
    assert numbers("g02017-02 -02017-01") == [
        ("February 2017", False, "1 Green 0 Amber 0 Red 1 Not rated", f"{none} 2 Can't tell"),
    ]
    assert numbers("r02017-02 a02017-01 -02017-01") == [
        ("February 2017", True, "0 Green 0 Amber 1 Red 1 Not rated", f"{none} 3 Can't tell"),
        ("Older figures", True, "0 Green 1 Amber 0 Red", none),
    ]
    assert numbers("-+2017-01")[1][2:] == ("", "1 Really better 0 Really worse")


def test_of_what_is_neither_good_nor_bad_only_what_there_is_is_counted() -> None:
    [(_, _, _, now), (_, _, _, before)] = numbers("->2017-02 -<2017-02 -=2017-02 -=2017-01 ->2017-01")
    assert now == "0 Really better 0 Really worse 1 Higher than usual 1 Lower than usual 1 No real change"
    assert before == "0 Really better 0 Really worse 1 Higher than usual 1 No real change"


@pytest.mark.parametrize(
    ("measures", "words"),
    [
        ("g02017-02:green r02017-02:amber -02017-02", ""),  # What is rated by a bound is counted there.
        ("-02017-02:amber -02017-02", "The report itself rates 1 of them amber."),
        (
            "-02017-02:red -02017-01:green -02017-02:amber -02017-02:amber g02017-02:red -02017-02",
            "The report itself rates 1 of them green, 2 amber and 1 red.",
        ),
    ],
)
def test_the_colours_of_the_report_are_counted_for_what_no_bound_rates(measures: str, words: str) -> None:
    assert printed_in_words(totals(judged(measures), MONTH)) == words
    assert totals_view(judged(measures), MONTH).printed == words


@pytest.mark.parametrize(
    ("measures", "short", "words"),
    [
        (
            "g+2017-02 g02017-02 a-2017-02 r-2017-02 -02017-02",
            "2 of 4 measures meet their target",
            "Of 4 measures that can be rated, 2 meet their target and 1 misses it. "
            "Two of those off target really got worse.",
        ),
        (  # What is green and got worse is not off target, and what has no rating is not either.
            "g-2017-02 --2017-02",
            "The only measure that can be rated meets its target",
            "Of 1 measure that can be rated, 1 meets its target and 0 miss it.",
        ),
        (
            "r02017-02 a02017-02",
            "None of 2 measures meets its target",
            "Of 2 measures that can be rated, 0 meet their target and 1 misses it.",
        ),
        (
            "g02017-02 r02017-01 r-2017-01",
            "1 of 3 measures meets its target",
            "Of 1 measure rated for February 2017, 1 meets its target and 0 miss it. "
            "Of 2 more rated on older figures, 0 meet their target and 2 miss it. "
            "One of those off target really got worse.",
        ),
        (
            "g02017-01 -02017-02",
            "The only measure that can be rated meets its target",
            "No measure can be rated for February 2017. Of 1 rated on older figures, 1 meets its target and 0 miss it.",
        ),
        (
            " ".join(["r-2017-02"] * 10),
            "None of 10 measures meets its target",
            "Of 10 measures that can be rated, 0 meet their target and 10 miss it. "
            "10 of those off target really got worse.",
        ),
        (  # What is no longer counted is no news.
            f"r-{ENDED}",
            "The only measure that can be rated does not meet its target",
            "No measure can be rated for February 2017. "
            "Of 1 rated on older figures, 0 meet their target and 1 misses it.",
        ),
        ("-02017-02 -0", "No measure can be rated", "None of the 2 measures can be rated."),
        ("-0", "No measure can be rated", "The only measure can't be rated."),
    ],
)
def test_how_things_stand_in_a_few_words_and_in_sentences(measures: str, short: str, words: str) -> None:
    found = totals(judged(measures), MONTH)
    assert (in_short(found), answer(found, MONTH)) == (short, words)
