"""The names that a report lists beside a measure: closed lists, never a ranking."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.record.content import Content, Release, Scorecard
from generator.schema.named_lists import ListKind, NamedList

NO_RANKING = "Listed by the report; this is not a ranking."
_NOT_SAID = "Area not said"


@dataclass(frozen=True, slots=True)
class NamedGroup:
    """Those of one area: its name, how many of how many they are, and the names as printed."""

    area: str
    count: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NamedListView:
    """One list: what those on it have in common, for which time, from where, and what to know about it."""

    title: str
    when: str
    ranking: str
    groups: tuple[NamedGroup, ...]
    source: str
    note: str
    names: int


def lists_of(content: Content, release: Release, indicators: Iterable[str]) -> tuple[NamedListView, ...]:
    """The lists of one release's report about some measures, with every area."""
    wanted = set(indicators)
    return tuple(_view(content, each, "") for each in release.named_lists if each.indicator in wanted)


def lists_in(content: Content, scorecard: Scorecard, area: str) -> tuple[NamedListView, ...]:
    """The lists of the newest release that name anybody in an area, or do not say the area; only these names."""
    views = (_view(content, each, area) for each in scorecard.latest.named_lists)
    return tuple(view for view in views if view.groups)


def _view(content: Content, each: NamedList, area: str) -> NamedListView:
    groups = tuple(_groups(content, each, area))
    return NamedListView(
        title=each.title,
        when=each.period.label,
        ranking=NO_RANKING if each.kind is ListKind.LISTED else "",
        groups=groups,
        source=each.source,
        note=each.note or "",
        names=sum(len(group.names) for group in groups),
    )


def _groups(content: Content, each: NamedList, area: str) -> Iterator[NamedGroup]:
    for place in each.by_area:
        if not area or place.area == area:
            count = f"{len(place.names)} of {place.of}" if place.of is not None else str(len(place.names))
            yield NamedGroup(content.areas[place.area].name, count, place.names)
    if each.names:
        yield NamedGroup(_NOT_SAID, str(len(each.names)), each.names)
