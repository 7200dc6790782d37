"""Rules for references in running text: each stands where it is filled in, and stands for a figure."""

from collections.abc import Container, Iterator

from generator.prose.references import Loc, is_half_open, matches
from generator.prose.told import Narrative, Told, ToldText
from generator.record.content import Content
from generator.schema.parse import line_of
from generator.terms.problems import Fault, Problem
from generator.terms.rules import Rule

_COULD_MEAN_TWO = Rule(
    "reference-could-mean-two",
    "No figure of a document has the id of an indicator",
    'figure "{id}" has the id of an indicator.',
    "Give the figure another id.",
    {"id": "es-1-1"},
)
_IN_A_LABEL = Rule(
    "reference-in-label",
    "A reference stands in running text",
    "[[{id}]] stands in a heading or label, where figures are not filled in.",
    "Move it to running text.",
    {"id": "rc-members"},
)
_HALF_OPEN = Rule(
    "reference-half-open",
    "Two square brackets that open a reference are followed by two that close it",
    "two square brackets stand here without the two that belong to them.",
    "Write a figure like [[es-1-1]] or [[es-1-1 North]].",
)


def check_references(content: Content, told: Told, read: Container[str]) -> Iterator[Problem]:
    """All rules of this module, for the files that are read; of hidden figures it sees what readers see."""
    yield from _check_names(content)
    for narrative in told.narratives:
        if narrative.file.path not in read:
            continue  # It was read when it was signed.
        for place, text in narrative.labels:
            yield from (_problem(narrative, place, fault) for fault in _misplaced(text))
        for words in narrative.texts:
            yield from (_problem(narrative, words.place, fault) for fault in _faults(words))


def _check_names(content: Content) -> Iterator[Problem]:
    """No figure has an indicator's id: a reference could mean either."""
    for name, figure in content.publications.figures.items():
        if name in content.indicators:
            yield _COULD_MEAN_TWO.at(figure.main.path, figure.main.line, id=name)


def _problem(narrative: Narrative, place: Loc, fault: Fault) -> Problem:
    return fault.at(narrative.file.path, line_of(narrative.file, *place))


def _misplaced(label: str) -> Iterator[Fault]:
    for reference in matches(label):
        yield _IN_A_LABEL.broken(id=reference.name)


def _faults(words: ToldText) -> Iterator[Fault]:
    """What is wrong with the references of one text."""
    if is_half_open(words.text):
        yield _HALF_OPEN.broken()
    for reference in words.references:
        found = words.answer(reference)
        if isinstance(found, Fault):
            yield found.of(reference)
