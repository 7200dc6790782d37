"""Rules for what holds for a time: a measure's life, and what cards say from a month on."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from pydantic import BaseModel

from generator.record.draft import DraftScorecard
from generator.schema.changes import Change, NewCount
from generator.schema.parse import line_of
from generator.schema.registry import Indicator
from generator.terms.problems import Fault, Problem, closest
from generator.terms.rules import Rule

# With these, figures of before and after may count different things.
_COUNTED = ("definition", "numerator", "denominator", "polarity")
_NO_NEW_COUNT = Rule(
    "change-without-new-count",
    "A change of what is counted says whether the figures stay comparable",
    "the change from {month} has another {key}, but does not say whether the figures before it stay comparable.",
    'Add "new_count: {month}", with the first month that is counted in the new way, or "new_count: none" if the figures'
    " of before and after may still be compared.",
    {"key": "definition", "month": "2017-03"},
)
_CHANGES_NOTHING = Rule(
    "change-of-nothing",
    "A change says what is another",
    "the change from {month} says nothing that is another.",
    "Add what is new, or delete the entry.",
    {"month": "2017-03"},
)
_BEFORE_ALL = Rule(
    "change-before-first-release",
    "A change comes with a release: what held before the first one stands on the card itself",
    "the change from {month} is older than the first release, that of {first}.",
    'Write "from: {first}" for a new count that was known then, and put words that held then on the card itself.',
    {"month": "2016-12", "first": "2017-01"},
)
_SAME_WORDS = Rule(
    "change-to-the-same",
    "A change says something else than the card said before it",
    'the change from {month} gives "{key}" what it was before.',
    "The card keeps what was true first: put back what stood there, and leave what is new in the entry.",
    {"month": "2017-03", "key": "name"},
)
_OUT_OF_ORDER = Rule(
    "changes-out-of-order",
    "A card's changes stand in the order of their months",
    "the change from {month} stands below one from {later}.",
    "Put the oldest first.",
    {"month": "2017-02", "later": "2017-03"},
)
_GIVEN_TWICE = Rule(
    "change-given-twice",
    "Of one month, a card's changes say each thing once",
    'the changes from {month} give "{key}" twice.',
    "Keep the right one.",
    {"month": "2017-03", "key": "name"},
)
_ENDS_BEFORE = Rule(
    "until-before-from",
    "A measure ends after it began",
    '"{id}" is counted until {until}, but stands in the scorecard from {start} on.',
    "Correct one of the two.",
    {"id": "es-2-3", "until": "2017-01", "start": "2017-02"},
)
_FOLLOWS_NOTHING = Rule(
    "replaced-without-until",
    "Only a measure that ended is followed by another",
    '"{id}" is replaced by "{other}", but its card does not say until when it was counted.',
    'Add "until" with the last month for which it was counted.',
    {"id": "es-2-1", "other": "es-2-3"},
)
_FOLLOWED_BY_NOBODY = Rule(
    "replaced-by-no-indicator",
    "A measure that ended is followed by another that there is",
    '"{id}" is replaced by "{other}", which is no other indicator.{hint}',
    "Correct the id.",
    {"id": "es-2-1", "other": "es-2-9", "hint": ""},
)
_Place = tuple[int | str, ...]


def check_changes(scorecard: DraftScorecard) -> Iterator[Problem]:
    """Every fault of a dated entry of a scorecard's registry, on the line of the entry."""
    file, first = scorecard.registry_file, scorecard.releases[0].month
    for place, card, changes in _dated(scorecard):
        early = ((n, each.from_) for n, each in enumerate(changes) if each.from_ < first)
        for number, month in early:
            fault = _BEFORE_ALL.broken(month=month.text, first=first.text)
            yield fault.at(file.path, line_of(file, *place, "changes", number))
        for number, fault in _faults(card, changes):
            yield fault.at(file.path, line_of(file, *place, "changes", number))


def check_lives(scorecards: Iterable[DraftScorecard]) -> Iterator[Problem]:
    """A measure ends after it began, and what follows it is another measure, of whichever scorecard."""
    every = [*scorecards]
    names = [each.id for scorecard in every for each in scorecard.cards.indicators]
    for scorecard in every:
        for place, indicator in enumerate(scorecard.cards.indicators):
            for key, fault in _faults_of_life(indicator, names):
                line = line_of(scorecard.registry_file, "indicators", place, key)
                yield fault.at(scorecard.registry_file.path, line)


def _dated(scorecard: DraftScorecard) -> Iterator[tuple[_Place, BaseModel, tuple[Change, ...]]]:
    """Whatever can have changes, with its place."""
    cards = scorecard.cards
    yield ("scorecard",), cards.scorecard, cards.scorecard.changes
    yield from ((("themes", n), each, each.changes) for n, each in enumerate(cards.themes))
    yield from ((("disclosure_rules", n), each, each.changes) for n, each in enumerate(cards.disclosure_rules))
    yield from ((("indicators", n), each, each.changes) for n, each in enumerate(cards.indicators))


def _faults(card: BaseModel, changes: tuple[Change, ...]) -> Iterator[tuple[int, Fault]]:
    """The faults of a card's changes, each with the number of its entry."""
    for number, (before, after) in enumerate(pairwise(changes), start=1):
        if after.from_.end < before.from_.end:
            yield number, _OUT_OF_ORDER.broken(month=after.from_.text, later=before.from_.text)
    known: dict[str, object] = dict(card)
    given: set[tuple[str, str]] = set()
    for number, change in enumerate(changes):
        yield from ((number, fault) for fault in _faults_of(change, known, given))
        given |= {(change.from_.text, key) for key in change.words}
        known |= change.words


def _faults_of(change: Change, known: Mapping[str, object], given: set[tuple[str, str]]) -> Iterator[Fault]:
    month = change.from_.text
    new_count: NewCount | None = getattr(change, "new_count", None)
    if not change.words and (new_count is None or new_count.month is None):
        yield _CHANGES_NOTHING.broken(month=month)
    for key, value in change.words.items():
        if (month, key) in given:
            yield _GIVEN_TWICE.broken(month=month, key=key)
        elif value == known.get(key):
            yield _SAME_WORDS.broken(month=month, key=key)
    counted = next((key for key in _COUNTED if key in change.words), None)
    if counted is not None and new_count is None:
        yield _NO_NEW_COUNT.broken(month=month, key=counted)


def _faults_of_life(indicator: Indicator, names: list[str]) -> Iterator[tuple[str, Fault]]:
    """Each fault with the key at which it stands."""
    until, start, other = indicator.until, indicator.from_, indicator.replaced_by
    if until and start and until.end + (indicator.due_after or 0) < start.end:
        yield "until", _ENDS_BEFORE.broken(id=indicator.id, until=until.text, start=start.text)
    if other is not None and until is None:
        yield "replaced_by", _FOLLOWS_NOTHING.broken(id=indicator.id, other=other)
    if other is not None and (other == indicator.id or other not in names):
        hint = closest(other, [name for name in names if name != indicator.id])
        yield "replaced_by", _FOLLOWED_BY_NOBODY.broken(id=indicator.id, other=other, hint=hint)
