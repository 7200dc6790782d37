"""The arithmetic rules: what fits, what doesn't, what is acknowledged, and what is acknowledged in vain."""

from dataclasses import dataclass, field

import pytest

from tests.unit.samples import CARD, COUNT, HEAD, KNOWN, KNOWN_HEAD, RELEASE, problems_of, registry


@dataclass(frozen=True)
class Case:
    """A rule with figures that keep it, figures that don't, what is said then, and its acknowledgement."""

    title: str
    cards: list[dict[str, object]]
    fits: str
    fault: str
    says: str
    known: str
    relations: list[dict[str, object]] = field(default_factory=list)


POUNDS = {"unit": "pounds"}
ADDS_UP = CARD | COUNT | {"areas_add_up": True}
SPLIT = (
    CARD
    | COUNT
    | {
        "breakdowns": [{"dimension": "sex", "label": "Sex", "adds_up": True, "categories": ["girls", "boys"]}],
    }
)
OTHER = CARD | {"id": "t-2", "number": "2", "name": "Other things"}
THIRD = CARD | {"id": "t-3", "number": "3", "name": "More things"}


def ytd(rule: str, **changes: object) -> dict[str, object]:
    return CARD | changes | {"year_to_date": {"rule": rule, "starts": "november"}}


THREE = "t-1,B,2016-11,,{},,,,\nt-1,B,2016-12,,{},,,,\nt-1,B,2017-01,,{},,,,\nt-1,B,2016-11 to 2017-01,,{},,,,\n"
RATIOS = "t-1,B,2016-11,,50,1,2,,\nt-1,B,2016-12,,50,2,4,,\nt-1,B,2017-01,,75,3,4,,\nt-1,B,2016-11 to 2017-01,,{},,,,\n"
TWELVE = [f"2016-{month:02}" for month in range(2, 13)] + ["2017-01"]
ROLLING = "".join(f"t-1,B,{month},,2,,,,\n" for month in TWELVE) + "t-2,B,2017-01,,{},,,,\n"

CASES = [
    Case(
        "ratio",
        [CARD],
        "t-1,B,2017-01,,67.7,21,31,,\n",
        "t-1,B,2017-01,,67.8,21,31,,\n",
        "2: 67.8% does not follow from its parts: 21 of 31 is 67.74%. [sum-of-ratio]",
        "t-1,ratio,2017-01,,",
    ),
    Case(
        "areas",
        [ADDS_UP],
        "t-1,B,2017-01,,5,,,,\nt-1,N,2017-01,,2,,,,\nt-1,S,2017-01,,3,,,,\n",
        "t-1,B,2017-01,,6,,,,\nt-1,N,2017-01,,2,,,,\nt-1,S,2017-01,,3,,,,\n",
        "2: 6 is given for the whole, but by the areas it adds up to 5. [sum-of-areas]",
        "t-1,areas,2017-01,B,",
    ),
    Case(
        "areas, one of them not known",
        [ADDS_UP],
        "t-1,B,2017-01,,5,,,,\nt-1,N,2017-01,,2,,,,\nt-1,S,2017-01,,,,,suppressed,Small\n",
        "t-1,B,2017-01,,1,,,,\nt-1,N,2017-01,,2,,,,\nt-1,S,2017-01,,,,,suppressed,Small\n",
        "2: 1 is given for the whole, but by the areas it adds up to 2. [sum-of-areas]",
        "t-1,areas,2017-01,,",
    ),
    Case(
        "breakdown",
        [SPLIT],
        "t-1,B,2017-01,,9,,,,\nt-1,N,2017-01,,5,,,,\nt-1,N,2017-01,sex: girls,2,,,,\nt-1,N,2017-01,sex: boys,3,,,,\n",
        "t-1,B,2017-01,,9,,,,\nt-1,N,2017-01,,5,,,,\nt-1,N,2017-01,sex: girls,2,,,,\nt-1,N,2017-01,sex: boys,4,,,,\n",
        "3: 5 is given for the whole, but by sex it adds up to 6. [sum-of-breakdown]",
        "t-1,breakdown,2017-01,N,",
    ),
    Case(
        "year to date: sum",
        [ytd("sum", **COUNT)],
        THREE.format(1, 2, 3, 6),
        THREE.format(1, 2, 3, 7),
        "5: 7 for the year so far: the 3 months in the record add up to 6. [sum-of-year-to-date]",
        "t-1,year to date,2016-11 to 2017-01,,",
    ),
    Case(
        "year to date: sum, a month not known",
        [ytd("sum", **COUNT)],
        "t-1,B,2016-11,,4,,,,\nt-1,B,2017-01,,,,,not available,Lost\nt-1,B,2016-11 to 2017-01,,9,,,,\n",
        "t-1,B,2016-11,,4,,,,\nt-1,B,2017-01,,,,,not available,Lost\nt-1,B,2016-11 to 2017-01,,3,,,,\n",
        "4: 3 for the year so far: the only month in the record is 4. [sum-of-year-to-date]",
        "t-1,year to date,2016-11 to 2017-01,,",
    ),
    # What was not spent can be below zero, so an unknown part may make up for the others.
    Case(
        "areas of money, one of them not known",
        [ADDS_UP | POUNDS],
        "t-1,B,2017-01,,1,,,,\nt-1,N,2017-01,,2,,,,\nt-1,S,2017-01,,,,,not available,Lost\n",
        "t-1,B,2017-01,,1,,,,\nt-1,N,2017-01,,2,,,,\nt-1,S,2017-01,,3,,,,\n",
        "2: £1 is given for the whole, but by the areas it adds up to 5. [sum-of-areas]",
        "t-1,areas,2017-01,,",
    ),
    Case(
        "year to date: sum of money, a month not known",
        [ytd("sum", **COUNT) | POUNDS],
        "t-1,B,2016-11,,4,,,,\nt-1,B,2017-01,,,,,not available,Lost\nt-1,B,2016-11 to 2017-01,,3,,,,\n",
        THREE.format(1, 2, 3, 7),
        "5: £7 for the year so far: the 3 months in the record add up to £6. [sum-of-year-to-date]",
        "t-1,year to date,2016-11 to 2017-01,,",
    ),
    Case(
        "year to date: mean",
        [ytd("mean")],
        THREE.format("2.0", "3.0", "3.4", "2.8"),
        THREE.format("2.0", "3.0", "3.4", "2.6"),
        "5: 2.6% for the year so far: the months give 2.8%. [sum-of-year-to-date]",
        "t-1,year to date,2016-11 to 2017-01,,",
    ),
    Case(
        "year to date: ratio of sums",
        [ytd("ratio of sums")],
        RATIOS.format("60.0"),
        RATIOS.format("58.3"),
        "5: 58.3% for the year so far: the months give 60%. [sum-of-year-to-date]",
        "t-1,year to date,2016-11 to 2017-01,,",
    ),
    Case(
        "year to date: ratio of sums without the parts",
        [ytd("ratio of sums")],
        THREE.format(50, 60, 70, 69),
        THREE.format(50, 60, 70, 71),
        "5: 71.0% for the year so far: the months run from 50.0% to 70.0%. [sum-of-year-to-date]",
        "t-1,year to date,2016-11 to 2017-01,,",
    ),
    Case(
        "year to date: latest",
        [ytd("latest")],
        THREE.format(50, 60, 70, 70),
        THREE.format(50, 60, 70, 60),
        "5: 60.0% for the year so far: the latest figure is 70.0%. [sum-of-year-to-date]",
        "t-1,year to date,2016-11 to 2017-01,,",
    ),
    Case(
        "relation: parts of a hundred",
        [CARD, OTHER],
        "t-1,B,2017-01,,33.4,,,,\nt-2,B,2017-01,,66.7,,,,\n",
        "t-1,B,2017-01,,33.4,,,,\nt-2,B,2017-01,,66.8,,,,\n",
        "2: All: the percentages add up to 100.2, not to 100. [sum-of-relation]",
        "t-1,relation,2017-01,,",
        [{"rule": "parts of a hundred", "parts": ["t-1", "t-2"], "name": "All"}],
    ),
    Case(
        "relation: sum of",
        [CARD | COUNT, OTHER | COUNT, THIRD | COUNT],
        "t-1,B,2017-01,,5,,,,\nt-2,B,2017-01,,2,,,,\nt-3,B,2017-01,,3,,,,\n",
        "t-1,B,2017-01,,5,,,,\nt-2,B,2017-01,,2,,,,\nt-3,B,2017-01,,4,,,,\n",
        "2: Both: 5 is given, but the parts make 6. [sum-of-relation]",
        "t-1,relation,2017-01,,",
        [{"rule": "sum of", "whole": "t-1", "parts": ["t-2", "t-3"], "name": "Both"}],
    ),
    Case(
        "relation: ratio of",
        [CARD, OTHER | COUNT, THIRD | COUNT],
        "t-1,B,2017-01,,67.7,,,,\nt-2,B,2017-01,,21,,,,\nt-3,B,2017-01,,31,,,,\n",
        "t-1,B,2017-01,,66.7,,,,\nt-2,B,2017-01,,21,,,,\nt-3,B,2017-01,,31,,,,\n",
        "2: Share: 66.7% is given, but 21 of 31 is 67.74%. [sum-of-relation]",
        "t-1,relation,2017-01,,",
        [{"rule": "ratio of", "whole": "t-1", "parts": ["t-2", "t-3"], "name": "Share"}],
    ),
    Case(
        "relation: rolling sum",
        [CARD | COUNT, OTHER | COUNT],
        ROLLING.format(24),
        ROLLING.format(25),
        "14: Year: 25 is given, but the twelve months make 24. [sum-of-relation]",
        "t-2,relation,2017-01,,",
        [{"rule": "rolling 12-month sum of", "whole": "t-2", "parts": ["t-1"], "name": "Year"}],
    ),
]
each = pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)


def said(case: Case, rows: str, known: str = "") -> list[str]:
    files = {"data/indicators/things.yml": registry(*case.cards, relations=case.relations), RELEASE: HEAD + rows}
    if known:
        files[KNOWN] = f"{KNOWN_HEAD}2017-01,{known},arithmetic,x,y,Explained to readers.,1\n"
    return problems_of(files)


@each
def test_figures_that_fit_pass(case: Case) -> None:
    assert said(case, case.fits) == []


@each
def test_a_figure_that_does_not_fit_stops_the_build(case: Case) -> None:
    assert said(case, case.fault) == [f"{RELEASE}:{case.says}"]


@each
def test_a_fault_that_is_acknowledged_may_stand(case: Case) -> None:
    assert said(case, case.fault, case.known) == []


@each
def test_an_acknowledgement_in_vain_stops_the_build(case: Case) -> None:
    name = case.known.split(",")[0]
    assert said(case, case.fits, case.known) == [
        f"{KNOWN}:2: this acknowledges a fault of {name} that the figures do not have. [known-fault-in-vain]"
    ]


def test_an_acknowledgement_holds_for_its_own_period_only() -> None:
    case = CASES[0]
    assert said(case, case.fault, "t-1,ratio,2016-12,,") == [
        f"{KNOWN}:2: this acknowledges a fault of t-1 that the figures do not have. [known-fault-in-vain]",
        f"{RELEASE}:{case.says}",
    ]


def test_a_note_without_a_check_acknowledges_nothing() -> None:
    case = CASES[0]
    assert said(case, case.fault, "t-1,,2017-01,,") == [f"{RELEASE}:{case.says}"]
    assert said(case, case.fits, "t-1,,2017-01,,") == []


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("t-1,B,2017-01,,,,,,", "this row has neither a value nor a status. [no-value-no-status]"),
        (
            "t-1,B,2017-01,,5,,,suppressed,Small",
            'this row has a value, but its status says "suppressed". [value-and-status]',
        ),
        ("t-1,B,2017-01,,,,,suppressed,", "this row says that there is no figure, but not why. [no-reason]"),
        ("t-1,B,2017-01,,-1,,,,", "the value -1.0 is below zero. [below-zero]"),
        ("t-1,B,2017-01,,101,,,,", "the value 101.0 is a percentage over 100. [over-100]"),
        ("t-1,B,2017-01,,90,10,9,,", "the numerator 10 is larger than the denominator 9. [part-larger-than-whole]"),
    ],
)
def test_a_figure_is_possible_or_has_a_reason(row: str, message: str) -> None:
    assert problems_of({RELEASE: f"{HEAD}{row}\n"}) == [f"{RELEASE}:2: {message}"]


@pytest.mark.parametrize(
    ("unit", "faults"),
    [("percent", 1), ("days", 1), ("average", 1), ("percentage points", 0), ("pounds", 0), ("million pounds", 0)],
)
def test_a_gap_and_money_may_be_below_zero(unit: str, faults: int) -> None:
    card = registry(CARD | {"unit": unit})
    assert len(problems_of({"data/indicators/things.yml": card, RELEASE: HEAD + "t-1,B,2017-01,,-5.1,,,,\n"})) == faults


@pytest.mark.parametrize(
    "row",
    [
        "t-1,B,2017-01,,0,0,12,,",
        "t-1,B,2017-01,,100,12,12,,",
        "t-1,B,2017-01,,,,,suppressed,Small",
        "t-1,B,2017-01,,50,,,provisional,",
    ],
)
def test_zero_a_hundred_and_a_reason_are_possible(row: str) -> None:
    assert problems_of({RELEASE: f"{HEAD}{row}\n"}) == []


def test_a_count_is_a_whole_number() -> None:
    files = {"data/indicators/things.yml": registry(CARD | COUNT), RELEASE: HEAD + "t-1,B,2017-01,,5.5,,,,\n"}
    assert problems_of(files) == [
        f"{RELEASE}:2: the value 5.5 is not a whole number, but the indicator counts. [not-whole]"
    ]
