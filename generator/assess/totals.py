"""The verdicts of many indicators, counted: those on figures of one month, and those on older ones."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from generator.assess.indicator import Assessment
from generator.assess.movement import Movement
from generator.assess.news import has_ended
from generator.assess.rating import Colour
from generator.record.keys import PrintedRating
from generator.terms.period import Period


@dataclass(frozen=True)
class Counts:
    """How many indicators have each rating, and how many moved in which way."""

    ratings: Counter[Colour]
    movements: Counter[Movement]

    @property
    def rated(self) -> int:
        """How many have a rating at all."""
        return self.ratings.total() - self.ratings[Colour.NOT_RATED]

    @property
    def are_any(self) -> bool:
        """Whether there is any verdict."""
        return self.rated > 0 or any(self.movements[each] for each in Movement if each is not Movement.UNKNOWN)


@dataclass(frozen=True)
class Totals:
    """How many indicators there are, their verdicts by the time of which they speak, and what the document itself
    prints for those that have no rating.
    """

    indicators: int
    of_month: Counts
    of_earlier: Counts
    printed: Counter[PrintedRating]
    # How many of those that miss their target or come close to it really got worse: as many as the news tells of.
    worse_off_target: int = 0

    @property
    def movements(self) -> Counter[Movement]:
        """How many moved in which way, whatever the time."""
        return self.of_month.movements + self.of_earlier.movements

    @property
    def rated(self) -> int:
        """How many have a rating at all."""
        return self.of_month.rated + self.of_earlier.rated


def totals(assessments: Collection[Assessment], month: Period | None = None) -> Totals:
    """The verdicts of some indicators, counted; a verdict is an earlier one if its period ended before the month.

    Without a month each is held against that of its own release.
    """
    found = [(a, (month or a.release).end) for a in assessments]
    ratings: dict[bool, Counter[Colour]] = {True: Counter(), False: Counter()}
    movements: dict[bool, Counter[Movement]] = {True: Counter(), False: Counter()}
    for assessment, end in found:
        ratings[_is_earlier(assessment.rating_period, end)][assessment.rating.colour] += 1
        latest = assessment.latest.key.period if assessment.latest else None
        movements[_is_earlier(latest, end)][assessment.moved.movement] += 1
    return Totals(
        len(assessments),
        Counts(ratings[False], movements[False]),
        Counts(ratings[True], movements[True]),
        Counter(a.printed_rating for a in assessments if a.rating.colour is Colour.NOT_RATED and a.printed_rating),
        sum(map(_is_worse_off_target, assessments)),
    )


def _is_worse_off_target(assessment: Assessment) -> bool:
    is_off = assessment.rating.colour in (Colour.AMBER, Colour.RED)
    return is_off and assessment.moved.movement is Movement.WORSE and not has_ended(assessment)


def _is_earlier(period: Period | None, end: int) -> bool:
    return period is not None and period.end < end
