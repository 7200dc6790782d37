"""Known faults of what was published: explained to readers and, by their check, allowed to stand."""

from dataclasses import dataclass
from enum import StrEnum

from generator.terms.period import Period


class Check(StrEnum):
    """The arithmetic checks, by the names under which a known fault is acknowledged."""

    RATIO = "ratio"
    AREAS = "areas"
    BREAKDOWN = "breakdown"
    YEAR_TO_DATE = "year to date"
    RELATION = "relation"


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """A fault of one published report that is known, explained to readers and, by its check, allowed to stand."""

    release: Period
    indicator: str
    check: Check | None
    period: Period | None
    area: str
    group: str
    printed: str
    conflicts_with: str
    note: str
    path: str
    line: int


@dataclass(frozen=True, slots=True)
class KnownFault:
    """A place where a document disagrees with itself or with another; `places` says where readers meet it."""

    id: str
    places: tuple[str, ...]
    printed: str
    conflicts_with: str
    note: str
    path: str
    line: int
