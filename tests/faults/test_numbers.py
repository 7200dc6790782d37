"""Numbers that can't be, the decimals that a document prints, and the colours that it gives."""

import pytest

from tests.faults.small import rows, rows_with, told
from tests.unit.samples import RELEASE

OF_NOTHING = 'Take the value out, write "not applicable" in status, and say why in the note.'


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("50,0,0,,", f"there is a value, 50.0, but its denominator is 0. [figure-of-nothing] {OF_NOTHING}"),
        ("0,0,0,,", f"there is a value, 0.0, but its denominator is 0. [figure-of-nothing] {OF_NOTHING}"),
        (",0,0,not applicable,There was nobody", ""),
        ("0,0,1,,", ""),
        ("50,-1,2,,", "the numerator -1 is below zero. [part-below-zero] Correct the number."),
        ("50,1,,,", ""),
    ],
)
def test_a_share_of_nothing_and_fewer_than_none(row: str, says: str) -> None:
    assert told(rows(f"2017-01|{row}")) == ([f"{RELEASE}:2: {says}"] if says else [])


@pytest.mark.parametrize(
    ("row", "card", "says"),
    [
        ("-0.1", {}, "the value -0.1 is below zero."),
        ("-0.1", {"can_be_negative": True}, ""),
        ("-0.5,-1,2,,", {"can_be_negative": True}, ""),
        ("-0", {}, ""),
        ("0.5,1,-2,,", {"can_be_negative": True}, "the denominator -2 is below zero."),
    ],
)
def test_a_card_may_let_values_be_negative(row: str, card: dict[str, object], says: str) -> None:
    found = told(rows(f"2017-01 {row}", unit="average", **card))
    assert [message.split(": ", 1)[1].split(" [")[0] for message in found] == ([says] if says else [])


@pytest.mark.parametrize(
    ("value", "decimals", "says"),
    [
        ("78", "0", ""),
        ("78.5", "", ""),
        (
            "78.5",
            "0",
            "decimals is 0 here, but the value is 78.5. [decimals-more-than-declared] Correct one of the two.",
        ),
        (
            "",
            "1",
            "decimals is 1 here, but this row has no value. [decimals-without-value]"
            " Give the value, or leave the cell decimals empty.",
        ),
        (
            "78.5",
            "1",
            "decimals is 1 here, which is not fewer than the 1 of its card. [decimals-not-fewer]"
            " Leave the cell decimals empty.",
        ),
        (
            "78",
            "none",
            'decimals "none" is not a number. [decimals-not-a-number]'
            " Write 0, 1, 2 or 3, as many as the document prints, or leave the cell empty.",
        ),
    ],
)
def test_a_row_declares_the_fewer_decimals_of_its_document(value: str, decimals: str, says: str) -> None:
    found = told(rows_with("decimals", f"2017-01 {value},,,,,{decimals}"))
    assert found == ([f"{RELEASE}:2: {says}"] if says else [])


# --- the colours of a document -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "is_read"),
    [
        ("2017-01 50,,,,,green", True),
        ("2016-04 to 2017-01 50,,,,,amber", True),
        ("2016-04 to 2016-11 50,,,,,red", False),  # It does not reach the latest figure.
        ("2015-04 to 2016-03 50,,,,,red", False),
        ("2016-12 50,,,,,red", False),
        ("2015/16 50,,,,,red", False),
    ],
)
def test_a_printed_rating_stands_on_the_figure_that_leads(row: str, *, is_read: bool) -> None:
    others = [] if row.startswith("2017-01") else ["2017-01 50,,,,,"]
    colour = row.rpartition(",")[2]
    says = (
        f'{RELEASE}:2: the rating "{colour}" of "t-1" is on a row whose colour no page shows.'
        " [printed-rating-unread] Put it on the row of the latest figure for B without a group, or of its year to date."
    )
    assert told(rows_with("rating", row, *others)) == ([] if is_read else [says])


def test_a_printed_rating_is_one_of_three_colours() -> None:
    assert told(rows_with("rating", "2017-01 50,,,,,gren")) == [
        f'{RELEASE}:2: rating "gren" is not known. Did you mean "green"? [cell-word-unknown]'
        " Use one of: green, amber, red."
    ]
