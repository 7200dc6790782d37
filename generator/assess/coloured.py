"""Which figure bears the colour that a document prints: the one of which the target speaks."""

from generator.assess.latest import latest_figure
from generator.assess.rating import target_in_force
from generator.assess.year_to_date import published_year_to_date, year_so_far
from generator.record.picture import PictureOf, R
from generator.schema.registry import Indicator


def coloured_figure(indicator: Indicator, picture: PictureOf[R], area: str) -> R | None:
    """The row of a picture on which a printed colour is read.

    It is the latest figure; or the year to date, where the target is for the year, or there is none, and the document
    prints one that reaches the latest figure.
    """
    latest, printed = latest_figure(indicator, picture, area), published_year_to_date(indicator, picture, area)
    if printed is None or printed.key.period.end < year_so_far(indicator, picture, area).end:
        return latest
    target = target_in_force(indicator, latest.key.period if latest else picture.release)
    if target is None:
        return latest if latest is not None and latest.printed_rating else printed
    return printed if target.is_for_the_year else latest
