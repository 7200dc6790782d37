"""Which figures of the record are others than they were, and which are hidden now or no longer."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.publish.changes.pairs import figures_of
from generator.record.content import Scorecard
from generator.record.keys import Status
from generator.record.revisions import Revised
from generator.record.safe import Figure, SafePicture
from generator.terms.period import Period


@dataclass(frozen=True, slots=True)
class Hidden:
    """One figure that may not be shown now, and whether it was shown before."""

    now: Figure
    was_shown: bool


@dataclass(frozen=True, slots=True)
class EditedRelease:
    """A release that was published already and holds other figures now, and how many they are."""

    month: Period
    figures: int


def revised_since(then: Scorecard, now: Scorecard) -> Iterator[Revised]:
    """Every figure that a release after then's newest says otherwise, in the order of the record.

    What disclosure control hides, or hides no more, is told on its own, without its numbers.
    """
    for revised in now.revised:
        hidden = _is_hidden(revised.change.was) or _is_hidden(revised.change.now)
        if revised.change.release > then.latest.month and revised.is_marked and not hidden:
            yield revised


def newly_hidden(before: SafePicture, after: SafePicture) -> Iterator[Hidden]:
    """Every figure that is hidden in the later picture and was not in the earlier one."""
    for key, now in after.observations.items():
        was = before.observations.get(key)
        if _is_hidden(now) and not (was and _is_hidden(was)):
            yield Hidden(now, was_shown=was is not None and was.value is not None)


def no_longer_hidden(before: SafePicture, after: SafePicture) -> Iterator[Figure]:
    """Every figure that was hidden and is not any more, as it is now."""
    for key, now in after.observations.items():
        was = before.observations.get(key)
        if was and _is_hidden(was) and not _is_hidden(now):
            yield now


def added_late(before: SafePicture, after: SafePicture) -> Iterator[Figure]:
    """Every new figure for a time that the earlier picture covered already."""
    for key, now in after.observations.items():
        if key not in before.observations and key.period.end <= before.release.end and now.value is not None:
            yield now


def edited_releases(then: Scorecard, now: Scorecard) -> Iterator[EditedRelease]:
    """Every release of then whose own picture holds other figures today: its file was edited after publication."""
    pictures = {release.month: release.picture for release in now.releases}
    for release in then.releases:
        after = pictures.get(release.month)
        number = _differing(release.picture, after) if after else 0
        if number:
            yield EditedRelease(release.month, number)


def _differing(before: SafePicture, after: SafePicture) -> int:
    """How many figures two pictures of one release don't share; what disclosure control hides is left out."""
    found = 0
    for key in before.observations.keys() | after.observations.keys():
        was, now = before.observations.get(key), after.observations.get(key)
        if was is None or now is None:
            found += 1
        elif not _is_hidden(was) and not _is_hidden(now):
            found += figures_of(was) != figures_of(now)
    return found


def _is_hidden(observation: Figure) -> bool:
    return observation.status is Status.SUPPRESSED
