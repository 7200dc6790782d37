"""Which words of the newest releases are older than the figures beside them."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.record.content import Content, Release, Scorecard
from generator.terms.period import Period


@dataclass(frozen=True, slots=True)
class OldWords:
    """Words of a release that were written for an earlier month."""

    scorecard: Scorecard
    release: Period
    written_for: Period
    what: str


def old_words(content: Content) -> Iterator[OldWords]:
    """Every text of a newest release that was written for an earlier month, in the order of the page."""
    for scorecard in content.scorecards:
        release = scorecard.latest
        for what, written_for in _texts(release):
            if written_for < release.month:
                yield OldWords(scorecard, release.month, written_for, what)


def _texts(release: Release) -> Iterator[tuple[str, Period]]:
    words = release.narrative
    yield "Headline and introduction", words.written_for
    for heading, points in (("Going well", words.going_well), ("Needs to improve", words.needs_to_improve)):
        yield from ((f"{heading}, point {place}", point.written_for) for place, point in enumerate(points, 1))
    yield from ((f"Commentary “{part.title}”", part.written_for) for part in words.commentary)
    yield from ((f"Story of the theme {each.theme}", each.written_for) for each in words.themes)
    yield from ((f"Explanation of {each.about}", each.written_for) for each in words.explained)
    # These are not on the page any more: the program's own words are.
    yield from ((f"Headline of the chart of {each.indicator}", each.written_for) for each in words.chart_headlines)
