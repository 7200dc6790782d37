"""The front page: the month in one picture. How many meet their target, what really changed, why, what is done."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from generator.assess.indicator import Assessment
from generator.assess.judged import Judged
from generator.assess.news import really_better, really_worse
from generator.assess.rating import Colour
from generator.assess.totals import totals
from generator.charts.drawn import Drawn
from generator.pages.addresses import (
    A_TO_Z,
    HOME,
    LANGUAGES,
    card_page,
    link,
    list_page,
    movement_page,
    news_page,
    release_page,
    standing_page,
)
from generator.pages.parts.bar import BarView, bar_view
from generator.pages.parts.explained import front_headline
from generator.pages.parts.parts import LinkView, question_link
from generator.pages.parts.rows import MeasureRow, measure_row
from generator.pages.parts.totals import answer, in_short, printed_in_words
from generator.pages.parts.ways import WaysView, ways_from
from generator.pages.site.front_lead import FrontLead, front_lead
from generator.pages.site.front_plans import FrontPlans, front_plans
from generator.pages.site.glance import GlanceView, glance_view
from generator.prose.told import Told
from generator.record.content import Content, Scorecard
from generator.schema.registry import Indicator
from generator.terms.period import Period
from generator.terms.texts import slug

MOST_WORSE, MOST_BETTER = 4, 2


@dataclass(frozen=True, slots=True)
class FrontNews:
    """A kind of news: the first measures, and how many there are in all, with the way to them."""

    heading: str
    rows: tuple[MeasureRow, ...]
    all_of_them: LinkView


@dataclass(frozen=True, slots=True)
class HomeView:
    """The front page."""

    title: str
    description: str
    month: str
    heading: str
    answer: str
    bar: BarView
    printed: str
    lead: FrontLead | None
    worse: FrontNews | None
    better: FrontNews | None
    methods: str
    glance: GlanceView | None
    plans: FrontPlans | None
    record: tuple[LinkView, ...]
    ways: WaysView
    more: tuple[LinkView, ...]


def home_view(content: Content, told: Told, judged: Judged, drawn: Drawn) -> HomeView:
    """The front page, from the newest release of every scorecard."""
    latest = judged.latest
    everything = [a for s in content.scorecards for a in latest[s.id].values() if a.indicator.in_summary]
    month = content.newest_month
    worse, better, found = really_worse(everything), really_better(everything), totals(everything, month)
    lead = next((a for a in (*worse, *better) if _has_chart(content, a, drawn)), None)
    others = [a for a in worse if a is not lead]
    return HomeView(
        title=content.site.name,
        description=content.site.introduction,
        month=month.label,
        heading=front_headline(content, told, HOME) or in_short(found),
        answer=answer(found, month) if found.rated else content.site.introduction,
        bar=bar_view(everything, month, {c: link(HOME, list_page("rating", slug(c.value))) for c in Colour}),
        printed=printed_in_words(found),
        lead=_lead(content, told, judged, lead, drawn) if lead else None,
        worse=_news(content, "Furthest from where they were", others[:MOST_WORSE], worse, drawn),
        better=_news(content, "Really better", [a for a in better if a is not lead][:MOST_BETTER], better, drawn),
        methods=link(HOME, standing_page("methods")),
        glance=glance_view(content, latest, month),
        plans=front_plans(content, {n: a for s in content.scorecards for n, a in latest[s.id].items()}),
        record=tuple(_record(content, month)),
        ways=WaysView(ways_from(HOME, content).areas, None),
        more=tuple(_more(content)),
    )


def _lead(content: Content, told: Told, judged: Judged, lead: Assessment, drawn: Drawn) -> FrontLead | None:
    scorecard = _of(content, lead.indicator)
    return front_lead(scorecard, told, lead, drawn, judged.done_at(scorecard, scorecard.latest))


def _of(content: Content, indicator: Indicator) -> Scorecard:
    return next(s for s in content.scorecards if indicator.id in s.indicators)


def _has_chart(content: Content, assessment: Assessment, drawn: Drawn) -> bool:
    scorecard = _of(content, assessment.indicator)
    return drawn.trend(scorecard, scorecard.latest, assessment.indicator) is not None


def _news(
    content: Content, heading: str, shown: Sequence[Assessment], found: Collection[Assessment], drawn: Drawn
) -> FrontNews | None:
    """Some of the news of a kind; None where there is none."""
    if not shown:
        return None
    movement = shown[0].moved.movement
    rows = tuple(
        measure_row(question_link(HOME, a.indicator), content, card, card.latest, a, drawn)
        for a in shown
        for card in [_of(content, a.indicator)]
    )
    return FrontNews(heading, rows, LinkView(f"All {len(found)}", link(HOME, movement_page(movement.value))))


def _record(content: Content, month: Period) -> Iterator[LinkView]:
    """The newest releases, and what is new in them."""
    for scorecard in content.scorecards:
        text = f"{scorecard.registry.scorecard.name}, {scorecard.latest.month.label}"
        yield LinkView(text, link(HOME, release_page(scorecard.id, scorecard.latest.month.text)))
    yield LinkView(f"What is new in {month.label}", link(HOME, news_page(month.text)))


def _more(content: Content) -> Iterator[LinkView]:
    """The newest Report Card, and every measure by its name."""
    for document in content.report_cards[-1:]:
        yield LinkView(f"Report Card {document.year.replace('-', '/')}", link(HOME, card_page(document.year)))
    yield LinkView("All indicators A to Z", link(HOME, A_TO_Z))
    if content.languages:
        yield LinkView("The main figures in pictures", link(HOME, LANGUAGES))
