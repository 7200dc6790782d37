"""The page of one action or decision: what is to be done, by when, by whom, how it stands and how it got there."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.assess.indicator import Assessment, Assessments
from generator.assess.plans import ShownStatus, Standing
from generator.pages.addresses import action_page, link, plan_page
from generator.pages.document.blocks import BlockMaker
from generator.pages.parts.marks import mark
from generator.pages.parts.parts import LinkView, TagView, question_link
from generator.pages.parts.published import FaultNote, FigureTile, tiles
from generator.pages.parts.rows import figure_and_time
from generator.pages.parts.verdicts import RatingView, rating_view
from generator.pages.plan.action_rows import Group, anchor_of
from generator.pages.plan.plan_measures import target_words
from generator.pages.plan.statuses import noun_of, status_tag, status_tags
from generator.prose.references import references_in, running_texts
from generator.record.content import PlanDocument
from generator.schema.actions import Action, Update
from generator.schema.plans import Plan, Priority
from generator.terms.wording import counted

_DIRECTIONS = {"up": "Going up", "level": "No change", "down": "Going down"}


@dataclass(frozen=True, slots=True)
class StepView:
    """What was reported on one day: the date, the status, where it went, and a due date that moved."""

    date: str
    status: TagView
    arrows: tuple[TagView, ...]
    moved: str
    commentary: Markup


@dataclass(frozen=True, slots=True)
class ServedMeasure:
    """A measure that the action serves: its question, and how it stands in the newest scorecard."""

    question: LinkView
    value: str
    when: str
    rating: RatingView


@dataclass(frozen=True, slots=True)
class ActionView:
    """One action. `numbered` and `kind` are what the search calls it; `tags` say how it stands, `reported` since when
    that is known.
    """

    title: str
    description: str
    numbered: str
    kind: str
    place: str
    tags: tuple[TagView, ...]
    reported: str
    waived: str
    commentary: Markup
    facts: tuple[tuple[str, str], ...]
    baseline: Markup
    tiles: tuple[FigureTile, ...]
    history: tuple[StepView, ...]
    serves: tuple[ServedMeasure, ...]
    note: Markup
    faults: tuple[FaultNote, ...]
    plan: LinkView
    before: LinkView | None
    after: LinkView | None


def action_view(
    maker: BlockMaker,
    document: PlanDocument,
    standing: Standing,
    place: tuple[Group, Priority],
    neighbours: tuple[Action | None, Action | None],
    assessed: Assessments,
) -> ActionView:
    """The page of an action; `place` is the group and the goal that it belongs to."""
    action, plan, latest = standing.action, document.plan, standing.latest
    noun = noun_of(plan)
    before, after = neighbours
    return ActionView(
        title=action.action.rstrip("."),
        description=f"{noun.capitalize()} {action.ref} of {plan.short_title}: {action.action}",
        numbered=f"{action.ref} {action.action}",
        kind=f"{noun.capitalize()}, {plan.title}",
        place=f"{noun.capitalize()} {action.ref}, {plan.short_title}",
        tags=(*status_tags(standing), *(_arrow(latest) if latest else ())),
        reported=f"As reported on {latest.date.label}" if latest else _no_report(plan),
        waived=action.waived or "",
        commentary=maker.words(latest, "commentary") if latest else Markup(""),
        facts=tuple(_facts(plan, standing, place)),
        baseline=maker.words(action, "baseline"),
        tiles=tiles(maker.content.publications, _untold(action), maker.register),
        history=tuple(_step(maker, update, is_latest=update is latest) for update in action.updates),
        serves=tuple(_served(maker.page, assessed[name]) for name in action.serves),
        note=maker.words(action, "note"),
        faults=(*maker.register.notes_at(f"action {action.ref}"), *maker.register.notes_elsewhere()),
        plan=LinkView(plan.title, link(maker.page, plan_page(document.id), anchor_of(action.ref))),
        before=_way(maker.page, document, before),
        after=_way(maker.page, document, after),
    )


def _way(page: str, document: PlanDocument, action: Action | None) -> LinkView | None:
    if action is None:
        return None
    return LinkView(f"{action.ref} {action.action.rstrip('.')}", link(page, action_page(document.id, action.ref)))


def _no_report(plan: Plan) -> str:
    return plan.no_statuses or f"No report on this {noun_of(plan)} is known."


def _facts(plan: Plan, standing: Standing, place: tuple[Group, Priority]) -> Iterator[tuple[str, str]]:
    action, (group, goal) = standing.action, place
    if plan.decided_by and goal.meeting:
        yield "Decided by", f"{plan.decided_by}, {goal.meeting.label}"
    yield "Due", _due(plan, standing)
    if late := _late(standing):
        yield "Late", late
    if action.lead:
        yield "Lead", "; ".join(action.lead)
    if action.workstream:
        yield "Workstream", "; ".join(action.workstream)
    if action.targets:
        yield "Target", "; ".join(target_words(target) for target in action.targets)
    yield (plan.levels.outcome if goal.id != group.id or goal in plan.outcomes else plan.levels.priority), group.title
    if goal.id != group.id:
        yield plan.levels.priority, goal.title


def _due(plan: Plan, standing: Standing) -> str:
    if standing.current_due is None or standing.original_due is None:
        return standing.action.no_due_date or plan.no_due_dates or ""
    if not standing.times_redated:
        return standing.current_due.label
    times = "once" if standing.times_redated == 1 else f"{standing.times_redated} times"
    return f"{standing.current_due.label}; first due {standing.original_due.label}, moved {times}"


def _late(standing: Standing) -> str:
    if not standing.days_late or standing.original_due is None:
        return ""
    days = counted(standing.days_late, "day")
    if standing.is_complete:
        return f"Completed {days} late, counted from the first due date"
    return f"{days} late so far, counted from the first due date"


def _step(maker: BlockMaker, update: Update, *, is_latest: bool) -> StepView:
    """One report. What the latest says stands above the history already."""
    status = status_tag(ShownStatus(update.status.value))
    words = Markup("") if is_latest else maker.words(update, "commentary")
    moved = f"Moved to {update.due.label}: {update.reason}" if update.due else ""
    return StepView(update.date.label, status, tuple(_arrow(update)), moved, words)


def _untold(action: Action) -> list[str]:
    """The figures of an action that none of its sentences tells."""
    told = {name for _, text, _ in running_texts(action) for name, _ in references_in(text)}
    return [name for name in action.figures if name not in told]


def _arrow(update: Update) -> Iterator[TagView]:
    """The printed arrow: where the action was going, by the document's own account."""
    if update.direction:
        yield TagView(_DIRECTIONS[update.direction], mark(update.direction), "neutral")


def _served(page: str, assessment: Assessment) -> ServedMeasure:
    value, when = figure_and_time(assessment)
    return ServedMeasure(question_link(page, assessment.indicator), value, when, rating_view(assessment))
