"""Proves that no small number can be worked out: for each one, every small number must remain possible.

The only door to scipy. Somebody who knows every figure that is shown, every rule and every sum that the figures keep
can do no better than solve for the hidden ones; this does it first, with whole numbers where people are counted.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from generator.disclose.book import Count
from generator.disclose.facts import KnownFact, KnownFacts
from generator.disclose.shown import Range, hidden_or_zero

_INFINITE = float("inf")
# The solver keeps its bounds to a millionth or better.
_EXACT = 1e-6


@dataclass
class Audit:
    """What is possible, given the facts and what is known of each count.

    `seen` remembers the small numbers that a count has had in some possible world. Hiding more makes no world
    impossible, so that what was seen once is never solved for again until new figures bring new facts.
    """

    facts: KnownFacts
    known: Callable[[Count], Range]
    seen: dict[Count, set[int]] = field(default_factory=dict)
    # Numbers that no hiding could keep possible: with two areas that are not zero, a borough is at least two.
    beyond: dict[Count, set[int]] = field(default_factory=dict)

    def first_told(self, small: Iterable[Count]) -> Count | None:
        """The first of some small numbers of which something can be told; None if they are all safe."""
        todo = {count: None for count in small if not self._all_seen(count)}
        while todo:
            system = _System(tuple(self._connected(next(iter(todo)))), self)
            for count in system.counts:
                if count in todo and self._told(system, count):
                    return count
                todo.pop(count, None)
        return None

    def forget(self, counts: Iterable[Count]) -> None:
        """New facts: whatever hangs together with these counts is to be proved again."""
        for count in counts:
            for other in self._connected(count):
                self.seen.pop(other, None)
                self.beyond.pop(other, None)

    def reach(self, count: Count) -> Iterator[KnownFact]:
        """The facts that bear on a count, those about itself first."""
        met: set[KnownFact] = set()
        for other in self._connected(count):
            for fact in self.facts.by_count.get(other, ()):
                if fact not in met:
                    met.add(fact)
                    yield fact

    def _connected(self, count: Count) -> Iterator[Count]:
        """The count and every other count that is not exactly known and hangs together with it, nearest first."""
        met, queue = {count}, [count]
        for one in queue:
            yield one
            for fact in self.facts.by_count.get(one, ()):
                for other, _ in fact.terms:
                    if other not in met and self.known(other).is_open:
                        met.add(other)
                        queue.append(other)

    def _all_seen(self, count: Count) -> bool:
        return not self._unseen(count)

    def _unseen(self, count: Count) -> set[int]:
        """The small numbers that a count should be able to be, and of which that is not known yet."""
        return _protected(count) - self.seen.get(count, set()) - self.beyond.get(count, set())

    def _told(self, system: "_System", count: Count) -> bool:
        """Whether some small number can be ruled out for a count."""
        if count.raw < 0:
            return True
        for number in sorted(_protected(count)):
            # A world that was found for another number may have shown this one, too.
            if number not in self._unseen(count):
                continue
            world = system.world_with(count, number)
            if world is not None:
                for other, value in zip(system.counts, world, strict=True):
                    if abs(value - round(value)) < _EXACT:
                        self.seen.setdefault(other, set()).add(round(value))
            elif self._could_be(count, number):
                return True
            else:
                self.beyond.setdefault(count, set()).add(number)
        return False

    def _could_be(self, count: Count, number: int) -> bool:
        """Whether a count could be this number if everything but zeros were hidden, and only sums were known."""
        blind = Audit(self.facts, hidden_or_zero)
        return _System(tuple(blind._connected(count)), blind, layout_only=True).world_with(count, number) is not None


def _protected(count: Count) -> set[int]:
    """The numbers that a small number must be able to be."""
    rule = count.row.rule
    if rule is None:
        return set()
    return set(range(0 if rule.zeros == "hide" else 1, count.largest_protected + 1))


class _System:
    """The facts about some counts that hang together, as the solver wants them."""

    def __init__(self, counts: Sequence[Count], audit: Audit, *, layout_only: bool = False) -> None:
        self.counts = counts
        self._place = {count: place for place, count in enumerate(counts)}
        ranges = [audit.known(count) for count in counts]
        self._low = [float(known.low) for known in ranges]
        self._high = [_INFINITE if known.high is None else float(known.high) for known in ranges]
        facts = dict.fromkeys(fact for count in counts for fact in audit.facts.by_count.get(count, ()))
        self._rows = [self._row(fact) for fact in facts if not layout_only or fact.is_layout]
        self._kinds = [1 if count.is_whole else 0 for count in counts]

    def _row(self, fact: KnownFact) -> tuple[list[float], float, float]:
        """A fact as factors and bounds; what is exactly known goes over to the bounds."""
        factors, fixed = [0.0] * len(self.counts), 0 * fact.terms[0][1]
        for count, factor in fact.terms:
            if count in self._place:
                factors[self._place[count]] += float(factor)
            else:
                fixed += factor * count.raw
        low = -_INFINITE if fact.low is None else float(fact.low - fixed)
        return factors, low, _INFINITE if fact.high is None else float(fact.high - fixed)

    @cached_property
    def _constraint(self) -> Any:
        from scipy.optimize import LinearConstraint

        return LinearConstraint(*([row[part] for row in self._rows] for part in range(3)))

    def world_with(self, count: Count, number: int) -> Sequence[float] | None:
        """Values for all counts that keep every fact and give one of them this number; None if there are none."""
        place, low, high = self._place[count], list(self._low), list(self._high)
        if not low[place] <= number <= high[place]:
            return None
        low[place] = high[place] = float(number)
        if not self._rows:
            return low
        # Without whole numbers first: that is faster, and mostly they come out whole by themselves.
        world = self._solved(low, high, [0] * len(low))
        if world is None or all(
            not kind or abs(x - round(x)) < _EXACT for kind, x in zip(self._kinds, world, strict=True)
        ):
            return world
        return self._solved(low, high, self._kinds)

    def _solved(self, low: list[float], high: list[float], kinds: list[int]) -> Sequence[float] | None:
        # Here, not above: it takes a quarter of a second, and most sites hide nothing.
        from scipy.optimize import Bounds, milp

        nothing = [0.0] * len(low)
        # Its preparation has called systems impossible that are not (scipy 1.17.1): a no is asked for twice.
        for presolve in (True, False):
            found = milp(
                nothing,
                integrality=kinds,
                bounds=Bounds(low, high),
                constraints=self._constraint,
                options={"presolve": presolve},
            )
            if found.success:
                return [float(value) for value in found.x]
        return None
