"""What programs may ask for, version 1: each kind of answer as it is published, from which its JSON Schema is made.

Within version 1 an answer may get more fields; none goes, and none changes what it means. Addresses in answers are
relative to the folder of the version.
"""

from dataclasses import dataclass
from typing import Annotated, TypeAlias

from pydantic import Field

from generator.pages.downloads.api_plan_views import PlanAnswer

Number: TypeAlias = int | float
_Month = Annotated[str, Field(pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])$")]


@dataclass(frozen=True, slots=True)
class FigureAnswer:
    """One figure, or the reason why there is none; `symbol` is the letter that the CSV file has in its place."""

    area: str
    group: Annotated[str, Field(description="The part of all that is counted; empty for all.")]
    period: Annotated[str, Field(description="As 2017-01, 2016/17, 2016/17 Q3, AY2016/17, 2016 or 2016-04 to 2017-01.")]
    first_month: _Month
    last_month: _Month
    value: Number | None
    numerator: Number | None
    denominator: Number | None
    status: Annotated[str, Field(description="Empty for a plain figure; else provisional, or why there is none.")]
    symbol: Annotated[str, Field(pattern="^[cxz]?$")]
    note: str
    caution: Annotated[str, Field(description="On how few people the figure rests, where they are few.")]
    printed_rating: Annotated[str, Field(pattern="^(green|amber|red)?$")]


@dataclass(frozen=True, slots=True)
class RatingAnswer:
    """The colour of a figure by the rule beside it; `period` says of which figure it speaks."""

    colour: Annotated[str, Field(pattern="^(green|amber|red|not rated)$")]
    rule: str
    period: str | None
    note: str
    printed: Annotated[str, Field(description="The colour that the report itself gives; empty for none.")]


@dataclass(frozen=True, slots=True)
class YearToDateAnswer:
    """The year so far; without a value, `reason` says why."""

    value: Number | None
    period: str | None
    status: str
    reason: str


@dataclass(frozen=True, slots=True)
class VerdictsAnswer:
    """A measure as at one release: its newest figure and all that is said of it."""

    id: str
    number: str
    name: str
    latest: FigureAnswer | None
    year_to_date: YearToDateAnswer
    rating: RatingAnswer
    direction: Annotated[str, Field(description="Which way the number went.")]
    movement: Annotated[str, Field(description="Whether it is a real change, and what it means.")]
    movement_why: str


@dataclass(frozen=True, slots=True)
class TargetAnswer:
    """What was aimed for from a month on."""

    since: _Month
    rule: str
    green_from: Number | None
    green_to: Number | None
    set_by: str


@dataclass(frozen=True, slots=True)
class MeasureAnswer:
    """A measure: what it means, its targets, its verdicts as at the newest release, and every figure."""

    id: str
    scorecard: str
    theme: str
    number: str
    name: str
    question: str
    definition: str
    numerator: str | None
    denominator: str | None
    unit: str
    decimals: int
    polarity: str
    basis: str
    frequency: str
    source_system: str
    release: _Month
    targets: tuple[TargetAnswer, ...]
    latest: FigureAnswer | None
    year_to_date: YearToDateAnswer
    rating: RatingAnswer
    direction: str
    movement: str
    movement_why: str
    figures: tuple[FigureAnswer, ...]
    page: str
    csv: str


@dataclass(frozen=True, slots=True)
class ReleaseAnswer:
    """One release, as it was published, for ever."""

    scorecard: str
    month: _Month
    title: str
    publication: str
    measures: tuple[VerdictsAnswer, ...]
    page: str
    csv: str


@dataclass(frozen=True, slots=True)
class AreaAnswer:
    """A place, or a group of places, that figures are about."""

    code: str
    name: str
    level: str
    parent: str


@dataclass(frozen=True, slots=True)
class AreasAnswer:
    """Every area; the council's own is that of the index."""

    areas: tuple[AreaAnswer, ...]


@dataclass(frozen=True, slots=True)
class WayAnswer:
    """The way to another answer."""

    id: str
    name: str
    url: str


@dataclass(frozen=True, slots=True)
class CouncilAnswer:
    """Whose figures these are."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class IndexAnswer:
    """Where to begin: what there is, and the way to it."""

    version: str
    council: CouncilAnswer
    title: str
    rights: str
    licence: str | None
    areas: str
    measures: tuple[WayAnswer, ...]
    releases: tuple[WayAnswer, ...]
    plans: tuple[WayAnswer, ...]
    schemas: tuple[WayAnswer, ...]


# Each kind of answer by the name of its schema.
ANSWERS: dict[str, type] = {
    "index": IndexAnswer,
    "areas": AreasAnswer,
    "measure": MeasureAnswer,
    "release": ReleaseAnswer,
    "plan": PlanAnswer,
}
