"""The smallest council with some rows of figures: what it is told, whole messages with what to do."""

from generator.build import check_sources
from generator.terms.problems import ContentError
from generator.terms.texts import SourceFile, Sources
from tests.unit.samples import CARD, HEAD, RELEASE, project, registry

CARDS = "data/indicators/things.yml"


def told_of(path: str, data: bytes | str) -> list[str]:
    """The same of a council in which one file holds these bytes."""
    saved = SourceFile(path, data.encode() if isinstance(data, str) else data)
    others = [file for file in project({}).files if file.path != path]
    return told_by(Sources((*others, saved)))


def told(files: dict[str, str]) -> list[str]:
    """Every problem of a project, as `path:line: message remedy`."""
    return told_by(project(files))


def told_by(sources: Sources) -> list[str]:
    """Every problem of some files."""
    try:
        check_sources(sources)
    except ContentError as error:
        return [f"{p.path}:{p.line}: {p.said} {p.remedy}" for p in error.problems]
    return []


def rows(*lines: str, **card: object) -> dict[str, str]:
    """The files of a council with one measure, whose release has these rows: `2017-01 50`, `2017-01 50,1,2,,`
    or, of a status and a note, `2017-01|,,,not available,Lost`.
    """
    return rows_with("", *lines, **card)


def rows_with(columns: str, /, *lines: str, **card: object) -> dict[str, str]:
    """The same with optional columns, whose cells come last: `2017-01 50,,,,,0`."""
    head = HEAD.replace("\n", f",{columns}\n") if columns else HEAD
    return {RELEASE: head + "".join(map(_row, lines)), CARDS: registry(CARD | card)}


def _row(line: str) -> str:
    period, _, cells = line.partition("|") if "|" in line else line.rpartition(" ")
    return f"t-1,B,{period},,{cells if ',' in cells else f'{cells},,,,'}\n"
