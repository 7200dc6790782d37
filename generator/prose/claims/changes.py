"""Changes that a sentence states as numbers, "136 more than in December", held against two figures of the record."""

from collections.abc import Iterable
from decimal import Decimal

from generator.prose.facts.fact import Fact, equal_as_written
from generator.prose.reading.quantities import Exactness, Quantity, TypedUnit


def change_holds(quantity: Quantity, pairs: Iterable[tuple[Fact, Fact]]) -> bool:
    """Whether some pair of facts, now and then, that may be compared changed by what was typed."""
    return any(not (now.held_back or then.held_back) and _changed_by(quantity, now, then) for now, then in pairs)


def _changed_by(quantity: Quantity, now: Fact, then: Fact) -> bool:
    size = abs(now.value - then.value)
    match quantity.measure:
        case TypedUnit.PERCENT:
            is_rough = quantity.exactness in (Exactness.ABOUT, Exactness.NEARLY, Exactness.JUST_OVER, Exactness.OVER)
            share = size * 100 / abs(then.value) if then.value else None
            return share is not None and (_equal(quantity, share) or (is_rough and abs(share - quantity.value) <= 2))
        case TypedUnit.POINTS:
            return now.is_share and _equal(quantity, size)
        case TypedUnit.MILLION | TypedUnit.MONEY:
            pounds = size * now.unit.in_pounds
            return _equal(quantity, pounds / 1_000_000 if quantity.measure is TypedUnit.MILLION else pounds)
        case TypedUnit.FRACTION:
            return bool(then.value) and abs(size / abs(then.value) - quantity.value) <= Decimal("0.03")
    return quantity.unit in (None, now.unit) and not now.is_share and _equal(quantity, size)


def _equal(quantity: Quantity, size: Decimal) -> bool:
    return equal_as_written(quantity.value, quantity.decimals, size)


def is_before(now: Fact, then: Fact, *, year: bool = False) -> bool:
    """Whether one fact is of the period just before another's, or of the same a year before."""
    if now.period is None or then.period is None or now.period.kind is not then.period.kind:
        return False
    length = now.period.end - now.period.start + 1
    gap = now.period.end - then.period.end
    same_length = length == then.period.end - then.period.start + 1
    return same_length and (gap == length or (year and gap == 12) or (length == 12 and gap in (1, 3)))
