"""Plans as programs are told them, version 1: see `api_views`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ActionAnswer:
    """One action of a plan, as it stood at the plan's reporting date."""

    ref: str
    aim: str
    action: str
    lead: tuple[str, ...]
    first_due: str | None
    due: str | None
    times_moved: int
    days_late: int | None
    overdue: bool
    status: str
    reported_on: str | None
    serves: tuple[str, ...]
    page: str


@dataclass(frozen=True, slots=True)
class PlanAnswer:
    """A plan and its actions; `statuses` counts them by the status that was reported."""

    id: str
    title: str
    years: str
    publication: str
    reporting_date: str | None
    statuses: dict[str, int]
    actions: tuple[ActionAnswer, ...]
    page: str
