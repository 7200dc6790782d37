"""Figures of a comparison in words."""

from dataclasses import dataclass
from decimal import Decimal

from generator.assess.national import CompareYear, NationalMeasure
from generator.terms.units import Unit, figure, rounded


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
