"""A disclosure rule in plain words, for those who read a figure or look for one that is not there."""

from generator.disclose.shown import ROUND_TO
from generator.schema.disclosure_rules import DisclosureRule, Profile
from generator.schema.registry import Indicator


def disclosure_in_words(indicator: Indicator, rule: DisclosureRule | None) -> str:
    """What is done so that nobody can be recognised in the figures of an indicator."""
    if rule is None:
        return "Nothing is hidden: these figures count no people."
    if not rule.hides:
        return "Nothing is hidden: the council has published these figures itself."
    largest, said = rule.largest_hidden, []
    if indicator.unit.is_count:
        first = "Numbers up to" if rule.zeros == "hide" else "Numbers from 1 to"
        said.append(f"{first} {largest} are not shown.")
    else:
        few = f"{largest} or less" if rule.zeros == "hide" else f"from 1 to {largest}"
        said.append(f"A figure about fewer than {rule.base} {indicator.disclosure.counts} is not shown.")
        if not indicator.unit.is_mean:
            said.append(f"Nor is one where the number that it counts, or the number of all the others, is {few}.")
    if rule.profile is Profile.NHS:
        said.append(f"All other numbers are rounded to the nearest {ROUND_TO}.")
        if not (indicator.unit.is_count or indicator.unit.is_mean):
            said.append("The figure is worked out from the rounded numbers.")
    said.append("Other figures are left out where they would give these away.")
    if rule.zeros == "show":
        said.append("Zero is shown.")
    return " ".join(said)
