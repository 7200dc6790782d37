"""The record: the picture as at a release, and the figure before rounding."""

from decimal import Decimal

import pytest

from generator.build import check_sources
from generator.record.content import Content
from generator.record.picture import picture_as_at
from generator.record.safe import SafePicture
from generator.terms.period import Period
from tests.unit.samples import BOROUGH, HEAD, NARRATIVE, figures, project

REVISED = """
revisions:
  - kind: correction
    indicators: [t-1]
    periods: [2016-12, 2017-01]
    reason: Both were counted again.
    effect: None.
    ask: Things team
"""
FEBRUARY = {
    "data/releases/things/2017-02.csv": HEAD
    + "t-1,B,2017-01,,51,,,,Revised\n"
    + "t-1,B,2016-12,,,,,not available,Withdrawn\n"
    + "t-1,B,2017-02,,60,,,,\n",
    "content/scorecards/things/2017-02.yml": NARRATIVE.replace("2017-01", "2017-02") + REVISED,
}
JANUARY = {
    "data/releases/things/2017-01.csv": HEAD + "t-1,B,2016-12,,40,,,,\nt-1,B,2017-01,,50,,,,\n",
    "data/annual/things.csv": HEAD + "t-1,B,2015/16,,30,,,,\n",
}


def shown(picture: SafePicture) -> dict[str, str]:
    return {o.key.period.text: str(o.value) for o in picture.series("t-1", BOROUGH)}


def two_releases() -> Content:
    return check_sources(project(JANUARY | FEBRUARY))


def test_each_release_keeps_its_own_picture_and_the_newest_row_wins() -> None:
    first, second = two_releases().scorecards[0].releases
    assert (first.month.text, second.month.text) == ("2017-01", "2017-02")
    assert shown(first.picture) == {"2015/16": "30.0", "2016-12": "40.0", "2017-01": "50.0"}
    assert shown(second.picture) == {"2015/16": "30.0", "2016-12": "None", "2017-01": "51.0", "2017-02": "60.0"}


def test_a_release_alone_gives_the_same_picture_as_with_later_ones() -> None:
    alone = check_sources(project(JANUARY)).scorecards[0].latest
    first = two_releases().scorecards[0].releases[0]
    assert first == alone


def test_the_latest_release_is_the_newest() -> None:
    assert two_releases().scorecards[0].latest.month.text == "2017-02"


def test_the_borough_and_its_parts_come_from_the_areas() -> None:
    content = two_releases()
    assert (content.borough.name, [area.name for area in content.localities()]) == ("Borough", ["North", "South"])


def test_a_series_is_in_the_order_of_time_and_of_one_area_only() -> None:
    rows = [*figures("2017-01 | 5 \n 2016-11 | 3"), *figures("2016-12 | 9", "N")]
    picture = picture_as_at(Period.parse("2017-01"), rows)
    assert list(shown(picture).items()) == [("2016-11", "3"), ("2017-01", "5")]
    found = picture.get("t-1", "N", Period.parse("2016-12"))
    assert (found.value if found else None) == Decimal(9)
    assert picture.get("t-1", "N", Period.parse("2017-01")) is None
    assert picture.series("t-1", "nowhere") == ()


@pytest.mark.parametrize(
    ("figure", "exact"),
    [
        ("95.0 = 949/999", Decimal(94900) / 999),
        ("95 = 946/1000", Decimal("94.6")),
        ("95.0", Decimal("95.0")),
        ("95.0 = 1/2", Decimal("95.0")),
        ("95.0 = /999", Decimal("95.0")),
        ("95.0 = 949/", Decimal("95.0")),
        ("0 = 0/12", Decimal(0)),
        ("0 = 0/0", Decimal(0)),
        ("", None),
    ],
)
def test_the_exact_figure_comes_from_parts_that_agree_with_it(figure: str, exact: Decimal | None) -> None:
    assert figures(f"2017-01 | {figure}")[0].exact(100) == exact


def test_the_exact_figure_is_so_many_out_of_what_its_unit_says() -> None:
    [rate] = figures("2017-01 | 35.7 = 25/7000")
    assert (rate.exact(10_000), rate.exact(100), rate.exact(None)) == (
        Decimal(250_000) / 7000,
        Decimal("35.7"),
        Decimal("35.7"),
    )
