"""A release is whole: whatever was due with it has a figure, or a status that says why there is none."""

from collections.abc import Container, Iterator

from generator.assess.latest import due_by, main_rows
from generator.ledger.of_release import release_file
from generator.record.draft import DraftRelease, DraftScorecard
from generator.record.series import is_possible, periods_since
from generator.schema.registry import Indicator
from generator.terms.period import Kind, Period
from generator.terms.problems import Problem
from generator.terms.rules import Rule

_LACKS = Rule(
    "release-incomplete",
    "A release has, for each indicator, the figures that are due with it, or a status that says why there are none",
    "this release has neither a figure nor a status for {number} {what} due: {missing}.",
    "Add a row for each, with a value, or with a status and a note. If a measure is always published later, say so on"
    ' its card ("due_after", in months); if it is no longer counted, say until when ("until"); if it is new, with which'
    ' release it begins ("from").',
    {"number": "2", "what": "indicators whose figures are", "missing": "February 2017: es-1-1, es-1-2-percent"},
)


def check_due(scorecard: DraftScorecard, borough: str, vouched: Container[Period] = ()) -> Iterator[Problem]:
    """One problem for each release that is not whole; it names everything that is missing. Of vouched months nothing
    has changed since they were found whole.
    """
    before: DraftRelease | None = None
    for release in scorecard.releases:
        earlier, before = before, release
        if release.month in vouched:
            continue
        missing: dict[Period, list[str]] = {}
        indicators: set[str] = set()
        for indicator in scorecard.cards.indicators:
            if indicator.id not in release.indicators:
                continue
            for period in missing_periods(indicator, earlier, release, borough):
                missing.setdefault(period, []).append(indicator.id)
                indicators.add(indicator.id)
        if missing:
            what = "indicators whose figures are" if len(indicators) > 1 else "indicator whose figure is"
            told = "; ".join(f"{period.label}: {', '.join(missing[period])}" for period in sorted(missing))
            path = release_file(scorecard.id, release.month)
            yield _LACKS.at(path, 1, number=len(indicators), what=what, missing=told)


def missing_periods(
    indicator: Indicator, before: DraftRelease | None, release: DraftRelease, borough: str
) -> Iterator[Period]:
    """The periods for which an indicator's figure has come due since the release before, and that have no row."""
    picture = release.picture
    known_rows = picture.rows(indicator.id)
    # A row for a period that can't be is told where it stands; most often it is the one that is missing.
    if any(not is_possible(indicator, row.key.period) for row in known_rows):
        return
    rows = {row.key.period for row in main_rows(indicator, picture, borough)}
    last = due_by(indicator, sorted(rows), release.month)
    known = [row.key.period for row in main_rows(indicator, before.picture, borough)] if before else []
    if before and known:
        # What was over before the first figure of all is not asked for, however late figures may come.
        told = max(due_by(indicator, known, before.month).end, known[0].end)
        wanted = periods_since(indicator, told, last)
        yield from (period for period in wanted if period not in rows)
    elif not _has_what_is_due(last, rows):
        yield last


def _has_what_is_due(last: Period, rows: set[Period]) -> bool:
    """Whether a first release has the newest figure that is due. A measure whose first figure is for a later time began
    then; and the rolling years of a measure may end with other months than its terms.
    """
    if last in rows or not rows:
        return last in rows
    return min(rows).end >= last.end or (last.kind is Kind.RANGE and max(rows).end >= last.end)
