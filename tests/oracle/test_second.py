"""Random records with every kind of period: a second way, in pandas, says the same of each as the generator."""

import json
from collections.abc import Mapping
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from generator.assess.judged import assess_release
from generator.build import check_sources
from generator.terms.period import Period, PeriodError
from generator.terms.problems import ContentError, Problem
from tests import turns
from tests.oracle.second.due import missing, stands
from tests.oracle.second.periods import month_text
from tests.oracle.second.reading import Record, read
from tests.oracle.second_councils import council, sources_of
from tests.oracle.second_said import Said, generator_way, second_way
from tests.unit.samples import BOROUGH, CARD

Missing = dict[str, list[tuple[str, str]]]


@turns.drawn(200, 20_000)
@given(st.integers(0, 2**64))
def test_a_second_way_says_the_same(number: int) -> None:
    files = council(Random(number))
    record = read(files, "things")
    assert generator_says(files, record) == second_says(record), listing(files)


def second_says(record: Record) -> Said:
    """The figures that are missing; else what there is to say of each measure at each release."""
    if lacking := missing_of(record):
        return {"missing": lacking}
    return {
        f"{month_text(r)} {name}": second_way(record, name, r)
        for r in record.releases
        for name in record.cards
        if stands(record.cards[name], r, min(record.releases))
    }


def missing_of(record: Record) -> Missing:
    found = {f"data/releases/things/{month_text(r)}.csv": missing(record, r) for r in record.releases}
    return {path: figures for path, figures in found.items() if figures}


def generator_says(files: Mapping[str, str], record: Record) -> Said:
    try:
        content = check_sources(sources_of(files))
    except ContentError as error:
        lacking = missing_of(record)
        told = tells_all(error.problems, lacking)
        return {"missing": lacking} if told else {"refused": [f"{p.path}:{p.line}: {p.said}" for p in error.problems]}
    [scorecard] = content.scorecards
    return {
        f"{release.month.text} {name}": generator_way(record, release, verdict, BOROUGH)
        for release in scorecard.releases
        for name, verdict in assess_release(content, scorecard, release).items()
    }


def tells_all(problems: tuple[Problem, ...], lacking: Missing) -> bool:
    """Whether there is one problem a release, on its first line, that names each measure and period that is missing."""
    where = [(problem.path, problem.line) for problem in problems]
    return sorted(where) == [(path, 1) for path in sorted(lacking)] and all(
        names(problem.said, measure, period) for problem in problems for measure, period in lacking[problem.path]
    )


def names(said: str, measure: str, period: str) -> bool:
    return measure in said and (period in said or label(period) in said)


def label(period: str) -> str:
    try:
        return Period.parse(period).label
    except PeriodError:
        return period


def listing(files: Mapping[str, str]) -> str:
    """What of a council differs from all others: the cards, and the rows."""
    registry = json.loads(files["data/indicators/things.yml"])
    [rule], cards = registry["disclosure_rules"], registry["indicators"]
    own = "".join(f"{ {key: value for key, value in card.items() if CARD.get(key) != value} }\n" for card in cards)
    shown = sorted(path for path in files if path.endswith(".csv") and path != "data/areas.csv")
    return f"\nrated from {rule['rated_from']}\n{own}" + "".join(f"--- {path}\n{files[path]}" for path in shown)
