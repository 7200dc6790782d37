"""How many of a scorecard's or a theme's rated measures have a colour: `18 of the 42 rated measures are red`."""

from collections.abc import Iterable

from generator.assess.indicator import assess_indicator
from generator.assess.rating import Colour
from generator.prose.refer.resolved import Resolved, Shows
from generator.record.keys import Area
from generator.record.safe import SafePicture
from generator.schema.registry import Indicator
from generator.terms.problems import Fault, closest
from generator.terms.rules import Rule

COUNT_OF = "count of "
_COLOURS = {colour.value: colour for colour in (Colour.RED, Colour.AMBER, Colour.GREEN)}

_NO_COLOUR = Rule(
    "reference-counts-no-colour",
    "A count of ratings names one of their colours",
    'a count of "{words}" is no count of ratings.{hint}',
    "Write count of red, count of amber or count of green.",
    {"words": "gren", "hint": ' Did you mean "green"?'},
)
_NOTHING_RATED = Rule(
    "reference-counts-nothing",
    "Ratings are counted where there are any",
    'none of the measures of "{name}" is rated.',
    "Take the reference out.",
    {"name": "things"},
)


def count_of_ratings(
    name: str, words: str, measures: Iterable[tuple[Indicator, SafePicture]], borough: Area
) -> Resolved | Fault:
    """Counted as on the pages: by the newest figure of each measure of the summary that is rated."""
    colour = words.removeprefix(COUNT_OF).strip().lower()
    if colour not in _COLOURS:
        return _NO_COLOUR.broken(words=colour, hint=closest(colour, _COLOURS))
    ratings = [
        assess_indicator(indicator, picture, borough.code, ()).rating.colour
        for indicator, picture in measures
        if indicator.in_summary
    ]
    rated = [each for each in ratings if each is not Colour.NOT_RATED]
    if not rated:
        return _NOTHING_RATED.broken(name=name)
    many = sum(each is _COLOURS[colour] for each in rated)
    text = f"{many or 'none'} of the {len(rated)} rated measures {'is' if many == 1 else 'are'} {colour}"
    return Resolved(Shows.COUNT, text, None, name, borough)
