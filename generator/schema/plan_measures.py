"""Measures of plans as they are typed: where things stood, what is aimed for, and which indicator shows it today."""

from decimal import Decimal
from typing import Self

from pydantic import model_validator

from generator.schema.registry import Polarity
from generator.schema.typed import AnyPeriod, Date, Id, Prose, Strict, UnitName
from generator.terms.rules import Rule, RuleBrokenError

_NO_UNIT = Rule(
    "number-without-unit",
    "A number of a plan has a unit",
    "{name} has the value {value} but no unit.",
    "Say what it counts, like percent or count.",
    {"name": '"baseline"', "value": "9"},
)
_NOT_ONE_INDICATOR = Rule(
    "measure-without-indicator",
    "A measure of a plan names an indicator, or says why there is none",
    "{name} needs an indicator, or no_indicator with the reason.",
    "Give one of them.",
    {"name": 'entry 1 of "measures"'},
)
_NOTHING_TO_COMPARE = Rule(
    "not-comparable-to-nothing",
    "A measure that can't be compared names the indicator that it can't be compared with",
    "{name} has not_comparable but no indicator.",
    "Remove one or add the other.",
    {"name": 'entry 2 of "measures"'},
)


class Baseline(Strict):
    """Where things stood: as the plan prints it, and as a number where it is one."""

    as_printed: str
    value: Decimal | None = None
    unit: UnitName | None = None

    @model_validator(mode="after")
    def _number_has_a_unit(self) -> Self:
        if self.value is not None and self.unit is None:
            raise RuleBrokenError(_NO_UNIT, value=self.value)
        return self


class PlanTarget(Baseline):
    """What is aimed for: a text and a number like a baseline's, and when it is to be reached."""

    by: Date | None = None
    period: AnyPeriod | None = None


class PlanMeasure(Strict):
    """One measure of a plan. It names the scorecards' indicator, or says why there is none."""

    ref: str
    name: str
    polarity: Polarity
    baseline: Baseline
    targets: tuple[PlanTarget, ...] = ()
    accountable: str
    why: Prose
    indicator: Id | None = None
    no_indicator: str | None = None
    not_comparable: str | None = None
    note: Prose | None = None

    @model_validator(mode="after")
    def _names_an_indicator_or_says_why_not(self) -> Self:
        if (self.indicator is None) == (self.no_indicator is None):
            raise RuleBrokenError(_NOT_ONE_INDICATOR)
        if self.not_comparable and self.indicator is None:
            raise RuleBrokenError(_NOTHING_TO_COMPARE)
        return self
