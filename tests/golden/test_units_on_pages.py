"""How the figures of a unit stand on every kind of page: millions keep their word, and one day is no days."""

import re
from functools import cache

import pytest

from generator.build import build_site
from generator.publish.files import read_templates
from tests.golden.cases import PROJECT
from tests.golden.test_new_unit import REFERRING, council

CARD, OTHER = "indicators/fi-1-1/index.md", "indicators/fi-1-2/index.md"
RELEASE, CHART = "scorecards/first/2017-01/all/index.md", "indicators/fi-1-1/chart-fi-1-1.json"


@cache
def built(unit: str) -> dict[str, str]:
    """The council of 13, 12 and 11, and of 1, counted in another unit."""
    return {file.path: file.text for file in build_site(council(REFERRING, unit=unit), read_templates(PROJECT)).files}


@pytest.mark.parametrize(
    ("unit", "path", "text"),
    [
        ("million pounds", CARD, '<span class="rc-answer__value">£11 million</span>'),
        ("million pounds", OTHER, '<span class="rc-answer__value">£1 million</span>'),
        ("million pounds", CARD, "£11 million, down from £12 million in December 2016"),
        ("million pounds", CARD, "Green at £12 million or less. Red over £12 million."),
        ("million pounds", CARD, '<th scope="row">January 2017</th><td class="rc-num">£11 million</td>'),
        ("million pounds", CARD, "Down every month since October, from £14 million to £11 million</span>"),
        ("million pounds", CARD, "Last figure below the target of £12 million.</desc>"),
        ("million pounds", CARD, ">Green: £12 million</text>"),
        ("million pounds", CARD, ">£12m</text>"),
        ("million pounds", CARD, "The scale starts at £10m, not at zero."),
        ("million pounds", CHART, '"ticktext":["£10m","£11m","£12m","£13m","£14m","£15m"]'),
        ("million pounds", RELEASE, '<span class="rc-small"> Down £1 million since Dec 2016.</span>'),
        ("million pounds", RELEASE, "£12 million or less"),
        ("million pounds", RELEASE, 'data-label="Jan 2017">£11 million</td>'),
        ("million pounds", RELEASE, "</a>, down £1 million, so on target (£12 million or less);"),
        (
            "million pounds",
            "indicators/fi-1-1/data.csv",
            "Million pounds,LIT,Little Sampleton,local authority,Total,11,x,20,",
        ),
        ("million pounds", "scorecards/first/2017-01/first-summary_little-sampleton_2017-01.csv", "13,,12,,11,,"),
        ("pounds", CARD, ">£12</text>"),
        ("pounds", RELEASE, "</a>, down £1, so on target (£12 or less);"),
        ("days", OTHER, '<span class="rc-answer__value">1 day</span>'),
        ("days", RELEASE, "11 days</a>, down 1 day, so on target (12 or less);"),
        ("days", RELEASE, 'aria-label="1 day, measure 1.2">1 day</a>.'),
        ("percentage points", RELEASE, "</a>, down 1 percentage point, so on target"),
        ("percentage points", OTHER, '<span class="rc-answer__value">1 percentage point</span>'),
    ],
)
def test_a_figure_stands_with_its_unit(unit: str, path: str, text: str) -> None:
    assert text in built(unit)[path]


@pytest.mark.parametrize(
    ("unit", "wrong"),
    [
        ("days", r"(?<![\d.,])1 days"),
        ("percentage points", r"(?<![\d.,])1 percentage points"),
        ("million pounds", r"£\d+(?:[.,]\d+)*(?! million|m\b|[\d.,])"),
    ],
)
def test_no_page_or_chart_tells_one_as_many_or_leaves_the_million_out(unit: str, wrong: str) -> None:
    pages = {path: text for path, text in built(unit).items() if path.endswith((".md", ".json"))}
    assert {path: re.findall(wrong, text) for path, text in pages.items() if re.search(wrong, text)} == {}
