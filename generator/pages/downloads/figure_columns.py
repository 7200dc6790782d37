"""The columns of every file of a scorecard's figures: one layout, so that files can be put under each other."""

from collections.abc import Iterable, Iterator, Mapping

from generator.assess.comparable import caution_on
from generator.assess.rating import rule_in_words
from generator.assess.target_of import target_of
from generator.pages.downloads.csv_text import Cell, bound, count, figures, no_number, number, number_of, words
from generator.pages.downloads.table import Column, Kind
from generator.pages.downloads.when import TIME_COLUMNS, month_number, time_cells
from generator.pages.downloads.where import AREA_COLUMNS, PLACE_COLUMNS, area_cells, place_cells
from generator.pages.parts.compared import comparator_name
from generator.pages.parts.revision_words import Marks
from generator.record.content import Content, Scorecard
from generator.record.keys import Area
from generator.record.outside import Comparator, ComparatorName
from generator.record.safe import Figure
from generator.schema.registry import Indicator
from generator.terms.period import Period
from generator.terms.units import unit_label

WHOLE = "Total"
_WHAT = (
    Column("scorecard", "Scorecard", "The short name of the scorecard that the measure is part of.", always_there=True),
    Column(
        "indicator", "Measure id", "The short name of the measure, which is also its address on this site.",
        is_split=True, always_there=True,
    ),
    Column("measure", "Measure", "What is measured, as it was called at the release."),
    Column("unit", "Unit", "What the number counts: Number, Per cent, Days, Rate per 10,000 ..."),
)  # fmt: skip
_FIGURES = (
    Column(
        "group", "Group", "The part of all that is counted, like an age group; Total is all.", is_split=True,
        always_there=True,
    ),
    Column("value", "Value", "The figure, or a symbol: c, x or z say why there is none.", Kind.NUMBER),
    Column("numerator", "Numerator", "How many, of the denominator. x: the record does not hold it.", Kind.NUMBER),
    Column("denominator", "Denominator", "Of how many. x: the record does not hold it.", Kind.NUMBER),
    Column("status", "Status", "Empty for a plain figure; else provisional, or in words why there is none."),
    Column("note", "Note", "What the report says of this figure."),
    Column("target", "Target", "The rule that rates the figure, in words; empty where no target speaks of it."),
    Column("target_green_from", "Green from", "The lower bound of green; z: there is none.", Kind.NUMBER),
    Column("target_green_to", "Green to", "The upper bound of green; z: there is none.", Kind.NUMBER),
    Column("caution", "Caution", "On how few people the figure rests, where they are few."),
    Column("printed_rating", "Printed colour", "The colour that the report itself gives the figure."),
)  # fmt: skip
_RELEASE = Column(
    "release", "Release", "The month of the release that says so, as year and month in one number.", Kind.WHOLE
)
_REVISIONS = (
    Column("revised_in", "Revised in", "The month of the release that changed the figure last.", Kind.WHOLE),
    Column("value_before", "Value before", "What the figure was up to then; z: it was not revised.", Kind.NUMBER),
    Column("status_before", "Status before", "The status that it had up to then."),
)
_SOURCE = Column("publication", "Publication", "The paper that the figure was published in.")
_BEGINNING = (*TIME_COLUMNS[:2], *PLACE_COLUMNS, *_WHAT, *AREA_COLUMNS, *_FIGURES)
# As things are known now, with what was revised; and as one release published them.
NEWEST = (*_BEGINNING, *_REVISIONS, _RELEASE, *TIME_COLUMNS[2:])
AS_PUBLISHED = (*_BEGINNING, _RELEASE, *TIME_COLUMNS[2:], _SOURCE)
_OTHERS = "figure of others"
_PLACES = {
    ComparatorName.ENGLAND: "country",
    ComparatorName.TOP_QUARTILE: "country",
    ComparatorName.REGION: "region",
}
KEY = ("indicator", "area", "time_period", "time_identifier", "group")


class FigureRows:
    """Rows of figures in these columns, of one scorecard as at one release."""

    def __init__(self, content: Content, scorecard: Scorecard, release: Period, publication: str) -> None:
        self._content, self._areas, self._scorecard = content, content.areas, scorecard.id
        self._council = content.borough.code
        self._release, self._publication = release, publication
        self._places: dict[str, tuple[tuple[Cell, ...], tuple[Cell, ...]]] = {}

    def newest(self, indicator: Indicator, rows: Iterable[Figure], marks: Marks) -> Iterator[Iterator[Cell]]:
        """Figures as they are known now."""
        return (self._row(indicator, row, marks) for row in rows)

    def published(self, indicator: Indicator, rows: Iterable[Figure]) -> Iterator[Iterator[Cell]]:
        """Figures as they were published."""
        return (self._row(indicator, row, None) for row in rows)

    def others(self, indicator: Indicator, found: Iterable[Comparator], *, is_newest: bool) -> Iterator[Iterator[Cell]]:
        """Figures of others that stand beside a measure's, each of them once: what its charts and its page show."""
        mine = {(each.name, each.period): each for each in found if each.indicator == indicator.id}
        return (self._other(indicator, each, is_newest=is_newest) for each in mine.values())

    def _other(self, indicator: Indicator, other: Comparator, *, is_newest: bool) -> Iterator[Cell]:
        time = tuple(time_cells(other.period))
        yield from time[:2]
        yield from place_cells(self._areas, self._area_of(other.name), self._council)
        yield from words(self._scorecard, indicator.id, indicator.name, unit_label(indicator))
        yield from words(other.name.value, comparator_name(self._content, other.name), _OTHERS, WHOLE)
        yield number(other.value)
        yield from (no_number(), no_number())
        told = (f"Worked out as: {other.method}", f"Source: {other.source.rstrip('.')}", other.note)
        yield from words("", ". ".join(filter(None, told)))
        yield from (*words(""), no_number(), no_number(), *words("", ""))
        if is_newest:
            yield from (no_number(), no_number(), *words(""))
        yield count(month_number(self._release))
        yield from time[2:]
        if not is_newest:
            yield from words(self._publication)

    def _area_of(self, name: ComparatorName) -> str:
        """The area in whose place of the layout a figure of others stands: England's in that of the country."""
        level = _PLACES.get(name)
        return next((code for code, area in self._areas.items() if area.level == level), self._council)

    def _row(self, indicator: Indicator, row: Figure, marks: Marks | None) -> Iterator[Cell]:
        time, (place, area) = tuple(time_cells(row.key.period)), self._place(row.key.area)
        yield from time[:2]
        yield from place
        yield from words(self._scorecard, indicator.id, indicator.name, unit_label(indicator))
        yield from area
        yield from words(row.key.group or WHOLE)
        yield from figures(row, has_parts=not indicator.unit.is_count)
        yield from words(row.status.value, row.note)
        yield from _target(indicator, row, self._council)
        yield from words(caution_on(indicator, row), row.printed_rating.value)
        if marks is not None:
            yield from _revised(row, marks)
        yield count(month_number(self._release))
        yield from time[2:]
        if marks is None:
            yield from words(self._publication)

    def _place(self, code: str) -> tuple[tuple[Cell, ...], tuple[Cell, ...]]:
        if code not in self._places:
            areas: Mapping[str, Area] = self._areas
            self._places[code] = tuple(place_cells(areas, code, self._council)), tuple(area_cells(areas, code))
        return self._places[code]


def _target(indicator: Indicator, row: Figure, council: str) -> Iterator[Cell]:
    target = target_of(indicator, row, council)
    green = target.green if target else None
    yield from words(rule_in_words(indicator, target) if target else "")
    yield bound(green.lower if green else None)
    yield bound(green.upper if green else None)


def _revised(row: Figure, marks: Marks) -> Iterator[Cell]:
    revised = marks.get(row.key)
    yield count(month_number(revised.change.release)) if revised else no_number()
    yield number_of(revised.change.was) if revised else no_number()
    yield from words(revised.change.was.status.value if revised else "")
