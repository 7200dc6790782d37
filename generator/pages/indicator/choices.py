"""By what the list of all indicators can be narrowed, and where the list of each choice has its page."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.assess.indicator import Assessment
from generator.assess.movement import Movement
from generator.assess.rating import Colour
from generator.pages.addresses import list_page, movement_page
from generator.pages.parts.parts import ARROW_WORDS, rating_tag
from generator.record.content import Content, Scorecard
from generator.schema.scorecard import Theme
from generator.terms.texts import slug

LABELS = {
    "scorecard": "Scorecard",
    "theme": "Theme",
    "rating": "Rating",
    "movement": "Real change",
    "direction": "Direction",
}


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet: its key in addresses, its words, the heading of the list that it makes, and its page."""

    facet: str
    key: str
    words: str
    heading: str
    page: str


def choices(scorecard: Scorecard, assessment: Assessment) -> tuple[Choice, ...]:
    """The choices under which a measure stands, one of each facet."""
    theme = next(theme for theme in scorecard.registry.themes if theme.id == assessment.indicator.theme)
    return (
        _of_scorecard(scorecard),
        _of_theme(scorecard, theme),
        _of_rating(rating_tag(assessment.rating.colour).word),
        _of_movement(assessment.moved.movement),
        _of_direction(ARROW_WORDS[assessment.travel.arrow]),
    )


def _of_scorecard(scorecard: Scorecard) -> Choice:
    name = scorecard.registry.scorecard.name
    return _choice("scorecard", scorecard.id, name, f": {name}")


def _of_theme(scorecard: Scorecard, theme: Theme) -> Choice:
    name = scorecard.registry.scorecard.name
    key = f"{scorecard.id}-{theme.id}"
    return _choice("theme", key, f"{name}: {theme.name}", f": {theme.name} ({name})")


def _of_rating(word: str) -> Choice:
    return _choice("rating", slug(word), word, f" by rating: {word.lower()}")


def _of_direction(word: str) -> Choice:
    return _choice("direction", slug(word), word, f" by direction: {word.lower()}")


def _of_movement(movement: Movement) -> Choice:
    words = movement.value.capitalize()
    return _choice("movement", slug(words.replace("'", "")), words, f": {movement}", movement_page(movement.value))


def _choice(facet: str, key: str, words: str, named: str, page: str = "") -> Choice:
    return Choice(facet, key, words, f"Measures{named}", page or list_page(facet, key))


def all_choices(content: Content) -> Iterator[Choice]:
    """Every choice that there can be: an address once published stays, though no indicator is there this month."""
    yield from (_of_scorecard(scorecard) for scorecard in content.scorecards)
    yield from (_of_theme(scorecard, theme) for scorecard in content.scorecards for theme in scorecard.registry.themes)
    yield from (_of_rating(rating_tag(colour).word) for colour in Colour)
    yield from (_of_movement(movement) for movement in Movement)
    yield from (_of_direction(word) for word in ARROW_WORDS.values())
