"""Whose site it is: content/site.yml. Whatever names a council on every page comes from here."""

import re
from typing import Annotated, Self

from pydantic import AfterValidator, model_validator

from generator.schema.typed import Address, Strict
from generator.terms.rules import Rule, RuleBrokenError

_NOT_AN_EMAIL = Rule(
    "key-not-an-email",
    "An e-mail address is one",
    '{name}: "{text}" is not an e-mail address.',
    "Write one address and nothing else, like figures@anytown.example.",
    {"name": '"email"', "text": "figures at anytown"},
)
_NO_WAY = Rule(
    "contact-without-way",
    "A contact has an e-mail address or a telephone number",
    'nobody can reach the team "{team}": it has no e-mail address and no telephone number.',
    "Add a line email: or telephone:, or delete the contact.",
    {"team": "Web team"},
)


def _email(text: str) -> str:
    if re.fullmatch(r"[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+", text):
        return text
    raise RuleBrokenError(_NOT_AN_EMAIL, text=text)


class Contact(Strict):
    """Whom to ask about something: a team, never a person."""

    about: str
    team: str
    email: Annotated[str, AfterValidator(_email)] | None = None
    telephone: str | None = None

    @model_validator(mode="after")
    def _can_be_reached(self) -> Self:
        if self.email is None and self.telephone is None:
            raise RuleBrokenError(_NO_WAY, team=self.team)
        return self


class FiguresLicence(Strict):
    """What others may do with the figures, and how they name whose figures these are."""

    name: str
    attribution: str
    url: Address | None = None


class SiteText(Strict):
    """The council and its site.

    `authority` is the code of its own row in data/areas.csv. `name` heads the front page; `short_name` stands at the
    head of every page and in the browser's tab. `notice` stands at the head of every page, `licence` at its foot;
    `figures_licence` goes with every file of figures that readers take away.
    """

    council: str
    authority: str
    name: str
    short_name: str
    introduction: str
    address: Address
    licence: str
    notice: str | None = None
    figures_licence: FiguresLicence | None = None
    contacts: tuple[Contact, ...] = ()
