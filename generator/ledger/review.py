"""Everything that was published, held against today's record once: what reads otherwise, and which entries say why."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import TypeAlias

from generator.ledger.compare import Difference, PutRight, change_for, differences, kept_of
from generator.ledger.fact import Facts
from generator.ledger.of_release import FindRow, nowhere
from generator.ledger.today import facts_of, publications
from generator.prose.told import Told
from generator.record.content import Content
from generator.record.ledgers import Published, publication_of_release
from generator.schema.published import Amendment, PublishedChange

# How pieces of work are gone through: each has a number, and gives what differs in one publication.
GoThrough: TypeAlias = Callable[[Callable[[int], list[Difference]], int], Sequence[list[Difference]]]


def one_by_one(piece: Callable[[int], list[Difference]], number: int) -> list[list[Difference]]:
    """One after the other."""
    return [piece(place) for place in range(number)]


@dataclass(frozen=True, slots=True)
class Review:
    """What reads otherwise without an entry, the entries that let something differ, and what was published with what
    these put right, as if it were signed already: so readers are told of it at once.
    """

    unlawful: tuple[Difference, ...]
    used: frozenset[PublishedChange]
    published: Published
    # The publications that read in everything as they were signed.
    same: frozenset[str]


def review(
    content: Content,
    told: Told,
    find: FindRow = nowhere,
    vouched: Collection[str] = (),
    go_through: GoThrough = one_by_one,
) -> Review:
    """Hold today's record against every ledger, but of publications that are known to read as they were signed."""
    published = content.published
    held = _held(content)
    wanted = [name for name in publications(content) if name in held and name not in vouched]

    def piece(place: int) -> list[Difference]:
        facts = facts_of(content, told, frozenset((wanted[place],)), find)
        return [each for of_one in facts for each in _differences(published, of_one)]

    found = list(chain.from_iterable(go_through(piece, len(wanted))))
    right = PutRight.by(published, found)
    pairs = [(each, change_for(published, each, right)) for each in found]
    lawful = [(each, entry) for each, entry in pairs if entry is not None]
    return Review(
        tuple(each for each, entry in pairs if entry is None),
        frozenset(entry for _, entry in lawful),
        _amended(published, lawful),
        held - {each.publication for each in found},
    )


def _held(content: Content) -> frozenset[str]:
    """The publications that can be held against their ledgers: a release only if each before it was signed, too."""
    signed = set(content.published.ledgers)
    for scorecard in content.scorecards:
        names = [publication_of_release(scorecard.id, release.month.text) for release in scorecard.releases]
        first = next((place for place, name in enumerate(names) if name not in signed), len(names))
        signed -= set(names[first:])
    return frozenset(signed)


def _differences(published: Published, facts: Facts) -> Iterator[Difference]:
    kept = kept_of(published, facts)
    return iter(()) if kept is None else differences(kept, facts)


def _amended(published: Published, lawful: Iterable[tuple[Difference, PublishedChange]]) -> Published:
    """The ledgers with a further amendment for each entry that something of today's record needs."""
    waiting: dict[str, dict[PublishedChange, dict[str, str | None]]] = {}
    for each, entry in lawful:
        waiting.setdefault(each.publication, {}).setdefault(entry, {})[each.name] = each.now
    ledgers = dict(published.ledgers)
    for name, by_entry in waiting.items():
        new = (Amendment(change=entry, facts=facts) for entry, facts in by_entry.items())
        ledgers[name] = ledgers[name].model_copy(update={"amended": (*ledgers[name].amended, *new)})
    return replace(published, ledgers=ledgers, waiting=frozenset(waiting))
