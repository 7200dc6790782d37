"""The front page: what this is, how services are doing, what really changed, what is being done."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator.assess.indicator import Assessment
from generator.assess.news import RULE
from generator.assess.totals import totals
from generator.pages.addresses import (
    A_TO_Z,
    GLOSSARY,
    HOME,
    LANGUAGES,
    PLANS,
    REPORT_CARDS,
    card_page,
    link,
    standing_page,
)
from generator.pages.parts.news import NewsView, news_view
from generator.pages.parts.parts import LinkView
from generator.pages.parts.totals import verdict
from generator.pages.plan.plans import PlanLine, newest_first, plan_line
from generator.pages.scorecard.scorecards import Assessed, ScorecardView, latest_view
from generator.pages.site.glossary import LanguageView, language_views
from generator.prose.html import prose
from generator.prose.told import Told
from generator.record.content import Content
from generator.terms.period import Period

MOST_NEWS = 4


@dataclass(frozen=True, slots=True)
class WayView:
    """One way on from the front page: a link, and what is there."""

    link: LinkView
    words: str


@dataclass(frozen=True, slots=True)
class HomeView:
    """The front page."""

    title: str
    description: str
    answer: str
    introduction: Markup
    scorecards: tuple[ScorecardView, ...]
    news: NewsView
    month: str
    change_rule: str
    plans: tuple[PlanLine, ...]
    ways: tuple[WayView, ...]
    languages: tuple[LanguageView, ...]
    language_help: str


def home_view(content: Content, told: Told, assessed: Assessed, latest: Mapping[str, Assessment]) -> HomeView:
    """The front page: how services are doing now, what really got worse, what really got better, what is being done."""
    everything = [assessment for assessment in latest.values() if assessment.indicator.in_summary]
    month = max(s.latest.month for s in content.scorecards)
    return HomeView(
        title=content.site.name,
        description=content.site.introduction,
        answer=_answer(everything, month),
        introduction=prose(content.site.introduction),
        scorecards=tuple(latest_view(told, HOME, s, assessed[s.id]) for s in content.scorecards),
        news=news_view(HOME, everything, month, MOST_NEWS),
        month=month.label,
        change_rule=RULE,
        plans=tuple(plan_line(HOME, document, latest) for document in newest_first(content)[:1]),
        ways=tuple(_ways(content)),
        languages=language_views(content.languages) if content.languages else (),
        language_help=link(HOME, LANGUAGES),
    )


def _answer(everything: Collection[Assessment], month: Period) -> str:
    """How things stand; where some figures are older, the months stand within the answer."""
    found = totals(everything, month)
    words = verdict(found, month)
    return words if found.of_earlier.are_any else f"As at {month.label}, {words[0].lower()}{words[1:]}"


def _ways(content: Content) -> Iterator[WayView]:
    """The products, then the pages that help to read them."""
    if content.report_cards:
        newest = content.report_cards[-1]
        yield WayView(LinkView(newest.card.title, link(HOME, card_page(newest.year))), newest.card.summary)
    if len(content.report_cards) > 1:
        yield _way("All Report Cards", REPORT_CARDS, "year by year.")
    if content.plans:
        yield _way("All plans", PLANS, "what was set out to be done, and how it went.")
    yield _way("All indicators, A to Z", A_TO_Z, "every measure has its own page with its history and its rule.")
    yield _way("How we rate", standing_page("methods"), "what green, amber and red mean, and what a real change is.")
    if content.glossary:
        yield _way("Glossary", GLOSSARY, "what the short forms and special words mean.")


def _way(text: str, page: str, words: str) -> WayView:
    return WayView(LinkView(text, link(HOME, page)), words)
