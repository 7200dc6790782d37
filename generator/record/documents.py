"""Every document that a figure can be from: what has pages of its own here, and what is only quoted."""

from generator.record.content import ContentOf
from generator.record.picture import R
from generator.schema.cards import card_id
from generator.schema.documents import ListedDocument


def titles_of_shown(content: ContentOf[R]) -> dict[str, str]:
    """The documents with pages of their own, by the id that their files have: `early-help-2017-01`."""
    titles = {
        f"{scorecard.id}-{release.month.text}": f"{scorecard.registry.scorecard.name} scorecard, {release.month.label}"
        for scorecard in content.scorecards
        for release in scorecard.releases
    }
    titles |= {card_id(document.year): document.card.title for document in content.report_cards}
    return titles | {document.id: document.plan.title for document in content.plans}


def titles_of(content: ContentOf[R]) -> dict[str, str]:
    """The documents that there are, by their ids."""
    return titles_of_shown(content) | {document.id: document.title for document in listed(content)}


def listed(content: ContentOf[R]) -> tuple[ListedDocument, ...]:
    """The documents that are only quoted."""
    return content.documents.documents if content.documents else ()
