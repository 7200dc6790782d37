"""The figures that a document publishes one by one: what each counts, where, when, and how it stands in a sentence."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from generator.record.keys import Area
from generator.terms.period import Kind, Period
from generator.terms.units import Unit, decimals_of, figure_in_words

FIGURE_COLUMNS = (
    "figure",
    "label",
    "unit",
    "area",
    "period",
    "period_in_words",
    "value",
    "in_words",
    "note",
)


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One observation of a figure: a number, or words where the document prints none; `note` is its caveat."""

    figure: str
    label: str
    unit: Unit
    area: Area
    period: Period | None
    period_in_words: str
    value: Decimal | None
    in_words: str
    note: str
    path: str
    line: int

    @property
    def decimals(self) -> int:
        """As many decimals as the document prints."""
        return 0 if self.value is None else decimals_of(self.value)

    @property
    def text(self) -> str:
        """The figure as it stands in a sentence: `62,200`, `£30.47 million`, `almost twice`."""
        if self.in_words or self.value is None:
            return self.in_words
        return figure_in_words(self, self.value)

    @property
    def on_date(self) -> str:
        """The period in a sentence: `in October 2012`, `on 7 May 2010`, `(1 to 17 May 2010)`."""
        if self.period is None or self.period_in_words:
            return f"({self.when})"
        return f"{'on' if self.period.kind is Kind.DAY else 'in'} {self.when}"

    @property
    def when(self) -> str:
        """The period in words, or that the document gives none."""
        return self.period_in_words or (self.period.label if self.period else "no date printed")


@dataclass(frozen=True, slots=True)
class PublishedFigure:
    """Everything that a document says about one figure; its first row is the one that its id stands for."""

    id: str
    rows: tuple[FigureRow, ...]

    @property
    def main(self) -> FigureRow:
        """The row that the figure's id stands for."""
        return self.rows[0]

    @property
    def others(self) -> tuple[FigureRow, ...]:
        """What the figure is compared with: other areas, earlier periods."""
        return self.rows[1:]

    def series(self) -> tuple[FigureRow, ...]:
        """The main area's dated numbers, oldest first."""
        dated = [
            r for r in self.rows if r.area.code == self.main.area.code and r.period is not None and r.value is not None
        ]
        return tuple(sorted(dated, key=lambda row: (row.period.end, row.period.text) if row.period else (0, "")))

    def of_area(self, code: str) -> FigureRow | None:
        """The first row about an area."""
        return next((row for row in self.rows if row.area.code == code), None)

    def referred(self, words: str) -> FigureRow | None:
        """The row that a reference's words after the id mean: an area, a period, or an area and a period."""
        return next((row for row in self.rows if words in _names(row)), None) if words else self.main

    def references(self) -> list[str]:
        """What can stand after the id."""
        return sorted({name for row in self.rows for name in _names(row) if name})


def _names(row: FigureRow) -> Iterable[str]:
    periods = [text for text in (row.period.text if row.period else "", row.period_in_words) if text]
    return (row.area.name, *periods, *(f"{row.area.name} {period}" for period in periods))


@dataclass(frozen=True)
class Publications:
    """The figures of all documents, by their id; `files` says which document's file each one stands in."""

    figures: dict[str, PublishedFigure]

    @cached_property
    def files(self) -> dict[str, str]:
        """The path of the file in which each figure stands."""
        return {name: found.main.path for name, found in self.figures.items()}
