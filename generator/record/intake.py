"""From the rows of the record's CSV files to observations, comparators and known faults."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from generator.record.areas import Areas
from generator.record.cells import RowReader
from generator.record.faults import Check, Discrepancy
from generator.record.groups import allowed_groups
from generator.record.keys import DECLARED_COLUMNS, OBSERVATION_COLUMNS, Key, PrintedRating, Status
from generator.record.numbers import as_printed
from generator.record.observation import Observation
from generator.record.outside import Comparator, ComparatorName
from generator.schema.parse import parse_rows
from generator.schema.registry import Indicator, Registry
from generator.terms.period import Kind
from generator.terms.problems import Fault, Problem, closest
from generator.terms.rules import Rule
from generator.terms.texts import SourceFile

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
_FIGURE_TWICE = Rule(
    "figure-given-twice",
    "A figure is one row of a release",
    "this figure is given twice; it stands on line {line} as well.",
    "Delete one of the two rows.",
    {"line": "10"},
)
_NO_VALUE = Rule(
    "comparator-without-value",
    "A comparator's row has a value",
    "this row has no value.",
    "Give the value, or delete the row.",
)
_SINCE_NO_MONTH = Rule(
    "comparator-since-no-month",
    "A figure of somebody else that came later says with which release",
    'since "{text}" is not the month of a release.',
    "Write the month of the first release that shows the figure, like 2017-02, or leave the cell empty.",
    {"text": "2016/17"},
)
_NO_NOTE = Rule(
    "known-fault-without-note",
    "A known fault tells the reader what is wrong",
    "this row has no note for the reader.",
    "Say in a sentence what the report gets wrong.",
)
_NO_INDICATOR = Rule(
    "row-without-indicator",
    "A row names an indicator",
    "this row names no indicator.",
    "Give the id of an indicator, or delete the row.",
)
_TOTALS = Rule(
    "row-of-totals",
    "A row is a figure, and no total of those above it",
    'this row, "{name}", holds a total.',
    "Delete it. The figure of the whole council is a row of its own, with the council's code as its area.",
    {"name": "Total"},
)
_INDICATOR_UNKNOWN = Rule(
    "indicator-unknown",
    "A row's indicator is in the registry of its scorecard",
    'indicator "{indicator}" is not in the registry.{hint}',
    "Correct the id, or add its card to data/indicators/{scorecard}.yml.",
    {"indicator": "es-1-4", "hint": ' Did you mean "es-1-3"?', "scorecard": "early-start"},
)
_GROUP_UNKNOWN = Rule(
    "group-unknown",
    "A row's group is in a breakdown of its indicator",
    'group "{group}" is not a breakdown of {indicator}.{hint}',
    'Write it like "source: Police", as the registry lists it, or leave it empty.',
    {"group": "source: Polcie", "indicator": "es-1-1", "hint": ' Did you mean "source: Police"?'},
)
_CALLED_TOTAL = {"total", "totals", "grand total", "overall", "overall total", "sum", "subtotal", "all"}


@dataclass(frozen=True)
class Intake:
    """Reads rows against the registry and the areas; each row with a fault is reported and left out."""

    registry: Registry
    areas: Areas
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
        for row in parse_rows(source, OBSERVATION_COLUMNS, self.problems, DECLARED_COLUMNS):
            with_faults = RowReader(source.path, row, self.problems)
            observation = self._observation(with_faults)
            if observation is None:
                continue
            first = found.setdefault(observation.key, observation)
            if first is not observation:
                with_faults.add(_FIGURE_TWICE.broken(line=first.line))
        return list(found.values())

    def comparators(self, source: SourceFile) -> list[Comparator]:
        """The outside figures of one comparator file."""
        found = []
        for row in parse_rows(source, COMPARATOR_COLUMNS, self.problems, ("decimals", "since")):
            cell = RowReader(source.path, row, self.problems)
            indicator = self._indicator(cell)
            name = cell.one_of("comparator", ComparatorName)
            period = cell.period("period") if row.cells["period"] else None
            since = cell.period("since") if row.cells["since"] else None
            if since is not None and since.kind is not Kind.MONTH:
                cell.add(_SINCE_NO_MONTH.broken(text=row.cells["since"]))
            value = self._value(cell, indicator) if indicator else cell.number("value")
            if value is None and cell.clean:
                cell.add(_NO_VALUE.broken())
            if cell.clean and indicator and name and value is not None:
                texts = (row.cells["method"], row.cells["source"], row.cells["note"])
                found.append(Comparator(indicator.id, name, period, value, *texts, since, cell.path, row.line))
        return found

    def discrepancies(self, source: SourceFile) -> list[Discrepancy]:
        """The known faults that one file acknowledges."""
        found = []
        for row in parse_rows(source, DISCREPANCY_COLUMNS, self.problems):
            cell = RowReader(source.path, row, self.problems)
            release = cell.period("release")
            indicator = self._indicator(cell) if row.cells["indicator"] else None
            if row.cells["area"]:
                cell.area(self.areas.lives)
            if row.cells["group"] and indicator:
                self._check_group(cell, indicator)
            check = cell.one_of("check", Check) if row.cells["check"] else None
            period = cell.period("period") if row.cells["period"] else None
            if not row.cells["note"]:
                cell.add(_NO_NOTE.broken())
            if cell.clean and release:
                found.append(
                    Discrepancy(
                        release=release,
                        indicator=indicator.id if indicator else "",
                        check=check,
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
            cell.add(_NO_INDICATOR.broken())
        elif name not in self._indicators and name.casefold() in _CALLED_TOTAL:
            cell.add(_TOTALS.broken(name=name))
        elif name not in self._indicators:
            hint = closest(name, self._indicators)
            cell.add(_INDICATOR_UNKNOWN.broken(indicator=name, hint=hint, scorecard=self.registry.scorecard.id))
        return self._indicators.get(name)

    def _observation(self, cell: RowReader) -> Observation | None:
        cells = cell.row.cells
        indicator = self._indicator(cell)
        if indicator is None:
            return None
        cell.area(self.areas.lives)
        if cells["group"]:
            self._check_group(cell, indicator)
        period = cell.period("period")
        value = self._value(cell, indicator)
        numerator, denominator = cell.number("numerator"), cell.number("denominator")
        status, rating = cell.one_of("status", Status), cell.one_of("rating", PrintedRating)
        if not cell.clean or period is None or status is None or rating is None:
            return None
        key = Key(indicator.id, cells["area"], period, cells["group"])
        path, line = cell.path, cell.row.line
        return Observation(key, value, numerator, denominator, status, cells["note"], path, line, printed_rating=rating)

    def _value(self, cell: RowReader, indicator: Indicator) -> Decimal | None:
        """The value with the decimals of its card, or with the fewer ones that its row declares."""
        value = cell.number("value")
        if not cell.clean:
            return None
        printed = as_printed(value, cell.row.cells["decimals"], indicator.decimals)
        if isinstance(printed, Fault):
            cell.add(printed)
            return None
        return printed

    def _check_group(self, cell: RowReader, indicator: Indicator) -> None:
        group, allowed = cell.row.cells["group"], self._groups[indicator.id]
        if group not in allowed:
            cell.add(_GROUP_UNKNOWN.broken(group=group, indicator=indicator.id, hint=closest(group, allowed)))
