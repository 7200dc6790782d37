"""What the generator says of every real measure at every release equals what a second way, in pandas, says of it."""

from collections.abc import Mapping
from functools import cache

import pytest

from generator.assess.indicator import Assessment
from generator.assess.judged import assess_release
from generator.build import check_sources
from generator.publish.files import read_sources
from generator.record.content import Content, Release, Scorecard
from tests.content.ours import IS_OURS
from tests.content.texts import REPOSITORY
from tests.oracle.second.due import missing
from tests.oracle.second.periods import month_number
from tests.oracle.second.reading import Record, read
from tests.oracle.second_said import generator_way, second_way

RELEASES = sorted((path.parent.name, path.stem) for path in REPOSITORY.glob("data/releases/*/*.csv"))
MEASURES = {"early-help": 66, "safeguarding": 83}
each_release = pytest.mark.parametrize(("name", "month"), RELEASES)


@cache
def content() -> Content:
    return check_sources(read_sources(REPOSITORY))


@cache
def record(name: str) -> Record:
    paths = [path for kind in ("*.csv", "*.yml") for path in REPOSITORY.glob(f"data/**/{kind}")]
    return read({path.relative_to(REPOSITORY).as_posix(): path.read_text("utf-8") for path in paths}, name)


@cache
def judged(name: str, month: str) -> tuple[Release, Mapping[str, Assessment]]:
    scorecard: Scorecard = next(s for s in content().scorecards if s.id == name)
    release = next(release for release in scorecard.releases if release.month.text == month)
    return release, assess_release(content(), scorecard, release)


@each_release
@pytest.mark.parametrize("what", ["latest", "year to date", "comparisons", "gaps"])
def test_a_second_way_says_the_same(name: str, month: str, what: str) -> None:
    release, verdicts = judged(name, month)
    both = {
        measure: (
            generator_way(record(name), release, verdict, content().borough.code)[what],
            second_way(record(name), measure, month_number(month))[what],
        )
        for measure, verdict in verdicts.items()
    }
    assert {measure: said for measure, said in both.items() if said[0] != said[1]} == {}
    assert len(both) == (MEASURES[name] if IS_OURS else len(content().indicators))


@each_release
def test_no_figure_that_is_due_is_missing(name: str, month: str) -> None:
    assert missing(record(name), month_number(month)) == []
