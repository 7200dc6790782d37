"""Records: how far back one has to go to find a figure as high, or as low."""

from collections.abc import Callable
from decimal import Decimal

from generator.assess.comparable import obstacle
from generator.prose.refer.made import made
from generator.prose.refer.resolved import Resolved
from generator.prose.refer.subject import Found, Subject, not_compared, unbroken
from generator.record.safe import Figure
from generator.terms.problems import Fault
from generator.terms.rules import Rule
from generator.terms.units import rounded
from generator.terms.wording import counted

# With fewer figures below it, "the highest" would say no more than "up".
FEWEST = 3

_TOO_FEW = Rule(
    "reference-too-few-for-record",
    "A record is set among enough figures",
    "{name} can be compared with {figures} before it, too few for a record.",
    "Take the reference out.",
    {"name": '"t-3" for Borough', "figures": "2 figures"},
)
_NO_RECORD = Rule(
    "reference-no-record",
    "A record is the highest or the lowest of the last figures",
    "{name} is neither the highest nor the lowest of the last {many} figures.",
    "Take the reference out.",
    {"name": '"t-1" for Borough', "many": "4"},
)


def record(subject: Subject, found: Found) -> Resolved | Fault:
    """`the highest since June 2016`: June was as high, or higher, and no figure since. If none that we hold was, it
    is the highest since at least the first of them. A gap or a change of definition ends the search.
    """
    held_back = obstacle(subject.indicator, found.rests_on)
    if held_back:
        return not_compared(subject, held_back)
    rows, decimals = list(unbroken(subject, found)), subject.indicator.decimals
    for name, beats in (("highest", _higher), ("lowest", _lower)):
        below = _run(rows, beats(rounded(found.value, decimals), decimals))
        if below < FEWEST:
            continue
        ended = below < len(rows)
        since = rows[below if ended else below - 1].key.period
        words = f"the {name} since {'' if ended else 'at least '}{since.label}"
        return made(subject, found, words, None, since=since)
    if len(rows) < FEWEST:
        return _TOO_FEW.broken(name=subject.name, figures=counted(len(rows), "figure"))
    return _NO_RECORD.broken(name=subject.name, many=FEWEST + 1)


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
