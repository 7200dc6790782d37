"""The page that shows what a search found."""

from dataclasses import dataclass

from generator.pages.addresses import A_TO_Z, HOME, SEARCH, link
from generator.record.content import Content


@dataclass(frozen=True, slots=True)
class SearchView:
    """The search page; what is found is filled in by a script."""

    title: str
    description: str
    a_to_z: str
    home: str
    indicator_count: str


def search_view(content: Content) -> SearchView:
    """The search page."""
    return SearchView(
        title="Search",
        description="Find a measure, an action, a page or a word.",
        a_to_z=link(SEARCH, A_TO_Z),
        home=link(SEARCH, HOME),
        indicator_count=str(sum(len(scorecard.indicators) for scorecard in content.scorecards)),
    )
