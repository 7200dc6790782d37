"""Where a document's figure went on a rating scale, from its first date to its last."""

from dataclasses import dataclass
from decimal import Decimal

from generator.assess.comparable import one_kind
from generator.assess.direction import Arrow, Judgement
from generator.record.publications import FigureRow
from generator.schema.narrative import RatingScale


@dataclass(frozen=True, slots=True)
class PositionChange:
    """How far a figure went, in the unit of its scale, where performance went by that, and what it means."""

    change: Decimal
    arrow: Arrow
    judgement: Judgement


def change_on_scale(scale: RatingScale, first: FigureRow, last: FigureRow) -> PositionChange | None:
    """The change of a figure by its scale, whose first band is the best; None where the two may not be compared."""
    if first.value is None or last.value is None or first.period is None or last.period is None:
        return None
    if not one_kind(first.period, last.period):
        return None
    change = last.value - first.value
    if change == 0:
        return PositionChange(change, Arrow.LEVEL, Judgement.SAME)
    best, worst = scale.bands[0].lower, scale.bands[-1].lower
    more_is_better = best is not None and (worst is None or worst < best)
    if (change > 0) == more_is_better:
        return PositionChange(change, Arrow.UP, Judgement.BETTER)
    return PositionChange(change, Arrow.DOWN, Judgement.WORSE)
