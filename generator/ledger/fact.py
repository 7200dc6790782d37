"""One thing that a publication says: its name, what it says, and where it was typed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.schema.parse import line_of
from generator.terms.texts import SourceFile

Loc = tuple[int | str, ...]
# The kind of fact that only says in which order others stand.
ORDER, _BETWEEN = "order", ", "


@dataclass(frozen=True, slots=True)
class Place:
    """Where a fact was typed: a line of a table, or a place in a text, whose line is looked up when it is asked for."""

    path: str
    line: int = 1
    file: SourceFile | None = None
    loc: Loc = ()

    def found(self) -> int:
        """The line."""
        return line_of(self.file, *self.loc) if self.file is not None else self.line


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact. Its name begins with its kind: `figure es-1-1 SAM 2017-01`, `card es-1-1 definition`."""

    name: str
    said: str
    place: Place

    @property
    def kind(self) -> str:
        """The first word of its name."""
        return kind_of(self.name)


def kind_of(name: str) -> str:
    """What sort of fact a name is of."""
    return name.partition(" ")[0]


def in_order(of: str, names: Iterable[str], place: Place) -> Iterator[Fact]:
    """That some things stand in this order, which follows from no name of theirs."""
    found = _BETWEEN.join(names)
    if _BETWEEN in found:
        yield Fact(f"{ORDER} {of}", found, place)


def is_in_order(before: str, after: str) -> bool:
    """Whether what stands in two orders stands in the same. What is gone or new is told by facts of its own."""
    then, now = before.split(_BETWEEN), after.split(_BETWEEN)
    return [name for name in then if name in now] == [name for name in now if name in then]


@dataclass(frozen=True, slots=True)
class Facts:
    """What one publication says today: what was entered, and what was made of it.

    `may_grow` says that something may be added to what was published: a plan goes on, a month and a year do not.
    """

    publication: str
    entered: dict[str, Fact]
    judged: dict[str, Fact]
    # Where something would stand that is gone: the file of its words, and those of other kinds of facts.
    home: str
    homes: Mapping[str, str] = field(default_factory=dict)
    # The publication before it, from which a ledger tells only what differs.
    before: str = ""
    may_grow: bool = False

    def home_of(self, name: str) -> Place:
        """Where a fact would stand that is not there."""
        return Place(self.homes.get(kind_of(name), self.home))


def by_name(facts: Iterable[Fact]) -> dict[str, Fact]:
    """Facts by their names; of two with one name the second has a number, so that neither goes unwatched."""
    found: dict[str, Fact] = {}
    for fact in facts:
        name, number = fact.name, 1
        while name in found:
            number += 1
            name = f"{fact.name} ({number})"
        found[name] = fact if name == fact.name else Fact(name, fact.said, fact.place)
    return found


def said(facts: dict[str, Fact]) -> dict[str, str | None]:
    """What facts say, by their names, as a ledger holds it."""
    return {name: fact.said for name, fact in facts.items()}


def names_of(facts: dict[str, Fact]) -> dict[tuple[str, Loc], str]:
    """The names of facts that stand in texts, by their file and their place in it."""
    return {(fact.place.path, fact.place.loc): name for name, fact in facts.items() if fact.place.file is not None}
