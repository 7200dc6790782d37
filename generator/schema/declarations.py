"""What people declare beside their words: figures from elsewhere, judgements, whose a thing is, small numbers that may
stand.
"""

from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from generator.schema.disclosure_rules import Role
from generator.schema.typed import Id, Strict
from generator.terms.rules import Rule, RuleBrokenError

_HALF_A_SOURCE = Rule(
    "elsewhere-half-a-source",
    "A document is named with the place in it",
    "{name} has a document without a place in it, or the other way round.",
    "Give both.",
    {"name": 'entry 1 of "figures_from_elsewhere"'},
)
_NO_SOURCE = Rule(
    "elsewhere-one-source",
    "A figure from elsewhere stands in a document or was worked out, one of the two",
    "{name} needs one source: a document with a place in it, or worked_out.",
    "Give one of the two, not both.",
    {"name": 'entry 1 of "figures_from_elsewhere"'},
)
_OWNER_OF_ONE_KIND = Rule(
    "owner-printed-or-inferred",
    "An owner is printed or inferred, not both",
    "{name} needs one of printed and inferred.",
    "Give one of the two, not both.",
    {"name": '"owner"'},
)


class FigureFromElsewhere(Strict):
    """Words of the text with a figure in them, as they stand there, and where the figure is from.

    It stands in a place of a document that is listed, or was worked out in a way that the entry tells: a source in free
    words could name any paper, and nobody could look it up.
    """

    figure: str
    document: Id | None = None
    place: str | None = None
    worked_out: str | None = None

    @model_validator(mode="after")
    def _can_be_looked_up(self) -> Self:
        if (self.document is None) != (self.place is None):
            raise RuleBrokenError(_HALF_A_SOURCE)
        if (self.document is None) == (self.worked_out is None):
            raise RuleBrokenError(_NO_SOURCE)
        return self


class Owner(Strict):
    """Who answers for something, and how we know: a document prints it, or we inferred it from what it says."""

    printed: str | None = None
    inferred: str | None = None

    @model_validator(mode="after")
    def _is_known_in_one_way(self) -> Self:
        if (self.printed is None) == (self.inferred is None):
            raise RuleBrokenError(_OWNER_OF_ONE_KIND)
        return self

    @property
    def name(self) -> str:
        """The role, team or body."""
        return self.printed or str(self.inferred)


class JudgementKind(StrEnum):
    """What words are that claim something which no figure can prove."""

    JUDGEMENT = "judgement"
    HOPE = "hope"
    QUOTATION = "quotation"


class Judgement(Strict):
    """Words that are somebody's judgement, hope or quotation, as readers see them, and the role whose they are."""

    role: Role
    kind: JudgementKind
    words: tuple[str, ...] = Field(min_length=1)


class SmallNumber(Strict):
    """Words as the check prints them, the reason why they tell nobody anything, and the role that approved them."""

    words: str
    reason: str
    approved_by: Role
