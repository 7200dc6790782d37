"""The measures and places that can be put side by side: where the numbers of each are, and how they are written."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.assess.national import Compared, Comparisons
from generator.pages.addresses import COMPARE, EXPLORE, beside, compare_page, indicator_page, link, scorecard_page
from generator.pages.downloads.catalogue import data_of
from generator.pages.downloads.catalogue_of_compared import ALL, YEARS
from generator.pages.downloads.when import first_number
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

    page: LinkView
    value: str
    unit: Unit
    file: str
    places: str
    middle_file: str = ""
    number: str = ""
    decimals: str = ""
    source: str = ""
    # From which months on it is counted anew: no line goes over these.
    breaks: str = ""

    @property
    def text(self) -> str:
        """What it is called among others, of which one may ask the same in another way."""
        return f"{self.page.text} ({self.number})" if self.number else self.page.text


@dataclass(frozen=True, slots=True)
class Choices:
    """Measures of one kind: those of the nation, a year a figure, or those of one scorecard.

    `source` says where all of them are from; it is empty where each says it of itself.
    """

    id: str
    name: str
    about: str
    source: str
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


def choices(content: Content, comparisons: Comparisons) -> tuple[Choices, ...]:
    """The national measures, then those of each scorecard."""
    national = Choices(
        id="national",
        name="National figures, by year",
        about="A figure a year, of every council in England.",
        source="",
        measures=tuple(_compared(each) for each in comparisons.measures),
        more=LinkView("Compare", link(EXPLORE, COMPARE)),
    )
    return (national, *(_of_scorecard(content, each) for each in content.scorecards))


def _compared(compared: Compared) -> Choice:
    measure, page = compared.measure, compare_page(compared.measure.id)
    return Choice(
        page=LinkView(measure.question, link(EXPLORE, page)),
        value=_value(page),
        unit=measure.unit,
        file=link(EXPLORE, beside(page, ALL)),
        places=_NATIONAL,
        middle_file=link(EXPLORE, beside(page, YEARS)),
        decimals=str(measure.decimals),
        source=f"{measure.source}. {measure.licence}",
    )


def _of_scorecard(content: Content, scorecard: Scorecard) -> Choices:
    name, publication = scorecard.registry.scorecard.name, scorecard.latest.narrative.document.publication
    return Choices(
        id=scorecard.id,
        name=f"{name}, up to {scorecard.latest.month.label}",
        about="The council's own figures, by month where a month has one.",
        source=f"{publication.rstrip('.')}. {content.site.licence}",
        measures=tuple(_indicator(content, scorecard, each) for each in scorecard.registry.indicators),
        more=LinkView(name, link(EXPLORE, scorecard_page(scorecard.id))),
    )


def _indicator(content: Content, scorecard: Scorecard, indicator: Indicator) -> Choice:
    parts, page = {area.code for area in content.parts()}, indicator_page(indicator.id)
    has_areas = any(row.key.area in parts for row in scorecard.latest.picture.rows(indicator.id))
    return Choice(
        page=LinkView(indicator.question, link(EXPLORE, page)),
        value=_value(page),
        unit=indicator.unit,
        file=link(EXPLORE, data_of(content, scorecard, indicator).path),
        places=_AREAS if has_areas else _WHOLE,
        number=indicator.full_number,
        breaks=" ".join(str(first_number(new.from_)) for new in indicator.breaks),
    )


def _value(page: str) -> str:
    """What stands for a measure in the address."""
    return page.removesuffix("/index.md")


def place_lists(content: Content, held: National, measures: Sequence[Compared]) -> Iterator[PlaceList]:
    """Every authority for national measures; the whole, with its areas or alone, for those of scorecards."""
    whole = PlaceGroup("The whole", (Option(content.borough.code, content.borough.name),))
    areas = tuple(Option(area.code, area.name) for area in content.parts())
    yield PlaceList(_NATIONAL, tuple(_authorities(held, measures)))
    yield PlaceList(_WHOLE, (whole,))
    yield PlaceList(_AREAS, (whole, *([PlaceGroup("Areas", areas)] if areas else [])))


def _authorities(held: National, measures: Sequence[Compared]) -> Iterator[PlaceGroup]:
    """Ours and what it is usually set beside, then the neighbours, then everybody else by name."""
    first = measures[0]
    wider = [Option(each.place.code, each.place.name) for each in (first.ours, first.england, first.region)]
    neighbours = {each.place.code: each.place.name for one in measures for each in one.neighbours}
    yield PlaceGroup("Ours and the wider picture", (*wider, Option(_OF_NEIGHBOURS, "Middle of the neighbours")))
    yield PlaceGroup("Neighbours, closest first", tuple(Option(code, name) for code, name in neighbours.items()))
    named = {*neighbours, *(option.value for option in wider)}
    others = sorted((place.name, code) for code, place in held.places.items() if code not in named)
    yield PlaceGroup("Other councils and regions", tuple(Option(code, name) for name, code in others))
