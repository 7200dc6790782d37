"""The front page: how services are doing now, what got better and what got worse."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.addresses import A_TO_Z, HOME, link, standing_page
from generator.assess.direction import Judgement
from generator.assess.indicator import Assessment
from generator.assess.rating import Colour
from generator.content import Content
from generator.pages.parts import LinkView, indicator_link
from generator.pages.scorecards import Assessed, ScorecardView, latest_view
from generator.prose import prose

MOST_CHANGES = 5


@dataclass(frozen=True, slots=True)
class ChangeView:
    """One indicator that got better or worse."""

    link: LinkView
    words: str


@dataclass(frozen=True, slots=True)
class HomeView:
    """The front page."""

    title: str
    description: str
    introduction: Markup
    scorecards: tuple[ScorecardView, ...]
    better: tuple[ChangeView, ...]
    worse: tuple[ChangeView, ...]
    month: str
    change_rule: str
    a_to_z: LinkView
    methods: LinkView


def home_view(content: Content, assessed: Assessed) -> HomeView:
    """The front page: how services are doing now, what got better, what got worse."""
    everything = [
        a for scorecard in content.scorecards for a in assessed[scorecard.id].values() if a.indicator.in_summary
    ]
    return HomeView(
        title=content.site.name,
        description=content.site.introduction,
        introduction=prose(content.site.introduction),
        scorecards=tuple(latest_view(HOME, s, assessed[s.id]) for s in content.scorecards),
        better=tuple(_changes(everything, Judgement.BETTER, Colour.GREEN)),
        worse=tuple(_changes(everything, Judgement.WORSE, Colour.RED)),
        month=max(s.latest.month for s in content.scorecards).label,
        change_rule="Shown first: measures with a target that got better and meet it, or got worse and miss it.",
        a_to_z=LinkView("All indicators, A to Z", link(HOME, A_TO_Z)),
        methods=LinkView("How we rate", link(HOME, standing_page("methods"))),
    )


def _changes(everything: Sequence[Assessment], judgement: Judgement, colour: Colour) -> Iterator[ChangeView]:
    """The indicators whose change and rating say the same, Corporate Plan measures first."""
    found = [a for a in everything if a.travel.judgement is judgement and a.rating.colour is colour]
    found.sort(key=lambda a: not a.indicator.corporate_plan)
    for assessment in found[:MOST_CHANGES]:
        yield ChangeView(indicator_link(HOME, assessment.indicator), assessment.travel.words)
