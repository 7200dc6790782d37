"""Which ratings moved, and how many indicators got better or worse."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.assess.indicator import Assessment
from generator.assess.rating import Colour
from generator.publish.changes.pairs import Compared
from generator.schema.registry import Indicator
from generator.terms.period import Period


@dataclass(frozen=True, slots=True)
class RatingMove:
    """One indicator whose rating is another than it was."""

    was: Assessment
    now: Assessment

    @property
    def indicator(self) -> Indicator:
        """The indicator as it is defined today."""
        return self.now.indicator

    @property
    def target_changed(self) -> bool:
        """Whether it is rated against another target, so that the figure alone does not explain the move."""
        return self.was.target != self.now.target

    def turned(self, colour: Colour) -> bool:
        """Whether it has this colour now."""
        return self.now.rating.colour is colour


def rating_moves(compared: Compared) -> Iterator[RatingMove]:
    """Every indicator whose rating changed, in the order of the registries."""
    for pair in compared.pairs:
        for indicator in pair.in_both:
            move = RatingMove(pair.judged_then[indicator.id], pair.judged_now[indicator.id])
            if move.was.rating.colour is not move.now.rating.colour:
                yield move


def rated_figure(assessment: Assessment) -> tuple[Decimal | None, Period | None]:
    """The figure that a rating is for, and its period: of the year so far where the target speaks of the year."""
    target, latest = assessment.target, assessment.latest
    if target is not None and target.is_for_the_year:
        return assessment.year_to_date.value, assessment.year_to_date.period
    return (latest.value, latest.key.period) if latest else (None, None)
