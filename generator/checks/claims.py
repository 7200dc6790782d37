"""Words and numbers that are typed must not disagree with the record: what does stops the build, with what is true."""

import re
from collections.abc import Iterator, Sequence

from pydantic import BaseModel

from generator.prose.claims.desk import Desk, DoubtAt, desk_of_document, desk_of_release
from generator.prose.claims.exemptions import span_of_words
from generator.prose.refer.reach import reach_of_documents, reach_of_release
from generator.prose.references import Loc, running_texts
from generator.record.content import Content
from generator.schema.elsewhere import FigureFromElsewhere
from generator.schema.parse import line_of
from generator.terms.problems import Problem
from generator.terms.texts import SourceFile


def check_claims(content: Content) -> Iterator[Problem]:
    """Every claim of a scorecard's words, a Report Card or a plan that the record does not bear out."""
    for scorecard in content.scorecards:
        for release in scorecard.releases:
            desk = desk_of_release(content, scorecard, release, reach_of_release(content, scorecard, release))
            yield from _problems(desk, release.narrative_file)
            yield from _unused(release.narrative, release.narrative.figures_from_elsewhere, release.narrative_file)
    reach = reach_of_documents(content)
    for card in content.report_cards:
        declared = card.card.figures_from_elsewhere
        words = tuple(entry.figure for entry in declared)
        yield from _problems(desk_of_document(content, card, reach, words), card.file)
        yield from _unused(card.card, declared, card.file)
    for plan in content.plans:
        declared = plan.plan.figures_from_elsewhere
        words = tuple(entry.figure for entry in declared)
        yield from _problems(desk_of_document(content, plan, reach, words), plan.file)
        yield from _unused(plan.plan, declared, plan.file)


def _problems(desk: Desk, file: SourceFile) -> Iterator[Problem]:
    for found in desk.doubts():
        yield _problem(found, file, desk.model)


def _problem(found: DoubtAt, file: SourceFile, model: BaseModel) -> Problem:
    doubt = found.doubt
    line = _line(file, found.place, _text_at(model, found.place), doubt.start)
    sentence = " ".join(doubt.sentence.split())
    if doubt.is_number:
        near = f" The nearest: {'; '.join(doubt.truth)}." if doubt.truth else ""
        message = (
            f'the number "{doubt.words}" is no published figure of what this sentence speaks of: "{sentence}"{near}'
        )
        remedy = (
            "Put a reference in its place, like [[eh-1-1]] or [[eh-1-1 2016-12]], or correct it. If it comes from "
            "somewhere else, list the words and their source under figures_from_elsewhere."
        )
        return Problem(file.path, line, message, remedy)
    message = f'"{doubt.words}" is not what the record says: "{sentence}" The record: {"; ".join(doubt.truth)}.'
    return Problem(file.path, line, message, "Change the words to what is true, or leave them out.")


def _text_at(model: BaseModel, place: Loc) -> str:
    return next(text for where, text, _ in running_texts(model) if where == place)


def _line(file: SourceFile, place: Loc, text: str, start: int) -> int:
    """The line on which a sentence starts: its words are looked for from the beginning of their field."""
    first = line_of(file, *place)
    lines = file.data.decode("utf-8-sig").splitlines(keepends=True)
    rest = "".join(lines[first - 1 :])
    pattern = r"\s+".join(re.escape(word) for word in text[start:].split()[:6])
    match = re.search(pattern, rest)
    return first + rest.count("\n", 0, match.start()) if match else first


def _unused(model: BaseModel, declared: Sequence[FigureFromElsewhere], file: SourceFile) -> Iterator[Problem]:
    """Declared words that no text holds any more declare nothing."""
    texts = [text for _, text, may_refer in running_texts(model) if may_refer]
    for number, entry in enumerate(declared):
        if not any(span_of_words(text, [entry.figure]) for text in texts):
            line = line_of(file, "figures_from_elsewhere", number, "figure")
            message = f'no text holds the words "{entry.figure}".'
            yield Problem(file.path, line, message, "Write them as they stand in the text, or delete the entry.")
