"""What happened that figures tell of, and when a measure's usual range is worked out anew."""

from collections.abc import Sequence
from typing import Annotated

from pydantic import Field

from generator.schema.disclosure_rules import Role
from generator.schema.typed import Date, Id, Month, Number, Strict
from generator.terms.period import Period

# A change below nothing would count every one.
ChangeThatCounts = Annotated[Number, Field(gt=0)]


class Event(Strict):
    """Something that readers must know to understand the lines: drawn on charts, and told in words.

    Its scope is the whole scorecard, or the themes and the measures that are named.
    """

    date: Date
    words: str = Field(max_length=40)
    themes: tuple[Id, ...] = ()
    indicators: tuple[Id, ...] = ()
    source: str

    @property
    def month(self) -> Period:
        """The month in which it happened."""
        day = self.date.day
        return Period.month(day.year * 12 + day.month - 1)

    @property
    def at(self) -> float:
        """Where it stands among months, each of which reaches half a month to both sides of its own number."""
        return self.month.end + (self.date.day.day / 31 - 0.5 if self.date.is_a_day else 0)

    def touches(self, indicator: str, theme: str) -> bool:
        """Whether a measure is within its scope."""
        is_for_all = not self.themes and not self.indicators
        return is_for_all or theme in self.themes or indicator in self.indicators


class Rebase(Strict):
    """The first month from which a measure's usual range is worked out anew, since the service works in a new way.

    Figures stay comparable. Nothing but a known change of the service is a reason, and somebody answers for it.
    """

    from_: Month = Field(alias="from")
    reason: str
    approved_by: Role


def events_by(events: Sequence[Event], release: Period) -> tuple[Event, ...]:
    """The events that had happened by the end of a release's month, oldest first."""
    known = (event for event in events if event.month.end <= release.end)
    return tuple(sorted(known, key=lambda event: event.date))
