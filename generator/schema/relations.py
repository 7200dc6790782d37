"""How figures of several indicators hang together, as the registry says it."""

from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from generator.schema.typed import Id, Strict
from generator.terms.rules import Rule, RuleBrokenError

_OTHER_PARTS = Rule(
    "relation-parts",
    "A relation has the whole and the parts that its rule needs",
    '{name} does not have the parts that "{kind}" needs.',
    "Give a whole and its parts: a ratio has two, a rolling sum one; parts of a hundred have no whole.",
    {"name": 'entry 1 of "relations"', "kind": "ratio of"},
)


class RelationRule(StrEnum):
    """How figures of several indicators hang together."""

    HUNDRED = "parts of a hundred"
    SUM = "sum of"
    RATIO = "ratio of"
    ROLLING_SUM = "rolling 12-month sum of"


_PARTS = {RelationRule.RATIO: 2, RelationRule.ROLLING_SUM: 1}


class Relation(Strict):
    """An arithmetic tie between indicators that every month must keep.

    `parts of a hundred` ties `parts` only; the other rules say what `whole` is made of.
    """

    rule: RelationRule
    parts: tuple[Id, ...] = Field(min_length=1)
    whole: Id | None = None
    name: str

    @model_validator(mode="after")
    def _has_its_parts(self) -> Self:
        needs_whole = self.rule is not RelationRule.HUNDRED
        if needs_whole != (self.whole is not None) or len(self.parts) != _PARTS.get(self.rule, len(self.parts)):
            raise RuleBrokenError(_OTHER_PARTS, kind=self.rule)
        return self
