"""Records: how far back one has to go to find a figure as high, or as low."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from generator.assess.comparable import Obstacle, earlier, obstacle
from generator.prose.refer.made import made
from generator.prose.refer.resolved import Fault, Resolved
from generator.prose.refer.subject import Found, Subject, not_compared
from generator.record.safe import Figure
from generator.terms.units import rounded
from generator.terms.wording import counted

# With fewer figures below it, "the highest" would say no more than "up".
FEWEST = 3


def record(subject: Subject, found: Found) -> Resolved | Fault:
    """`the highest since June 2016`: June was as high, or higher, and no figure since. If none that we hold was, it
    is the highest since at least the first of them. A gap or a change of definition ends the search.
    """
    held_back = obstacle(subject.indicator, found.rests_on)
    if held_back:
        return not_compared(subject, held_back)
    rows, decimals = list(_unbroken(subject, found)), subject.indicator.decimals
    for name, beats in (("highest", _higher), ("lowest", _lower)):
        below = _run(rows, beats(rounded(found.value, decimals), decimals))
        if below < FEWEST:
            continue
        ended = below < len(rows)
        since = rows[below if ended else below - 1].key.period
        words = f"the {name} since {'' if ended else 'at least '}{since.label}"
        return made(subject, found, words, None, since=since)
    if len(rows) < FEWEST:
        message = f"{subject.name} can be compared with {counted(len(rows), 'figure')} before it, too few for a record."
    else:
        message = f"{subject.name} is neither the highest nor the lowest of the last {FEWEST + 1} figures."
    return Fault(message, "Take the reference out.")


def _unbroken(subject: Subject, found: Found) -> Iterator[Figure]:
    """The figures before the one that is meant, newest first, as far as they follow one another and compare."""
    now = found.observation
    while now is not None:
        before = earlier(subject.indicator, subject.picture, now)
        if isinstance(before, Obstacle):
            return
        yield before
        now = before


def _run(rows: list[Figure], beaten: Callable[[Decimal], bool]) -> int:
    """How many figures in a row are beaten, counted back from now."""
    for place, row in enumerate(rows):
        if row.value is None or not beaten(row.value):
            return place
    return len(rows)


def _higher(value: Decimal, decimals: int) -> Callable[[Decimal], bool]:
    return lambda other: rounded(other, decimals) < value


def _lower(value: Decimal, decimals: int) -> Callable[[Decimal], bool]:
    return lambda other: rounded(other, decimals) > value
