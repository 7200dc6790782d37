"""The national figures of all authorities, as `import-national` wrote them, and who is alike.

The build reads them with nothing but the standard library: what needs pandas was done when the files were imported.
Rows are kept as text and become figures when somebody asks, because most of them nobody does.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from generator.schema.national import EarlierText, NationalMeasureText, NationalText
from generator.terms.period import Period
from generator.terms.texts import SourceFile

FOLDER = "data/national"
DECLARED = f"{FOLDER}/measures.yml"
PLACES = f"{FOLDER}/places.csv"
NEIGHBOURS = f"{FOLDER}/neighbours.csv"
DIFFERENCES = f"{FOLDER}/differences.csv"
CONTEXT = f"{FOLDER}/context.yml"
FIGURE_COLUMNS = ("period", "code", "value", "status", "count", "base")
PLACE_COLUMNS = ("code", "name", "level", "region", "old_code")
NEIGHBOUR_COLUMNS = ("model", "code", "position", "neighbour", "closeness")
COMPARATOR_COLUMNS = ("period", "comparator", "value", "method", "had", "of", "model", "source")
NOT_APPLICABLE = "not applicable"
ENGLAND, AUTHORITY = "E92000001", "local authority"


def figures_path(measure: str) -> str:
    """Where the figures of a measure are."""
    return f"{FOLDER}/figures/{measure}.csv"


def comparators_path(measure: str) -> str:
    """Where the figures are that ours of a measure are set beside."""
    return f"{FOLDER}/comparators/{measure}.csv"


def raw_path(name: str) -> str:
    """Where a file is kept as it was published, whatever folder it came from."""
    return f"{FOLDER}/files/{name.rpartition('/')[2]}"


@dataclass(frozen=True, slots=True)
class NationalPlace:
    """England, a region or an authority, with its region and its three-digit code, if it has them."""

    code: str
    name: str
    level: str
    region: str
    old_code: str

    @property
    def called(self) -> str:
        """The place as people call it: Bristol, where lists have it as "Bristol, City of"."""
        return self.name.removesuffix(", City of").removesuffix(", County of")


@dataclass(frozen=True, slots=True)
class NationalFigure:
    """A place's figure, or why there is none; the count and its base as they are printed, for those who ask."""

    value: Decimal | None
    why: str = ""
    count: str = ""
    base: str = ""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """One of the authorities that are like another, and how close it is: "very close"."""

    code: str
    closeness: str


@dataclass(frozen=True, slots=True)
class NationalComparator:
    """A figure to set ours beside, as it was worked out when the files were imported: the cells of its row."""

    measure: str
    cells: tuple[str, ...]
    line: int = field(default=0, compare=False)


@dataclass(frozen=True)
class MeasureFigures:
    """The figures of one measure, of every place and period."""

    file: SourceFile
    # By period and code, the rest of the row: "80,,4650,58120".
    rows: Mapping[str, Mapping[str, str]]

    def figure(self, period: Period, code: str) -> NationalFigure | None:
        """A place's figure; None where the file has no row of it."""
        row = self.rows.get(period.text, {}).get(code)
        if row is None:
            return None
        value, status, count, base = row.split(",")
        return NationalFigure(Decimal(value) if value else None, status, count, base)

    def places(self, period: Period) -> Iterator[tuple[str, NationalFigure]]:
        """Every place that has a row of a period, with its figure."""
        for code in self.rows.get(period.text, {}):
            if found := self.figure(period, code):
                yield code, found

    def values(self, period: Period, codes: Iterable[str]) -> list[Decimal]:
        """The figures of some places, of those that have one."""
        rows = self.rows.get(period.text, {})
        found = (rows[code].partition(",")[0] for code in codes if code in rows)
        return [Decimal(value) for value in found if value]

    def applies(self, period: Period, codes: Iterable[str]) -> int:
        """How many of some places there were: to one that had ended, or had not begun, no figure applies."""
        rows = self.rows.get(period.text, {})
        return sum(code in rows and f",{NOT_APPLICABLE}," not in rows[code] for code in codes)

    @cached_property
    def periods(self) -> tuple[Period, ...]:
        """The periods of which there are rows, oldest first."""
        return tuple(sorted(Period.parse(text) for text in self.rows))


@dataclass(frozen=True)
class National:
    """All national figures that the record holds."""

    declared: NationalText
    file: SourceFile
    places: Mapping[str, NationalPlace]
    # By the year of the list and the authority, closest first.
    neighbours: Mapping[int, Mapping[str, tuple[Neighbour, ...]]]
    figures: Mapping[str, MeasureFigures]
    comparators: tuple[NationalComparator, ...]
    # What earlier papers said, in the order in which they were typed.
    earlier: tuple[EarlierText, ...] = ()

    @cached_property
    def authorities(self) -> tuple[str, ...]:
        """The code of each local authority."""
        return tuple(code for code, place in self.places.items() if place.level == AUTHORITY)

    @property
    def measures(self) -> tuple[NationalMeasureText, ...]:
        """The measures in the order in which readers see them."""
        return self.declared.measures

    def code_of(self, typed: str) -> str | None:
        """The code under which a place is kept here, whichever of its codes is typed; None if there is none."""
        for found in self.declared.recoded:
            if typed in (found.was, found.now):
                return next((code for code in (found.now, found.was) if code in self.places), None)
        return typed if typed in self.places else None
