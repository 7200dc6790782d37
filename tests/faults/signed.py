"""Councils whose publications are signed, as files in memory: paths and texts."""

from pathlib import Path

from generator.build import check_sources, checked
from generator.publish.sign_off import Signature, sign_off, with_hash
from generator.record.ledger_list import LIST, ledger_path
from generator.record.ledgers import ledger_json
from generator.schema.published import Ledger, SignedOff
from generator.terms.deadline import Deadline
from generator.terms.problems import ContentError, Problem
from generator.terms.texts import SourceFile, Sources
from tests.faults.council import CARD_AND_PLAN, GOLDEN

Files = dict[str, str]


def files_of(folder: Path) -> Files:
    """What people typed for a golden case."""
    paths = (path for name in ("content", "data") for path in sorted((folder / name).rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in paths}


def sources(files: Files) -> Sources:
    """The same, as the build reads it."""
    return Sources(tuple(SourceFile(path, text.encode("utf-8")) for path, text in files.items()))


def signed(files: Files, *wanted: str, date: str = "2017-03-14", role: str = "Head of Performance") -> Files:
    """The same files, with the ledgers that somebody who signs gets."""
    content, words = checked(sources(files))
    signature = Signature(SignedOff(role=role, date=Deadline.parse(date), rules=0, hash=""), wanted)
    return files | {file.path: file.text for file in sign_off(content, words.told, words.claims, (), signature)}


def unsigned(files: Files, publication: str) -> Files:
    """The same files, as if a publication had never been signed."""
    rows = [row for row in files[LIST].splitlines(keepends=True) if not row.startswith(f"{publication},")]
    return {path: text for path, text in files.items() if path != ledger_path(publication)} | {LIST: "".join(rows)}


def with_ledger(files: Files, ledger: Ledger) -> Files:
    """The same files, with another ledger in the place of one, signed and listed."""
    whole = with_hash(ledger)
    path, row = ledger_path(whole.publication), f"{whole.publication},{whole.signed[-1].hash}"
    rows = [row if each.startswith(f"{whole.publication},") else each for each in files[LIST].splitlines()]
    return files | {path: ledger_json(whole), LIST: "\n".join(rows) + "\n"}


def edited(files: Files, path: str, old: str, new: str) -> Files:
    """The same files, one of which has another text in the place of one that it holds once."""
    assert files[path].count(old) == 1, f"{path} holds {old!r} {files[path].count(old)} times"
    return files | {path: files[path].replace(old, new)}


def problems_of(files: Files) -> list[Problem]:
    """Everything that the check finds."""
    try:
        check_sources(sources(files))
    except ContentError as error:
        return list(error.problems)
    return []


SCORECARD = signed(files_of(GOLDEN))
DOCUMENTS = signed(files_of(CARD_AND_PLAN))
