"""From national files and what is declared of them to everything that the record keeps of them, or every problem."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.record.gather_national import read_national
from generator.record.national import (
    DECLARED,
    DIFFERENCES,
    NEIGHBOURS,
    PLACES,
    National,
    figures_path,
    raw_path,
)
from generator.record.national_codes import code_years, one_code_each, places_of, unexplained
from generator.record.national_declared import check_declared, undeclared
from generator.record.national_layout import LaidOut, read_layout
from generator.record.national_meta import meta_path
from generator.record.national_neighbours import Model, read_model
from generator.record.national_tidy import Tidy, base_of, columns_fit, places_by, tidy, where_of, wrong_rates
from generator.record.national_written import differences_text, neighbours_text, places_text
from generator.schema.national import NationalMeasureText, NationalText
from generator.schema.parse import line_of, parse_model
from generator.terms.problems import ContentError, Fault, Problem
from generator.terms.rules import Rule
from generator.terms.texts import OutputFile, SourceFile, Sources

_NOT_THERE = Rule(
    "national-file-missing",
    "Each national file that is declared has been imported once",
    "{name} is declared here, and is neither in data/national/files nor among the files that are imported.",
    "Give it to python -m generator import-national, or delete what is declared of it.",
    {"name": "care.csv"},
)


@dataclass(frozen=True)
class Imported:
    """What was made of the files: the record's own, still without the figures to set beside, and what was written."""

    national: National
    files: tuple[OutputFile, ...]
    # How many rates differ from what their count and base give.
    differing: int


def import_files(sources: Sources, given: Iterable[SourceFile]) -> Imported:
    """Everything that the record keeps of these files and of those that it has; raises ContentError for any problem."""
    problems: list[Problem] = []
    file = sources.named(DECLARED)
    declared = parse_model(file, NationalText, problems)
    problems += check_declared(declared, file) if declared else ()
    if declared is None or problems:
        raise ContentError(problems)
    given = tuple(given)
    problems += undeclared(declared, given)
    files = {each.path: each for each in sources.files} | {raw_path(each.path): each for each in given}
    read = _Read(declared, file, files, problems)
    if problems:
        raise ContentError(problems)
    return read.imported(given)


class _Read:
    """The files of one import, each read and checked once; what can be told of some is told, whatever others have."""

    def __init__(
        self, declared: NationalText, file: SourceFile, files: Mapping[str, SourceFile], problems: list[Problem]
    ) -> None:
        self._declared, self._file, self._files, self._problems = declared, file, files, problems
        self._layouts = {each.id: self._layout(each.file, "sources", n) for n, each in enumerate(declared.sources)}
        self._laid = {name: found for name, found in self._layouts.items() if found}
        self._places = places_of(self._laid.values())
        self._codes = one_code_each(declared, self._laid.values())
        self._named = {name: places_by(found, self._codes) for name, found in self._laid.items()}
        problems += unexplained(self._laid.values(), self._codes)
        problems += code_years(declared, self._laid.values(), self._places)
        models = {each.year: self._model(each.file, n) for n, each in enumerate(declared.models)}
        self._models = {year: found for year, found in models.items() if found}
        made = [(each, self._tidy(n, each)) for n, each in enumerate(declared.measures)]
        self._tidy_files = {text.id: found for text, found in made if found}

    def _raw(self, name: str, *place: int | str) -> SourceFile | None:
        """A file that is declared, under the path by which whoever imports it knows it."""
        found = self._files.get(raw_path(name))
        if found is None:
            self._problems.append(_NOT_THERE.at(DECLARED, line_of(self._file, *place), name=name))
        return found

    def _layout(self, name: str, *place: int | str) -> LaidOut | None:
        file = self._raw(name, *place)
        if file is None:
            return None
        beside = meta_path(file.path)
        meta = self._files.get(raw_path(beside), SourceFile(beside, b"", is_missing=True))
        return read_layout(file, meta, self._problems)

    def _model(self, name: str, number: int) -> Model | None:
        file = self._raw(name, "models", number)
        # Without the files nobody knows which authority has which code.
        if file is None or len(self._laid) < len(self._layouts):
            return None
        known = {place.old_code: self._codes.get(code, code) for code, place in self._places.items() if place.old_code}
        return read_model(file, known, self._problems)

    def _tidy(self, number: int, text: NationalMeasureText) -> Tidy | None:
        file, before = self._laid.get(text.source), len(self._problems)
        other = self._laid.get(text.base_from.source) if text.base_from else None
        if file is None or (text.base_from and other is None):
            return None
        line = line_of(self._file, "measures", number)
        where, faults = where_of(text.id, file, text.where)
        faults += columns_fit(text.id, file, (text.value, text.count, text.base))
        base = None
        if text.base_from and other:
            theirs, more = where_of(text.id, other, text.base_from.where)
            faults += [*more, *columns_fit(text.id, other, [text.base_from.column])]
            base = base_of(other, text.base_from, theirs, self._named[text.base_from.source]) if not faults else None
        self._problems += (fault.at(DECLARED, line) for fault in faults)
        found = tidy(text, file, where, self._named[text.source], base) if len(self._problems) == before else None
        if isinstance(found, Fault):
            self._problems.append(found.at(DECLARED, line))
        elif found:
            self._problems += (fault.at(file.file.path, row) for row, fault in wrong_rates(text, found))
            return found
        return None

    def imported(self, given: Iterable[SourceFile]) -> Imported:
        """The files as the record keeps them, and what it reads of them."""
        places = {self._codes.get(code, code): place for code, place in self._places.items()}
        kept = (
            *(OutputFile(raw_path(each.path), each.data) for each in given),
            OutputFile.of_text(PLACES, places_text(places)),
            OutputFile.of_text(NEIGHBOURS, neighbours_text(self._models)),
            OutputFile.of_text(DIFFERENCES, differences_text(self._tidy_files)),
            *(OutputFile.of_text(figures_path(name), found.text) for name, found in self._tidy_files.items()),
        )
        written = Sources(tuple(SourceFile(each.path, each.data) for each in kept))
        problems: list[Problem] = []
        national = read_national(self._declared, self._file, written, problems, with_comparators=False)
        if national is None:
            raise ContentError(problems)
        return Imported(national, kept, sum(len(found.apart) for found in self._tidy_files.values()))
