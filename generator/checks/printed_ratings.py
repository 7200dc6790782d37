"""Rules for the colours that a document prints: each stands on a figure with which readers meet it."""

from collections.abc import Iterator

from generator.assess.coloured import coloured_figure
from generator.record.draft import DraftScorecard
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
            if row.printed_rating and id(row) not in seen:
                indicator = scorecard.typed[row.key.indicator]
                if row is not coloured_figure(indicator, release.picture, borough):
                    facts = {"rating": row.printed_rating, "indicator": indicator.id, "borough": borough}
                    yield _UNREAD.at(row.path, row.line, **facts)
            seen.add(id(row))
