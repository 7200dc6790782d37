"""What was published, held against what the record says today."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.assess.rules_in_force import RULES_IN_FORCE
from generator.ledger.fact import ORDER, Facts, Place, is_in_order, kind_of
from generator.ledger.goes_on import Past, moves_on
from generator.record.ledgers import Published, Said, overlaid
from generator.schema.published import ChangeKind, Ledger, PublishedChange

# Facts that are words: these may be rewritten; all others are figures, names, dates and rules, or what follows of them.
_WORDS = frozenset({"words", "note", "list", "cover", "known-fault", "plan", "scorecard", "theme", "event", "order"})
# But what these fields of a plan or a list say is no matter of words.
_NO_WORDS = {"status", "due", "completed", "direction", "value", "as_printed", "by", "unit", "polarity", "counted"}
_NO_WORDS |= {"indicator", "actions", "starts", "ends", "meeting", "reporting_date"}
_DUE = " due"


@dataclass(frozen=True, slots=True)
class Difference:
    """A fact that reads otherwise than it was published: what it said, and what it says; None where it is not there."""

    publication: str
    name: str
    was: str | None
    now: str | None
    place: Place
    is_judged: bool

    @property
    def kind(self) -> str:
        """The first word of the fact's name."""
        return kind_of(self.name)

    @property
    def is_a_date(self) -> bool:
        """Whether it is the first date of an action."""
        return self.kind == "plan" and self.name.endswith(_DUE) and " updates " not in self.name

    @property
    def is_words(self) -> bool:
        """Whether it is something that may be rewritten."""
        return self.kind in _WORDS and self.name.rpartition(" ")[2] not in _NO_WORDS


@dataclass(frozen=True, slots=True)
class Kept:
    """What a publication is to say, by its ledger and those before it, and every change that was signed since."""

    ledger: Ledger
    entered: Said
    judged: Said


def kept_of(published: Published, facts: Facts) -> Kept | None:
    """What a publication is to say; None where it was not signed."""
    ledger = published.ledgers.get(facts.publication)
    if ledger is None:
        return None
    entered, judged = published.first_signed[facts.publication]
    for amended in ledger.amended:
        entered = overlaid(entered, {n: said for n, said in amended.facts.items() if not _is_judged(n)})
        judged = overlaid(judged, {n: said for n, said in amended.facts.items() if _is_judged(n)})
    return Kept(ledger, entered, judged)


def _is_judged(name: str) -> bool:
    return kind_of(name) in ("verdict", "made")


def differences(kept: Kept, facts: Facts) -> Iterator[Difference]:
    """Every fact that reads otherwise than it was published, in the order in which it was published."""
    past = Past.of(kept.entered) if facts.may_grow else None
    for was, now, is_judged in ((kept.entered, facts.entered, False), (kept.judged, facts.judged, True)):
        for name in {**was, **now}:
            before, after = was.get(name), now.get(name)
            if past and after and (not past.holds(name) if before is None else moves_on(name, before, after.said)):
                continue
            if kind_of(name) == ORDER and is_in_order(before or "", after.said if after else ""):
                continue
            if after is None or before != after.said:
                said, place = (after.said, after.place) if after else (None, facts.home_of(name))
                yield Difference(facts.publication, name, before, said, place, is_judged)


@dataclass(frozen=True, slots=True)
class PutRight:
    """What entries put right: by publication and measure, or by publication and text. Verdicts on a measure follow from
    its figures and its card; a text that the program completes, from its own words or from any figure.
    """

    measures: Mapping[tuple[str, str], PublishedChange]
    texts: Mapping[tuple[str, str], PublishedChange]
    publications: Mapping[str, PublishedChange]

    @classmethod
    def by(cls, published: Published, found: Iterable[Difference]) -> "PutRight":
        """What the entries put right of some differences."""
        right = cls({}, {}, {})
        pairs = [(each, change_for(published, each, right)) for each in found if not each.is_judged]
        lawful = [(each, entry) for each, entry in pairs if entry is not None]
        figures = [(each, entry) for each, entry in lawful if not each.is_words]
        return cls(
            {(each.publication, each.name.split()[1]): entry for each, entry in figures},
            {(each.publication, each.name): entry for each, entry in lawful},
            {each.publication: entry for each, entry in figures},
        )

    def of(self, found: Difference) -> PublishedChange | None:
        """The entry from which something judged follows."""
        if found.kind == "made":
            own = self.texts.get((found.publication, found.name.removeprefix("made ")))
            return own or self.publications.get(found.publication)
        return self.measures.get((found.publication, found.name.split()[1]))


def change_for(published: Published, found: Difference, put_right: PutRight) -> PublishedChange | None:
    """The entry that makes a difference a lawful one. What is judged may follow from what was put right.

    An entry that was signed has told what it changed: it lets nothing more differ.
    """
    ledger = published.ledgers[found.publication]
    if found.is_judged and (follows := put_right.of(found)) is not None:
        return follows
    used_up = {amended.change for amended in ledger.amended}
    for entry in published.changes.changes if published.changes else ():
        if entry not in used_up and entry.is_about(found.publication) and _permits(entry, found, ledger):
            return entry
    return None


def _permits(entry: PublishedChange, found: Difference, ledger: Ledger) -> bool:
    if found.is_judged or entry.kind is ChangeKind.RULES:
        return found.is_judged and entry.kind is ChangeKind.RULES and ledger.signed[-1].rules < RULES_IN_FORCE
    return entry.names(found.name) and (found.is_words or entry.kind is not ChangeKind.WORDS)
