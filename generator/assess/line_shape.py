"""The shapes that a line can have, and what a shape says beside its name. Which fits stands in shape.py."""

from dataclasses import dataclass
from enum import StrEnum

from generator.assess.fall import Fall
from generator.assess.line import Spot, Stretch


class Shape(StrEnum):
    """What a line shows."""

    LAST_KNOWN = "last known"
    HELD_BACK = "held back"
    FEW = "few"
    NEW_COUNT = "new count"
    SWINGS = "swings"
    RUNNING = "running"
    FLAT = "flat"
    BACK = "back"
    AGAIN = "again"
    PARTLY = "partly"
    STILL = "still"
    TREND = "trend"
    RECORD = "record"
    SHIFT = "shift"
    OUTSIDE = "outside"
    STUCK = "stuck"
    RUN = "run"
    EDGE = "edge"
    YEAR_AGO = "year ago"
    USUAL = "usual"
    SMALL = "small"
    LEAP = "leap"
    DRIFT = "drift"
    LEVEL = "level"


@dataclass(frozen=True, slots=True)
class LineShape:
    """A shape, the figures that it speaks of, which way it went, and over how many of the newest figures; `record` is
    of how many figures the newest is the lowest or the highest, and 0 where it is neither.
    """

    shape: Shape
    stretch: Stretch
    is_up: bool = False
    run: int = 0
    record: int = 0
    fall: Fall | None = None

    @property
    def latest(self) -> Spot:
        """The newest figure."""
        return self.stretch.spots[-1]

    @property
    def start(self) -> Spot:
        """The first figure of the run."""
        return self.stretch.spots[-self.run]
