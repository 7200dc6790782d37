"""Measures of plans as they are typed: where things stood, what is aimed for, and which indicator shows it today."""

import re
from decimal import Decimal
from itertools import pairwise
from typing import Self

from pydantic import model_validator

from generator.schema.targets import Polarity
from generator.schema.typed import AnyPeriod, Date, Id, Number, Prose, Strict, UnitName
from generator.terms.rules import Rule, RuleBrokenError
from generator.terms.slips import years_typed_as_months
from generator.terms.units import MINUS

_THOUSANDS = re.compile(r"(?<=[0-9]),(?=[0-9]{3})")
_NUMBER = re.compile(r"(?<![0-9.])-?[0-9]+(?:\.[0-9]+)?")
_NONE = re.compile(r"\b(?:no|none|nil|zero)\b", re.IGNORECASE)
_NO_UNIT = Rule(
    "number-without-unit",
    "A number of a plan has a unit",
    "{name} has the value {value} but no unit.",
    "Say what it counts, like percent or count.",
    {"name": '"baseline"', "value": "9"},
)
_NO_NUMBER = Rule(
    "unit-without-number",
    "A unit of a plan has a number",
    "{name} has the unit {unit} but no value.",
    "Give the number, or remove the unit.",
    {"name": '"baseline"', "unit": "count"},
)
_NOT_AS_PRINTED = Rule(
    "number-not-as-printed",
    "A number of a plan is one that is printed",
    '{name} has the value {value}, but "{printed}" is printed.',
    "Correct one of the two. A number that can't be found in the words is left out, with its unit.",
    {"name": '"baseline"', "value": "9", "printed": "8 of 12"},
)
_NOT_ONE_INDICATOR = Rule(
    "measure-without-indicator",
    "A measure of a plan names an indicator, or says why there is none",
    "{name} needs one of indicator and no_indicator, which says why there is none.",
    "Give one of the two, not both.",
    {"name": 'entry 1 of "measures"'},
)
_NOTHING_TO_COMPARE = Rule(
    "not-comparable-to-nothing",
    "A measure that can't be compared names the indicator that it can't be compared with",
    "{name} has not_comparable but no indicator.",
    "Remove one or add the other.",
    {"name": 'entry 2 of "measures"'},
)
_YEAR_AS_MONTH = Rule(
    "target-year-with-hyphen",
    "A year is written with a slash (/): with a hyphen it is a month",
    "{name} has a target for {text}, which is {label}, among targets for years.",
    "A financial year is written {year}, a school year AY{year}.",
    {"name": 'entry 1 of "measures"', "text": "2010-11", "label": "November 2010", "year": "2010/11"},
)


class Baseline(Strict):
    """Where things stood: as the plan prints it, and as a number where it is one."""

    as_printed: str
    value: Number | None = None
    unit: UnitName | None = None

    @model_validator(mode="after")
    def _number_has_a_unit(self) -> Self:
        if self.value is not None and self.unit is None:
            raise RuleBrokenError(_NO_UNIT, value=self.value)
        if self.value is None and self.unit is not None:
            raise RuleBrokenError(_NO_NUMBER, unit=self.unit)
        return self

    @model_validator(mode="after")
    def _number_is_printed(self) -> Self:
        if self.value is not None and not _is_printed(self.value, self.as_printed):
            raise RuleBrokenError(_NOT_AS_PRINTED, value=self.value, printed=self.as_printed)
        return self


def _is_printed(value: Decimal, words: str) -> bool:
    """Whether words hold a number, or a share that it is, as `1 in 4` is 25; nothing tells it where they hold none."""
    printed = [Decimal(found) for found in _NUMBER.findall(_THOUSANDS.sub("", words.replace(MINUS, "-")))]
    shares = [part * 100 / whole for part, whole in pairwise(printed) if whole]
    is_none = value == 0 and _NONE.search(words) is not None  # As in "none by 2016".
    return not printed or is_none or value in (*printed, *shares)


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

    @model_validator(mode="after")
    def _targets_are_for_the_years_that_are_meant(self) -> Self:
        for month, year in years_typed_as_months(target.period for target in self.targets if target.period):
            raise RuleBrokenError(_YEAR_AS_MONTH, text=month.text, label=month.label, year=year.text)
        return self
