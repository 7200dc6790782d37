"""Addresses that stay, and links between them that work wherever the site is hosted."""

import pytest

from generator.pages.addresses import (
    A_TO_Z,
    HOME,
    beside,
    indicator_page,
    link,
    release_page,
    scorecard_page,
    standing_page,
)


def test_addresses_never_change() -> None:
    assert [HOME, A_TO_Z, scorecard_page("early-start"), release_page("early-start", "2017-01")] == [
        "index.md",
        "indicators/index.md",
        "scorecards/early-start/index.md",
        "scorecards/early-start/2017-01/index.md",
    ]
    assert [indicator_page("ts-1-1"), standing_page("about"), standing_page("methods")] == [
        "indicators/ts-1-1/index.md",
        "about/index.md",
        "about/methods/index.md",
    ]


@pytest.mark.parametrize(
    ("page", "to", "anchor", "address"),
    [
        (HOME, HOME, "", "./"),
        (HOME, A_TO_Z, "", "indicators/"),
        (A_TO_Z, HOME, "", "../"),
        ("indicators/ts-1-1/index.md", "indicators/ts-1-2/index.md", "", "../ts-1-2/"),
        (
            "indicators/ts-1-1/index.md",
            "scorecards/early-start/2017-01/index.md",
            "",
            "../../scorecards/early-start/2017-01/",
        ),
        ("indicators/ts-1-1/index.md", "indicators/ts-1-1/data.csv", "", "data.csv"),
        (HOME, A_TO_Z, "letter-a", "indicators/#letter-a"),
        (HOME, "assets/site.css", "", "assets/site.css"),
    ],
)
def test_a_link_is_relative(page: str, to: str, anchor: str, address: str) -> None:
    assert link(page, to, anchor) == address


def test_a_file_stands_beside_its_page() -> None:
    assert beside("indicators/ts-1-1/index.md", "data.csv") == "indicators/ts-1-1/data.csv"
    assert beside("index.md", "feed.xml") == "feed.xml"
