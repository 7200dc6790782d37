"""Records: how far back one has to go to find a figure as high, or as low."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from generator.assess.direction import break_between
from generator.assess.provisional import is_firm
from generator.prose.refer.made import made
from generator.prose.refer.resolved import Fault, Resolved
from generator.prose.refer.subject import Found, Subject
from generator.record.picture import Observation

# With fewer figures below it, "the highest" would say no more than "up".
FEWEST = 3


def record(subject: Subject, found: Found) -> Resolved | Fault:
    """`the highest since June 2016`: June was as high, or higher, and no figure since. If none that we hold was, it
    is the highest since at least the first of them. A gap or a change of definition ends the search.
    """
    if not found.is_firm(subject.indicator):
        return Fault(f"a provisional figure of {subject.name} is no record.", "Take the reference out.")
    earlier = list(_unbroken(subject, found))
    for name, beats in (("highest", _higher), ("lowest", _lower)):
        below = _run(earlier, beats(found.value))
        if below < FEWEST:
            continue
        ended = below < len(earlier)
        since = earlier[below if ended else below - 1].key.period
        words = f"the {name} since {'' if ended else 'at least '}{since.label}"
        return made(subject, found, words, None, since=since)
    message = f"{subject.name} is neither the highest nor the lowest of the last {FEWEST + 1} figures."
    return Fault(message, "Take the reference out.")


def _unbroken(subject: Subject, found: Found) -> Iterator[Observation]:
    """The figures before the one that is meant, newest first, as far as they follow one another and compare."""
    by_period = {row.key.period: row for row in subject.series}
    now = found.period
    while before := now.previous(subject.indicator.frequency.months):
        row = by_period.get(before)
        if row is None or row.value is None or not is_firm(subject.indicator, row.status):
            return
        if break_between(subject.indicator, before, now):
            return
        yield row
        now = before


def _run(earlier: list[Observation], beaten: Callable[[Decimal], bool]) -> int:
    """How many figures in a row are beaten, counted back from now."""
    for place, row in enumerate(earlier):
        if row.value is None or not beaten(row.value):
            return place
    return len(earlier)


def _higher(value: Decimal) -> Callable[[Decimal], bool]:
    return lambda other: other < value


def _lower(value: Decimal) -> Callable[[Decimal], bool]:
    return lambda other: other > value
