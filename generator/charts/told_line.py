"""A line whose shape is known, and how its figures, periods and events are told in a headline."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.assess.fall import Fall
from generator.assess.indicator import Assessment
from generator.assess.line import Spot
from generator.assess.line_shape import LineShape
from generator.assess.shape import shape_of
from generator.assess.usual_range import UsualRange
from generator.charts.dated import Dates
from generator.record.safe import Figure
from generator.schema.events import Event, events_by
from generator.terms.period import Period
from generator.terms.units import figure, figure_in_words

MOST_WORDS = 15


def fitting(candidates: Iterable[str]) -> str:
    """The first of some ways to say it that is short enough; the last of them if none is."""
    found = list(candidates)
    return next((words for words in found if len(words.split()) <= MOST_WORDS), found[-1])


@dataclass(frozen=True, slots=True)
class Line:
    """A line whose shape is known, and how its figures and periods are told."""

    assessment: Assessment
    rows: Sequence[Figure]
    shape: LineShape
    last: Figure
    dates: Dates

    @classmethod
    def of(cls, assessment: Assessment, rows: Sequence[Figure]) -> "Line":
        """The line of some rows, of which one at least has a figure."""
        last = next(row for row in reversed(rows) if row.value is not None)
        dates = Dates.of(assessment.indicator, last.key.period)
        return cls(assessment, rows, shape_of(assessment, rows), last, dates)

    @property
    def now(self) -> str:
        """The newest figure with its unit."""
        return figure_in_words(self.assessment.indicator, self.last.value or Decimal(0))

    def full(self, spot: Spot) -> str:
        """A figure with its unit in words."""
        return figure_in_words(self.assessment.indicator, spot.value)

    def short(self, spot: Spot) -> str:
        """A figure beside another that tells the unit."""
        return self.number(spot.value)

    def number(self, value: Decimal) -> str:
        """The same of a value."""
        return figure(self.assessment.indicator, value)

    def spot(self, spot: Spot) -> str:
        """`50.0% in October`."""
        return f"{self.short(spot)} {self.dates.at(spot.period)}"

    @property
    def fall(self) -> Fall:
        """The fall or rise of which its shape speaks."""
        if self.shape.fall is None:
            raise ValueError(f"no fall is told of a line that is {self.shape.shape}")
        return self.shape.fall

    @property
    def usual(self) -> str:
        """The usual range: `18% to 39%`."""
        usual = self.assessment.usual
        return usual.in_words(self.assessment.indicator) if isinstance(usual, UsualRange) else ""

    def event_at(self, period: Period) -> Event | None:
        """What happened in a period or in the month before it."""
        known = events_by(self.assessment.indicator.events, self.assessment.release)
        return next((event for event in known if period.start - 1 <= event.month.end <= period.end), None)


def named(event: Event) -> str:
    """An event where it stands in a sentence: what stands before the first comma of its words."""
    name = event.words.split(",")[0]
    return f"n{name[1:]}" if name.startswith("New ") else name


def since_it(words: str, event: Event) -> str:
    """Words with what happened: `..., since the new case system` where it is sure to stand after an article."""
    name = named(event)
    return f"{words}, since the {name}" if name.startswith("new ") else f"{words} ({name})"
