"""Everything that is judged about one indicator at one release."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from generator.assess.assurance import Assurance, assurance
from generator.assess.coloured import coloured_figure
from generator.assess.comparable import Obstacle, Why, newest_firm
from generator.assess.comparison import Comparison, compare_all
from generator.assess.direction import Arrow, Travel, travel
from generator.assess.latest import latest_figure, main_rows
from generator.assess.movement import Moved, moved
from generator.assess.no_range import Refusal
from generator.assess.rating import Colour, Rating, rate, target_in_force
from generator.assess.turned import Turned, turned
from generator.assess.usual_range import UsualRange, usual_range
from generator.assess.year_to_date import YearToDate, obstacle_to, year_to_date
from generator.record.keys import PrintedRating
from generator.record.outside import Comparator
from generator.record.safe import Figure, SafePicture
from generator.schema.registry import Indicator
from generator.schema.targets import Target
from generator.terms.period import Period
from generator.terms.units import figure_in_words


@dataclass(frozen=True, slots=True)
class Assessment:
    """The verdicts on one indicator as at a release, and the figures that they rest on."""

    indicator: Indicator
    release: Period
    latest: Figure | None
    travel: Travel
    # The usual ups and downs, what the movement means by them, and whether they meet the target by themselves.
    usual: UsualRange | Refusal
    moved: Moved
    assurance: Assurance
    turned: Turned | None
    year_to_date: YearToDate
    target: Target | None
    rating: Rating
    comparisons: tuple[Comparison, ...]
    # The colour that the document gives the figure of which the rating speaks.
    printed_rating: PrintedRating

    @property
    def is_for_the_year(self) -> bool:
        """Whether the rating speaks of the year to date, and not of the latest figure."""
        return self.target is not None and self.target.is_for_the_year

    @property
    def rating_period(self) -> Period | None:
        """The period of the figure of which the rating speaks."""
        if self.is_for_the_year:
            return self.year_to_date.period
        return self.latest.key.period if self.latest else None

    @property
    def rating_period_to_tell(self) -> Period | None:
        """The period of which the rating speaks, where readers would take it for another.

        It was over before the month of the release, or is the year to date beside another figure.
        """
        period = self.rating_period
        is_beside = self.is_for_the_year and self.latest is not None and period != self.latest.key.period
        return period if is_beside else self.if_older(period)

    @property
    def direction_period(self) -> Period | None:
        """The period of which the direction of travel speaks; None where there is none."""
        return self.latest.key.period if self.latest and self.travel.arrow is not Arrow.NONE else None

    @property
    def direction_period_to_tell(self) -> Period | None:
        """The period of which the direction speaks, where it was over before the month of the release."""
        return self.if_older(self.direction_period)

    def if_older(self, period: Period | None) -> Period | None:
        """A period, if it was over before the month of the release."""
        return period if period is not None and period.end < self.release.end else None

    @property
    def differs_from_printed(self) -> bool:
        """Whether the target's bounds give another colour than the document."""
        is_rated = self.rating.colour is not Colour.NOT_RATED
        return is_rated and bool(self.printed_rating) and self.printed_rating.value != self.rating.colour.value


# By the indicator's id.
Assessments = Mapping[str, Assessment]


def assess_indicator(
    indicator: Indicator, picture: SafePicture, area: str, comparators: Iterable[Comparator]
) -> Assessment:
    """Judge an indicator for one area as at the picture's release."""
    latest = latest_figure(indicator, picture, area)
    to_date = year_to_date(indicator, picture, area)
    target, coloured = _target(indicator, latest, to_date, picture.release), coloured_figure(indicator, picture, area)
    usual = usual_range(indicator, picture, area)
    return Assessment(
        indicator=indicator,
        release=picture.release,
        latest=latest,
        travel=travel(indicator, picture, latest),
        usual=usual,
        moved=moved(indicator, picture, latest, usual),
        assurance=assurance(indicator, target, usual),
        turned=turned(indicator, picture, latest),
        year_to_date=to_date,
        target=target,
        rating=_rating(indicator, picture, area, target, latest, to_date),
        comparisons=compare_all(indicator, latest, to_date, (c for c in comparators if c.indicator == indicator.id)),
        printed_rating=coloured.printed_rating if coloured else PrintedRating.NONE,
    )


def _target(indicator: Indicator, latest: Figure | None, to_date: YearToDate, release: Period) -> Target | None:
    """The target of the time of the figure that it speaks of: a year to date may end before the latest figure."""
    newest = target_in_force(indicator, latest.key.period if latest else release)
    if newest is None or not newest.is_for_the_year or to_date.value is None or to_date.period is None:
        return newest
    own = target_in_force(indicator, to_date.period)
    return newest if own and not own.is_for_the_year else own


def _rating(
    indicator: Indicator,
    picture: SafePicture,
    area: str,
    target: Target | None,
    latest: Figure | None,
    to_date: YearToDate,
) -> Rating:
    """The rating of the figure that the target speaks of: the latest one, or the year to date."""
    if target is not None and target.is_for_the_year:
        rating = rate(indicator, target, to_date.exact, to_date.period or picture.release, printed=to_date.value)
        return _unless(rating, obstacle_to(indicator, to_date), "year to date")
    found = obstacle_to(indicator, latest) if latest else None
    is_provisional = found is not None and found.why is Why.PROVISIONAL
    final = newest_firm(indicator, main_rows(indicator, picture, area)) if is_provisional else None
    rating = _rate(indicator, target, latest, picture.release)
    return _unless(rating, found, "figure", _about_the_final(indicator, final))


def _rate(indicator: Indicator, target: Target | None, row: Figure | None, release: Period) -> Rating:
    value, printed = (row.exact(indicator.unit.per), row.value) if row else (None, None)
    return rate(indicator, target, value, row.key.period if row else release, printed=printed)


def _unless(rating: Rating, found: Obstacle | None, what: str, more: str = "") -> Rating:
    """A rating, unless no verdict may rest on its figure; its rule stays."""
    if found is None or found.why is Why.MISSING or rating.colour is Colour.NOT_RATED:
        return rating
    if found.why is Why.TOO_FEW:
        note = found.words.replace("to compare", "to rate")
    elif found.why is Why.NEW_COUNT:
        note = found.words
    else:
        note = f"The {what} is provisional and may still change, so it is not rated. {more}".rstrip()
    return replace(rating, colour=Colour.NOT_RATED, note=note)


def _about_the_final(indicator: Indicator, final: Figure | None) -> str:
    """What can be said instead: the newest final figure, and how it is rated, if the target of then spoke of it."""
    if final is None or final.value is None or obstacle_to(indicator, final):
        return ""
    period: Period = final.key.period
    target = target_in_force(indicator, period)
    rating = _rate(indicator, target, final, period)
    if rating.colour is Colour.NOT_RATED or (target is not None and target.is_for_the_year):
        return ""
    value: Decimal = final.value
    return f"The latest final figure, {figure_in_words(indicator, value)} for {period.label}, is {rating.colour}."
