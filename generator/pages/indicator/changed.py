"""The history of a measure's card: what it said before, until when, and why that changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from generator.pages.parts.owners import owner_in_words
from generator.record.content import Scorecard
from generator.schema.card_changes import CardChange
from generator.schema.declarations import Owner
from generator.schema.in_force import indicator_at
from generator.schema.registry import Indicator
from generator.terms.period import Period

# What readers read of a card, by the words that stand beside it there.
_READ = {
    "name": "Name",
    "number": "Number in the report",
    "question": "Question",
    "definition": "What is counted",
    "numerator": "Counted among them",
    "denominator": "Out of",
    "polarity": "Which way is good",
    "owner": "Owner",
    "source_system": "Source system",
}


@dataclass(frozen=True, slots=True)
class ChangedView:
    """One change of a card: since when, why, what stood there before, and whether figures may be compared over it."""

    since: str
    until: str
    why: str
    before: tuple[tuple[str, str], ...]
    compared: str


def changes_of(scorecard: Scorecard, indicator: Indicator) -> Iterator[ChangedView]:
    """Every change of a measure's card that is known, the newest first; of a mere new count its data notes tell."""
    for change in reversed([each for each in indicator.changes if each.words]):
        last = Period.month(change.from_.end - 1)
        before = indicator_at(scorecard.typed[indicator.id], last)
        words = ((_READ[key], _in_words(getattr(before, key))) for key in change.words if key in _READ)
        yield ChangedView(
            change.from_.label, last.label, change.why, tuple(pair for pair in words if pair[1]), _compared(change)
        )


def former_names(scorecard: Scorecard, indicator: Indicator) -> Iterator[str]:
    """`Called Requests for help until January 2017.`, the newest first."""
    for change in reversed(indicator.changes):
        if change.name is not None:
            last = Period.month(change.from_.end - 1)
            yield f"Called {indicator_at(scorecard.typed[indicator.id], last).name} until {last.label}."


def _in_words(value: object) -> str:
    if isinstance(value, Owner):
        return owner_in_words(value)
    return value.capitalize() if isinstance(value, StrEnum) else str(value or "")


def _compared(change: CardChange) -> str:
    if change.new_count is None:
        return ""
    if change.new_count.month is None:
        return "The figures of before and after may be compared."
    return f"Figures from {change.new_count.month.label} on are not compared with those before."
