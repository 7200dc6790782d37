"""Disclosure rules as they are typed: how small numbers of people are kept from being known, and who decided so."""

import re
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from generator.schema.changes import Change
from generator.schema.typed import Date, Id, Strict, Whole
from generator.terms.rules import Rule, RuleBrokenError

_NOT_A_ROLE = Rule(
    "key-not-a-role",
    "A key that asks for a role has a post or a team",
    '{name}: "{text}" is not a role.',
    "Write a post or a team, like Head of Performance, and no name.",
    {"name": '"approved_by"', "text": "Sam Sample"},
)
_NO_PUBLICATION = Rule(
    "published-without-publication",
    "A disclosure rule with the profile published says where the council printed the figures",
    "{name} has the profile published, but no publication.",
    "Say where the council printed these.",
    {"name": 'entry 1 of "disclosure_rules"'},
)
_NOT_PUBLISHED = Rule(
    "hidden-with-publication",
    "A disclosure rule that hides figures has no publication",
    "{name} has a publication, which only the profile published has; {profile} hides figures.",
    "Remove the publication, or change the profile.",
    {"name": 'entry 1 of "disclosure_rules"', "profile": "dfe"},
)
_HIDES_NOTHING = Rule(
    "published-hides-nothing",
    "A disclosure rule with the profile published hides nothing",
    "{name} has the profile published, which hides nothing.",
    "Remove zeros and minimum_base.",
    {"name": 'entry 1 of "disclosure_rules"'},
)
_BASE_TOO_SMALL = Rule(
    "minimum-base-too-small",
    "A minimum base is no smaller than its profile asks for",
    "{name} has a minimum_base of {base}, but {profile} asks for {least} or more.",
    "Make it {least} or more, or remove the line.",
    {"name": 'entry 1 of "disclosure_rules"', "base": "5", "profile": "dfe", "least": "10"},
)
_WARNS_TOO_LITTLE = Rule(
    "caution-below-rating",
    "A disclosure rule warns of every figure that is too small to be rated",
    "{name} rates figures before it stops to warn of them.",
    "Make caution_below as large as rated_from, or larger.",
    {"name": 'entry 1 of "disclosure_rules"'},
)
_NOBODY_TO_PROTECT = Rule(
    "nobody-to-protect",
    "An indicator that counts no people names no disclosure rule",
    "{name} counts no people, so it needs no rule.",
    "Remove the rule or say who is counted.",
    {"name": '"disclosure"'},
)
_NOBODY_PROTECTED = Rule(
    "nobody-protected",
    "An indicator that counts people names the disclosure rule that protects them",
    "{name} counts {counts}, but names no rule.",
    "Add rule and an id of disclosure_rules.",
    {"name": '"disclosure"', "counts": "children"},
)


class Profile(StrEnum):
    """The three ways to treat small numbers."""

    DFE = "dfe"
    NHS = "nhs"
    PUBLISHED = "published"


class Counted(StrEnum):
    """Whom or what an indicator counts: a noun that fits "based on 12 ...". Events have people behind them, too."""

    CHILDREN = "children"
    YOUNG_PEOPLE = "young people"
    PUPILS = "pupils"
    FAMILIES = "families"
    PARENTS = "parents and carers"
    STAFF = "staff"
    CASES = "cases"
    CONTACTS = "contacts"
    REFERRALS = "referrals"
    ASSESSMENTS = "assessments"
    ENQUIRIES = "enquiries"
    PLANS = "plans"
    REVIEWS = "reviews"
    VISITS = "visits"
    SESSIONS = "sessions"
    AUDITS = "audits"
    EVENTS = "events"
    NO_PEOPLE = "no people"


# Up to which count figures are hidden, and the smallest number of people on which a percentage may stand.
LARGEST_HIDDEN = {Profile.DFE: 5, Profile.NHS: 7}
SMALLEST_BASE = {Profile.DFE: 10, Profile.NHS: 8}

_POST = re.compile(
    r"\b(officers?|directors?|directorate|managers?|heads?|leads?|teams?|boards?|committees?|services?|guardians?|"
    r"analysts?|panels?|groups?|councils?|commissioners?|secretar(y|ies)|chairs?|executives?|cabinet|partnerships?|commissions?)\b",
    re.IGNORECASE,
)


def _role(text: str) -> str:
    if _POST.search(text):
        return text
    raise RuleBrokenError(_NOT_A_ROLE, text=text)


Role = Annotated[str, AfterValidator(_role)]


class ProtectionChange(Change):
    """A change of a disclosure rule; never of what it hides."""

    rationale: str | None = None
    publication: str | None = None
    approved_by: Role | None = None
    reviewed: Date | None = None
    rated_from: int | None = Field(default=None, ge=1)
    caution_below: int | None = Field(default=None, ge=1)


class DisclosureRule(Strict):
    """One rule: its profile, why it was chosen, by which role, and when that was last looked at.

    `rated_from` is the smallest denominator on which a percentage or rate is rated; below `caution_below` the page
    says on how many it is based.
    """

    id: Id
    profile: Profile
    rationale: str
    approved_by: Role
    reviewed: Date
    rated_from: Whole = Field(ge=1)
    caution_below: Whole = Field(ge=1)
    publication: str | None = None
    zeros: Literal["show", "hide"] = "show"
    minimum_base: Whole | None = None
    changes: tuple[ProtectionChange, ...] = ()

    @model_validator(mode="after")
    def _has_a_publication_if_published(self) -> Self:
        if not self.hides and self.publication is None:
            raise RuleBrokenError(_NO_PUBLICATION)
        if self.hides and self.publication is not None:
            raise RuleBrokenError(_NOT_PUBLISHED, profile=self.profile)
        return self

    @model_validator(mode="after")
    def _hides_what_its_profile_hides(self) -> Self:
        if not self.hides and (self.zeros == "hide" or self.minimum_base is not None):
            raise RuleBrokenError(_HIDES_NOTHING)
        least = SMALLEST_BASE.get(self.profile, 0)
        if self.minimum_base is not None and self.minimum_base < least:
            raise RuleBrokenError(_BASE_TOO_SMALL, base=self.minimum_base, profile=self.profile, least=least)
        return self

    @model_validator(mode="after")
    def _warns_of_all_that_it_does_not_rate(self) -> Self:
        if self.caution_below < self.rated_from:
            raise RuleBrokenError(_WARNS_TOO_LITTLE)
        return self

    @property
    def hides(self) -> bool:
        """Whether figures are hidden at all."""
        return self.profile is not Profile.PUBLISHED

    @property
    def largest_hidden(self) -> int:
        """The largest count that is hidden; 0 where nothing is."""
        return LARGEST_HIDDEN.get(self.profile, 0)

    @property
    def base(self) -> int:
        """The smallest number of people on which a percentage, rate or mean is shown."""
        return self.minimum_base or SMALLEST_BASE.get(self.profile, 0)


class Disclosure(Strict):
    """Whom an indicator counts, and the rule that protects them."""

    counts: Counted
    rule: Id | None = None

    @model_validator(mode="after")
    def _has_a_rule_if_people_are_counted(self) -> Self:
        if self.counts is Counted.NO_PEOPLE and self.rule is not None:
            raise RuleBrokenError(_NOBODY_TO_PROTECT)
        if self.counts is not Counted.NO_PEOPLE and self.rule is None:
            raise RuleBrokenError(_NOBODY_PROTECTED, counts=self.counts)
        return self
