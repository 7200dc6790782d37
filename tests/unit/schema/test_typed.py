"""Months, periods and dates in a file: read once, and written out as they were typed."""

import pytest

from generator.schema.accessibility import Criterion, Day
from generator.schema.disclosure_rules import Role
from generator.schema.parse import parse_model
from generator.schema.published import PublishedChange
from generator.schema.revision_entries import RevisionEntry
from generator.schema.typed import Address, AnyPeriod, Date, Id, Month, Strict
from generator.terms.deadline import Deadline
from generator.terms.period import Period
from generator.terms.problems import Problem
from generator.terms.texts import SourceFile

CHANGED = {
    "kind": "words",
    "what": ["x"],
    "reason": "x",
    "ask": "Head of x",
    "date": " 2017-01-31 ",
}
REVISED = {
    "kind": "correction",
    "indicators": ["t-1"],
    "periods": ["2016/17 Q3", "2016-04 to 2017-01"],
    "reason": "x",
    "effect": "x",
    "ask": "Head of x",
}


def test_what_is_typed_becomes_a_value_that_is_shared() -> None:
    found = RevisionEntry.model_validate(REVISED)
    assert found.periods == (Period.parse("2016/17 Q3"), Period.parse("2016-04 to 2017-01"))
    assert found.periods[0] is RevisionEntry.model_validate(REVISED).periods[0]


def test_a_value_is_written_out_as_it_was_typed_and_can_be_read_again() -> None:
    found = PublishedChange.model_validate(CHANGED)
    assert found.model_dump()["date"] == "2017-01-31"
    assert PublishedChange.model_validate(found.model_dump()) == found
    assert PublishedChange.model_validate(CHANGED | {"date": Deadline.parse("2017-01-31")}) == found


class Form(Strict):
    month: Month | None = None
    period: AnyPeriod | None = None
    date: Date | None = None
    day: Day | None = None
    id: Id | None = None
    role: Role | None = None
    criterion: Criterion | None = None
    address: Address | None = None


PERIOD = "Write a year like 2015/16 or a run of months like 2016-04 to 2016-09."
DATE = "Write it like 2010-05-17, or 2010-05 for a month."
DAY = "Write it like 2026-11-22."
ADDRESS = "Write it in full, with https:// in front."


@pytest.mark.parametrize(
    ("key", "typed", "fault", "remedy"),
    [
        ("month", "2016-13", "is not a month. [key-not-a-month]", "Write it like 2017-01."),
        ("month", "2016/17", "is not a month. [key-not-a-month]", "Write it like 2017-01."),
        ("period", "2016/18", "is not a period. [key-not-a-period]", PERIOD),
        ("period", "2016-13", "is not a month. [key-not-a-period]", PERIOD),
        ("period", "2016-04 to 2016-03", "ends before it starts. [key-not-a-period]", PERIOD),
        ("date", "2012-11-31", "is not a date. [key-not-a-date]", DATE),
        ("date", "soon", "is not a date. [key-not-a-date]", DATE),
        ("day", "2026-11", "is not a day. [key-not-a-day]", DAY),
        ("day", "2026-11-31", "is not a day. [key-not-a-day]", DAY),
        ("day", "soon", "is not a day. [key-not-a-day]", DAY),
        (
            "id",
            "ES 2.2",
            "is not an id. [key-not-an-id]",
            "Use small letters, digits and hyphens only, like early-start.",
        ),
        (
            "role",
            "Sam Sample",
            "is not a role. [key-not-a-role]",
            "Write a post or a team, like Head of Performance, and no name.",
        ),
        (
            "criterion",
            "4.1.1",
            "is not a success criterion of WCAG 2.2 at level A or AA. [unknown-criterion]",
            "Write its number, like 1.4.3.",
        ),
        ("address", "in a drawer", "is not an address. [key-not-an-address]", ADDRESS),
        ("address", "http://example.org", "is not an address. [key-not-an-address]", ADDRESS),
    ],
)
def test_a_text_that_says_no_value_is_named_with_what_is_due(key: str, typed: str, fault: str, remedy: str) -> None:
    problems: list[Problem] = []
    parse_model(SourceFile("t.yml", f"{key}: {typed}\n".encode()), Form, problems)
    assert [(f"{p.message} [{p.rule}]", p.remedy) for p in problems] == [(f'"{key}": "{typed}" {fault}', remedy)]
