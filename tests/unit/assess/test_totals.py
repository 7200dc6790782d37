"""Verdicts counted: those on figures of a month apart from those on older ones, and what a document prints besides."""

from collections import Counter
from dataclasses import replace

import pytest

from generator.assess.indicator import Assessment, assess_indicator
from generator.assess.movement import Movement
from generator.assess.rating import Colour
from generator.assess.totals import Counts, totals
from generator.record.keys import PrintedRating
from generator.record.picture import picture_as_at
from generator.terms.period import Period
from tests.unit.assess.series import table
from tests.unit.samples import BANDS, BOROUGH, TARGET, figures, indicator

OF_MONTH = TARGET | BANDS
OF_YEAR = OF_MONTH | {"basis": "year to date"}
RISES = table("(85 87)x6 96", "2015-12")
FALLS = table("(96 98)x6 88", "2016-01")
STAYS = table("(93 95)x6 94", "2016-01")


def judged(table: str, *targets: dict[str, object], printed: str = "", release: str = "2017-01") -> Assessment:
    rows = [replace(row, printed_rating=PrintedRating(printed)) for row in figures(table)]
    known = picture_as_at(Period.parse(release), rows)
    return assess_indicator(indicator(targets=targets), known, BOROUGH, ())


def told(counts: Counts) -> str:
    """What there is of ratings and movements: `green 1, really better 2`."""
    found: list[tuple[Colour | Movement, int]] = [*counts.ratings.items(), *counts.movements.items()]
    return ", ".join(f"{verdict.value} {number}" for verdict, number in found)


@pytest.mark.parametrize(
    ("found", "month", "of_month", "of_earlier"),
    [
        ([judged(RISES, OF_MONTH)], None, "", "green 1, really better 1"),
        ([judged(RISES, OF_MONTH)], "2017-01", "", "green 1, really better 1"),
        ([judged(RISES, OF_MONTH)], "2016-12", "green 1, really better 1", ""),
        ([judged(RISES, OF_MONTH, release="2016-12")], None, "green 1, really better 1", ""),
        ([judged(RISES, OF_MONTH, release="2016-12")], "2017-01", "", "green 1, really better 1"),
        ([judged(FALLS, OF_MONTH)], None, "red 1, really worse 1", ""),
        ([judged(FALLS, OF_MONTH), judged(RISES, OF_MONTH)], None, "red 1, really worse 1", "green 1, really better 1"),
        # The rating may speak of another time than the movement.
        (
            [judged(f"{FALLS} \n 2016-04 to 2016-12 | 97", OF_YEAR)],
            None,
            "really worse 1",
            "green 1",
        ),
        ([judged(f"{RISES} \n 2016-04 to 2017-01 | 97", OF_YEAR)], None, "green 1", "really better 1"),
        # Of no figure there is no time.
        ([judged("", OF_MONTH)], None, "not rated 1, can't tell 1", ""),
        ([], "2017-01", "", ""),
    ],
)
def test_verdicts_are_counted_by_the_time_of_which_they_speak(
    found: list[Assessment], month: str | None, of_month: str, of_earlier: str
) -> None:
    counted = totals(found, Period.parse(month) if month else None)
    assert (told(counted.of_month), told(counted.of_earlier)) == (of_month, of_earlier)
    assert counted.indicators == len(found)
    assert counted.rated == counted.of_month.rated + counted.of_earlier.rated


@pytest.mark.parametrize(
    ("table", "targets", "rated", "are_any"),
    [
        ("2017-01 | 96", (OF_MONTH,), 1, True),
        ("2017-01 | 96", (), 0, False),
        (FALLS, (), 0, True),
        (STAYS, (), 0, True),
        # Two figures that differ are no verdict.
        ("2016-12 | 90 \n 2017-01 | 96", (), 0, False),
    ],
)
def test_whether_there_is_any_verdict(
    table: str, targets: tuple[dict[str, object], ...], rated: int, *, are_any: bool
) -> None:
    counts = totals([judged(table, *targets)]).of_month
    assert (counts.rated, counts.are_any) == (rated, are_any)


def test_a_printed_colour_counts_where_no_bound_rates() -> None:
    found = [
        judged("2017-01 | 96", printed="green"),
        judged("2017-01 | 90", printed="green"),
        judged("2017-01 | 90", printed="amber"),
        judged("2017-01 | 90"),
        judged("2017-01 | 96", OF_MONTH, printed="red"),
    ]
    assert totals(found).printed == Counter({PrintedRating.GREEN: 2, PrintedRating.AMBER: 1})


def test_movements_are_added_up_whatever_their_time() -> None:
    found = totals([judged(FALLS), judged(RISES), judged(RISES), judged(STAYS), judged("")])
    told = {Movement.WORSE: 1, Movement.BETTER: 2, Movement.USUAL: 1, Movement.UNKNOWN: 1}
    assert found.movements == Counter(told)
