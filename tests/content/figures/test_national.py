"""The national figures of this repository: known answers, and a second, slow way to every authority's in every year."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from functools import cache

import pytest

from generator.assess.national import Compared, Comparisons, Method
from generator.assess.nationally import compare_nationally
from generator.publish.files import read_sources
from generator.publish.national import import_national
from generator.record.gather_national import gather_national
from generator.record.national import National
from tests.content.texts import REPOSITORY
from tests.oracle.second.national import QUESTIONS, Answer, Files, answer
from tests.turns import part

FOLDER = REPOSITORY / "data" / "national" / "files"
BARKING, ROTHERHAM = "E09000002", "E08000018"
YEARS = {name: range(2013 if name.startswith("re") else 2021, 2026) for name in QUESTIONS}


@cache
def national() -> National:
    found = gather_national(read_sources(REPOSITORY), [])
    assert found is not None
    return found


@cache
def files() -> Files:
    return Files(FOLDER)


def compared(code: str) -> Comparisons:
    found = compare_nationally(national(), code)
    assert found is not None
    return found


def of(code: str, measure: str) -> Compared:
    return next(found for found in compared(code).measures if found.measure.id == measure)


def test_barking_and_dagenham_is_compared_as_the_department_would() -> None:
    found = of(BARKING, "looked-after")
    assert (found.ours.value, found.when) == (Decimal(65), "31 March 2025")
    assert [place.value for place in found.neighbours] == [46, 58, 39, 92, 73, 33, 39, 41, 72, 62]
    assert found.middle and (found.middle.value, found.middle.had, found.middle.of) == (Decimal("52.0"), 10, 10)
    text = next(text for text in national().measures if text.id == "looked-after")
    by_mean = replace(national(), declared=national().declared.model_copy(
        update={"measures": (text.model_copy(update={"method": Method.MEAN}),)}
    ))  # fmt: skip
    mean = compare_nationally(by_mean, BARKING)
    assert mean and mean.measures[0].middle and mean.measures[0].middle.value == Decimal("55.5")


@pytest.mark.parametrize(
    ("measure", "ours", "position", "middle", "england"),
    [
        ("looked-after", "80", 3, "91.5", "67"),
        ("in-need", "299", 1, "385.5", "330"),
        ("re-referrals", "19.6", 7, "18.6", "22.6"),
        ("repeat-protection-plans", "27.7", 7, "26.6", "24.5"),
    ],
)
def test_rotherham_in_2025(measure: str, ours: str, position: int, middle: str, england: str) -> None:
    found = of(ROTHERHAM, measure)
    assert found.rank and found.middle
    assert (str(found.ours.value), found.rank.position, found.rank.of) == (ours, position, 11)
    assert (str(found.middle.value), str(found.england.value), found.year) == (middle, england, 2025)
    assert (compared(ROTHERHAM).model_year, set(compared(ROTHERHAM).closeness.values())) == (2025, {"very close"})


def test_what_mean_and_median_say_differs_for_13_of_151_authorities() -> None:
    """Above, equal or below the middle of the neighbours: looked-after rates of 31 March 2025."""
    figures = files().figures(QUESTIONS["looked-after"], "2025")
    alike, differ, asked = files().neighbours(), 0, 0
    for code, close in alike.items():
        found = answer(QUESTIONS["looked-after"], figures, code, close, "")
        if code in figures and found.mean is not None and found.median is not None:
            asked += 1
            signs = [(figures[code] > each) - (figures[code] < each) for each in (found.mean, found.median)]
            differ += signs[0] != signs[1]
    assert (differ, asked) == (13, 151)


def test_regional_rows_are_never_summed_twice() -> None:
    """England's referrals are its own row's: those of the regions hold London twice."""
    rows = files().rows["c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv"]
    newest = [row for row in rows if row["time_period"] == "2025"]
    regional = sum(int(row["referral_count"]) for row in newest if row["geographic_level"] == "Regional")
    figures = national().figures["re-referrals"]
    own = figures.figure(figures.periods[-1], "E92000001")
    assert own and (own.base, regional) == ("632830", 738630)


def test_every_authority_in_every_year_is_compared_as_by_a_second_way() -> None:
    alike, regions = files().neighbours(), files().regions()
    codes = {place.old_code: code for code, place in national().places.items()}
    told = 0
    for measure, question in QUESTIONS.items():
        for year in YEARS[measure]:
            figures = files().figures(question, str(year))
            for code in part(sorted(alike)):
                second = answer(question, figures, code, alike[code], regions[code])
                assert first(codes[code], measure, year) == second, (code, measure, year)
                told += 1
    assert told >= len(part(sorted(alike))) * 46


def first(code: str, measure: str, year: int) -> Answer:
    """What the program says, as the second way says it."""
    means, medians = (_at(measure, year, method) for method in Method.__members__.values())
    if means.declared.measures[0].method is not Method.MEAN:
        means, medians = medians, means
    by_mean, by_median = (compare_nationally(each, code) for each in (means, medians))
    assert by_mean and by_median
    mean, found = by_mean.measures[0], by_median.measures[0]
    rank, everywhere = found.rank, found.rank_in_england
    return Answer(
        mean=_fraction(mean.middle.value if mean.middle else None),
        median=_fraction(found.middle.value if found.middle else None),
        had=found.middle.had if found.middle else 0,
        rank=(rank.position - 1, rank.sharing, rank.of) if rank else None,
        rank_in_england=(everywhere.position - 1, everywhere.sharing, everywhere.of) if everywhere else None,
        quarter=found.quarter,
        best=_fraction(found.best.value if found.best else None),
        top_quarter=_fraction(found.top_quarter),
        england=_fraction(found.england.value),
        region=_fraction(found.region.value),
    )


@cache
def _at(measure: str, year: int, method: Method) -> National:
    """The record as if it held one measure, of one year, with one method."""
    whole = national()
    text = next(each for each in whole.measures if each.id == measure).model_copy(update={"method": method})
    figures = whole.figures[measure]
    return replace(
        whole,
        declared=whole.declared.model_copy(update={"measures": (text,)}),
        figures={measure: replace(figures, rows={str(year): figures.rows[str(year)]})},
    )


def _fraction(value: Decimal | None) -> Fraction | None:
    return None if value is None else Fraction(value)


def test_a_rate_is_what_its_count_and_base_give_or_it_is_listed() -> None:
    """By a second way, over every row of the four files that has all three."""
    listed = (REPOSITORY / "data" / "national" / "differences.csv").read_text("utf-8").splitlines()[1:]
    found = []
    for name, text in ((each.id, each) for each in national().measures):
        question = QUESTIONS[name]
        if not text.value or not text.count or not text.base:
            continue
        for row in files().rows[question.file]:
            if question.only and row[question.only[0]] != question.only[1]:
                continue
            try:
                printed, count, base = (Fraction(row[each]) for each in (text.value, text.count, text.base))
            except ValueError:
                continue
            apart = abs(count * (text.unit.per or 1) / base - printed) if base else Fraction(0)
            if apart > Fraction(1, 2 * 10**text.decimals):
                place = {"National": "country_code", "Regional": "region_code", "Local authority": "new_la_code"}
                found.append((name, row["time_period"], row[place[row["geographic_level"]]]))
    assert sorted(found) == sorted(tuple(line.split(",")[:3]) for line in listed)
    assert len(listed) == 76


def test_an_import_again_changes_no_byte() -> None:
    made = import_national(read_sources(REPOSITORY), [])
    differ = [file.path for file in made.files if (REPOSITORY / file.path).read_bytes() != file.data]
    assert (differ, len(made.files)) == ([], 15)
