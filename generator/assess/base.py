"""On how few people or events a percentage, rate or mean rests: the words, and whether a verdict may rest on it too."""

from dataclasses import dataclass
from decimal import Decimal

from generator.schema.disclosure_rules import Counted
from generator.schema.registry import Indicator
from generator.terms.wording import singular


@dataclass(frozen=True, slots=True)
class Base:
    """A small base in words (`9 children`), and whether it is too small for a verdict."""

    words: str
    too_few: bool


def small_base(indicator: Indicator, denominator: Decimal | None) -> Base | None:
    """The base of a figure if readers must know how small it is; None if it is large, or not known, or no base."""
    rule = indicator.rule
    if rule is None or denominator is None or not indicator.unit.rests_on_few or denominator >= rule.caution_below:
        return None
    return Base(_words(indicator.disclosure.counts, denominator), denominator < rule.rated_from)


def based_on(indicator: Indicator, denominator: Decimal | None) -> str:
    """What stands beside a figure with a small base: `based on 9 children`; nothing beside others."""
    base = small_base(indicator, denominator)
    return f"based on {base.words}" if base else ""


def _words(counted: Counted, size: Decimal) -> str:
    return f"{size:f} {singular(counted.value) if size == 1 else counted.value}"
