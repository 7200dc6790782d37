"""A figure that was published before changes only with a reason, and a reason needs a figure that changed.

Works on what was typed, so a message may name a figure that readers never see: it is for whoever builds the site.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from generator.record.draft import DraftRelease, DraftScorecard
from generator.record.groups import allowed_groups
from generator.record.keys import Key
from generator.record.observation import Observation
from generator.record.revisions import ChangeOf, changes, covers, period_covers
from generator.schema.parse import line_of
from generator.schema.revision_entries import RevisionEntry
from generator.terms.problems import Fault, Problem, closest
from generator.terms.rules import Rule

REVISIONS = "revisions"
_FIRST_REVISES = Rule(
    "first-release-revises",
    "The first release of a scorecard revises nothing",
    "this is the first release of the scorecard, so there is nothing that it could revise.",
    "Take the entry out.",
)
_NAME_UNKNOWN = Rule(
    "revision-names-nothing",
    "A revision's entry names indicators, areas and groups that exist",
    '{noun} "{name}" {what}.{hint}',
    "Correct it here.",
    {"noun": "indicator", "name": "es-1-9", "what": "is not in the registry", "hint": ""},
)
_UNEXPLAINED = Rule(
    "revision-unexplained",
    "A figure that was published before changes only with a reason",
    "{figure} was published as {was} and is {now} here, but nothing says why.{more}",
    'If the new figure is right, add an entry under "revisions:" in {file} with kind (revision or correction), for a'
    " revision its cause, indicators: [{indicator}], periods: [{periods}], reason, effect and ask. If not, put the old"
    " figure back, or delete the row.",
    {
        "figure": "es-1-3, SAM, 2017-01",
        "was": "44",
        "now": "45",
        "more": "",
        "file": "content/scorecards/early-start/2017-02.yml",
        "indicator": "es-1-3",
        "periods": "2017-01",
    },
)
_EXPLAINED_TWICE = Rule(
    "revision-explained-twice",
    "One entry explains a changed figure",
    "{figure} has an entry already: two reasons for one change.",
    "Keep one, or say in areas or groups which figures each of them means.",
    {"figure": "es-1-3, SAM, 2017-01"},
)
_ENTRY_IN_VAIN = Rule(
    "revision-in-vain",
    "A revision's entry explains a figure that changed",
    "this entry explains a change, but no figure that it speaks about has changed.",
    "Correct its indicators, periods, areas or groups, or take the entry out.",
)
_NAMED_IN_VAIN = Rule(
    "revision-names-in-vain",
    "Of all that a revision's entry names, some figure changed",
    "{name} is named here, but none of its figures that the entry speaks about has changed.",
    "Take it out of {field}, or correct it.",
    {"name": "es-1-1", "field": "indicators"},
)


def check_revisions(scorecard: DraftScorecard, areas: Mapping[str, object]) -> Iterator[Problem]:
    """All rules of this module, for every release."""
    first = scorecard.releases[0]
    for place in range(len(first.narrative.revisions)):
        yield _at_entry(first, place, _FIRST_REVISES.broken())
    for before, after in pairwise(scorecard.releases):
        unknown = list(_unknown_names(scorecard, after, areas))
        yield from unknown
        changed = [c for c in changes(before.picture, after.picture) if not c.is_confirmed]
        yield from _unexplained(after, changed)
        yield from _explained_twice(after, changed)
        if not unknown:
            yield from _in_vain(after, changed)


def _at_entry(release: DraftRelease, place: int, fault: Fault, *within: str) -> Problem:
    return fault.at(release.narrative_file.path, line_of(release.narrative_file, REVISIONS, place, *within))


def _unknown_names(scorecard: DraftScorecard, release: DraftRelease, areas: Mapping[str, object]) -> Iterator[Problem]:
    groups = {group for indicator in scorecard.cards.indicators for group in allowed_groups(indicator)}
    known: dict[str, tuple[str, Iterable[str], str]] = {
        "indicators": ("indicator", scorecard.typed, "is not in the registry"),
        "areas": ("area", areas, "is not in data/areas.csv"),
        "groups": ("group", groups, "is not a breakdown of any measure"),
    }
    for place, entry in enumerate(release.narrative.revisions):
        for field, (noun, names, what) in known.items():
            for name in getattr(entry, field):
                if name not in names:
                    fault = _NAME_UNKNOWN.broken(noun=noun, name=name, what=what, hint=closest(name, names))
                    yield _at_entry(release, place, fault, field)


def _unexplained(release: DraftRelease, changed: Iterable[ChangeOf[Observation]]) -> Iterator[Problem]:
    """One problem a measure: a new base changes many figures at once."""
    by_indicator: dict[str, list[ChangeOf[Observation]]] = {}
    for change in changed:
        if not any(covers(entry, change.key) for entry in release.narrative.revisions):
            by_indicator.setdefault(change.key.indicator, []).append(change)
    for indicator, (first, *others) in by_indicator.items():
        periods = dict.fromkeys(change.key.period.text for change in [first, *others][:_MOST_LINES])
        yield _UNEXPLAINED.at(
            first.now.path,
            first.now.line,
            figure=_name(first),
            was=_said(first.was),
            now=_said(first.now),
            more=f" {_others(others)}" if others else "",
            file=release.narrative_file.path,
            indicator=indicator,
            periods=", ".join(periods),
        )


def _name(change: ChangeOf[Observation]) -> str:
    key = change.key
    return ", ".join(filter(None, (key.indicator, key.area, key.period.text, key.group)))


def _said(observation: Observation) -> str:
    """A row as it was typed: value or status, and its parts."""
    value = f"{observation.value:f}" if observation.value is not None else observation.status.value or "empty"
    status = f" ({observation.status})" if observation.value is not None and observation.status else ""
    top, bottom = observation.numerator, observation.denominator
    if top is None and bottom is None:
        return f"{value}{status}"
    parts = " of ".join(f"{part:f}" if part is not None else "?" for part in (top, bottom))
    return f"{value}{status}, made up of {parts},"


def _others(others: list[ChangeOf[Observation]]) -> str:
    lines = ", ".join(str(change.now.line) for change in others[:_MOST_LINES])
    more = " and more" if len(others) > _MOST_LINES else ""
    return f"The same goes for {len(others)} more of its figures, on line {lines}{more}."


_MOST_LINES = 10


def _explained_twice(release: DraftRelease, changed: Iterable[ChangeOf[Observation]]) -> Iterator[Problem]:
    """The second of two entries that speak about one figure, told once."""
    told: set[int] = set()
    for change in changed:
        _, *again = [p for p, entry in enumerate(release.narrative.revisions) if covers(entry, change.key)] or [0]
        for place in again:
            if place not in told:
                told.add(place)
                yield _at_entry(release, place, _EXPLAINED_TWICE.broken(figure=_name(change)))


def _in_vain(release: DraftRelease, changed: list[ChangeOf[Observation]]) -> Iterator[Problem]:
    """An entry, or a measure or a period of one, to which no changed figure belongs."""
    for place, entry in enumerate(release.narrative.revisions):
        mine = [change.key for change in changed if covers(entry, change.key)]
        if not mine:
            yield _at_entry(release, place, _ENTRY_IN_VAIN.broken())
            continue
        for field, name in _idle_names(entry, mine):
            yield _at_entry(release, place, _NAMED_IN_VAIN.broken(name=name, field=field), field)


def _idle_names(entry: RevisionEntry, changed: list[Key]) -> Iterator[tuple[str, str]]:
    """The field and the name of each measure, period, area or group of an entry that no changed figure has."""
    periods = (named.text for named in entry.periods if not any(period_covers(named, key.period) for key in changed))
    yield from (("indicators", name) for name in entry.indicators if all(key.indicator != name for key in changed))
    yield from (("periods", text) for text in periods)
    yield from (("areas", name) for name in entry.areas if all(key.area != name for key in changed))
    yield from (("groups", name) for name in entry.groups if all(key.group != name for key in changed))
