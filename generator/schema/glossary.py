"""The terms of the glossary, each of them once, however it is written."""

import unicodedata
from collections.abc import Iterator

from generator.schema.narrative import Glossary, GlossaryTerm
from generator.schema.parse import line_of
from generator.terms.problems import Problem
from generator.terms.rules import Rule
from generator.terms.texts import SourceFile

_TERM_TWICE = Rule(
    "glossary-term-twice",
    "A term stands in the glossary once",
    'the term "{term}" is there already: "{other}" on line {line}.',
    "Put what the two say into one, and delete the other.",
    {"term": "SENs", "other": "SEN", "line": "4"},
)


def terms_twice(file: SourceFile, glossary: Glossary) -> Iterator[Problem]:
    """Each term that differs from one before it by capitals, accents, signs or a plural alone.

    Capitals tell abbreviations apart, and these from words: AUDIT, a set of questions, is no audit.
    """
    first: dict[str, tuple[str, int]] = {}
    for number, term in enumerate(glossary.terms):
        line = line_of(file, "terms", number, "term")
        known = next((first[way] for way in (term.term, _bare(term)) if way in first), None)
        for way in (term.term, _bare(term)):
            first.setdefault(way, (term.term, line))
        if known:
            other, above = known
            yield _TERM_TWICE.at(file.path, line, term=term.term, other=other, line=above)


def _bare(term: GlossaryTerm) -> str:
    """A term without what may be written in two ways."""
    typed = term.term if term.stands_for else term.term.casefold()
    letters = "".join(each for each in unicodedata.normalize("NFKD", typed) if each.isalnum())
    return letters.removesuffix("s") if len(letters) > 2 and not letters.endswith("ss") else letters
