"""What is being done about a measure: the actions and decisions that serve it, for its own page and its theme's."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.assess.serving import Serving
from generator.pages.addresses import action_page, link
from generator.pages.parts.parts import LinkView, TagView
from generator.pages.plan.action_rows import due_words, late_words
from generator.pages.plan.statuses import shown_tag


@dataclass(frozen=True, slots=True)
class ServingView:
    """An action or decision: what it is, whose, who leads it, by when, and how it stands."""

    link: LinkView
    source: str
    lead: str
    due: str
    tag: TagView


@dataclass(frozen=True, slots=True)
class DoneView:
    """What is current, and what is complete or stands in a plan that has ended."""

    current: tuple[ServingView, ...]
    earlier: tuple[ServingView, ...]


def done_view(page: str, servings: Iterable[Serving]) -> DoneView:
    """Several actions for a page, each once: what is current first due first, decisions last."""
    found = list({(each.document.id, each.standing.action.ref): each for each in servings}.values())
    found.sort(key=lambda each: (each.is_decision, each.standing.due_day))
    return DoneView(
        tuple(_view(page, each) for each in found if each.is_current),
        tuple(_view(page, each) for each in found if not each.is_current),
    )


def _view(page: str, serving: Serving) -> ServingView:
    action, standing = serving.standing.action, serving.standing
    due, late = due_words(standing), late_words(standing)
    return ServingView(
        LinkView(action.action.rstrip("."), link(page, action_page(serving.document.id, action.ref))),
        _source(serving),
        "; ".join(action.lead) or "nobody is named",
        f"{due}, {late}" if late else due,
        shown_tag(standing),
    )


def _source(serving: Serving) -> str:
    """Whose it is: `Action 3, Play plan 2012-13` or `Decided by the play board, 1 February 2017`."""
    plan, meeting = serving.document.plan, serving.goal.meeting
    if plan.decided_by and meeting:
        return f"Decided by {plan.decided_by}, {meeting.label}"
    ended = "" if serving.is_running or plan.ends is None else f", a plan that ended in {plan.ends.label}"
    return f"Action {serving.standing.action.ref}, {plan.short_title}{ended}"
