"""The parts that several pages share: tags and links."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.assess.direction import Arrow, Travel
from generator.assess.movement import Moved, Movement
from generator.assess.rating import Colour
from generator.pages.addresses import indicator_page, link
from generator.pages.parts.marks import mark
from generator.schema.registry import Indicator

_RATING_WORDS = {
    Colour.GREEN: "Green",
    Colour.AMBER: "Amber",
    Colour.RED: "Red",
    Colour.NOT_RATED: "Not rated",
}
ARROW_WORDS = {Arrow.UP: "Up", Arrow.DOWN: "Down", Arrow.LEVEL: "No change", Arrow.NONE: "Not compared"}
# The shape of a movement, and the colour of its tag: only what is good or bad has one.
_MOVEMENT_MARKS = {
    Movement.BETTER: ("variation-better", "better"),
    Movement.WORSE: ("variation-worse", "worse"),
    Movement.HIGHER: ("up", "neutral"),
    Movement.LOWER: ("down", "neutral"),
    Movement.USUAL: ("variation-none", "neutral"),
    Movement.UNKNOWN: ("none", "neutral"),
}


@dataclass(frozen=True, slots=True)
class TagView:
    """A word, the shape beside it, its colour's name in the stylesheet, and the period where that must be told."""

    word: str
    mark: Markup
    style: str
    when: str = ""


@dataclass(frozen=True, slots=True)
class TravelView:
    """The direction of travel: a tag in grey, the size of the change, and the comparison in words."""

    tag: TagView
    change: str
    words: str


@dataclass(frozen=True, slots=True)
class MovedView:
    """What the movement means: a tag, and why in a sentence; the sentence again where there is little room, in which
    the reason for which nothing can be told is left to the measure's own page.
    """

    tag: TagView
    words: str
    in_short: str


@dataclass(frozen=True, slots=True)
class LinkView:
    """Words and where they lead."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class DownloadView:
    """A link to a file that a reader takes away; a feed has its media type, by which programs know it.

    `saved_as` is the name under which a browser saves the file, where that is not its name in the address.
    """

    text: str
    url: str
    feed_type: str
    saved_as: str = ""


def rating_tag(colour: Colour, when: str = "") -> TagView:
    """The tag of a rating."""
    style = colour.value.replace(" ", "-")
    return TagView(_RATING_WORDS[colour], mark(style), style, when)


def arrow_tag(arrow: Arrow, when: str = "") -> TagView:
    """The tag of a direction: where the number went, in grey, for that alone says nothing of good or bad."""
    return TagView(ARROW_WORDS[arrow], mark(arrow.value), "neutral", when)


def travel_view(travel: Travel, when: str = "") -> TravelView:
    """The direction of travel with its tag."""
    change = sentence(f"{travel.change} since {travel.since.short_label}") if travel.since else ""
    return TravelView(arrow_tag(travel.arrow, when), change, travel.comparison.rstrip("."))


def movement_tag(movement: Movement, when: str = "", word: str = "") -> TagView:
    """The tag of a verdict of movement; in another word where it rests on something else than the usual range."""
    shape, style = _MOVEMENT_MARKS[movement]
    return TagView(word or movement.value.capitalize(), mark(shape), style, when)


def moved_view(moved: Moved, when: str = "") -> MovedView:
    """What a movement means, with the reason."""
    word = moved.in_sentence.capitalize() if moved.rests_on_year else ""
    words = sentence(moved.why)
    return MovedView(
        movement_tag(moved.movement, when, word), words, "" if moved.movement is Movement.UNKNOWN else words
    )


def sentence(words: str) -> str:
    """Words as a sentence of their own."""
    return f"{words[0].upper()}{words[1:].rstrip('.')}."


def question_link(page: str, indicator: Indicator) -> LinkView:
    """A link to a measure's page by its plain question, which is its name for readers."""
    return LinkView(indicator.question, link(page, indicator_page(indicator.id)))
