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

    @property
    def words(self) -> "Called":
        """What it is called, in each place where it is."""
        return _CALLED[self]


@dataclass(frozen=True, slots=True)
class Called:
    """The name of a comparator: over its figure, in a reference, in the middle of a sentence, and at its line on
    charts, if it has one.
    """

    heading: str
    asked: str
    in_sentence: str
    on_chart: str = ""


_CALLED = {
    ComparatorName.NEIGHBOURS: Called(
        "Statistical neighbours", "statistical neighbours", "statistical neighbours", "Neighbours"
    ),
    ComparatorName.BEST_NEIGHBOUR: Called(
        "Best statistical neighbour", "best statistical neighbour", "the best statistical neighbour"
    ),
    ComparatorName.REGION: Called("Region", "region", "the region"),
    ComparatorName.ENGLAND: Called("England", "England", "England", "England"),
    ComparatorName.TOP_QUARTILE: Called(
        "England, top quarter", "top quarter", "the start of the top quarter in England"
    ),
}


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
    # The month of the release with which it came, where that is later than the time that it is for.
    since: Period | None = None
    # Where it was typed.
    path: str = field(default="", compare=False)
    line: int = field(default=1, compare=False)


def known_by(comparators: Iterable[Comparator], month: Period) -> tuple[Comparator, ...]:
    """Others' figures for a time that was over by a month, and that had come by then: nobody knows of later ones."""
    return tuple(found for found in comparators if _known(found.period, month) and _known(found.since, month))


def _known(period: Period | None, month: Period) -> bool:
    return period is None or period.end <= month.end
