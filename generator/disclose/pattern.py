"""Which figures are hidden: those that are small, and as few others as keep the small ones from being worked out."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.disclose.audit import Audit
from generator.disclose.book import Count, CountedRow, must_hide
from generator.disclose.facts import KnownFact, KnownFacts
from generator.disclose.shown import Range, hidden_range, shown_range


@dataclass(frozen=True, slots=True)
class Helpless:
    """A small number that can be worked out although nothing is left to hide."""

    row: CountedRow


class EndlessError(Exception):
    """The hiding did not come to an end, so nothing is proved and nothing may be published."""


class Pattern:
    """The hidden figures of a scorecard, decided release by release.

    A figure that a release has shown stays shown, and one that it has hidden stays hidden as long as its numbers stay,
    so that a later build decides about an earlier release as it did then.
    """

    def __init__(self) -> None:
        self.facts = KnownFacts()
        self.hidden: set[CountedRow] = set()
        self._rows: list[CountedRow] = []
        self._new: set[CountedRow] = set()
        self._audit = Audit(self.facts, self._known)
        self._given_up: set[Count] = set()

    def add(self, new: Sequence[CountedRow]) -> None:
        """The rows that a release adds: the small ones are hidden at once."""
        self._rows += new
        self._new = set(new)
        self.hidden.update(row for row in new if must_hide(row))

    def complete(self) -> list[Helpless]:
        """Hide what must be hidden besides, now that the facts of the release are known; what can't be helped."""
        for row in self._rows:
            if row in self._new:
                self._audit.forget(row.counts.values())
        helpless: list[Helpless] = []
        turns = self._most_turns()
        for _ in range(turns):
            self._hide_second_figures()
            told = self._audit.first_told(self._small())
            if told is None:
                return helpless
            choice = self._choice(told)
            if choice is None:
                helpless.append(Helpless(told.row))
                self._given_up.add(told)
            else:
                self.hidden.add(choice)
        raise EndlessError(
            f"After {turns} turns it is still not proved that no small number can be worked out, although each turn "
            "hides one more figure or gives one number up. Nothing may be published."
        )

    def _most_turns(self) -> int:
        """Each turn but the last hides one more of the new figures or gives up one number that nobody can protect."""
        numbers = sum(len(row.counts) for row in self._rows) + len(self.facts.left_over)
        return len(self._new) + numbers + 1

    def _small(self) -> list[Count]:
        """Every number that must not be known."""
        stated = [count for row in self._rows if row in self.hidden for count in row.counts.values()]
        return [c for c in (*stated, *self.facts.left_over) if c.is_small and c not in self._given_up]

    def _known(self, count: Count) -> Range:
        return hidden_range(count) if count.left_over or count.row in self.hidden else shown_range(count)

    def _hide_second_figures(self) -> None:
        """At least two figures are hidden in each sum that holds a small one, or one that is hidden to protect it.

        Only a first step, which is quick and hides little: the audit finds what it misses.
        """
        queue = self._small()
        for count in queue:
            for fact in self.facts.by_count.get(count, ()):
                if sum(self._known(other).is_open for other, _ in fact.terms) == 1:
                    second = self._smallest(fact)
                    if second is not None:
                        self.hidden.add(second.row)
                        queue.append(second)

    def _choice(self, told: Count) -> CountedRow | None:
        """One more figure to hide: the smallest in a fact about the count itself, else in one further away."""
        choices = (self._smallest(fact) for fact in self._audit.reach(told))
        return next((choice.row for choice in choices if choice is not None), None)

    def _smallest(self, fact: KnownFact) -> Count | None:
        """The smallest figure that may still be hidden; a count of nobody never is, because zeros are shown."""
        counts = [count for count, _ in fact.terms if self._may_hide(count)]
        return min(counts, key=lambda count: (count.raw, count.row.place), default=None)

    def _may_hide(self, count: Count) -> bool:
        row = count.row
        return bool(
            count.raw
            and not count.left_over
            and row in self._new
            and row not in self.hidden
            and row.rule
            and row.rule.hides
        )
