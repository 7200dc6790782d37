"""The smallest council with some rows of figures: what it is told, whole messages with what to do."""

from generator.build import check_sources
from generator.terms.problems import ContentError
from tests.unit.samples import CARD, HEAD, RELEASE, project, registry

CARDS = "data/indicators/things.yml"


def told(files: dict[str, str]) -> list[str]:
    """Every problem of a project, as `path:line: message remedy`."""
    try:
        check_sources(project(files))
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
