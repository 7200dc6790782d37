"""What data/national/measures.yml names is there: each measure's source and list of neighbours, each name once."""

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.schema.national import NationalText
from generator.schema.parse import line_of
from generator.terms.problems import Problem, closest
from generator.terms.rules import Rule
from generator.terms.texts import SourceFile

_NAME_TWICE = Rule(
    "national-name-twice",
    "Each source, list of neighbours and measure of the national figures has a name of its own",
    'the name "{name}" belongs to another of the {what} already.',
    "Give each its own.",
    {"name": "looked-after", "what": "measures"},
)
_NO_SUCH = Rule(
    "national-name-unknown",
    "A national measure names a source and a list of neighbours that are declared",
    'there is no {what} "{name}".{hint}',
    "Use one of those above the measures, or add it there.",
    {"what": "source", "name": "looked-afer", "hint": ' Did you mean "looked-after"?'},
)

_NOT_DECLARED = Rule(
    "national-file-undeclared",
    "A national file that is imported is one of which a measure is declared",
    "data/national/measures.yml says nothing of this file.",
    "Add it there under sources, with the measures that stand in it.",
)


def check_declared(declared: NationalText, file: SourceFile) -> Iterator[Problem]:
    """Every name that is there twice, and every one that is not there at all."""
    yield from _twice(file, "sources", [source.id for source in declared.sources])
    yield from _twice(file, "models", [str(model.year) for model in declared.models])
    yield from _twice(file, "measures", [measure.id for measure in declared.measures])
    sources, models = [source.id for source in declared.sources], [str(model.year) for model in declared.models]
    for number, measure in enumerate(declared.measures):
        asked = [("source", measure.source, sources), ("list of neighbours", str(measure.model), models)]
        asked += [("source", measure.base_from.source, sources)] if measure.base_from else []
        for what, name, known in asked:
            if name not in known:
                line = line_of(file, "measures", number)
                yield _NO_SUCH.at(file.path, line, what=what, name=name, hint=closest(name, known))


def _twice(file: SourceFile, what: str, names: Iterable[str]) -> Iterator[Problem]:
    for name, times in Counter(names).items():
        if times > 1:
            yield _NAME_TWICE.at(file.path, line_of(file, what), name=name, what=what)


def undeclared(declared: NationalText, given: Iterable[SourceFile]) -> Iterator[Problem]:
    """Each file of which no source and no list of neighbours is declared."""
    known = {each.file for each in declared.sources} | {each.file for each in declared.models}
    for each in given:
        name = each.path.rpartition("/")[2]
        if name not in known and name.replace(".meta.csv", ".csv") not in known:
            yield _NOT_DECLARED.at(each.path, 1)
