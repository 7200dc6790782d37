"""Plans on the front page: the newest that reports a status for its actions, else the newest of all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.assess.indicator import Assessments
from generator.assess.plans import ShownStatus, Standing, count_statuses, stand_all
from generator.pages.addresses import HOME, PLANS, link, plan_page
from generator.pages.parts.bar import BarPart
from generator.pages.parts.parts import LinkView, TagView
from generator.pages.plan.plan_actions import status_keys, status_tag
from generator.pages.plan.plan_status import plan_status
from generator.pages.plan.plans import newest_first
from generator.record.content import Content, PlanDocument
from generator.terms.texts import slug
from generator.terms.wording import counted

MOST_LATE = 3
_WHOLE = 100
# What needs somebody's eye comes first.
_ORDER = (
    ShownStatus.OVERDUE,
    ShownStatus.OFF_TRACK,
    ShownStatus.AT_RISK,
    ShownStatus.NOT_KNOWN,
    ShownStatus.ON_TRACK,
    ShownStatus.COMPLETE,
)


@dataclass(frozen=True, slots=True)
class LateView:
    """An action past its due date, and by how much."""

    words: str
    action: LinkView
    due: str


@dataclass(frozen=True, slots=True)
class FrontPlan:
    """One plan: the way to it, what its counts are about, these as parts of a bar, and its late actions; where there
    are more of these than the page has room for, the way to all.
    """

    link: LinkView
    title: str
    parts: tuple[BarPart, ...]
    late: tuple[LateView, ...]
    all_late: LinkView | None


@dataclass(frozen=True, slots=True)
class FrontPlans:
    """The plan that tells most, and the way to all of them."""

    plan: FrontPlan
    all_of_them: LinkView


def front_plans(content: Content, assessed: Assessments) -> FrontPlans | None:
    """The newest plan of which the status of each action is known, else the newest; None where there is no plan."""
    found = newest_first(content)
    reported = [document for document in found if count_statuses(_standings(document))]
    for document in (reported or found)[:1]:
        return FrontPlans(_plan(document, assessed), LinkView(f"All {len(found)}", link(HOME, PLANS)))
    return None


def _standings(document: PlanDocument) -> Sequence[Standing]:
    """The actions judged; none where the plan has no day at which to judge them."""
    return stand_all(document.plan) if document.plan.reporting_date else ()


def _plan(document: PlanDocument, assessed: Assessments) -> FrontPlan:
    page, standings = link(HOME, plan_page(document.id)), _standings(document)
    status = plan_status(document.plan, assessed)
    late = [standing for standing in standings if standing.is_overdue]
    counts = _counts(page, standings) or [(c.tag, int(c.number), page) for c in status.counts]
    return FrontPlan(
        LinkView(document.plan.short_title, page),
        status.title,
        tuple(_parts(counts)),
        tuple(_late(page, standing) for standing in late[:MOST_LATE]),
        LinkView(f"All {len(late)} that are late", _narrowed(page, ShownStatus.OVERDUE))
        if len(late) > MOST_LATE
        else None,
    )


def _counts(page: str, standings: Sequence[Standing]) -> list[tuple[TagView, int, str]]:
    """The statuses as shown, each with the way to the actions that it counts.

    The plan's filter shows an action that is overdue under its status and under "overdue": where that leaves more
    than the count, the way leads to all actions.
    """
    counts, found = count_statuses(standings), []
    for status in _ORDER:
        if number := counts.get(status, 0):
            left = sum(slug(status) in status_keys(standing) for standing in standings)
            url = _narrowed(page, status) if left == number else f"{page}#actions"
            tag = status_tag(status)
            found.append((replace(tag, style="late") if status is ShownStatus.OVERDUE else tag, number, url))
    return found


def _narrowed(page: str, status: ShownStatus) -> str:
    return f"{page}?status={slug(status)}#actions"


def _parts(counts: Sequence[tuple[TagView, int, str]]) -> Iterator[BarPart]:
    whole = sum(number for _, number, _ in counts)
    for tag, number, url in counts:
        if number:
            yield BarPart(tag, str(number), LinkView(tag.word.lower(), url), max(1, round(number * _WHOLE / whole)))


def _late(page: str, standing: Standing) -> LateView:
    action, due = standing.action, standing.current_due
    days = f"Late, by {counted(standing.days_late, 'day')}" if standing.days_late else "Late"
    return LateView(
        days,
        LinkView(action.action.rstrip("."), f"{page}#action-{slug(action.ref)}"),
        due.label if due else "",
    )
