"""The places of national files: levels and codes, and what the record knows of each place. Names join nothing."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.record.national import ENGLAND, NationalPlace
from generator.record.national_asked import Distinct
from generator.schema.national import Recoded
from generator.terms.problems import Problem, closest
from generator.terms.rules import Rule

GEOGRAPHY = (
    "geographic_level", "country_code", "country_name", "region_code", "region_name", "old_la_code", "new_la_code",
    "la_name",
)  # fmt: skip
_LEVEL_UNKNOWN = Rule(
    "national-level",
    "The geographic level of a national file is one of the layout's own",
    'geographic_level "{text}" is not known.{hint}',
    "Write National, Regional, Local authority, or another level of the layout.",
    {"text": "LA", "hint": ""},
)
_CODE = Rule(
    "national-code",
    "A row of a national file has the codes of its level, whole",
    'this row is for the level "{level}", and its {column} "{text}" is no code of one.',
    "Write a code like {example}.",
    {"level": "Regional", "column": "region_code", "text": "E1200000", "example": "E12000901"},
)
_TOO_MUCH = Rule(
    "national-code-too-many",
    "A row of a national file has no code of a place within its own",
    'this row is for the level "{level}", and yet has a {column}, "{text}".',
    "Leave that cell empty, or correct the level.",
    {"level": "Regional", "column": "new_la_code", "text": "E08000901"},
)
_TWO = Rule(
    "national-code-of-two-places",
    "A code of a national file belongs to one place",
    'the code {code} has the {column} "{text}" here, and "{first}" on line {line}.',
    "Correct whichever is wrong. Codes join the files, names do not.",
    {"code": "E08000901", "column": "la_name", "text": "Sampleton", "first": "Little Sampleton", "line": "14"},
)
_OTHER_YEAR = Rule(
    "national-code-of-other-year",
    "A place has the code that it had in the year, or its newest one throughout",
    "{code} is the code of {name} {when}, and this row is for {year}.",
    "Write {right}.",
    {"code": "E08000019", "name": "Sheffield", "when": "up to 2025", "year": "2026", "right": "E08000039"},
)
_BOTH_CODES = Rule(
    "national-code-and-its-successor",
    "A place has one row for a period, whichever of its codes that bears",
    "{name} has rows for {year} under {code} and, on line {line}, under {other}: they would count it twice.",
    "Delete the rows of one of the two codes.",
    {"name": "Sheffield", "year": "2025", "code": "E08000039", "line": "14", "other": "E08000019"},
)
NATIONAL, REGIONAL, AUTHORITY = "National", "Regional", "Local authority"
# Levels that the layout has and this site does not use.
_OTHERS = (
    "Local authority district", "Parliamentary constituency", "Local enterprise partnership", "English devolved area",
    "Local skills improvement plan area", "Opportunity area", "Planning area", "RSC region", "Ward", "MAT", "Sponsor",
    "School", "Provider", "Institution", "Police force area",
)  # fmt: skip
_FORMS = {
    "country_code": (r"[EKWNS][0-9]{8}", ENGLAND),
    "region_code": (r"E1[23][0-9]{6}", "E12000901"),
    "new_la_code": (r"E(06|08|09|10|11)[0-9]{6}|[xz]", "E08000901"),
    "old_la_code": (r"[0-9]{3}|[xz]", "372"),
}
# Of each level the column that says which place it is, its name, and the codes that a row of it must have.
_LEVELS = {
    NATIONAL: ("country_code", "country_name", ("country_code",)),
    REGIONAL: ("region_code", "region_name", ("country_code", "region_code")),
    AUTHORITY: ("new_la_code", "la_name", ("country_code", "old_la_code", "new_la_code")),
}
_WITHIN = {NATIONAL: ("region_code", "old_la_code", "new_la_code"), REGIONAL: ("old_la_code", "new_la_code")}
_WORDS = {NATIONAL: "country", REGIONAL: "region", AUTHORITY: "local authority"}


@dataclass(frozen=True, slots=True)
class Located:
    """A place as a row of a file tells it, with the line where it does first."""

    place: NationalPlace
    line: int


def needed_columns(levels: Iterable[str]) -> tuple[str, ...]:
    """The columns that rows of these levels need."""
    wanted: tuple[str, ...] = ("geographic_level", "country_code", "country_name")
    for level in levels:
        code, name, codes = _LEVELS.get(level, ("geographic_level", "country_name", ()))
        wanted += (code, name, *codes)
    return tuple(dict.fromkeys(wanted))


def read_places(path: str, found: Iterable[Distinct], problems: list[Problem]) -> dict[tuple[str, ...], Located]:
    """The place of each row's geography (the cells of GEOGRAPHY); what is no place of ours is left out."""
    places: dict[tuple[str, ...], Located] = {}
    for each in found:
        row = dict(zip(GEOGRAPHY, each.cells, strict=True))
        faults = list(_faults(path, each.line, row))
        problems += faults
        place = _place(row)
        if place and not faults:
            places[each.cells] = Located(place, each.line)
    problems += _two(path, places.values())
    return places


def _faults(path: str, line: int, row: Mapping[str, str]) -> Iterator[Problem]:
    level = row["geographic_level"]
    if level not in _LEVELS:
        if level not in _OTHERS:
            yield _LEVEL_UNKNOWN.at(path, line, text=level, hint=closest(level, [*_LEVELS, *_OTHERS]))
        return
    for column in _LEVELS[level][2]:
        form, example = _FORMS[column]
        if not re.fullmatch(form, row[column]):
            yield _CODE.at(path, line, level=level, column=column, text=row[column], example=example)
    for column in _WITHIN.get(level, ()):
        if row[column]:
            yield _TOO_MUCH.at(path, line, level=level, column=column, text=row[column])


def _place(row: Mapping[str, str]) -> NationalPlace | None:
    level = row["geographic_level"]
    if level not in _LEVELS:
        return None
    code, name, _ = _LEVELS[level]
    region, old = (row["region_code"], row["old_la_code"]) if level == AUTHORITY else ("", "")
    # An authority that ended before there were such codes has none, and no other file could join it.
    return NationalPlace(row[code], row[name], _WORDS[level], region, old) if len(row[code]) > 1 else None


def _two(path: str, places: Iterable[Located]) -> Iterator[Problem]:
    """Where one code is given to two places: with another name, or another three-digit code, than above."""
    columns = {_WORDS[level]: name for level, (_, name, _) in _LEVELS.items()}
    seen: dict[str, Located] = {}
    for each in places:
        first, code = seen.setdefault(each.place.code, each), each.place.code
        ours, theirs = each.place, first.place
        for column, text, was in (
            (columns[ours.level], ours.name, theirs.name),
            ("old_la_code", ours.old_code, theirs.old_code),
        ):
            if text != was:
                yield _TWO.at(path, each.line, code=code, column=column, text=text, first=was, line=first.line)


def check_code_years(
    path: str, found: Iterable[tuple[str, int, int]], recoded: Iterable[Recoded], names: Mapping[str, str]
) -> Iterator[Problem]:
    """Codes that are not of their year, from each code with its year and line.

    A file may give a place its newest code throughout, as some publishers do; one that has both codes means each of its
    own time. The year of the change may have either.
    """
    rows = list(found)
    lines = {(code, year): line for code, year, line in rows}
    codes = {code for code, _, _ in rows}
    for change in recoded:
        name = names.get(change.was) or names.get(change.now) or change.now
        for code, year, line in rows:
            facts = {"code": code, "name": name, "year": year}
            if code == change.was and year > change.since:
                yield _OTHER_YEAR.at(path, line, **facts, when=f"up to {change.since}", right=change.now)
            elif code == change.now and year < change.since and change.was in codes:
                yield _OTHER_YEAR.at(path, line, **facts, when=f"from {change.since} on", right=change.was)
            elif code == change.now and (change.was, year) in lines:
                yield _BOTH_CODES.at(path, line, **facts, line=lines[change.was, year], other=change.was)
