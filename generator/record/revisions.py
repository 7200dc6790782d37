"""What a release says otherwise than the release before it, and the reason that was written for it.

Nothing of this is typed twice: two pictures, of what was typed or of what may be known, tell what changed. So a
figure that is hidden in either of them stays hidden here.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, Protocol, TypeAlias

from generator.record.keys import Key, Status
from generator.record.picture import PictureOf, R, Row
from generator.record.safe import Figure
from generator.schema.narrative import ScorecardNarrative
from generator.schema.revision_entries import RevisionEntry, RevisionKind
from generator.terms.period import Kind, Period


# No slots: a generic class with them can't be called by the name of its alias.
@dataclass(frozen=True)
class ChangeOf(Generic[R]):
    """One figure as it was in the release before, and as it is in this release."""

    before: Period
    release: Period
    was: R
    now: R

    @property
    def key(self) -> Key:
        """What the figure is about."""
        return self.now.key

    @property
    def is_confirmed(self) -> bool:
        """Whether a provisional figure became final and stayed the same: nothing was revised."""
        became_final = (self.was.status, self.now.status) == (Status.PROVISIONAL, Status.PUBLISHED)
        return became_final and _numbers(self.was) == _numbers(self.now)


@dataclass(frozen=True)
class RevisedOf(Generic[R]):
    """A change and the entry that explains it; none is needed for a figure that only became final."""

    change: ChangeOf[R]
    entry: RevisionEntry | None

    @property
    def is_correction(self) -> bool:
        """Whether a mistake was put right."""
        return self.entry is not None and self.entry.kind is RevisionKind.CORRECTION

    @property
    def is_marked(self) -> bool:
        """Whether readers must be told that the figure is another one now."""
        return not self.change.is_confirmed


class AsPublished(Protocol[R]):
    """One release: its picture and its words."""

    @property
    def picture(self) -> PictureOf[R]:
        """Every figure as it stood then."""

    @property
    def narrative(self) -> ScorecardNarrative:
        """What was said about it."""


def changes(before: PictureOf[R], after: PictureOf[R]) -> Iterator[ChangeOf[R]]:
    """Every figure of one picture that says something else in the next, in the order of the record.

    A figure that was announced as not yet due was still to come: its arrival changes nothing.
    """
    for key, now in after.observations.items():
        was = before.observations.get(key)
        if was is None or was is now or was.status is Status.NOT_YET_DUE:
            continue
        if (was.status, _numbers(was)) != (now.status, _numbers(now)):
            yield ChangeOf(before.release, after.release, was, now)


def covers(entry: RevisionEntry, key: Key) -> bool:
    """Whether an entry speaks about a figure."""
    return (
        key.indicator in entry.indicators
        and any(period_covers(named, key.period) for named in entry.periods)
        and (not entry.areas or key.area in entry.areas)
        and (not entry.groups or key.group in entry.groups)
    )


def period_covers(named: Period, period: Period) -> bool:
    """Whether a period of an entry is this one, or a run of months in which it lies."""
    return named == period or (named.kind is Kind.RANGE and named.start <= period.start and period.end <= named.end)


def find_revised(releases: Sequence[AsPublished[R]]) -> tuple[RevisedOf[R], ...]:
    """Every change from release to release (given oldest first) with its entry, oldest first."""
    return tuple(
        RevisedOf(change, _entry_for(change, after.narrative.revisions))
        for before, after in pairwise(releases)
        for change in changes(before.picture, after.picture)
    )


def _entry_for(change: ChangeOf[R], entries: Iterable[RevisionEntry]) -> RevisionEntry | None:
    """The entry that explains a change; an entry never speaks about a figure that stayed the same."""
    return None if change.is_confirmed else next((entry for entry in entries if covers(entry, change.key)), None)


def of_indicator(revised: Iterable[RevisedOf[R]], indicator: str) -> tuple[RevisedOf[R], ...]:
    """The changes of one indicator's figures."""
    return tuple(each for each in revised if each.change.key.indicator == indicator)


def of_release(revised: Iterable[RevisedOf[R]], release: Period) -> tuple[RevisedOf[R], ...]:
    """What one release revised; figures that only became final are not among it."""
    return tuple(each for each in revised if each.change.release == release and each.is_marked)


def months_of(revised: Iterable[RevisedOf[R]]) -> tuple[Period, ...]:
    """The releases that revised anything, each once."""
    return tuple(dict.fromkeys(each.change.release for each in revised if each.is_marked))


def together(revised: Iterable[RevisedOf[R]]) -> tuple[tuple[RevisedOf[R], ...], ...]:
    """The changes that one release made for one reason, together, in the order in which they are given."""
    found: dict[tuple[Period, RevisionEntry | None, bool], list[RevisedOf[R]]] = {}
    for each in revised:
        found.setdefault((each.change.release, each.entry, each.is_marked), []).append(each)
    return tuple(tuple(group) for group in found.values())


def newest_by_key(revised: Iterable[RevisedOf[R]]) -> dict[Key, RevisedOf[R]]:
    """The last change of each figure that is marked as revised."""
    return {each.change.key: each for each in revised if each.is_marked}


def _numbers(row: Row) -> tuple[object, ...]:
    return (row.value, row.numerator, row.denominator)


# What readers are told of.
Change: TypeAlias = ChangeOf[Figure]
Revised: TypeAlias = RevisedOf[Figure]
