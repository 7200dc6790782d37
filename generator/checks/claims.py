"""Words and numbers that are typed must not disagree with the record: what does stops the build, with what is true."""

import re
from collections.abc import Iterator, Sequence

from generator.prose.claims.desk import Claims, FoundIn
from generator.prose.claims.ties import Verdict
from generator.prose.reading.exemptions import span_of_words
from generator.prose.references import Loc
from generator.prose.told import Narrative, Told
from generator.schema.parse import line_of
from generator.terms.problems import Problem
from generator.terms.rules import Rule
from generator.terms.texts import SourceFile

_NUMBER_UNKNOWN = Rule(
    "number-not-in-record",
    "A typed number is a figure of what its sentence speaks of, or its source is named",
    'the number "{words}"{read} is no published figure of what this sentence speaks of: "{sentence}"{near}',
    "Put a reference in its place, or correct it. If it comes from somewhere else, list the words under "
    "figures_from_elsewhere, with document and place, or with worked_out.",
    {"words": "188", "read": " (read as that of January 2017)", "sentence": "188 families had a plan in January."}
    | {"near": " The nearest: 186 (Families with a plan, January 2017): [[es-1-1]]."},
)
_CLAIM_WRONG = Rule(
    "claim-against-record",
    "What typed words claim is what the record says",
    '"{words}" is not what the record says: "{sentence}" The record: {truth}.',
    "Change the words to what is true, or leave them out.",
    {"words": "fell", "sentence": "The share fell.", "truth": "up from 44% to 45.5%"},
)
_NOT_READ = Rule(
    "claim-not-read",
    "A word that claims something is made by a reference, checked, or marked as somebody's judgement",
    '"{words}" claims something that could not be read: "{sentence}"{instead}',
    "Let a reference make the words, or name the figure and what it is compared with. If it is a judgement, a hope "
    "or a quotation, list the words under judged, with the role whose it is.",
    {"words": "fell", "sentence": "Fewer families wait."}
    | {"instead": ' Write [[es-1-1 moved]], which says "fell to 22.7%".'},
)
_DECLARED_IN_VAIN = Rule(
    "elsewhere-in-vain",
    "Words that are declared to come from elsewhere stand in a text of the same file",
    'no text holds the words "{words}".',
    "Write them as they stand in the text, or delete the entry.",
    {"words": "188 families"},
)
_JUDGED_IN_VAIN = Rule(
    "judged-in-vain",
    "Words that are marked as a judgement stand in one sentence of the same file, and claim something",
    'the words "{words}" stand in no sentence, or claim nothing.',
    "Write them as readers see them, within one sentence, or delete them.",
    {"words": "we did our best"},
)


def check_claims(told: Told, claims: Claims) -> Iterator[Problem]:
    """Every claim of a scorecard's words, a Report Card or a plan that the record does not bear out."""
    for narrative in told.narratives:
        found = claims.get(narrative.file.path)
        if found is None:
            continue  # Its claims were read when it was signed.
        yield from (_problem(each, narrative.file) for each in found if each.finding.stops)
        yield from _unused(narrative)
        yield from _judged_in_vain(narrative, found)


def _problem(found: FoundIn, file: SourceFile) -> Problem:
    doubt = found.finding
    line = _line(file, found.told.place, found.told.text, doubt.start)
    sentence = " ".join(doubt.sentence.split())
    if doubt.is_number:
        near = f" The nearest: {'; '.join(doubt.told)}." if doubt.told else ""
        read = f" (read as that of {doubt.read_as})" if doubt.read_as else ""
        return _NUMBER_UNKNOWN.at(file.path, line, words=doubt.words, read=read, sentence=sentence, near=near)
    if doubt.verdict is Verdict.NOT_READ:
        instead = f" Write {', or '.join(doubt.told)}." if doubt.told else ""
        return _NOT_READ.at(file.path, line, words=doubt.words, sentence=sentence, instead=instead)
    return _CLAIM_WRONG.at(file.path, line, words=doubt.words, sentence=sentence, truth="; ".join(doubt.told))


def _line(file: SourceFile, place: Loc, text: str, start: int) -> int:
    """The line on which a sentence starts: its words are looked for from the beginning of their field."""
    first = line_of(file, *place)
    lines = file.data.decode("utf-8-sig").splitlines(keepends=True)
    rest = "".join(lines[first - 1 :])
    pattern = r"\s+".join(re.escape(word) for word in text[start:].split()[:6])
    match = re.search(pattern, rest)
    return first + rest.count("\n", 0, match.start()) if match else first


def _unused(narrative: Narrative) -> Iterator[Problem]:
    """Declared words that no text holds any more declare nothing."""
    for number, entry in enumerate(narrative.model.figures_from_elsewhere):
        if not any(span_of_words(told.text, [entry.figure]) for told in narrative.texts):
            line = line_of(narrative.file, "figures_from_elsewhere", number, "figure")
            yield _DECLARED_IN_VAIN.at(narrative.file.path, line, words=entry.figure)


def _judged_in_vain(narrative: Narrative, found: Sequence[FoundIn]) -> Iterator[Problem]:
    """Words that are marked as a judgement, and that hold no word that claims anything, or stand in no text."""
    sentences = {each.finding.sentence for each in found if each.finding.verdict is Verdict.JUDGED}
    for number, entry in enumerate(narrative.model.judged):
        for place, words in enumerate(entry.words):
            if not any(span_of_words(sentence, [words]) for sentence in sentences):
                line = line_of(narrative.file, "judged", number, "words", place)
                yield _JUDGED_IN_VAIN.at(narrative.file.path, line, words=words)
