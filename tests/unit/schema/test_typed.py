"""Months, periods and dates in a file: read once, and written out as they were typed."""

from generator.schema.declarations import SignOff
from generator.schema.revision_entries import RevisionEntry
from generator.terms.deadline import Deadline
from generator.terms.period import Period

SIGNED = {
    "data_protection_assessment": "x",
    "motivated_intruder_test": "x",
    "reviewed_by": "Head of x",
    "approved_by": "Head of x",
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
    found = SignOff.model_validate(SIGNED)
    assert found.model_dump()["date"] == "2017-01-31"
    assert SignOff.model_validate(found.model_dump()) == found
    assert SignOff.model_validate(SIGNED | {"date": Deadline.parse("2017-01-31")}) == found
