"""The page on which any two measures, councils or areas stand side by side: what can be chosen, and all of it as links.

The numbers are those of files that the site publishes anyway: the page only says where they are.
"""

from dataclasses import dataclass

from generator.assess.national import Comparisons
from generator.pages.addresses import COMPARE, EXPLORE, link
from generator.pages.compare.choices import Choices, PlaceList, choices, place_lists
from generator.pages.downloads.download import CSV
from generator.pages.parts.parts import LinkView
from generator.record.content import Content
from generator.record.national import National


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two sides of the comparison: the names of its controls, and what its place is called."""

    key: str
    name: str
    place: str


@dataclass(frozen=True, slots=True)
class ExploreView:
    """The page, from top to bottom."""

    title: str
    description: str
    sides: tuple[Side, ...]
    choices: tuple[Choices, ...]
    places: tuple[PlaceList, ...]
    compare: LinkView
    file_label: str


def explore_view(content: Content, held: National, comparisons: Comparisons) -> ExploreView:
    """Every measure and place that there is."""
    return ExploreView(
        title="Put two side by side",
        description="Any two measures, councils or areas side by side: as a chart, a table and a file.",
        sides=(Side("a", "First", "ap"), Side("b", "Second", "bp")),
        choices=choices(content, comparisons),
        places=tuple(place_lists(content, held, comparisons.measures)),
        compare=LinkView("How the council compares", link(EXPLORE, COMPARE)),
        file_label=f"These numbers ({CSV.name})",
    )
