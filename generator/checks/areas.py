"""Rules for figures of areas: each is for a time at which its area existed."""

from collections.abc import Iterator

from generator.record.areas import Areas
from generator.record.draft import Draft
from generator.terms.period import Period
from generator.terms.problems import Fault, Problem
from generator.terms.rules import Rule

_BEFORE = Rule(
    "figure-before-area",
    "There are no figures of an area for a time before it began",
    'area "{area}" is valid from {start}, but this figure is for {label}.',
    "Write the code of the area that there was then, or correct valid_from in data/areas.csv.",
    {"area": "SAM-BOTH", "start": "February 2017", "label": "January 2017"},
)
_AFTER = Rule(
    "figure-after-area",
    "There are no figures of an area for a time after it ended",
    'area "{area}" was valid to {end}, but this figure is for {label}.',
    "{follows}, or correct valid_to in data/areas.csv.",
    {"area": "SAM-EAST", "end": "January 2017", "label": "February 2017"}
    | {"follows": 'Write the code of the area that follows it, "SAM-BOTH"'},
)


def check_areas(content: Draft) -> Iterator[Problem]:
    """Every figure, of releases, years and documents, for which its area did not exist."""
    lives = content.all_areas
    seen: set[int] = set()
    rows = (r for s in content.scorecards for release in s.releases for r in release.picture.observations.values())
    for row in rows:
        if id(row) not in seen:
            seen.add(id(row))
            yield from (fault.at(row.path, row.line) for fault in _faults(lives, row.key.area, row.key.period))
    for figure in content.publications.figures.values():
        for published in figure.rows:
            if published.period is not None:
                found = _faults(lives, published.area.code, published.period)
                yield from (fault.at(published.path, published.line) for fault in found)


def _faults(areas: Areas, code: str, period: Period) -> Iterator[Fault]:
    first, last = areas.life_of(code)
    if period.end < first:
        yield _BEFORE.broken(area=code, start=Period.month(first).label, label=period.label)
    elif period.end > last:
        successor = areas.lives[code][-1].successor
        follows = f'Write the code of the area that follows it, "{successor}"' if successor else "Correct the area"
        yield _AFTER.broken(area=code, end=Period.month(last).label, label=period.label, follows=follows)
