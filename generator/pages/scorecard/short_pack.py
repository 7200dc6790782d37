"""A release on two sheets of paper, for everyone: what the month says, and what misses its target."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.assess.indicator import Assessment, Assessments
from generator.assess.movement import Movement
from generator.assess.news import really_better, really_worse, worst_first
from generator.assess.rating import Colour
from generator.assess.serving import Served
from generator.assess.totals import totals
from generator.charts.drawn import Drawn
from generator.pages.addresses import link, pack_page, release_page, short_pack_page, whole_page
from generator.pages.parts.bar import BarView
from generator.pages.parts.explained import ExplainedView, explained_in
from generator.pages.parts.parts import LinkView
from generator.pages.parts.rows import MeasureRow, measure_row
from generator.pages.parts.told import Teller
from generator.pages.parts.totals import answer, printed_in_words
from generator.pages.parts.written import headline_age
from generator.pages.plan.serving import DoneView, done_view
from generator.pages.scorecard.heat import HeatView, heat_view
from generator.pages.scorecard.landing import bar_of, events_of
from generator.pages.scorecard.row_links import RowLinks
from generator.pages.scorecard.whole import HighlightView, highlight_view
from generator.prose.told import Told
from generator.record.content import Content, Release, Scorecard
from generator.terms.wording import counted

# What has room: so many of what got worse, and of what got better; so many actions of a theme; and where so few miss
# their target, the year of every rated measure.
_MOST, _MOST_ACTIONS, _FEW_MISSED = 6, 4, 8
_ALL = "All of them, the furthest from where they were first."


@dataclass(frozen=True, slots=True)
class NewsRows:
    """What really changed one way, worst first: the first of them, and how many there are besides; or what is to be
    known where there are none.
    """

    id: str
    heading: str
    rows: tuple[MeasureRow, ...]
    more: str
    none: str


@dataclass(frozen=True, slots=True)
class MissedView:
    """The measures of one theme that miss their target: what the report says is being done, and what plans hold."""

    theme: LinkView
    measures: tuple[MeasureRow, ...]
    done: tuple[ExplainedView, ...]
    actions: DoneView


@dataclass(frozen=True, slots=True)
class ShortPackView:
    """Both sheets, from top to bottom. Where nothing really changed, the points of the report stand on the first."""

    title: str
    description: str
    landing: LinkView
    pack: LinkView
    whole: LinkView
    answer: str
    bar: BarView
    printed: str
    headline: Markup
    age: str
    events: tuple[str, ...]
    news: tuple[NewsRows, ...]
    going_well: tuple[HighlightView, ...]
    needs_to_improve: tuple[HighlightView, ...]
    missed: tuple[MissedView, ...]
    heat: HeatView | None


def short_pack_view(
    content: Content,
    told: Told,
    scorecard: Scorecard,
    release: Release,
    assessed: Assessments,
    drawn: Drawn,
    served: Served,
) -> ShortPackView:
    """Everything that the two sheets of a release show."""
    name, month = release.registry.scorecard.name, release.month
    page = short_pack_page(scorecard.id, month.text)
    links = RowLinks(page, scorecard, release)
    teller = Teller(told, page, links.place_of)
    summary = [assessed[i.id] for i in release.registry.indicators if i.in_summary]
    rows = {a.indicator.id: measure_row(links.to(a.indicator), content, scorecard, release, a, drawn) for a in summary}
    found, words = totals(summary, month), release.narrative
    nothing = _nothing(summary)
    news = (
        _news("worse", "What really got worse", really_worse(summary), rows, nothing),
        _news("better", "What really got better", really_better(summary), rows, nothing),
    )
    is_quiet = not any(each.rows for each in news)
    missed = tuple(_missed(teller, links, summary, rows, served))
    return ShortPackView(
        title=f"{name}, {month.label}: two pages",
        description=f"{name}, {month.label}, on two pages to print: what changed, and what is done about it.",
        landing=LinkView(f"{name}, {month.label}", link(page, release_page(scorecard.id, month.text))),
        pack=LinkView("pack for a meeting", link(page, pack_page(scorecard.id, month.text))),
        whole=LinkView("all on one page", link(page, whole_page(scorecard.id, month.text))),
        answer=answer(found, month),
        bar=bar_of(page, scorecard, release, summary),
        printed=printed_in_words(found),
        headline=teller.html(words, "headline"),
        age=headline_age(scorecard, release),
        events=events_of(scorecard, release),
        news=news,
        going_well=tuple(highlight_view(teller, links, each) for each in words.going_well if is_quiet),
        needs_to_improve=tuple(highlight_view(teller, links, each) for each in words.needs_to_improve if is_quiet),
        missed=missed,
        heat=heat_view(content, links, summary) if sum(len(m.measures) for m in missed) <= _FEW_MISSED else None,
    )


def _nothing(found: Sequence[Assessment]) -> str:
    """What stands where nothing changed: how many measures nobody can tell of."""
    told = (Movement.WORSE, Movement.BETTER, Movement.USUAL)
    unknown = sum(a.moved.movement not in told for a in found)
    if not unknown:
        return "None: all stayed within their usual ups and downs."
    return (
        f"None that can be told. For {unknown} of {counted(len(found), 'measure')} nobody can tell: there are too few "
        "figures, or neither way is better."
    )


def _news(name: str, heading: str, found: Sequence[Assessment], rows: dict[str, MeasureRow], nothing: str) -> NewsRows:
    shown = found[:_MOST]
    more = f"{len(shown)} of {len(found)}, the furthest from where they were." if len(shown) < len(found) else _ALL
    return NewsRows(name, f"{heading}: {len(found)}", tuple(rows[a.indicator.id] for a in shown), more, nothing)


def _missed(
    teller: Teller, links: RowLinks, found: Sequence[Assessment], rows: dict[str, MeasureRow], served: Served
) -> Iterator[MissedView]:
    scorecard, release = links.scorecard, links.release
    for theme in release.registry.themes:
        red = [a for a in found if a.indicator.theme == theme.id and a.rating.colour is Colour.RED]
        names = [a.indicator.id for a in worst_first(red)]
        if names:
            done = tuple(each for each in explained_in(teller, scorecard, release, names) if each.done)
            serving = (each for name in names for each in served.get(name, ()))
            actions = done_view(links.page, serving, _MOST_ACTIONS)
            way = LinkView(theme.name, links.to_theme(theme.id))
            yield MissedView(way, tuple(rows[name] for name in names), done, actions)
