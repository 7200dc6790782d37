"""One fault in the figures gives one plain message, and the pages stay as they were."""

from pathlib import Path

import pytest

from tests.faults.conftest import Refuse
from tests.faults.council import spoil

JANUARY = "data/releases/early-start/2017-01.csv"
FEBRUARY = "data/releases/early-start/2017-02.csv"
PERIODS = (
    "Write a month like 2017-02, a quarter like 2016/17 Q3, a financial year like 2016/17, a calendar year like 2016, a"
    " term like AY2016/17 autumn or AY2016/17 HT2, a school year like AY2016/17, or a run of months like"
    " 2016-04 to 2017-02."
)
DIGITS = "Write digits only, without %, commas or words; put reasons in the note."
PLAN = "es-1-3,SAM,2017-02,,45.5,,,,"
ANSWERS = "es-1-2-percent,SAM,2017-02,,90.0,63,70,,"
DIARY = "es-2-1,SAM,2016-12,,,,,not available,The diary was being moved to a new system"


@pytest.mark.parametrize(
    ("path", "row", "spoilt", "says", "remedy"),
    [
        pytest.param(
            FEBRUARY,
            PLAN,
            "es-1-4,SAM,2017-02,,45.5,,,,",
            '10: indicator "es-1-4" is not in the registry. Did you mean "es-1-3"? [indicator-unknown]',
            "Correct the id, or add its card to data/indicators/early-start.yml.",
            id="unknown indicator",
        ),
        pytest.param(
            FEBRUARY,
            PLAN,
            ",SAM,2017-02,,45.5,,,,",
            "10: this row names no indicator. [row-without-indicator]",
            "Give the id of an indicator, or delete the row.",
            id="no indicator",
        ),
        pytest.param(
            FEBRUARY,
            PLAN,
            f"{PLAN}\nes-1-3,SAM,2017-02,,45.6,,,,",
            "11: this figure is given twice; it stands on line 10 as well. [figure-given-twice]",
            "Delete one of the two rows.",
            id="duplicate observation",
        ),
        pytest.param(
            FEBRUARY,
            PLAN,
            "es-1-3,SAM,2017-02,,about 45,,,,",
            '10: the value "about 45" is not a number. [not-a-number]',
            DIGITS,
            id="text in a value",
        ),
        pytest.param(
            FEBRUARY,
            PLAN,
            "es-1-3,SAM,2017-02,,45.5%,,,,",
            '10: the value "45.5%" has a percent sign. [number-written-otherwise]',
            "Write 45.5.",
            id="percent sign in a value",
        ),
        pytest.param(
            FEBRUARY,
            PLAN,
            "es-1-3,SAM,2017-02,,-45.5,,,,",
            "10: the value -45.5 is below zero. [below-zero]",
            "Correct the value, or say on the indicator's card that it can be negative (can_be_negative: true).",
            id="value below zero",
        ),
        pytest.param(
            FEBRUARY,
            "SAM,2016-11 to 2017-02,,188,",
            "SAM,2016-11 to 2017-02,,188.5,",
            "8: the value 188.5 is not a whole number, but the indicator counts. [not-whole]",
            "Correct the value or the unit.",
            id="half a family",
        ),
        pytest.param(
            FEBRUARY,
            ANSWERS,
            "es-1-2-percent,SAM,2017-02,,190.0,,,,",
            "9: the value 190.0 is a percentage over 100. [over-100]",
            "Correct the value, or say on the indicator's card that it can exceed 100.",
            id="percent over 100",
        ),
        pytest.param(
            FEBRUARY,
            ANSWERS,
            "es-1-2-percent,SAM,2017-02,,90.0,73,70,,",
            "9: the numerator 73 is larger than the denominator 70. [part-larger-than-whole]",
            "Correct one of the two.",
            id="numerator larger than denominator",
        ),
        pytest.param(
            FEBRUARY,
            PLAN,
            "es-1-3,SAM,2017-13,,45.5,,,,",
            '10: "2017-13" is not a month. [period-unreadable]',
            PERIODS,
            id="month 13",
        ),
        pytest.param(
            FEBRUARY,
            PLAN,
            "es-1-3,SAM,February,,45.5,,,,",
            '10: "February" is not a period. [period-unreadable]',
            PERIODS,
            id="month in words",
        ),
        pytest.param(
            FEBRUARY,
            PLAN,
            "es-1-3,SAM,,,45.5,,,,",
            "10: this row has no period. [row-without-period]",
            PERIODS,
            id="no period",
        ),
        pytest.param(
            FEBRUARY,
            "es-1-1,SAM-WEST,2017-02",
            "es-1-1,SAM-WETS,2017-02",
            '4: area "SAM-WETS" is not in data/areas.csv. Did you mean "SAM-WEST"? [area-unknown]',
            "Correct the code, or add the area.",
            id="unknown area",
        ),
        pytest.param(
            FEBRUARY,
            "source: Schools",
            "source: School",
            '5: group "source: School" is not a breakdown of es-1-1. Did you mean "source: Schools"? [group-unknown]',
            'Write it like "source: Police", as the registry lists it, or leave it empty.',
            id="unknown group",
        ),
        pytest.param(
            JANUARY,
            DIARY,
            "es-2-1,SAM,2016-12,,,,,not avialable,The diary was being moved to a new system",
            '24: status "not avialable" is not known. Did you mean "not available"? [cell-word-unknown]',
            "Use one of: provisional, suppressed, not available, not applicable, not yet due.",
            id="unknown status",
        ),
        pytest.param(
            JANUARY,
            DIARY,
            "es-2-1,SAM,2016-12,,6.9,,,not available,The diary was being moved to a new system",
            '24: this row has a value, but its status says "not available". [value-and-status]',
            "Remove the value or the status.",
            id="value and status",
        ),
        pytest.param(
            JANUARY,
            DIARY,
            "es-2-1,SAM,2016-12,,,,,,",
            "24: this row has neither a value nor a status. [no-value-no-status]",
            "Give the value, or say in status why there is none.",
            id="neither value nor status",
        ),
        pytest.param(
            JANUARY,
            DIARY,
            "es-2-1,SAM,2016-12,,,,,not available,",
            "24: this row says that there is no figure, but not why. [no-reason]",
            "Give the reason in the note.",
            id="status without a reason",
        ),
        pytest.param(
            FEBRUARY,
            "Two visits were",
            "Two visits, were",
            "11: this row has 10 cells, but the heading has 9 columns. [csv-cells]",
            "Give each column one cell; put text that holds a comma between double quotes.",
            id="comma in a note",
        ),
        pytest.param(
            FEBRUARY,
            "Two visits were",
            '"Two visits were',
            "11: this row has a double quote that is not closed, or something after a closed one. [csv-quotes]",
            "Put the whole text between two double quotes, and write a double quote within it twice.",
            id="quotation mark not closed",
        ),
        pytest.param(
            FEBRUARY,
            "value,numerator",
            "valeu,numerator",
            '1: the heading has no column "value", an unknown column "valeu". [csv-heading]',
            "Make the first line: indicator,area,period,group,value,numerator,denominator,status,note",
            id="misspelt column",
        ),
        pytest.param(
            "data/areas.csv",
            "SAM-WEST,West",
            "SAM-EAST,West",
            '4: area "SAM-EAST" is given twice, and this row does not say since when it is called "West".'
            " [area-given-twice]",
            "Write the date in valid_from if the area got another name; else delete one of the two rows.",
            id="area given twice",
        ),
        pytest.param(
            "data/areas.csv",
            "SAM-EAST,East,locality,SAM",
            "SAM-EAST,East,locality,SAN",
            '3: parent "SAN" is not the code of an area. Did you mean "SAM"? [area-parent-unknown]',
            "Correct the code, or add the area.",
            id="unknown parent of an area",
        ),
        pytest.param(
            "data/areas.csv",
            "SAM-EAST,East,locality,SAM,,",
            "SAM-EAST,East,locality,SAM",
            "3: this row has 4 cells, but the heading has 6 columns. [csv-cells]",
            "Give each column one cell; put text that holds a comma between double quotes.",
            id="half a row of an area, whose figures are not blamed",
        ),
        pytest.param(
            "data/areas.csv",
            "local authority",
            "council",
            "1: no area is the local authority itself. [one-local-authority]",
            'Give the council\'s own row, and no other, the level "local authority".',
            id="no local authority",
        ),
        pytest.param(
            "data/areas.csv",
            "East,locality",
            "East,local authority",
            "1: more than one area is the local authority itself. [one-local-authority]",
            'Give the council\'s own row, and no other, the level "local authority".',
            id="two local authorities",
        ),
        pytest.param(
            "data/comparators/early-start.csv",
            "england",
            "englnd",
            '2: comparator "englnd" is not known. Did you mean "england"? [cell-word-unknown]',
            "Use one of: statistical-neighbours, best-statistical-neighbour, region, england, england-top-quartile.",
            id="unknown comparator",
        ),
    ],
)
def test_a_fault_in_the_figures(
    council: Path, refuse: Refuse, path: str, row: str, spoilt: str, says: str, remedy: str
) -> None:
    spoil(council, path, row, spoilt)
    refuse(f"{path}:{says}\n    What to do: {remedy}")
