"""The small record that the sentences of prose.txt speak about."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from generator.prose.claims.texts import Finding, judge_text
from generator.prose.facts.gathered import facts_of_figure, facts_of_indicator
from generator.prose.facts.scope import Scope, Shelf
from generator.prose.reading.filling import filler
from generator.prose.refer.reach import Held, Reach
from generator.prose.references import matches
from generator.prose.sentences import sentences_of
from generator.prose.told import Record, ToldText
from generator.record.keys import Area, Key, Status
from generator.record.outside import Comparator, ComparatorName
from generator.record.picture import picture_as_at
from generator.record.publications import FigureRow, Publications, PublishedFigure
from generator.record.safe import Figure
from generator.record.sealing import Seal
from generator.schema.registry import Indicator
from generator.terms.period import Period
from generator.terms.units import UNITS
from tests.unit import samples

RELEASE = Period.parse("2017-01")
BOROUGH = Area("B", "Sampleton", "local authority", "")
AREAS = {
    "B": BOROUGH,
    "N": Area("N", "North", "locality", "B"),
    "S": Area("S", "South", "locality", "B"),
    "C": Area("C", "Central", "locality", "B"),
    "M": Area("M", "March", "locality", "B"),
}
MONTHS = [*(f"2016-{month:02d}" for month in range(4, 13)), "2017-01"]
COUNT: dict[str, object] = {"unit": "count", "decimals": 0, "polarity": "no judgement"}
SUM: dict[str, object] = {"year_to_date": {"rule": "sum", "starts": "april"}}
GREEN = {"from": "2016-04", "as_printed": "x", "set_by": "x", "why": "x", "basis": "latest figure", "otherwise": "red"}


def at_least(bound: str) -> list[dict[str, object]]:
    return [GREEN | {"green": {"at_least": bound}}]


def at_most(bound: str) -> list[dict[str, object]]:
    return [GREEN | {"green": {"at_most": bound}}]


CARDS: dict[str, dict[str, object]] = {
    "contacts": COUNT | SUM | {"name": "Contacts", "definition": "All contacts of families in the month."},
    "conferences": COUNT | {"name": "Children with a first conference", "definition": "Children with a conference."},
    "adoptions": COUNT | {"name": "Children adopted", "definition": "Children who were adopted in the month."},
    "in-time": {
        "name": "Assessments finished in time",
        "definition": "Assessments finished within 35 working days, of those due.",
        "targets": at_least("100"),
    },
    "referrals-on": {"name": "Referrals that go on to an assessment", "definition": "Referrals with an assessment."},
    "rate": {"unit": "rate per 10,000", "polarity": "no judgement", "name": "Children with a plan", "definition": "x"},
    "days": {"unit": "days", "polarity": "lower is better", "name": "Days to an adoption", "definition": "x"},
    "quarter": {"name": "Second plans", "definition": "Children who had been on a plan before.", "decimals": 0},
    "visits": {"name": "Visits in time", "definition": "Visits in time."},
    "two-thirds": {"name": "Young people with a plan", "definition": "Young people with a plan.", "decimals": 0},
    "rereferrals": {
        "name": "Re-referrals",
        "definition": "Referrals of a child who was referred before.",
        "polarity": "lower is better",
        "targets": at_most("23"),
    },
    "banded": {
        "name": "Plans up to date",
        "definition": "Plans up to date.",
        "targets": [GREEN | {"green": {"at_least": "95"}, "amber": {"at_least": "90"}}],
    },
    "reviews": {"name": "Reviews in time", "definition": "Reviews in time.", "targets": at_least("95")},
    "claims-of-year": COUNT
    | SUM
    | {
        "name": "Claims made",
        "definition": "Claims made.",
        "polarity": "higher is better",
        "targets": [GREEN | {"basis": "whole year", "green": {"at_least": "4000"}}],
    },
    # 94.96% is shown as 95.0% and misses the target.
    "nearly": {"name": "Homes checked", "definition": "Homes checked.", "targets": at_least("95")},
    "checks": {
        "name": "Checks in time",
        "definition": "Checks in time.",
        "targets": [
            GREEN | {"from": "2016-06", "green": {"at_least": "60"}},
            GREEN | {"from": "2016-12", "green": {"at_least": "80"}},
        ],
    },
}
# Indicator: the months from April to January, with parts where there are any; last what is neither month nor borough.
FIGURES = {
    "contacts": "300 310 290 280 250 255 260 278 267 403",
    "conferences": "35 36 37 38 39 40 41 33 34 42",
    "adoptions": "1 2 3 4 2 3 1 2 3 9",
    "in-time": "70.1 72.0 78.4 60.0 55.5 41.0 22.0 26.0=20/77 30.2=35/116 18.2=22/121",
    "referrals-on": "71.1 80.0 85.0 90.0 91.0 95.0 96.0 97.0 97.5 98.4",
    "rate": "60.1 60.0 59.8 59.0 58.0 57.5 58.1 58.9 58.7 58.5",
    "days": "340.0 341.0 342.0 343.0 344.0 345.0 345.1 345.5 345.9 374.7",
    "quarter": "20 21 22 23 22 21 20 21 22 25",
    "visits": "20.0 21.0 22.0 23.0 24.0 25.0 26.0 27.0 25.6 51.2",
    "two-thirds": "50 51 52 53 54 55 56 57 58 67",
    "rereferrals": "29.0 28.8 28.6 28.5 28.3 28.1 28.4 27.2 25.0 22.7",
    "claims-of-year": "300 300 300 300 300 300 300 300 300 300",
    "banded": "91.0 91.0 91.0 91.0 91.0 91.0 91.0 91.0 92.0 93.0",
    "nearly": "97.0 97.1 97.2 97.6 98.0 98.0 98.0 98.0 98.0 95.0=2374/2500",
    "checks": "50.0 55.0 61.0 62.0 65.0 66.0 70.0 71.0 75.0 78.0",
    "reviews": "97.0 97.1 97.2 97.6 100.0 100.0 100.0 100.0 100.0 100.0",
}
OTHERS = (
    ("contacts", "B", "2015/16", "3120"),
    ("contacts", "N", "2017-01", "105"),
    ("contacts", "S", "2017-01", "146"),
    ("contacts", "C", "2017-01", "152"),
    ("contacts", "M", "2017-01", "12"),
    ("contacts", "N", "2016-12", "80"),
    ("contacts", "S", "2016-12", "90"),
    ("contacts", "C", "2016-12", "97"),
)
COMPARATORS = (
    ("in-time", ComparatorName.ENGLAND, "2016-10", "40.4"),
    ("reviews", ComparatorName.ENGLAND, "2016-01", "94.0"),
    ("reviews", ComparatorName.NEIGHBOURS, "2016-01", "97.6"),
    ("rate", ComparatorName.NEIGHBOURS, "2016-01", "46.1"),
    ("rate", ComparatorName.ENGLAND, "2016-01", "42.9"),
    # A year, which no month is held against; and a month that lies too far back.
    ("visits", ComparatorName.ENGLAND, "2015/16", "40.0"),
    ("visits", ComparatorName.NEIGHBOURS, "2015-12", "40.0"),
)
PRINTED = "99.9% | 100.0% in the table"
DOCUMENT = (
    ("budget", "Net budget", UNITS["million pounds"], "30.47"),
    ("place", "Price of a place", UNITS["pounds"], "845"),
)


def indicators() -> dict[str, Indicator]:
    return {name: samples.indicator(id=name, **card) for name, card in CARDS.items()}


def observations() -> Iterator[Figure]:
    for name, figures in FIGURES.items():
        for month, cell in zip(MONTHS, figures.split(), strict=True):
            value, _, parts = cell.partition("=")
            top, _, bottom = parts.partition("/")
            yield _row(name, "B", month, value, top, bottom)
    for name, area, period, value in OTHERS:
        yield _row(name, area, period, value)


def _row(name: str, area: str, period: str, value: str, top: str = "", bottom: str = "") -> Figure:
    shown, numerator, denominator = (Decimal(text) if text else None for text in (value, top, bottom))
    return Figure(
        Key(name, area, Period.parse(period), ""), shown, numerator, denominator, Status.PUBLISHED, "", Seal()
    )


def held() -> dict[str, Held]:
    picture = picture_as_at(RELEASE, observations())
    comparators = tuple(
        Comparator(name, who, Period.parse(period), Decimal(value), "average", "x", "")
        for name, who, period, value in COMPARATORS
    )
    return {name: Held(indicator, picture, comparators) for name, indicator in indicators().items()}


def document() -> Iterable[PublishedFigure]:
    for name, label, unit, value in DOCUMENT:
        row = FigureRow(name, label, unit, BOROUGH, None, "", Decimal(value), "", "", "x.csv", 1)
        yield PublishedFigure(name, (row,))


def scope(names: str) -> Scope:
    """What a sentence may speak of: the indicators that are named, or the document's figures for `-`."""
    if names == "-":
        return Scope(
            (), [f for figure in document() for f in facts_of_figure(figure)], Shelf(()), RELEASE, "B", AREAS, PRINTED
        )
    near = [held()[name] for name in names.split()]
    return Scope(near, [f for each in near for f in facts_of_indicator(each)], Shelf(()), RELEASE, "B", AREAS, PRINTED)


def findings(names: str, text: str) -> list[Finding]:
    """Every claim of a text in which references may stand; the indicators that they name are in reach as well."""
    reach = Reach(held(), frozenset(), Publications({}), tuple(AREAS.values()), BOROUGH, {"things": frozenset(CARDS)})
    references = tuple(matches(text))
    told = ToldText(("text",), text, (), RELEASE, Record(reach), sentences_of(text), references)
    within = scope(names)
    return list(judge_text(text, told.sentences, within, filler(told, within.near)))
