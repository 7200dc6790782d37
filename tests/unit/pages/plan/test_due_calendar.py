"""When the actions of a plan were due: which columns there are, and where each action stands in them."""

import pytest

from generator.pages.plan.due_calendar import CalendarView, due_calendar
from tests.unit.pages.plan.plans import PAGE, document, standings


def calendar_of(lines: str, **changes: object) -> CalendarView | None:
    found = document(lines, **changes)
    return due_calendar(PAGE, found, standings(found))


def calendar(lines: str, **changes: object) -> CalendarView:
    found = calendar_of(lines, **changes)
    assert found is not None
    return found


def columns_from(first: str, last: str) -> list[str]:
    """The columns of three actions that are due in the first month and the last; complete, so that none is late."""
    found = calendar(f"1 | {first} | complete\n2 | {last} | complete\n3 | {last} | complete")
    return [column.label for column in found.columns]


def chips(found: CalendarView) -> dict[str, list[str]]:
    return {column.label: [chip.ref for chip in column.chips] for column in found.columns if column.chips}


Bar = tuple[str, str, str, str, str]


def bars(found: CalendarView) -> list[Bar]:
    """Each bar: whose, from and to which column, what it says, and whether it is hollow; all columns are counted."""
    names, result = [column.name for column in found.columns], []
    for bar in found.stretches:
        assert bar.before + bar.over + bar.after == len(names)
        ends = (names[bar.before], names[bar.before + bar.over - 1])
        kind = f"{bar.style}, hollow" if bar.chip.is_hollow else bar.style
        result.append((bar.chip.ref, *ends, bar.words, kind))
    return result


# --- months, quarters, years ------------------------------------------------------------------------


def test_twenty_months_stand_side_by_side_each_named_and_the_year_where_it_begins() -> None:
    found = calendar("1 | 2009-01 | complete\n2 | 2010-08 | complete\n3 | 2010-08 | complete")
    assert len(found.columns) == 20
    assert [(column.name, column.year) for column in found.columns if column.year] == [("Jan", "2009"), ("Jan", "2010")]
    assert (found.columns[0].label, found.columns[-1].label) == ("Jan 2009", "Aug 2010")
    assert [column.name for column in found.columns[:12]] == (
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    )


def test_a_first_month_in_the_middle_of_a_year_names_its_year_and_the_next_january_names_its_own() -> None:
    found = calendar("1 | 2009-11 | complete\n2 | 2010-02 | complete\n3 | 2010-06 | complete")
    assert [(c.name, c.year) for c in found.columns if c.year] == [("Nov", "2009"), ("Jan", "2010")]


def test_with_twenty_one_months_a_column_is_a_quarter_of_the_calendar() -> None:
    assert columns_from("2008-12", "2010-08") == [
        "Oct to Dec 2008",
        *(f"{months} 2009" for months in ("Jan to Mar", "Apr to Jun", "Jul to Sep", "Oct to Dec")),
        *(f"{months} 2010" for months in ("Jan to Mar", "Apr to Jun", "Jul to Sep")),
    ]
    found = calendar("1 | 2008-12 | complete\n2 | 2010-08 | complete\n3 | 2010-08 | complete")
    assert [c.name for c in found.columns if c.year] == ["Oct to Dec", "Jan to Mar", "Jan to Mar"]
    assert [c.year for c in found.columns if c.year] == ["2008", "2009", "2010"]


@pytest.mark.parametrize(
    ("first", "last", "count", "ends"),
    [
        ("2006-01", "2010-12", 20, ("Jan to Mar 2006", "Oct to Dec 2010")),
        ("2006-03", "2010-12", 20, ("Jan to Mar 2006", "Oct to Dec 2010")),
        # Not more than 60 months, but they touch 21 quarters.
        ("2006-03", "2011-01", 6, ("2006", "2011")),
        ("2006-01", "2011-01", 6, ("2006", "2011")),
        ("2005-12", "2010-12", 6, ("2005", "2010")),
        # There is nothing longer than years.
        ("2000-01", "2030-01", 31, ("2000", "2030")),
    ],
)
def test_more_than_twenty_quarters_are_years(first: str, last: str, count: int, ends: tuple[str, str]) -> None:
    found = columns_from(first, last)
    assert (len(found), (found[0], found[-1])) == (count, ends)


def test_a_column_of_a_year_has_no_second_year_above_it() -> None:
    found = calendar("1 | 2004-12 | complete\n2 | 2010-08 | complete\n3 | 2010-08 | complete")
    assert [(column.name, column.year) for column in found.columns] == [(str(y), "") for y in range(2004, 2011)]


def test_the_report_has_a_column_whatever_was_due() -> None:
    before = calendar("1 | 2010-07\n2 | 2010-08\n3 | 2010-08")
    after = calendar("1 | 2010-02 | complete\n2 | 2010-03 | complete\n3 | 2010-03 | complete")
    assert [column.name for column in before.columns] == ["May", "Jun", "Jul", "Aug"]
    assert [column.name for column in after.columns] == ["Feb", "Mar", "Apr", "May"]
    assert [(c.is_report, c.is_past) for c in before.columns] == [(True, False)] + [(False, False)] * 3
    assert [(c.is_report, c.is_past) for c in after.columns] == [(False, True)] * 3 + [(True, False)]
    assert before.report == "17 May 2010: this report"


# --- where the actions stand ------------------------------------------------------------------------


def test_each_action_stands_once_in_the_column_of_its_due_date_or_among_those_without_one() -> None:
    found = calendar("1 | 2010-07-01\n2 |\n3 | 2010-04 | complete\n4 | 2010-07 | at risk\n5 | | open")
    assert chips(found) == {"Apr 2010": ["3"], "Jul 2010": ["1", "4"]}
    assert [chip.ref for chip in found.undated] == ["2", "5"]
    assert found.stretches == ()
    [chip] = found.columns[0].chips
    assert (chip.url, chip.words, chip.tag.style, chip.is_hollow) == ("3/", "Complete: Do 3", "complete", False)
    assert [chip.words for chip in found.undated] == ["No report: Do 2", "Open: Do 5"]


def test_a_late_action_is_a_bar_from_its_first_due_date_to_the_report_that_tells_the_days() -> None:
    found = calendar("1 | 2010-03 | at risk\n2 | 2010-05-16 | on track\n3 | 2010-07\n4 | 2010-02 | open | 2010-04")
    assert bars(found) == [
        ("1", "Mar", "May", "47 days late", "late"),
        ("2", "May", "May", "1 day late", "late"),
        ("4", "Feb", "May", "78 days late", "late"),
    ]
    assert chips(found) == {"Jul 2010": ["3"]}


def test_a_moved_date_is_a_bar_from_the_first_to_the_new_one_and_late_ones_come_first() -> None:
    found = calendar("1 | 2010-03 | at risk | 2010-08\n2 | 2010-04 | on track\n3 | 2010-07 | complete | 2010-09")
    assert bars(found) == [
        ("2", "Apr", "May", "17 days late", "late"),
        ("1", "Mar", "Aug", "moved from March 2010", "moved, hollow"),
        ("3", "Jul", "Sep", "moved from July 2010", "moved, hollow"),
    ]


def test_a_date_that_was_moved_to_an_earlier_one_has_its_chip_at_the_date_that_holds() -> None:
    found = calendar("1 | 2010-09 | on track | 2010-06\n2 | 2010-07\n3 | 2010-07")
    assert bars(found) == [("1", "Jun", "Sep", "moved from September 2010", "moved")]


def test_what_was_moved_to_an_earlier_date_and_is_past_it_is_late_without_days() -> None:
    """Days are counted from the date that was set first, which is still to come."""
    found = calendar("1 | 2010-09 | on track | 2010-04\n2 | 2010-07\n3 | 2010-07")
    assert bars(found) == [("1", "Apr", "May", "late", "late")]


def test_a_date_that_was_moved_within_its_column_needs_no_bar() -> None:
    found = calendar("1 | 2010-06-01 | on track | 2010-06-30\n2 | 2010-07\n3 | 2010-07")
    assert (found.stretches, chips(found)) == ((), {"Jun 2010": ["1"], "Jul 2010": ["2", "3"]})


# --- what it says, and when there is none -----------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "heading"),
    [
        ("1 | 2010-04 | complete\n2 | 2010-04 | complete\n3 | 2010-06 | complete", "none is late"),
        ("1 | 2010-04\n2 | 2010-04 | complete\n3 | 2010-06", "1 is late, and 1 falls due after the report"),
        ("1 | 2010-04\n2 | 2010-03\n3 | 2010-06\n4 | 2010-06", "2 are late, and 2 fall due after the report"),
        ("1 | 2010-05\n2 | 2010-03 | complete\n3 | 2010-06\n4 |", "none is late, and 2 fall due after the report"),
    ],
)
def test_the_heading_says_how_many_are_late_and_how_many_are_to_come(lines: str, heading: str) -> None:
    assert calendar(lines).heading == f"When the {len(lines.splitlines())} actions were due: {heading}"


def test_the_heading_calls_the_actions_of_a_body_decisions() -> None:
    one = {"id": "a", "title": "A", "meeting": "2010-01-01", "actions": [
        {"ref": str(n), "action": "x", "due": "2010-06"} for n in range(3)
    ]}  # fmt: skip
    found = calendar("", decided_by="the board", priorities=[one])
    assert found.heading == "When the 3 decisions were due: none is late, and 3 fall due after the report"


def test_fewer_than_three_dates_are_no_calendar() -> None:
    assert calendar_of("1 | 2010-07\n2 | 2010-08\n3 |\n4 |") is None
    assert calendar_of("1 | 2010-07\n2 | 2010-08\n3 | 2010-08\n4 |") is not None


def test_without_a_reporting_date_there_is_no_calendar() -> None:
    assert calendar_of("1 | 2010-07\n2 | 2010-08\n3 | 2010-08", reporting_date=None) is None
