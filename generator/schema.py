"""The registry: what the performance team writes about each indicator, in data/indicators/*.yml."""

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from generator.period import Kind, Period, PeriodError


class Strict(BaseModel):
    """What a person typed: fixed once read, and a key that nobody knows is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, str_min_length=1)


class Unit(StrEnum):
    """What the figures count; it alone decides how they are written."""

    COUNT = "count"
    PERCENT = "percent"
    RATE_10K = "rate per 10,000"
    RATE_100 = "rate per 100"
    RATE = "rate"
    DAYS = "days"
    AVERAGE = "average"


class Polarity(StrEnum):
    """Which way is good."""

    HIGHER = "higher is better"
    LOWER = "lower is better"
    WITHIN = "within a range"
    NONE = "no judgement"


class Basis(StrEnum):
    """What stretch of time one figure covers."""

    IN_MONTH = "in month"
    MONTH_END = "month end"
    FINANCIAL_YTD = "financial year to date"
    ACADEMIC_YTD = "academic year to date"
    ROLLING_12 = "rolling 12 months"
    QUARTER = "quarter"
    TERM = "term"
    FINANCIAL_YEAR = "financial year"
    ACADEMIC_YEAR = "academic year"


class Frequency(StrEnum):
    """How often a new figure is due."""

    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    TERMLY = "termly"
    YEARLY = "yearly"

    @property
    def months(self) -> int:
        """Months between two figures."""
        return {"monthly": 1, "quarterly": 3, "termly": 4, "yearly": 12}[self.value]


class YearToDateRule(StrEnum):
    """How the year to date follows from its months."""

    SUM = "sum"
    RATIO = "ratio of sums"
    LATEST = "latest"
    MEAN = "mean"
    NONE = "none"


def _month_text(text: str) -> str:
    try:
        if Period.parse(text).kind is Kind.MONTH:
            return text
    except PeriodError:
        pass
    raise ValueError(f'"{text}" is not a month; write it like 2017-01')


Month = Annotated[str, AfterValidator(_month_text)]
Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


class Band(Strict):
    """The values that earn one colour; `at_least` and `at_most` include the bound, the others don't."""

    at_least: Decimal | None = None
    more_than: Decimal | None = None
    at_most: Decimal | None = None
    less_than: Decimal | None = None

    @model_validator(mode="after")
    def _bounds_make_sense(self) -> Self:
        if self.at_least is not None and self.more_than is not None:
            raise ValueError("has both at_least and more_than; keep one")
        if self.at_most is not None and self.less_than is not None:
            raise ValueError("has both at_most and less_than; keep one")
        if self.lower is None and self.upper is None:
            raise ValueError("has no bound; add at_least, more_than, at_most or less_than")
        if self.lower is not None and self.upper is not None and self.lower > self.upper:
            raise ValueError(f"has bounds that cross: from {self.lower} up to {self.upper}")
        return self

    @property
    def lower(self) -> Decimal | None:
        """The lower bound, included or not."""
        return self.at_least if self.at_least is not None else self.more_than

    @property
    def upper(self) -> Decimal | None:
        """The upper bound, included or not."""
        return self.at_most if self.at_most is not None else self.less_than

    def holds(self, value: Decimal) -> bool:
        """Whether a value lies in the band."""
        return not (
            (self.at_least is not None and value < self.at_least)
            or (self.more_than is not None and value <= self.more_than)
            or (self.at_most is not None and value > self.at_most)
            or (self.less_than is not None and value >= self.less_than)
        )


class TargetBasis(StrEnum):
    """Which figure a target speaks of."""

    LATEST = "latest figure"
    YEAR_TO_DATE = "year to date"
    WHOLE_YEAR = "whole year"


class Target(Strict):
    """What the council aimed for from a month on: bands for the colours, or words where there are none."""

    from_: Month = Field(alias="from")
    as_printed: str
    set_by: str
    why: str
    basis: TargetBasis | None = None
    green: Band | None = None
    amber: Band | None = None
    red: Band | None = None
    otherwise: Literal["red", "not rated"] | None = None
    in_words: str | None = None
    note: str | None = None

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if self.in_words is not None:
            if self.green or self.amber or self.red or self.otherwise or self.basis:
                raise ValueError("has both in_words and bands; a target is one or the other")
            return self
        if self.green is None:
            raise ValueError("has no green band and no in_words; add one of them")
        if self.basis is None:
            raise ValueError("has bands but no basis; add latest figure, year to date or whole year")
        if self.otherwise is None:
            raise ValueError("has bands but no otherwise; say red or not rated")
        if self.amber is not None and not _reaches_beyond(self.amber, self.green):
            raise ValueError("has bounds that cross: no value can be amber, because green covers them all")
        return self


def _reaches_beyond(amber: Band, green: Band) -> bool:
    """Whether amber goes further than green on a side where green ends."""
    below = green.lower is not None and (amber.lower is None or amber.lower < green.lower)
    above = green.upper is not None and (amber.upper is None or amber.upper > green.upper)
    return below or above


class Break(Strict):
    """The first period counted in a new way; figures before it can't be compared with figures after."""

    from_: Month = Field(alias="from")
    reason: str


class Breakdown(Strict):
    """One way in which the figure is split, and whether its parts add up to the whole."""

    dimension: str
    label: str
    adds_up: bool
    categories: tuple[str, ...] = Field(min_length=2)


class YearToDate(Strict):
    """The year-to-date rule and the month in which its year starts."""

    rule: YearToDateRule
    starts: Literal["april", "september", "november"] = "april"

    @property
    def first_month(self) -> int:
        """The month in which the year starts, January being 0."""
        return {"april": 3, "september": 8, "november": 10}[self.starts]


class Indicator(Strict):
    """One indicator's definition card. Nothing that decides a verdict has a default."""

    id: Id
    number: str
    variant: str | None = None
    name: str
    question: str
    definition: str
    numerator: str | None = None
    denominator: str | None = None
    theme: Id
    unit: Unit
    decimals: int = Field(ge=0, le=4)
    polarity: Polarity
    basis: Basis
    frequency: Frequency
    year_to_date: YearToDate
    areas_add_up: bool
    in_summary: bool
    owner: str
    source_system: str
    targets: tuple[Target, ...]
    corporate_plan: bool = False
    new_reporting: bool = False
    can_exceed_100: bool = False
    breakdowns: tuple[Breakdown, ...] = ()
    breaks: tuple[Break, ...] = ()
    data_notes: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _targets_follow_one_another(self) -> Self:
        starts = [target.from_ for target in self.targets]
        if starts != sorted(set(starts)):
            raise ValueError("has targets that are not in the order of their dates, each date once")
        return self

    @property
    def full_number(self) -> str:
        """Number and variant together, as a reader meets them: `1.2 percent`."""
        return f"{self.number} ({self.variant})" if self.variant else self.number


class Theme(Strict):
    """A group of indicators that are read together."""

    id: Id
    name: str


class RelationRule(StrEnum):
    """How figures of several indicators hang together."""

    HUNDRED = "parts of a hundred"
    SUM = "sum of"
    RATIO = "ratio of"
    ROLLING_SUM = "rolling 12-month sum of"


class Relation(Strict):
    """An arithmetic tie between indicators that every month must keep.

    `parts of a hundred` ties `parts` only; the other rules say what `whole` is made of.
    """

    rule: RelationRule
    parts: tuple[Id, ...] = Field(min_length=1)
    whole: Id | None = None
    name: str


class Scorecard(Strict):
    """What a scorecard is called and where its figures were first published."""

    id: Id
    name: str
    prefix: Id
    about: str
    publication: str


class Registry(Strict):
    """One scorecard's registry file: its themes, its indicators and what ties them together."""

    scorecard: Scorecard
    themes: tuple[Theme, ...] = Field(min_length=1)
    indicators: tuple[Indicator, ...] = Field(min_length=1)
    relations: tuple[Relation, ...] = ()
