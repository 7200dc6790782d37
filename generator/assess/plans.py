"""How an action stands: its status as reported, and what its dates say about it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.schema.actions import Action, ActionStatus, Update
from generator.schema.plans import Plan
from generator.terms.deadline import Deadline


class ShownStatus(StrEnum):
    """A status as readers see it: what was reported, but an action that is overdue is not shown as on track or open."""

    COMPLETE = "complete"
    ON_TRACK = "on track"
    AT_RISK = "at risk"
    OFF_TRACK = "off track"
    OPEN = "open"
    OVERDUE = "overdue"
    NOT_KNOWN = "not known"


# What needs somebody's eye comes first.
URGENT_FIRST = (
    ShownStatus.OVERDUE,
    ShownStatus.OFF_TRACK,
    ShownStatus.AT_RISK,
    ShownStatus.NOT_KNOWN,
    ShownStatus.OPEN,
    ShownStatus.ON_TRACK,
    ShownStatus.COMPLETE,
)
# What says nothing of whether the action will be late, so that a due date that has passed says more.
_SAYS_LESS = (None, ActionStatus.ON_TRACK, ActionStatus.OPEN)


@dataclass(frozen=True, slots=True)
class Standing:
    """One action judged at the reporting date. `days_late` counts from the due date that was set first."""

    action: Action
    status: ActionStatus | None
    original_due: Deadline | None
    current_due: Deadline | None
    times_redated: int
    days_late: int | None
    is_overdue: bool
    latest: Update | None

    @property
    def contradicts_its_dates(self) -> bool:
        """Whether the action is said to be on track although its due date has passed."""
        return self.is_overdue and self.status is ActionStatus.ON_TRACK

    @property
    def is_complete(self) -> bool:
        """Whether nothing is left to do."""
        return self.status is ActionStatus.COMPLETE

    @property
    def due_day(self) -> date:
        """By when it has to be done: far off where no date is known."""
        return self.current_due.day if self.current_due else date.max

    @property
    def before(self) -> Update | None:
        """The last report in which it had another status than now."""
        updates = sorted(self.action.updates, key=lambda update: update.date.day)
        return next((update for update in reversed(updates) if update.status is not self.status), None)

    @property
    def shown(self) -> ShownStatus | None:
        """The status as readers see it; None where none was ever reported and no date has passed."""
        if self.is_overdue and self.status in _SAYS_LESS:
            return ShownStatus.OVERDUE
        return ShownStatus(self.status.value) if self.status else None


def stand(action: Action, reporting_date: Deadline | None) -> Standing:
    """Judge one action at the reporting date; without one, its dates are told and not judged."""
    updates = sorted(action.updates, key=lambda update: update.date.day)
    dues = [due for due in (action.due, *(u.due for u in updates)) if due]
    latest = updates[-1] if updates else None
    status = latest.status if latest else None
    original, current = (dues[0], dues[-1]) if dues else (None, None)
    is_open = status is not ActionStatus.COMPLETE
    is_overdue = bool(is_open and reporting_date and current and current.day < reporting_date.day)
    return Standing(
        action=action,
        status=status,
        original_due=original,
        current_due=current,
        times_redated=sum(u.due is not None for u in updates),
        days_late=_days_late(original, updates, reporting_date),
        is_overdue=is_overdue,
        latest=latest,
    )


def _days_late(original: Deadline | None, updates: Sequence[Update], reporting_date: Deadline | None) -> int | None:
    """Days from the first due date to the day of completion, or to the reporting date while the action is open.

    None where no day is known: no due date, no reporting date, or completed on a day that nobody wrote down.
    """
    if original is None or reporting_date is None:
        return None
    ended = reporting_date.day
    if updates and updates[-1].status is ActionStatus.COMPLETE:
        completed = next((u.completed for u in reversed(updates) if u.completed), None)
        if completed is None:
            return None if ended > original.day else 0
        ended = completed.day
    return max(0, (ended - original.day).days)


def stand_all(plan: Plan) -> tuple[Standing, ...]:
    """Every action of a plan, judged at its reporting date, in the order of the plan."""
    return tuple(stand(action, plan.reporting_date) for goal in plan.goals for action in goal.actions)


def urgent_first(standings: Iterable[Standing]) -> list[Standing]:
    """The most urgent status first, within it what is due first; what has no due date, in the order of the plan."""
    order = {status: at for at, status in enumerate(URGENT_FIRST)}
    return sorted(
        standings,
        key=lambda s: (order[s.shown] if s.shown else len(order), s.due_day),
    )


def places_of(plan: Plan) -> Iterator[str]:
    """The parts of a plan beside which a note can stand, in the order of its page: `measure 1.A1`, `action 12`."""
    for goal in plan.goals:
        yield from (f"measure {measure.ref}" for measure in goal.measures)
        yield from (f"action {action.ref}" for action in goal.actions)
        yield from (f"highlight {highlight.ref}" for highlight in goal.highlights)
        yield from (f"evidence {entry.ref}" for entry in goal.evidence)
        yield goal.id


def count_statuses(standings: Iterable[Standing]) -> dict[ShownStatus, int]:
    """How many actions are shown with each status, in the order of the statuses; those without one are left out."""
    counts = Counter(standing.shown for standing in standings if standing.shown)
    return {status: counts[status] for status in ShownStatus if counts[status]}


def is_before(date: Deadline, start: Deadline) -> bool:
    """Whether a date lies before another: for months, whether it ends before the other begins."""
    return date.day < start.first_day
