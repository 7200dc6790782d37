"""Every page and file of the plans."""

from collections.abc import Iterator, Sequence

from generator.assess.indicator import Assessments
from generator.assess.plans import stand_all
from generator.charts.drawn import Drawn
from generator.pages.addresses import LATE, PLANS, action_page, plan_page
from generator.pages.document.blocks import BlockMaker, block_charts
from generator.pages.downloads import catalogue, catalogue_of_documents
from generator.pages.downloads.download import files_of
from generator.pages.parts.published import FaultRegister
from generator.pages.parts.view import Page
from generator.pages.plan.action import action_view
from generator.pages.plan.action_rows import grouped
from generator.pages.plan.late import late_view
from generator.pages.plan.plans import plan_view, plans_view
from generator.prose.told import Told
from generator.record.content import Content, PlanDocument
from generator.record.faults import KnownFault
from generator.schema.actions import Action
from generator.terms.texts import OutputFile


def plan_pages(content: Content, told: Told, newest: Assessments, drawn: Drawn) -> Iterator[Page | OutputFile]:
    """The list of all plans and what is late in them, then one page a plan and action; nothing where there is none."""
    if content.plans:
        yield Page(PLANS, "plans.md.j2", plans_view(content, newest))
        yield Page(LATE, "late.md.j2", late_view(content), wide=True)
    for document in content.plans:
        page, plan = plan_page(document.id), document.plan
        yield Page(page, "plan.md.j2", plan_view(content, told, drawn, document, newest), wide=True)
        charts = block_charts(drawn, (*plan.opening, *plan.closing))
        yield from files_of(catalogue.of_charts(page, charts))
        yield from files_of(catalogue_of_documents.of_plan(content, document, newest))
        yield from _actions(content, told, newest, drawn, document)


def _actions(content: Content, told: Told, newest: Assessments, drawn: Drawn, document: PlanDocument) -> Iterator[Page]:
    standings = stand_all(document.plan)
    order = [standing.action for standing in standings]
    places = {
        action.ref: (group, goal) for group in grouped(document.plan) for goal in group.goals for action in goal.actions
    }
    for at, standing in enumerate(standings):
        ref = standing.action.ref
        page = action_page(document.id, ref)
        register = FaultRegister(_about(document, standing.action), (f"action {ref}",))
        figures = catalogue_of_documents.figures_of_plan(content, document)
        maker = BlockMaker(content, told, page, register, figures, drawn)
        view = action_view(maker, document, standing, places[ref], _neighbours(order, at), newest)
        yield Page(page, "action.md.j2", view, wide=True)


def _about(document: PlanDocument, action: Action) -> tuple[KnownFault, ...]:
    """The known faults of an action and of its figures: no others stand on its page, and no link leads to them."""
    places = {f"action {action.ref}", *action.figures}
    return tuple(fault for fault in document.faults if places & set(fault.places))


def _neighbours(order: Sequence[Action], at: int) -> tuple[Action | None, Action | None]:
    return (order[at - 1] if at else None, order[at + 1] if at + 1 < len(order) else None)
