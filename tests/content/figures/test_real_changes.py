"""What the generator says of every real measure's changes equals what a second way says; so does the order of news."""

from functools import cache
from typing import Any

import pytest

from generator.assess.indicator import Assessment
from generator.assess.judged import Judged, judge
from generator.assess.news import really_better, really_worse
from generator.assess.no_range import Refusal
from generator.build import check_sources
from generator.publish.files import read_sources
from tests.content.texts import REPOSITORY
from tests.oracle.second.variation_news import news
from tests.oracle.second.variation_record import variations_of
from tests.oracle.test_variation import SAID

MEASURES = {"early-help": 66, "safeguarding": 83}


@cache
def judged() -> Judged:
    return judge(check_sources(read_sources(REPOSITORY)))


def ours(found: Assessment) -> dict[str, Any]:
    usual = found.usual
    told: dict[str, Any] = {"verdict": found.moved.movement.value}
    if isinstance(usual, Refusal):
        return told | {"refusal": usual.why.value}
    limits = {"low": round(float(usual.low), 9), "high": round(float(usual.high), 9), "n": len(usual.values)}
    base = {"first": usual.baseline.first.text, "last": usual.baseline.last.text}
    told |= {"grade": "trial" if usual.is_trial else "full", "assurance": SAID[found.assurance]}
    return told | limits | base


def theirs(found: dict[str, Any]) -> dict[str, Any]:
    if found["refusal"]:
        return {name: found[name] for name in ("verdict", "refusal")}
    told = {name: found[name] for name in ("verdict", "grade", "n", "first", "last")}
    told |= {"assurance": found["assurance"] or "nothing"}
    return told | {name: round(found[name], 9) for name in ("low", "high")}


@pytest.mark.parametrize("name", MEASURES)
def test_a_second_way_says_the_same_of_every_measure(name: str) -> None:
    found = {measure: ours(a) for measure, a in judged().latest[name].items()}
    release = max(month for scorecard, month in judged().releases if scorecard == name).text
    second = variations_of(REPOSITORY, name, release)
    assert found == {measure: theirs(second[measure]) for measure in found}
    assert len(found) == MEASURES[name]


def test_the_news_stand_in_the_order_of_a_second_way() -> None:
    counted = [found for found in judged().newest.values() if found.indicator.in_summary]
    lists = {"worse": really_worse(counted), "better": really_better(counted)}
    assert len(counted) == 138
    told = {way: [found.indicator.id for found in each] for way, each in lists.items()}
    assert told == news(REPOSITORY)
    assert told["worse"][:5] == ["sg-6-15", "sg-6-16", "sg-1-2", "sg-6-13", "sg-2-2"]
