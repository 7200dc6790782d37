"""Disclosure rules as they are typed: how small numbers of people are kept from being known, and who decided so."""

import re
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from generator.schema.typed import Date, Id, Strict


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
    r"analysts?|panels?|groups?|councils?|commissioners?|secretar(y|ies)|chairs?|executives?|cabinet)\b",
    re.IGNORECASE,
)


def _role(text: str) -> str:
    if _POST.search(text):
        return text
    raise ValueError(f'"{text}" is not a role; write a post or a team, like Head of Performance, and no name')


Role = Annotated[str, AfterValidator(_role)]


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
    rated_from: int = Field(ge=1)
    caution_below: int = Field(ge=1)
    publication: str | None = None
    zeros: Literal["show", "hide"] = "show"
    minimum_base: int | None = None

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if self.profile is Profile.PUBLISHED:
            if self.publication is None:
                raise ValueError("has the profile published, but no publication; say where the council printed these")
            if self.zeros == "hide" or self.minimum_base is not None:
                raise ValueError("has the profile published, which hides nothing; remove zeros and minimum_base")
        elif self.publication is not None:
            raise ValueError(f"has a publication, which only the profile published has; {self.profile} hides figures")
        elif self.minimum_base is not None and self.minimum_base < SMALLEST_BASE[self.profile]:
            least = SMALLEST_BASE[self.profile]
            raise ValueError(f"has a minimum_base of {self.minimum_base}, but {self.profile} asks for {least} or more")
        if self.caution_below < self.rated_from:
            raise ValueError("rates figures before it stops to warn of them; caution_below can't be below rated_from")
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
    def _is_whole(self) -> Self:
        if self.counts is Counted.NO_PEOPLE and self.rule is not None:
            raise ValueError("counts no people, so it needs no rule; remove the rule or say who is counted")
        if self.counts is not Counted.NO_PEOPLE and self.rule is None:
            raise ValueError(f"counts {self.counts}, but names no rule; add rule and an id of disclosure_rules")
        return self
