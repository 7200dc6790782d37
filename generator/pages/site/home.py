"""The front page: the month in one picture. How many meet their target, what really changed, why, what is done."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.assess.indicator import Assessment, Assessments
from generator.assess.news import really_better, really_worse
from generator.assess.rating import Colour
from generator.assess.totals import totals
from generator.charts.drawn import Drawn
from generator.pages.addresses import (
    A_TO_Z,
    HOME,
    card_page,
    indicator_page,
    link,
    list_page,
    movement_page,
    news_page,
    release_page,
    standing_page,
)
from generator.pages.parts.bar import BarView, bar_view
from generator.pages.parts.explained import ExplainedView, explained_of, front_headline
from generator.pages.parts.figures import FigureView, UseView, figure_view
from generator.pages.parts.parts import LinkView
from generator.pages.parts.rows import MeasureRow, measure_row, question_link
from generator.pages.parts.told import Teller
from generator.pages.parts.totals import answer, printed_in_words
from generator.pages.parts.verdicts import movement_view
from generator.pages.site.front_plans import FrontPlan, front_plans
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
class FrontLead:
    """The measure that is most of news: its chart, what it means, what is said about it, and the way to it."""

    figure: FigureView
    meaning: str
    explained: ExplainedView | None
    measure: LinkView


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
    rated: LinkView
    plans: tuple[FrontPlan, ...]
    record: tuple[LinkView, ...]
    introduction: str


def home_view(content: Content, told: Told, latest: Mapping[str, Assessments], drawn: Drawn) -> HomeView:
    """The front page, from the newest release of every scorecard."""
    everything = [a for s in content.scorecards for a in latest[s.id].values() if a.indicator.in_summary]
    month = max(s.latest.month for s in content.scorecards)
    worse, better, found = really_worse(everything), really_better(everything), totals(everything, month)
    lead = next((a for a in (*worse, *better) if _has_chart(content, a, drawn)), None)
    others = [a for a in worse if a is not lead]
    words = answer(found)
    return HomeView(
        title=content.site.name,
        description=content.site.introduction,
        month=month.label,
        heading=front_headline(content, told, HOME) or content.site.name,
        answer=words,
        bar=bar_view(everything, month, {c: link(HOME, list_page("rating", slug(c.value))) for c in Colour}),
        printed=printed_in_words(found),
        lead=_lead(content, told, lead, drawn) if lead else None,
        worse=_news(content, "Furthest from where they were", others[:MOST_WORSE], worse, drawn),
        better=_news(content, "Really better", [a for a in better if a is not lead][:MOST_BETTER], better, drawn),
        methods=link(HOME, standing_page("methods")),
        glance=glance_view(content, latest, month),
        rated=LinkView(f"All {found.rated} rated measures", link(HOME, A_TO_Z)),
        plans=tuple(front_plans(content, {n: a for s in content.scorecards for n, a in latest[s.id].items()})),
        record=tuple(_record(content, month)),
        introduction=content.site.introduction,
    )


def _of(content: Content, indicator: Indicator) -> Scorecard:
    return next(s for s in content.scorecards if indicator.id in s.indicators)


def _has_chart(content: Content, assessment: Assessment, drawn: Drawn) -> bool:
    scorecard = _of(content, assessment.indicator)
    return drawn.trend(scorecard, scorecard.latest, assessment.indicator) is not None


def _lead(content: Content, told: Told, assessment: Assessment, drawn: Drawn) -> FrontLead | None:
    scorecard, indicator = _of(content, assessment.indicator), assessment.indicator
    drawing = drawn.trend(scorecard, scorecard.latest, indicator)
    if drawing is None:
        return None
    moved = movement_view(assessment)
    return FrontLead(
        figure_view(drawing, UseView(())),
        f"{moved.tag.word}. {moved.words}",
        explained_of(Teller(told, HOME), scorecard, scorecard.latest, indicator.id),
        LinkView(indicator.question, link(HOME, indicator_page(indicator.id))),
    )


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
    """The newest releases, what changed, and the newest Report Card."""
    for scorecard in content.scorecards:
        text = f"{scorecard.registry.scorecard.name}, {scorecard.latest.month.label}"
        yield LinkView(text, link(HOME, release_page(scorecard.id, scorecard.latest.month.text)))
    yield LinkView(f"What is new in {month.label}", link(HOME, news_page(month.text)))
    for document in content.report_cards[-1:]:
        yield LinkView(document.card.title, link(HOME, card_page(document.year)))
