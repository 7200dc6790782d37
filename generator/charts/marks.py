"""What a story chart shows besides its line: the usual range, what happened, others' figures, and its months."""

from dataclasses import dataclass
from decimal import Decimal

from generator.charts.lines import Level


@dataclass(frozen=True, slots=True)
class Band:
    """The usual range, with its bounds as readers are told them.

    It is solid from `start` to `end`, the time whose figures it rests on; None is the edge of the chart. After `end`
    its edges go on, dashed. `until` names the last of those figures where later ones are held against it.
    """

    low: Decimal
    high: Decimal
    words: str
    is_trial: bool
    start: float | None = None
    end: float | None = None
    until: str = ""

    @property
    def label(self) -> str:
        """`Usual range until September: 92% to 100%`."""
        return f"Usual range{self._more}: {self.words}"

    @property
    def short_label(self) -> str:
        """The same where there is little room."""
        return f"Usual{self._more}: {self.words}"

    @property
    def _more(self) -> str:
        return f"{' (trial)' if self.is_trial else ''}{f' until {self.until}' if self.until else ''}"


@dataclass(frozen=True, slots=True)
class EventMark:
    """Something that happened: where it stands among the months, and its words."""

    at: float
    words: str


@dataclass(frozen=True, slots=True)
class Other:
    """Another's figure with its time. `at` is its own place on the chart; None where that lies outside of the months
    drawn, so that it is only a mark at the edge.
    """

    name: str
    level: Level
    when: str = ""
    at: float | None = None

    @property
    def label(self) -> str:
        """`England 81.5%`."""
        return f"{self.name} {self.level.text}"


@dataclass(frozen=True, slots=True)
class AxisTick:
    """A period on the axis of time: its name, its year, and whether it is named before others."""

    at: float
    text: str
    year: str
    is_main: bool
