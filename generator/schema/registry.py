"""The registry: what the performance team writes about each indicator, in data/indicators/*.yml."""

from enum import StrEnum
from typing import Literal, Self

from pydantic import Field, PrivateAttr, model_validator

from generator.schema.declarations import SmallNumber
from generator.schema.disclosure_rules import Disclosure, DisclosureRule
from generator.schema.targets import Target
from generator.schema.typed import Id, Month, Strict, UnitName
from generator.terms.period import Period
from generator.terms.wording import in_period


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

    @property
    def is_running_total(self) -> bool:
        """Whether a figure counts from the start of its year up to the end of its period."""
        return self in (Basis.FINANCIAL_YTD, Basis.ACADEMIC_YTD)


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


class YearToDateDefinition(Strict):
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
    unit: UnitName
    decimals: int = Field(ge=0, le=4)
    polarity: Polarity
    basis: Basis
    frequency: Frequency
    year_to_date: YearToDateDefinition
    areas_add_up: bool
    disclosure: Disclosure
    in_summary: bool
    owner: str
    source_system: str
    targets: tuple[Target, ...]
    corporate_plan: bool = False
    new_reporting: bool = False
    can_exceed_100: bool = False
    verdicts_on_provisional: bool = False
    breakdowns: tuple[Breakdown, ...] = ()
    breaks: tuple[Break, ...] = ()
    data_notes: tuple[str, ...] = ()
    _rule: DisclosureRule | None = PrivateAttr(default=None)

    @property
    def rule(self) -> DisclosureRule | None:
        """The disclosure rule, which the registry hands to each of its indicators; None where no people are counted."""
        return self._rule

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

    def when(self, period: Period) -> str:
        """When a figure was: a running total counts up to the end of its period, others speak of the period."""
        return f"by {Period.month(period.end).label}" if self.basis.is_running_total else in_period(period)


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

    @property
    def is_complete(self) -> bool:
        """Whether it has what its rule needs: a whole, or none for parts of a hundred; and two parts for a ratio."""
        needs_whole = self.rule is not RelationRule.HUNDRED
        has_parts = self.rule is not RelationRule.RATIO or len(self.parts) == 2
        return needs_whole == (self.whole is not None) and has_parts


class Scorecard(Strict):
    """What a scorecard is called and what it covers."""

    id: Id
    name: str
    about: str


class Registry(Strict):
    """One scorecard's registry file: its themes, its indicators and what ties them together."""

    scorecard: Scorecard
    themes: tuple[Theme, ...] = Field(min_length=1)
    disclosure_rules: tuple[DisclosureRule, ...] = ()
    indicators: tuple[Indicator, ...] = Field(min_length=1)
    relations: tuple[Relation, ...] = ()
    small_numbers: tuple[SmallNumber, ...] = ()

    @model_validator(mode="after")
    def _hand_out_rules(self) -> Self:
        for indicator in self.indicators:
            indicator._rule = self.rule_of(indicator)
        return self

    def rule_of(self, indicator: Indicator) -> DisclosureRule | None:
        """The disclosure rule of an indicator; None where it counts no people, or names a rule that is not there."""
        return next((rule for rule in self.disclosure_rules if rule.id == indicator.disclosure.rule), None)
