"""One place, one code: places that got a new code are known under one, in all files and years."""

from collections.abc import Iterable, Iterator, Mapping

from generator.record.national import NationalPlace
from generator.record.national_geography import check_code_years
from generator.record.national_layout import LaidOut
from generator.schema.national import NationalText
from generator.terms.period import Period
from generator.terms.problems import Problem
from generator.terms.rules import Rule

_ONE_PLACE = Rule(
    "national-code-unexplained",
    "Two codes with one three-digit code are one place, and declared as such",
    "{code} and {other} both have the three-digit code {old}, so they are one place with a new code.",
    "Add the two under recoded, in data/national/measures.yml, with the first year of the new one.",
    {"code": "E06000065", "other": "E10000023", "old": "815"},
)


def places_of(files: Iterable[LaidOut]) -> dict[str, NationalPlace]:
    """Each place by its code, as the first file that has it calls it."""
    found: dict[str, NationalPlace] = {}
    for file in files:
        for located in file.places.values():
            found.setdefault(located.place.code, located.place)
    return found


def one_code_each(declared: NationalText, files: Iterable[LaidOut]) -> dict[str, str]:
    """For each code of a place that has two, the one under which the record keeps it: that of the newest rows."""
    newest: dict[str, int] = {}
    for code, year, _ in (row for file in files for row in _codes_by_year(file)):
        newest[code] = max(year, newest.get(code, 0))
    chosen: dict[str, str] = {}
    for each in declared.recoded:
        code = each.now if newest.get(each.now, -1) >= newest.get(each.was, 0) else each.was
        chosen |= {each.was: code, each.now: code}
    return chosen


def _codes_by_year(file: LaidOut) -> Iterator[tuple[str, int, int]]:
    """Each code of an authority with the year in which a period ends, and the first line where the two stand."""
    if "new_la_code" not in file.geography:
        return
    for each in file.table.distinct("time_period", "time_identifier", "new_la_code"):
        *period, code = each.cells
        if code and (text := file.periods.names.get(tuple(period))):
            yield code, Period.parse(text).end // 12, each.line


def code_years(
    declared: NationalText, files: Iterable[LaidOut], places: Mapping[str, NationalPlace]
) -> Iterator[Problem]:
    """Every row whose place had another code in its year."""
    names = {code: place.name for code, place in places.items()}
    changed = {code for each in declared.recoded for code in (each.was, each.now)}
    for file in files:
        rows = [row for row in _codes_by_year(file) if row[0] in changed]
        yield from check_code_years(file.file.path, rows, declared.recoded, names)


def unexplained(files: Iterable[LaidOut], codes: Mapping[str, str]) -> Iterator[Problem]:
    """Authorities that have one three-digit code, and of which nobody said that they are one."""
    seen: dict[str, str] = {}
    for file in files:
        for located in file.places.values():
            place, known = located.place, codes.get(located.place.code, located.place.code)
            first = seen.setdefault(place.old_code, known)
            if len(place.old_code) > 1 and first != known:
                yield _ONE_PLACE.at(file.file.path, located.line, code=known, other=first, old=place.old_code)
