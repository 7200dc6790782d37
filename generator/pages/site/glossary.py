"""The glossary, and the offers of help in other languages."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.schema.languages import LanguageHelp
from generator.schema.narrative import Glossary, GlossaryTerm
from generator.terms.texts import slug


@dataclass(frozen=True, slots=True)
class TermView:
    """One term: its id on the page, what it stands for and what that means."""

    id: str
    term: str
    stands_for: str
    means: str


@dataclass(frozen=True, slots=True)
class GlossaryView:
    """The glossary, in alphabetical order."""

    title: str
    description: str
    terms: tuple[TermView, ...]

    @property
    def letters(self) -> tuple[tuple[str, str], ...]:
        """Each letter that a term starts with, and the id of the first such term."""
        firsts = {term.term[0].upper(): term.id for term in reversed(self.terms)}
        return tuple(sorted(firsts.items()))


@dataclass(frozen=True, slots=True)
class LanguageView:
    """An offer of help in one language."""

    code: str
    direction: str
    name: str
    english_name: str
    text: str

    @property
    def has_english_name(self) -> bool:
        """Whether the language has another name in English."""
        return self.english_name != self.name


def glossary_view(glossary: Glossary) -> GlossaryView:
    """The glossary as it is shown."""
    terms = sorted(glossary.terms, key=lambda term: term.term.lower())
    return GlossaryView(
        title=glossary.title,
        description=glossary.summary,
        terms=tuple(
            TermView(name, term.term, _capital(term.stands_for or ""), term.means)
            for name, term in zip(_ids(terms), terms, strict=True)
        ),
    )


def _ids(terms: Sequence[GlossaryTerm]) -> Iterator[str]:
    """An id a term; the second of two that differ in capitals only gets a number."""
    seen: Counter[str] = Counter()
    for term in terms:
        name = slug(term.term)
        seen[name] += 1
        yield name if seen[name] == 1 else f"{name}-{seen[name]}"


def help_in(language: LanguageHelp) -> LanguageView:
    """The offer of help in one language."""
    return LanguageView(language.code, language.direction, language.name, language.english_name, language.text)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
