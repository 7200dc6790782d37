"""The page of a plan: how it stands in pictures, every action in a table, and all else behind doors."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.assess.indicator import Assessments
from generator.assess.plans import ShownStatus, Standing, places_of, stand_all, urgent_first
from generator.charts.drawn import Drawn
from generator.pages.addresses import LATE, PLANS, link, plan_page
from generator.pages.document.block_views import BlockView
from generator.pages.document.blocks import BlockMaker
from generator.pages.downloads import catalogue_of_documents
from generator.pages.downloads.download import links_to
from generator.pages.parts.filters import FacetView, FilterView, OptionView
from generator.pages.parts.owners import owner_in_words
from generator.pages.parts.parts import DownloadView, LinkView
from generator.pages.parts.published import FaultNote, FaultRegister, FigureTile, tiles
from generator.pages.parts.sourced import SourcedView, judged, sourced
from generator.pages.parts.tables import TableView
from generator.pages.plan.action_rows import action_rows, grouped
from generator.pages.plan.action_tables import ActionDoor, action_tables
from generator.pages.plan.doors import addressed
from generator.pages.plan.plan_goals import GoalView, goal_views
from generator.pages.plan.plan_measures import MeasureView
from generator.pages.plan.plan_picture import PictureView, picture_view
from generator.pages.plan.plan_status import PlanStatus, breakdowns, leads_of, plan_status, published_tables
from generator.pages.plan.statuses import noun_of, status_keys, status_tag
from generator.prose.references import figures_in
from generator.prose.told import Told
from generator.record.content import Content, PlanDocument
from generator.record.documents import titles_of
from generator.schema.plans import Plan
from generator.terms.texts import slug
from generator.terms.wording import counted


@dataclass(frozen=True, slots=True)
class PlanView:
    """The page of one plan. `tables` hold the actions that are left to do, and last, behind a door, those
    that are complete; `blocks` come with the ids of their doors.
    """

    title: str
    description: str
    noun: str
    status: PlanStatus
    picture: PictureView | None
    overview: tuple[MeasureView, ...]
    actions_heading: str
    filter: FilterView
    tables: tuple[ActionDoor, ...]
    introduction: Markup
    facts: tuple[tuple[str, str], ...]
    breakdowns: tuple[TableView, ...]
    published: tuple[tuple[TableView, Markup], ...]
    goals: tuple[GoalView, ...]
    blocks: tuple[tuple[str, BlockView], ...]
    tiles: tuple[FigureTile, ...]
    notes: tuple[FaultNote, ...]
    elsewhere: tuple[SourcedView, ...]
    judged: tuple[SourcedView, ...]
    downloads: tuple[DownloadView, ...]
    plans: LinkView
    late: LinkView


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One plan in the list of all."""

    link: LinkView
    years: str
    summary: str
    status: PlanStatus


@dataclass(frozen=True, slots=True)
class PlansView:
    """The list of all plans, newest first."""

    title: str
    description: str
    late: LinkView
    plans: tuple[PlanLine, ...]


def plans_view(content: Content, assessed: Assessments) -> PlansView:
    """The list of all plans."""
    return PlansView(
        title="Plans",
        description="What the council and its partners set out to do for children and young people, and how it went.",
        late=LinkView(f"What is late: {_late(content)}", link(PLANS, LATE)),
        plans=tuple(plan_line(PLANS, document, assessed) for document in newest_first(content)),
    )


def _late(content: Content) -> str:
    late = [sum(standing.is_overdue for standing in stand_all(document.plan)) for document in content.plans]
    found = sum(late)
    return f"{counted(found, 'action')} in {counted(sum(n > 0 for n in late), 'plan')}" if found else "nothing"


def newest_first(content: Content) -> list[PlanDocument]:
    """The plans, the one that started last first."""
    return sorted(content.plans, key=lambda document: (document.plan.starts.first_day, document.id), reverse=True)


def plan_line(page: str, document: PlanDocument, assessed: Assessments) -> PlanLine:
    """A plan in a few lines, for the page that lists it."""
    plan = document.plan
    url = link(page, plan_page(document.id))
    return PlanLine(LinkView(plan.title, url), plan.years, plan.summary, plan_status(plan, assessed))


def plan_view(content: Content, told: Told, drawn: Drawn, document: PlanDocument, assessed: Assessments) -> PlanView:
    """The page of one plan."""
    plan, page, standings = document.plan, plan_page(document.id), stand_all(document.plan)
    register = FaultRegister(document.faults, tuple(p for p in places_of(plan) if not p.startswith("action ")))
    maker = BlockMaker(content, told, page, register, catalogue_of_documents.figures_of_plan(content, document), drawn)
    shown = tuple(goal_views(maker, plan, assessed))
    anchors = {goal.id for goal in plan.goals} - {goal.id for goal in shown}
    picture = picture_view(maker, document, standings)
    heading = _actions_heading(plan, standings)
    ordered = sorted(urgent_first(standings) if picture else standings, key=lambda standing: standing.is_complete)
    rows, done = action_rows(page, document, ordered, anchors), sum(standing.is_complete for standing in standings)
    return PlanView(
        title=plan.title,
        description=plan.summary,
        noun=noun_of(plan),
        status=plan_status(plan, assessed),
        picture=picture,
        overview=tuple(measure for goal in shown for measure in goal.measures),
        actions_heading=heading,
        filter=_filter(plan, standings),
        tables=action_tables(plan, heading, rows[: len(rows) - done], rows[len(rows) - done :]),
        introduction=maker.words(plan, "introduction"),
        facts=tuple(_facts(plan)),
        breakdowns=tuple(breakdowns(plan, standings)),
        published=tuple(published_tables(maker, plan)),
        goals=shown,
        blocks=tuple(addressed(plan, (*maker.views("opening", plan.opening), *maker.views("closing", plan.closing)))),
        tiles=tiles(content.publications, figures_in(plan, content.publications.figures), maker.register),
        notes=maker.register.notes_elsewhere(),
        elsewhere=sourced(plan.figures_from_elsewhere, titles_of(content)),
        judged=judged(plan.judged),
        downloads=links_to(catalogue_of_documents.of_plan(content, document, assessed), page),
        plans=LinkView("All plans", link(page, PLANS)),
        late=LinkView("Everything late, over all plans", link(page, LATE)),
    )


def _actions_heading(plan: Plan, standings: Sequence[Standing]) -> str:
    """How many actions stand in the table, and in which order where that tells something."""
    left = sum(not standing.is_complete for standing in standings)
    if left == len(standings):
        order = ", the most urgent first" if any(s.shown for s in standings) else ""
        return f"The {counted(left, noun_of(plan))}{order}"
    return f"The {counted(left, noun_of(plan))} not finished, the most urgent first"


def _filter(plan: Plan, standings: Collection[Standing]) -> FilterView:
    found = {key for standing in standings for key in status_keys(standing)}
    statuses = (OptionView(slug(s), status_tag(s).word) for s in ShownStatus if slug(s) in found)
    leads = (OptionView(slug(lead), lead) for lead in sorted(leads_of(standings)))
    groups = (OptionView(group.id, group.title) for group in grouped(plan) if group.actions)
    facets = (
        FacetView("status", "Status", tuple(statuses)),
        FacetView("group", plan.levels.outcome if plan.outcomes else plan.levels.priority, tuple(groups)),
        FacetView("lead", "Lead", tuple(leads)),
    )
    nouns = f"{noun_of(plan)}s"
    useful = tuple(facet for facet in facets if len(facet.options) > 1)
    return FilterView("rc-action", nouns, f"Show only some of the {len(standings)} {nouns}", useful)


def _facts(plan: Plan) -> Iterator[tuple[str, str]]:
    yield "Years", plan.years
    yield "Who it belongs to", owner_in_words(plan.owner)
    yield "Where it was published", plan.publication
    if plan.reporting_date:
        yield "Reporting date", plan.reporting_date.label
