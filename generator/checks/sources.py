"""Every figure from elsewhere names a document that is listed, and every document is listed once."""

from collections.abc import Iterator, Sequence

from generator.record.documents import listed, titles_of, titles_of_shown
from generator.record.draft import Draft
from generator.schema.declarations import FigureFromElsewhere
from generator.schema.parse import line_of
from generator.terms.problems import Problem, closest
from generator.terms.texts import SourceFile


def check_sources(content: Draft) -> Iterator[Problem]:
    """All rules of this module."""
    yield from _listed_once(content)
    known = titles_of(content)
    for file, figures in _declared(content):
        for number, entry in enumerate(figures):
            if entry.document is not None and entry.document not in known:
                line = line_of(file, "figures_from_elsewhere", number, "document")
                message = f'document "{entry.document}" is in no list of documents.{closest(entry.document, known)}'
                remedy = f"Correct the id, or add the document to {content.documents_file.path}."
                yield Problem(file.path, line, message, remedy)


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
            message = f'the id "{document.id}" belongs to another document already: {taken[document.id]}.'
            line = line_of(content.documents_file, "documents", number, "id")
            yield Problem(content.documents_file.path, line, message, "Give each document an id of its own.")
        taken[document.id] = document.title
