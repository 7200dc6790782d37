"""Plans on the front page: the newest that reports a status for its actions, else the newest of all."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.assess.indicator import Assessments
from generator.assess.plans import Standing, count_statuses, stand_all
from generator.pages.addresses import HOME, LATE, PLANS, action_page, link, plan_page
from generator.pages.parts.bar import BarPart
from generator.pages.parts.parts import LinkView
from generator.pages.plan.plan_status import plan_status
from generator.pages.plan.plans import newest_first
from generator.pages.plan.statuses import share, status_parts
from generator.record.content import Content, PlanDocument
from generator.terms.wording import counted

MOST_LATE = 3


@dataclass(frozen=True, slots=True)
class LateView:
    """An action past its due date, and by how much."""

    words: str
    action: LinkView
    due: str


@dataclass(frozen=True, slots=True)
class FrontPlan:
    """One plan: the way to it, what its counts are about, these as parts of a bar, its first late actions, and the way
    to what is late in all plans.
    """

    link: LinkView
    title: str
    parts: tuple[BarPart, ...]
    late: tuple[LateView, ...]
    all_late: LinkView


@dataclass(frozen=True, slots=True)
class FrontPlans:
    """The plan that tells most, and the way to all of them where there are more."""

    plan: FrontPlan
    all_of_them: LinkView | None


def front_plans(content: Content, assessed: Assessments) -> FrontPlans | None:
    """The newest plan of which the status of each action is known, else the newest; None where there is no plan."""
    found = newest_first(content)
    reported = [document for document in found if count_statuses(_standings(document))]
    for document in (reported or found)[:1]:
        every = LinkView(f"All {len(found)}", link(HOME, PLANS)) if len(found) > 1 else None
        return FrontPlans(_plan(document, assessed), every)
    return None


def _standings(document: PlanDocument) -> Sequence[Standing]:
    """The actions judged; none where the plan has no day at which to judge them."""
    return stand_all(document.plan) if document.plan.reporting_date else ()


def _plan(document: PlanDocument, assessed: Assessments) -> FrontPlan:
    page, standings = link(HOME, plan_page(document.id)), _standings(document)
    status = plan_status(document.plan, assessed)
    late = [standing for standing in standings if standing.is_overdue]
    whole = sum(int(count.number) for count in status.counts)
    counted_otherwise = (
        BarPart(c.tag, c.number, LinkView(c.tag.word.lower(), page), share(int(c.number), whole))
        for c in status.counts
        if int(c.number)
    )
    return FrontPlan(
        LinkView(document.plan.short_title, page),
        status.title,
        status_parts(page, standings) or tuple(counted_otherwise),
        tuple(_late(document, standing) for standing in late[:MOST_LATE]),
        LinkView("What is late", link(HOME, LATE)),
    )


def _late(document: PlanDocument, standing: Standing) -> LateView:
    action, due = standing.action, standing.current_due
    days = f"Late, by {counted(standing.days_late, 'day')}" if standing.days_late else "Late"
    return LateView(
        days,
        LinkView(action.action.rstrip("."), link(HOME, action_page(document.id, action.ref))),
        due.label if due else "",
    )
