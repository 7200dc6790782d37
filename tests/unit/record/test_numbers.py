"""What is a number, what helps where it is none, and with how many decimals it is shown."""

from decimal import Decimal

import pytest

from generator.record.numbers import as_printed, read_number
from generator.terms.problems import Fault

NONE = "one of not available, not applicable, suppressed, not yet due"
DIGITS = "Write digits only, without %, commas or words; put reasons in the note."
POWER = "Write it out, like 0.000012; in Excel, format the column as a number first."
ROUND = "Round it to as many decimals as its card has, or one more."


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", "0"),
        ("-0", "0"),
        ("-0.0", "0.0"),
        ("007", "7"),
        ("-5.25", "-5.25"),
        ("79.0", "79.0"),
        ("0.123456", "0.123456"),
        ("123456789012", "123456789012"),
    ],
)
def test_a_number(text: str, number: str) -> None:
    assert str(read_number("value", text, has_status=True)) == number


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("45.5%", 'the value "45.5%" has a percent sign. [number-written-otherwise] Write 45.5.'),
        ("1,651", 'the value "1,651" has commas between its thousands. [number-written-otherwise] Write 1651.'),
        ("1 651", 'the value "1 651" has spaces between its thousands. [number-written-otherwise] Write 1651.'),
        (".5", f'the value ".5" is not a number. [not-a-number] {DIGITS}'),
        ("5.", f'the value "5." is not a number. [not-a-number] {DIGITS}'),
        ("+5", 'the value "+5" has a plus sign. [number-written-otherwise] Write 5.'),
        ("few", f'the value "few" is not a number. [not-a-number] {DIGITS}'),
        ("0.1234567", f'the value "0.1234567" has more than 6 decimals. [number-too-long] {ROUND}'),
        (
            "1234567890123",
            'the value "1234567890123" has more than 12 digits before its point. [number-too-long]'
            " Correct it, or count in a larger unit.",
        ),
        ("1.2E-05", f'the value "1.2E-05" is written as a power of ten. [number-as-power] {POWER}'),
        ("1e400", f'the value "1e400" is written as a power of ten. [number-as-power] {POWER}'),
    ],
)
def test_what_is_no_number(text: str, says: str) -> None:
    assert said(read_number("value", text, has_status=True)) == says


@pytest.mark.parametrize(
    ("texts", "status"),
    [
        ("c [c] C s supp <5 ≤5", '"suppressed"'),
        ("z [z] Z", '"not applicable"'),
        ("x [x] NA N/A n/a #N/A NaN null none .. :", '"not available"'),
        ("TBC tba", '"not yet due"'),
        ("u low k * - .", NONE),
        ("#DIV/0!", '"not applicable" if there was nobody to count'),
        ("#REF! #VALUE! #NAME?", '"not available", or mend the formula'),
    ],
)
def test_a_sign_for_a_figure_that_is_not_there(texts: str, status: str) -> None:
    for text in texts.split():
        sentence = f'the numerator "{text}" is a sign for a figure that is not there. [sign-for-no-figure]'
        remedy = f"Leave the cell empty, say why in the note, and write in status {status}."
        assert said(read_number("numerator", text, has_status=True)) == f"{sentence} {remedy}"
        # A file without a column for a status has no better place for it.
        fault = read_number("value", text, has_status=False)
        assert isinstance(fault, Fault) and fault.rule == "not-a-number"


@pytest.mark.parametrize(
    ("typed", "declared", "card", "shown"),
    [
        ("79", "", 1, "79.0"),
        ("79.0", "", 1, "79.0"),
        ("79", "", 0, "79"),
        ("79.25", "", 1, "79.25"),  # More than its card has: it stays as it is.
        ("79", "0", 1, "79"),
        ("79.5", "1", 2, "79.5"),
        ("79", "1", 2, "79.0"),
    ],
)
def test_a_value_has_the_decimals_of_its_card_or_of_its_document(
    typed: str, declared: str, card: int, shown: str
) -> None:
    assert str(as_printed(Decimal(typed), declared, card)) == shown


@pytest.mark.parametrize(
    ("typed", "declared", "rule"),
    [
        ("79", "1", "decimals-not-fewer"),
        ("79", "2", "decimals-not-fewer"),
        ("79.5", "0", "decimals-more-than-declared"),
        ("79", "-1", "decimals-not-a-number"),
        ("79", "10", "decimals-not-a-number"),
        ("79", "0.0", "decimals-not-a-number"),
    ],
)
def test_decimals_that_a_row_can_not_declare(typed: str, declared: str, rule: str) -> None:
    fault = as_printed(Decimal(typed), declared, 1)
    assert isinstance(fault, Fault) and fault.rule == rule


def said(found: Decimal | Fault | None) -> str:
    assert isinstance(found, Fault), found
    return f"{found.message} [{found.rule}] {found.remedy}"
