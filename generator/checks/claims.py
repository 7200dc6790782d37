"""Words and numbers that are typed must not disagree with the record: what does stops the build, with what is true."""

import re
from collections.abc import Iterator, Sequence

from generator.prose.claims.desk import Desk, DoubtAt, desk_of_document, desk_of_release
from generator.prose.claims.exemptions import span_of_words
from generator.prose.references import Loc
from generator.prose.told import Narrative, Told
from generator.record.content import Content
from generator.schema.declarations import FigureFromElsewhere
from generator.schema.parse import line_of
from generator.terms.problems import Problem
from generator.terms.texts import SourceFile


def check_claims(content: Content, told: Told) -> Iterator[Problem]:
    """Every claim of a scorecard's words, a Report Card or a plan that the record does not bear out."""
    for scorecard in content.scorecards:
        for release in scorecard.releases:
            narrative = told.narrative(release.narrative)
            yield from _problems(desk_of_release(content, scorecard, release, narrative))
            yield from _unused(narrative, release.narrative.figures_from_elsewhere)
    for card in content.report_cards:
        narrative = told.narrative(card.card)
        yield from _problems(desk_of_document(content, card, narrative))
        yield from _unused(narrative, card.card.figures_from_elsewhere)
    for plan in content.plans:
        narrative = told.narrative(plan.plan)
        yield from _problems(desk_of_document(content, plan, narrative))
        yield from _unused(narrative, plan.plan.figures_from_elsewhere)


def _problems(desk: Desk) -> Iterator[Problem]:
    for found in desk.doubts():
        yield _problem(found, desk.narrative.file)


def _problem(found: DoubtAt, file: SourceFile) -> Problem:
    doubt = found.doubt
    line = _line(file, found.told.place, found.told.text, doubt.start)
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


def _line(file: SourceFile, place: Loc, text: str, start: int) -> int:
    """The line on which a sentence starts: its words are looked for from the beginning of their field."""
    first = line_of(file, *place)
    lines = file.data.decode("utf-8-sig").splitlines(keepends=True)
    rest = "".join(lines[first - 1 :])
    pattern = r"\s+".join(re.escape(word) for word in text[start:].split()[:6])
    match = re.search(pattern, rest)
    return first + rest.count("\n", 0, match.start()) if match else first


def _unused(narrative: Narrative, declared: Sequence[FigureFromElsewhere]) -> Iterator[Problem]:
    """Declared words that no text holds any more declare nothing."""
    for number, entry in enumerate(declared):
        if not any(span_of_words(told.text, [entry.figure]) for told in narrative.texts):
            line = line_of(narrative.file, "figures_from_elsewhere", number, "figure")
            message = f'no text holds the words "{entry.figure}".'
            yield Problem(
                narrative.file.path, line, message, "Write them as they stand in the text, or delete the entry."
            )
