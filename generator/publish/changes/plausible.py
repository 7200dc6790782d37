"""What a person should look at twice before it is published: figures that are possible, but not likely.

Each rule looks at the borough's newest figure of an indicator, and only if it is new since then.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.assess.comparable import comparable_before, counted_anew
from generator.publish.changes.pairs import ScorecardPair
from generator.record.safe import Figure, SafePicture
from generator.record.series import is_main, period_before
from generator.schema.registry import Indicator
from generator.schema.timing import Frequency
from generator.terms.period import Period

EARLIER_POINTS = 8
SIGMAS = 3
DENOMINATOR_SHARE = Decimal("0.1")
SAME_FIGURES = 3
FIGURES_OF_A_RELEASE = 10
MOST_MONTHS_LATE = 2


@dataclass(frozen=True, slots=True)
class Jump:
    """A change that lies outside what the earlier changes of the series lead one to expect."""

    indicator: Indicator
    before: Figure
    now: Figure
    low: Decimal
    high: Decimal
    changes: int


@dataclass(frozen=True, slots=True)
class DenominatorMove:
    """A denominator that is over a tenth larger or smaller than the one before it."""

    indicator: Indicator
    before: Figure
    now: Figure


@dataclass(frozen=True, slots=True)
class MissingMonths:
    """Months for which a monthly indicator has neither a figure nor a reason, though it had figures before."""

    indicator: Indicator
    months: tuple[Period, ...]


@dataclass(frozen=True, slots=True)
class Repeated:
    """A period whose figures are all the same as those of the period before: perhaps copied."""

    indicator: Indicator
    period: Period
    figures: int


@dataclass(frozen=True, slots=True)
class CopiedRelease:
    """A release most of whose figures are those of the period before: perhaps last month's file."""

    month: Period
    same: int
    figures: int


def jumps(pair: ScorecardPair) -> Iterator[Jump]:
    """Each newest figure whose change is over three standard deviations away from the mean of the earlier changes."""
    for indicator in pair.in_both:
        found = _jump(indicator, pair.now.latest.picture, pair.borough)
        if found and pair.is_new(found.now):
            yield found


def _jump(indicator: Indicator, picture: SafePicture, area: str) -> Jump | None:
    pairs = list(_neighbours(indicator, picture, area))
    shown = [o for o in picture.series(indicator.id, area) if is_main(indicator, o.key.period) and o.value is not None]
    if len(pairs) < EARLIER_POINTS or pairs[-1][1] is not shown[-1]:
        return None
    *earlier, latest = (_difference(before, now) for before, now in pairs)
    low, high = expected_changes(earlier)
    if low <= latest <= high:
        return None
    return Jump(indicator, *pairs[-1], low, high, len(earlier))


def expected_changes(changes: Sequence[Decimal]) -> tuple[Decimal, Decimal]:
    """The mean of some changes, less and plus three sample standard deviations."""
    mean = sum(changes, Decimal()) / len(changes)
    variance = sum(((change - mean) ** 2 for change in changes), Decimal()) / (len(changes) - 1)
    reach = SIGMAS * variance.sqrt()
    return mean - reach, mean + reach


def denominator_moves(pair: ScorecardPair) -> Iterator[DenominatorMove]:
    """Each denominator that moved by over 10%: from the period before, or for the same period since then.

    A running total always grows, so that only a denominator given anew is looked at there.
    """
    picture, earlier = pair.now.latest.picture, pair.then.latest.picture
    for indicator in pair.in_both:
        newest = [] if indicator.basis.is_running_total else list(_neighbours(indicator, picture, pair.borough))[-1:]
        series = picture.series(indicator.id, pair.borough)
        given_anew = [(was, now) for now in series if (was := earlier.observations.get(now.key))]
        for before, now in (*newest, *given_anew):
            if pair.is_new(now) and _moved(before.denominator, now.denominator):
                yield DenominatorMove(indicator, before, now)


def _moved(before: Decimal | None, now: Decimal | None) -> bool:
    return bool(before and now is not None and abs(now - before) > before * DENOMINATOR_SHARE)


def missing_months(pair: ScorecardPair) -> Iterator[MissingMonths]:
    """Each monthly indicator that has no row for a month for which it was due since then.

    An indicator whose figures came late then is expected as late now; one that had stopped is not expected.
    """
    picture, newest = pair.now.latest.picture, pair.now.latest.month.end
    for indicator in pair.in_both:
        until = min(newest, indicator.until.end) if indicator.until else newest
        had = pair.judged_then[indicator.id].latest
        late = pair.then.latest.month.end - had.key.period.end if had else 0
        if indicator.frequency is not Frequency.MONTHLY or had is None or late > MOST_MONTHS_LATE:
            continue
        months = (Period.month(number) for number in range(had.key.period.end + 1, until - late + 1))
        gone = tuple(month for month in months if picture.get(indicator.id, pair.borough, month) is None)
        if gone:
            yield MissingMonths(indicator, gone)


def skipped_releases(pair: ScorecardPair) -> Iterator[Period]:
    """Each month between then's newest release and today's for which there is no release."""
    published = {release.month.end for release in pair.now.releases}
    since, until = pair.then.latest.month.end, pair.now.latest.month.end
    return (Period.month(number) for number in range(since + 1, until) if number not in published)


def repeats(pair: ScorecardPair) -> Iterator[Repeated]:
    """Each indicator whose new figures, in all areas and groups, are the same as one period before."""
    picture = pair.now.latest.picture
    for indicator in pair.in_both:
        latest = pair.judged_now[indicator.id].latest
        if latest is None or not pair.is_new(latest):
            continue
        rows = [o for o in picture.rows(indicator.id) if o.key.period == latest.key.period and o.value is not None]
        before = period_before(indicator, latest.key.period)
        earlier = [picture.get(indicator.id, o.key.area, before, o.key.group) for o in rows]
        same = all(was is not None and was.value == now.value for was, now in zip(earlier, rows, strict=True))
        if same and len(rows) >= SAME_FIGURES and any(row.value for row in rows):
            yield Repeated(indicator, latest.key.period, len(rows))


def copied_release(pair: ScorecardPair) -> CopiedRelease | None:
    """The new release, where at least half of the indicators' new figures are the same as one period before."""
    picture = pair.now.latest.picture
    newest = (list(_neighbours(indicator, picture, pair.borough))[-1:] for indicator in pair.in_both)
    new = [found for pairs in newest for found in pairs if pair.is_new(found[1])]
    same = sum(before.value == now.value for before, now in new)
    if len(new) < FIGURES_OF_A_RELEASE or same * 2 < len(new):
        return None
    return CopiedRelease(pair.now.latest.month, same, len(new))


def _neighbours(indicator: Indicator, picture: SafePicture, area: str) -> Iterator[tuple[Figure, Figure]]:
    """Each figure with the one of the calendar period before it, where the two may be compared."""
    for now in picture.series(indicator.id, area):
        period = now.key.period
        before = comparable_before(indicator, period) if is_main(indicator, period) else None
        if before is None or counted_anew(indicator, before, period):
            continue
        was = picture.get(indicator.id, area, before)
        if was is not None and was.value is not None and now.value is not None:
            yield was, now


def _difference(before: Figure, now: Figure) -> Decimal:
    if before.value is None or now.value is None:
        raise ValueError("only published figures are compared")
    return now.value - before.value
