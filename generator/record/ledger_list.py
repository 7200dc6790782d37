"""The list of what was signed, a line a publication: without it nobody would see that a ledger is lost.

Branches that both sign are brought together by keeping the lines of both, in any order; of two lines of one publication
one is right, and the next signature writes the list anew.
"""

from collections.abc import Container, Iterator, Mapping

from generator.schema.parse import CsvRow, parse_rows
from generator.schema.published import Ledger
from generator.terms.problems import Problem
from generator.terms.rules import Rule
from generator.terms.texts import Sources

LEDGERS = "data/published"
LIST = f"{LEDGERS}/index.csv"
_COLUMNS = ("publication", "hash")
_ENDING = ".json"
_LOST = Rule(
    "ledger-lost",
    "Whatever was signed has its file",
    "{publication} was signed, and its file {path} is not there.",
    "Get it back as it was committed: git checkout -- {path}",
    {"publication": "plans/parks", "path": "data/published/plans/parks.json"},
)
_NOT_LISTED = Rule(
    "ledger-not-listed",
    "The list of what was signed names each publication that was",
    "the list of what was signed, {list}, does not name {publication}.",
    "Get the list back as it was committed: git checkout -- {list}. Where branches were brought together, keep the "
    "lines of both, below {head}; here this one lacks: {row}",
    {"list": LIST, "publication": "plans/parks", "head": "publication,hash", "row": "plans/parks,0f3c"},
)
_OUTDATED = Rule(
    "ledger-outdated",
    "The file of a publication is what was signed last",
    "{path} is not what was signed last.",
    "Get both back as they were committed: git checkout -- {path} {list}",
    {"path": "data/published/plans/parks.json", "list": LIST},
)


def ledger_path(publication: str) -> str:
    """The file of a publication."""
    return f"{LEDGERS}/{publication}{_ENDING}"


def is_ledger(path: str) -> bool:
    """Whether a file is of one publication."""
    return path.startswith(f"{LEDGERS}/") and path.endswith(_ENDING)


def list_text(ledgers: Mapping[str, Ledger]) -> str:
    """The list as a signature writes it."""
    return "\n".join((",".join(_COLUMNS), *(_row(ledgers[name]) for name in sorted(ledgers)))) + "\n"


def check_list(sources: Sources, ledgers: Mapping[str, Ledger], problems: list[Problem]) -> frozenset[str]:
    """The publications that are listed; what is lost, or was never signed here, is told."""
    file = sources.named(LIST)
    rows = [] if file.is_missing else list(parse_rows(file, _COLUMNS, problems))
    problems += _faults(rows, ledgers, {each.path for each in sources.files})
    return frozenset(row.cells["publication"] for row in rows)


def _faults(rows: list[CsvRow], ledgers: Mapping[str, Ledger], there: Container[str]) -> Iterator[Problem]:
    right = {name: ledger.signed[-1].hash for name, ledger in ledgers.items()}
    listed = {(row.cells["publication"], row.cells["hash"]) for row in rows}
    lines = {row.cells["publication"]: row.line for row in rows}
    for name, line in lines.items():
        path = ledger_path(name)
        if path not in there:
            yield _LOST.at(LIST, line, publication=name, path=path)
        elif name in right and (name, right[name]) not in listed:
            yield _OUTDATED.at(LIST, line, path=path, list=LIST)
    for name, ledger in ledgers.items():
        if name not in lines:
            facts = {"list": LIST, "publication": name, "head": ",".join(_COLUMNS), "row": _row(ledger)}
            yield _NOT_LISTED.at(ledger_path(name), 1, **facts)


def _row(ledger: Ledger) -> str:
    return f"{ledger.publication},{ledger.signed[-1].hash}"
