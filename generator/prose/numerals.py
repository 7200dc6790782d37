"""Numbers as people write them, in digits and in words: `1,285`, `forty-three`, `two thirds`."""

import re
from decimal import Decimal

from generator.terms.wording import singular

_UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SMALL = {word: number for number, word in enumerate(_UNITS)}
_TEN = {word: 10 * (place + 2) for place, word in enumerate(_TENS)}
_GREAT = {"hundred": 100, "thousand": 1000}
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}

_LOW = "|".join(_UNITS[1:])
_WORD = rf"(?:(?:{'|'.join(_TENS)})(?:-(?:{'|'.join(_UNITS[1:10])}))?|{_LOW})"
DIGITS = r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?"
WORDS = rf"\b(?:{_WORD}|an?(?= hundred| thousand))(?: (?:hundred|thousand))?(?: and {_WORD})?\b"
FRACTION = (
    r"\b(?:(?:one|two|three|four|nine)[ -](?:thirds?|fifths?|tenths?)|a third|half|"
    r"(?:an?|one) (?:quarter|fifth|tenth)(?= (?:of|were|are|had|have|live|did|do|got?|get|went|came)\b)|"
    r"three[ -]quarters)\b"
)


def read_number(text: str) -> Decimal:
    """The number that digits or words stand for; the text fits DIGITS or WORDS."""
    if text[0].isdigit():
        return Decimal(text.replace(",", ""))
    total, last = 0, 0
    for word in re.split(r"[ -]", text.lower()):
        if word in _GREAT:
            total, last = total - last + max(last, 1) * _GREAT[word], 0
        elif word not in ("and", "a", "an"):
            last = last + _SMALL.get(word, _TEN.get(word, 0)) if last else _SMALL.get(word, _TEN.get(word, 0))
            total += _SMALL.get(word, _TEN.get(word, 0))
        else:
            last = 1 if word != "and" else last
            total += 1 if word != "and" else 0
    return Decimal(total)


def as_written(value: Decimal) -> tuple[str, ...]:
    """A number in digits, and in words if it is a small one."""
    digits = f"{value:f}"
    small = int(value) if value == int(value) and 0 < value < len(_UNITS) else 0
    return (digits, _UNITS[small]) if small else (digits,)


def read_fraction(text: str) -> tuple[int, int]:
    """Top and bottom of a fraction in words; the text fits FRACTION."""
    words = re.split(r"[ -]", text.lower())
    top = _SMALL.get(words[0], 1) if len(words) > 1 else 1
    return top, _PARTS[singular(words[-1])]
