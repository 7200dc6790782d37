"""A release to print for the meeting that looks into it: the covering report, the month, then a theme a page."""

from dataclasses import dataclass

from generator.assess.indicator import Assessments
from generator.assess.serving import Served
from generator.charts.drawn import Drawn
from generator.pages.addresses import link, pack_page, release_page, short_pack_page, whole_page
from generator.pages.parts.owners import owners_in_words
from generator.pages.parts.parts import LinkView
from generator.pages.scorecard.cover import CoverView, cover_view
from generator.pages.scorecard.landing import LandingView, landing_view
from generator.pages.scorecard.theme import ThemePageView, theme_view
from generator.prose.told import Told
from generator.record.content import Content, Release, Scorecard

# A sheet has room for the chart that leads a theme beside so many words, and a measure takes as much as some of them.
_WORDS_BESIDE_A_CHART, _WORDS_A_MEASURE = 560, 60


@dataclass(frozen=True, slots=True)
class PackTheme:
    """A theme on a sheet of its own: who answers for it, and whether its leading chart has room."""

    id: str
    view: ThemePageView
    owners: str
    has_chart: bool


@dataclass(frozen=True, slots=True)
class PackView:
    """The pack, sheet by sheet; without a covering report its first sheet is that of the month."""

    title: str
    description: str
    landing: LinkView
    short: LinkView
    whole: LinkView
    cover: CoverView | None
    month: LandingView
    themes: tuple[PackTheme, ...]


def pack_view(
    content: Content,
    told: Told,
    scorecard: Scorecard,
    release: Release,
    assessed: Assessments,
    drawn: Drawn,
    served: Served,
) -> PackView:
    """Everything that the pack of a release shows: what its landing and its themes show, on one page."""
    name, month = release.registry.scorecard.name, release.month
    page, cover = pack_page(scorecard.id, month.text), content.cover_of(release)
    return PackView(
        title=f"{name}, {month.label}: pack for a meeting",
        description=f"{name}, {month.label}, to print: the covering report, the month, and a page for each theme.",
        landing=LinkView(f"{name}, {month.label}", link(page, release_page(scorecard.id, month.text))),
        short=LinkView("two pages for everyone", link(page, short_pack_page(scorecard.id, month.text))),
        whole=LinkView("all on one page", link(page, whole_page(scorecard.id, month.text))),
        cover=cover_view(content, told, scorecard, release, cover, page) if cover is not None else None,
        month=landing_view(content, told, scorecard, release, assessed, page),
        themes=tuple(
            _theme(
                release, theme.id, theme_view(content, told, scorecard, release, theme, assessed, drawn, served, page)
            )
            for theme in release.registry.themes
        ),
    )


def _theme(release: Release, name: str, view: ThemePageView) -> PackTheme:
    measures = len(view.rows) + len(view.few) + len(view.unknown)
    words = sum(len(f"{said.analysis} {said.data_note}".split()) for said in view.commentary)
    has_room = words + measures * _WORDS_A_MEASURE <= _WORDS_BESIDE_A_CHART
    owners = owners_in_words(said.owner for said in release.narrative.commentary if said.theme == name)
    return PackTheme(name, view, owners, view.lead is not None and has_room)
