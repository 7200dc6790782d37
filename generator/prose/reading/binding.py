"""Which time or place that a sentence names belongs to a number: the nearest, by the clauses between."""

import re
from collections.abc import Sequence
from typing import Protocol, TypeVar

from generator.prose.reading.quantities import Quantity, TypedUnit

_SMALL = re.compile(
    r"^(?:\s|\(|in|at|for|from|by|during|among|of|the|end|middle|on|a|average|were|was|is|as|last|"
    r"beginning|start|up|to|"
    r"so|far|over|our|its|local|council's|all|under)*$",
    re.IGNORECASE,
)
_AND = re.compile(r"\b(?:and|but|while|whereas|against|compared|after|than|from|then|though|although)\b", re.IGNORECASE)
# Between a number and what it is set against: "22.7% is below the target".
_BESIDE = re.compile(
    r"\b(?:than|above|below|against|over|under|within|inside|outside|off|better|worse|met|meets|missed|beat|equals?)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,;:()]|\. ")
# Before a time or a place with which something is compared; it then belongs to no number but the one right beside it.
_COMPARED = re.compile(
    r"\b(?:than|as|above|below|against|over|under|to|beat|(?:highest|lowest|best|worst|most|fewest|peak|"
    r"largest|smallest|time)(?: \w+){0,3}? since)"
    r"(?: in| at| it was in)?(?: the \w+ of| the| its| our)? ?$",
    re.IGNORECASE,
)
# "December's 23.7%" is December's, and so is no number before it.
_OWNS_NEXT = re.compile(r"(?:['’]s|:) \(?£?[0-9]")
_FAR = 1000


class Mention(Protocol):
    """Something that stands at a place of a sentence."""

    @property
    def begin(self) -> int:
        """Where it begins."""

    @property
    def stop(self) -> int:
        """Where it ends."""


M = TypeVar("M", bound=Mention)


def nearest(
    text: str, quantity: Quantity, mentions: Sequence[M], numbers: Sequence[Quantity], limit: int = _FAR
) -> M | None:
    """The mention to which a number belongs; None if there is none, or if all are further away than the limit."""
    costs = [(_cost(text, quantity, mention, numbers), place) for place, mention in enumerate(mentions)]
    cost, place = min(costs, default=(_FAR, 0))
    return mentions[place] if cost < min(limit, _FAR) else None


def is_beside(text: str, quantity: Quantity, mention: Mention) -> bool:
    """Whether a number and a mention stand side by side, with no clause and few words between."""
    first, second = sorted(((quantity.start, quantity.end), (mention.begin, mention.stop)))
    between = text[first[1] : second[0]]
    return not _CLAUSE.search(between) and not _AND.search(between) and _words(between) <= 4


def _cost(text: str, quantity: Quantity, mention: Mention, numbers: Sequence[Quantity]) -> int:
    if mention.begin < quantity.end and quantity.start < mention.stop:
        return 0
    if mention.begin >= quantity.end:
        between = text[quantity.end : mention.begin]
        if _OWNS_NEXT.match(text, mention.stop):
            return _FAR
        return _FAR if _is_compared(text, mention) and not _SMALL.match(between) else _cost_after(between)
    between = text[mention.stop : quantity.start]
    if _is_compared(text, mention) and not re.fullmatch(
        r"(?:'s|,? (?:where|which|who|when)|)(?: \w+){0,3} ?\(?£?", between
    ):
        return _FAR
    cost = _words(between) + 4 * len(_CLAUSE.findall(between)) + 3 * len(_AND.findall(between))
    if between.strip() in ("(", ":"):
        return 1
    cost += 4 * sum(mention.stop <= number.start < quantity.start for number in numbers)
    return _FAR if _is_owned(text, mention, numbers) else cost


def _cost_after(between: str) -> int:
    """A time or place after a number belongs to it if no clause ends between the two."""
    if _CLAUSE.search(between) or re.search(r"[0-9]", between) or _BESIDE.search(between):
        return _FAR
    if _SMALL.match(between):
        return 0
    return _FAR if _words(between) > 4 else 2 * _words(between) + 6 * len(_AND.findall(between))


def _is_compared(text: str, mention: Mention) -> bool:
    """Whether a sentence names it only to compare with it: "twice as high as in December", "the lowest since April"."""
    named = text[mention.begin : mention.stop].lower()
    before = text[: mention.begin] + ("since" if named.startswith("since") else "")
    return bool(_COMPARED.search(before))


def _is_owned(text: str, mention: Mention, numbers: Sequence[Quantity]) -> bool:
    """Whether another number stands right before it, as in "267 in December", and so has it for itself."""
    owners = (n for n in numbers if n.end <= mention.begin and n.measure is not TypedUnit.FRACTION)
    return any(_SMALL.match(text[n.end : mention.begin]) for n in owners)


def _words(text: str) -> int:
    return len(re.findall(r"[A-Za-z'’]+", text))
