"""Comparators: another's figure beside ours, with its year, its method and what the gap means."""

from dataclasses import dataclass

from generator.assess.comparable import obstacle
from generator.assess.direction import Judgement
from generator.record.outside import Comparator
from generator.record.safe import Figure
from generator.schema.registry import Indicator, Polarity


@dataclass(frozen=True, slots=True)
class Comparison:
    """A comparator and whether our figure is better or worse; `none` where neither way is good."""

    comparator: Comparator
    judgement: Judgement


def compare(indicator: Indicator, figure: Figure | None, comparator: Comparator) -> Comparison:
    """Set a figure beside a comparator, in the indicator's polarity; `none` where no verdict may rest on the figure."""
    value = figure.value if figure and not obstacle(indicator, figure) else None
    if value is None or indicator.polarity in (Polarity.NONE, Polarity.WITHIN):
        return Comparison(comparator, Judgement.NONE)
    if value == comparator.value:
        return Comparison(comparator, Judgement.SAME)
    better = (value > comparator.value) == (indicator.polarity is Polarity.HIGHER)
    return Comparison(comparator, Judgement.BETTER if better else Judgement.WORSE)
