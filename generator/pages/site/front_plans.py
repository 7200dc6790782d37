"""The plan on the front page: the newest that reports a status for its actions, else the newest of all."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.assess.indicator import Assessments
from generator.assess.plans import stand_all
from generator.pages.addresses import HOME, link, plan_page
from generator.pages.parts.bar import BarPart
from generator.pages.parts.parts import LinkView
from generator.pages.plan.plan_status import PlanStatus, plan_status
from generator.pages.plan.plans import newest_first
from generator.record.content import Content, PlanDocument
from generator.terms.texts import slug
from generator.terms.wording import counted

_WHOLE = 100


@dataclass(frozen=True, slots=True)
class LateView:
    """An action past its due date, and by how much."""

    words: str
    action: LinkView
    due: str


@dataclass(frozen=True, slots=True)
class FrontPlan:
    """One plan: the way to it, what its counts are about, these as parts of a bar, and its late actions."""

    link: LinkView
    title: str
    parts: tuple[BarPart, ...]
    late: tuple[LateView, ...]


def front_plans(content: Content, assessed: Assessments) -> Iterator[FrontPlan]:
    """The plan that tells most: the newest of which the status of each action is known, else the newest."""
    found = newest_first(content)
    reported = [document for document in found if document.plan.reporting_date]
    yield from (_plan(document, assessed) for document in (reported or found)[:1])


def _plan(document: PlanDocument, assessed: Assessments) -> FrontPlan:
    plan, status = document.plan, plan_status(document.plan, assessed)
    page = plan_page(document.id)
    return FrontPlan(
        LinkView(plan.short_title, link(HOME, page)),
        status.title,
        tuple(_parts(status, link(HOME, page))),
        tuple(_late(document, page)),
    )


def _parts(status: PlanStatus, url: str) -> Iterator[BarPart]:
    whole = sum(int(count.number) for count in status.counts)
    for count in status.counts:
        if int(count.number):
            share = max(1, round(int(count.number) * _WHOLE / whole))
            yield BarPart(count.tag, count.number, LinkView(count.tag.word.lower(), url), share)


def _late(document: PlanDocument, page: str) -> Iterator[LateView]:
    for standing in stand_all(document.plan):
        if standing.is_overdue and standing.current_due is not None:
            days = f"Late, by {counted(standing.days_late, 'day')}" if standing.days_late else "Late"
            address = link(HOME, page, f"action-{slug(standing.action.ref)}")
            yield LateView(days, LinkView(standing.action.action, address), standing.current_due.label)
