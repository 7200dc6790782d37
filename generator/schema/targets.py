"""Targets as they are typed: since when, which values earn which colour, who set them and why."""

from decimal import Decimal
from enum import StrEnum
from typing import Literal, Self

from pydantic import Field, model_validator

from generator.schema.typed import Month, Strict


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

    @property
    def is_for_the_year(self) -> bool:
        """Whether it speaks of the year so far or of the whole year, and not of the latest figure."""
        return self.basis in (TargetBasis.YEAR_TO_DATE, TargetBasis.WHOLE_YEAR)

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
