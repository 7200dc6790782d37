"""Rules for the main figures in other languages: each is in the record and has a label, and nothing is typed twice."""

import re
from collections.abc import Collection, Iterator

from generator.record.draft import Draft
from generator.schema.languages import LanguageHelp, Languages, Pictures
from generator.schema.parse import line_of
from generator.terms.problems import Fault, Problem, closest
from generator.terms.rules import Rule

_UNKNOWN = Rule(
    "main-figure-unknown",
    "Each main figure is a measure of a scorecard",
    'there is no measure "{figure}".{hint}',
    "Correct the id.",
    {"figure": "es-1-4", "hint": ' Did you mean "es-1-3"?'},
)
_TWICE = Rule(
    "main-figure-twice",
    "Each main figure is listed once",
    'measure "{figure}" is listed twice.',
    "Delete one of the two.",
    {"figure": "es-1-1"},
)
_LANGUAGE_TWICE = Rule(
    "language-twice",
    "Each language is there once",
    'the language "{code}" is there twice.',
    "Put its words together, or correct the code.",
    {"code": "ar"},
)
_NO_FIGURES = Rule(
    "pictures-without-figures",
    "Where a language has words for the main figures, these are listed",
    "{language} has words for the main figures, but none are listed.",
    'Add "main_figures:" with the ids of up to ten measures, or delete "pictures".',
    {"language": "Arabic"},
)
_NO_PICTURES = Rule(
    "figures-without-pictures",
    "Where main figures are listed, a language has words for them",
    "main figures are listed, but no language has words for them.",
    'Add "pictures:" to a language, or delete "main_figures".',
)
_NO_LABEL = Rule(
    "main-figure-without-label",
    "Each main figure has a label in each language in which it is shown",
    '{language} has no label for "{figure}".',
    'Add a line "{figure}: ..." below "labels".',
    {"language": "Arabic", "figure": "es-1-1"},
)
_STRAY_LABEL = Rule(
    "label-of-no-main-figure",
    "Each label is of a main figure",
    '"{figure}" has a label in {language}, but is no main figure.{hint}',
    'Correct the id, delete the label, or add the measure to "main_figures".',
    {"language": "Arabic", "figure": "es-1-4", "hint": ' Did you mean "es-1-3"?'},
)
_TYPED = Rule(
    "figure-typed-in-language",
    "The words about the main figures hold no figures",
    'the words of {language} hold a number: "{number}".',
    "Leave it out: figures and months come from the record, where nobody has to remember to change them.",
    {"language": "Arabic", "number": "95.3"},
)
_UNSAID = Rule(
    "unchecked-translation-unsaid",
    "A translation is checked, or says itself that it is not",
    "nobody has checked the translation into {language}, and it does not say so.",
    'Add "checked_by:" with the role of whoever has, or "unchecked:" with a sentence in that language.',
    {"language": "Arabic"},
)
_NUMBER = re.compile(r"\d(?:[\d.,]*\d)?")


def check_languages(content: Draft) -> Iterator[Problem]:
    """All rules of this module; nothing where a council offers no other languages."""
    languages = content.languages
    if languages is None:
        return
    for place, fault in _faults(languages, [name for each in content.scorecards for name in each.latest.indicators]):
        yield fault.at(content.languages_file.path, line_of(content.languages_file, *place))


_Found = Iterator[tuple[tuple[int | str, ...], Fault]]


def _faults(languages: Languages, known: Collection[str]) -> _Found:
    """Every fault with its place in the file, from top to bottom."""
    listed = languages.main_figures
    for number, name in enumerate(listed):
        if name not in known:
            yield ("main_figures", number), _UNKNOWN.broken(figure=name, hint=closest(name, known))
        elif name in listed[:number]:
            yield ("main_figures", number), _TWICE.broken(figure=name)
    if listed and not any(each.pictures for each in languages.languages):
        yield ("main_figures",), _NO_PICTURES.broken()
    codes = [each.code for each in languages.languages]
    for number, each in enumerate(languages.languages):
        if each.code in codes[:number]:
            yield ("languages", number, "code"), _LANGUAGE_TWICE.broken(code=each.code)
        if each.pictures is not None:
            for place, fault in _of_pictures(each, each.pictures, listed, known):
                yield ("languages", number, "pictures", *place), fault


def _of_pictures(language: LanguageHelp, pictures: Pictures, listed: tuple[str, ...], known: Collection[str]) -> _Found:
    name = language.english_name
    if not listed:
        yield (), _NO_FIGURES.broken(language=name)
        return
    if not (language.is_english or pictures.checked_by or pictures.unchecked):
        yield (), _UNSAID.broken(language=name)
    for place, text in _texts(pictures.model_dump(), ()):
        if number := _number_in(text):
            yield place, _TYPED.broken(language=name, number=number)
    # In English its question is the name of a measure; one that does not exist has a fault already.
    for figure in dict.fromkeys(listed) if not language.is_english else ():
        if figure in known and figure not in pictures.labels:
            yield ("labels",), _NO_LABEL.broken(language=name, figure=figure)
    for figure in pictures.labels:
        if figure not in listed:
            hint = closest(figure, listed)
            yield ("labels", figure), _STRAY_LABEL.broken(language=name, figure=figure, hint=hint)


def _texts(typed: object, place: tuple[int | str, ...]) -> Iterator[tuple[tuple[int | str, ...], str]]:
    """Each text with its place."""
    if isinstance(typed, str):
        yield place, typed
    elif isinstance(typed, dict):
        for key, below in typed.items():
            yield from _texts(below, (*place, key))
    elif isinstance(typed, list | tuple):
        for number, below in enumerate(typed):
            yield from _texts(below, (*place, number))


def _number_in(text: str) -> str:
    """The first number of a text, in the digits of any script."""
    found = _NUMBER.search(text)
    return found[0] if found else ""
