"""The areas of data/areas.csv over time, and which of them is the council itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from generator.record.area_rows import AREA_COLUMNS, SUCCESSOR, AreaRow, faults_of_rows, read_row
from generator.record.keys import LOCAL_AUTHORITY, Area
from generator.schema.parse import parse_rows
from generator.terms.period import Period
from generator.terms.problems import Problem
from generator.terms.rules import Rule
from generator.terms.texts import SourceFile

_ONE_COUNCIL = Rule(
    "one-local-authority",
    "One area, and no other, is the council itself",
    "{found} the local authority itself.",
    'Give the council\'s own row, and no other, the level "{level}".',
    {"found": "no area is", "level": "local authority"},
)

_EARLIEST, _LATEST = 0, 9999 * 12


@dataclass(frozen=True)
class Areas:
    """Every area of the file; one that changed its name has a row for each, oldest first."""

    rows: tuple[AreaRow, ...] = ()

    @cached_property
    def lives(self) -> dict[str, tuple[AreaRow, ...]]:
        """The rows of each area by its code, in the order in which the file first has them."""
        found: dict[str, tuple[AreaRow, ...]] = {}
        for row in self.rows:
            found[row.code] = (*found.get(row.code, ()), row)
        return found

    def at(self, month: Period) -> dict[str, Area]:
        """Every area that had begun by a month, as it was called then, or last; what was to come is not known."""
        found = ((code, _at(rows, month)) for code, rows in self.lives.items())
        return {code: area for code, area in found if area is not None}

    def called(self, month: Period) -> tuple[Area, ...]:
        """The same areas by all names that they have had up to a month, those of the month first."""
        now = self.at(month)
        known = ((rows, row) for code, rows in self.lives.items() if code in now for row in rows if row.begun(month))
        before = (_area(rows, row, None) for rows, row in known)
        return (*now.values(), *(area for area in before if area.name != now[area.code].name))

    def of_row(self, code: str, period: Period | None) -> Area:
        """An area as it was called at the end of a period; by its first name where nobody says when."""
        rows = self.lives[code]
        found = _at(rows, Period.month(period.end)) if period is not None else None
        return found or _area(rows, rows[0], None)

    def names_of(self, code: str, month: Period) -> Iterator[tuple[str, Period]]:
        """The names that an area had before that of a month, each with the last month in which it was called so."""
        rows = [row for row in self.lives[code] if row.begun(month)]
        for before, after in pairwise(rows):
            if after.start is not None:
                yield before.name, Period.month(after.start.end - 1)

    def lives_within(self, parent: str) -> tuple[tuple[str, int, int], ...]:
        """The parts of an area with their first and last months; very early and very late where nobody says when."""
        mine = (code for code, rows in self.lives.items() if rows[0].parent == parent)
        return tuple((code, *self.life_of(code)) for code in mine)

    def life_of(self, code: str) -> tuple[int, int]:
        """The first and the last month of an area; very early and very late where nobody says when."""
        first, last = self.lives[code][0].start, self.lives[code][-1].end
        return first.end if first else _EARLIEST, last.end if last else _LATEST


def _at(rows: tuple[AreaRow, ...], month: Period) -> Area | None:
    begun = [row for row in rows if row.begun(month)]
    # Without the council itself nothing can be told; that figures come before it is a fault of theirs.
    known = begun or [row for row in rows[:1] if row.level == LOCAL_AUTHORITY]
    return _area(rows, known[-1], month) if known else None


def _area(rows: tuple[AreaRow, ...], row: AreaRow, month: Period | None) -> Area:
    """An area under the name of one of its rows; that it ended is known once it has."""
    last = rows[-1]
    if month is None or last.end is None or last.end.end >= month.end:
        return Area(row.code, row.name, row.level, row.parent, rows[0].name)
    return Area(row.code, row.name, row.level, row.parent, rows[0].name, last.end, last.successor)


def areas_or_none(file: SourceFile, problems: list[Problem]) -> Areas:
    """The areas; none if their file has a fault, so that not every row about an area is reported too."""
    before = len(problems)
    areas = parse_areas(file, problems)
    councils = {row.code for row in areas.rows if row.level == LOCAL_AUTHORITY}
    if len(problems) == before and len(councils) != 1:
        found = "more than one area is" if councils else "no area is"
        problems.append(_ONE_COUNCIL.at(file.path, 1, found=found, level=LOCAL_AUTHORITY))
    return areas if len(problems) == before else Areas()


def parse_areas(source: SourceFile, problems: list[Problem]) -> Areas:
    """The areas of data/areas.csv."""
    rows = (read_row(source, row, problems) for row in parse_rows(source, AREA_COLUMNS, problems, (SUCCESSOR,)))
    areas = Areas(tuple(row for row in rows if row is not None))
    problems += (fault.at(source.path, line) for line, fault in faults_of_rows(areas.rows))
    return areas
