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
from generator.terms.rules import Rule
from generator.terms.texts import SourceFile

_NUMBER_UNKNOWN = Rule(
    "number-not-in-record",
    "A typed number is a figure of what its sentence speaks of, or its source is named",
    'the number "{words}" is no published figure of what this sentence speaks of: "{sentence}"{near}',
    "Put a reference in its place, like [[es-1-1]] or [[es-1-1 2016-12]], or correct it. If it comes from "
    "somewhere else, list the words under figures_from_elsewhere, with document and place, or with worked_out.",
    {"words": "188", "sentence": "188 families had a plan.", "near": " The nearest: 186 in January 2017."},
)
_CLAIM_WRONG = Rule(
    "claim-against-record",
    "What typed words claim is what the record says",
    '"{words}" is not what the record says: "{sentence}" The record: {truth}.',
    "Change the words to what is true, or leave them out.",
    {"words": "fell", "sentence": "The share fell.", "truth": "up from 44% to 45.5%"},
)
_DECLARED_IN_VAIN = Rule(
    "elsewhere-in-vain",
    "Words that are declared to come from elsewhere stand in a text of the same file",
    'no text holds the words "{words}".',
    "Write them as they stand in the text, or delete the entry.",
    {"words": "188 families"},
)


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
        return _NUMBER_UNKNOWN.at(file.path, line, words=doubt.words, sentence=sentence, near=near)
    return _CLAIM_WRONG.at(file.path, line, words=doubt.words, sentence=sentence, truth="; ".join(doubt.truth))


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
            yield _DECLARED_IN_VAIN.at(narrative.file.path, line, words=entry.figure)
