"""The narrative lint: no text speaks of so few people, or with such detail, that somebody could be recognised.

What has to stand all the same is listed in the file itself, under `small_numbers`, with a reason and a role. The list
of a registry also holds for the scorecard's figures and known faults, the list of a document for its own.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from pydantic import BaseModel

from generator.prose.references import Loc, running_texts
from generator.prose.small.small_words import suspects
from generator.record.draft import Draft, DraftScorecard
from generator.record.faults import KnownFault
from generator.schema.cards import card_id
from generator.schema.declarations import SmallNumber
from generator.schema.parse import line_of
from generator.terms.problems import Problem
from generator.terms.rules import Rule
from generator.terms.texts import SourceFile

# Lists of words that stand elsewhere in the same file.
_REPEATS = ("small_numbers", "figures_from_elsewhere", "judged")
_MAY_TELL = Rule(
    "words-may-identify",
    "No words tell so much of so few people that somebody could be recognised",
    '"{words}" may tell readers who is meant: {what}.',
    'Say it without the number or the detail, like "fewer than 6". If it was public before and must stand, '
    "copy these words into small_numbers of {file}, with reason and approved_by.",
    {"words": "two boys", "what": "a small number of people", "file": "content/scorecards/early-start/2017-01.yml"},
)
_ALLOWED_IN_VAIN = Rule(
    "small-number-allowed-in-vain",
    "Words that small_numbers allows stand in a text, and would be stopped without",
    'small_numbers allows "{words}", but no text has these words, or nothing is wrong with them.',
    "Copy the words exactly as the check prints them, or delete the entry.",
    {"words": "two boys"},
)


@dataclass(frozen=True, slots=True)
class _Found:
    """Suspicious words, what they may tell, and where they stand."""

    words: str
    what: str
    path: str
    # Looked up when it is asked for: most of these words are allowed.
    line: Callable[[], int]


def check_small_counts(content: Draft) -> Iterator[Problem]:
    """Every text that may tell too much and is not allowed to, and every allowance that nothing needs."""
    for scorecard in content.scorecards:
        registry = scorecard.cards
        found = (*_in_model(registry, scorecard.registry_file), *_in_rows(_rows_of(scorecard)))
        yield from _judged(found, registry.small_numbers, scorecard.registry_file)
        for release in scorecard.releases:
            words = tuple(_in_model(release.narrative, release.narrative_file))
            yield from _judged(words, release.narrative.small_numbers, release.narrative_file)
    for paper in content.covers:
        yield from _judged(tuple(_in_model(paper.cover, paper.file)), paper.cover.small_numbers, paper.file)
    for card in content.report_cards:
        rows = (*_figures_of(content, card_id(card.year)), *_faults(card.faults))
        found = (*_in_model(card.card, card.file), *_in_rows(rows))
        yield from _judged(found, card.card.small_numbers, card.file)
    for plan in content.plans:
        rows = (*_figures_of(content, plan.id), *_faults(plan.faults))
        found = (*_in_model(plan.plan, plan.file), *_in_rows(rows))
        yield from _judged(found, plan.plan.small_numbers, plan.file)


def _judged(found: Sequence[_Found], allowed: Sequence[SmallNumber], file: SourceFile) -> Iterator[Problem]:
    waived = {_plain(entry.words) for entry in allowed}
    for suspect in found:
        if _plain(suspect.words) not in waived:
            facts = {"words": suspect.words, "what": suspect.what, "file": file.path}
            yield _MAY_TELL.at(suspect.path, suspect.line(), **facts)
    needed = {_plain(suspect.words) for suspect in found}
    for place, entry in enumerate(allowed):
        if _plain(entry.words) not in needed:
            yield _ALLOWED_IN_VAIN.at(file.path, line_of(file, "small_numbers", place), words=entry.words)


def _plain(words: str) -> str:
    return " ".join(words.split()).lower()


def _in_model(model: BaseModel, file: SourceFile) -> Iterator[_Found]:
    for place, text, _ in running_texts(model):
        if place[0] not in _REPEATS:
            for found in suspects(text):
                yield _Found(found.words, found.what, file.path, partial(_line_with, file, place, found.words))


def _line_with(file: SourceFile, place: Loc, words: str) -> int:
    """The line on which the words start: a long text runs over many lines."""
    first = line_of(file, *place)
    lines = [" ".join(line.replace("**", "").split()) for line in file.data.decode("utf-8-sig").splitlines()]
    for number in range(first, len(lines) + 1):
        here, rest = lines[number - 1], " ".join(lines[number : number + 2])
        if words in f"{here} {rest}" and words not in rest:
            return number
    return first


def _in_rows(rows: Iterable[tuple[str, int, str]]) -> Iterator[_Found]:
    for path, line, text in rows:
        yield from (_Found(found.words, found.what, path, partial(int, line)) for found in suspects(text))


def _rows_of(scorecard: DraftScorecard) -> Iterator[tuple[str, int, str]]:
    """What a scorecard's own rows say in words: known faults, comparators, notes beside figures."""
    for fault in scorecard.discrepancies:
        yield from ((fault.path, fault.line, text) for text in (fault.printed, fault.conflicts_with, fault.note))
    noted = {o for release in scorecard.releases for o in release.picture.observations.values() if o.note}
    yield from ((o.path, o.line, o.note) for o in noted)


def _figures_of(content: Draft, document: str) -> Iterator[tuple[str, int, str]]:
    path = f"data/publications/{document}.csv"
    for figure in content.publications.figures.values():
        for row in figure.rows:
            if row.path == path:
                texts = (row.label, row.in_words, row.period_in_words, row.note)
                yield from ((row.path, row.line, text) for text in texts if text)


def _faults(faults: Iterable[KnownFault]) -> Iterator[tuple[str, int, str]]:
    for fault in faults:
        yield from ((fault.path, fault.line, text) for text in (fault.printed, fault.conflicts_with, fault.note))
