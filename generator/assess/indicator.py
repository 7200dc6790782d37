"""Everything that is judged about one indicator at one release."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.assess.comparison import Comparison, compare
from generator.assess.direction import Travel, travel
from generator.assess.rating import Rating, rate, target_in_force
from generator.assess.year_to_date import YearToDate, latest_figure, year_to_date
from generator.record import Comparator, Observation, Picture
from generator.schema import Indicator
from generator.targets import Target, TargetBasis


@dataclass(frozen=True, slots=True)
class Assessment:
    """The verdicts on one indicator, and the figures that they rest on."""

    indicator: Indicator
    latest: Observation | None
    travel: Travel
    year_to_date: YearToDate
    target: Target | None
    rating: Rating
    comparisons: tuple[Comparison, ...]


def assess_indicator(
    indicator: Indicator, picture: Picture, area: str, comparators: Iterable[Comparator]
) -> Assessment:
    """Judge an indicator for one area as at the picture's release."""
    latest = latest_figure(indicator, picture, area)
    to_date = year_to_date(indicator, picture, area)
    target = target_in_force(indicator, latest.key.period if latest else picture.release)
    of_year = target is not None and target.basis in (TargetBasis.YEAR_TO_DATE, TargetBasis.WHOLE_YEAR)
    value = to_date.exact if of_year else latest.exact if latest else None
    printed = to_date.value if of_year else latest.value if latest else None
    period = (to_date.period if of_year else latest.key.period if latest else None) or picture.release
    return Assessment(
        indicator=indicator,
        latest=latest,
        travel=travel(indicator, picture, latest),
        year_to_date=to_date,
        target=target,
        rating=rate(indicator, target, value, period, printed=printed),
        comparisons=tuple(
            compare(indicator, latest.value if latest else None, c) for c in comparators if c.indicator == indicator.id
        ),
    )
