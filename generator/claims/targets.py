"""Whether a figure meets its target."""

from generator.claims.facts import Fact, Part
from generator.targets import Target


def is_met(target: Target, fact: Fact) -> bool | None:
    """Whether a figure is green; None where the target has no bounds or the number is only a part of the figure."""
    return None if target.green is None or fact.part is not Part.VALUE else target.green.holds(fact.value)
