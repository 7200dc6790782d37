"""The main figures of the site in one language, as pictures with few words: for who reads little of ours.

No figure is typed in any of the languages: they come from the record, and a label says what is counted.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.assess.judged import Judged
from generator.charts.drawn import Drawn
from generator.pages.addresses import LANGUAGES, language_page, link
from generator.pages.parts.parts import LinkView
from generator.pages.parts.view import Page
from generator.pages.site.glossary import LanguageView, help_in
from generator.pages.site.pictures import MeaningView, PictureView, WhenView, key_of, picture, when_of
from generator.record.content import Content
from generator.schema.languages import LanguageHelp, Languages, Passage, Pictures


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
        month=when_of(words, content.newest_month),
        how_to_read=words.how_to_read,
        key=key_of(words),
        pictures=tuple(
            picture(page, language, words, scorecard, drawn, judged.latest[scorecard.id][name])
            for name in languages.main_figures
            for scorecard in content.scorecards
            if name in scorecard.latest.indicators
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
