"""The landing page of one release, as it stood at publication: how things are, and doors to its themes."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.assess.indicator import Assessment, Assessments
from generator.assess.news import RULE
from generator.assess.rating import Colour
from generator.assess.totals import totals
from generator.pages.addresses import (
    cover_page,
    link,
    pack_page,
    release_page,
    scorecard_page,
    short_pack_page,
    whole_page,
)
from generator.pages.downloads import catalogue
from generator.pages.downloads.download import links_to
from generator.pages.parts.bar import BarView, bar_view
from generator.pages.parts.ended import EndedView, ended_before
from generator.pages.parts.parts import DownloadView, LinkView
from generator.pages.parts.sourced import SourcedView, judged, sourced
from generator.pages.parts.told import Teller
from generator.pages.parts.totals import answer, printed_in_words
from generator.pages.parts.ways import WaysView, areas_of
from generator.pages.parts.written import headline_age
from generator.pages.scorecard.heat import HeatView, heat_view
from generator.pages.scorecard.matrix import NO_RATING, ROWS, MatrixView, matrix_view
from generator.pages.scorecard.revisions_of_release import LaterView, later_view
from generator.pages.scorecard.row_links import RowLinks
from generator.pages.scorecard.turned import TurnedView, turned_view
from generator.pages.scorecard.whole import HighlightView, document_of, highlight_view, report_faults
from generator.prose.told import Told
from generator.record.content import Content, Release, Scorecard
from generator.record.documents import titles_of
from generator.schema.events import events_by

_YEAR = 12


@dataclass(frozen=True, slots=True)
class LandingView:
    """The page, from top to bottom."""

    title: str
    description: str
    answer: str
    headline: Markup
    age: str
    events: tuple[str, ...]
    later: LaterView
    whole: LinkView
    ways: WaysView
    papers: tuple[LinkView, ...]
    downloads: tuple[DownloadView, ...]
    bar: BarView
    printed: str
    turned: TurnedView
    matrix: MatrixView
    rule: str
    heat: HeatView
    introduction: Markup
    going_well: tuple[HighlightView, ...]
    needs_to_improve: tuple[HighlightView, ...]
    ended: tuple[EndedView, ...]
    notes: tuple[str, ...]
    elsewhere: tuple[SourcedView, ...]
    judged: tuple[SourcedView, ...]
    document: tuple[tuple[str, str], ...]
    scorecard: LinkView


def landing_view(
    content: Content, told: Told, scorecard: Scorecard, release: Release, assessed: Assessments, page: str = ""
) -> LandingView:
    """Everything that the landing page of a release shows; its pack shows the same, on a page of another address."""
    name, words = release.registry.scorecard.name, release.narrative
    page = page or release_page(scorecard.id, release.month.text)
    links = RowLinks(page, scorecard, release)
    teller = Teller(told, page, links.place_of)
    rows = [assessed[i.id] for i in release.registry.indicators if i.in_summary]
    found = totals(rows, release.month)
    return LandingView(
        title=f"{name}, {release.month.label}",
        description=f"How {name.lower()} services for children and families were doing in {release.month.label}.",
        answer=answer(found, release.month),
        headline=teller.html(words, "headline"),
        age=headline_age(scorecard, release),
        events=events_of(scorecard, release),
        later=later_view(page, content, scorecard, release),
        whole=LinkView("All on one page", link(page, whole_page(scorecard.id, release.month.text))),
        ways=areas_of(page, content, release),
        papers=papers_of(page, content, scorecard, release),
        downloads=links_to(catalogue.of_release(content, scorecard, release, assessed), page),
        bar=bar_of(page, scorecard, release, rows),
        printed=printed_in_words(found),
        turned=turned_view(links, rows, release.month),
        matrix=matrix_view(links, rows),
        rule=RULE,
        heat=heat_view(content, links, rows),
        introduction=teller.html(words, "introduction"),
        going_well=tuple(highlight_view(teller, links, h) for h in words.going_well),
        needs_to_improve=tuple(highlight_view(teller, links, h) for h in words.needs_to_improve),
        ended=tuple(ended_before(page, content, scorecard, release)),
        notes=tuple(d.note for d in report_faults(scorecard, release)),
        elsewhere=sourced(words.figures_from_elsewhere, titles_of(content)),
        judged=judged(words.judged),
        document=(*document_of(release), ("Source", words.document.publication)),
        scorecard=LinkView(f"All {name} scorecards", link(page, scorecard_page(scorecard.id))),
    )


def bar_of(page: str, scorecard: Scorecard, release: Release, found: Sequence[Assessment]) -> BarView:
    """The verdict bar, whose counts lead to their places on the landing page."""
    home = release_page(scorecard.id, release.month.text)
    way = "" if page == home else link(page, home)
    places = {colour: f"{way}#{address}" for colour, (address, _) in ROWS.items()}
    return bar_view(found, release.month, {**places, Colour.NOT_RATED: f"{way}#{NO_RATING}"})


def papers_of(page: str, content: Content, scorecard: Scorecard, release: Release) -> tuple[LinkView, ...]:
    """What there is for a meeting: the report that councillors were given, and the packs."""
    month = release.month.text
    cover = LinkView("Report to councillors", link(page, cover_page(scorecard.id, month)))
    return (
        *((cover,) if content.cover_of(release) else ()),
        LinkView("Two pages", link(page, short_pack_page(scorecard.id, month))),
        LinkView("Meeting pack", link(page, pack_page(scorecard.id, month))),
    )


def events_of(scorecard: Scorecard, release: Release) -> tuple[str, ...]:
    """What happened to the whole scorecard within the year up to the release."""
    known = events_by(release.registry.events, release.month)
    return tuple(
        event.words
        for event in known
        if not event.themes and not event.indicators and event.month.end > release.month.end - _YEAR
    )
