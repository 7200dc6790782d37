"""The months that a summary of a release shows, on the page and in its file."""

from generator.assess.indicator import Assessment
from generator.record.content import Release
from generator.record.safe import Figure
from generator.terms.period import Period

MONTHS_SHOWN = 3


def shown_months(release: Release) -> tuple[Period, ...]:
    """The months that a summary shows: the release's own and those just before it, oldest first."""
    end = release.month.end
    return tuple(Period.month(end - back) for back in reversed(range(MONTHS_SHOWN)))


def month_figures(release: Release, assessment: Assessment, area: str) -> list[Figure | None]:
    """For each month shown the figure whose period ends in it: a quarter stands in its last month."""
    if assessment.latest is None:
        return [None] * MONTHS_SHOWN
    kind = assessment.latest.key.period.kind
    rows = release.picture.series(assessment.indicator.id, area)
    by_end = {row.key.period.end: row for row in rows if row.key.period.kind is kind}
    return [by_end.get(month.end) for month in shown_months(release)]
