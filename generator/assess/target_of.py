"""Which target speaks of one figure: that of its time, if it speaks of figures of its kind."""

from generator.assess.rating import target_in_force
from generator.record.safe import Figure
from generator.record.series import is_main, is_year, is_year_to_date
from generator.schema.registry import Indicator
from generator.schema.targets import Target


def target_of(indicator: Indicator, figure: Figure, council: str) -> Target | None:
    """The target that a figure of the whole council is held against; a part of the place or a group has none."""
    key = figure.key
    target = target_in_force(indicator, key.period) if key.area == council and not key.group else None
    if target is None:
        return None
    of_year = is_year_to_date(indicator, key.period) or is_year(indicator, key.period)
    speaks = of_year if target.is_for_the_year else is_main(indicator, key.period)
    return target if speaks else None
