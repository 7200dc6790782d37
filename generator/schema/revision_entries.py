"""What a person writes when a figure that was published before is another one now: `revisions:` of a release."""

from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from generator.schema.disclosure_rules import Role
from generator.schema.typed import AnyPeriod, Id, Strict
from generator.terms.rules import Rule, RuleBrokenError

_NO_CAUSE = Rule(
    "revision-without-cause",
    "A revision says what caused it",
    '{name} is a revision and needs a line "cause" with one of: {causes}.',
    "Add the line, or make it a correction.",
    {"name": 'entry 1 of "revisions"', "causes": "late data, final figure, definition change, re-base"},
)
_CAUSE_OF_A_MISTAKE = Rule(
    "correction-with-cause",
    "A correction has no other cause than a mistake",
    "{name} is a correction: its cause is a mistake.",
    'Take the line "cause" out.',
    {"name": 'entry 1 of "revisions"'},
)


class RevisionKind(StrEnum):
    """Whether the change was to be expected, or puts a mistake right."""

    REVISION = "revision"
    CORRECTION = "correction"


class Cause(StrEnum):
    """Where a revision comes from."""

    LATE_DATA = "late data"
    FINAL = "final figure"
    DEFINITION = "definition change"
    REBASE = "re-base"


class RevisionEntry(Strict):
    """Why one release changes figures that stood in the release before it; readers see every line of it.

    A run of months in `periods` stands for every period that lies within it. No `areas` means all of them; no
    `groups` means the whole and each of its parts.
    """

    kind: RevisionKind
    cause: Cause | None = None
    indicators: tuple[Id, ...] = Field(min_length=1)
    periods: tuple[AnyPeriod, ...] = Field(min_length=1)
    areas: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    reason: str
    effect: str
    ask: Role

    @model_validator(mode="after")
    def _only_a_revision_has_a_cause(self) -> Self:
        if self.kind is RevisionKind.REVISION and self.cause is None:
            raise RuleBrokenError(_NO_CAUSE, causes=", ".join(Cause))
        if self.kind is RevisionKind.CORRECTION and self.cause is not None:
            raise RuleBrokenError(_CAUSE_OF_A_MISTAKE)
        return self
