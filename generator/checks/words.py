"""The rules for what is said in words. They see what readers see: a hidden figure counts as not known."""

from collections.abc import Iterator

from generator.checks.claims import check_claims
from generator.checks.disclosure import check_faults_tell_nothing
from generator.checks.references import check_references
from generator.prose.told import Told
from generator.record.content import Content
from generator.terms.problems import Problem


def check_words(content: Content, told: Told, *, figures_stand: bool = True) -> Iterator[Problem]:
    """Every problem of the words, after disclosure control. A figure with a fault of its own proves no words wrong."""
    yield from check_faults_tell_nothing(content)
    yield from check_references(content, told)
    if figures_stand:
        yield from check_claims(content, told)
