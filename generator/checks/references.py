"""Rules for references in running text: each stands where it is filled in, and stands for a figure."""

from collections.abc import Iterator

from generator.prose.refer.resolved import Fault
from generator.prose.references import Loc, is_half_open, matches
from generator.prose.told import Narrative, Told, ToldText
from generator.record.content import Content
from generator.schema.parse import line_of
from generator.terms.problems import Problem


def check_references(content: Content, told: Told) -> Iterator[Problem]:
    """All rules of this module, for every release, card and plan; of hidden figures it sees what readers see."""
    yield from _check_names(content)
    for narrative in told.narratives:
        for place, text in narrative.labels:
            yield from (_problem(narrative, place, fault) for fault in _misplaced(text))
        for words in narrative.texts:
            yield from (_problem(narrative, words.place, fault) for fault in _faults(words))


def _check_names(content: Content) -> Iterator[Problem]:
    """No figure has an indicator's id: a reference could mean either."""
    for name, figure in content.publications.figures.items():
        if name in content.indicators:
            row = figure.main
            message = f'figure "{name}" has the id of an indicator.'
            yield Problem(row.path, row.line, message, "Give the figure another id.")


def _problem(narrative: Narrative, place: Loc, fault: Fault) -> Problem:
    return Problem(narrative.file.path, line_of(narrative.file, *place), fault.message, fault.remedy)


def _misplaced(label: str) -> Iterator[Fault]:
    for reference in matches(label):
        message = f"[[{reference.name}]] stands in a heading or label, where figures are not filled in."
        yield Fault(message, "Move it to running text.")


def _faults(words: ToldText) -> Iterator[Fault]:
    """What is wrong with the references of one text."""
    if is_half_open(words.text):
        remedy = "Write a figure like [[eh-1-1]] or [[eh-1-1 North]]."
        yield Fault("two square brackets open here, but no two close.", remedy)
    for reference in words.references:
        found = words.answer(reference)
        if isinstance(found, Fault):
            yield Fault(f"{reference}: {found.message}", found.remedy)
