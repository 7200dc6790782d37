"""Facts: the single values that a sentence may state, and how a typed number is held against one."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from generator.schema.targets import Polarity
from generator.terms.period import Period
from generator.terms.units import Unit, decimals_of, figure_in_words, rounded

TARGET = "target"


class FactPart(StrEnum):
    """Which number of a figure it is."""

    VALUE = "value"
    MADE_UP_OF = "made up of"
    OUT_OF = "out of"
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class Fact:
    """One number that may be stated: of what (an indicator or a document's figure), about whom, when, which part.

    `who` is the code of an area, the name of a comparator, or `target`. `label` names it in a message. `held_back` says
    why no word may judge it, like `too few to compare`. `in_force` is the time of a target: its first month, and its
    last or none where it still is.
    """

    source: str
    who: str
    period: Period | None
    group: str
    part: FactPart
    value: Decimal
    unit: Unit
    polarity: Polarity
    label: str
    latest: bool = False
    to_date: bool = False
    rolling: bool = False
    held_back: str = ""
    in_force: tuple[int, int | None] | None = None

    def is_for(self, period: Period | None) -> bool:
        """Whether a target is the one of a period; without a period, the one of today. Other facts are for any."""
        if self.in_force is None:
            return True
        first, last = self.in_force
        return last is None if period is None else first <= period.end and (last is None or period.end <= last)

    @property
    def text(self) -> str:
        """The number as a reader would write it: `18.2%`, `1,285`, `£3.1 million`, `1 day`."""
        return figure_in_words(self, self.value)

    @property
    def decimals(self) -> int:
        """As many as it was written with, but two at most."""
        return min(decimals_of(self.value), 2)

    @property
    def is_share(self) -> bool:
        """Whether it is a percentage."""
        return self.unit.is_share

    @property
    def words(self) -> str:
        """The fact for a message: `18.2% (Assessments finished in time, North, January 2017)`."""
        when = f", {self.period.label}" if self.period else ""
        return f"{self.text} ({self.label}{when})"


def equal_as_written(typed: Decimal, decimals: int, value: Decimal) -> bool:
    """Whether a value, rounded to as many decimals as were typed, is what was typed."""
    return rounded(value, decimals) == typed
