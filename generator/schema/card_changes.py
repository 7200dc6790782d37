"""What may change on the cards of a registry with a date; see `changes` for what may not, and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from generator.schema.changes import Change, NewCount
from generator.schema.declarations import Owner
from generator.schema.events import ChangeThatCounts
from generator.schema.targets import Polarity
from generator.schema.typed import Id, ReadBy
from generator.terms.period import Period


class CardChange(Change):
    """A change of an indicator's card. `new_count` is the first month that is counted in a new way."""

    name: str | None = None
    number: str | None = None
    variant: str | None = None
    question: str | None = None
    definition: str | None = None
    numerator: str | None = None
    denominator: str | None = None
    polarity: Polarity | None = None
    theme: Id | None = None
    in_summary: bool | None = None
    owner: Owner | None = None
    source_system: str | None = None
    corporate_plan: bool | None = None
    verdicts_on_provisional: bool | None = None
    variation_off: str | None = None
    change_that_counts: ChangeThatCounts | None = None
    data_notes: tuple[str, ...] | None = None
    new_count: Annotated[NewCount, ReadBy(NewCount.read)] | None = None


class NameChange(Change):
    """A change of a theme."""

    name: str | None = None


class ScorecardChange(NameChange):
    """A change of what a scorecard is called, and of what is said of it."""

    about: str | None = None
    next_figures: str | None = None
    no_areas: str | None = None


@dataclass(frozen=True, slots=True)
class Break:
    """The first period counted in a new way; figures before it can't be compared with figures after."""

    from_: Period
    reason: str


def breaks_in(changes: Iterable[CardChange]) -> tuple[Break, ...]:
    """Where a new way of counting starts."""
    found = ((each.new_count.month, each.why) for each in changes if each.new_count is not None)
    return tuple(Break(month, why) for month, why in found if month is not None)
