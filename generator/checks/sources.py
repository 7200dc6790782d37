"""Every figure from elsewhere names a document that is listed, and every document is listed once."""

from collections.abc import Iterator, Sequence

from generator.record.documents import named, titles_of
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
    "Give each document an id of its own; a card, a plan and a release have theirs from the name of the file.",
    {"id": "report-card-2011-12", "title": "Report Card 2011/12"},
)


def check_sources(content: Draft) -> Iterator[Problem]:
    """All rules of this module."""
    yield from _ids_are_given_once(content)
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
    for cover in content.covers:
        yield cover.file, cover.cover.figures_from_elsewhere
    for card in content.report_cards:
        yield card.file, card.card.figures_from_elsewhere
    for plan in content.plans:
        yield plan.file, plan.plan.figures_from_elsewhere


def _ids_are_given_once(content: Draft) -> Iterator[Problem]:
    """An id that two documents share would say of a figure that it stands in either."""
    taken: dict[str, str] = {}
    for document in named(content):
        if document.id in taken:
            line = line_of(document.file, *document.place)
            yield _ID_TAKEN.at(document.file.path, line, id=document.id, title=taken[document.id])
        taken.setdefault(document.id, document.title)
