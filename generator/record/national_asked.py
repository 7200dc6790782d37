"""What a national file is asked, and what it answers: plain values on both sides of the door to pandas."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Distinct:
    """Cells of some columns that stand together on at least one row, and the line where they do first."""

    cells: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Named:
    """What the record calls the rows with these cells in these columns, in its own order; others have no name."""

    columns: tuple[str, ...]
    names: Mapping[tuple[str, ...], str]

    @property
    def in_order(self) -> list[str]:
        """Each name once."""
        return list(dict.fromkeys(self.names.values()))


@dataclass(frozen=True, slots=True)
class Taken:
    """Which rows a measure takes: those with these items of filters, of the periods and places that have a name."""

    where: Mapping[str, str]
    periods: Named
    places: Named


@dataclass(frozen=True, slots=True)
class Rate:
    """A printed rate, the columns of the count and the base that it comes from, and how it was rounded."""

    value: str
    count: str
    base: str
    per: int
    decimals: int


@dataclass(frozen=True, slots=True)
class Apart:
    """A printed rate that is not what its count and base give."""

    period: str
    code: str
    printed: str
    worked_out: float
    line: int
