"""The parts that several pages share: tags and links."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.assess.direction import Arrow, Judgement, Travel
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
_TRAVEL_WORDS = {
    Judgement.BETTER: "Better",
    Judgement.WORSE: "Worse",
    Judgement.SAME: "No change",
}
_ARROW_WORDS = {Arrow.UP: "Up", Arrow.DOWN: "Down", Arrow.LEVEL: "No change", Arrow.NONE: "Not compared"}
# Every word that a direction of travel can have, once.
DIRECTIONS = tuple(dict.fromkeys((*_TRAVEL_WORDS.values(), *_ARROW_WORDS.values())))


@dataclass(frozen=True, slots=True)
class TagView:
    """A word, the shape beside it, its colour's name in the stylesheet, and the period where that must be told."""

    word: str
    mark: Markup
    style: str
    when: str = ""


@dataclass(frozen=True, slots=True)
class TravelView:
    """The direction of travel: a tag, the size of the change, and the comparison in words."""

    tag: TagView
    change: str
    words: str


@dataclass(frozen=True, slots=True)
class LinkView:
    """Words and where they lead."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class DownloadView:
    """A link to a file that a reader takes away; a feed has its media type, by which programs know it."""

    text: str
    url: str
    feed_type: str


def rating_tag(colour: Colour, when: str = "") -> TagView:
    """The tag of a rating."""
    style = colour.value.replace(" ", "-")
    return TagView(_RATING_WORDS[colour], mark(style), style, when)


def judgement_tag(judgement: Judgement, arrow: Arrow, word: str, when: str = "") -> TagView:
    """The tag of a change: the arrow's shape, in the colour of what the change means."""
    style = judgement.value if judgement in (Judgement.BETTER, Judgement.WORSE) else "neutral"
    return TagView(word, mark(arrow.value), style, when)


def travel_view(travel: Travel, when: str = "") -> TravelView:
    """The tag of a direction of travel: what it means where that can be said, else where the number went."""
    word = _TRAVEL_WORDS.get(travel.judgement, _ARROW_WORDS[travel.arrow])
    tag = judgement_tag(travel.judgement, travel.arrow, word, when)
    return TravelView(tag, travel.change, travel.comparison.rstrip("."))


def indicator_link(page: str, indicator: Indicator) -> LinkView:
    """A link to an indicator's page, by its number and name."""
    return LinkView(f"{indicator.number} {indicator.name}", link(page, indicator_page(indicator.id)))
