"""The front page, the lists, and the pages that stand by themselves."""

from collections.abc import Iterable, Iterator

from generator.assess.judged import Judged
from generator.charts.drawn import Drawn
from generator.pages.addresses import (
    A_TO_Z,
    DATA,
    DATA_NOTES,
    GLOSSARY,
    GROUPS,
    HOME,
    SCORECARDS,
    SEARCH,
    STYLE,
    THEMES,
    news_page,
    standing_page,
)
from generator.pages.downloads import catalogue, catalogue_of_data
from generator.pages.downloads.dataset import dataset_of_site
from generator.pages.downloads.download import files_of
from generator.pages.indicator.a_to_z import a_to_z_view, list_views
from generator.pages.parts.view import Page
from generator.pages.scorecard.scorecards import scorecards_view
from generator.pages.site.data import data_view
from generator.pages.site.data_notes import data_notes_view
from generator.pages.site.glossary import glossary_view
from generator.pages.site.groups import groups_view
from generator.pages.site.home import home_view
from generator.pages.site.languages import language_pages
from generator.pages.site.national_front import national_front_view
from generator.pages.site.news import months_that_are_over, news_months, news_view
from generator.pages.site.search import search_view
from generator.pages.site.standing import standing_view
from generator.pages.site.style import style_view
from generator.pages.site.themes import themes_view
from generator.prose.told import Told
from generator.record.content import Content
from generator.terms.period import Period
from generator.terms.texts import OutputFile


def site_pages(content: Content, told: Told, judged: Judged, drawn: Drawn) -> Iterator[Page | OutputFile]:
    """Every page that belongs to no single scorecard, Report Card or plan, but news of months that are over, and those
    that tell of all the others: the accessibility statement, and the page of the manifest.
    """
    yield Page(SEARCH, "search.md.j2", search_view(content), wide=True, repeats=True)
    if content.scorecards:
        yield from _of_scorecards(content, told, judged, drawn)
    else:
        yield Page(HOME, "national-front.md.j2", national_front_view(content), wide=True, contents=False)
    yield from _standing(content, judged, drawn)
    yield from language_pages(content, judged, drawn)


def _of_scorecards(content: Content, told: Told, judged: Judged, drawn: Drawn) -> Iterator[Page]:
    """The front page, and the pages that show all scorecards together."""
    latest = judged.latest
    yield Page(HOME, "home.md.j2", home_view(content, told, judged, drawn), wide=True, contents=False)
    yield Page(SCORECARDS, "scorecards.md.j2", scorecards_view(content, told, latest))
    yield Page(THEMES, "themes.md.j2", themes_view(content, latest, drawn), wide=True)
    yield Page(STYLE, "style.md.j2", style_view(content, latest, drawn), wide=True, repeats=True)
    yield Page(A_TO_Z, "a-to-z.md.j2", a_to_z_view(content, latest), wide=True)
    for path, listed in list_views(content, latest, drawn):
        yield Page(path, "indicator-list.md.j2", listed, wide=True, repeats=True)


def news_pages(content: Content, judged: Judged, drawn: Drawn, months: Iterable[Period]) -> Iterator[Page]:
    """The news of some months."""
    for month in months:
        yield Page(news_page(month.text), "news.md.j2", news_view(content, judged, drawn, month), wide=True)


def _standing(content: Content, judged: Judged, drawn: Drawn) -> Iterator[Page | OutputFile]:
    over = months_that_are_over(content)
    yield from news_pages(content, judged, drawn, (month for month in news_months(content) if month not in over))
    data = catalogue_of_data.of_data(content)
    yield Page(DATA, "data.md.j2", data_view(content), wide=True, dataset=dataset_of_site(content, data, DATA))
    yield from files_of(data)
    yield Page(DATA_NOTES, "data-notes.md.j2", data_notes_view(content, judged))
    for name, page in content.standing_pages.items():
        yield Page(standing_page(name), "standing.md.j2", standing_view(content, judged, name, page))
    yield from files_of((catalogue.picture_of_site(content), *catalogue.of_corrections(content)))
    if content.groups:
        yield Page(GROUPS, "groups.md.j2", groups_view(content, content.groups, judged.newest), wide=True)
    if content.glossary:
        yield Page(GLOSSARY, "glossary.md.j2", glossary_view(content.glossary))
