"""Every cell of periods.txt: which periods, rules, targets and releases go together, and which are refused."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import pytest

from generator.assess.indicator import Assessment
from generator.assess.judged import assess_release
from generator.build import check_sources
from generator.terms.period import MONTHS, Period
from generator.terms.problems import ContentError
from generator.terms.texts import Sources
from tests import turns
from tests.oracle.sweep import pages_of
from tests.unit.samples import CARD, HEAD, NARRATIVE, TARGET, project, registry

TABLE = Path(__file__).with_name("periods.txt").read_text("utf-8")
SECTIONS = {part[0]: part for part in re.split(r"^(?=\d\. )", TABLE, flags=re.MULTILINE)[1:]}
RED = TARGET | {"green": {"at_least": "95"}, "otherwise": "red"}


@dataclass(frozen=True)
class Cell:
    """What a cell of the table says."""

    row: str
    column: str
    right: str


def cells_of(section: str) -> Iterator[Cell]:
    """The cells of a section; a heading of two lines names its columns by both."""
    lines = [line.partition("|") for line in SECTIONS[section].splitlines() if "|" in line]
    heads = [after.split() for before, _, after in lines if not before.strip()]
    names = heads[-1]
    if len(heads) == 2:
        rules = re.split(r"\s{2,}", lines[0][2].strip())
        names = [f"{rule}: {names[3 * place + n]}" for place, rule in enumerate(rules) for n in range(3)]
    for before, _, after in lines[len(heads) :]:
        for name, text in zip(names, after.split(), strict=True):
            yield Cell(re.sub(r"\s+", " ", before.strip()), name, text)


def rows_of(section: str) -> list[object]:
    """The cells of a section, a row at a time, under the name of the row."""
    rows = groupby(cells_of(section), key=lambda cell: cell.row)
    return [pytest.param(list(cells), id=re.sub(r"[^a-z0-9]+", "-", row)) for row, cells in rows]


def holds(row: list[Cell], find: Callable[[Cell], str]) -> None:
    """Every cell is right."""
    cells = [cell for cell in row if cell.right != "-"]
    assert {cell.column: find(cell) for cell in cells} == {cell.column: cell.right for cell in cells}


# --- small councils ----------------------------------------------------------------------------------


def council(card: dict[str, object], rows: str, release: str) -> Sources:
    """A council with one measure, whose one release comes out in a month."""
    figures, words = f"data/releases/things/{release}.csv", f"content/scorecards/things/{release}.yml"
    files = project(
        {
            "data/indicators/things.yml": registry(CARD | card),
            figures: HEAD + rows,
            words: NARRATIVE.replace("2017-01", release),
        }
    ).files
    return Sources(tuple(file for file in files if file.stem != "2017-01" or file.path in (figures, words)))


def card_of(row: str, **changes: object) -> dict[str, object]:
    basis, frequency = row.split(" / ")
    return {
        "basis": basis,
        "frequency": frequency,
        "year_to_date": {"rule": "latest", "starts": starts_of(row)},
    } | changes


def starts_of(row: str) -> str:
    """The month in which the year of a measure starts."""
    if "calendar" in row:
        return "january"
    return "september" if "academic" in row or "term" in row else "april"


def judged(sources: Sources) -> Assessment | None:
    """The verdicts on the one measure, or nothing where the council is refused."""
    try:
        content = check_sources(sources)
    except ContentError:
        return None
    [scorecard] = content.scorecards
    return assess_release(content, scorecard, scorecard.latest)["t-1"]


# --- 1. kinds of period ------------------------------------------------------------------------------

PERIODS = {
    "month": "2016-12",
    "quarter": "2016/17 Q3",
    "half-term": "AY2016/17 HT2",
    "term": "AY2016/17 autumn",
    "year": "2015/16",
    "school-year": "AY2015/16",
    "calendar-year": "2016",
    "day": "2016-12-31",
    "since-April": "2016-04 to 2016-12",
    "since-September": "2016-09 to 2016-12",
    "twelve-months": "2016-01 to 2016-12",
}
KINDS = list(cells_of("1"))
OWN = {cell.row: PERIODS[cell.column] for cell in reversed(KINDS) if cell.right == "F"}


def found_as(cell: Cell) -> str:
    """What becomes of a figure for the period of a column, beside one of the measure's own kind, or alone if it is one.

    Of two kinds that a measure can have it uses one.
    """
    period = PERIODS[cell.column]
    own = period if cell.right == "F" else OWN.get(cell.row, period)
    # A year to date is the latest figure here, so both are the same number.
    rows = "".join(f"t-1,B,{text},,66.6,,,,\n" for text in dict.fromkeys((own, period)))
    sources = council(card_of(cell.row), rows, "2016-12")
    verdicts = judged(sources)
    if verdicts is None:
        return "."
    page = pages_of(sources)["indicators/t-1/index.md"] if cell.right != "." or turns.is_whole else ""
    if verdicts.latest and verdicts.latest.key.period.text == period:
        return "F"
    if verdicts.year_to_date.published and verdicts.year_to_date.period == Period.parse(period):
        return "Y"
    named = Period.parse(period).label in page
    return "A" if named and cell.column in ("year", "school-year") else "another period"


@pytest.mark.parametrize("row", rows_of("1"))
def test_a_period_is_what_it_is_for_its_measure(row: list[Cell]) -> None:
    holds(row, found_as)


# --- 2. rules and targets ----------------------------------------------------------------------------

BASES = {"latest": "latest figure", "so-far": "year to date", "year": "whole year"}
LAST = {"april": "2017-03", "september": "2016-08"}
LAST_PERIODS = {
    "monthly": ("2017-03", "2016-08"),
    "quarterly": ("2016/17 Q4", "2015/16 Q4"),
    "termly": ("AY2016/17 HT6", "AY2015/16 HT6"),
    "yearly": ("2016/17", "AY2015/16"),
}


def last_period(row: str, starts: str) -> Period:
    """The last period of the year of a measure."""
    basis, frequency = row.split(" / ")
    if basis == "rolling 12 months":
        last = Period.parse(LAST[starts]).end
        return Period.month(last) if frequency == "monthly" else Period.months(last - 11, last)
    return Period.parse(LAST_PERIODS[frequency][starts == "september"])


STEPS = {"monthly": 1, "quarterly": 3, "termly": 4, "yearly": 12}


def found_with(cell: Cell) -> str:
    rule, about = cell.column.split(": ")
    card = card_of(cell.row, targets=[RED | {"basis": BASES[about]}])
    starts = starts_of(cell.row)
    card["year_to_date"] = {"rule": rule, "starts": starts}
    if rule == "sum":
        card |= {"unit": "count", "decimals": 0, "numerator": None, "denominator": None}
        # The sum of a year's months is red too.
        figure = "1,,"
    else:
        figure = "50,10,20"
    last = last_period(cell.row, starts)
    periods = [last]
    while (before := periods[0].previous(STEPS[cell.row.split(" / ")[1]])).end > Period.parse(LAST[starts]).end - 12:
        periods.insert(0, before)
    rows = "".join(f"t-1,B,{period.text},,{figure},,\n" for period in periods)
    verdicts = judged(council(card, rows, LAST[starts]))
    return {"red": "R", "not rated": "n"}[verdicts.rating.colour] if verdicts else "."


@pytest.mark.parametrize("row", rows_of("2"))
def test_a_rule_and_a_target_go_together(row: list[Cell]) -> None:
    holds(row, found_with)


# --- 3. releases and periods -------------------------------------------------------------------------

# In which release, and with which newest figure.
COLUMNS = ("ended-before", "ends-with-it", "under-way", "not-begun")
RELEASES = {
    "in month / monthly": "2016-12 2016-11 | 2016-12 2016-12 | | 2016-12 2017-01",
    "quarter / quarterly": "2016-12 2016/17 Q2 | 2016-12 2016/17 Q3 | 2016-11 2016/17 Q3 | 2016-12 2016/17 Q4",
    "term / termly": "2016-12 AY2016/17 HT1 | 2016-12 AY2016/17 HT2 | 2016-11 AY2016/17 HT2 | 2016-12 AY2016/17 HT3",
    "rolling 12 months / quarterly": "2016-12 2015-10 to 2016-09 | 2016-12 2016-01 to 2016-12"
    " | 2016-12 2016-04 to 2017-03 | 2016-12 2017-01 to 2017-12",
    "financial year / yearly": "2016-12 2015/16 | 2016-03 2015/16 | 2016-12 2016/17 | 2016-12 2017/18",
    "academic year / yearly": "2016-12 AY2015/16 | 2016-08 AY2015/16 | 2016-12 AY2016/17 | 2016-12 AY2017/18",
}


def found_when(cell: Cell) -> str:
    text = RELEASES[cell.row].split("|")[COLUMNS.index(cell.column)].strip()
    release, _, newest = text.partition(" ")
    before = Period.parse(newest).previous(STEPS[cell.row.split(" / ")[1]])
    rows = "".join(f"t-1,B,{period},,50,,,,\n" for period in (before.text, newest))
    return "t" if judged(council(card_of(cell.row), rows, release)) else "."


@pytest.mark.parametrize("row", rows_of("3"))
def test_a_figure_is_there_when_it_is_due_and_not_before(row: list[Cell]) -> None:
    holds(row, found_when)


# --- 4. the end of the year --------------------------------------------------------------------------


def found_at(cell: Cell) -> str:
    """The rating in the release of a month, when every figure since the start of the year is red."""
    month = 2016 * 12 + next(n for n, name in enumerate(MONTHS) if name.startswith(cell.column))
    starts, _, by_term = cell.row.partition(", by ")
    first = next(n for n, name in enumerate(MONTHS) if name.lower() == starts)
    card: dict[str, object] = {"targets": [RED | {"from": "2014-01", "basis": "whole year"}]}
    if by_term:
        periods = [p for year in ("2014/15", "2015/16", "2016/17") for p in half_terms(year) if p.end <= month]
        card |= {"basis": "month end", "frequency": "termly", "year_to_date": {"rule": "latest", "starts": starts}}
    else:
        periods = [Period.month(n) for n in range(month - (month - first) % 12, month + 1)]
        card |= {"unit": "count", "decimals": 0, "year_to_date": {"rule": "sum", "starts": starts}}
    rows = "".join(f"t-1,B,{period.text},,1,,,,\n" for period in periods)
    verdicts = judged(council(card, rows, Period.month(month).text))
    return {"red": "R", "not rated": "n"}[verdicts.rating.colour] if verdicts else "."


def half_terms(year: str) -> list[Period]:
    return [Period.parse(f"AY{year} HT{number}") for number in range(1, 7)]


@pytest.mark.parametrize("row", rows_of("4"))
def test_a_target_for_the_whole_year_waits_for_its_end(row: list[Cell]) -> None:
    holds(row, found_at)
