"""Two texts that differ, shown so that people see where: letters that nobody sees, or that look alike, are named."""

import unicodedata
from collections.abc import Sequence

# How much of a long text is shown from where it differs.
_BEFORE, _SHOWN = 30, 90
# Letters up to here are those of European words in Latin script; others may look like them.
_LAST_LATIN = "\u024f"
# If more than these are named, the text is in another script, and can be seen to be.
_MOST_NAMED = 8
_SPACES = {"\n": "[line end]", "\t": "[tab]"}


def shown(text: str | None, other: str | None) -> str:
    """A text in quotation marks, from a little before where it differs from another."""
    if text is None:
        return "not there"
    start, stop, elsewhere = _differing(text, other or "")
    if other is not None:
        text = text[:start] + _named(text[start:stop], elsewhere) + text[stop:]
    start = max(0, start - _BEFORE) if len(text) > _SHOWN else 0
    part = text[start : start + _SHOWN]
    return f'"{"…" if start else ""}{part}{"…" if start + _SHOWN < len(text) else ""}"'


def _differing(text: str, other: str) -> tuple[int, int, str]:
    """From where to where a text differs from another, and what the other has there."""
    start = _same(text, other)
    end = _same(text[start:][::-1], other[start:][::-1])
    return start, len(text) - end, other[start : len(other) - end]


def _same(one: Sequence[str], two: Sequence[str]) -> int:
    """How many letters two texts share from their beginnings on."""
    pairs = enumerate(zip(one, two, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(two)))


def _named(text: str, elsewhere: str) -> str:
    """A piece of text with a name for each letter that might be overlooked and that the other text has not."""
    odd = {each for each in text if each not in elsewhere and _may_be_overlooked(each)}
    if text.isspace():
        return "".join(_SPACES.get(each, f"[{_name(each)}]") for each in text)
    if len(odd) > _MOST_NAMED:
        return text
    return "".join(_SPACES.get(each, f"[{_name(each)}]") if each in odd else each for each in text)


def _may_be_overlooked(letter: str) -> bool:
    return letter > _LAST_LATIN or (letter != " " and unicodedata.category(letter)[0] in "CZ")


def _name(letter: str) -> str:
    return unicodedata.name(letter, f"U+{ord(letter):04X}").lower()
