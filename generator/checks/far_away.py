"""No figure is so far from the others in time that its year can only be a slip."""

from collections.abc import Iterator

from generator.record.draft import Draft, DraftScorecard
from generator.terms.period import Period
from generator.terms.problems import Problem
from generator.terms.rules import Rule

# Longer than any measure of a council is counted in one way; a line over more years would be a flat one with a dot.
MOST_YEARS = 40
_FAR_AWAY = Rule(
    "period-far-away",
    "A figure is not 40 years older than the newest",
    'the figure of "{figure}" is for {label}, {years} years before {newest}.',
    "Correct the year. A figure as old as this can be told in words.",
    {"figure": "es-1-1", "label": "January 1917", "years": "100", "newest": "February 2017"},
)


def check_far_away(content: Draft) -> Iterator[Problem]:
    """Every row that is too far from the release, or from the newest row of its figure."""
    for scorecard in content.scorecards:
        for name, period, path, line in _rows(scorecard):
            yield from _fault(name, period, scorecard.latest.month, path, line)
    for figure in content.publications.figures.values():
        dated = [row for row in figure.rows if row.period is not None]
        newest = max((row.period for row in dated if row.period), default=None)
        for row in dated:
            if row.period and newest:
                yield from _fault(figure.id, row.period, newest, row.path, row.line)


def _rows(scorecard: DraftScorecard) -> Iterator[tuple[str, Period, str, int]]:
    for row in scorecard.latest.picture.observations.values():
        yield row.key.indicator, row.key.period, row.path, row.line
    for other in scorecard.comparators:
        if other.period is not None:
            yield other.indicator, other.period, other.path, other.line


def _fault(figure: str, period: Period, newest: Period, path: str, line: int) -> Iterator[Problem]:
    years = (newest.end - period.start) // 12
    if years >= MOST_YEARS:
        yield _FAR_AWAY.at(path, line, figure=figure, label=period.label, years=years, newest=newest.label)
