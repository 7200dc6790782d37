"""Entries about what was published: each is written once, and after what it puts right was published."""

from collections.abc import Iterator, Mapping

from generator.record.ledgers import Published
from generator.schema.parse import line_of
from generator.schema.published import PublishedChange
from generator.terms.problems import Problem
from generator.terms.rules import Rule

_TOO_EARLY = Rule(
    "change-before-publication",
    "What was published is put right after it was published",
    "this entry is dated {date}, and {publication} was first signed on {signed}.",
    "Give it the day on which readers were told.",
    {"date": "13 March 2017", "publication": "scorecards/early-start/2017-01", "signed": "14 March 2017"},
)
_TWICE = Rule(
    "change-twice",
    "An entry about what was published is written once",
    "this entry stands here twice, word for word.",
    "Take one of the two out.",
)


def check_published_changes(published: Published, reviewed: Published) -> Iterator[Problem]:
    """All rules of this module, by the ledgers as they are signed, and with what is put right since.

    A signed entry is never edited again: its day was asked for before.
    """
    entries, file = published.changes.changes if published.changes else (), published.changes_file
    lines: dict[PublishedChange, int] = {}
    for number, entry in enumerate(entries):
        line = line_of(file, "changes", number)
        if entry in lines:
            yield _TWICE.at(file.path, line)
        lines.setdefault(entry, line)
    yield from _too_early(published, reviewed, lines)


def _too_early(published: Published, reviewed: Published, lines: Mapping[PublishedChange, int]) -> Iterator[Problem]:
    for name, ledger in reviewed.ledgers.items():
        first = ledger.signed[0].date
        for amended in ledger.amended[len(published.ledgers[name].amended) :]:
            date, path = amended.change.date, published.changes_file.path
            if date.day < first.day:
                facts = {"date": date.label, "publication": name, "signed": first.label}
                yield _TOO_EARLY.at(path, lines[amended.change], **facts)
