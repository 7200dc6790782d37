"""What was put right in publications, entry by entry, with what each fact said and says."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.record.ledgers import Published
from generator.schema.published import PublishedChange


@dataclass(frozen=True, slots=True)
class ChangedFact:
    """A fact that reads otherwise than it was published; None where it was, or is, not there."""

    name: str
    was: str | None
    now: str | None


@dataclass(frozen=True, slots=True)
class ChangedPublication:
    """What one entry changed in one publication."""

    publication: str
    change: PublishedChange
    facts: tuple[ChangedFact, ...]


def changed_publications(published: Published) -> tuple[ChangedPublication, ...]:
    """Every entry, newest first, with each publication in which it changed something."""
    found = [each for name in published.ledgers for each in _changed(published, name)]
    return tuple(sorted(found, key=lambda each: each.change.date.day, reverse=True))


def _changed(published: Published, publication: str) -> Iterator[ChangedPublication]:
    ledger = published.ledgers[publication]
    if not ledger.amended:
        return
    entered, judged = published.first_signed[publication]
    said = {**entered, **judged}
    for amended in ledger.amended:
        facts = tuple(ChangedFact(name, said.get(name), now) for name, now in amended.facts.items())
        said |= amended.facts
        yield ChangedPublication(publication, amended.change, facts)
