"""What the generator says about every real indicator equals what the slow and obvious way says."""

from collections.abc import Mapping
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
each = pytest.mark.parametrize(("name", "indicator"), ALL, ids=[indicator for _, indicator in ALL])


def both(name: str, indicator: str) -> tuple[Assessment, dict[str, Any], naive.Figures]:
    return assessed(name)[indicator], cards(name)[indicator], naive.figures_of(picture(name), indicator, BOROUGH, NOW)


def test_all_indicators_are_judged() -> None:
    assert [(name, indicator) for name in SCORECARDS for indicator in assessed(name)] == ALL
    assert len(ALL) == 149


@pytest.mark.parametrize("name", SCORECARDS)
def test_the_picture_is_the_last_row_of_every_key(name: str) -> None:
    ours = {
        (key.indicator, key.area, key.period.text, key.group): (str(o.value) if o.value is not None else "", o.status)
        for key, o in scorecard(name).latest.picture.observations.items()
    }
    rows = picture(name)
    keys = zip(*(rows[column] for column in naive.KEY), strict=True)
    assert ours == dict(zip(keys, zip(rows.value, rows.status, strict=True), strict=True))


@each
def test_the_latest_figure(name: str, indicator: str) -> None:
    ours, card, figures = both(name, indicator)
    period = naive.latest_of(card, figures)
    assert (ours.latest.key.period.text if ours.latest else None) == period
    assert (str(ours.latest.value) if ours.latest and ours.latest.value is not None else "") == (
        figures.value[period] if period else ""
    )


@each
def test_the_direction_of_travel(name: str, indicator: str) -> None:
    ours, card, figures = both(name, indicator)
    assert (ours.travel.arrow.value, ours.travel.judgement.value) == naive.direction_of(card, figures)


@each
def test_the_year_to_date(name: str, indicator: str) -> None:
    ours, card, figures = both(name, indicator)
    expected, decimals = naive.year_to_date_of(card, figures), int(card["decimals"])
    found = ours.year_to_date.value
    assert (naive.rounded(Fraction(found), decimals) if found is not None else None) == (
        naive.rounded(expected, decimals) if expected is not None else None
    )


@each
def test_the_rating(name: str, indicator: str) -> None:
    ours, card, figures = both(name, indicator)
    assert ours.rating.colour.value == naive.rating_of(card, figures)


@cache
def asking_for(least: int, name: str) -> Mapping[str, Assessment]:
    """The verdicts if every rule asked for so many people before it rates a figure."""
    found = scorecard(name)
    rules = [
        rule.model_dump() | {"rated_from": least, "caution_below": least} for rule in found.registry.disclosure_rules
    ]
    typed = found.registry.model_dump(by_alias=True) | {"disclosure_rules": rules}
    registry = Registry.model_validate(typed)
    return assess_release(content(), replace(found, registry=registry), found.latest)


@pytest.mark.parametrize("least", [20, 45, 80])
@each
def test_the_verdicts_if_more_people_were_asked_for(name: str, indicator: str, least: int) -> None:
    _, card, figures = both(name, indicator)
    ours, stricter = (
        asking_for(least, name)[indicator],
        card | {"rated_from": least if card["rated_from"] != "0" else 0},
    )
    assert (ours.travel.arrow.value, ours.travel.judgement.value) == naive.direction_of(stricter, figures)
    assert ours.rating.colour.value == naive.rating_of(stricter, figures)


def test_to_ask_for_more_people_leaves_fewer_rated() -> None:
    def rated(least: int) -> int:
        return sum(
            a.rating.colour is not Colour.NOT_RATED for name in SCORECARDS for a in asking_for(least, name).values()
        )

    assert rated(1) == rated(20) > rated(45) > rated(80)


@pytest.mark.parametrize("name", SCORECARDS)
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
