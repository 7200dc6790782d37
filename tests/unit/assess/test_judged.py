"""Verdicts of many indicators: judged once each, and counted."""

from collections import Counter

import pytest

from generator.assess.judged import Judged, judge
from generator.assess.movement import Movement
from generator.assess.rating import Colour
from generator.assess.totals import totals
from generator.build import check_sources
from generator.terms.period import Period
from tests.unit.samples import BANDS, CARD, HEAD, NARRATIVE, TARGET, project, registry

# By name: the figure of December and of January; green is 95 or more.
MEASURES = {
    "t-1": ("90.0", "94.0"),
    "t-2": ("94.0", "95.0"),
    "t-3": ("96.0", "97.0"),
    "t-4": ("94.0", "93.0"),
    "t-5": ("93.0", "92.0"),
    "t-6": ("97.0", "96.0"),
    "t-7": ("96.0", "96.0"),
    "t-8": ("94.0", "94.0"),
    "t-9": ("", "96.0"),
}


@pytest.fixture(scope="module")
def judged() -> Judged:
    """Nine measures at two releases."""
    months = ("2016-12", "2017-01")
    rated = CARD | {"targets": [TARGET | BANDS]}
    cards = [
        rated | {"id": name, "number": name, "name": name} | ({} if values[0] else {"from": months[1]})
        for name, values in MEASURES.items()
    ]
    rows = {
        month: "".join(
            f"{name},B,{month},,{values[place]},,,,\n{name},N,{month},,1,,,,\n"
            for name, values in MEASURES.items()
            if values[place]
        )
        for place, month in enumerate(months)
    }
    files = {"data/indicators/things.yml": registry(*cards)}
    for month in months:
        files[f"data/releases/things/{month}.csv"] = HEAD + rows[month]
        files[f"content/scorecards/things/{month}.yml"] = NARRATIVE.replace("2017-01", month)
    return judge(check_sources(project(files)))


def test_every_indicator_is_judged_for_the_borough_at_every_release(judged: Judged) -> None:
    assert judged.count == 17
    [first, second] = [
        {name: str(found.latest.value) if found.latest else "" for name, found in assessments.items()}
        for assessments in judged.releases.values()
    ]
    assert first == {name: values[0] for name, values in MEASURES.items() if values[0]}
    assert second == {name: values[1] for name, values in MEASURES.items()}
    assert list(judged.newest) == list(MEASURES)
    assert [key[1].text for key in judged.releases] == ["2016-12", "2017-01"]
    assert judged.latest == {"things": list(judged.releases.values())[1]}


def test_verdicts_are_counted(judged: Judged) -> None:
    found = totals(list(judged.newest.values()))
    assert (found.indicators, found.rated) == (9, 9)
    assert found.of_month.ratings == Counter({Colour.GREEN: 5, Colour.RED: 4})
    # Two months are not enough to tell of any whether it really moved.
    assert found.movements == Counter({Movement.UNKNOWN: 9})
    first = totals(next(iter(judged.releases.values())).values())
    assert (first.indicators, first.rated, first.of_month.ratings[Colour.NOT_RATED]) == (8, 8, 0)
    assert totals(()).rated == 0


def test_a_release_knows_no_figure_of_others_for_a_later_time() -> None:
    others = "indicator,comparator,period,value,method,source,note\n"
    rows = "".join(f"t-1,england,{month},50,average,x,\n" for month in ("2016-12", "2017-01"))
    files = {"data/comparators/things.csv": others + rows}
    for month in ("2016-12", "2017-01"):
        files[f"data/releases/things/{month}.csv"] = f"{HEAD}t-1,B,{month},,60,,,,\n"
        files[f"content/scorecards/things/{month}.yml"] = NARRATIVE.replace("2017-01", month)
    first, second = judge(check_sources(project(files))).releases.values()
    known = [[c.comparator.period for c in found["t-1"].comparisons] for found in (first, second)]
    december, january = Period.parse("2016-12"), Period.parse("2017-01")
    assert known == [[december], [january, december]]
