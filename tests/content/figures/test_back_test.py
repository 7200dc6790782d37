"""Our direction of travel against every arrow that can still be read in the published safeguarding scorecard.

The report's arrows point up where it sees performance rise; ours say which way the number went.
"""

import csv
from pathlib import Path

import pytest

from generator.assess.indicator import Assessment
from generator.assess.judged import assess_release
from generator.build import check_sources
from generator.publish.files import read_sources
from generator.schema.targets import Polarity

REFERENCE = Path("tests/content/reference/safeguarding/summary.csv")

# Measures for which our arrow differs from the printed one, with the reason.
EXCEPTIONS: dict[str, str] = {}


def printed() -> list[tuple[str, str]]:
    """Measure and arrow, for each arrow that is legible."""
    with REFERENCE.open(encoding="utf-8", newline="") as file:
        return [(row["number"], row["dot_printed"]) for row in csv.DictReader(file) if row["dot_printed"]]


@pytest.fixture(scope="module")
def ours() -> dict[str, str]:
    content = check_sources(read_sources(Path()))
    scorecard = next(s for s in content.scorecards if s.id == "safeguarding")
    january = next(release for release in scorecard.releases if release.month.text == "2017-01")
    judged = assess_release(content, scorecard, january)
    return {a.indicator.number: performance(a) for a in judged.values()}


def performance(found: Assessment) -> str:
    """Our arrow, as the report would print it."""
    turned = {"up": "down", "down": "up"} if found.indicator.polarity is Polarity.LOWER else {}
    return turned.get(found.travel.arrow.value, found.travel.arrow.value)


def test_every_legible_arrow_is_checked() -> None:
    assert len(printed()) == 63


@pytest.mark.parametrize(("number", "arrow"), printed())
def test_our_arrow_is_the_printed_one(ours: dict[str, str], number: str, arrow: str) -> None:
    assert (ours[number] == arrow) is (number not in EXCEPTIONS)
