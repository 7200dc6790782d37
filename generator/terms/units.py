"""How figures are written. The unit decides once, for pages, charts, tables and sentences alike."""

from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Protocol


class Unit(StrEnum):
    """What the figures count; it alone decides how they are written."""

    COUNT = "count"
    PERCENT = "percent"
    RATE_10K = "rate per 10,000"
    RATE_100K = "rate per 100,000"
    RATE_100 = "rate per 100"
    RATE = "rate"
    DAYS = "days"
    AVERAGE = "average"
    POINTS = "percentage points"
    POUNDS = "pounds"
    MILLION_POUNDS = "million pounds"


class Measure(Protocol):
    """Whatever has a unit and decimals: an indicator, or a worked example."""

    @property
    def unit(self) -> Unit:
        """What the figures count."""

    @property
    def decimals(self) -> int:
        """How many decimals they are shown with at most."""


MINUS = "\u2212"


def rounded(value: Decimal, decimals: int) -> Decimal:
    """A value to so many decimals, halves away from zero, as a council report rounds."""
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def decimals_of(value: Decimal) -> int:
    """How many decimals a value was written with."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def number(value: Decimal, decimals: int) -> str:
    """A number for a reader: `1,651`, `67.7`. Never with more decimals than the record holds."""
    shown = rounded(value, min(decimals, decimals_of(value)))
    return f"{shown:,f}".replace("-", MINUS)


def figure(measure: Measure, value: Decimal) -> str:
    """A figure with the sign that belongs to it in a table: `67.7%`, `1,651`, `374.7`."""
    return _signed(measure, number(value, measure.decimals))


def bound(measure: Measure, value: Decimal) -> str:
    """A target's bound as a figure, never rounded: a rounded bound would be another rule."""
    return _signed(measure, number(value, decimals_of(value)))


def figure_in_words(measure: Measure, value: Decimal) -> str:
    """A figure with its unit, for a sentence: `67.7%`, `357.3 per 10,000`, `374.7 days`."""
    text = figure(measure, value)
    if measure.unit is Unit.POINTS:
        return f"{text} {_points(value)}"
    return text + _SUFFIX.get(measure.unit, "")


def change_in_words(measure: Measure, change: Decimal) -> str:
    """The size of a change, without its sign: `6.7 percentage points`, `364`, `22.1 per 10,000`."""
    size = rounded(abs(change), min(measure.decimals, decimals_of(change)))
    if measure.unit in (Unit.PERCENT, Unit.POINTS):
        return f"{number(size, measure.decimals)} {_points(size)}"
    return figure_in_words(measure, size)


def _points(value: Decimal) -> str:
    return "percentage point" if abs(value) == 1 else "percentage points"


def _signed(measure: Measure, text: str) -> str:
    if measure.unit in (Unit.POUNDS, Unit.MILLION_POUNDS):
        return f"{MINUS}£{text.removeprefix(MINUS)}" if text.startswith(MINUS) else f"£{text}"
    return f"{text}%" if measure.unit is Unit.PERCENT else text


def unit_label(measure: Measure) -> str:
    """What an axis or a column counts: `Per cent`, `Number`, `Rate per 10,000`."""
    return _LABEL[measure.unit]


def plain(value: Decimal, decimals: int) -> str:
    """A number for a data file: no thousands sign, no unit, never more decimals than the record holds."""
    return f"{rounded(value, min(decimals, decimals_of(value))):f}"


_SUFFIX = {
    Unit.RATE_10K: " per 10,000",
    Unit.RATE_100K: " per 100,000",
    Unit.RATE_100: " per 100",
    Unit.DAYS: " days",
    Unit.MILLION_POUNDS: " million",
}
_LABEL = {
    Unit.COUNT: "Number",
    Unit.PERCENT: "Per cent",
    Unit.RATE_10K: "Rate per 10,000",
    Unit.RATE_100K: "Rate per 100,000",
    Unit.RATE_100: "Rate per 100",
    Unit.RATE: "Rate",
    Unit.DAYS: "Days",
    Unit.AVERAGE: "Average",
    Unit.POINTS: "Percentage points",
    Unit.POUNDS: "Pounds",
    Unit.MILLION_POUNDS: "Million pounds",
}
