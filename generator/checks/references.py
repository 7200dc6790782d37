"""Rules for references in running text: each stands where it is filled in, and stands for a figure."""

from collections.abc import Iterable, Iterator

from pydantic import BaseModel

from generator.prose.refer.reach import AnyContent, Reach, reach_of_documents, reach_of_release, resolve
from generator.prose.refer.resolved import Fault
from generator.prose.references import Loc, is_half_open, matches, running_texts
from generator.schema.parse import line_of
from generator.terms.problems import Problem
from generator.terms.texts import SourceFile


def check_references(content: AnyContent) -> Iterator[Problem]:
    """All rules of this module, for every release, card and plan; of hidden figures it sees what readers see."""
    yield from _check_names(content)
    for scorecard in content.scorecards:
        for release in scorecard.releases:
            words, reach = release.narrative, reach_of_release(content, scorecard, release)
            months = {words.month_at(place) for place, _, _ in running_texts(words)}
            then = {month: reach.until(month) for month in months}
            for place, text, may_refer in running_texts(words):
                found = _faults(then[words.month_at(place)], text, may_refer=may_refer)
                yield from _problems(release.narrative_file, place, found)
    reach = reach_of_documents(content)
    for card in content.report_cards:
        yield from _check_document(reach, card.card, card.file)
    for plan in content.plans:
        so_far = reach.until(plan.plan.written_for) if plan.plan.written_for else reach
        yield from _check_document(so_far, plan.plan, plan.file)


def _check_names(content: AnyContent) -> Iterator[Problem]:
    """No figure has an indicator's id: a reference could mean either."""
    for name, figure in content.publications.figures.items():
        if name in content.indicators:
            row = figure.main
            message = f'figure "{name}" has the id of an indicator.'
            yield Problem(row.path, row.line, message, "Give the figure another id.")


def _check_document(reach: Reach, model: BaseModel, file: SourceFile) -> Iterator[Problem]:
    for place, text, may_refer in running_texts(model):
        yield from _problems(file, place, _faults(reach, text, may_refer=may_refer))


def _problems(file: SourceFile, place: Loc, faults: Iterable[Fault]) -> Iterator[Problem]:
    return (Problem(file.path, line_of(file, *place), fault.message, fault.remedy) for fault in faults)


def _faults(reach: Reach, text: str, *, may_refer: bool) -> Iterator[Fault]:
    """What is wrong with the references of one text."""
    if may_refer and is_half_open(text):
        remedy = "Write a figure like [[eh-1-1]] or [[eh-1-1 North]]."
        yield Fault("two square brackets open here, but no two close.", remedy)
    for reference in matches(text):
        if not may_refer:
            message = f"[[{reference.name}]] stands in a heading or label, where figures are not filled in."
            yield Fault(message, "Move it to running text.")
            continue
        found = resolve(reach, reference.name, reference.words)
        if isinstance(found, Fault):
            yield Fault(f"{reference}: {found.message}", found.remedy)
