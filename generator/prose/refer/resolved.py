"""What a reference comes to: the figure that it stands for, and how it stands in the sentence."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from generator.record.keys import Area
from generator.record.outside import Comparator
from generator.record.publications import FigureRow
from generator.record.safe import Figure
from generator.schema.registry import Indicator
from generator.terms.period import Period


class Shows(StrEnum):
    """What a reference shows."""

    VALUE = "value"
    PARTS = "made up of"
    CHANGE = "change"
    PERCENT_CHANGE = "percent change"
    DIFFERENCE = "difference"
    PERCENT_DIFFERENCE = "percent difference"
    TARGET = "target"
    AGAINST_TARGET = "against target"
    COMPARATOR = "comparator"
    AGAINST_COMPARATOR = "against comparator"
    RATING = "rating"
    DIRECTION = "direction"
    VARIATION = "variation"
    RECORD = "record"
    MORE = "more"
    MOVED = "moved"
    MOVED_BY = "moved by"
    MOVED_FROM = "moved from"
    THAN = "than"
    PERCENT_THAN = "percent than"
    RUN = "run"
    HELD = "held"
    MET = "met"
    IN_WORDS = "in words"
    COUNT = "count of"
    PUBLISHED = "published"

    @property
    def claims(self) -> bool:
        """Whether it makes words that claim something, and not only a number."""
        return self not in (
            *(Shows.VALUE, Shows.PARTS, Shows.DIFFERENCE, Shows.PERCENT_DIFFERENCE),
            *(Shows.TARGET, Shows.COMPARATOR, Shows.PUBLISHED),
        )


@dataclass(frozen=True, slots=True)
class Resolved:
    """A reference that has a figure. `text` is how it stands in the sentence; `value` is the number in it, with its
    sign, or None for words. A figure of a document has its `row`, any other its indicator, and the `observation` that
    it rests on, unless we worked it out. `since` is the period that it is compared with.
    """

    shows: Shows
    text: str
    value: Decimal | None
    figure: str
    area: Area
    indicator: Indicator | None = None
    row: FigureRow | None = None
    group: str = ""
    period: Period | None = None
    since: Period | None = None
    comparator: Comparator | None = None
    observation: Figure | None = None
