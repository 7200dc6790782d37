"""Every page and file of the areas."""

from collections.abc import Iterator

from generator.charts.drawn import Drawn
from generator.pages.addresses import ALL_AREAS, area_page
from generator.pages.area.area import area_view, areas_view, former_area_view
from generator.pages.downloads import catalogue
from generator.pages.downloads.download import files_of
from generator.pages.parts.view import Page
from generator.record.content import Content
from generator.terms.texts import OutputFile


def area_pages(content: Content, drawn: Drawn) -> Iterator[Page | OutputFile]:
    """The way in, and one page an area with its figures; nothing where no area has any."""
    places = content.places()
    if places:
        yield Page(ALL_AREAS, "areas.md.j2", areas_view(content), wide=True)
    for area in places:
        view = area_view(content, area, drawn)
        yield Page(area_page(area), "area.md.j2", view, wide=True, contents=False)
        yield from files_of([catalogue.of_area(content, area)])
    for area in content.former_places():
        yield Page(area_page(area), "former-area.md.j2", former_area_view(content, area))
        yield from files_of([catalogue.of_area(content, area)])
