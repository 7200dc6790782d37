"""Which ratings moved: those that the program works out, and those that the document prints."""

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
    """One indicator whose rating, or the colour that the document prints for it, is another than it was."""

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
        """Whether it has this colour now, and had another."""
        return self.now.rating.colour is colour and self.was.rating.colour is not colour


def rating_moves(compared: Compared) -> Iterator[RatingMove]:
    """Every indicator whose rating changed, in the order of the registries."""
    for pair in compared.pairs:
        for indicator in pair.in_both:
            move = RatingMove(pair.judged_then[indicator.id], pair.judged_now[indicator.id])
            if any(move.turned(colour) for colour in Colour) or move.was.printed_rating != move.now.printed_rating:
                yield move


def newly_different(compared: Compared) -> Iterator[Assessment]:
    """Every rating that is another than the document prints, and was not so before."""
    for pair in compared.pairs:
        for name, now in pair.judged_now.items():
            was = pair.judged_then.get(name)
            if now.differs_from_printed and not (
                was and was.differs_from_printed and was.rating_period == now.rating_period
            ):
                yield now


def rated_figure(assessment: Assessment) -> tuple[Decimal | None, Period | None]:
    """The figure that a rating is for, and its period: of the year so far where the target speaks of the year."""
    rated = assessment.year_to_date if assessment.is_for_the_year else assessment.latest
    return rated.value if rated else None, assessment.rating_period
