"""The quantities of a sentence: numbers, with what they count and how exact they claim to be."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from functools import cache

from generator.prose.numerals import DIGITS, FRACTION, WORDS, read_fraction, read_number
from generator.terms.units import UNITS, Unit, decimals_of


class TypedUnit(StrEnum):
    """What a typed number counts, as far as the sentence says it."""

    PLAIN = "plain"
    PERCENT = "percent"
    POINTS = "percentage points"
    MONEY = "money"
    MILLION = "million pounds"
    FRACTION = "fraction"
    OWN = "one unit's own words"


class Exactness(StrEnum):
    """How near the typed number claims to be."""

    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"
    JUST_OVER = "just over"
    OVER = "over"
    UNDER = "under"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of a sentence: where it stands, what it says. `low` is set for a range, `value` is its upper end then.

    `part_of` is the 121 of "22 of 121". `in_words` tells that it was written in words. `unit` is the unit whose own
    words follow it, "374.7 days".
    """

    start: int
    end: int
    text: str
    value: Decimal
    decimals: int
    measure: TypedUnit = TypedUnit.PLAIN
    exactness: Exactness = Exactness.EXACT
    low: Decimal | None = None
    part_of: Decimal | None = None
    in_words: bool = False
    unit: Unit | None = None


_NUMBER = rf"(?:{DIGITS}|{WORDS})"
_SIGNS = (
    r"\s?%(?:[- ]points?)?|\s?per ?cent(?:age points?)?| percent(?:age)? points?|\s?(?:million|m|bn|billion)\b|\s?k\b"
)
_ONE_IN = re.compile(
    rf"\b(?P<top>[0-9]{{1,2}}|{WORDS})(?: in every| in|-in-) ?(?P<low>[0-9]{{1,3}}|{WORDS})\b", re.IGNORECASE
)
_OF = re.compile(
    rf"(?P<top>{_NUMBER})(?: out)? of (?:the |all |its |their )?(?P<low>{_NUMBER})(?!%| per ?cent|[0-9/.,]*[0-9])",
    re.IGNORECASE,
)
_FRACTION = re.compile(FRACTION, re.IGNORECASE)
_ANY = re.compile(rf"[0-9]|{WORDS}|{FRACTION}", re.IGNORECASE)
_BEFORE = {
    Exactness.NEARLY: r"(?:nearly|almost|just under|close to)",
    Exactness.ABOUT: r"(?:about|around|roughly|some|approximately|or so)",
    Exactness.JUST_OVER: r"(?:just over|just above|slightly over|slightly more than|a little over|a little more than)",
    Exactness.OVER: (
        r"(?:more than|over|above|at least|upwards of|well over|greater than|no fewer than|"
        r"longer than)"
    ),
    Exactness.UNDER: r"(?:less than|fewer than|under|below|at most|no more than|up to|not even|lower than)",
}


# A movement to a number; "up to" says nothing of how exact it is.
_WENT_UP_TO = re.compile(
    r"\b(?:crept|went|gone|goes|going|edged|picked|shot|came|back|is|was|are|were|moved|now) up to (?:£)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _Known:
    """How numbers are read where there are these units: the unit of each of their own words, and two patterns."""

    said: dict[str, Unit]
    range: re.Pattern[str]
    one: re.Pattern[str]


@cache
def _known(units: tuple[Unit, ...]) -> _Known:
    said = {form: unit for unit in units if not unit.moves_by_points for form in unit.forms}
    # The longest first, so that "per 10,000" is not read as "per 10".
    own = "|".join(re.escape(form) for form in sorted(said, key=len, reverse=True))
    unit = rf"(?P<unit>{_SIGNS}| (?:{own})(?!,?[0-9])\b)?"
    ends = rf"(?P<low>{_NUMBER})(?P<sign>%)? ?(?:–|-|to|and) ?£?(?P<high>{_NUMBER})"
    return _Known(
        said,
        re.compile(rf"(?:\b(?P<kind>between|from) )?(?P<pound>£)?{ends}{unit}", re.IGNORECASE),
        re.compile(
            rf"(?<![\w.])(?P<minus>[-−](?=[£0-9])|minus )?(?P<pound>£)?(?P<number>{_NUMBER}){unit}(?![\w])",
            re.IGNORECASE,
        ),
    )


def may_hold_a_number(text: str) -> bool:
    """Whether there is anything in a text that `quantities_of` could find: most sentences hold nothing."""
    return bool(_ANY.search(text))


def quantities_of(text: str, masked: str) -> list[Quantity]:
    """The quantities of a sentence. `masked` is the same text with blanks where nothing is to be looked for."""
    found: list[Quantity] = []
    for quantity in (_without_hyphen(each, text) for each in _candidates(masked)):
        if not any(quantity.start < other.end and other.start < quantity.end for other in found):
            found.append(_with_exactness(quantity, text))
    return sorted(found, key=lambda quantity: quantity.start)


def _without_hyphen(quantity: Quantity, text: str) -> Quantity:
    """What follows a hyphen is below zero only where no word or number stands before it: 16-18 is a span."""
    if quantity.text[0] in "-−" and text[: quantity.start][-1:].strip(" ("):
        return replace(quantity, start=quantity.start + 1, text=quantity.text[1:], value=-quantity.value)
    return quantity


def _candidates(text: str) -> Iterator[Quantity]:
    """Every reading, the longest kinds first: ranges, parts of a whole, single numbers."""
    known = _known(tuple(UNITS.values()))
    yield from _ranges(text, known)
    yield from _parts(text)
    for match in known.one.finditer(text):
        yield _read(match, match["number"], known)


def _ranges(text: str, known: _Known) -> Iterator[Quantity]:
    """Numbers with two ends: "between 5 and 9"."""
    for match in known.range.finditer(text):
        low, high = read_number(match["low"]), read_number(match["high"])
        told = (match["kind"] or "").lower() == "between" or re.search(
            r"\b(?:had|has|have|rang\w+|var\w+|was|were|is) $", text[: match.start()]
        )
        if low < high and told:
            yield _read(match, match["high"], known, low=low)


def _parts(text: str) -> Iterator[Quantity]:
    """Parts of a whole: "1 in 4", "22 of 121", "two thirds"."""
    for match in _ONE_IN.finditer(text):
        if read_number(match["top"]) < read_number(match["low"]):
            top, low = read_number(match["top"]), read_number(match["low"])
            yield Quantity(match.start(), match.end(), match[0], top / low, 2, TypedUnit.FRACTION, Exactness.ABOUT)
    for match in _OF.finditer(text):
        top = read_number(match["top"])
        words = not any(character.isdigit() for character in match[0])
        yield Quantity(match.start(), match.end(), match[0], top, 0, part_of=read_number(match["low"]), in_words=words)
    for match in _FRACTION.finditer(text):
        up, down = read_fraction(match[0])
        yield Quantity(
            match.start(),
            match.end(),
            match[0],
            Decimal(up) / down,
            2,
            TypedUnit.FRACTION,
            Exactness.ABOUT,
            in_words=True,
        )


def _read(match: re.Match[str], number: str, known: _Known, low: Decimal | None = None) -> Quantity:
    value = read_number(number)
    words = (match["unit"] or "").strip().lower()
    own = None if match["pound"] else known.said.get(words)
    measure = TypedUnit.OWN if own else _measure(words, money=bool(match["pound"]))
    if measure in (TypedUnit.MONEY, TypedUnit.MILLION):
        value *= _THOUSANDS.get(words, 1)
    if match.groupdict().get("minus"):
        value = -value
    in_words = not number[0].isdigit()
    return Quantity(
        match.start(), match.end(), match[0].strip(), value, decimals_of(read_number(number)), measure, low=low,
        in_words=in_words, unit=own,
    )  # fmt: skip


# How many pounds, or millions, some words of money mean.
_THOUSANDS = {"k": 1000, "bn": 1000, "billion": 1000}


def _measure(words: str, *, money: bool) -> TypedUnit:
    if money:
        return TypedUnit.MILLION if words in ("million", "m", "bn", "billion") else TypedUnit.MONEY
    if "point" in words:
        return TypedUnit.POINTS
    is_share = words == "%" or words.startswith(("per cent", "percent"))
    return TypedUnit.PERCENT if is_share else TypedUnit.PLAIN


def _with_exactness(quantity: Quantity, text: str) -> Quantity:
    """How exact the number claims to be, from the words before it."""
    before, after = text[: quantity.start], text[quantity.end :]
    if _WENT_UP_TO.search(before):
        return quantity
    for exactness, words in _BEFORE.items():
        if re.search(rf"\b{words} (?:£)?$", before, re.IGNORECASE):
            return replace(quantity, exactness=exactness)
    if re.match(r" ?(?:or (?:more|over|above|higher)|and (?:over|more)\b)", after):
        return replace(quantity, exactness=Exactness.OVER)
    if re.match(r" ?or (?:less|fewer|under|below|lower)", after):
        return replace(quantity, exactness=Exactness.UNDER)
    return quantity
