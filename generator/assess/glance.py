"""How many measures of a theme missed their target, month by month: each rated by the target of its own time."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.assess.indicator import Assessment
from generator.assess.latest import main_rows
from generator.assess.rated_then import rated_then
from generator.assess.rating import Colour
from generator.record.safe import Figure, SafePicture


@dataclass(frozen=True, slots=True)
class Missed:
    """Of so many measures that are rated, how many miss their target."""

    missed: int
    rated: int


def colours_of(assessment: Assessment, rows: Sequence[Figure]) -> dict[float, Colour]:
    """The rating of each figure that has one, by the end of its period: those of the past by the target of their own
    time, and of the last one what the assessment says.
    """
    indicator, of_now = assessment.indicator, assessment.rating_period
    found = {
        float(row.key.period.end): assessment.rating.colour if row.key.period == of_now else rated_then(indicator, row)
        for row in rows
    }
    return {at: colour for at, colour in found.items() if colour is not Colour.NOT_RATED}


def missed_by_month(
    assessments: Iterable[Assessment], picture: SafePicture, area: str, months: Sequence[int]
) -> dict[int, Missed]:
    """For each month how many measures missed their target, of those with a rated figure that ends in it."""
    found = [colours_of(a, main_rows(a.indicator, picture, area)) for a in assessments]
    return {month: _missed(found, month) for month in months}


def _missed(found: Iterable[Mapping[float, Colour]], month: int) -> Missed:
    colours = [by_month[month] for by_month in found if month in by_month]
    return Missed(colours.count(Colour.RED), len(colours))


def missed_now(assessments: Iterable[Assessment]) -> Missed:
    """The same of the newest ratings, whatever their time."""
    colours = [a.rating.colour for a in assessments if a.rating.colour is not Colour.NOT_RATED]
    return Missed(colours.count(Colour.RED), len(colours))


def is_rated_for_the_year(assessments: Iterable[Assessment]) -> bool:
    """Whether any is rated for the year to date alone: it is counted now, and in none of the months."""
    return any(a.is_for_the_year and a.rating.colour is not Colour.NOT_RATED for a in assessments)


def first_month(assessments: Iterable[Assessment]) -> int | None:
    """The first month in which any of the measures had a target."""
    return min((target.from_.start for a in assessments for target in a.indicator.targets), default=None)
