"""How figures of one indicator hang together: areas and the borough, categories and their whole."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.disclose.book import CountedRelease, Part
from generator.disclose.facts import KnownFacts, Trust
from generator.disclose.periods import tie_periods
from generator.disclose.relations import tie_relations
from generator.disclose.repeats import tie_repeats, with_repeats
from generator.record.draft import DraftScorecard
from generator.record.groups import parts_of, wholes_of
from generator.record.keys import Key
from generator.record.observation import Observation
from generator.schema.registry import Breakdown, Indicator
from generator.terms.period import Period

_COUNTED = (Part.VALUE, Part.NUMERATOR, Part.DENOMINATOR)


@dataclass(frozen=True)
class Places:
    """The borough and its localities by their codes, each of these with its first and last month, where it has them."""

    borough: str
    localities: tuple[tuple[str, int, int], ...]

    def at(self, period: Period) -> list[str]:
        """Those that there were at the end of a period, and that make the whole then."""
        return [code for code, first, last in self.localities if first <= period.end <= last]


def tie_release(facts: KnownFacts, scorecard: DraftScorecard, page: CountedRelease, places: Places) -> None:
    """Every fact of one release."""
    filled = with_repeats(scorecard.cards, page)
    for indicator in scorecard.cards.indicators:
        rule = scorecard.cards.rule_of(indicator)
        if rule is None or not rule.hides:
            continue
        rows = page.picture.rows(indicator.id)
        for observation in rows:
            facts.of_row(page.book.row(observation))
        _areas(facts, indicator, filled, rows, places)
        _breakdowns(facts, indicator, filled, rows)
        tie_periods(facts, indicator, page, rows)
        tie_repeats(facts, indicator, page, rows)
    tie_relations(facts, scorecard.cards, filled)


def _areas(
    facts: KnownFacts, indicator: Indicator, page: CountedRelease, rows: Sequence[Observation], places: Places
) -> None:
    """Localities make the borough: counts where the registry says so, numerators and denominators where they do."""
    for row in rows:
        if row.key.area == places.borough:
            keys = [replace(row.key, area=area) for area in places.at(row.key.period)]
            for part in _COUNTED:
                whole, parts = page.count(row.key, part), [page.count(key, part) for key in keys]
                if part is not Part.VALUE:
                    facts.adds_up(whole, parts, Trust.USUAL if _could_lack_some(page, row.key, keys) else Trust.LIKELY)
                elif indicator.areas_add_up:
                    facts.adds_up(whole, parts, Trust.DECLARED)


def _could_lack_some(page: CountedRelease, whole: Key, keys: Sequence[Key]) -> bool:
    """Whether areas are missing, and what the borough has beyond the others can be a share that they have."""
    over = []
    for part in (Part.NUMERATOR, Part.DENOMINATOR):
        known = [count.raw for count in (page.count(key, part) for key in keys) if count]
        total = page.count(whole, part)
        if total is None or len(known) == len(keys):
            return False
        over.append(total.raw - sum(known))
    return 0 <= over[0] <= over[1]


def _breakdowns(facts: KnownFacts, indicator: Indicator, page: CountedRelease, rows: Sequence[Observation]) -> None:
    for key, breakdown in _split(indicator, rows):
        keys = [replace(key, group=group) for group in parts_of(indicator, breakdown, key.group)]
        for part in _COUNTED:
            if part is not Part.VALUE or breakdown.adds_up:
                parts = [page.count(one, part) for one in keys]
                facts.adds_up(page.count(key, part), parts, Trust.DECLARED if part is Part.VALUE else Trust.LIKELY)
        _shares(facts, page, key, keys)


def _split(indicator: Indicator, rows: Sequence[Observation]) -> Iterator[tuple[Key, Breakdown]]:
    """Every figure that a breakdown splits, whether or not the record holds the whole."""
    for breakdown in indicator.breakdowns:
        wholes = wholes_of(indicator, breakdown)
        parts = {part: whole for whole in wholes for part in parts_of(indicator, breakdown, whole)}
        keys = {replace(row.key, group=parts[row.key.group]): None for row in rows if row.key.group in parts}
        yield from ((key, breakdown) for key in keys)


def _shares(facts: KnownFacts, page: CountedRelease, key: Key, keys: Sequence[Key]) -> None:
    """Categories that are shares of the same people: one denominator for all, which the numerators may make."""
    bases = [page.count(one, Part.DENOMINATOR) for one in (key, *keys)]
    known = [base for base in bases if base is not None]
    if len({base.raw for base in known}) == 1:
        facts.same(known)
        facts.adds_up(known[0], [page.count(one, Part.NUMERATOR) for one in keys], Trust.BY_CHANCE)
