"""A plan in pictures: what is out of order in words, when its actions were due, and how each theme stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from generator.assess.plans import ShownStatus, Standing, count_statuses, urgent_first
from generator.pages.addresses import action_page, link
from generator.pages.document.blocks import BlockMaker
from generator.pages.parts.bar import BarPart
from generator.pages.parts.parts import LinkView, TagView
from generator.pages.plan.action_rows import Group, grouped, late_words
from generator.pages.plan.due_calendar import CalendarView, due_calendar
from generator.pages.plan.statuses import narrowed, noun_of, share, status_keys, status_parts, status_tag
from generator.record.content import PlanDocument
from generator.schema.plans import Plan
from generator.terms.texts import slug
from generator.terms.wording import counted, listed

# What needs words of its own: what is late, off track, or not known.
_EXCEPTIONS = (ShownStatus.OVERDUE, ShownStatus.OFF_TRACK, ShownStatus.NOT_KNOWN)
_MOST_EXCEPTIONS = 4


@dataclass(frozen=True, slots=True)
class ExceptionItem:
    """One action that is out of order: when it was due, who leads it, and what was reported."""

    ref: str
    link: LinkView
    due: str
    lead: str
    said: Markup


@dataclass(frozen=True, slots=True)
class ExceptionsView:
    """The actions of one status that needs somebody's eye; where there are many, the way to all of them."""

    tag: TagView
    items: tuple[ExceptionItem, ...]
    all_of_them: LinkView | None


@dataclass(frozen=True, slots=True)
class GroupBar:
    """One theme: its actions by status, on one scale with the others; `room` is what the longest has more."""

    link: LinkView
    parts: tuple[BarPart, ...]
    room: int
    total: str
    words: str


@dataclass(frozen=True, slots=True)
class PictureView:
    """The pictures of a plan whose actions were reported on a known day."""

    parts: tuple[BarPart, ...]
    exceptions: tuple[ExceptionsView, ...]
    calendar: CalendarView | None
    groups_heading: str
    groups: tuple[GroupBar, ...]


def picture_view(maker: BlockMaker, document: PlanDocument, standings: Sequence[Standing]) -> PictureView | None:
    """The pictures of a plan; None where nobody reported how its actions stood."""
    if document.plan.reporting_date is None or not count_statuses(standings):
        return None
    groups = tuple(_groups(document.plan, standings))
    return PictureView(
        status_parts("", standings),
        tuple(_exceptions(maker, document, standings)),
        due_calendar(maker.page, document, standings),
        _heading(document.plan, standings) if len(groups) > 1 else "",
        groups if len(groups) > 1 else (),
    )


def _exceptions(maker: BlockMaker, document: PlanDocument, standings: Sequence[Standing]) -> Iterator[ExceptionsView]:
    for status in _EXCEPTIONS:
        found = [s for s in urgent_first(standings) if _is_exception(s, status)]
        items = tuple(_item(maker, document, standing) for standing in found[:_MOST_EXCEPTIONS])
        # The filter finds what is late under its other status, too: the link counts what it leads to.
        left = sum(slug(status) in status_keys(standing) for standing in standings)
        more = LinkView(f"All {left}", narrowed("", status)) if len(found) > _MOST_EXCEPTIONS else None
        if items:
            yield ExceptionsView(status_tag(status), items, more)


def _is_exception(standing: Standing, status: ShownStatus) -> bool:
    """Each action once: what is late stands under late, whatever else was said of it."""
    return (
        standing.is_overdue if status is ShownStatus.OVERDUE else standing.shown is status and not standing.is_overdue
    )


def _item(maker: BlockMaker, document: PlanDocument, standing: Standing) -> ExceptionItem:
    action, latest = standing.action, standing.latest
    late = late_words(standing)
    due = f"Due {standing.current_due.label}" if standing.current_due else "No due date"
    reported = f"Reported as {standing.status}" if standing.is_overdue and standing.status else ""
    return ExceptionItem(
        action.ref,
        LinkView(action.action.rstrip("."), link(maker.page, action_page(document.id, action.ref))),
        ". ".join(filter(None, (f"{due}, {late}" if late else due, reported))) + ".",
        "; ".join(action.lead),
        maker.words(latest, "commentary") if latest else Markup(""),
    )


def _groups(plan: Plan, standings: Sequence[Standing]) -> Iterator[GroupBar]:
    groups = [(group, _members(group, standings)) for group in grouped(plan) if group.actions]
    longest = max(len(members) for _, members in groups)
    for group, members in groups:
        parts = status_parts("", members)
        silent = len(members) - sum(int(part.number) for part in parts)
        said = [f"{part.number} {part.link.text}" for part in parts] + (
            [f"{silent} without a report"] if silent else []
        )
        yield GroupBar(
            LinkView(group.title, f"?group={group.id}#actions"),
            tuple(replace(part, share=share(int(part.number), longest)) for part in parts),
            share(longest - len(members), longest) if len(members) < longest else 0,
            str(len(members)),
            f"{counted(len(members), noun_of(plan))}: {', '.join(said)}",
        )


def _members(group: Group, standings: Sequence[Standing]) -> list[Standing]:
    held = {action.ref for action in group.actions}
    return [standing for standing in standings if standing.action.ref in held]


def _heading(plan: Plan, standings: Sequence[Standing]) -> str:
    """Where most is late, off track or at risk: `By theme: 7 of 14 actions in Staying Safe are late or at risk`."""
    level = (plan.levels.outcome if plan.outcomes else plan.levels.priority).lower()
    worrying = (ShownStatus.OVERDUE, ShownStatus.OFF_TRACK, ShownStatus.AT_RISK)
    found = [(group, members, [s for s in members if s.shown in worrying]) for group, members in (
        (group, _members(group, standings)) for group in grouped(plan)
    )]  # fmt: skip
    most = max(len(wrong) for _, _, wrong in found)
    first = [(group, members, wrong) for group, members, wrong in found if len(wrong) == most]
    if len(first) > 1:
        return f"By {level}"
    group, members, wrong = first[0]
    kinds = [status_tag(s).word.lower() for s in worrying if any(each.shown is s for each in wrong)]
    whole = counted(len(members), noun_of(plan))
    return f"By {level}: {most} of {whole} in {group.title} {'is' if most == 1 else 'are'} {listed(kinds, 'or')}"
