"""Whether a rating is another than that of the period before: a fact about the target, never "better" or "worse"."""

from dataclasses import dataclass

from generator.assess.comparable import comparable_before, counted_anew
from generator.assess.rated_then import rated_then
from generator.assess.rating import Colour
from generator.record.safe import Figure, SafePicture
from generator.schema.registry import Indicator
from generator.terms.period import Period


@dataclass(frozen=True, slots=True)
class Turned:
    """The rating of now, that of the period before, which period that is, and its figure."""

    now: Colour
    then: Colour
    since: Period
    before: Figure

    @property
    def words(self) -> str:
        """`turned green`."""
        return f"turned {self.now}"


def turned(indicator: Indicator, picture: SafePicture, latest: Figure | None) -> Turned | None:
    """The change of a rating from the calendar period before; None where it is the same, one of them has none, or the
    two are not counted alike.

    Ratings of the year to date are not told of: a year that begins anew would turn them.
    """
    before = comparable_before(indicator, latest.key.period) if latest else None
    if latest is None or before is None or counted_anew(indicator, before, latest.key.period):
        return None
    previous = picture.get(latest.key.indicator, latest.key.area, before, latest.key.group)
    now, then = rated_then(indicator, latest), rated_then(indicator, previous)
    if previous is None or Colour.NOT_RATED in (now, then) or now is then:
        return None
    return Turned(now, then, before, previous)
