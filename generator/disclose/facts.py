"""What anybody can know about the counts: sums and limits that the figures keep, whether they are shown or hidden."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from itertools import pairwise

from generator.disclose.book import Count, CountedRow, Part

Term = tuple[Count, Decimal]
ONE = Decimal(1)


@dataclass(frozen=True, eq=False, slots=True)
class KnownFact:
    """The counts, each times its factor, add up to something between two bounds (None: no bound).

    `is_layout` if the fact is plain from how the tables are made, without any number that somebody published.
    """

    terms: tuple[Term, ...]
    low: Decimal | None
    high: Decimal | None
    is_layout: bool


class Trust(Enum):
    """How far readers may take it that parts make a whole.

    DECLARED: the registry says so, and an error is known. USUAL: they do, but an error is nobody's knowledge (an older
    year to date beside months that were revised since). GROWS: the whole goes on from its one part, and what is left
    over may be nothing. LIKELY: nobody says so, but all of them are there and they do. BY_CHANCE: they do, perhaps by
    chance; enough to be careful, not enough to count as layout.
    """

    DECLARED = auto()
    USUAL = auto()
    GROWS = auto()
    LIKELY = auto()
    BY_CHANCE = auto()


class KnownFacts:
    """The facts of all releases so far, each once.

    Only what is true of the real figures becomes a fact, else the audit would reckon with figures that can't be and
    prove nothing. A sum that the registry declares and the figures break is kept with the size of its error: the site
    prints known faults, so anybody may know it. A sum that is only likely (the numerators of areas, for instance) is
    left out where it does not hold, for whoever believed it would work out a wrong number.
    """

    def __init__(self) -> None:
        self.by_count: dict[Count, list[KnownFact]] = {}
        self.left_over: list[Count] = []
        self._known: set[object] = set()
        self._over: dict[object, Count] = {}

    def adds_up(self, whole: Count | None, parts: Iterable[Count | None], trust: Trust) -> None:
        """The parts make the whole. Where parts are missing, what is left over for them is a number of its own."""
        given = list(parts)
        known = [part for part in given if part is not None]
        if whole is None or not known or not _may_hide([whole, *known]):
            return
        gap = whole.raw - sum((part.raw for part in known), Decimal(0))
        terms = [(whole, ONE), *((part, -ONE) for part in known)]
        is_all = len(known) == len(given)
        if (
            not is_all
            and trust not in (Trust.LIKELY, Trust.BY_CHANCE)
            and (gap > 0 or (gap == 0 and trust is Trust.GROWS))
        ):
            terms.append((self._left_over(whole, known, gap), -ONE))
            self.add(terms, Decimal(0), Decimal(0), is_layout=True)
        elif gap == 0 or (is_all and trust is Trust.DECLARED):
            self.add(terms, gap, gap, is_layout=gap == 0 and trust is not Trust.BY_CHANCE)

    def same(self, counts: Iterable[Count | None]) -> None:
        """Counts that can be taken for the same people, as far as they are the same number."""
        known = sorted((count for count in counts if count is not None), key=lambda count: count.raw)
        for one, other in pairwise(known):
            if one is not other and one.raw == other.raw:
                self.add([(one, ONE), (other, -ONE)], Decimal(0), Decimal(0), is_layout=True)

    def add(self, terms: Sequence[Term], low: Decimal | None, high: Decimal | None, *, is_layout: bool = False) -> None:
        """A fact, unless it is known, is about nothing that is ever hidden, or is not true."""
        if not _may_hide(count for count, _ in terms):
            return
        total = sum((count.raw * factor for count, factor in terms), Decimal(0))
        if (low is not None and total < low) or (high is not None and total > high):
            return
        name = (frozenset((id(count), factor) for count, factor in terms), low, high, is_layout)
        if name not in self._known:
            self._known.add(name)
            fact = KnownFact(tuple(terms), low, high, is_layout)
            for count, _ in terms:
                self.by_count.setdefault(count, []).append(fact)

    def of_row(self, row: CountedRow) -> None:
        """Within a row: the numerator and the rest make the denominator."""
        if Part.REST in row.counts:
            parts = (row.counts[Part.NUMERATOR], row.counts[Part.REST])
            self.adds_up(row.counts[Part.DENOMINATOR], parts, Trust.DECLARED)

    def _left_over(self, whole: Count, known: Sequence[Count], gap: Decimal) -> Count:
        name = (whole, frozenset(known))
        if name not in self._over:
            self._over[name] = Count(whole.row, whole.part, gap, whole.is_whole, left_over=True)
            self.left_over.append(self._over[name])
        return self._over[name]


def _may_hide(counts: Iterable[Count]) -> bool:
    return any(count.row.rule is not None and count.row.rule.hides for count in counts)
