"""The kinds of page that a site has, and what makes all pages look as they do: what a test of a site is bound to."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.pages.parts.view import Page

# By their templates, as readers would call them.
KINDS = {
    "a-to-z": "the list of all measures",
    "accessibility": "the accessibility statement",
    "action": "pages of actions",
    "area": "pages of areas",
    "areas": "the list of areas",
    "compare": "how the council compares",
    "compared": "pages of national measures",
    "cover": "covering reports",
    "data": "the page of open data",
    "data-notes": "the list of data notes",
    "explore": "two measures side by side",
    "former-area": "pages of areas that ended",
    "glossary": "the glossary",
    "groups": "figures by group",
    "home": "the front page",
    "indicator": "pages of measures",
    "indicator-list": "lists of measures",
    "landing": "pages of a month",
    "language": "main figures in other languages",
    "languages": "help in other languages",
    "late": "what is late in plans",
    "national-front": "the front page of national figures",
    "news": "news of a month",
    "pack": "packs for meetings",
    "plan": "pages of plans",
    "plans": "the list of plans",
    "report-card": "contents of a Report Card",
    "report-card-print": "whole Report Cards",
    "report-card-section": "sections of a Report Card",
    "report-cards": "the list of Report Cards",
    "scorecards": "lists of scorecards",
    "search": "the search",
    "short-pack": "short packs",
    "standing": "pages of words alone",
    "style": "the page of all components",
    "theme": "pages of themes",
    "themes": "the list of themes",
    "this-release": "what the site was made of",
    "whole": "a month on one page",
}
# These two tell of all the others, so they are made last.
_LAST = ("accessibility", "this-release")


@dataclass(frozen=True, slots=True)
class Made:
    """What a site is made by: the hash of its templates, styles and scripts, and how many pages of which kind."""

    look: str
    kinds: Mapping[str, int]

    @property
    def pages(self) -> int:
        """How many pages there are, with the one for what is not there, which builders add."""
        return sum(self.kinds.values()) + 1


def made_of(pages: Iterable[Page], look: str) -> Made:
    """What a site is made by, from all its pages but the two that are made last."""
    found = Counter((*(page.template.partition(".")[0] for page in pages), *_LAST))
    return Made(look, dict(sorted(found.items())))
