"""The verdicts of many indicators, counted."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from generator.assess.direction import Judgement
from generator.assess.indicator import Assessment
from generator.assess.rating import Colour


@dataclass(frozen=True)
class Totals:
    """How many indicators there are, how many have each rating, and how many went which way."""

    indicators: int
    ratings: Counter[Colour]
    changes: Counter[Judgement]

    @property
    def rated(self) -> int:
        """How many have a rating at all."""
        return self.indicators - self.ratings[Colour.NOT_RATED]


def totals(assessments: Collection[Assessment]) -> Totals:
    """The verdicts of some indicators, counted."""
    ratings = Counter(assessment.rating.colour for assessment in assessments)
    return Totals(len(assessments), ratings, Counter(assessment.travel.judgement for assessment in assessments))
