"""Every page and file of a scorecard but those of its measures."""

from collections.abc import Iterator

from generator.assess.judged import Judged
from generator.charts.drawn import Drawn
from generator.pages.addresses import (
    cover_page,
    pack_page,
    release_page,
    scorecard_page,
    short_pack_page,
    theme_page,
    whole_page,
)
from generator.pages.downloads import catalogue
from generator.pages.downloads.dataset import dataset_of_scorecard
from generator.pages.downloads.download import files_of
from generator.pages.parts.view import Page
from generator.pages.scorecard.commentary import release_charts
from generator.pages.scorecard.cover import cover_view
from generator.pages.scorecard.landing import landing_view
from generator.pages.scorecard.pack import pack_view
from generator.pages.scorecard.scorecards import scorecard_view
from generator.pages.scorecard.short_pack import short_pack_view
from generator.pages.scorecard.theme import theme_view
from generator.pages.scorecard.whole import whole_view
from generator.prose.told import Told
from generator.record.content import Content, Release, Scorecard
from generator.terms.texts import OutputFile


def scorecard_home(content: Content, told: Told, scorecard: Scorecard, judged: Judged) -> Page:
    """The scorecard's own page, with all its releases."""
    page, view = scorecard_page(scorecard.id), scorecard_view(content, told, scorecard, judged.latest[scorecard.id])
    files = (
        file
        for release in reversed(scorecard.releases)
        for file in catalogue.of_release(content.at(release), scorecard, release, judged.at(scorecard, release))
    )
    return Page(page, "scorecards.md.j2", view, dataset=dataset_of_scorecard(content, scorecard, files, page))


def release_pages(
    now: Content, told: Told, scorecard: Scorecard, release: Release, judged: Judged, drawn: Drawn
) -> Iterator[Page | OutputFile]:
    """Everything of one release, made from what was in force at it."""
    content = now.at(release)
    month, assessed = release.month.text, judged.at(scorecard, release)
    page = release_page(scorecard.id, month)
    whole = whole_view(content, told, scorecard, release, assessed, drawn)
    yield Page(page, "landing.md.j2", landing_view(content, told, scorecard, release, assessed), wide=True)
    for theme in release.registry.themes:
        view = theme_view(content, told, scorecard, release, theme, assessed, drawn, judged.done_at(scorecard, release))
        yield Page(theme_page(scorecard.id, month, theme.id), "theme.md.j2", view, wide=True)
    yield Page(whole_page(scorecard.id, month), "whole.md.j2", whole, wide=True, repeats=True)
    yield from _for_meetings(content, told, scorecard, release, judged, drawn)
    yield from files_of(catalogue.of_release(content, scorecard, release, assessed))
    yield from files_of(catalogue.published_of(content, scorecard, release, i) for i in release.registry.indicators)
    yield from files_of(catalogue.of_charts(page, release_charts(scorecard, release, drawn)))


def _for_meetings(
    content: Content, told: Told, scorecard: Scorecard, release: Release, judged: Judged, drawn: Drawn
) -> Iterator[Page]:
    """The report that councillors were given, if it is recorded, and the packs to print."""
    month, assessed, served = release.month.text, judged.at(scorecard, release), judged.done_at(scorecard, release)
    cover = content.cover_of(release)
    if cover is not None:
        page = cover_page(scorecard.id, month)
        yield Page(page, "cover.md.j2", cover_view(content, told, scorecard, release, cover, page), wide=True)
    pack = pack_view(content, told, scorecard, release, assessed, drawn, served)
    yield Page(pack_page(scorecard.id, month), "pack.md.j2", pack, wide=True, contents=False, repeats=True)
    short = short_pack_view(content, told, scorecard, release, assessed, drawn, served)
    page = short_pack_page(scorecard.id, month)
    yield Page(page, "short-pack.md.j2", short, wide=True, contents=False, repeats=True)
