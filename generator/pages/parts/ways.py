"""The ways from other pages to a reader's own area, and to the figures about groups of people."""

from dataclasses import dataclass

from generator.pages.addresses import GROUPS, area_page, link
from generator.pages.parts.parts import LinkView
from generator.record.content import Content, Release


@dataclass(frozen=True, slots=True)
class WaysView:
    """A link to each area, and to the page of groups where there is one."""

    areas: tuple[LinkView, ...]
    groups: LinkView | None

    @property
    def are_any(self) -> bool:
        """Whether there is anywhere to go."""
        return bool(self.areas) or self.groups is not None


def areas_of(page: str, content: Content, release: Release, indicator: str = "") -> WaysView:
    """The ways from a page to those areas of which a release has figures: any, or those of one measure."""
    picture = release.picture
    rows = picture.rows(indicator) if indicator else picture.observations.values()
    known = {row.key.area for row in rows}
    mine = (area for area in content.places() if area.code in known)
    return WaysView(tuple(LinkView(area.name, link(page, area_page(area))) for area in mine), None)


def ways_from(page: str, content: Content) -> WaysView:
    """The ways from a page."""
    groups = content.groups
    return WaysView(
        tuple(LinkView(area.name, link(page, area_page(area))) for area in content.places()),
        LinkView(groups.title, link(page, GROUPS)) if groups is not None else None,
    )
