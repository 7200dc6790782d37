"""Reads all but the scorecards: documents, their figures and known faults, and what stands for itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from pydantic import BaseModel

from generator.record.areas import Areas
from generator.record.cells import RowReader
from generator.record.content import AccessibilityDocument, CardDocument, CoverDocument, PlanDocument
from generator.record.faults import KnownFault
from generator.record.gather_publications import parse_publications
from generator.record.publications import Publications
from generator.record.required import STATEMENT
from generator.schema.accessibility import AccessibilityAudit, Statement
from generator.schema.cards import ReportCard, card_id
from generator.schema.cover import Cover
from generator.schema.documents import DocumentList
from generator.schema.glossary import terms_twice
from generator.schema.groups import Groups
from generator.schema.languages import Languages
from generator.schema.narrative import Glossary
from generator.schema.parse import parse_model, parse_rows
from generator.schema.plans import Plan
from generator.terms.problems import Problem, closest
from generator.terms.rules import Rule
from generator.terms.texts import Sources

LIST = "content/documents.yml"
GROUPS = "content/groups.yml"
GLOSSARY = "content/glossary.yml"
LANGUAGES = "content/languages.yml"
AUDIT = "data/audits/accessibility.yml"
FAULT_COLUMNS = ("id", "places", "printed", "conflicts_with", "note")
M = TypeVar("M", bound=BaseModel)
_NOT_A_YEAR = Rule(
    "card-not-of-a-year",
    "The file of a Report Card is named after its year",
    '"{name}" is not a year.',
    "Name the file after the year it is about, like 2011-12.yml.",
    {"name": "2011"},
)
_NOT_AN_ADDRESS = Rule(
    "plan-not-an-address",
    "The file of a plan is named with small letters, digits and hyphens",
    '"{name}" can\'t be part of a web address.',
    "Use small letters, digits and hyphens only, like play-2012-13.yml.",
    {"name": "Play plan"},
)
_NAME_TAKEN = Rule(
    "plan-name-taken",
    "No plan is called late, which is the address of what is late in all plans",
    'the address "{name}" is taken already.',
    "Give the file another name.",
    {"name": "late"},
)
_NO_DOCUMENT = Rule(
    "figures-of-no-document",
    "Figures and known faults belong to a plan or Report Card that exists",
    'there is no plan or Report Card "{name}".{hint}',
    "Name the file after a plan, like play-2012-13, or a card, like report-card-2011-12.",
    {"name": "report-card-2012-13", "hint": ' Did you mean "report-card-2011-12"?'},
)


@dataclass(frozen=True)
class Documents:
    """Everything besides the scorecards."""

    report_cards: tuple[CardDocument, ...]
    plans: tuple[PlanDocument, ...]
    covers: tuple[CoverDocument, ...]
    publications: Publications
    documents: DocumentList | None
    glossary: Glossary | None
    groups: Groups | None
    languages: Languages | None
    accessibility: AccessibilityDocument | None


def gather_documents(sources: Sources, areas: Areas, problems: list[Problem]) -> Documents:
    """Read every document; what can't be read is reported and left out."""
    cards = tuple(_cards(sources, problems))
    plans = tuple(_plans(sources, problems))
    publications = parse_publications(sources.under("data/publications", ".csv"), areas, problems)
    _check_documents_exist(sources, problems)
    return Documents(
        cards,
        plans,
        tuple(_covers(sources, problems)),
        publications,
        _if_there(sources, LIST, DocumentList, problems),
        _glossary(sources, problems),
        _if_there(sources, GROUPS, Groups, problems),
        _if_there(sources, LANGUAGES, Languages, problems),
        _accessibility(sources, problems),
    )


def _cards(sources: Sources, problems: list[Problem]) -> Iterator[CardDocument]:
    for file in sources.under("content/report-cards", ".yml"):
        year = re.fullmatch(r"([0-9]{4})-([0-9]{2})", file.stem)
        if not year or (int(year[1]) + 1) % 100 != int(year[2]):
            problems.append(_NOT_A_YEAR.at(file.path, 1, name=file.stem))
            continue
        card = parse_model(file, ReportCard, problems)
        faults = _faults(sources, card_id(file.stem), problems)
        if card:
            yield CardDocument(file.stem, card, file, faults)


def _plans(sources: Sources, problems: list[Problem]) -> Iterator[PlanDocument]:
    for file in sources.under("content/plans", ".yml"):
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", file.stem):
            problems.append(_NOT_AN_ADDRESS.at(file.path, 1, name=file.stem))
            continue
        if file.stem == "late":
            problems.append(_NAME_TAKEN.at(file.path, 1, name=file.stem))
            continue
        plan = parse_model(file, Plan, problems)
        faults = _faults(sources, file.stem, problems)
        if plan:
            yield PlanDocument(file.stem, plan, file, faults)


def _covers(sources: Sources, problems: list[Problem]) -> Iterator[CoverDocument]:
    for file in sources.under("content/covers", ".yml"):
        cover = parse_model(file, Cover, problems)
        if cover:
            yield CoverDocument(file.stem, cover, file)


def _faults(sources: Sources, document: str, problems: list[Problem]) -> tuple[KnownFault, ...]:
    return tuple(
        fault
        for file in sources.under("data/known-faults", f"/{document}.csv")
        for row in parse_rows(file, FAULT_COLUMNS, problems)
        for fault in _fault(RowReader(file.path, row, problems))
    )


def _fault(cell: RowReader) -> Iterator[KnownFault]:
    cells = cell.row.cells
    cell.filled(*FAULT_COLUMNS)
    if cell.clean:
        places = tuple(place.strip() for place in cells["places"].split(";"))
        texts = (cells["printed"], cells["conflicts_with"], cells["note"])
        yield KnownFault(cells["id"], places, *texts, cell.path, cell.row.line)


def _if_there(sources: Sources, path: str, model: type[M], problems: list[Problem]) -> M | None:
    file = sources.named(path)
    return None if file.is_missing else parse_model(file, model, problems)


def _glossary(sources: Sources, problems: list[Problem]) -> Glossary | None:
    glossary = _if_there(sources, GLOSSARY, Glossary, problems)
    if glossary:
        problems += terms_twice(sources.named(GLOSSARY), glossary)
    return glossary


def _accessibility(sources: Sources, problems: list[Problem]) -> AccessibilityDocument | None:
    """The statement with the audit, if the site was tested; that there is no statement is said elsewhere."""
    statement = _if_there(sources, STATEMENT, Statement, problems)
    audit = _if_there(sources, AUDIT, AccessibilityAudit, problems)
    if statement is None:
        return None
    return AccessibilityDocument(statement, sources.named(STATEMENT), audit, sources.named(AUDIT))


def _check_documents_exist(sources: Sources, problems: list[Problem]) -> None:
    """Figures and faults belong to a card or plan that exists; else nobody would see them."""
    known = {file.stem for file in sources.under("content/plans", ".yml")}
    known |= {card_id(file.stem) for file in sources.under("content/report-cards", ".yml")}
    for folder in ("data/publications", "data/known-faults"):
        for file in sources.under(folder, ".csv"):
            if file.stem not in known:
                problems.append(_NO_DOCUMENT.at(file.path, 1, name=file.stem, hint=closest(file.stem, known)))
