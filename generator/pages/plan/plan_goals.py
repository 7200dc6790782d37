"""The outcomes and priorities of a plan: their words, measures, highlights and papers; actions have a table."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.assess.indicator import Assessments
from generator.pages.document.blocks import BlockMaker
from generator.pages.parts.published import FaultNote, FigureTile, tiles
from generator.pages.plan.plan_measures import MeasureView, measure_view
from generator.schema.plans import Evidence, Plan, Priority
from generator.terms.wording import counted


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
    """An outcome or a priority with what stands under it besides actions; `holds` says how much that is. `opens` is the
    heading of the outcome that begins with it, if it is the first of one.
    """

    id: str
    heading: str
    opens: str
    holds: str
    text: Markup
    tiles: tuple[FigureTile, ...]
    measures: tuple[MeasureView, ...]
    highlights: tuple[PlanHighlightView, ...]
    evidence: tuple[EvidenceView, ...]
    notes: tuple[FaultNote, ...]


def goal_views(maker: BlockMaker, plan: Plan, assessed: Assessments) -> Iterator[GoalView]:
    """Every goal that holds more than actions; the others are found in the table."""
    last = ""
    for outcome, goal in _with_outcomes(plan):
        view = _goal(maker, plan, goal, outcome if outcome != last else "", assessed)
        if any((view.text, view.tiles, view.measures, view.highlights, view.evidence, view.notes)):
            yield view
            last = outcome


def _with_outcomes(plan: Plan) -> Iterator[tuple[str, Priority]]:
    """Every goal with the heading of the outcome above it, if there is one."""
    for outcome in plan.outcomes:
        heading = _numbered(plan.levels.outcome, outcome)
        yield ("", outcome)
        yield from ((heading, priority) for priority in outcome.priorities)
    yield from (("", priority) for priority in plan.priorities)


def _numbered(level: str, goal: Priority) -> str:
    return f"{level} {goal.number}: {goal.title}" if goal.number else goal.title


def _goal(maker: BlockMaker, plan: Plan, goal: Priority, opens: str, assessed: Assessments) -> GoalView:
    level = plan.levels.outcome if goal in plan.outcomes else plan.levels.priority
    return GoalView(
        id=goal.id,
        heading=_numbered(level, goal),
        opens=opens,
        holds=_holds(goal),
        text=maker.words(goal, "text"),
        tiles=tiles(maker.content.publications, goal.figures, maker.register),
        measures=tuple(measure_view(maker, plan, measure, assessed) for measure in goal.measures),
        highlights=tuple(
            PlanHighlightView(h.ref, maker.words(h, "text"), maker.register.notes_at(f"highlight {h.ref}"))
            for h in goal.highlights
        ),
        evidence=tuple(_evidence(maker, entry) for entry in goal.evidence),
        notes=maker.register.notes_at(goal.id),
    )


def _holds(goal: Priority) -> str:
    """What a reader finds behind the door: `4 measures`."""
    kinds = ((goal.measures, "measure"), (goal.highlights, "highlight"), (goal.evidence, "paper"))
    return ", ".join(counted(len(found), noun) for found, noun in kinds if found)


def _evidence(maker: BlockMaker, entry: Evidence) -> EvidenceView:
    return EvidenceView(
        ref=entry.ref,
        title=entry.title,
        supports=entry.supports,
        state="Still to follow" if entry.to_follow else "Listed",
        note=entry.note or "",
        faults=maker.register.notes_at(f"evidence {entry.ref}"),
    )
