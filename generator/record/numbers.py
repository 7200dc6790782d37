"""Numbers as people and their tools type them: what is one, with how many decimals, and what helps where it is none."""

import re
from decimal import Decimal

from generator.record.written import number_meant
from generator.terms.problems import Fault
from generator.terms.rules import Rule
from generator.terms.units import decimals_of, rounded
from generator.terms.wording import listed

_NOT_A_NUMBER = Rule(
    "not-a-number",
    "A number is digits, with a point for decimals",
    'the {column} "{text}" is not a number.',
    "Write digits only, without %, commas or words; put reasons in the note.",
    {"column": "value", "text": "about 45"},
)
_OTHERWISE = Rule(
    "number-written-otherwise",
    "A number is written with digits, a hyphen for minus and a point for decimals alone",
    'the {column} "{text}" has {what}.',
    "Write {right}.",
    {"column": "value", "text": "45,5 %", "what": "a percent sign and a comma for its point", "right": "45.5"},
)
_TOO_LONG = Rule(
    "number-too-long",
    "A number has at most 12 digits before its point and 6 after it",
    'the {column} "{text}" has more than {what}.',
    "{remedy}.",
    {"column": "value", "text": "33.3333333", "what": "6 decimals"}
    | {"remedy": "Round it to as many decimals as its card has, or one more"},
)
_POWER_OF_TEN = Rule(
    "number-as-power",
    "A number is written out, not as a power of ten",
    'the {column} "{text}" is written as a power of ten.',
    "Write it out, like 0.000012; in Excel, format the column as a number first.",
    {"column": "value", "text": "1.20E-05"},
)
_SIGN_FOR_NONE = Rule(
    "sign-for-no-figure",
    "Why there is no figure stands in the status, in words",
    'the {column} "{text}" is a sign for a figure that is not there.',
    "Leave the cell empty, say why in the note, and write in status {status}.",
    {"column": "value", "text": "c", "status": '"suppressed"'},
)
_NUMBER = r"-?[0-9]{1,12}(\.[0-9]{1,6})?"
_NO_FIGURES = ("not available", "not applicable", "suppressed", "not yet due")
# What people and their tools type where a figure is not there, in small letters, and what it means.
_SIGNS = {
    **dict.fromkeys(("c", "[c]", "s", "supp"), '"suppressed"'),
    **dict.fromkeys(("z", "[z]"), '"not applicable"'),
    **dict.fromkeys(("x", "[x]", "na", "n/a", "#n/a", "nan", "null", "none", "..", ":"), '"not available"'),
    **dict.fromkeys(("#div/0!",), '"not applicable" if there was nobody to count'),
    **dict.fromkeys(("tbc", "tba"), '"not yet due"'),
    # Of what these mean, councils differ; DfE's "u" is a figure that is too unreliable to show.
    **dict.fromkeys(
        ("u", "low", "k", "*", "-", "--", "\u2013", "\u2014", "\u2011", "."), f"one of {', '.join(_NO_FIGURES)}"
    ),
    **dict.fromkeys(("#ref!", "#value!", "#name?", "#num!", "#null!"), '"not available", or mend the formula'),
}


_TOO_MANY_DECLARED = Rule(
    "decimals-not-fewer",
    "A row declares decimals only where its document prints fewer than the card says",
    "decimals is {declared} here, which is not fewer than the {card} of its card.",
    "Leave the cell decimals empty.",
    {"declared": "1", "card": "1"},
)
_MORE_THAN_DECLARED = Rule(
    "decimals-more-than-declared",
    "A value has no more decimals than its row declares",
    "decimals is {declared} here, but the value is {value}.",
    "Correct one of the two.",
    {"declared": "0", "value": "78.5"},
)
_NOT_DECIMALS = Rule(
    "decimals-not-a-number",
    "The number of decimals is a digit",
    'decimals "{text}" is not a number.',
    "Write 0, 1, 2 or 3, as many as the document prints, or leave the cell empty.",
    {"text": "none"},
)
_OF_NO_VALUE = Rule(
    "decimals-without-value",
    "Only a row with a value declares decimals",
    "decimals is {declared} here, but this row has no value.",
    "Give the value, or leave the cell decimals empty.",
    {"declared": "0"},
)


def read_number(column: str, text: str, *, has_status: bool) -> Decimal | Fault:
    """A cell as a number, or what is wrong with it; where there is a status, a sign for no figure belongs there."""
    if re.fullmatch(_NUMBER, text):
        return Decimal(text) + 0  # A zero has no sign.
    return _fault(column, text, has_status=has_status)


def as_printed(value: Decimal | None, declared: str, decimals: int) -> Decimal | Fault | None:
    """A value with the decimals of its card, which Excel takes from 79.0; or with as many as the row declares."""
    if value is None:
        return _OF_NO_VALUE.broken(declared=declared) if declared else None
    if not declared:
        return rounded(value, max(decimals, decimals_of(value)))
    if not re.fullmatch(r"[0-9]", declared):
        return _NOT_DECIMALS.broken(text=declared)
    if int(declared) >= decimals:
        return _TOO_MANY_DECLARED.broken(declared=declared, card=decimals)
    if decimals_of(value) > int(declared):
        return _MORE_THAN_DECLARED.broken(declared=declared, value=value)
    return rounded(value, int(declared))


def _fault(column: str, text: str, *, has_status: bool) -> Fault:
    """What is wrong with a number, with the words that help most."""
    facts = {"column": column, "text": text}
    status = '"suppressed"' if re.fullmatch(r"[<>≤≥]\s*[0-9]+", text) else _SIGNS.get(text.lower())
    if status and has_status:
        return _SIGN_FOR_NONE.broken(**facts, status=status)
    if re.fullmatch(r"-?[0-9.]+[eE][-+]?[0-9]+", text):
        return _POWER_OF_TEN.broken(**facts)
    if re.fullmatch(r"-?[0-9]{1,12}\.[0-9]{7,}", text):
        remedy = "Round it to as many decimals as its card has, or one more"
        return _TOO_LONG.broken(**facts, what="6 decimals", remedy=remedy)
    if re.fullmatch(r"-?[0-9]{13,}(\.[0-9]+)?", text):
        remedy = "Correct it, or count in a larger unit"
        return _TOO_LONG.broken(**facts, what="12 digits before its point", remedy=remedy)
    right, what = number_meant(text)
    if what and re.fullmatch(_NUMBER, right):
        return _OTHERWISE.broken(**facts, what=listed(what), right=right)
    return _NOT_A_NUMBER.broken(**facts)
