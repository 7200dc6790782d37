"""The parts that several pages share: tags, figures, links."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.assess.direction import Arrow, Judgement, Travel
from generator.assess.indicator import Assessment
from generator.assess.rating import Colour
from generator.charts.drawn import Drawing
from generator.pages.addresses import indicator_page, link
from generator.pages.parts.keys import KeyView, key_of_chart
from generator.pages.parts.marks import mark
from generator.record.outside import ComparatorName
from generator.schema.registry import Indicator
from generator.terms.units import figure

COMPARATOR_NAMES = {
    ComparatorName.NEIGHBOURS: "Statistical neighbours",
    ComparatorName.BEST_NEIGHBOUR: "Best statistical neighbour",
    ComparatorName.REGION: "Region",
    ComparatorName.ENGLAND: "England",
    ComparatorName.TOP_QUARTILE: "England, top quarter",
}
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
    """A word, the shape beside it, and its colour's name in the stylesheet."""

    word: str
    mark: Markup
    style: str


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


@dataclass(frozen=True, slots=True)
class FigureView:
    """A chart on a page: words, drawing, and where its numbers are."""

    name: str
    headline: str
    subtitle: str
    drawing: Markup
    scale_note: str
    table_url: str
    data: DownloadView
    explore_url: str
    key: KeyView


def rating_tag(colour: Colour) -> TagView:
    """The tag of a rating."""
    style = colour.value.replace(" ", "-")
    return TagView(_RATING_WORDS[colour], mark(style), style)


def judgement_tag(judgement: Judgement, arrow: Arrow, word: str) -> TagView:
    """The tag of a change: the arrow's shape, in the colour of what the change means."""
    style = judgement.value if judgement in (Judgement.BETTER, Judgement.WORSE) else "neutral"
    return TagView(word, mark(arrow.value), style)


def travel_view(travel: Travel) -> TravelView:
    """The tag of a direction of travel: what it means where that can be said, else where the number went."""
    word = _TRAVEL_WORDS.get(travel.judgement, _ARROW_WORDS[travel.arrow])
    return TravelView(judgement_tag(travel.judgement, travel.arrow, word), travel.change, travel.comparison.rstrip("."))


def figure_view(drawing: Drawing, data: DownloadView, explore_url: str, table_url: str = "") -> FigureView:
    """A chart ready to stand on a page, with the ways to its numbers and to its Plotly figure."""
    chart = drawing.chart
    return FigureView(
        name=chart.name,
        headline=chart.headline,
        subtitle=chart.subtitle,
        drawing=drawing.svg,
        scale_note=chart.scale_note,
        table_url=table_url,
        data=data,
        explore_url=explore_url,
        key=key_of_chart(chart.reasons),
    )


def indicator_link(page: str, indicator: Indicator) -> LinkView:
    """A link to an indicator's page, by its number and name."""
    return LinkView(f"{indicator.number} {indicator.name}", link(page, indicator_page(indicator.id)))


def compared_words(assessment: Assessment) -> tuple[str, ...]:
    """Each comparator in a few words: `England 81.5% (2014/15): worse`."""
    found = []
    for comparison in assessment.comparisons:
        outside = comparison.comparator
        year = f" ({outside.period.short_label})" if outside.period else ""
        verdict = "" if comparison.judgement is Judgement.NONE else f": {comparison.judgement}"
        value = figure(assessment.indicator, outside.value)
        found.append(f"{COMPARATOR_NAMES[outside.name]} {value}{year}{verdict}")
    return tuple(found)
