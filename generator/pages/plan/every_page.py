"""Every page and file of the plans."""

from collections.abc import Iterator

from generator.assess.indicator import Assessments
from generator.charts.drawn import Drawn
from generator.pages.addresses import PLANS, plan_page
from generator.pages.document.blocks import block_charts
from generator.pages.downloads import catalogue
from generator.pages.downloads.download import files_of
from generator.pages.parts.view import Page
from generator.pages.plan.plans import plan_view, plans_view
from generator.prose.told import Told
from generator.record.content import Content
from generator.terms.texts import OutputFile


def plan_pages(content: Content, told: Told, newest: Assessments, drawn: Drawn) -> Iterator[Page | OutputFile]:
    """The list of all plans, then one page a plan with its files; nothing where there is none."""
    if content.plans:
        yield Page(PLANS, "plans.md.j2", plans_view(content, newest))
    for document in content.plans:
        page, plan = plan_page(document.id), document.plan
        yield Page(page, "plan.md.j2", plan_view(content, told, drawn, document, newest))
        charts = block_charts(drawn, (*plan.opening, *plan.closing))
        yield from files_of((*catalogue.of_charts(page, charts), *catalogue.of_plan(content, document, newest)))
