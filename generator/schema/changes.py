"""What a card says from a release on: dated entries, so that older releases keep the words and rules of their time.

The card holds what was true first and is never edited; each entry holds what is new, and since which release. Only what
leaves the figures of one series what they are may change so. Its unit, decimals, basis, frequency, year to date,
breakdowns and the people whom it counts make them what they are: with another of these it is a new measure.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from pydantic import BaseModel, Field

from generator.schema.typed import Month, Strict
from generator.terms.period import Kind, Period, PeriodError
from generator.terms.rules import Rule, RuleBrokenError

M = TypeVar("M", bound=BaseModel)
C = TypeVar("C", bound="Change")
_NOT_A_NEW_COUNT = Rule(
    "new-count-unreadable",
    "A new count starts with a month, or there is none",
    '{name}: "{text}" is not a month.',
    "Write the first month that is counted in the new way, like 2017-03; or none, if figures stay comparable.",
    {"name": '"new_count"', "text": "no"},
)


@dataclass(frozen=True, slots=True)
class NewCount:
    """The first month that is counted in a new way, or that there is none: the figures stay comparable."""

    text: str
    month: Period | None

    @classmethod
    def read(cls, text: str) -> "NewCount":
        """Read `2017-03` or `none`."""
        try:
            month = None if text == "none" else Period.parse(text)
        except PeriodError as error:
            raise RuleBrokenError(_NOT_A_NEW_COUNT, text=text) from error
        if month is not None and month.kind is not Kind.MONTH:
            raise RuleBrokenError(_NOT_A_NEW_COUNT, text=text)
        return cls(text, month)


class Change(Strict):
    """One entry: the first release in which it holds, why, and in the other keys what is new."""

    from_: Month = Field(alias="from")
    why: str

    @property
    def words(self) -> dict[str, object]:
        """What is new, by its key on the card."""
        given = self.model_fields_set - {"from_", "why", "new_count"}
        return {key: getattr(self, key) for key in type(self).model_fields if key in given}


def known_by(changes: Iterable[C], month: Period) -> tuple[C, ...]:
    """The changes that hold in the release of a month."""
    return tuple(each for each in changes if each.from_.end <= month.end)


def changed(card: M, changes: Iterable[Change]) -> M:
    """A card with what is new."""
    words: dict[str, object] = {}
    for each in changes:
        words |= each.words
    return card.model_copy(update=words) if words else card
