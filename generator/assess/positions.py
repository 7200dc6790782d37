"""Where a document's figure went, from its first date to its last; the bands beside it say what that means."""

from dataclasses import dataclass
from decimal import Decimal

from generator.assess.comparable import one_kind
from generator.assess.direction import Arrow
from generator.record.publications import FigureRow


@dataclass(frozen=True, slots=True)
class PositionChange:
    """How far a figure went, in its own unit, and which way."""

    change: Decimal
    arrow: Arrow


def change_between(first: FigureRow, last: FigureRow) -> PositionChange | None:
    """The change from one figure to another; None where the two may not be compared."""
    if first.value is None or last.value is None or first.period is None or last.period is None:
        return None
    if not one_kind(first.period, last.period):
        return None
    change = last.value - first.value
    return PositionChange(change, Arrow.LEVEL if change == 0 else Arrow.UP if change > 0 else Arrow.DOWN)
