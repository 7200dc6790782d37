"""The page on which any two measures, councils or areas stand side by side: what can be chosen, and all of it as links.

The numbers are those of files that the site publishes anyway: the page only says where they are.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.assess.national import Compared, Comparisons
from generator.pages.addresses import COMPARE, EXPLORE, beside, compare_page, indicator_page, link, scorecard_page
from generator.pages.downloads.catalogue import data_of
from generator.pages.downloads.catalogue_of_compared import ALL, YEARS
from generator.pages.downloads.download import CSV
from generator.pages.parts.parts import LinkView
from generator.record.content import Content, Scorecard
from generator.record.national import National
from generator.schema.registry import Indicator
from generator.terms.units import Unit

_NATIONAL, _WHOLE, _AREAS = "national", "whole", "areas"
# Not a code of any place.
_OF_NEIGHBOURS = "neighbours"


@dataclass(frozen=True, slots=True)
class Choice:
    """A measure that can be chosen: where its numbers are, which places it has, and how a number of it is written."""

    value: str
    text: str
    number: str
    file: str
    middle_file: str
    places: str
    unit: str
    before: str
    after: str
    decimals: str
    source: str
    page: LinkView


@dataclass(frozen=True, slots=True)
class Choices:
    """Measures of one kind: those of the nation, a year a figure, or those of one scorecard."""

    id: str
    name: str
    about: str
    measures: tuple[Choice, ...]
    more: LinkView


@dataclass(frozen=True, slots=True)
class Option:
    """A place that can be chosen."""

    value: str
    text: str


@dataclass(frozen=True, slots=True)
class PlaceGroup:
    """Places of one kind."""

    name: str
    places: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class PlaceList:
    """The places that some measures have."""

    id: str
    groups: tuple[PlaceGroup, ...]


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
        choices=(_national(comparisons), *(_of_scorecard(content, each) for each in content.scorecards)),
        places=tuple(_places(content, held, comparisons)),
        compare=LinkView("How the council compares", link(EXPLORE, COMPARE)),
        file_label=f"These numbers ({CSV.name})",
    )


def _national(comparisons: Comparisons) -> Choices:
    measures = tuple(_compared(each) for each in comparisons.measures)
    about = "A figure a year, of every council in England."
    return Choices(
        "national", "National figures, by year", about, measures, LinkView("Compare", link(EXPLORE, COMPARE))
    )


def _compared(compared: Compared) -> Choice:
    measure, page = compared.measure, compare_page(compared.measure.id)
    return _choice(
        page,
        measure.question,
        measure.unit,
        file=link(EXPLORE, beside(page, ALL)),
        middle_file=link(EXPLORE, beside(page, YEARS)),
        places=_NATIONAL,
        decimals=str(measure.decimals),
        source=f"{measure.source}. {measure.licence}",
    )


def _of_scorecard(content: Content, scorecard: Scorecard) -> Choices:
    name, measures = scorecard.registry.scorecard.name, scorecard.registry.indicators
    more = LinkView(name, link(EXPLORE, scorecard_page(scorecard.id)))
    found = tuple(_indicator(content, scorecard, each) for each in measures)
    about = "The council's own figures, by month where a month has one."
    return Choices(scorecard.id, f"{name}, up to {scorecard.latest.month.label}", about, found, more)


def _indicator(content: Content, scorecard: Scorecard, indicator: Indicator) -> Choice:
    whole = content.borough.code
    has_areas = any(row.key.area != whole for row in scorecard.latest.picture.rows(indicator.id))
    return _choice(
        indicator_page(indicator.id),
        indicator.question,
        indicator.unit,
        number=indicator.full_number,
        file=link(EXPLORE, data_of(content, scorecard, indicator).path),
        middle_file="",
        places=_AREAS if has_areas else _WHOLE,
        decimals="",
        source=f"{scorecard.latest.narrative.document.publication.rstrip('.')}. {content.site.licence}",
    )


def _choice(
    page: str,
    text: str,
    unit: Unit,
    *,
    file: str,
    middle_file: str,
    places: str,
    decimals: str,
    source: str,
    number: str = "",
) -> Choice:
    value = page.removesuffix("/index.md")
    way = LinkView(text, link(EXPLORE, page))
    return Choice(
        value, text, number, file, middle_file, places, unit.axis, unit.before, unit.after, decimals, source, way
    )


def _places(content: Content, held: National, comparisons: Comparisons) -> Iterator[PlaceList]:
    whole = Option(content.borough.code, content.borough.name)
    yield PlaceList(_NATIONAL, tuple(_authorities(held, comparisons.measures)))
    yield PlaceList(_WHOLE, (PlaceGroup("The whole", (whole,)),))
    areas = tuple(Option(area.code, area.name) for area in content.areas.values() if area.code != whole.value)
    yield PlaceList(_AREAS, (PlaceGroup("The whole", (whole,)), *([PlaceGroup("Areas", areas)] if areas else [])))


def _authorities(held: National, measures: Sequence[Compared]) -> Iterator[PlaceGroup]:
    """Ours and what it is usually set beside, then the neighbours, then everybody else by name."""
    first = measures[0]
    middle = Option(_OF_NEIGHBOURS, "Middle of the neighbours")
    wider = [Option(each.place.code, each.place.name) for each in (first.ours, first.england, first.region)]
    neighbours = {each.place.code: each.place.name for one in measures for each in one.neighbours}
    yield PlaceGroup("Ours and the wider picture", (*wider, middle))
    yield PlaceGroup("Neighbours, closest first", tuple(Option(code, name) for code, name in neighbours.items()))
    named = {*neighbours, *(option.value for option in wider)}
    others = sorted((place.name, code) for code, place in held.places.items() if code not in named)
    yield PlaceGroup("Other councils and regions", tuple(Option(code, name) for name, code in others))
