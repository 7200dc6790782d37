"""The table of all councils: every measure's figure of its newest year, with the rank among the neighbours and us."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.assess.national import Compared, Placed
from generator.assess.national_middle import rank_of
from generator.charts.compared.words import told


@dataclass(frozen=True, slots=True)
class PlaceCell:
    """A figure, and its rank; or why there is none."""

    value: str
    rank: str = ""
    is_missing: bool = False


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place with a cell for each measure."""

    name: str
    cells: tuple[PlaceCell, ...]
    is_ours: bool = False
    is_wider: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """What a column holds, and of which year."""

    name: str
    when: str


@dataclass(frozen=True, slots=True)
class PlacesTable:
    """The whole table."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[PlaceRow, ...]


def places_table(measures: Sequence[Compared], caption: str) -> PlacesTable:
    """Ours first, then the neighbours, closest first, and last the region and England, which have no rank."""
    return PlacesTable(
        caption,
        tuple(Column(each.measure.name, each.when) for each in measures),
        tuple(_rows(measures)),
    )


def _rows(measures: Sequence[Compared]) -> Iterator[PlaceRow]:
    ours = measures[0].ours.place
    yield PlaceRow(ours.name, tuple(_cell(each, each.ours) for each in measures), is_ours=True)
    names = {each.place.code: each.place.name for one in measures for each in one.neighbours}
    for code, name in names.items():
        yield PlaceRow(name, tuple(_cell(each, _of(each.neighbours, code)) for each in measures))
    for at, wider in enumerate((measures[0].region, measures[0].england)):
        yield PlaceRow(wider.place.name, tuple(_wider(each, at) for each in measures), is_wider=True)


def _of(places: Sequence[Placed], code: str) -> Placed | None:
    return next((each for each in places if each.place.code == code), None)


def _cell(compared: Compared, placed: Placed | None) -> PlaceCell:
    """A figure with its rank among ours and the neighbours'."""
    if placed is None:
        return PlaceCell("not a neighbour", is_missing=True)
    if placed.value is None:
        return PlaceCell(placed.why or "not available", is_missing=True)
    rank = rank_of(placed.value, [each.value for each in (compared.ours, *compared.neighbours)])
    words = f"{'joint rank' if rank.is_joint else 'rank'} {rank.position}" if rank else ""
    return PlaceCell(told(compared.measure, placed.value), words)


def _wider(compared: Compared, at: int) -> PlaceCell:
    placed = (compared.region, compared.england)[at]
    if placed.value is None:
        return PlaceCell(placed.why or "not available", is_missing=True)
    return PlaceCell(told(compared.measure, placed.value))
