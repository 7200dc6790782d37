"""The chart that leads a theme, and what to know about its measure beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.assess.indicator import Assessment
from generator.charts.drawn import Drawn
from generator.pages.parts.compared import compared_view
from generator.pages.parts.explained import ExplainedView, explained_of
from generator.pages.parts.figures import FigureView
from generator.pages.parts.told import Teller
from generator.pages.parts.verdicts import movement_view
from generator.pages.scorecard.commentary import chart_of
from generator.pages.scorecard.row_links import RowLinks
from generator.record.content import Content


@dataclass(frozen=True, slots=True)
class BesideView:
    """What stands beside the leading chart: a heading and its words."""

    heading: str
    words: Markup | str


@dataclass(frozen=True, slots=True)
class LeadView:
    """The chart that leads a theme, and what to know about its measure; `age` is that of the words that say why."""

    question: str
    figure: FigureView
    age: str
    beside: tuple[BesideView, ...]


def lead_of(
    teller: Teller, content: Content, links: RowLinks, found: Sequence[Assessment], wanted: str, drawn: Drawn
) -> LeadView | None:
    """The measure that an editor named, or the first of those given, which is the first news; None without a chart."""
    named = [assessment for assessment in found if assessment.indicator.id == wanted]
    for assessment in (*named, *found):
        figure = chart_of(links, content, assessment, drawn, is_wide=True)
        if figure is not None:
            explained = explained_of(teller, links.scorecard, links.release, assessment.indicator.id)
            age = explained.age if explained and explained.why else ""
            beside = tuple(_beside(content, explained, assessment))
            return LeadView(assessment.indicator.question, figure, age, beside)
    return None


def _beside(content: Content, explained: ExplainedView | None, assessment: Assessment) -> Iterator[BesideView]:
    yield BesideView("Why", explained.why if explained and explained.why else "The report gives no reason.")
    moved = movement_view(assessment)
    yield BesideView("A real change?", f"{moved.tag.word}. {moved.words}")
    compared = compared_view(content, assessment)
    yield BesideView("Against others", compared.in_words or "The report prints no figures of others.")
