"""Whether a typed quantity is what a fact says, in the fact's unit and as exactly as it claims to be."""

from collections.abc import Iterable
from decimal import Decimal

from generator.prose.facts.fact import TARGET, Fact, FactPart, equal_as_written
from generator.prose.reading.quantities import Exactness, Quantity, TypedUnit

_HALF, _FIFTH = Decimal("0.03"), Decimal("0.25")


def same_unit(quantity: Quantity, fact: Fact) -> bool:
    """Whether the two count in the same unit; a bare number can be any count, rate or average."""
    unit = fact.unit
    match quantity.measure:
        case TypedUnit.PERCENT | TypedUnit.FRACTION:
            return unit.is_share
        case TypedUnit.POINTS:
            return unit.moves_by_points and not unit.is_share
        case TypedUnit.MONEY | TypedUnit.MILLION:
            return unit.in_pounds > 0
        case TypedUnit.OWN:
            return unit is quantity.unit
        case TypedUnit.PLAIN:
            return unit.is_typed_bare


def fits(quantity: Quantity, fact: Fact) -> bool:
    """Whether the quantity may stand for the fact."""
    if fact.who == TARGET:
        # A target of 9.6% is no target of "less than 10%".
        return same_unit(quantity, fact) and quantity.value == _in_unit(quantity, fact)
    return same_unit(quantity, fact) and value_fits(quantity, _in_unit(quantity, fact))


def _in_unit(quantity: Quantity, fact: Fact) -> Decimal:
    """The fact's value in the unit of the quantity: pounds or millions, hundredths or wholes."""
    match quantity.measure:
        case TypedUnit.FRACTION:
            return fact.value / 100
        case TypedUnit.MONEY:
            return fact.value * fact.unit.in_pounds
        case TypedUnit.MILLION:
            return fact.value * fact.unit.in_pounds / 1_000_000
        case _:
            return fact.value


def value_fits(quantity: Quantity, value: Decimal) -> bool:
    """Whether a value is what was typed, as exactly as the words before it say."""
    typed = quantity.value
    slack = _FIFTH if quantity.measure is TypedUnit.FRACTION else max(abs(typed) * Decimal("0.15"), Decimal(1))
    match quantity.exactness:
        case Exactness.ABOUT if quantity.measure is TypedUnit.FRACTION:
            return abs(value - typed) <= _HALF
        case Exactness.ABOUT:
            return abs(value - typed) <= max(abs(typed) * Decimal("0.05"), Decimal("0.5"))
        case Exactness.NEARLY:
            return typed * Decimal("0.93") <= value < typed
        case Exactness.JUST_OVER:
            return typed < value <= typed + slack * Decimal("0.3")
        case Exactness.OVER:
            return typed < value <= typed + slack
        case Exactness.UNDER:
            return typed - slack <= value < typed
        case _:
            return equal_as_written(typed, quantity.decimals, value)


def pair_fits(quantity: Quantity, facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """The facts behind "22 of 121": a number and the whole that it is part of, of one time and place."""
    if quantity.part_of is None:
        return ()
    counts = [fact for fact in facts if fact.unit.is_count and fact.part is not FactPart.SHARE]
    tops = [fact for fact in counts if fact.value == quantity.value and fact.part is not FactPart.OUT_OF]
    wholes = [fact for fact in counts if fact.value == quantity.part_of]
    found = [
        (top, whole)
        for top in tops
        for whole in wholes
        if top is not whole and (top.period, top.who) == (whole.period, whole.who)
    ]
    # Of one indicator if there is one: 7 of 84 of the same percentage.
    best = sorted(found, key=lambda pair: (pair[0].source != pair[1].source, pair[0].label))
    return (best[0][0],) if best else ()
