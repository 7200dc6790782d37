"""Every document that a figure can be from: what has pages of its own here, and what is only quoted."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.record.content import ContentOf
from generator.record.picture import R
from generator.schema.cards import card_id
from generator.schema.documents import ListedDocument
from generator.terms.texts import SourceFile


@dataclass(frozen=True, slots=True)
class Named:
    """A document with the id by which others name it, and the place where it gets that id."""

    id: str
    title: str
    file: SourceFile
    place: tuple[str | int, ...] = ()


def named(content: ContentOf[R]) -> Iterator[Named]:
    """Every document: first those with pages here, whose file has their id, then those that are quoted."""
    for scorecard in content.scorecards:
        for release in scorecard.releases:
            title = release.title
            yield Named(f"{scorecard.id}-{release.month.text}", title, release.narrative_file)
    for card in content.report_cards:
        yield Named(card_id(card.year), card.card.title, card.file)
    for plan in content.plans:
        yield Named(plan.id, plan.plan.title, plan.file)
    for number, document in enumerate(listed(content)):
        yield Named(document.id, document.title, content.documents_file, ("documents", number, "id"))


def titles_of(content: ContentOf[R]) -> dict[str, str]:
    """The titles of all documents by their ids."""
    return {document.id: document.title for document in named(content)}


def publications_of(content: ContentOf[R]) -> dict[str, tuple[str, str]]:
    """By the id of each document that has figures of its own: its title, and where and when it was published."""
    cards = {card_id(each.year): (each.card.title, each.card.publication) for each in content.report_cards}
    plans = {each.id: (each.plan.title, each.plan.publication) for each in content.plans}
    return cards | plans | {each.id: (each.title, each.publication) for each in listed(content)}


def listed(content: ContentOf[R]) -> tuple[ListedDocument, ...]:
    """The documents that are only quoted."""
    return content.documents.documents if content.documents else ()
