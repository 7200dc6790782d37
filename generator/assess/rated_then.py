"""How a figure of the past is rated: by the target of its own time, as it is known now."""

from generator.assess.rating import Colour, rate, target_in_force
from generator.assess.year_to_date import obstacle_to
from generator.record.safe import Figure
from generator.schema.registry import Indicator


def rated_then(indicator: Indicator, row: Figure | None) -> Colour:
    """The colour of one figure: none where nothing may be said of it, or the target speaks of the year to date."""
    if row is None or row.value is None or obstacle_to(indicator, row):
        return Colour.NOT_RATED
    target = target_in_force(indicator, row.key.period)
    if target is not None and target.is_for_the_year:
        return Colour.NOT_RATED
    return rate(indicator, target, row.exact(indicator.unit.per), row.key.period).colour
