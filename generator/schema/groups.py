"""Which figures are about a group of people, such as girls or children in care: content/groups.yml."""

from pydantic import Field

from generator.schema.typed import Id, Strict


class MeasureOfPlan(Strict):
    """A measure that a plan prints, by the name of the plan's file and its number there."""

    plan: Id
    ref: str


class GroupKind(Strict):
    """One way in which people differ, and whatever the site holds about it.

    `dimensions` are breakdowns of measures, whose every category is shown; `measures` and `figures` are about such a
    group as a whole.
    """

    id: Id
    name: str
    about: str
    dimensions: tuple[str, ...] = ()
    measures: tuple[Id, ...] = ()
    figures: tuple[Id, ...] = ()
    plan_measures: tuple[MeasureOfPlan, ...] = ()


class Groups(Strict):
    """The page of all groups."""

    title: str
    summary: str
    kinds: tuple[GroupKind, ...] = Field(min_length=1)
