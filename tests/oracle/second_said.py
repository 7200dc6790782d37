"""What the generator and the second way say of a measure at a release, in the same plain words."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from generator.assess.comparison import Comparison
from generator.assess.indicator import Assessment
from generator.charts.trend import points_of
from generator.record.content import Release
from generator.terms.period import Period, PeriodError
from tests.oracle.second.comparison import Compared, compared, rounded
from tests.oracle.second.due import gaps
from tests.oracle.second.periods import month_number
from tests.oracle.second.reading import Record, own_rows
from tests.oracle.second.year_to_date import latest_of, year_to_date_of

Said = dict[str, Any]


def second_way(record: Record, name: str, release: int) -> Said:
    """What the second way says of one measure."""
    latest, so_far = latest_of(record, name, release), year_to_date_of(record, name, release)
    decimals = int(record.cards[name]["decimals"])
    return {
        "latest": latest and (latest.span.text, latest.value),
        "year to date": so_far and (rounded(so_far.value, decimals), so_far.months.last),
        "comparisons": {c.other.name: _words(c) for c in compared(record, name, release)},
        "gaps": [short(text) for text in gaps(record, name, release)],
    }


def _words(found: Compared) -> tuple[object, ...]:
    theirs = found.other.span.text if found.other.span else None
    return theirs, found.other.value, found.judgement, found.ours and found.ours.text


def generator_way(record: Record, release: Release, verdict: Assessment, area: str) -> Said:
    """What the generator says of the same measure; the second way only tells which rows are of its own kind."""
    name, month = verdict.indicator.id, month_number(release.month.text)
    latest, so_far = verdict.latest, verdict.year_to_date
    own = {row.span.text for row in own_rows(record, name, month)}
    rows = [row for row in release.picture.series(name, area) if row.key.period.text in own]
    value = None if so_far.value is None else Fraction(so_far.value)
    return {
        "latest": latest and (latest.key.period.text, latest.value if latest.value is None else Fraction(latest.value)),
        "year to date": None
        if value is None
        else (rounded(value, verdict.indicator.decimals), so_far.period and so_far.period.end),
        "comparisons": _that_count(verdict.comparisons),
        "gaps": [point.label for point in points_of(verdict.indicator, rows) if point.value is None],
    }


def _that_count(comparisons: Sequence[Comparison]) -> Said:
    """Of each comparator's name the one with a verdict, which can be one only, or else the newest."""
    found: Said = {}
    for name in {c.comparator.name.value for c in comparisons}:
        same = [c for c in comparisons if c.comparator.name.value == name]
        judged = [c for c in same if c.judgement.value != "none"]
        counts = max(judged or same, key=lambda c: c.comparator.period.end if c.comparator.period else -1)
        theirs, judgement = counts.comparator.period, counts.judgement.value
        # Where nothing is judged, any figure of ours may stand beside theirs.
        ours = counts.ours if judged else None
        said = theirs and theirs.text, Fraction(counts.comparator.value), judgement, ours and ours.text
        found[name] = said if len(judged) < 2 else [c.comparator for c in judged]
    return found


def short(text: str) -> str:
    """A period as a chart names it."""
    try:
        return Period.parse(text).short_label
    except PeriodError:
        return text
