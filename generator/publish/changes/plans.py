"""What changed in the plans: due dates, statuses, actions that came or went."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.assess.plans import Standing, stand_all
from generator.publish.changes.pairs import Compared
from generator.record.content import Content, PlanDocument


@dataclass(frozen=True, slots=True)
class ActionPair:
    """One action of a plan, as it stood then and as it stands now."""

    plan: PlanDocument
    was: Standing
    now: Standing

    @property
    def is_redated(self) -> bool:
        """Whether the date on which it is due is another."""
        return self.was.current_due != self.now.current_due

    @property
    def first_date_changed(self) -> bool:
        """Whether even the date that was set first is another, which must never change."""
        return self.was.original_due is not None and self.was.original_due != self.now.original_due

    @property
    def has_new_status(self) -> bool:
        """Whether readers see another status."""
        return self.was.shown is not self.now.shown

    @property
    def became_overdue(self) -> bool:
        """Whether its due date has passed since then."""
        return self.now.is_overdue and not self.was.is_overdue


@dataclass(frozen=True, slots=True)
class ActionChange:
    """An action that came to a plan or went from it."""

    plan: PlanDocument
    standing: Standing


def action_pairs(compared: Compared) -> Iterator[ActionPair]:
    """Every action that is in both, in the order of today's plans."""
    then = _standings(compared.then)
    for plan, standings in _standings(compared.now).values():
        _, before = then.get(plan.id, (plan, {}))
        yield from (ActionPair(plan, before[ref], now) for ref, now in standings.items() if ref in before)


def added_actions(compared: Compared) -> Iterator[ActionChange]:
    """Every action that its plan did not have then; a new plan is told as a new page."""
    return _missing(compared.then, compared.now)


def removed_actions(compared: Compared) -> Iterator[ActionChange]:
    """Every action that its plan does not have any more; a plan that went is told as a page that went."""
    return _missing(compared.now, compared.then)


def _missing(content: Content, other: Content) -> Iterator[ActionChange]:
    held = _standings(content)
    for plan, standings in _standings(other).values():
        if plan.id in held:
            yield from (ActionChange(plan, s) for ref, s in standings.items() if ref not in held[plan.id][1])


def _standings(content: Content) -> dict[str, tuple[PlanDocument, dict[str, Standing]]]:
    return {plan.id: (plan, {s.action.ref: s for s in stand_all(plan.plan)}) for plan in content.plans}
