"""Every figure from elsewhere names a document that is listed, and every document is listed once."""

from collections.abc import Iterator, Sequence

from generator.record.documents import listed, titles_of, titles_of_shown
from generator.record.draft import Draft
from generator.schema.declarations import FigureFromElsewhere
from generator.schema.parse import line_of
from generator.terms.problems import Problem, closest
from generator.terms.rules import Rule
from generator.terms.texts import SourceFile

_NOT_LISTED = Rule(
    "elsewhere-not-listed",
    "A figure from elsewhere names a document that is listed",
    'document "{document}" is in no list of documents.{hint}',
    "Correct the id, or add the document to {list}.",
    {"document": "covering-reprot", "hint": ' Did you mean "covering-report"?', "list": "content/documents.yml"},
)
_ID_TAKEN = Rule(
    "document-id-taken",
    "Each document has an id of its own",
    'the id "{id}" belongs to another document already: {title}.',
    "Give each document an id of its own.",
    {"id": "report-card-2011-12", "title": "Report Card 2011/12"},
)


def check_sources(content: Draft) -> Iterator[Problem]:
    """All rules of this module."""
    yield from _listed_once(content)
    known = titles_of(content)
    for file, figures in _declared(content):
        for number, entry in enumerate(figures):
            if entry.document is not None and entry.document not in known:
                line = line_of(file, "figures_from_elsewhere", number, "document")
                hint = closest(entry.document, known)
                facts = {"document": entry.document, "hint": hint, "list": content.documents_file.path}
                yield _NOT_LISTED.at(file.path, line, **facts)


def _declared(content: Draft) -> Iterator[tuple[SourceFile, Sequence[FigureFromElsewhere]]]:
    for scorecard in content.scorecards:
        for release in scorecard.releases:
            yield release.narrative_file, release.narrative.figures_from_elsewhere
    for card in content.report_cards:
        yield card.file, card.card.figures_from_elsewhere
    for plan in content.plans:
        yield plan.file, plan.plan.figures_from_elsewhere


def _listed_once(content: Draft) -> Iterator[Problem]:
    """An id that two documents share would say of a figure that it stands in either."""
    taken = titles_of_shown(content)
    for number, document in enumerate(listed(content)):
        if document.id in taken:
            line = line_of(content.documents_file, "documents", number, "id")
            facts = {"id": document.id, "title": taken[document.id]}
            yield _ID_TAKEN.at(content.documents_file.path, line, **facts)
        taken[document.id] = document.title
