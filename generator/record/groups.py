"""Groups: how the parts of a figure are written in the record, `source: Police; recommendation: Universal`."""

from generator.schema.registry import Breakdown, Indicator


def group_text(indicator: Indicator, categories: dict[str, str]) -> str:
    """The group of some categories by dimension, in the registry's order of dimensions."""
    names = [b.dimension for b in indicator.breakdowns if b.dimension in categories]
    return "; ".join(f"{name}: {categories[name]}" for name in names)


def wholes_of(indicator: Indicator, breakdown: Breakdown) -> set[str]:
    """The groups that a breakdown can split further: the whole, and each category of another dimension."""
    others = [b for b in indicator.breakdowns if b is not breakdown]
    return {""} | {group_text(indicator, {b.dimension: category}) for b in others for category in b.categories}


def parts_of(indicator: Indicator, breakdown: Breakdown, whole: str) -> list[str]:
    """The groups into which a breakdown splits a whole, in the registry's order."""
    given = dict([whole.split(": ", 1)]) if whole else {}
    return [group_text(indicator, given | {breakdown.dimension: category}) for category in breakdown.categories]


def allowed_groups(indicator: Indicator) -> set[str]:
    """Every group that the record may hold for an indicator."""
    return {
        group
        for breakdown in indicator.breakdowns
        for whole in wholes_of(indicator, breakdown)
        for group in parts_of(indicator, breakdown, whole)
    }
