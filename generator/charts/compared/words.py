"""Figures of a comparison in words."""

from dataclasses import dataclass
from decimal import Decimal

from generator.assess.national import Compared, CompareYear, NationalMeasure
from generator.terms.units import Unit, figure, rounded
from generator.terms.wording import counted


@dataclass(frozen=True, slots=True)
class _Exactly:
    """A measure's unit with other decimals than the measure's own."""

    unit: Unit
    decimals: int


def told(measure: NationalMeasure, value: Decimal) -> str:
    """A figure with the decimals that its publication gives: a whole 31 among per cents with one decimal is 31.0%."""
    return figure(measure, rounded(value, measure.decimals))


def middle_told(measure: NationalMeasure, value: Decimal) -> str:
    """The middle of the neighbours, which of whole numbers may be a half: `91.5`."""
    exact = _Exactly(measure.unit, max(measure.decimals, 1))
    return figure(exact, rounded(value, exact.decimals))


def year_label(year: CompareYear) -> str:
    """`2025`, or of another kind of period `2024/25`."""
    return year.short or str(year.year)


def method_of(compared: Compared) -> str:
    """`median of 10 neighbours, 2025 model, 9 had data`: how the middle was worked out, beside every use."""
    middle, measure = compared.middle, compared.measure
    many = len(compared.neighbours)
    how = f"{measure.method} of {counted(many, 'neighbour')}, {measure.model_year} model"
    had = middle.had if middle else 0
    return f"{how}, {'all' if had == many else had} had data"
