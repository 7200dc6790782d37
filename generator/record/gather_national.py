"""Reads the national figures that were imported, or says what is wrong with them: files can be edited by hand."""

from collections.abc import Iterable, Mapping
from itertools import groupby

from generator.record.national import (
    COMPARATOR_COLUMNS,
    CONTEXT,
    DECLARED,
    FOLDER,
    NEIGHBOUR_COLUMNS,
    PLACE_COLUMNS,
    PLACES,
    National,
    NationalComparator,
    NationalPlace,
    Neighbour,
    comparators_path,
    figures_path,
)
from generator.record.national import NEIGHBOURS as NEIGHBOURS_FILE
from generator.record.national_declared import check_declared, undeclared
from generator.record.national_figures import IMPORT, read_figures, unknown_places
from generator.schema.national import ContextText, EarlierText, NationalText
from generator.schema.parse import parse_model, parse_rows
from generator.terms.problems import Problem
from generator.terms.rules import Rule
from generator.terms.texts import SourceFile, Sources

_NOT_IMPORTED = Rule(
    "national-not-imported",
    "National measures that are declared have been imported",
    "there are no figures of the national measure {measure}.",
    IMPORT,
    {"measure": '"looked-after"'},
)
_OF_NOTHING = Rule(
    "national-file-of-no-measure",
    "National figures are of a measure that is declared",
    "data/national/measures.yml declares no measure of this name.",
    "Delete the file, or declare the measure again.",
)


def gather_national(sources: Sources, problems: list[Problem]) -> National | None:
    """The national figures; None where none are declared, or where they can't be read."""
    file, before = sources.named(DECLARED), len(problems)
    if file.is_missing:
        return None
    declared = parse_model(file, NationalText, problems)
    if declared is None:
        return None
    problems += check_declared(declared, file)
    problems += undeclared(declared, sources.under(f"{FOLDER}/files", ".csv"))
    if len(problems) > before:
        return None
    return read_national(declared, file, sources, problems)


def read_national(
    declared: NationalText,
    file: SourceFile,
    sources: Sources,
    problems: list[Problem],
    *,
    with_comparators: bool = True,
) -> National | None:
    """What was imported for the measures that are declared; None, with the problems, where it can't be read."""
    before = len(problems)
    problems += (
        _NOT_IMPORTED.at(file.path, 1, measure=f'"{each.id}"')
        for each in declared.measures
        if sources.named(figures_path(each.id)).is_missing
    )
    problems += _of_nothing(declared, sources)
    if len(problems) > before:
        return None
    places = _places(sources.named(PLACES), problems)
    neighbours = _neighbours(sources.named(NEIGHBOURS_FILE), declared, places, problems)
    figures = {
        each.id: read_figures(sources.named(figures_path(each.id)), places, problems) for each in declared.measures
    }
    wanted = declared.measures if with_comparators else ()
    comparators = tuple(
        row for each in wanted for row in _comparators(each.id, sources.named(comparators_path(each.id)), problems)
    )
    earlier = _earlier(sources, problems)
    if len(problems) > before:
        return None
    return National(declared, file, places, neighbours, figures, comparators, earlier)


def _earlier(sources: Sources, problems: list[Problem]) -> tuple[EarlierText, ...]:
    file = sources.named(CONTEXT)
    context = None if file.is_missing else parse_model(file, ContextText, problems)
    return context.entries if context else ()


def _of_nothing(declared: NationalText, sources: Sources) -> Iterable[Problem]:
    known = {path(each.id) for each in declared.measures for path in (figures_path, comparators_path)}
    for name in ("figures", "comparators"):
        for file in sources.under(f"{FOLDER}/{name}", ".csv"):
            if file.path not in known:
                yield _OF_NOTHING.at(file.path, 1)


def _places(file: SourceFile, problems: list[Problem]) -> dict[str, NationalPlace]:
    rows = parse_rows(file, PLACE_COLUMNS, problems)
    return {row.cells["code"]: NationalPlace(*(row.cells[name] for name in PLACE_COLUMNS)) for row in rows}


def _neighbours(
    file: SourceFile, declared: NationalText, places: Mapping[str, NationalPlace], problems: list[Problem]
) -> dict[int, dict[str, tuple[Neighbour, ...]]]:
    """Of each list that is declared, the neighbours of each authority, in the order of the file."""
    rows = list(parse_rows(file, NEIGHBOUR_COLUMNS, problems))
    problems += unknown_places(
        file, ((row.line, row.cells[name]) for row in rows for name in ("code", "neighbour")), places
    )
    found: dict[int, dict[str, tuple[Neighbour, ...]]] = {model.year: {} for model in declared.models}
    for (model, code), group in groupby(rows, lambda row: (row.cells["model"], row.cells["code"])):
        close = tuple(Neighbour(row.cells["neighbour"], row.cells["closeness"]) for row in group)
        if model.isdecimal() and int(model) in found:
            found[int(model)][code] = close
    return found


def _comparators(measure: str, file: SourceFile, problems: list[Problem]) -> Iterable[NationalComparator]:
    rows = parse_rows(file, COMPARATOR_COLUMNS, problems)
    return [
        NationalComparator(measure, tuple(row.cells[name] for name in COMPARATOR_COLUMNS), row.line) for row in rows
    ]
