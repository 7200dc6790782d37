"""The page of a plan, and the list of all plans."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator.assess.indicator import Assessments
from generator.assess.plans import ShownStatus, Standing, goals, places_of, stand_all
from generator.charts.drawn import Drawn
from generator.pages.addresses import PLANS, link, plan_page
from generator.pages.document.block_views import BlockView
from generator.pages.document.blocks import BlockMaker
from generator.pages.downloads import catalogue
from generator.pages.downloads.download import links_to
from generator.pages.parts.filters import FacetView, FilterView, OptionView
from generator.pages.parts.owners import owner_in_words
from generator.pages.parts.parts import DownloadView, LinkView
from generator.pages.parts.published import FaultNote, FaultRegister, FigureTile, tiles
from generator.pages.parts.sourced import SourcedView, judged, sourced
from generator.pages.parts.tables import TableView
from generator.pages.plan.plan_actions import ActionView, action_view, status_keys
from generator.pages.plan.plan_measures import MeasureView, measure_view
from generator.pages.plan.plan_status import PlanStatus, breakdowns, leads_of, plan_status, published_tables
from generator.prose.references import figures_in
from generator.prose.told import Told
from generator.record.content import Content, PlanDocument
from generator.record.documents import titles_of
from generator.schema.plans import Evidence, Plan
from generator.terms.texts import slug


@dataclass(frozen=True, slots=True)
class PlanHighlightView:
    """One thing that a progress report tells."""

    ref: str
    text: Markup
    faults: tuple[FaultNote, ...]


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """One paper of an evidence register."""

    ref: str
    title: str
    supports: str
    state: str
    note: str
    faults: tuple[FaultNote, ...]


@dataclass(frozen=True, slots=True)
class GoalView:
    """An outcome or a priority with everything under it."""

    id: str
    heading: str
    is_outcome: bool
    text: Markup
    tiles: tuple[FigureTile, ...]
    measures: tuple[MeasureView, ...]
    actions: tuple[ActionView, ...]
    highlights: tuple[PlanHighlightView, ...]
    evidence: tuple[EvidenceView, ...]
    notes: tuple[FaultNote, ...]

    @property
    def item_level(self) -> str:
        """How deep the headings of its actions and measures are: one step below its own."""
        return "3" if self.is_outcome else "4"


@dataclass(frozen=True, slots=True)
class PlanView:
    """The page of one plan."""

    title: str
    description: str
    status: PlanStatus
    introduction: Markup
    facts: tuple[tuple[str, str], ...]
    breakdowns: tuple[TableView, ...]
    published: tuple[tuple[TableView, Markup], ...]
    overview: tuple[MeasureView, ...]
    opening: tuple[BlockView, ...]
    goals: tuple[GoalView, ...]
    closing: tuple[BlockView, ...]
    filter: FilterView
    action_count: str
    tiles: tuple[FigureTile, ...]
    notes: tuple[FaultNote, ...]
    elsewhere: tuple[SourcedView, ...]
    judged: tuple[SourcedView, ...]
    downloads: tuple[DownloadView, ...]
    plans: LinkView


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
    plans: tuple[PlanLine, ...]


def plans_view(content: Content, assessed: Assessments) -> PlansView:
    """The list of all plans."""
    return PlansView(
        title="Plans",
        description="What the council and its partners set out to do for children and young people, and how it went.",
        plans=tuple(plan_line(PLANS, document, assessed) for document in newest_first(content)),
    )


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
    plan, page = document.plan, plan_page(document.id)
    register = FaultRegister(document.faults, tuple(places_of(plan)))
    maker = BlockMaker(content, told, page, register, catalogue.figures_of_plan(content, document), drawn)
    standings = {standing.action.ref: standing for standing in stand_all(plan)}
    shown = tuple(_goals(maker, plan, standings, assessed))
    return PlanView(
        title=plan.title,
        description=plan.summary,
        status=plan_status(plan, assessed),
        introduction=maker.words(plan, "introduction"),
        facts=tuple(_facts(plan)),
        breakdowns=tuple(breakdowns(plan, tuple(standings.values()))),
        published=tuple(published_tables(maker, plan)),
        overview=tuple(measure for goal in shown for measure in goal.measures),
        opening=maker.views("opening", plan.opening),
        goals=shown,
        closing=maker.views("closing", plan.closing),
        filter=_filter(standings.values()),
        action_count=str(len(standings)),
        tiles=tiles(content.publications, figures_in(plan, content.publications.figures), maker.register),
        notes=maker.register.notes_elsewhere(),
        elsewhere=sourced(plan.figures_from_elsewhere, titles_of(content)),
        judged=judged(plan.judged),
        downloads=links_to(catalogue.of_plan(content, document, assessed), page),
        plans=LinkView("All plans", link(page, PLANS)),
    )


def _filter(standings: Collection[Standing]) -> FilterView:
    found = {key for standing in standings for key in status_keys(standing)}
    statuses = (OptionView(slug(s), str(s).capitalize()) for s in ShownStatus if slug(s) in found)
    leads = (OptionView(slug(lead), lead) for lead in sorted(leads_of(standings)))
    facets = (FacetView("status", "Status", tuple(statuses)), FacetView("lead", "Lead", tuple(leads)))
    return FilterView("rc-action", "actions", f"Show only some of the {len(standings)} actions", facets)


def _goals(
    maker: BlockMaker, plan: Plan, standings: Mapping[str, Standing], assessed: Assessments
) -> Iterator[GoalView]:
    for goal in goals(plan):
        is_outcome = goal in plan.outcomes or not plan.outcomes
        level = plan.levels.outcome if goal in plan.outcomes else plan.levels.priority
        number = f"{level} {goal.number}: " if goal.number else ""
        yield GoalView(
            id=goal.id,
            heading=f"{number}{goal.title}",
            is_outcome=is_outcome,
            text=maker.words(goal, "text"),
            tiles=tiles(maker.content.publications, goal.figures, maker.register),
            measures=tuple(measure_view(maker, plan, measure, assessed) for measure in goal.measures),
            actions=tuple(action_view(maker, standings[a.ref], plan.no_due_dates or "") for a in goal.actions),
            highlights=tuple(
                PlanHighlightView(h.ref, maker.words(h, "text"), maker.register.notes_at(f"highlight {h.ref}"))
                for h in goal.highlights
            ),
            evidence=tuple(_evidence(maker, entry) for entry in goal.evidence),
            notes=maker.register.notes_at(goal.id),
        )


def _evidence(maker: BlockMaker, entry: Evidence) -> EvidenceView:
    return EvidenceView(
        ref=entry.ref,
        title=entry.title,
        supports=entry.supports,
        state="Still to follow" if entry.to_follow else "Listed",
        note=entry.note or "",
        faults=maker.register.notes_at(f"evidence {entry.ref}"),
    )


def _facts(plan: Plan) -> Iterator[tuple[str, str]]:
    yield "Years", plan.years
    yield "Who it belongs to", owner_in_words(plan.owner)
    yield "Where it was published", plan.publication
    if plan.reporting_date:
        yield "Reporting date", plan.reporting_date.label
