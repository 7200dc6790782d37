"""The verdict bar: how many measures meet their target, are close to it or miss it, as one picture of three links."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from generator.assess.indicator import Assessment
from generator.assess.rating import Colour
from generator.assess.totals import totals
from generator.pages.parts.parts import LinkView, TagView, rating_tag
from generator.terms.period import Period
from generator.terms.wording import counted

_WORDS = {
    Colour.GREEN: ("meets its target", "meet their target"),
    Colour.AMBER: ("is close", "are close"),
    Colour.RED: ("misses it", "miss it"),
}
# The stylesheet knows widths in steps of a hundredth.
WHOLE = 100


@dataclass(frozen=True, slots=True)
class BarPart:
    """One part: its tag, how many it counts and in which words, where they stand, and its share of the bar."""

    tag: TagView
    number: str
    link: LinkView
    share: int


@dataclass(frozen=True, slots=True)
class BarView:
    """The parts that count any, best first, and how many have no rating, with the way to these."""

    parts: tuple[BarPart, ...]
    unrated: LinkView | None


def bar_view(found: Collection[Assessment], month: Period, addresses: Mapping[Colour, str]) -> BarView:
    """The ratings of some measures counted; each count is a link to what it counts."""
    known = totals(found, month)
    numbers = {colour: known.of_month.ratings[colour] + known.of_earlier.ratings[colour] for colour in _WORDS}
    rated = sum(numbers.values())
    unrated = known.indicators - rated
    parts = tuple(
        BarPart(
            rating_tag(colour),
            str(number),
            LinkView(_WORDS[colour][number != 1], addresses[colour]),
            max(1, round(number * WHOLE / rated)),
        )
        for colour, number in numbers.items()
        if number
    )
    words = f"{unrated} of {counted(known.indicators, 'measure')} {'is' if unrated == 1 else 'are'} not rated"
    return BarView(parts, LinkView(words, addresses[Colour.NOT_RATED]) if unrated else None)
