"""Rows of the record to figures: what is taken in, and what is left out with a reason."""

from decimal import Decimal

import pytest

from generator.record.areas import parse_areas
from generator.record.faults import Check, Discrepancy
from generator.record.intake import Intake
from generator.record.keys import Area, Key, Status
from generator.record.observation import Observation
from generator.record.outside import Comparator, ComparatorName
from generator.schema.parse import parse_model
from generator.schema.registry import Registry
from generator.terms.period import Period
from generator.terms.problems import Problem
from generator.terms.texts import SourceFile
from tests.unit.samples import AREAS, CARD, HEAD, KNOWN_HEAD, registry

COMPARATOR_HEAD = "indicator,comparator,period,value,method,source,note\n"
SPLIT = {
    "breakdowns": [{"dimension": "source", "label": "Source", "adds_up": True, "categories": ["Police", "School"]}]
}


def intake() -> Intake:
    problems: list[Problem] = []
    areas = parse_areas(SourceFile("data/areas.csv", AREAS.encode()), problems)
    found = parse_model(SourceFile("r.yml", registry(CARD | SPLIT).encode()), Registry, problems)
    assert found is not None, problems
    return Intake(found, areas, problems)


def test_areas_are_read_by_their_code() -> None:
    assert intake().areas.at(Period.parse("2017-01")) == {
        "B": Area("B", "Borough", "local authority", "", "Borough"),
        "N": Area("N", "North", "locality", "B", "North"),
        "S": Area("S", "South", "locality", "B", "South"),
    }


def test_a_row_becomes_a_figure_that_remembers_its_line() -> None:
    reader = intake()
    rows = HEAD + "t-1,B,2017-01,,67.7,21,31,,\n" + "t-1,N,2016/17 Q3,source: Police,,,,suppressed,Small number\n"
    nothing = None
    assert reader.observations(SourceFile("d.csv", rows.encode())) == [
        Observation(
            Key("t-1", "B", Period.parse("2017-01"), ""),
            *(Decimal("67.7"), Decimal(21), Decimal(31), Status.PUBLISHED, ""),
            *("d.csv", 2),
        ),
        Observation(
            Key("t-1", "N", Period.parse("2016/17 Q3"), "source: Police"),
            *(nothing, nothing, nothing, Status.SUPPRESSED, "Small number"),
            *("d.csv", 3),
        ),
    ]
    assert reader.problems == []


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("t-2,B,2017-01,,5,,,,", 'indicator "t-2" is not in the registry. Did you mean "t-1"? [indicator-unknown]'),
        ("t-1,X,2017-01,,5,,,,", 'area "X" is not in data/areas.csv. [area-unknown]'),
        ("t-1,B,2017-1,,5,,,,", '"2017-1" is not a period. [period-unreadable]'),
        ("t-1,B,2017-13,,5,,,,", '"2017-13" is not a month. [period-unreadable]'),
        (
            "t-1,B,2017-01,source: Polise,5,,,,",
            'group "source: Polise" is not a breakdown of t-1. Did you mean "source: Police"? [group-unknown]',
        ),
        ("t-1,B,2017-01,,67.7%,,,,", 'the value "67.7%" has a percent sign. [number-written-otherwise]'),
        (
            't-1,B,2017-01,,"1,651",,,,',
            'the value "1,651" has commas between its thousands. [number-written-otherwise]',
        ),
        ("t-1,B,2017-01,,1_651,,,,", 'the value "1_651" is not a number. [not-a-number]'),
        ("t-1,B,2017-01,,NaN,,,,", 'the value "NaN" is a sign for a figure that is not there. [sign-for-no-figure]'),
        ("t-1,B,2017-01,,1e400,,,,", 'the value "1e400" is written as a power of ten. [number-as-power]'),
        (
            "t-1,B,2017-01,,\u0665,,,,",
            'the value "\u0665" has a digit of another kind (U+0665). [number-written-otherwise]',
        ),
        ("t-1,B,2017-01,,5,x,,,", 'the numerator "x" is a sign for a figure that is not there. [sign-for-no-figure]'),
        ("t-1,B,2017-01,,5,,x,,", 'the denominator "x" is a sign for a figure that is not there. [sign-for-no-figure]'),
        (
            "t-1,B,2017-01,,5,,,supressed,",
            'status "supressed" is not known. Did you mean "suppressed"? [cell-word-unknown]',
        ),
    ],
)
def test_a_faulty_row_is_named_and_left_out(row: str, fault: str) -> None:
    reader = intake()
    found = reader.observations(SourceFile("d.csv", f"{HEAD}{row}\n".encode()))
    assert (found, [(p.line, p.said) for p in reader.problems]) == ([], [(2, fault)])


def test_a_row_can_say_what_its_document_prints() -> None:
    reader = intake()
    head = HEAD.replace("\n", ",rating,decimals\n")
    rows = "t-1,B,2016-12,,67,2,3,,,amber,0\nt-1,B,2017-01,,67,,,,,,\n"
    found = reader.observations(SourceFile("d.csv", f"{head}{rows}".encode()))
    assert [(str(row.value), str(row.numerator), row.printed_rating) for row in found] == [
        ("67", "2", "amber"),
        ("67.0", "None", ""),
    ]
    assert reader.problems == []


def test_another_s_figure_can_say_with_how_many_decimals_it_is_printed() -> None:
    reader = intake()
    rows = "t-1,england,2014/15,81,average,Report,,0\nt-1,england,2015/16,82,average,Report,,\n"
    head = COMPARATOR_HEAD.replace("\n", ",decimals\n")
    found = reader.comparators(SourceFile("c.csv", f"{head}{rows}".encode()))
    assert ([str(row.value) for row in found], reader.problems) == (["81", "82.0"], [])


def test_a_figure_given_twice_in_one_file_is_refused() -> None:
    reader = intake()
    reader.observations(SourceFile("d.csv", f"{HEAD}t-1,B,2017-01,,5,,,,\nt-1,B,2017-01,,6,,,,\n".encode()))
    assert [(p.line, p.said) for p in reader.problems] == [
        (3, "this figure is given twice; it stands on line 2 as well. [figure-given-twice]")
    ]


def test_a_comparator_keeps_year_method_and_source() -> None:
    reader = intake()
    rows = COMPARATOR_HEAD + "t-1,england,2014/15,81.5,average,Report,\n" + "t-1,england,,81.5,average,Report,No year\n"
    assert reader.comparators(SourceFile("c.csv", rows.encode())) == [
        Comparator("t-1", ComparatorName.ENGLAND, Period.parse("2014/15"), Decimal("81.5"), "average", "Report", ""),
        Comparator("t-1", ComparatorName.ENGLAND, None, Decimal("81.5"), "average", "Report", "No year"),
    ]
    assert reader.problems == []


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("t-1,wales,2014/15,81.5,average,Report,", 'comparator "wales" is not known. [cell-word-unknown]'),
        ("t-1,england,2014/15,,average,Report,", "this row has no value. [comparator-without-value]"),
        ("t-1,england,14,81.5,average,Report,", '"14" is not a period. [period-unreadable]'),
    ],
)
def test_a_faulty_comparator_is_named_and_left_out(row: str, fault: str) -> None:
    reader = intake()
    found = reader.comparators(SourceFile("c.csv", f"{COMPARATOR_HEAD}{row}\n".encode()))
    assert (found, [(p.line, p.said) for p in reader.problems]) == ([], [(2, fault)])


def test_a_known_fault_is_read() -> None:
    reader = intake()
    row = "2017-01,t-1,areas,2017-01,B,source: Police,arithmetic,5,6,The areas add up to 6.,12\n"
    assert reader.discrepancies(SourceFile("k.csv", (KNOWN_HEAD + row).encode())) == [
        Discrepancy(
            release=Period.parse("2017-01"),
            indicator="t-1",
            check=Check.AREAS,
            period=Period.parse("2017-01"),
            area="B",
            group="source: Police",
            printed="5",
            conflicts_with="6",
            note="The areas add up to 6.",
            path="k.csv",
            line=2,
        )
    ]
    assert reader.problems == []


def test_a_known_fault_needs_a_note_and_a_check_that_exists() -> None:
    reader = intake()
    found = reader.discrepancies(SourceFile("k.csv", f"{KNOWN_HEAD}2017-01,t-1,area,2017-01,,,,,,,\n".encode()))
    assert (found, [p.said for p in reader.problems]) == (
        [],
        [
            'check "area" is not known. Did you mean "areas"? [cell-word-unknown]',
            "this row has no note for the reader. [known-fault-without-note]",
        ],
    )
