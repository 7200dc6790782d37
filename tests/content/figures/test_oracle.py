"""What the generator says about every real indicator equals what the slow and obvious way says."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from generator.assess.indicator import Assessment
from generator.assess.judged import assess_release
from generator.assess.rating import Colour
from generator.build import check_sources
from generator.checks.arithmetic import find_faults
from generator.publish.files import read_sources
from generator.record.content import Content, Scorecard
from generator.record.faults import Check
from generator.record.gather import parse_content
from generator.schema.registry import Registry
from generator.terms.problems import Problem
from tests.oracle import naive

ROOT = Path()
SCORECARDS = ("early-help", "safeguarding")
BOROUGH = "E08000018"
LOCALITIES = ("ROT-NORTH", "ROT-SOUTH", "ROT-CENTRAL", "ROT-BOROUGH", "ROT-NOT-STATED")
NOW = naive.newest_month(ROOT)
# How many verdicts change if so many people are asked for.
CHANGED = {20: 1, 45: 4, 80: 6}


@cache
def content() -> Content:
    return check_sources(read_sources(ROOT))


def scorecard(name: str) -> Scorecard:
    return next(s for s in content().scorecards if s.id == name)


@cache
def assessed(name: str) -> Mapping[str, Assessment]:
    return assess_release(content(), scorecard(name), scorecard(name).latest)


@cache
def cards(name: str) -> dict[str, dict[str, Any]]:
    return naive.read_cards(ROOT, name)


@cache
def picture(name: str) -> Any:
    return naive.read_picture(ROOT, name)


ALL = [(name, indicator) for name in SCORECARDS for indicator in cards(name)]
each_scorecard = pytest.mark.parametrize("name", SCORECARDS)
Card = dict[str, Any]


def differing(
    name: str, ours: Callable[[Assessment], object], theirs: Callable[[Card, naive.Figures], object]
) -> dict[str, tuple[object, object]]:
    """The indicators of which the generator says another thing than the slow and obvious way, and what both say."""
    said = {
        indicator: (ours(found), theirs(cards(name)[indicator], figures(name, indicator)))
        for indicator, found in assessed(name).items()
    }
    return {indicator: both for indicator, both in said.items() if both[0] != both[1]}


@cache
def figures(name: str, indicator: str) -> naive.Figures:
    return naive.figures_of(picture(name), indicator, BOROUGH, NOW)


def test_all_indicators_are_judged() -> None:
    assert [(name, indicator) for name in SCORECARDS for indicator in assessed(name)] == ALL
    assert len(ALL) == 149


@each_scorecard
def test_the_picture_is_the_last_row_of_every_key(name: str) -> None:
    ours = {
        (key.indicator, key.area, key.period.text, key.group): (str(o.value) if o.value is not None else "", o.status)
        for key, o in scorecard(name).latest.picture.observations.items()
    }
    rows = picture(name)
    keys = zip(*(rows[column] for column in naive.KEY), strict=True)
    assert ours == dict(zip(keys, zip(rows.value, rows.status, strict=True), strict=True))


@each_scorecard
def test_the_latest_figure(name: str) -> None:
    def ours(found: Assessment) -> tuple[str | None, str]:
        if found.latest is None:
            return None, ""
        return found.latest.key.period.text, "" if found.latest.value is None else str(found.latest.value)

    def theirs(card: Card, figures: naive.Figures) -> tuple[str | None, str]:
        period = naive.latest_of(card, figures)
        return period, figures.value[period] if period else ""

    assert differing(name, ours, theirs) == {}


@each_scorecard
def test_the_direction_of_travel(name: str) -> None:
    assert differing(name, travel_of, naive.direction_of) == {}


def travel_of(found: Assessment) -> str:
    return found.travel.arrow.value


@each_scorecard
def test_the_year_to_date(name: str) -> None:
    def ours(found: Assessment) -> object:
        value, decimals = found.year_to_date.value, found.indicator.decimals
        return None if value is None else naive.rounded(Fraction(value), decimals)

    def theirs(card: Card, figures: naive.Figures) -> object:
        value = naive.year_to_date_of(card, figures)
        return None if value is None else naive.rounded(value, int(card["decimals"]))

    assert differing(name, ours, theirs) == {}


@each_scorecard
def test_the_rating(name: str) -> None:
    assert differing(name, lambda found: found.rating.colour.value, naive.rating_of) == {}


@cache
def asking_for(least: int, name: str) -> Mapping[str, Assessment]:
    """The verdicts if every rule asked for so many people before it rates a figure."""
    found = scorecard(name)
    rules = [rule.model_dump() | {"rated_from": least, "caution_below": least} for rule in found.cards.disclosure_rules]
    typed = found.cards.model_dump(by_alias=True) | {"disclosure_rules": rules}
    release = replace(found.latest, registry=Registry.model_validate(typed))
    return assess_release(content(), found, release)


@pytest.mark.parametrize("least", [20, 45, 80])
def test_the_verdicts_if_more_people_were_asked_for(least: int) -> None:
    """Only a few of the 149 change theirs, so it is said how many: a test of none would say nothing."""
    changed = 0
    for name, indicator in ALL:
        found, card = asking_for(least, name)[indicator], cards(name)[indicator]
        stricter = card | {"rated_from": least if card["rated_from"] != "0" else 0}
        expected = (
            naive.direction_of(stricter, figures(name, indicator)),
            naive.rating_of(stricter, figures(name, indicator)),
        )
        assert (travel_of(found), found.rating.colour.value) == expected, indicator
        now = assessed(name)[indicator]
        changed += expected != (travel_of(now), now.rating.colour.value)
    assert changed == CHANGED[least]


def test_to_ask_for_more_people_leaves_fewer_rated() -> None:
    def rated(least: int) -> int:
        return sum(
            a.rating.colour is not Colour.NOT_RATED for name in SCORECARDS for a in asking_for(least, name).values()
        )

    assert rated(1) == rated(20) > rated(45) > rated(80)


@each_scorecard
def test_the_areas_that_do_not_add_up(name: str) -> None:
    borough, localities = content().borough.code, [area.code for area in content().localities()]
    assert (borough, tuple(localities)) == (BOROUGH, LOCALITIES)
    problems: list[Problem] = []
    draft = parse_content(read_sources(ROOT), problems)
    assert draft is not None, problems
    typed = next(card for card in draft.scorecards if card.id == name)
    findings = find_faults(typed, typed.latest.picture, borough, localities)
    ours = {
        (f.observation.key.indicator, f.observation.key.period.text, f.observation.key.group)
        for f in findings
        if f.check is Check.AREAS
    }
    assert ours == areas_that_do_not_add_up(name)


def areas_that_do_not_add_up(name: str) -> set[tuple[str, str, str]]:
    """By group-by: the parts are more than the whole, or, all known, less."""
    rows = picture(name)
    rows = rows[[cards(name)[indicator]["areas_add_up"] == "true" for indicator in rows.indicator]]
    rows = rows.assign(number=pd.to_numeric(rows.value))
    key = ["indicator", "period", "group"]
    parts = rows[rows.area.isin(LOCALITIES)].groupby(key).number.agg(["sum", "count", "size"])
    whole = rows[(rows.area == BOROUGH) & rows.number.notna()].set_index(key).number
    table = parts[parts["count"] > 0].join(whole, how="inner")
    gap = table["sum"] - table.number
    wrong = (gap > 0.001) | ((gap < -0.001) & (table["count"] == table["size"]))
    return set(table[wrong].index)
