"""The main figures of the site in one language, as pictures with few words: for who reads little of ours.

No figure is typed in any of the languages: they come from the record, and a label says what is counted.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator.assess.indicator import Assessment
from generator.assess.judged import Judged
from generator.assess.movement import Moved, Movement
from generator.assess.rating import Colour
from generator.charts.drawn import Drawn
from generator.charts.spark import spark
from generator.pages.addresses import LANGUAGES, indicator_page, language_page, link
from generator.pages.parts.marks import mark
from generator.pages.parts.parts import LinkView, TagView, movement_tag
from generator.pages.parts.view import Page
from generator.pages.site.glossary import LanguageView, help_in
from generator.record.content import Content, Scorecard
from generator.schema.languages import LanguageHelp, Languages, Passage, Pictures, RatingInWords
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


@dataclass(frozen=True, slots=True)
class LanguagePageView:
    """The page of one language. `checked_by` and `unchecked` are empty where nothing needed to be translated."""

    title: str
    description: str
    heading: str
    help: LanguageView
    introduction: str
    newest: str
    month: WhenView
    how_to_read: str
    key: tuple[MeaningView, ...]
    pictures: tuple[PictureView, ...]
    no_figure: str
    words: tuple[Passage, ...]
    help_heading: str
    is_translated: bool
    checked_by: str
    unchecked: str
    english: LinkView | None
    all_languages: str


@dataclass(frozen=True, slots=True)
class OfferView:
    """An offer of help, and the way to the main figures in its language, if there is one."""

    help: LanguageView
    pictures: LinkView | None


@dataclass(frozen=True, slots=True)
class LanguagesView:
    """Every offer of help."""

    title: str
    description: str
    offers: tuple[OfferView, ...]


def language_pages(content: Content, judged: Judged, drawn: Drawn) -> Iterator[Page]:
    """The page of all offers of help, and one for each language that has words for the main figures."""
    if content.languages is None:
        return
    yield Page(LANGUAGES, "languages.md.j2", _all(content.languages))
    for each in content.languages.languages:
        if each.pictures is not None:
            view = language_view(content, judged, drawn, content.languages, each, each.pictures)
            yield Page(language_page(each.code), "language.md.j2", view, wide=True, contents=False)


def _all(languages: Languages) -> LanguagesView:
    offers = tuple(OfferView(help_in(each), _to_pictures(LANGUAGES, each)) for each in languages.languages)
    return LanguagesView(languages.title, languages.summary, offers)


def _to_pictures(page: str, language: LanguageHelp) -> LinkView | None:
    """The way to the main figures in a language, by their title in it."""
    words = language.pictures
    return LinkView(words.title, link(page, language_page(language.code))) if words is not None else None


def language_view(
    content: Content, judged: Judged, drawn: Drawn, languages: Languages, language: LanguageHelp, words: Pictures
) -> LanguagePageView:
    """The main figures in one language, as at the newest release of each."""
    page, name, is_translated = language_page(language.code), language.english_name, not language.is_english
    return LanguagePageView(
        title=f"{words.title} ({name})" if is_translated else words.title,
        description=f"The main figures as pictures, and how to read them, in {name}.",
        heading=words.title,
        help=help_in(language),
        introduction=words.introduction,
        newest=words.newest,
        month=_when(words, max(scorecard.latest.month for scorecard in content.scorecards)),
        how_to_read=words.how_to_read,
        key=tuple(MeaningView(_rating(words, colour), said.means) for colour, said in _said(words).items()),
        pictures=tuple(
            _picture(page, language, words, scorecard, drawn, judged.latest[scorecard.id][name])
            for name in languages.main_figures
            for scorecard in content.scorecards
            if name in scorecard.indicators
        ),
        no_figure=words.no_figure,
        words=words.words,
        help_heading=words.help,
        is_translated=is_translated,
        checked_by=(words.checked_by or "") if is_translated else "",
        unchecked=(words.unchecked or "") if is_translated and not words.checked_by else "",
        english=_english(page, languages) if is_translated else None,
        all_languages=link(page, LANGUAGES),
    )


def _english(page: str, languages: Languages) -> LinkView | None:
    """The way to the same figures in English, if they have a page."""
    found = (_to_pictures(page, each) for each in languages.languages if each.is_english)
    return next(filter(None, found), None)


def _picture(
    page: str, language: LanguageHelp, words: Pictures, scorecard: Scorecard, drawn: Drawn, assessment: Assessment
) -> PictureView:
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
        when=_when(words, period) if period else None,
        rating=_rating(words, colour),
        rated_when=_when(words, assessment.rating_period) if is_of_other and assessment.rating_period else None,
        moved=_moved(words, assessment.moved),
        spark=spark(drawing.chart) if drawing is not None else Markup(""),
    )


def _value(language: LanguageHelp, assessment: Assessment) -> str:
    """The figure. Words that belong to its unit are ours: in other languages the label says what is counted."""
    latest, written = assessment.latest, figure_in_words if language.is_english else figure
    return written(assessment.indicator, latest.value) if latest and latest.value is not None else ""


def _when(words: Pictures, period: Period) -> WhenView:
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
