"""How the status of an action is shown: its tag, the choice of the filter that finds it, and statuses as a bar."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.assess.plans import URGENT_FIRST, ShownStatus, Standing, count_statuses
from generator.pages.parts.bar import WHOLE, BarPart
from generator.pages.parts.marks import mark
from generator.pages.parts.parts import LinkView, TagView
from generator.schema.plans import Plan
from generator.terms.texts import slug

_TAGS = {
    ShownStatus.COMPLETE: ("Complete", "complete", "complete"),
    ShownStatus.ON_TRACK: ("On track", "green", "green"),
    ShownStatus.AT_RISK: ("At risk", "amber", "amber"),
    ShownStatus.OFF_TRACK: ("Off track", "red", "red"),
    ShownStatus.OPEN: ("Open", "open", "neutral"),
    ShownStatus.OVERDUE: ("Late", "overdue", "red"),
    ShownStatus.NOT_KNOWN: ("Not known", "not-rated", "not-rated"),
}
# In a bar the late ones stand out from those that are off track, and what is open from what is not known.
_IN_A_BAR = {ShownStatus.OVERDUE: "late", ShownStatus.OPEN: "open"}


def status_tag(status: ShownStatus) -> TagView:
    """The tag of a status."""
    word, shape, style = _TAGS[status]
    return TagView(word, mark(shape), style)


def shown_tag(standing: Standing) -> TagView:
    """The tag of an action's status, or of the fact that none was reported."""
    return status_tag(standing.shown) if standing.shown else TagView("No report", mark("none"), "neutral")


def status_tags(standing: Standing) -> Iterator[TagView]:
    """The status, and whether the action is late besides."""
    if standing.shown:
        yield status_tag(standing.shown)
    if standing.is_overdue and standing.shown is not ShownStatus.OVERDUE:
        yield status_tag(ShownStatus.OVERDUE)


def status_keys(standing: Standing) -> Iterator[str]:
    """Under which choices of the filter an action is found: its status as shown, and late."""
    if standing.shown:
        yield slug(standing.shown)
    if standing.is_overdue and standing.shown is not ShownStatus.OVERDUE:
        yield slug(ShownStatus.OVERDUE)


def noun_of(plan: Plan) -> str:
    """What a plan's actions are called: those of a body are its decisions."""
    return "decision" if plan.decided_by else "action"


def narrowed(page: str, status: ShownStatus) -> str:
    """The way to a plan's actions of one status; `page` is the link to the plan's page."""
    return f"{page}?status={slug(status)}#actions"


def status_parts(page: str, standings: Sequence[Standing]) -> tuple[BarPart, ...]:
    """The statuses as shown, as parts of a bar, each with the way to the actions that it counts.

    The plan's filter shows an action that is late under its status and under "late": where that leaves more than the
    count, the way leads to all actions.
    """
    counts = count_statuses(standings)
    whole, parts = sum(counts.values()), []
    for status in URGENT_FIRST:
        if number := counts.get(status, 0):
            left = sum(slug(status) in status_keys(standing) for standing in standings)
            url = narrowed(page, status) if left == number else f"{page}#actions"
            tag = status_tag(status)
            tag = replace(tag, style=_IN_A_BAR.get(status, tag.style))
            parts.append(BarPart(tag, str(number), LinkView(tag.word.lower(), url), share(number, whole)))
    return tuple(parts)


def share(number: int, whole: int) -> int:
    """How wide a part of a bar is, in the steps that the stylesheet knows; none vanishes."""
    return max(1, round(number * WHOLE / whole))
