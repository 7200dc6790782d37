"""The verdicts counted: those on figures of the month, and apart from them those on older ones."""

from collections.abc import Iterable
from types import SimpleNamespace
from typing import Any

import pytest

from generator.assess.direction import Judgement
from generator.assess.rating import Colour
from generator.assess.totals import totals
from generator.pages.parts.totals import CountView, printed_in_words, totals_view, verdict
from generator.record.keys import PrintedRating
from generator.terms.period import Period

COLOURS = {"g": Colour.GREEN, "a": Colour.AMBER, "r": Colour.RED, "-": Colour.NOT_RATED}
CHANGES = {"+": Judgement.BETTER, "-": Judgement.WORSE, "=": Judgement.SAME, "0": Judgement.NONE}
MONTH = Period.parse("2017-02")


def judged(table: str) -> list[Any]:
    """One word a measure: rating, change, and when: `g+2017-02`, `-02017-01:amber` for what the report prints."""
    return [_measure(word[0], word[1], *word[2:].split(":")) for word in table.split()]


def _measure(colour: str, change: str, when: str, printed: str = "") -> Any:
    period = Period.parse(when) if when else None
    return SimpleNamespace(
        rating=SimpleNamespace(colour=COLOURS[colour]),
        travel=SimpleNamespace(judgement=CHANGES[change]),
        latest=SimpleNamespace(key=SimpleNamespace(period=period)) if period else None,
        rating_period=period,
        printed_rating=PrintedRating(printed),
        release=MONTH,
    )


@pytest.mark.parametrize(
    ("measures", "words"),
    [
        (
            "g+2017-02 g-2017-02 a-2017-02 r=2017-02 -02017-02",
            "4 of 5 measures can be rated: 2 met the target, 1 came close and 1 missed it. "
            "1 got better than the period before, 2 got worse and 1 stayed the same.",
        ),
        (
            "-02017-02 -+2017-02 -0",
            "None of the 3 measures can be rated. "
            "1 got better than the period before, 0 got worse and 0 stayed the same.",
        ),
        (
            "g+2017-02 r-2017-02 g+2017-01 a-2016-12 -02017-01",
            "4 of 5 measures can be rated. February 2017: 1 met the target, 0 came close and 1 missed it; 1 got "
            "better than the period before, 1 got worse and 0 stayed the same. Older figures: "
            "1 met the target and 1 came close; 1 got better and 1 got worse.",
        ),
        (
            "g02017-01 -02017-02",
            "1 of 2 measures can be rated. February 2017: none is compared with the period before. Older figures: "
            "1 met the target.",
        ),
        (  # What ended before the month but has no verdict is no earlier verdict.
            "g02017-02 -02017-01",
            "1 of 2 measures can be rated: 1 met the target, 0 came close and 0 missed it. "
            "None is compared with the period before.",
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
    assert (found.of_month.changes[Judgement.BETTER], found.changes[Judgement.BETTER]) == (1, 1)


def numbers(measures: str) -> list[tuple[str, bool, str, str]]:
    """Of each time its name, whether it is shown, and the numbers of ratings and of changes."""
    times = totals_view(judged(measures), MONTH).times
    return [(time.when, time.is_named, told(time.ratings), told(time.changes)) for time in times]


def told(counts: Iterable[CountView]) -> str:
    return " ".join(f"{count.number} {count.tag.word}" for count in counts)


def test_what_is_not_rated_is_counted_once_and_no_heading_stands_over_one_time() -> None:
    changes = "0 Got better 0 Got worse 0 Stayed the same"
    assert numbers("g02017-02 -02017-01") == [
        ("February 2017", False, "1 Green 0 Amber 0 Red 1 Not rated", changes),
    ]
    assert numbers("r02017-02 a02017-01 -02017-01") == [
        ("February 2017", True, "0 Green 0 Amber 1 Red 1 Not rated", changes),
        ("Older figures", True, "0 Green 1 Amber 0 Red", changes),
    ]
    assert numbers("-+2017-01")[1][2:] == ("", "1 Got better 0 Got worse 0 Stayed the same")


@pytest.mark.parametrize(
    ("measures", "words"),
    [
        ("g02017-02:green r02017-02:amber -02017-02", ""),  # What is rated by a bound is counted there.
        ("-02017-02:amber -02017-02", "We can't rate 2. The report itself rates 1 of them amber."),
        (
            "-02017-02:red -02017-01:green -02017-02:amber -02017-02:amber g02017-02:red -02017-02",
            "We can't rate 5. The report itself rates 1 of them green, 2 amber and 1 red.",
        ),
    ],
)
def test_the_colours_of_the_report_are_counted_for_what_no_bound_rates(measures: str, words: str) -> None:
    assert printed_in_words(totals(judged(measures), MONTH)) == words
    assert totals_view(judged(measures), MONTH).printed == words
