"""Numbers that belong to a definition, or that count what no indicator counts."""

import re

from generator.prose.facts.scope import Scope, stem
from generator.prose.numerals import DIGITS, WORDS, as_written, read_number
from generator.prose.reading.matching import same_unit
from generator.prose.reading.quantities import Quantity, TypedUnit

# After a number in words that counts by itself: "twelve came", "it rose to twelve".
_STANDS_ALONE = re.compile(
    r"^ (?:came|was|were|is|are|had|have|has|left|did|took|joined|started|closed|went|finished|returned)\b"
    r"|^[.,;)]",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"^[ -](?P<words>(?:[A-Za-z'’-]+ ?){1,2})")


def is_defined(text: str, quantity: Quantity, scope: Scope) -> bool:
    """Whether the number stands in the name or the definition of an indicator in reach, in the same words."""
    if quantity.unit is not None and quantity.unit.is_mean:
        said = "|".join(map(re.escape, quantity.unit.forms))
        limits = {read_number(m[1]) for m in re.finditer(rf"({DIGITS}|{WORDS}) (?:{said})", scope.definitions)}
        # A number of days that nobody measures and no definition limits is an ordinary stretch of time.
        limited = limits and re.search(r"\b(?:within|in|than|least|over|past) (?:\w+ )?$", text[: quantity.start])
        return quantity.value in limits or (not limited and not any(same_unit(quantity, f) for f in scope.near))
    after = re.match(r"([ -]?)([A-Za-z]+)", text[quantity.end :])
    if quantity.measure is TypedUnit.PERCENT:
        everything = quantity.value == 100 and re.search(
            r"\b(?:all|every)\b[^.;]{0,40}$", text[: quantity.start], re.IGNORECASE
        )
        unmeasured = everything and not any(same_unit(quantity, fact) for fact in scope.near)
        return bool(unmeasured) or f" {quantity.text} " in scope.definitions
    return bool(after) and any(
        f" {form}{' ' if after[1] else ''}{stem(after[2].lower())}" in scope.definitions
        for form in as_written(quantity.value)
        if after
    )


def counts_nothing_of_ours(text: str, quantity: Quantity, scope: Scope) -> bool:
    """Whether a small number in words counts things that no indicator in reach counts: two reasons, five aims."""
    if not quantity.in_words or quantity.measure is not TypedUnit.PLAIN:
        return False
    if re.search(r"\b(?:only|just|exactly) $", text[: quantity.start], re.IGNORECASE) and quantity.value == 1:
        return False
    if quantity.value == 1 and quantity.part_of is None:
        return True
    if _STANDS_ALONE.match(text[quantity.end :]) and quantity.value > 1:
        return False
    match = _COUNTED.match(text[quantity.end :])
    words = re.findall(r"[a-z]+", match["words"].lower()) if match else []
    return not any(stem(word) in scope.nouns for word in words)
