"""The areas of data/areas.csv, and which of them is the council itself."""

from generator.record.keys import LEVELS, LOCAL_AUTHORITY, Area
from generator.schema.parse import parse_rows
from generator.terms.problems import Problem, closest
from generator.terms.rules import Rule
from generator.terms.texts import SourceFile

AREA_COLUMNS = ("code", "name", "level", "parent", "valid_from", "valid_to")
_AREA_TWICE = Rule(
    "area-given-twice",
    "Each area is one row of data/areas.csv",
    'area "{code}" is given twice.',
    "Delete one of the two rows.",
    {"code": "SAM"},
)
_PARENT_UNKNOWN = Rule(
    "area-parent-unknown",
    "An area's parent is an area",
    'parent "{code}" is not the code of an area.{hint}',
    "Correct the code, or add the area.",
    {"code": "SMA", "hint": ' Did you mean "SAM"?'},
)
_LEVEL_UNKNOWN = Rule(
    "area-level-unknown",
    "An area is of a level that there is",
    'level "{level}" is not known.{hint}',
    "Use one of: {known}.",
    {"level": "localty", "hint": ' Did you mean "locality"?', "known": "local authority, locality, ward"},
)
_ADDRESS_TWICE = Rule(
    "area-address-twice",
    "Each part of the council has a page, and so a name of its own",
    'the page of "{name}" would have the address of another\'s, areas/{slug}/.',
    "Give one of the two a name that differs in more than signs and capitals.",
    {"name": "East Side", "slug": "east-side"},
)
_ONE_COUNCIL = Rule(
    "one-local-authority",
    "One area, and no other, is the council itself",
    "{found} the local authority itself.",
    'Give the council\'s own row, and no other, the level "{level}".',
    {"found": "no area is", "level": "local authority"},
)


def areas_or_none(file: SourceFile, problems: list[Problem]) -> dict[str, Area]:
    """The areas; none if their file has a fault, so that not every row about an area is reported too."""
    before = len(problems)
    areas = parse_areas(file, problems)
    councils = [area.code for area in areas.values() if area.level == LOCAL_AUTHORITY]
    if len(problems) == before and len(councils) != 1:
        found = "more than one area is" if councils else "no area is"
        problems.append(_ONE_COUNCIL.at(file.path, 1, found=found, level=LOCAL_AUTHORITY))
    return areas if len(problems) == before else {}


def parse_areas(source: SourceFile, problems: list[Problem]) -> dict[str, Area]:
    """The areas of data/areas.csv by their code."""
    areas: dict[str, Area] = {}
    lines: dict[str, int] = {}
    for row in parse_rows(source, AREA_COLUMNS, problems):
        area = Area(row.cells["code"], row.cells["name"], row.cells["level"], row.cells["parent"])
        if area.code in areas:
            problems.append(_AREA_TWICE.at(source.path, row.line, code=area.code))
        areas[area.code] = area
        lines[area.code] = row.line
    for area in areas.values():
        if area.parent and area.parent not in areas:
            facts = {"code": area.parent, "hint": closest(area.parent, areas)}
            problems.append(_PARENT_UNKNOWN.at(source.path, lines[area.code], **facts))
    # Where no area is the local authority, that is said of them all together.
    if any(area.level == LOCAL_AUTHORITY for area in areas.values()):
        for area in areas.values():
            if area.level not in LEVELS:
                facts = {"level": area.level, "hint": closest(area.level, LEVELS), "known": ", ".join(LEVELS)}
                problems.append(_LEVEL_UNKNOWN.at(source.path, lines[area.code], **facts))
    _check_addresses(areas, source.path, lines, problems)
    return areas


def _check_addresses(areas: dict[str, Area], path: str, lines: dict[str, int], problems: list[Problem]) -> None:
    """No two areas within one other would have their pages at one address."""
    taken: set[tuple[str, str]] = set()
    for area in areas.values():
        if area.parent and (area.parent, area.slug) in taken:
            problems.append(_ADDRESS_TWICE.at(path, lines[area.code], name=area.name, slug=area.slug))
        taken.add((area.parent, area.slug))
