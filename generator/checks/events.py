"""Rules for events and usual ranges: an event is over and meets something, a range starts anew in order, or is switched
off for a reason.
"""

from collections.abc import Iterator, Sequence

from generator.record.draft import DraftScorecard
from generator.schema.events import Event
from generator.schema.parse import line_of
from generator.schema.registry import Indicator
from generator.terms.period import Period
from generator.terms.problems import Fault, Problem, closest
from generator.terms.rules import Rule

_MEETS_NOTHING = Rule(
    "event-names-nothing",
    "An event names themes and indicators of its scorecard",
    'the event "{event}" names "{name}", which is no {noun} of this scorecard.{hint}',
    "Correct the id. An event that meets the whole scorecard names neither themes nor indicators.",
    {"event": "New case system", "name": "visit", "noun": "theme", "hint": ' Did you mean "visits"?'},
)
_TO_COME = Rule(
    "event-to-come",
    "An event has happened by the newest release",
    'the event "{event}" has not happened yet: it is dated {date}, and the newest release is {release}.',
    "Correct the date, or add the event with the release for its month.",
    {"event": "New case system", "date": "March 2017", "release": "February 2017"},
)
_TWICE = Rule(
    "event-twice",
    "No two events have one date and one scope, because a chart could not tell them apart",
    'the event "{event}" has the date and the scope of another, "{other}".',
    "Make one event of the two, or say by themes or indicators what each of them meets.",
    {"event": "New forms", "other": "New case system"},
)
_REBASES_OUT_OF_ORDER = Rule(
    "rebases-out-of-order",
    "A measure's rebases stand in the order of their months, each month once",
    '"{indicator}" has rebases that are not in the order of their months, each month once.',
    "Put the oldest first, and keep one for each month.",
    {"indicator": "es-1-1"},
)
_REBASE_TO_COME = Rule(
    "rebase-to-come",
    "A usual range starts anew by the newest release",
    '"{indicator}" starts its usual range anew from {month}, but the newest release is {release}.',
    "Correct the month, or add the rebase with the release for that month.",
    {"indicator": "es-1-1", "month": "March 2017", "release": "February 2017"},
)
_NO_SENTENCE = Rule(
    "variation-off-without-sentence",
    "A measure without a usual range tells readers why in a sentence",
    '"{indicator}" has "{given}" after variation_off, where readers are to be told why there is no usual range.',
    "Write the reason as one plain sentence, with a full stop at its end.",
    {"indicator": "es-1-1", "given": "true"},
)


def check_events(scorecard: DraftScorecard) -> Iterator[Problem]:
    """All rules of this module."""
    events = scorecard.cards.events
    for place, event in enumerate(events):
        for fault in _faults_of(scorecard, event, events[:place]):
            yield fault.at(scorecard.registry_file.path, line_of(scorecard.registry_file, "events", place))
    for place, indicator in enumerate(scorecard.cards.indicators):
        for key, fault in _faults_of_card(indicator, scorecard.latest.month):
            line = line_of(scorecard.registry_file, "indicators", place, key)
            yield fault.at(scorecard.registry_file.path, line)


def _faults_of(scorecard: DraftScorecard, event: Event, before: Sequence[Event]) -> Iterator[Fault]:
    themes = [theme.id for theme in scorecard.cards.themes]
    for noun, names, known in (("theme", event.themes, themes), ("indicator", event.indicators, scorecard.typed)):
        for name in names:
            if name not in known:
                hint = closest(name, known)
                yield _MEETS_NOTHING.broken(event=event.words, name=name, noun=noun, hint=hint)
    newest = scorecard.latest.month
    if event.month.end > newest.end:
        yield _TO_COME.broken(event=event.words, date=event.date.label, release=newest.label)
    twin = next((other for other in before if _when_and_where(other) == _when_and_where(event)), None)
    if twin is not None:
        yield _TWICE.broken(event=event.words, other=twin.words)


def _when_and_where(event: Event) -> tuple[str, frozenset[str], frozenset[str]]:
    return event.date.text, frozenset(event.themes), frozenset(event.indicators)


def _faults_of_card(indicator: Indicator, newest: Period) -> Iterator[tuple[str, Fault]]:
    """Each fault with the key at which it stands."""
    months = [rebase.from_ for rebase in indicator.rebases]
    ends = [month.end for month in months]
    if ends != sorted(set(ends)):
        yield "rebases", _REBASES_OUT_OF_ORDER.broken(indicator=indicator.id)
    for month in months:
        if month.end > newest.end:
            yield "rebases", _REBASE_TO_COME.broken(indicator=indicator.id, month=month.label, release=newest.label)
    if indicator.variation_off is not None and not indicator.variation_off.endswith("."):
        yield "variation_off", _NO_SENTENCE.broken(indicator=indicator.id, given=indicator.variation_off)
