"""Rules for the colours that a document prints: each stands on a figure with which readers meet it."""

from collections.abc import Iterator

from generator.assess.latest import latest_figure
from generator.assess.rating import target_in_force
from generator.assess.year_to_date import published_year_to_date
from generator.record.draft import DraftRelease, DraftScorecard
from generator.record.observation import Observation
from generator.terms.problems import Problem
from generator.terms.rules import Rule

_UNREAD = Rule(
    "printed-rating-unread",
    "A printed rating stands on the figure of which the rating speaks: the latest one, or the year to date",
    'the rating "{rating}" of "{indicator}" is on a row whose colour no page shows.',
    "Put it on the row of the latest figure for {borough} without a group, or of its year to date.",
    {"rating": "amber", "indicator": "es-1-1", "borough": "SAM"},
)


def check_printed_ratings(scorecard: DraftScorecard, borough: str) -> Iterator[Problem]:
    """Every printed rating that no page of its own release would show."""
    seen: set[int] = set()
    for release in scorecard.releases:
        for row in release.picture.observations.values():
            if row.printed_rating and id(row) not in seen and not _leads(scorecard, release, row, borough):
                facts = {"rating": row.printed_rating, "indicator": row.key.indicator, "borough": borough}
                yield _UNREAD.at(row.path, row.line, **facts)
            seen.add(id(row))


def _leads(scorecard: DraftScorecard, release: DraftRelease, row: Observation, borough: str) -> bool:
    """Whether a row is the one of which the rating speaks: the latest figure, or the year to date where that is printed
    and the target is for the year; either, where there is no target.
    """
    indicator, picture = scorecard.indicators[row.key.indicator], release.picture
    latest, printed = latest_figure(indicator, picture, borough), published_year_to_date(indicator, picture, borough)
    target = target_in_force(indicator, latest.key.period if latest else release.month)
    if target is None:
        return row in (latest, printed)
    return row is (printed if target.is_for_the_year and printed is not None else latest)
