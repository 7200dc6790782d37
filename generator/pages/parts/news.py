"""The news of a page: what really got worse or better, in the printed order, each with its figure and the reason."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.assess.indicator import Assessment
from generator.assess.movement import Movement
from generator.assess.news import really_better, really_worse
from generator.pages.addresses import link, movement_page
from generator.pages.parts.parts import LinkView, MovedView, question_link
from generator.pages.parts.verdicts import RatingView, movement_view, rating_view
from generator.terms.period import Period
from generator.terms.units import figure_in_words


@dataclass(frozen=True, slots=True)
class NewsItem:
    """One measure: its figure with its rating, the period of the figure where that must be told, and what moved."""

    link: LinkView
    value: str
    rating: RatingView
    moved: MovedView


@dataclass(frozen=True, slots=True)
class NewsList:
    """The first items of a kind of news, and, where there are more, how many and where they all stand."""

    heading: str
    items: tuple[NewsItem, ...]
    more: LinkView | None


@dataclass(frozen=True, slots=True)
class NewsView:
    """What got worse, and what got better."""

    worse: NewsList
    better: NewsList


def news_view(page: str, assessments: Iterable[Assessment], month: Period, most: int | None = None) -> NewsView:
    """The news among some measures as at a month; at most so many of a kind, with the way to the others."""
    found = [assessment for assessment in assessments if assessment.indicator.in_summary]
    return NewsView(
        _list(page, "What really got worse", really_worse(found), Movement.WORSE, month, most),
        _list(page, "What really got better", really_better(found), Movement.BETTER, month, most),
    )


def _list(
    page: str, heading: str, found: list[Assessment], movement: Movement, month: Period, most: int | None
) -> NewsList:
    shown = found[:most]
    address = link(page, movement_page(movement.value))
    more = LinkView(f"{len(shown)} of {len(found)}. See all", address) if len(shown) < len(found) else None
    return NewsList(heading, tuple(_item(page, assessment, month) for assessment in shown), more)


def _item(page: str, assessment: Assessment, month: Period) -> NewsItem:
    latest, indicator = assessment.latest, assessment.indicator
    if latest is None or latest.value is None:
        raise ValueError("what has no figure is no news")
    period = latest.key.period
    when = "" if period.end >= month.end else f" ({period.label})"
    value = f"{figure_in_words(indicator, latest.value)}{when}"
    return NewsItem(question_link(page, indicator), value, rating_view(assessment), movement_view(assessment))
