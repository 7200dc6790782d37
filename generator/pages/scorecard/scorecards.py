"""The pages that list scorecards and their releases."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator.assess.indicator import Assessment
from generator.pages.addresses import SCORECARDS, link, release_page, scorecard_page
from generator.pages.parts.parts import LinkView
from generator.pages.parts.told import Teller
from generator.pages.parts.totals import TotalsView, totals_view
from generator.pages.parts.ways import WaysView, ways_from
from generator.pages.parts.written import headline_age
from generator.prose.told import Told
from generator.record.content import Content, Scorecard

# The assessments of the latest releases: by scorecard, then by indicator.
Assessed = Mapping[str, Mapping[str, Assessment]]


@dataclass(frozen=True, slots=True)
class ScorecardView:
    """One scorecard in a list: its latest release in a few lines."""

    name: str
    about: str
    month: str
    latest: LinkView
    headline: Markup
    age: str
    totals: TotalsView
    releases: tuple[LinkView, ...]
    all_releases: LinkView


@dataclass(frozen=True, slots=True)
class ScorecardsView:
    """The page of all scorecards, or of one."""

    title: str
    description: str
    scorecards: tuple[ScorecardView, ...]
    ways: WaysView


def scorecards_view(content: Content, told: Told, assessed: Assessed) -> ScorecardsView:
    """The page of all scorecards."""
    return ScorecardsView(
        title="Scorecards",
        description="The monthly scorecards: how services are doing, month by month.",
        scorecards=tuple(latest_view(told, SCORECARDS, s, assessed[s.id]) for s in content.scorecards),
        ways=ways_from(SCORECARDS, content),
    )


def scorecard_view(
    content: Content, told: Told, scorecard: Scorecard, assessed: Mapping[str, Assessment]
) -> ScorecardsView:
    """The page of one scorecard and its releases."""
    name = scorecard.registry.scorecard.name
    page = scorecard_page(scorecard.id)
    view = latest_view(told, page, scorecard, assessed)
    about = f"Every {name} scorecard that this site holds, newest first."
    return ScorecardsView(f"{name} scorecard", about, (view,), ways_from(page, content))


def latest_view(told: Told, page: str, scorecard: Scorecard, assessed: Mapping[str, Assessment]) -> ScorecardView:
    """A scorecard's latest release in a few lines, for the page that lists it."""
    latest, name = scorecard.latest, scorecard.registry.scorecard.name
    rows = [a for a in assessed.values() if a.indicator.in_summary]
    return ScorecardView(
        name=name,
        about=scorecard.registry.scorecard.about,
        month=latest.month.label,
        latest=LinkView(
            f"{name} scorecard, {latest.month.label}", link(page, release_page(scorecard.id, latest.month.text))
        ),
        headline=Teller(told, page).html(latest.narrative, "headline"),
        age=headline_age(scorecard, latest),
        totals=totals_view(rows, latest.month),
        releases=tuple(
            LinkView(release.month.label, link(page, release_page(scorecard.id, release.month.text)))
            for release in reversed(scorecard.releases)
        ),
        all_releases=LinkView(f"All {name} scorecards", link(page, scorecard_page(scorecard.id))),
    )
