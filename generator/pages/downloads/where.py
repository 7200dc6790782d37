"""Where a figure is about, in columns: the layout of explore education statistics, then the area by its own code.

That layout has no level below a council but wards and schools. So a part of the place, a team, and a group of other
councils stand as a split of the council that their figures are shown with.
"""

from collections.abc import Iterator, Mapping

from generator.pages.downloads.csv_text import Cell, words
from generator.pages.downloads.table import Column
from generator.record.keys import LOCAL_AUTHORITY, Area

_LEVELS = {"country": "National", "region": "Regional", LOCAL_AUTHORITY: "Local authority"}


def _column(name: str, title: str, about: str, *, always_there: bool = False) -> Column:
    return Column(name, title, about, is_where_or_when=True, always_there=always_there)


PLACE_COLUMNS = (
    _column(
        "geographic_level", "Level", "National, Regional or Local authority. Parts of a council have its level: the "
        "area columns tell them apart.", always_there=True,
    ),
    _column("country_code", "Country code", "The code of the country."),
    _column("country_name", "Country", "The name of the country."),
    _column("region_code", "Region code", "The code of the region; z above it."),
    _column("region_name", "Region", "The name of the region; z above it."),
    _column("old_la_code", "Old council code", "The code that the Department for Education used; x: not held."),
    _column("new_la_code", "Council code", "The code of the council; z above it."),
    _column("la_name", "Council", "The name of the council; z above it."),
)  # fmt: skip
AREA_COLUMNS = (
    Column("area", "Area code", "The code of the area: within a council one of its own.", always_there=True),
    Column("area_name", "Area", "The name of the area.", is_split=True, always_there=True),
    Column("area_level", "Kind of area", 'What sort of area it is; "figure of others" stands beside ours to compare.'),
)
_NONE, _NOT_HELD = "z", "x"


def place_cells(areas: Mapping[str, Area], code: str, council: str) -> Iterator[Cell]:
    """An area in the columns of the layout; `council` is the code of the council whose site it is."""
    area = areas[code]
    own = area if area.level in _LEVELS else areas[council]
    above = {each.level: each for each in _line(areas, own)}
    yield from words(_LEVELS[own.level])
    for level in ("country", "region"):
        yield from _code_and_name(above.get(level))
    authority = above.get(LOCAL_AUTHORITY)
    yield from words(_NOT_HELD if authority else _NONE)
    yield from _code_and_name(authority)


def area_cells(areas: Mapping[str, Area], code: str) -> Iterator[Cell]:
    """An area by its own code, name and level."""
    area = areas[code]
    return words(area.code, area.name, area.level)


def _code_and_name(area: Area | None) -> Iterator[Cell]:
    return words(area.code, area.name) if area else words(_NONE, _NONE)


def _line(areas: Mapping[str, Area], area: Area) -> Iterator[Area]:
    """An area and those above it."""
    seen: set[str] = set()
    here: Area | None = area
    while here is not None and here.code not in seen:
        seen.add(here.code)
        yield here
        here = areas.get(here.parent)
