"""The news of a month: what really changed, what changed colour, what is new, as published for that month."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.assess.indicator import Assessment
from generator.assess.judged import Judged
from generator.assess.movement import Movement
from generator.assess.news import RULE, largest_steps, really_better, really_worse
from generator.charts.drawn import Drawn
from generator.pages.addresses import link, news_page, release_page, standing_page
from generator.pages.parts.parts import LinkView, TagView, movement_tag
from generator.pages.parts.rows import figure_and_time, story_of
from generator.pages.parts.verdicts import RatingView, rating_view
from generator.pages.scorecard.row_links import RowLinks
from generator.pages.scorecard.turned import TurnedView, turned_view
from generator.record.content import Content, Release, Scorecard
from generator.record.revisions import of_release
from generator.terms.period import Period
from generator.terms.wording import counted

MOST_STEPS = 3


@dataclass(frozen=True, slots=True)
class NewsLine:
    """One measure: its question, its figure with its rating, and what the line tells."""

    question: LinkView
    value: str
    rating: RatingView
    story: str


@dataclass(frozen=True, slots=True)
class NewsKind:
    """What really got worse, or better."""

    tag: TagView
    lines: tuple[NewsLine, ...]


@dataclass(frozen=True, slots=True)
class StepsView:
    """The largest falls or rises since the period before, whether or not they are a real change."""

    heading: str
    lines: tuple[NewsLine, ...]


@dataclass(frozen=True, slots=True)
class NewsOf:
    """The news of one scorecard's release: in which order the measures stand is printed on the page."""

    scorecard: LinkView
    kinds: tuple[NewsKind, ...]
    turned: TurnedView
    steps: tuple[StepsView, ...]
    nothing: str
    figures: str
    revised: str


@dataclass(frozen=True, slots=True)
class NewsPageView:
    """The page of one month."""

    title: str
    description: str
    rule: str
    scorecards: tuple[NewsOf, ...]
    corrections: str


def news_months(content: Content) -> Sequence[Period]:
    """Every month that has a release."""
    return sorted({release.month for scorecard in content.scorecards for release in scorecard.releases})


def months_that_are_over(content: Content) -> Sequence[Period]:
    """Every month whose releases have all been followed by newer ones."""
    newest = {scorecard.latest.month for scorecard in content.scorecards}
    return [month for month in news_months(content) if month not in newest]


def news_view(content: Content, judged: Judged, drawn: Drawn, month: Period) -> NewsPageView:
    """The news of every release of a month, as it was published."""
    page = news_page(month.text)
    news = [
        _news_of(page, content, judged, drawn, scorecard, release)
        for scorecard in content.scorecards
        for release in scorecard.releases
        if release.month == month
    ]
    return NewsPageView(
        title=f"What is new in {month.label}",
        description=f"What really changed, what changed colour and what is new in the scorecards of {month.label}.",
        rule=RULE,
        # Where more really changed comes first.
        scorecards=tuple(sorted(news, key=lambda each: -sum(len(kind.lines) for kind in each.kinds))),
        corrections=link(page, standing_page("corrections")),
    )


def _news_of(
    page: str, content: Content, judged: Judged, drawn: Drawn, scorecard: Scorecard, release: Release
) -> NewsOf:
    links = RowLinks(page, scorecard, release)
    found = [a for a in judged.at(scorecard, release).values() if a.indicator.in_summary]
    title = f"{release.registry.scorecard.name}, {release.month.label}"
    revised = len(of_release(scorecard.revised, release.month))
    kinds = ((Movement.WORSE, really_worse(found)), (Movement.BETTER, really_better(found)))
    return NewsOf(
        LinkView(title, link(page, release_page(scorecard.id, release.month.text))),
        tuple(
            NewsKind(movement_tag(movement), tuple(_line(content, links, a, drawn) for a in members))
            for movement, members in kinds
            if members
        ),
        turned_view(links, found, release.month),
        tuple(
            StepsView(heading, tuple(_step(links, a) for a in steps[:MOST_STEPS]))
            for heading, up in (("Largest falls", False), ("Largest rises", True))
            if (steps := largest_steps(found, up=up))
        ),
        _nothing(found),
        _figures(found, release.month),
        f"This release changes {counted(revised, 'figure')} that an earlier one gave." if revised else "",
    )


def _line(content: Content, links: RowLinks, assessment: Assessment, drawn: Drawn) -> NewsLine:
    value, when = figure_and_time(assessment)
    return NewsLine(
        links.to(assessment.indicator),
        f"{value} ({when})" if when else value,
        rating_view(assessment),
        story_of(content, links.scorecard, links.release, assessment, drawn),
    )


def _step(links: RowLinks, assessment: Assessment) -> NewsLine:
    rating = rating_view(assessment)
    return NewsLine(
        links.to(assessment.indicator), figure_and_time(assessment)[0], rating, assessment.travel.comparison
    )


def _nothing(found: Sequence[Assessment]) -> str:
    """That no measure really got better or worse, and of how many nobody can tell; nothing where one did."""
    numbers = Counter(a.moved.movement for a in found)
    if numbers[Movement.WORSE] or numbers[Movement.BETTER]:
        return ""
    unknown = counted(numbers[Movement.UNKNOWN], "measure")
    more = f"; of {unknown} we can't tell" if numbers[Movement.UNKNOWN] else ""
    return f"No measure really got better or worse{more}."


def _figures(found: Sequence[Assessment], month: Period) -> str:
    """How many measures have a figure for the month, and how many do not."""
    new = sum(
        a.latest is not None and a.latest.value is not None and a.latest.key.period.end >= month.end for a in found
    )
    if new == len(found):
        return f"Every measure has a figure for {month.label}."
    return (
        f"{new} of {counted(len(found), 'measure')} have a figure for {month.label}; {len(found) - new} have none yet."
    )
