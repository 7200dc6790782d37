"""Plans, areas and the index of everything, as programs are told them."""

from collections import Counter
from collections.abc import Iterator

from generator.assess.plans import Standing, stand_all
from generator.pages.addresses import action_page, link, plan_page
from generator.pages.downloads import api_views as said
from generator.pages.downloads.api_json import FOLDER, VERSION
from generator.pages.downloads.api_plan_views import ActionAnswer, PlanAnswer
from generator.pages.downloads.companions import rights_of_site
from generator.record.content import Content, PlanDocument
from generator.schema.plans import Priority
from generator.terms.deadline import Deadline

_HERE = f"{FOLDER}/index.md"


def plan_answer(document: PlanDocument) -> PlanAnswer:
    """A plan with its actions."""
    plan, standings = document.plan, stand_all(document.plan)
    of = {action.ref: goal for goal in plan.goals for action in goal.actions}
    counts = Counter(str(standing.status or "no status") for standing in standings)
    return PlanAnswer(
        id=document.id,
        title=plan.title,
        years=plan.years,
        publication=plan.publication,
        reporting_date=_day(plan.reporting_date),
        statuses=dict(sorted(counts.items())),
        actions=tuple(_action(document, standing, of[standing.action.ref]) for standing in standings),
        page=link(_HERE, plan_page(document.id)),
    )


def _action(document: PlanDocument, standing: Standing, goal: Priority) -> ActionAnswer:
    action, latest = standing.action, standing.latest
    return ActionAnswer(
        ref=action.ref,
        aim=goal.title,
        action=action.action,
        lead=action.lead,
        first_due=_day(standing.original_due),
        due=_day(standing.current_due),
        times_moved=standing.times_redated,
        days_late=standing.days_late,
        overdue=standing.is_overdue,
        status=str(standing.status or ""),
        reported_on=_day(latest.date if latest else None),
        serves=action.serves,
        page=link(_HERE, action_page(document.id, action.ref)),
    )


def areas_answer(content: Content) -> said.AreasAnswer:
    """Every area that figures are about."""
    areas = (said.AreaAnswer(each.code, each.name, each.level, each.parent) for each in content.areas.values())
    return said.AreasAnswer(tuple(areas))


def index_answer(content: Content) -> said.IndexAnswer:
    """What there is, and the way to it."""
    licence = content.site.figures_licence
    return said.IndexAnswer(
        version=VERSION,
        council=said.CouncilAnswer(content.borough.code, content.site.council),
        title=content.site.name,
        rights=rights_of_site(content.site),
        licence=licence.url if licence else None,
        areas="areas.json",
        measures=tuple(_measures(content)),
        releases=tuple(_releases(content)),
        plans=tuple(said.WayAnswer(p.id, p.plan.title, f"plans/{p.id}.json") for p in content.plans),
        schemas=tuple(said.WayAnswer(name, name, f"schemas/{name}.json") for name in kinds_of(content)),
    )


def kinds_of(content: Content) -> tuple[str, ...]:
    """The kinds of answer that there are: none of plans where there is no plan."""
    return tuple(name for name in said.ANSWERS if name != "plan" or content.plans)


def _measures(content: Content) -> Iterator[said.WayAnswer]:
    for scorecard in content.scorecards:
        for each in scorecard.registry.indicators:
            yield said.WayAnswer(each.id, each.name, f"measures/{each.id}.json")


def _releases(content: Content) -> Iterator[said.WayAnswer]:
    for scorecard in content.scorecards:
        for release in scorecard.releases:
            name = f"{scorecard.id}/{release.month.text}"
            yield said.WayAnswer(name, release.title, f"releases/{name}.json")


def _day(due: Deadline | None) -> str | None:
    return due.day.isoformat() if due else None
