"""Verdicts as readers meet them: none without its period, and beside a rating what the document itself prints."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.assess.indicator import Assessment
from generator.assess.movement import Movement
from generator.assess.rating import Colour
from generator.pages.parts.parts import MovedView, TagView, TravelView, moved_view, rating_tag, travel_view
from generator.terms.period import Period

SAME_COLOUR = "The report prints the same colour."


@dataclass(frozen=True, slots=True)
class RatingView:
    """A rating: its tag, its rule, what to know about it, and in words the colour that the document prints."""

    tag: TagView
    rule: str
    note: str
    printed: str


def rating_view(assessment: Assessment) -> RatingView:
    """The rating of an indicator, with its period where readers would take it for another."""
    rating = assessment.rating
    when = "" if rating.colour is Colour.NOT_RATED else _label(assessment.rating_period_to_tell)
    return RatingView(rating_tag(rating.colour, when), rating.rule, rating.note, printed_words(assessment))


def direction_view(assessment: Assessment) -> TravelView:
    """The direction of travel of an indicator, with its period where that ended before the release's month."""
    return travel_view(assessment.travel, _label(assessment.direction_period_to_tell))


def movement_view(assessment: Assessment) -> MovedView:
    """What the movement of an indicator means, with its period where that ended before the release's month."""
    period = assessment.latest.key.period if assessment.latest else None
    is_told = assessment.moved.movement is not Movement.UNKNOWN
    return moved_view(assessment.moved, _label(assessment.if_older(period)) if is_told else "")


def printed_words(assessment: Assessment) -> str:
    """What the document itself prints where we give no rating, or another; nothing where it prints the same."""
    printed = assessment.printed_rating
    if not printed:
        return ""
    if assessment.rating.colour is not Colour.NOT_RATED:
        return f"The report prints {printed}." if assessment.differs_from_printed else ""
    when = f" for {assessment.rating_period_to_tell.label}" if assessment.rating_period_to_tell else ""
    # Without a note, nothing holds the rating back but that no bound was printed.
    no_bound = "" if assessment.rating.note else ", which prints no bound for it"
    return f"Rated {printed} in the report{when}{no_bound}."


def printed_in_full(assessment: Assessment) -> str:
    """The same for the measure's own page, which also says where the document's colour is ours."""
    is_same = bool(assessment.printed_rating) and assessment.printed_rating.value == assessment.rating.colour.value
    return SAME_COLOUR if is_same else printed_words(assessment)


def rating_notes(assessments: Iterable[Assessment]) -> Iterator[str]:
    """The data note of each rating that is another than the document prints."""
    for assessment in assessments:
        when = f" for {assessment.rating_period.label}" if assessment.rating_period else ""
        ours = f"by the bound that it prints the figure is {assessment.rating.colour}"
        yield f"The report prints {assessment.printed_rating}{when}; {ours}."


def _label(period: Period | None) -> str:
    return period.label if period else ""
