"""The page of one part of the place, and the page that leads to all of them."""

from dataclasses import dataclass

from generator.charts.drawn import Drawn
from generator.pages.addresses import ALL_AREAS, GROUPS, area_page, link, whole_page
from generator.pages.area.closed import WithoutAreas, without_areas
from generator.pages.area.service import (
    Cell,
    ServiceView,
    has_figures,
    placings,
    question_of,
    service_view,
    tallied,
)
from generator.pages.downloads import catalogue
from generator.pages.parts.named_lists import NamedListView
from generator.pages.parts.parts import DownloadView, LinkView
from generator.record.content import Content
from generator.record.keys import Area
from generator.terms.wording import counted, in_words, listed


@dataclass(frozen=True, slots=True)
class Switch:
    """An area in the row that leads from one to the next."""

    link: LinkView
    is_here: bool


@dataclass(frozen=True, slots=True)
class AreaView:
    """The page, from top to bottom."""

    title: str
    description: str
    lead: str
    former: tuple[str, ...]
    name: str
    whole: str
    others: str
    switch: tuple[Switch, ...]
    services: tuple[ServiceView, ...]
    downloads: tuple[DownloadView, ...]
    without: tuple[WithoutAreas, ...]

    @property
    def is_one_service(self) -> bool:
        """Whether the title asks what the only service's heading would ask again."""
        return len(self.services) == 1

    @property
    def named(self) -> tuple[NamedListView, ...]:
        """The lists of every scorecard's report that name somebody here."""
        return tuple(each for service in self.services for each in service.named)

    @property
    def rows(self) -> int:
        """How many rows all tables have."""
        return sum(service.rows for service in self.services)

    @property
    def notes(self) -> int:
        """How many data notes there are."""
        return sum(len(measure.notes) for service in self.services for measure in service.notes)


@dataclass(frozen=True, slots=True)
class FormerAreaView:
    """The page of an area that ended: what it was called before, what follows it, and where its figures stand."""

    title: str
    description: str
    former: tuple[str, ...]
    follows: LinkView | None
    releases: tuple[LinkView, ...]
    downloads: tuple[DownloadView, ...]


@dataclass(frozen=True, slots=True)
class Door:
    """An area on the page that leads to all: its questions, and how many figures are on each side."""

    name: str
    links: tuple[LinkView, ...]
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class AreasView:
    """The page that leads to all areas, and to the page of groups where there is one."""

    title: str
    description: str
    doors: tuple[Door, ...]
    former: tuple[LinkView, ...]
    without: tuple[WithoutAreas, ...]
    groups: LinkView | None


def area_view(content: Content, area: Area, drawn: Drawn) -> AreaView:
    """Everything that is known of one area as at the newest release of each scorecard."""
    page, whole, places = area_page(area), content.borough.name, content.places()
    services = tuple(service_view(content, card, area, drawn) for card in content.scorecards if has_figures(card, area))
    others = [each.name for each in places if each is not area]
    title = services[0].question if len(services) == 1 else f"How are services doing in {area.name}?"
    months = listed(dict.fromkeys(service.month for service in services))
    one_of = f"one of {in_words(len(places))} areas" if others else "an area"
    return AreaView(
        title=title,
        description=f"Every figure for the area {area.name}, beside that of {whole} as a whole.",
        lead=f"{months}, or the newest figure. {area.name} is {one_of} of {whole}.",
        former=former_names(content, area),
        name=area.name,
        whole=whole,
        others=listed(others) if others else "",
        switch=tuple(_switch(page, each, area) for each in places) if others else (),
        services=services,
        downloads=(catalogue.of_area(content, area).link_from(page),),
        without=_without(content, area),
    )


def former_names(content: Content, area: Area) -> tuple[str, ...]:
    """`Called East until January 2017.`, the oldest first."""
    newest = max(scorecard.latest.month for scorecard in content.scorecards)
    return tuple(f"Called {name} until {last.label}." for name, last in content.all_areas.names_of(area.code, newest))


def former_area_view(content: Content, area: Area) -> FormerAreaView:
    """What is told of an area that ended: when it did, what follows it, and where its figures stand."""
    page = area_page(area)
    successor = next((each for each in content.places() if each.code == area.successor), None)
    follows = LinkView(successor.name, link(page, area_page(successor))) if successor else None
    held = [
        LinkView(release.title, link(page, whole_page(scorecard.id, release.month.text)))
        for scorecard in content.scorecards
        for release in reversed(scorecard.releases)
        if area.code in release.areas and release.areas[area.code].until is None
    ]
    return FormerAreaView(
        title=f"{area.name} ended in {_ended(area)}",
        description=f"The area {area.name} ended in {_ended(area)}.",
        former=former_names(content, area),
        follows=follows,
        releases=tuple(held),
        downloads=(catalogue.of_area(content, area).link_from(page),),
    )


def _ended(area: Area) -> str:
    return area.until.label if area.until else ""


def areas_view(content: Content) -> AreasView:
    """The way in."""
    places = content.places()
    groups = content.groups
    return AreasView(
        title="Areas",
        description=f"How services are doing in each of the {counted(len(places), 'area')} of {content.borough.name}.",
        doors=tuple(_door(content, area) for area in places),
        former=tuple(
            LinkView(f"{area.name}, which ended in {_ended(area)}", link(ALL_AREAS, area_page(area)))
            for area in content.former_places()
        ),
        without=_without(content, places[0]),
        groups=LinkView(groups.title, link(ALL_AREAS, GROUPS)) if groups else None,
    )


def _switch(page: str, each: Area, here: Area) -> Switch:
    return Switch(LinkView(each.name, link(page, area_page(each))), each is here)


def _door(content: Content, area: Area) -> Door:
    cards = [card for card in content.scorecards if has_figures(card, area)]
    return Door(
        area.name,
        tuple(LinkView(question_of(card, area), link(ALL_AREAS, area_page(area))) for card in cards),
        tuple(cell for card in cards for cell in tallied(content, placings(content, card, area))),
    )


def _without(content: Content, area: Area) -> tuple[WithoutAreas, ...]:
    found = (without_areas(content, card, area) for card in content.scorecards)
    return tuple(each for each in found if each is not None)
