"""What is being done about a measure: the actions and decisions that serve it, for its own page and its theme's."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.assess.serving import Serving
from generator.pages.addresses import action_page, link
from generator.pages.parts.parts import LinkView, TagView
from generator.pages.plan.action_rows import due_words, late_words
from generator.pages.plan.statuses import shown_tag

# More than so many would push away what else the page has to tell.
MOST = 6


@dataclass(frozen=True, slots=True)
class ServingView:
    """An action or decision: what it is, how it stands, and who leads it, by when, and whose it is."""

    link: LinkView
    tag: TagView
    facts: str


@dataclass(frozen=True, slots=True)
class DoneView:
    """What is current, of that the first few and the rest; what is complete; and what a plan held that has ended."""

    current: tuple[ServingView, ...]
    more: tuple[ServingView, ...]
    complete: tuple[ServingView, ...]
    ended: tuple[ServingView, ...]


def done_view(page: str, servings: Iterable[Serving], most: int = MOST) -> DoneView:
    """Several actions for a page, each once: what is due first, then in the order given. At most so many stand open."""
    found = list({(each.document.id, each.standing.action.ref): each for each in servings}.values())
    found.sort(key=lambda each: each.standing.due_day)
    current = [_view(page, each) for each in found if each.is_current]
    return DoneView(
        tuple(current[:most]),
        tuple(current[most:]),
        tuple(_view(page, each) for each in found if each.is_running and not each.is_current),
        tuple(_view(page, each) for each in found if not each.is_running),
    )


def _view(page: str, serving: Serving) -> ServingView:
    action, standing = serving.standing.action, serving.standing
    lead = "; ".join(action.lead) or "No lead is named"
    due = f"due {due_words(standing)}" if standing.current_due else "no date"
    late = f", {late_words(standing)}" if late_words(standing) else ""
    return ServingView(
        LinkView(action.action.rstrip("."), link(page, action_page(serving.document.id, action.ref))),
        shown_tag(standing),
        f"{lead}; {due}{late}. {_source(serving)}.",
    )


def _source(serving: Serving) -> str:
    """Whose it is: `Action 3, Play plan 2012-13` or `Decided by the play board, 1 February 2017`."""
    plan, meeting = serving.document.plan, serving.goal.meeting
    if plan.decided_by and meeting:
        return f"Decided by {plan.decided_by}, {meeting.label}"
    ended = "" if serving.is_running or plan.ends is None else f", a plan that ended in {plan.ends.label}"
    return f"Action {serving.standing.action.ref}, {plan.short_title}{ended}"
