"""Others' figures, to set ours beside."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from generator.terms.period import Period


class ComparatorName(StrEnum):
    """Whose figures ours are set beside."""

    NEIGHBOURS = "statistical-neighbours"
    BEST_NEIGHBOUR = "best-statistical-neighbour"
    REGION = "region"
    ENGLAND = "england"
    TOP_QUARTILE = "england-top-quartile"


@dataclass(frozen=True, slots=True)
class Comparator:
    """One outside figure to compare with: whose, for which period, worked out how, and from where."""

    indicator: str
    name: ComparatorName
    period: Period | None
    value: Decimal
    method: str
    source: str
    note: str
    # Where it was typed.
    path: str = field(default="", compare=False)
    line: int = field(default=1, compare=False)


def known_by(comparators: Iterable[Comparator], month: Period) -> tuple[Comparator, ...]:
    """Others' figures for a time that was over by a month: nobody knows of later ones."""
    return tuple(found for found in comparators if found.period is None or found.period.end <= month.end)
