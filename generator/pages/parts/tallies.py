"""How many of some measures have each rating: a mark and a number each, worst first.

Those that the summary leaves out are in no count.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generator.assess.indicator import Assessment
from generator.assess.rating import Colour
from generator.pages.parts.parts import TagView, rating_tag

_ORDER = (Colour.RED, Colour.AMBER, Colour.GREEN, Colour.NOT_RATED)


@dataclass(frozen=True, slots=True)
class TallyView:
    """How many measures have one rating."""

    tag: TagView
    number: str


def tally(found: Iterable[Assessment]) -> tuple[TallyView, ...]:
    """The ratings that any of the measures has."""
    numbers = Counter(assessment.rating.colour for assessment in found if assessment.indicator.in_summary)
    return tuple(TallyView(rating_tag(colour), str(numbers[colour])) for colour in _ORDER if numbers[colour])
