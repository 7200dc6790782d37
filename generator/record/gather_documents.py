"""Reads all but the scorecards: documents, their figures and known faults, and what stands for itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from pydantic import BaseModel

from generator.record.cells import RowReader
from generator.record.content import AccessibilityDocument, CardDocument, PlanDocument
from generator.record.faults import KnownFault
from generator.record.keys import Area
from generator.record.publications import Publications, parse_publications
from generator.schema.accessibility import AccessibilityAudit, Statement
from generator.schema.cards import ReportCard, card_id
from generator.schema.documents import DocumentList
from generator.schema.narrative import Glossary, Languages
from generator.schema.parse import parse_model, parse_rows
from generator.schema.plans import Plan
from generator.terms.problems import Problem, closest
from generator.terms.texts import Sources

LIST = "content/documents.yml"
STATEMENT = "content/accessibility.yml"
AUDIT = "data/audits/accessibility.yml"
FAULT_COLUMNS = ("id", "places", "printed", "conflicts_with", "note")
M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class Documents:
    """Everything besides the scorecards."""

    report_cards: tuple[CardDocument, ...]
    plans: tuple[PlanDocument, ...]
    publications: Publications
    documents: DocumentList | None
    glossary: Glossary | None
    languages: Languages | None
    accessibility: AccessibilityDocument | None


def gather_documents(sources: Sources, areas: dict[str, Area], problems: list[Problem]) -> Documents:
    """Read every document; what can't be read is reported and left out."""
    cards = tuple(_cards(sources, problems))
    plans = tuple(_plans(sources, problems))
    publications = parse_publications(sources.under("data/publications", ".csv"), areas, problems)
    _check_documents_exist(sources, problems)
    return Documents(
        cards,
        plans,
        publications,
        _if_there(sources, LIST, DocumentList, problems),
        _if_there(sources, "content/glossary.yml", Glossary, problems),
        _if_there(sources, "content/languages.yml", Languages, problems),
        _accessibility(sources, problems),
    )


def _cards(sources: Sources, problems: list[Problem]) -> Iterator[CardDocument]:
    for file in sources.under("content/report-cards", ".yml"):
        year = re.fullmatch(r"([0-9]{4})-([0-9]{2})", file.stem)
        if not year or (int(year[1]) + 1) % 100 != int(year[2]):
            message = f'"{file.stem}" is not a year.'
            problems.append(
                Problem(file.path, 1, message, "Name the file after the year it is about, like 2011-12.yml.")
            )
            continue
        card = parse_model(file, ReportCard, problems)
        faults = _faults(sources, card_id(file.stem), problems)
        if card:
            yield CardDocument(file.stem, card, file, faults)


def _plans(sources: Sources, problems: list[Problem]) -> Iterator[PlanDocument]:
    for file in sources.under("content/plans", ".yml"):
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", file.stem):
            remedy = "Use small letters, digits and hyphens only, like cyp-plan-2016-19.yml."
            problems.append(Problem(file.path, 1, f'"{file.stem}" can\'t be part of a web address.', remedy))
            continue
        plan = parse_model(file, Plan, problems)
        faults = _faults(sources, file.stem, problems)
        if plan:
            yield PlanDocument(file.stem, plan, file, faults)


def _faults(sources: Sources, document: str, problems: list[Problem]) -> tuple[KnownFault, ...]:
    return tuple(
        fault
        for file in sources.under("data/known-faults", f"/{document}.csv")
        for row in parse_rows(file, FAULT_COLUMNS, problems)
        for fault in _fault(RowReader(file.path, row, problems))
    )


def _fault(cell: RowReader) -> Iterator[KnownFault]:
    cells = cell.row.cells
    for column in FAULT_COLUMNS:
        if not cells[column]:
            cell.add(f"this row has no {column}.", "Fill in the cell, or delete the row.")
    if cell.clean:
        places = tuple(place.strip() for place in cells["places"].split(";"))
        texts = (cells["printed"], cells["conflicts_with"], cells["note"])
        yield KnownFault(cells["id"], places, *texts, cell.path, cell.row.line)


def _if_there(sources: Sources, path: str, model: type[M], problems: list[Problem]) -> M | None:
    file = sources.named(path)
    return None if file.is_missing else parse_model(file, model, problems)


def _accessibility(sources: Sources, problems: list[Problem]) -> AccessibilityDocument | None:
    """The statement with the audit; a council that has written no statement needs no audit either."""
    file, audit_file = sources.named(STATEMENT), sources.named(AUDIT)
    statement = _if_there(sources, STATEMENT, Statement, problems)
    if not file.is_missing and audit_file.is_missing:
        message = "there is an accessibility statement, but no test of the site that it could tell about."
        remedy = f"Run python -m tests.audit. Until then, {STATEMENT} can't be published: move it out of content/."
        problems.append(Problem(AUDIT, 1, message, remedy))
        return None
    audit = _if_there(sources, AUDIT, AccessibilityAudit, problems)
    return AccessibilityDocument(statement, file, audit) if statement and audit else None


def _check_documents_exist(sources: Sources, problems: list[Problem]) -> None:
    """Figures and faults belong to a card or plan that exists; else nobody would see them."""
    known = {file.stem for file in sources.under("content/plans", ".yml")}
    known |= {card_id(file.stem) for file in sources.under("content/report-cards", ".yml")}
    for folder in ("data/publications", "data/known-faults"):
        for file in sources.under(folder, ".csv"):
            if file.stem not in known:
                message = f'there is no plan or Report Card "{file.stem}".{closest(file.stem, known)}'
                remedy = "Name the file after a plan, like cyp-plan-2016-19, or a card, like report-card-2011-12."
                problems.append(Problem(file.path, 1, message, remedy))
