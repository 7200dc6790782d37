"""What was published and signed (data/published, written by `make sign-off`), and what is put right in it since
(content/corrections.yml, written by people).
"""

from enum import StrEnum
from typing import Self

from pydantic import ConfigDict, Field, model_validator

from generator.schema.disclosure_rules import Role
from generator.schema.typed import Date, Strict
from generator.terms.rules import Rule, RuleBrokenError

_NOTHING_NAMED = Rule(
    "correction-of-nothing",
    "A change to what was published says what it changes",
    '{name} is of the kind "{kind}", but does not say what it changes.',
    'Add "what:" with the names that the check gives to what reads otherwise.',
    {"name": 'entry 1 of "changes"', "kind": "correction"},
)
_ALL_JUDGED = Rule(
    "new-rules-of-something",
    "New rules of judgement are no choice of single verdicts",
    '{name} tells of new rules, which judge everything anew, but names something under "what".',
    'Take "what" out.',
    {"name": 'entry 1 of "changes"'},
)


class ChangeKind(StrEnum):
    """The lawful ways in which what was published may read otherwise later."""

    REVISION = "revision"
    CORRECTION = "correction"
    WORDS = "words"
    RULES = "new rules"


class PublishedChange(Strict):
    """Why something that was published reads otherwise now; readers see every line of it.

    `publications` says where: `scorecards/early-start/2017-01`; left out, everywhere that it stands. A name under
    `what` stands for everything whose name begins with its words.
    """

    kind: ChangeKind
    date: Date
    publications: tuple[str, ...] = ()
    what: tuple[str, ...] = ()
    reason: str
    ask: Role

    @model_validator(mode="after")
    def _says_what(self) -> Self:
        if self.kind is ChangeKind.RULES and self.what:
            raise RuleBrokenError(_ALL_JUDGED)
        if self.kind is not ChangeKind.RULES and not self.what:
            raise RuleBrokenError(_NOTHING_NAMED, kind=self.kind)
        return self

    def is_about(self, publication: str) -> bool:
        """Whether it may change something of a publication."""
        return not self.publications or publication in self.publications

    def names(self, fact: str) -> bool:
        """Whether it names a fact, or the beginning of its name."""
        return any(fact == named or fact.startswith(f"{named} ") for named in self.what)


class PublishedChanges(Strict):
    """Everything that was put right in publications, oldest first."""

    changes: tuple[PublishedChange, ...] = Field(min_length=1)


class Redirect(Strict):
    """An address that moved: readers who come to the old one are led to the new one, for ever."""

    from_: str = Field(alias="from")
    to: str
    date: Date
    reason: str


class Redirects(Strict):
    """Every address that moved: content/redirects.yml."""

    redirects: tuple[Redirect, ...] = Field(min_length=1)


class _Written(Strict):
    """What the program writes. A text may be empty: nothing was said."""

    model_config = ConfigDict(str_strip_whitespace=False, str_min_length=0)


class SignedOff(_Written):
    """Who signed, when, under which rules of judgement, and the hash of everything that was signed.

    It names roles and papers, never people and never what a test found.
    """

    role: Role
    date: Date
    rules: int
    hash: str
    reviewed_by: Role | None = None
    data_protection_assessment: str | None = None
    motivated_intruder_test: str | None = None


class Amendment(_Written):
    """A change as it was signed: its entry, and what each fact says since; None for one that is gone."""

    change: PublishedChange
    facts: dict[str, str | None]


class Ledger(_Written):
    """One publication: what was entered in it and how it was judged, as far as the one before it said otherwise.

    None stands for a fact of the one before it that this one has no more.
    """

    about: str
    publication: str
    signed: tuple[SignedOff, ...] = Field(min_length=1)
    entered: dict[str, str | None]
    judged: dict[str, str | None]
    # How many claims of its words the record makes, checks, or leaves to somebody's judgement: they are not read again.
    claims: dict[str, int] = Field(default_factory=dict)
    amended: tuple[Amendment, ...] = ()
    addresses: tuple[str, ...] = ()
