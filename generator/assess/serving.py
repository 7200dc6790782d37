"""Which actions and decisions serve a measure, and whether they still ran when a release was the newest."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.assess.plans import Standing, stand
from generator.record.content import PlanDocument, Scorecard
from generator.schema.actions import Action
from generator.schema.plans import Plan, Priority
from generator.terms.deadline import Deadline
from generator.terms.period import Period


@dataclass(frozen=True, slots=True)
class Serving:
    """An action of a plan that serves a measure, as it stood."""

    document: PlanDocument
    goal: Priority
    standing: Standing
    is_running: bool

    @property
    def is_current(self) -> bool:
        """Whether somebody still has to do something: the plan ran, and the action was not complete."""
        return self.is_running and not self.standing.is_complete


# The actions that serve a measure, by its id.
Served = Mapping[str, tuple[Serving, ...]]


def served_at(plans: Iterable[PlanDocument], scorecard: Scorecard, month: Period) -> Served:
    """What serves each measure on the pages of a release.

    An older release keeps what was known while it was the newest, so that its pages say nothing that came later: plans
    and reports up to the month of the release after it.
    """
    later = [release.month for release in scorecard.releases if release.month > month]
    until = Deadline.parse(min(later).text) if later else None
    found: dict[str, list[Serving]] = defaultdict(list)
    for document in plans:
        plan = document.plan
        if until is None or plan.starts.first_day <= until.day:
            for serving in _of(document, month, until):
                for indicator in serving.standing.action.serves:
                    found[indicator].append(serving)
    return {name: tuple(each) for name, each in found.items()}


def _of(document: PlanDocument, month: Period, until: Deadline | None) -> Iterator[Serving]:
    plan = document.plan
    for goal in plan.goals:
        for action in goal.actions:
            yield Serving(document, goal, _stood(plan, action, until), runs_in(plan, month))


def runs_in(plan: Plan, month: Period) -> bool:
    """Whether a plan had not ended before a month began; one without an end goes on."""
    return plan.ends is None or plan.ends.day >= Deadline.parse(month.text).first_day


def _stood(plan: Plan, action: Action, until: Deadline | None) -> Standing:
    """How an action stood, by what was reported up to a day."""
    if until is None:
        return stand(action, plan.reporting_date)
    known = tuple(update for update in action.updates if update.date.day <= until.day)
    judged_on = plan.reporting_date and min(plan.reporting_date, until)
    return stand(action.model_copy(update={"updates": known}), judged_on)
