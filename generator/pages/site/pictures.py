"""One main figure as a picture, in the words of one language: its value, its mark, its line."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator.assess.indicator import Assessment
from generator.assess.movement import Moved, Movement
from generator.assess.rating import Colour
from generator.charts.drawn import Drawn
from generator.charts.spark import spark
from generator.pages.addresses import indicator_page, link
from generator.pages.parts.marks import mark
from generator.pages.parts.parts import LinkView, TagView, movement_tag
from generator.record.content import Scorecard
from generator.schema.languages import LanguageHelp, Pictures, RatingInWords
from generator.terms.period import Kind, Period
from generator.terms.units import figure, figure_in_words


@dataclass(frozen=True, slots=True)
class WhenView:
    """A period in the language of its page, or in English where that has no name for it."""

    text: str
    is_english: bool


@dataclass(frozen=True, slots=True)
class PictureView:
    """One main figure. `question` is its English name, beside a translated label; `value` is empty where nothing is
    known, and `rated_when` where the rating speaks of the figure that is shown.
    """

    label: LinkView
    question: str
    value: str
    when: WhenView | None
    rating: TagView
    rated_when: WhenView | None
    moved: TagView | None
    spark: Markup


@dataclass(frozen=True, slots=True)
class MeaningView:
    """What a rating means, beside its tag."""

    tag: TagView
    means: str


def key_of(words: Pictures) -> tuple[MeaningView, ...]:
    """Every rating with what it means."""
    return tuple(MeaningView(_rating(words, colour), said.means) for colour, said in _said(words).items())


def picture(
    page: str, language: LanguageHelp, words: Pictures, scorecard: Scorecard, drawn: Drawn, assessment: Assessment
) -> PictureView:
    """A main figure as at the newest release of its scorecard."""
    indicator, latest = assessment.indicator, assessment.latest
    label = words.labels.get(indicator.id, indicator.question)
    period = latest.key.period if latest and latest.value is not None else None
    is_of_other = assessment.rating.colour is not Colour.NOT_RATED and assessment.rating_period != period
    drawing = drawn.trend(scorecard, scorecard.latest, indicator)
    colour = assessment.rating.colour
    return PictureView(
        label=LinkView(label, link(page, indicator_page(indicator.id))),
        question="" if language.is_english else indicator.question,
        value=_value(language, assessment),
        when=when_of(words, period) if period else None,
        rating=_rating(words, colour),
        rated_when=when_of(words, assessment.rating_period) if is_of_other and assessment.rating_period else None,
        moved=_moved(words, assessment.moved),
        spark=spark(drawing.chart) if drawing is not None else Markup(""),
    )


def _value(language: LanguageHelp, assessment: Assessment) -> str:
    """The figure. Words that belong to its unit are ours: in other languages the label says what is counted."""
    latest, written = assessment.latest, figure_in_words if language.is_english else figure
    return written(assessment.indicator, latest.value) if latest and latest.value is not None else ""


def when_of(words: Pictures, period: Period) -> WhenView:
    """A period, as the language names it: months only, where it has names for them."""
    if period.kind is Kind.MONTH and words.month_names is not None:
        return WhenView(f"{words.month_names[period.end % 12]} {period.end // 12}", is_english=False)
    return WhenView(period.label, is_english=True)


def _said(words: Pictures) -> Mapping[Colour, RatingInWords]:
    said = words.ratings
    return {
        Colour.GREEN: said.green,
        Colour.AMBER: said.amber,
        Colour.RED: said.red,
        Colour.NOT_RATED: said.not_rated,
    }


def _rating(words: Pictures, colour: Colour) -> TagView:
    style = colour.value.replace(" ", "-")
    return TagView(_said(words)[colour].word, mark(style), style)


def _moved(words: Pictures, moved: Moved) -> TagView | None:
    """The tag of a real change; None where there is none."""
    if not moved.movement.is_judged:
        return None
    said = words.movements
    by_signal = {Movement.BETTER: said.better, Movement.WORSE: said.worse}
    by_year = {Movement.BETTER: said.better_than_a_year_ago, Movement.WORSE: said.worse_than_a_year_ago}
    return movement_tag(moved.movement, word=(by_year if moved.rests_on_year else by_signal)[moved.movement])
