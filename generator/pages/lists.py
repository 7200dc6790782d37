"""The pages that list other pages: home, scorecards and the A to Z."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from generator.addresses import A_TO_Z, HOME, SCORECARDS, link, release_page, scorecard_page, standing_page
from generator.assess.direction import Judgement
from generator.assess.indicator import Assessment
from generator.assess.rating import Colour
from generator.content import Content, Scorecard
from generator.pages.parts import LinkView, TagView, TravelView, indicator_link, rating_tag, travel_view
from generator.pages.release import TotalsView, totals_view
from generator.prose import prose

MOST_CHANGES = 5


@dataclass(frozen=True, slots=True)
class ChangeView:
    """One indicator that got better or worse."""

    link: LinkView
    words: str
    rating: TagView


@dataclass(frozen=True, slots=True)
class ScorecardView:
    """One scorecard in a list: its latest release in a few lines."""

    name: str
    about: str
    month: str
    latest: LinkView
    headline: Markup
    totals: TotalsView
    indicator_count: str
    releases: tuple[LinkView, ...]
    all_releases: LinkView


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
    indicator_count: str


@dataclass(frozen=True, slots=True)
class ScorecardsView:
    """The page of all scorecards, or of one."""

    title: str
    description: str
    scorecards: tuple[ScorecardView, ...]


@dataclass(frozen=True, slots=True)
class EntryView:
    """One indicator in the A to Z."""

    link: LinkView
    question: str
    scorecard: str
    travel: TravelView
    rating: TagView


@dataclass(frozen=True, slots=True)
class LetterView:
    """The indicators whose names start with one letter."""

    letter: str
    entries: tuple[EntryView, ...]


@dataclass(frozen=True, slots=True)
class AToZView:
    """Every indicator of every scorecard, by name."""

    title: str
    description: str
    letters: tuple[LetterView, ...]
    count: str


Assessed = Mapping[str, Mapping[str, Assessment]]


def home_view(content: Content, assessed: Assessed) -> HomeView:
    """The front page: how services are doing now, what got better, what got worse."""
    everything = [
        a for scorecard in content.scorecards for a in assessed[scorecard.id].values() if a.indicator.in_summary
    ]
    return HomeView(
        title=content.site.name,
        description=content.site.introduction,
        introduction=prose(content.site.introduction),
        scorecards=tuple(_scorecard(HOME, s, assessed[s.id]) for s in content.scorecards),
        better=tuple(_changes(everything, Judgement.BETTER, Colour.GREEN)),
        worse=tuple(_changes(everything, Judgement.WORSE, Colour.RED)),
        month=max(s.latest.month for s in content.scorecards).label,
        change_rule="Shown first: measures with a target that got better and meet it, or got worse and miss it.",
        a_to_z=LinkView("All indicators, A to Z", link(HOME, A_TO_Z)),
        methods=LinkView("How we rate", link(HOME, standing_page("methods"))),
        indicator_count=str(len(everything)),
    )


def scorecards_view(content: Content, assessed: Assessed) -> ScorecardsView:
    """The page of all scorecards."""
    return ScorecardsView(
        title="Scorecards",
        description="The monthly scorecards: how services are doing, month by month.",
        scorecards=tuple(_scorecard(SCORECARDS, s, assessed[s.id]) for s in content.scorecards),
    )


def scorecard_view(scorecard: Scorecard, assessed: Mapping[str, Assessment]) -> ScorecardsView:
    """The page of one scorecard and its releases."""
    page = scorecard_page(scorecard.id)
    name = scorecard.registry.scorecard.name
    return ScorecardsView(
        f"{name} scorecard", scorecard.registry.scorecard.about, (_scorecard(page, scorecard, assessed),)
    )


def a_to_z_view(content: Content, assessed: Assessed) -> AToZView:
    """Every indicator by name."""
    entries = sorted(
        (_entry(scorecard, a) for scorecard in content.scorecards for a in assessed[scorecard.id].values()),
        key=lambda pair: pair[0],
    )
    letters = groupby(entries, key=lambda pair: pair[0][0])
    return AToZView(
        title="Indicators A to Z",
        description="Every indicator of the scorecards, by name.",
        letters=tuple(LetterView(letter, tuple(entry for _, entry in group)) for letter, group in letters),
        count=str(len(entries)),
    )


def _entry(scorecard: Scorecard, assessment: Assessment) -> tuple[str, EntryView]:
    indicator = assessment.indicator
    view = EntryView(
        link=indicator_link(A_TO_Z, indicator),
        question=indicator.question,
        scorecard=scorecard.registry.scorecard.name,
        travel=travel_view(assessment.travel),
        rating=rating_tag(assessment.rating.colour),
    )
    return indicator.name.upper() + indicator.id, view


def _scorecard(page: str, scorecard: Scorecard, assessed: Mapping[str, Assessment]) -> ScorecardView:
    latest, name = scorecard.latest, scorecard.registry.scorecard.name
    rows = [a for a in assessed.values() if a.indicator.in_summary]
    return ScorecardView(
        name=name,
        about=scorecard.registry.scorecard.about,
        month=latest.month.label,
        latest=LinkView(
            f"{name} scorecard, {latest.month.label}", link(page, release_page(scorecard.id, latest.month.text))
        ),
        headline=prose(latest.narrative.headline),
        totals=totals_view(rows),
        indicator_count=str(len(rows)),
        releases=tuple(
            LinkView(release.month.label, link(page, release_page(scorecard.id, release.month.text)))
            for release in reversed(scorecard.releases)
        ),
        all_releases=LinkView(f"All {name} scorecards", link(page, scorecard_page(scorecard.id))),
    )


def _changes(everything: Sequence[Assessment], judgement: Judgement, colour: Colour) -> Iterator[ChangeView]:
    """The indicators whose change and rating say the same, Corporate Plan measures first."""
    found = [a for a in everything if a.travel.judgement is judgement and a.rating.colour is colour]
    found.sort(key=lambda a: not a.indicator.corporate_plan)
    for assessment in found[:MOST_CHANGES]:
        yield ChangeView(
            indicator_link(HOME, assessment.indicator), assessment.travel.words, rating_tag(assessment.rating.colour)
        )
