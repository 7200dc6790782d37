"""A plan's action on its page: what is to be done, by when, by whom, and how it stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.assess.plans import ShownStatus, Standing
from generator.pages.document.blocks import BlockMaker
from generator.pages.parts.marks import mark
from generator.pages.parts.parts import TagView
from generator.pages.parts.published import FaultNote, FigureTile, tiles
from generator.pages.plan.plan_measures import target_words
from generator.prose.references import references_in, running_texts
from generator.schema.plans import Action, ActionStatus, Update
from generator.terms.texts import slug
from generator.terms.wording import counted

_STATUS_TAGS = {
    ShownStatus.COMPLETE: ("Complete", "complete", "complete"),
    ShownStatus.ON_TRACK: ("On track", "green", "green"),
    ShownStatus.AT_RISK: ("At risk", "amber", "amber"),
    ShownStatus.OFF_TRACK: ("Off track", "red", "red"),
    ShownStatus.OVERDUE: ("Overdue", "overdue", "red"),
    ShownStatus.NOT_KNOWN: ("Not known", "not-rated", "not-rated"),
}
_DIRECTIONS = {"up": "Going up", "level": "No change", "down": "Going down"}


@dataclass(frozen=True, slots=True)
class StepView:
    """What was reported on one day: the date, the status and where it went."""

    date: str
    status: TagView
    arrows: tuple[TagView, ...]
    commentary: Markup


@dataclass(frozen=True, slots=True)
class ActionView:
    """One action of a plan."""

    ref: str
    anchor: str
    text: str
    tags: tuple[TagView, ...]
    arrows: tuple[TagView, ...]
    status_keys: str
    lead_keys: str
    due: str
    late: str
    leads: str
    workstreams: str
    baseline: Markup
    targets: tuple[str, ...]
    tiles: tuple[FigureTile, ...]
    reported: str
    commentary: Markup
    history: tuple[StepView, ...]
    moves: tuple[str, ...]
    note: Markup
    waived: str
    faults: tuple[FaultNote, ...]

    @property
    def has_history(self) -> bool:
        """Whether more than one report is known."""
        return len(self.history) > 1


def status_tag(status: ShownStatus) -> TagView:
    """The tag of a status."""
    word, shape, style = _STATUS_TAGS[status]
    return TagView(word, mark(shape), style)


def action_view(maker: BlockMaker, standing: Standing, no_due_dates: str) -> ActionView:
    """An action: what is to be done, by when, by whom, and how it stands."""
    action, latest = standing.action, standing.latest
    return ActionView(
        ref=action.ref,
        anchor=f"action-{slug(action.ref)}",
        text=action.action,
        tags=tuple(_tags(standing)),
        arrows=tuple(_arrow(latest)) if latest else (),
        status_keys=" ".join(status_keys(standing)),
        lead_keys=" ".join(slug(lead) for lead in action.lead),
        due=_due(standing, no_due_dates),
        late=_late(standing),
        leads="; ".join(action.lead),
        workstreams="; ".join(action.workstream),
        baseline=maker.words(action, "baseline"),
        targets=tuple(target_words(target) for target in action.targets),
        tiles=tiles(maker.content.publications, _untold(action), maker.register),
        reported=latest.date.label if latest else "",
        commentary=maker.words(latest, "commentary") if latest else Markup(""),
        history=tuple(_step(maker, update, is_latest=update is latest) for update in action.updates),
        moves=tuple(_moves(standing)),
        note=maker.words(action, "note"),
        waived=action.waived or "",
        faults=maker.register.notes_at(f"action {action.ref}"),
    )


def _tags(standing: Standing) -> Iterator[TagView]:
    """The status, and whether the action is overdue besides."""
    if standing.shown:
        yield status_tag(standing.shown)
    if standing.is_overdue and standing.shown is not ShownStatus.OVERDUE:
        yield status_tag(ShownStatus.OVERDUE)


def status_keys(standing: Standing) -> Iterator[str]:
    """Under which choices of the filter an action is found: its status as shown, and overdue."""
    if standing.shown:
        yield slug(standing.shown)
    if standing.is_overdue and standing.shown is not ShownStatus.OVERDUE:
        yield slug(ShownStatus.OVERDUE)


def _due(standing: Standing, no_due_dates: str) -> str:
    if standing.current_due is None or standing.original_due is None:
        return standing.action.no_due_date or no_due_dates
    if not standing.times_redated:
        return standing.current_due.label
    times = "once" if standing.times_redated == 1 else f"{standing.times_redated} times"
    return f"{standing.current_due.label}; first due {standing.original_due.label}, moved {times}"


def _late(standing: Standing) -> str:
    if not standing.days_late or standing.original_due is None:
        return ""
    days = counted(standing.days_late, "day")
    if standing.status is ActionStatus.COMPLETE:
        return f"Completed {days} late, counted from the first due date."
    return f"{days} late so far, counted from the first due date."


def _moves(standing: Standing) -> Iterator[str]:
    for update in standing.action.updates:
        if update.due:
            yield f"{update.date.label}: moved to {update.due.label}. {update.reason}"


def _step(maker: BlockMaker, update: Update, *, is_latest: bool) -> StepView:
    """One report. What the latest says stands above the history already."""
    status = status_tag(ShownStatus(update.status.value))
    words = Markup("") if is_latest else maker.words(update, "commentary")
    return StepView(update.date.label, status, tuple(_arrow(update)), words)


def _untold(action: Action) -> list[str]:
    """The figures of an action that none of its sentences tells."""
    told = {name for _, text, _ in running_texts(action) for name, _ in references_in(text)}
    return [name for name in action.figures if name not in told]


def _arrow(update: Update) -> Iterator[TagView]:
    """The printed arrow: where the action was going, by the document's own account."""
    if update.direction:
        yield TagView(_DIRECTIONS[update.direction], mark(update.direction), "neutral")
