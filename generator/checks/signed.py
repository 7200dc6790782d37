"""Whatever was signed is still there, and so is every entry that says why something of it reads otherwise."""

from collections.abc import Container, Iterable, Iterator, Sequence

from generator.ledger.review import Review
from generator.ledger.today import publications
from generator.record.content import Content
from generator.record.ledger_list import ledger_path
from generator.record.ledgers import CHANGES
from generator.schema.parse import line_of
from generator.schema.published import Amendment, PublishedChange
from generator.terms.problems import Problem, closest
from generator.terms.rules import Rule

_OF_NOTHING = Rule(
    "published-and-gone",
    "Whatever was published and signed is still there",
    "{publication} was published and signed, and is not there any more.",
    "Get back the files that it was made from.",
    {"publication": "scorecards/early-start/2017-01"},
)
_NOT_SIGNED_BEFORE = Rule(
    "ledger-missing",
    "Releases are signed in their order",
    "{publication} is signed, but not {before}, which came before it.",
    "Get the file {path} back as it was committed.",
    {
        "publication": "scorecards/early-start/2017-02",
        "before": "scorecards/early-start/2017-01",
        "path": "data/published/scorecards/early-start/2017-01.json",
    },
)
_NO_CHANGE = Rule(
    "change-in-vain",
    "An entry about what was published is about something that reads otherwise",
    "this entry is about nothing that reads otherwise than it was published.{hint}",
    "Correct publications and what, or take the entry out.",
    {"hint": ""},
)
_CHANGE_GONE = Rule(
    "change-gone",
    "What readers were told of a change stays",
    "the {kind} of {date} is signed ({publication}), but its entry is not here as it was.",
    "Put it back as it was: date, kind, reason and ask.",
    {"kind": "correction", "date": "14 March 2017", "publication": "scorecards/early-start/2017-01"},
)


def check_signed(content: Content, found: Review) -> Iterator[Problem]:
    """All rules of this module."""
    yield from _none_is_gone(content)
    yield from _entries_are_about_something(content, found.used)


def _none_is_gone(content: Content) -> Iterator[Problem]:
    there = publications(content)
    for name in content.published.ledgers:
        if name not in there:
            yield _OF_NOTHING.at(ledger_path(name), 1, publication=name)
    for scorecard in content.scorecards:
        names = [name for name in there if name.startswith(f"scorecards/{scorecard.id}/")]
        signed = [content.published.is_signed(name) for name in names]
        for place, name in enumerate(names):
            if not signed[place] and any(signed[place:]) and name not in content.published.listed:
                after = names[place + 1 + signed[place + 1 :].index(True)]
                yield _NOT_SIGNED_BEFORE.at(
                    ledger_path(name), 1, publication=after, before=name, path=ledger_path(name)
                )


def _entries_are_about_something(content: Content, used: Container[PublishedChange]) -> Iterator[Problem]:
    published = content.published
    entries = published.changes.changes if published.changes else ()
    signed = [(name, each) for name, ledger in published.ledgers.items() for each in ledger.amended]
    known = publications(content)
    for number, entry in enumerate(entries):
        if entry not in used and all(each.change != entry for _, each in signed):
            file = published.changes_file
            hint = "".join(_unknown(entry.publications, known))
            yield _NO_CHANGE.at(file.path, line_of(file, "changes", number), hint=hint)
    yield from _signed_entries_stay(entries, signed)


def _unknown(names: Iterable[str], known: Sequence[str]) -> Iterator[str]:
    for name in names:
        if name not in known:
            yield f' There is no publication "{name}".{closest(name, known)}'


def _signed_entries_stay(
    entries: Iterable[PublishedChange], signed: Iterable[tuple[str, Amendment]]
) -> Iterator[Problem]:
    there = list(entries)
    for name, each in signed:
        if each.change not in there:
            change = each.change
            yield _CHANGE_GONE.at(CHANGES, 1, kind=change.kind, date=change.date.label, publication=name)
