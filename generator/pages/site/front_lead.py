"""The measure that is most of news, on the front page: its chart, what it means, why, and what is being done."""

from dataclasses import dataclass

from generator.assess.indicator import Assessment
from generator.assess.serving import Served
from generator.charts.drawn import Drawn
from generator.pages.addresses import HOME
from generator.pages.parts.explained import ExplainedView, explained_of
from generator.pages.parts.figures import FigureView, UseView, figure_view
from generator.pages.parts.parts import LinkView, question_link
from generator.pages.parts.told import Teller
from generator.pages.parts.verdicts import movement_view
from generator.pages.plan.serving import DoneView, done_view
from generator.prose.told import Told
from generator.record.content import Scorecard
from generator.terms.units import figure

# The front page has room for few words.
_MOST_ACTIONS = 2


@dataclass(frozen=True, slots=True)
class FrontLead:
    """The chart of a measure, what it means, what is said about it, and the way to everything about it."""

    figure: FigureView
    meaning: str
    explained: ExplainedView | None
    done: DoneView
    measure: LinkView


def front_lead(
    scorecard: Scorecard, told: Told, assessment: Assessment, drawn: Drawn, served: Served
) -> FrontLead | None:
    """What leads the front page; None where too few figures are known for a chart."""
    release, indicator = scorecard.latest, assessment.indicator
    drawing = drawn.trend(scorecard, release, indicator)
    if drawing is None:
        return None
    return FrontLead(
        figure_view(drawing, UseView(())),
        meaning(assessment),
        explained_of(Teller(told, HOME), scorecard, release, indicator.id),
        done_view(HOME, served.get(indicator.id, ()), _MOST_ACTIONS),
        question_link(HOME, indicator),
    )


def meaning(assessment: Assessment) -> str:
    """The verdict with its reason, and the figure of a year ago unless the reason is about it."""
    moved, year_ago = movement_view(assessment), assessment.moved.year_ago
    words = f"{moved.tag.word}. {moved.words}"
    if year_ago is None or year_ago.then.value is None or assessment.moved.rests_on_year:
        return words
    return f"{words} A year ago it was {figure(assessment.indicator, year_ago.then.value)}."
