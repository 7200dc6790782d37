"""What is late in any plan: every action past its due date on the day on which its plan was last reported."""

from dataclasses import dataclass, replace

from generator.assess.plans import Standing, stand_all
from generator.pages.addresses import LATE, PLANS, link, plan_page
from generator.pages.parts.parts import LinkView
from generator.pages.plan.action_rows import action_rows
from generator.pages.plan.action_tables import ActionTable, action_table
from generator.pages.plan.plans import newest_first
from generator.record.content import Content, PlanDocument
from generator.terms.wording import counted, listed


@dataclass(frozen=True, slots=True)
class LateInPlan:
    """The late actions of one plan, the latest first, and on which day they were judged."""

    link: LinkView
    reported: str
    table: ActionTable | None


@dataclass(frozen=True, slots=True)
class LatePageView:
    """Everything late, and the plans of which nothing can be said."""

    title: str
    description: str
    answer: str
    plans: tuple[LateInPlan, ...]
    on_time: str
    unknown: tuple[LinkView, ...]
    all_plans: LinkView


def late_view(content: Content) -> LatePageView:
    """The page that gathers what is late."""
    found = [(document, _late(document)) for document in newest_first(content)]
    late = [(document, standings) for document, standings in found if standings]
    judged = [document for document, standings in found if document.plan.reporting_date and not standings]
    count = sum(len(standings) for _, standings in late)
    return LatePageView(
        title="What is late",
        description="Every action of every plan that was past its due date when the plan was last reported.",
        answer=_answer(count, len(late)),
        plans=tuple(_in_plan(document, standings) for document, standings in late),
        on_time=_on_time(judged),
        unknown=tuple(_link(document) for document, _ in found if document.plan.reporting_date is None),
        all_plans=LinkView("All plans", link(LATE, PLANS)),
    )


def _late(document: PlanDocument) -> list[Standing]:
    overdue = (standing for standing in stand_all(document.plan) if standing.is_overdue)
    return sorted(overdue, key=lambda standing: -(standing.days_late or 0))


def _in_plan(document: PlanDocument, standings: list[Standing]) -> LateInPlan:
    report = document.plan.reporting_date
    reported = f"As reported on {report.label}" if report else ""
    # Two plans may each have an action 1.
    rows = [replace(row, anchor=f"{document.id}-{row.anchor}") for row in action_rows(LATE, document, standings)]
    return LateInPlan(_link(document), reported, action_table(document.plan.title, document.plan, rows))


def _link(document: PlanDocument) -> LinkView:
    return LinkView(document.plan.title, link(LATE, plan_page(document.id)))


def _answer(count: int, plans: int) -> str:
    if not count:
        return "No action was past its due date when its plan was last reported."
    return (
        f"{counted(count, 'action')} in {counted(plans, 'plan')} {'was' if count == 1 else 'were'} past the due date."
    )


def _on_time(documents: list[PlanDocument]) -> str:
    if not documents:
        return ""
    return f"Nothing was late in {listed(document.plan.short_title for document in documents)}."
