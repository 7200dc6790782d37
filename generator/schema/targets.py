"""Which way is good, and targets as they are typed: since when, which values earn which colour, and who set them."""

from decimal import Decimal
from enum import StrEnum
from typing import Literal, Self

from pydantic import Field, model_validator

from generator.schema.typed import Month, Number, Strict
from generator.terms.rules import Rule, RuleBrokenError

_TWO_LOWER_BOUNDS = Rule(
    "two-lower-bounds",
    "A band has one lower bound at most",
    "{name} has both at_least and more_than.",
    "Keep one.",
    {"name": '"green"'},
)
_TWO_UPPER_BOUNDS = Rule(
    "two-upper-bounds",
    "A band has one upper bound at most",
    "{name} has both at_most and less_than.",
    "Keep one.",
    {"name": '"green"'},
)
_NO_BOUND = Rule(
    "band-without-bound",
    "A band has a bound",
    "{name} has no bound.",
    "Add at_least, more_than, at_most or less_than.",
    {"name": '"green"'},
)
_BOUNDS_CROSS = Rule(
    "bounds-cross",
    "A band's bounds leave room for a value",
    "{name} has bounds that cross: from {lower} up to {upper}.",
    "Correct one of the two.",
    {"name": '"green"', "lower": "45", "upper": "44"},
)
_WORDS_AND_BANDS = Rule(
    "words-and-bands",
    "A target is given in words or by bands, not both",
    "{name} has both in_words and bands.",
    "A target is one or the other.",
    {"name": 'entry 1 of "targets"'},
)
_NO_WORDS_NO_BANDS = Rule(
    "no-words-no-bands",
    "A target has a green band, or words",
    "{name} has no green band and no in_words.",
    "Add one of them.",
    {"name": 'entry 1 of "targets"'},
)
_NO_BASIS = Rule(
    "bands-without-basis",
    "A target with bands says of which figure it speaks",
    "{name} has bands but no basis.",
    "Add latest figure, year to date or whole year.",
    {"name": 'entry 1 of "targets"'},
)
_NO_OTHERWISE = Rule(
    "bands-without-otherwise",
    "A target with bands says what lies outside them",
    "{name} has bands but no otherwise.",
    "Say red or not rated.",
    {"name": 'entry 1 of "targets"'},
)
_AMBER_COVERED = Rule(
    "amber-within-green",
    "An amber band goes further than the green one",
    "{name} has bounds that cross: no value can be amber, because green covers them all.",
    "Correct one of the two bands.",
    {"name": 'entry 1 of "targets"'},
)


class Polarity(StrEnum):
    """Which way is good."""

    HIGHER = "higher is better"
    LOWER = "lower is better"
    WITHIN = "within a range"
    NONE = "no judgement"


class Band(Strict):
    """The values that earn one colour; `at_least` and `at_most` include the bound, the others don't."""

    at_least: Number | None = None
    more_than: Number | None = None
    at_most: Number | None = None
    less_than: Number | None = None

    @model_validator(mode="after")
    def _has_one_bound_a_side(self) -> Self:
        if self.at_least is not None and self.more_than is not None:
            raise RuleBrokenError(_TWO_LOWER_BOUNDS)
        if self.at_most is not None and self.less_than is not None:
            raise RuleBrokenError(_TWO_UPPER_BOUNDS)
        return self

    @model_validator(mode="after")
    def _has_bounds_that_hold_something(self) -> Self:
        if self.lower is None and self.upper is None:
            raise RuleBrokenError(_NO_BOUND)
        if self.lower is not None and self.upper is not None and not self._leaves_room(self.lower, self.upper):
            raise RuleBrokenError(_BOUNDS_CROSS, lower=self.lower, upper=self.upper)
        return self

    def _leaves_room(self, lower: Decimal, upper: Decimal) -> bool:
        """Whether a value can lie between the bounds; on one that both include, too."""
        includes_both = self.at_least is not None and self.at_most is not None
        return lower < upper or (lower == upper and includes_both)

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

    @property
    def is_for_the_year(self) -> bool:
        """Whether it speaks of the year so far or of the whole year, and not of the latest figure."""
        return self.basis in (TargetBasis.YEAR_TO_DATE, TargetBasis.WHOLE_YEAR)

    @model_validator(mode="after")
    def _has_words_or_bands(self) -> Self:
        of_bands = self.green or self.amber or self.red or self.otherwise or self.basis
        if self.in_words is not None and of_bands:
            raise RuleBrokenError(_WORDS_AND_BANDS)
        if self.in_words is None and self.green is None:
            raise RuleBrokenError(_NO_WORDS_NO_BANDS)
        return self

    @model_validator(mode="after")
    def _has_bands_that_decide(self) -> Self:
        if self.green is None:
            return self
        if self.basis is None:
            raise RuleBrokenError(_NO_BASIS)
        if self.otherwise is None:
            raise RuleBrokenError(_NO_OTHERWISE)
        if self.amber is not None and not _reaches_beyond(self.amber, self.green):
            raise RuleBrokenError(_AMBER_COVERED)
        return self


def _reaches_beyond(amber: Band, green: Band) -> bool:
    """Whether amber goes further than green on a side where green ends."""
    below = green.lower is not None and (amber.lower is None or amber.lower < green.lower)
    above = green.upper is not None and (amber.upper is None or amber.upper > green.upper)
    return below or above
