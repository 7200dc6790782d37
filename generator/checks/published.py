"""What was published stays: whatever reads otherwise than its ledger stops, unless an entry says why."""

from collections.abc import Iterator, Sequence

from generator.checks.shown import shown
from generator.ledger.compare import Difference
from generator.ledger.fact import Place
from generator.ledger.goes_on import REPORTED, is_of_an_update
from generator.ledger.of_release import FindRow
from generator.ledger.review import Review
from generator.record.draft import Draft
from generator.record.keys import Key
from generator.record.ledgers import CHANGES
from generator.terms.period import Period
from generator.terms.problems import Problem
from generator.terms.rules import Rule

_WAS = '"{fact}" was published as {was} ({where}), and is {now} now.'
_ADDED = '"{fact}" was not there when {where} was published, and is {now} now.'
_ENTRY = (
    ' If what was published must itself be changed, say so in {changes}: an entry under "changes" with kind: {kind}, '
    'date, what: ["{fact}"], reason and ask.'
)
_EXAMPLE = {
    "fact": "figure es-1-1 SAM 2017-01",
    "was": '"120"',
    "now": '"121"',
    "where": "scorecards/early-start/2017-01",
    "changes": CHANGES,
    "kind": "correction",
}


_FIGURE = Rule(
    "published-figure",
    "A figure stays as it was published",
    _WAS,
    "Put it back. A figure that is another one now stands in the file of a newer release, and an entry under revisions "
    "of that release says why."
    f"{_ENTRY}",
    _EXAMPLE | {"fact": "figure es-1-1 SAM 2017-01", "was": '"120"', "now": '"121"'},
)
_COMPARATOR = Rule(
    "published-comparator",
    "A figure of somebody else stays as it was published",
    _WAS,
    "Put it back. One that came later says so in the column since, with the month of the release that shows it first."
    f"{_ENTRY}",
    _EXAMPLE | {"fact": "comparator es-1-1 england 2015/16", "was": '"72.0"', "now": '"73.0"'},
)
_CARD = Rule(
    "published-card",
    "What a card said stays as it was published",
    _WAS,
    f"Put it back, and say under changes of the card since when the new one holds.{_ENTRY}",
    _EXAMPLE | {"fact": "card es-1-1 definition", "was": '"Every request."', "now": '"Every request for help."'},
)
_TARGET = Rule(
    "published-target",
    "A target of the past stays as it was published",
    _WAS,
    f"Put it back. A new target is an entry of its own below it, with the month from which it holds.{_ENTRY}",
    _EXAMPLE | {"fact": "target es-1-1 2016-04 green at_least", "was": '"50"', "now": '"60"'},
)
_AREA = Rule(
    "published-area",
    "The name of an area stays as it was published",
    _WAS,
    f"Put it back, and add a row for the new name, with the day from which it holds in valid_from.{_ENTRY}",
    _EXAMPLE | {"fact": "area NORTH name", "was": '"North"', "now": '"North and Hills"'},
)
_DATE = Rule(
    "published-due-date",
    "The first date of an action stays as it was published",
    _WAS,
    f"Put it back. A date that moved is an update of the action, with due and a reason.{_ENTRY}",
    _EXAMPLE | {"fact": "plan priorities parks actions 1.1 due", "was": '"2012-06"', "now": '"2012-09"'},
)
_WORDS = Rule(
    "published-words",
    "Words stay as they were published",
    _WAS,
    f"Put them back.{_ENTRY}",
    _EXAMPLE
    | {
        "fact": "words headline",
        "was": '"More families got help."',
        "now": '"Many more families got help."',
        "kind": "words",
    },
)
_ORDER = Rule(
    "published-order",
    "The order in which things were published stays",
    _WAS,
    f"Put them back in this order. What is new may stand anywhere among them.{_ENTRY}",
    _EXAMPLE
    | {
        "fact": "order themes",
        "was": '"requests, visits"',
        "now": '"visits, requests"',
        "kind": "words",
    },
)
_JUDGED = Rule(
    "published-judgement",
    "What was judged stays as it was published",
    _WAS,
    "If a card, a target or a figure was edited, put it back. If the rules of judgement are new, their number "
    "(RULES_IN_FORCE) is another one, and {changes} has an entry with kind: new rules.",
    {
        "fact": "verdict es-1-1 rating",
        "was": '"green"',
        "now": '"amber"',
        "where": "scorecards/early-start/2017-01",
        "changes": CHANGES,
    },
)
_MORE = Rule(
    "published-and-more",
    "Nothing is added to what was published",
    _ADDED,
    "Take it out, or say from when it holds: a card has from, a target its month, an area valid_from, and a figure of "
    f"somebody else since; a figure that comes later stands in the file of a newer release.{_ENTRY}",
    _EXAMPLE | {"fact": "card es-1-4 name", "now": '"Requests by night"'},
)
_PAST = Rule(
    "published-past-of-a-plan",
    "What was reported on a plan comes after what was published",
    _ADDED,
    "An update of an action is dated after the newest one that was published: take this one out, or give it the day on "
    f"which it was reported.{_ENTRY}",
    _EXAMPLE | {"fact": "plan parks actions 2 updates 2012-11-30 status", "now": '"off track"', "where": "plans/parks"},
)
_REPORT = Rule(
    "published-reporting-date",
    "The day by which a plan reports never goes back",
    _WAS,
    f"Put it back. The day by which a plan reports moves on with each report, and never back.{_ENTRY}",
    _EXAMPLE | {"fact": REPORTED, "was": '"2013-01-31"', "now": '"2012-12-31"', "where": "plans/parks"},
)
_BY_KIND = {
    "figure": _FIGURE,
    "comparator": _COMPARATOR,
    "card": _CARD,
    "target": _TARGET,
    "area": _AREA,
    "order": _ORDER,
}


def check_published(found: Review, *, is_sound: bool = True) -> Iterator[Problem]:
    """All rules of this module. Where the content has other faults, nothing is said of what is judged by it."""
    yield from _told([each for each in found.unlawful if is_sound or not each.is_judged])


def rows_of(draft: Draft) -> FindRow:
    """Where each figure was typed, which disclosure control forgets."""
    pictures = {(s.id, r.month): r.picture.observations for s in draft.scorecards for r in s.releases}

    def find(scorecard: str, month: Period, key: Key) -> Place:
        row = pictures[scorecard, month][key]
        return Place(row.path, row.line)

    return find


def _told(found: Sequence[Difference]) -> Iterator[Problem]:
    """One problem for each fact that reads otherwise, however many publications hold it.

    What is judged follows from what is entered: of a publication that was edited it is not told as well.
    """
    edited = {each.publication for each in found if not each.is_judged}
    together: dict[tuple[str, str | None, str | None], list[Difference]] = {}
    for each in found:
        if not each.is_judged or each.publication not in edited:
            together.setdefault((each.name, each.was, each.now), []).append(each)
    for same in together.values():
        first, more = same[0], len(same) - 1
        facts = {
            "fact": first.name,
            "was": shown(first.was, first.now),
            "now": shown(first.now, first.was),
            "where": f"{first.publication}{f' and {more} later' if more else ''}",
            "changes": CHANGES,
            "kind": "words" if first.is_words else "correction",
        }
        yield _rule_of(first).at(first.place.path, first.place.found(), **facts)


def _rule_of(found: Difference) -> Rule:
    if found.is_judged:
        return _JUDGED
    if found.was is None:
        return _PAST if is_of_an_update(found.name) else _MORE
    if found.name == REPORTED:
        return _REPORT
    return _DATE if found.is_a_date else _BY_KIND.get(found.kind, _WORDS)
