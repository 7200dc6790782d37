"""From the rows of the record's CSV files to areas, observations, comparators and known faults."""

from dataclasses import dataclass
from functools import cached_property

from generator.record.cells import RowReader
from generator.record.faults import Discrepancy, Rule
from generator.record.groups import allowed_groups
from generator.record.keys import LEVELS, LOCAL_AUTHORITY, OBSERVATION_COLUMNS, Area, Key, Status
from generator.record.observation import Observation
from generator.record.outside import Comparator, ComparatorName
from generator.schema.parse import parse_rows
from generator.schema.registry import Indicator, Registry
from generator.terms.problems import Problem, closest
from generator.terms.texts import SourceFile

AREA_COLUMNS = ("code", "name", "level", "parent", "valid_from", "valid_to")
COMPARATOR_COLUMNS = ("indicator", "comparator", "period", "value", "method", "source", "note")
DISCREPANCY_COLUMNS = (
    "release",
    "indicator",
    "check",
    "period",
    "area",
    "group",
    "kind",
    "printed",
    "conflicts_with",
    "note",
    "source_line",
)


def parse_areas(source: SourceFile, problems: list[Problem]) -> dict[str, Area]:
    """The areas of data/areas.csv by their code."""
    areas: dict[str, Area] = {}
    lines: dict[str, int] = {}
    for row in parse_rows(source, AREA_COLUMNS, problems):
        area = Area(row.cells["code"], row.cells["name"], row.cells["level"], row.cells["parent"])
        if area.code in areas:
            message = f'area "{area.code}" is given twice.'
            problems.append(Problem(source.path, row.line, message, "Delete one of the two rows."))
        areas[area.code] = area
        lines[area.code] = row.line
    for area in areas.values():
        if area.parent and area.parent not in areas:
            message = f'parent "{area.parent}" is not the code of an area.{closest(area.parent, areas)}'
            problems.append(Problem(source.path, lines[area.code], message, "Correct the code, or add the area."))
    # Where no area is the local authority, that is said of them all together.
    if any(area.level == LOCAL_AUTHORITY for area in areas.values()):
        for area in areas.values():
            if area.level not in LEVELS:
                message = f'level "{area.level}" is not known.{closest(area.level, LEVELS)}'
                problems.append(Problem(source.path, lines[area.code], message, f"Use one of: {', '.join(LEVELS)}."))
    return areas


@dataclass(frozen=True)
class Intake:
    """Reads rows against the registry and the areas; each row with a fault is reported and left out."""

    registry: Registry
    areas: dict[str, Area]
    problems: list[Problem]

    @cached_property
    def _indicators(self) -> dict[str, Indicator]:
        return {indicator.id: indicator for indicator in self.registry.indicators}

    @cached_property
    def _groups(self) -> dict[str, set[str]]:
        return {indicator.id: allowed_groups(indicator) for indicator in self.registry.indicators}

    def observations(self, source: SourceFile) -> list[Observation]:
        """The figures of one release or yearly file."""
        found: dict[Key, Observation] = {}
        for row in parse_rows(source, OBSERVATION_COLUMNS, self.problems):
            with_faults = RowReader(source.path, row, self.problems)
            observation = self._observation(with_faults)
            if observation is None:
                continue
            first = found.setdefault(observation.key, observation)
            if first is not observation:
                with_faults.add(
                    f"this figure is given twice; it stands on line {first.line} as well.",
                    "Delete one of the two rows.",
                )
        return list(found.values())

    def comparators(self, source: SourceFile) -> list[Comparator]:
        """The outside figures of one comparator file."""
        found = []
        for row in parse_rows(source, COMPARATOR_COLUMNS, self.problems):
            cell = RowReader(source.path, row, self.problems)
            indicator = self._indicator(cell)
            name = cell.one_of("comparator", ComparatorName)
            period = cell.period("period") if row.cells["period"] else None
            value = cell.number("value")
            if value is None and cell.clean:
                cell.add("this row has no value.", "Give the value, or delete the row.")
            if cell.clean and indicator and name and value is not None:
                texts = (row.cells["method"], row.cells["source"], row.cells["note"])
                found.append(Comparator(indicator.id, name, period, value, *texts))
        return found

    def discrepancies(self, source: SourceFile) -> list[Discrepancy]:
        """The known faults that one file acknowledges."""
        found = []
        for row in parse_rows(source, DISCREPANCY_COLUMNS, self.problems):
            cell = RowReader(source.path, row, self.problems)
            release = cell.period("release")
            indicator = self._indicator(cell) if row.cells["indicator"] else None
            if row.cells["area"]:
                self._check_area(cell)
            if row.cells["group"] and indicator:
                self._check_group(cell, indicator)
            rule = cell.one_of("check", Rule) if row.cells["check"] else None
            period = cell.period("period") if row.cells["period"] else None
            if not row.cells["note"]:
                cell.add("this row has no note for the reader.", "Say in a sentence what the report gets wrong.")
            if cell.clean and release:
                found.append(
                    Discrepancy(
                        release=release,
                        indicator=indicator.id if indicator else "",
                        rule=rule,
                        period=period,
                        area=row.cells["area"],
                        group=row.cells["group"],
                        printed=row.cells["printed"],
                        conflicts_with=row.cells["conflicts_with"],
                        note=row.cells["note"],
                        path=source.path,
                        line=row.line,
                    )
                )
        return found

    def _indicator(self, cell: RowReader) -> Indicator | None:
        name = cell.row.cells["indicator"]
        if not name:
            cell.add("this row names no indicator.", "Give the id of an indicator, or delete the row.")
        elif name not in self._indicators:
            cell.add(
                f'indicator "{name}" is not in the registry.{closest(name, self._indicators)}',
                f"Correct the id, or add its card to data/indicators/{self.registry.scorecard.id}.yml.",
            )
        return self._indicators.get(name)

    def _observation(self, cell: RowReader) -> Observation | None:
        cells = cell.row.cells
        indicator = self._indicator(cell)
        if indicator is None:
            return None
        self._check_area(cell)
        if cells["group"]:
            self._check_group(cell, indicator)
        period = cell.period("period")
        value, numerator, denominator = (cell.number(name) for name in ("value", "numerator", "denominator"))
        status = cell.one_of("status", Status)
        if not cell.clean or period is None or status is None:
            return None
        key = Key(indicator.id, cells["area"], period, cells["group"])
        path, line = cell.path, cell.row.line
        return Observation(key, value, numerator, denominator, status, cells["note"], path, line)

    def _check_area(self, cell: RowReader) -> None:
        """The area exists; not asked where data/areas.csv itself has faults."""
        code = cell.row.cells["area"]
        if self.areas and code not in self.areas:
            hint = closest(code, self.areas)
            cell.add(f'area "{code}" is not in data/areas.csv.{hint}', "Correct the code, or add the area.")

    def _check_group(self, cell: RowReader, indicator: Indicator) -> None:
        group, allowed = cell.row.cells["group"], self._groups[indicator.id]
        if group not in allowed:
            cell.add(
                f'group "{group}" is not a breakdown of {indicator.id}.{closest(group, allowed)}',
                'Write it like "source: Police", as the registry lists it, or leave it empty.',
            )
